/** `npm run docs:catalogue`: writes docs/catalogue from the catalogue, and removes pages of policies that are gone. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allPages } from "./catalogue-docs/all-pages.js";
import { root } from "./layers.mjs";

const folder = join(root, "docs/catalogue");
const pages = allPages();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`${pages.size} pages in docs/catalogue`);
