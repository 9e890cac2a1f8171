/**
 * `npm run check:package`, after a build: packs the package as npm would publish it and looks into the tarball: what
 * is in it, whether each map and each link of the READMEs leads to a file in it, whether publint finds a fault, whether every subpath's types resolve in ESM and CJS (attw), and whether the
 * types of one subpath do not import the package's root, which would load those of all.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { pack } from "./consumers/pack.mjs";
import { root } from "./layers.mjs";

const allowed =
  /^(dist\/[\w./-]+\.js(\.map)?|dist\/[\w./-]+\.d\.ts(\.map)?|src\/[\w./-]+\.(ts|json)|dist\/cjs\/package\.json|dist\/schemas\/[\w.-]+\.json|dist\/cli\/LICENSES\.txt|docs\/(guides|catalogue|cases)\/[\w./-]+\.(md|json|xlsx)|docs\/(answers|architecture)\.md|README(\.zh-CN)?\.md|CONTRIBUTING\.md|CHANGELOG\.md|LICENSE|package\.json)$/;

const folder = mkdtempSync(join(tmpdir(), "packed-"));
try {
  const { tarball, files, size, unpackedSize } = pack(folder);
  checkContents(files);
  checkTypes(files);
  checkMaps(files);
  checkLinks(files);
  console.log(`${tarball}: ${files.length} files, ${size} bytes packed, ${unpackedSize} unpacked`);
  execFileSync("npx", ["publint", "run", tarball, "--strict"], { cwd: root, stdio: "inherit" });
  // Node 10 knows no subpaths; the package asks for Node 20.
  execFileSync("npx", ["attw", tarball, "--profile", "node16", "--format", "ascii"], { cwd: root, stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true });
}

function checkContents(/** @type {readonly string[]} */ files) {
  const strange = files.filter((file) => !allowed.test(file));
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const missing = targetsOf(exports).filter((target) => !files.some((file) => matches(target, file)));
  if (strange.length > 0) throw new Error(`does not belong into the package: ${strange.join(", ")}`);
  if (missing.length > 0) throw new Error(`is exported, but not in the package: ${missing.join(", ")}`);
}

function checkTypes(/** @type {readonly string[]} */ files) {
  const entries = ["dist/index.js", "dist/cjs/index.js"];
  const across = files.filter((file) => {
    if (!file.endsWith(".d.ts")) return false;
    const named = readFileSync(join(root, file), "utf8").matchAll(/(?:from|import) ?\(?"(\.{1,2}\/[^"]+)"/g);
    return [...named].some(([, specifier = ""]) => entries.includes(posix.join(posix.dirname(file), specifier)));
  });
  if (across.length > 0) throw new Error(`loads the types of the whole package: ${across.join(", ")}`);
}

/** Each relative link of the READMEs leads to a file or a folder of the package. */
function checkLinks(/** @type {readonly string[]} */ files) {
  const lost = ["README.md", "README.zh-CN.md"].flatMap((name) =>
    [...readFileSync(join(root, name), "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !files.some((file) => file === target || file.startsWith(`${target}/`)))
      .map((target) => `${name} → ${target}`),
  );
  if (lost.length > 0) throw new Error(`links lead out of the package: ${lost.join(", ")}`);
}

/** Each map of the package leads to a file of the package. */
function checkMaps(/** @type {readonly string[]} */ files) {
  const lost = files
    .filter((file) => file.endsWith(".map"))
    .flatMap((file) => {
      const { sources } = JSON.parse(readFileSync(join(root, file), "utf8"));
      return sources
        .map((/** @type {string} */ source) => posix.join(posix.dirname(file), source))
        .filter((/** @type {string} */ source) => !files.includes(source))
        .map((/** @type {string} */ source) => `${file} → ${source}`);
    });
  if (lost.length > 0) throw new Error(`maps lead out of the package: ${lost.slice(0, 5).join(", ")}`);
}

/** Whether a file of the package is one that a target of its exports names, with a star for any name. */
function matches(/** @type {string} */ target, /** @type {string} */ file) {
  const [before = "", after] = target.slice(2).split("*");
  return after === undefined ? file === before : file.startsWith(before) && file.endsWith(after);
}

/** @returns {readonly string[]} */
function targetsOf(/** @type {string | Record<string, any>} */ exports) {
  return typeof exports === "string" ? [exports] : Object.values(exports).flatMap(targetsOf);
}
