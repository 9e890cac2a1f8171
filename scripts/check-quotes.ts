/**
 * `npm run check:quotes -- <folder of source documents> [policy.json …]`: whether every quote of the catalogue, or of
 * the given policy files, is in its document. The documents themselves are not part of the project; each is one
 * text file of the folder, whatever its name.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allPolicies } from "social-work-station-rules/catalogue";
import { parsePolicy } from "social-work-station-rules/policy";
import { findQuoteFaults } from "./find-quote-faults.js";

const [folder, ...files] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: npm run check:quotes -- <folder of source documents> [policy.json …]");
  process.exit(2);
}
const texts = readdirSync(folder)
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const policies =
  files.length === 0 ? allPolicies : files.map((file) => parsePolicy(JSON.parse(readFileSync(file, "utf8"))));
const checks = findQuoteFaults(policies, texts);

for (const { document, quotes, file, missing, outcome } of checks) {
  console.log(`${outcome.padEnd(11)} ${document}: ${quotes} quotes${file === null ? "" : ` in ${file}`}`);
  for (const { clause, quote } of missing) console.log(`            not found (${clause}): ${quote}`);
}
const failed = checks.filter(({ outcome }) => outcome === "missing");
console.log(`${checks.length} documents, ${failed.length} with quotes that are not in them`);
process.exitCode = failed.length === 0 ? 0 : 1;
