/** `npm version 0.3.0` runs this: the version of package.json is written where the library and the lock file have it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./layers.mjs";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
writeFileSync(
  join(root, "src/run-record/version.ts"),
  `/** The version of this library, the same as in package.json. */\nexport const VERSION = ${JSON.stringify(version)};\n`,
);
