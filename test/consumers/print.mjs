/** `node print.mjs esm|cjs folder`: prints what the compiled sources in a folder answer; on the other channel, where it ran. */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [, , kind, folder = "."] = process.argv;
const require = createRequire(import.meta.url);

/** @param {string} file @returns {Promise<{ readonly answers: string, readonly exported: string }>} */
async function load(file) {
  const path = resolve(folder, file);
  return kind === "cjs" ? require(path) : await import(pathToFileURL(path).href);
}

const [{ answers }, { exported }] = [await load("answers.js"), await load("exported.js")];
process.stdout.write(answers + exported);
const { locale, timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
process.stderr.write(JSON.stringify({ locale, zone, node: process.versions.node }));
