/**
 * `npm run types`: writes the named types of each module from its schemas, and a test that the compiler infers the same
 * from them. `npm run types -- --check` only reports files that would change, and exits with 1 if there are any.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateAll } from "./generate-types/generate-all.js";
import { root } from "./layers.mjs";

const isCheck = process.argv.includes("--check");
const stale = [...(await generateAll())].filter(
  ([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), "utf8") !== text,
);
for (const [file, text] of stale) {
  if (isCheck) console.error(`${file} is not what the schemas say: npm run types`);
  else {
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
}
if (isCheck && stale.length > 0) process.exitCode = 1;
