/**
 * `npm run check:package`, after a build: packs the package as npm would publish it and looks into the tarball: what
 * is in it, whether publint finds a fault, whether every subpath's types resolve in ESM and CJS (attw).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./house.mjs";

const allowed = /^(dist\/[\w.-]+\.c?js|dist\/types\/[\w./-]+\.d\.c?ts|dist\/schemas\/[\w.-]+\.json|README(\.zh-CN)?\.md|CHANGELOG\.md|LICENSE|package\.json)$/;

const folder = mkdtempSync(join(tmpdir(), "packed-"));
try {
  const [packed] = JSON.parse(run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]));
  const files = packed.files.map((/** @type {{ path: string }} */ file) => file.path);
  checkContents(files);
  console.log(`${packed.filename}: ${files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
  const tarball = join(folder, packed.filename);
  execFileSync("npx", ["publint", "run", tarball, "--strict"], { cwd: root, stdio: "inherit" });
  // Node 10 knows no subpaths; the package asks for Node 20.
  execFileSync("npx", ["attw", tarball, "--profile", "node16", "--format", "ascii"], { cwd: root, stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true });
}

function checkContents(/** @type {readonly string[]} */ files) {
  const strange = files.filter((file) => !allowed.test(file));
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const missing = targetsOf(exports).filter((target) => !target.includes("*") && !files.includes(target.slice(2)));
  if (strange.length > 0) throw new Error(`does not belong into the package: ${strange.join(", ")}`);
  if (missing.length > 0) throw new Error(`is exported, but not in the package: ${missing.join(", ")}`);
}

/** @returns {readonly string[]} */
function targetsOf(/** @type {string | Record<string, any>} */ exports) {
  return typeof exports === "string" ? [exports] : Object.values(exports).flatMap(targetsOf);
}

function run(/** @type {string} */ command, /** @type {readonly string[]} */ parameters) {
  return execFileSync(command, parameters, { cwd: root, encoding: "utf8" });
}
