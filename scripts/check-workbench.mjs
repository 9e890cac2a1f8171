/**
 * `npm run check:workbench`: builds the workbench into its one file and tries it in headless Chromium. As root on Debian it
 * installs Chromium where there is none; where that cannot be done it says so, in capitals, and tests nothing.
 */
import { spawnSync } from "node:child_process";
import { findChromium } from "./consumers/open-chromium.mjs";
import { root } from "./layers.mjs";

if (findChromium() === undefined) install();
if (findChromium() === undefined) {
  console.log("NOT TESTED: the workbench, because there is no Chromium here and it cannot be installed.");
  console.log("Install one (Debian and Ubuntu: apt-get install chromium) or name the program in CHROMIUM_PATH.");
} else {
  run("npx", ["vite", "build", "--config", "examples/07-workbench/vite.config.ts", "--logLevel", "warn"]);
  run("npx", ["vitest", "run", "--config", "examples/07-workbench/vitest.config.ts", ...process.argv.slice(2)]);
}

/** Debian and Ubuntu have it as a package. */
function install() {
  if (process.getuid?.() !== 0) return;
  for (const words of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]])
    spawnSync("apt-get", words, { stdio: ["ignore", "ignore", "inherit"] });
}

/** @param {string} program @param {readonly string[]} words */
function run(program, words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
