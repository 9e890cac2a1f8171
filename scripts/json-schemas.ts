/** `npm run build:schemas`: writes the JSON Schemas (draft 2020-12) that the package ships, from its zod schemas. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./layers.mjs";
import { PUBLIC_SCHEMAS, toJsonSchema } from "../src/public-schemas/index.js";

const folder = join(root, "dist/schemas");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, entry] of Object.entries(PUBLIC_SCHEMAS)) {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(toJsonSchema(name, entry))}\n`);
}
