/** `npm run kinds`: writes what is derived from the record of kinds of provision: their labels, and the table of the guide. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { derivedFiles } from "./kinds/derived-files.js";
import { root } from "./layers.mjs";

for (const [path, text] of await derivedFiles()) writeFileSync(join(root, path), text);
