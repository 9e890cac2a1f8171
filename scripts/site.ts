/**
 * `npm run docs`: builds the documentation site, with the workbench, into reports/site/html and checks its links and the
 * weight of its pages.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build as buildPage } from "vite";
import { build } from "vitepress";
import { root } from "./layers.mjs";
import { sitePages } from "./site/all-pages.js";
import { apiPages } from "./site/api/api-pages.js";
import { checkSite, WORKBENCH } from "./site/check-site.js";
import { findExamples } from "./site/fields/examples.js";
import { drawnData, workedData } from "./site/fields/worked-data.js";
import { folders } from "./site/folders.js";
import { sidebarsOf } from "./site/sidebars.js";

const workbench = join(root, "examples/07-workbench");

const { pages, files } = sitePages(await apiPages(), findExamples(workedData(), drawnData()));

rmSync(folders.pages, { recursive: true, force: true });
for (const { path, text } of pages) write(join(folders.pages, path), text);
for (const file of files) copy(join(root, file), join(folders.pages, "public/files", file.slice("docs/".length)));
await buildPage({ configFile: join(workbench, "vite.config.ts"), logLevel: "warn" });
copy(join(workbench, "out/index.html"), join(folders.pages, "public", WORKBENCH));
write(folders.sidebars, JSON.stringify(sidebarsOf(pages)));

await build(folders.source);

const faults = checkSite(folders.html, process.env["DOCS_BASE"]);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${pages.length} pages in reports/site/html, every link and anchor checked`);

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
