/**
 * `npm run release:dry-run`: everything that a release needs, short of publishing it: a clean clone of HEAD passes its
 * CI, is built and packed; the tarball, installed in a fresh folder, runs the snippets of its own READMEs and the first
 * commands of an officer; the changelog has a dated section of the version. At the end stands what only the owner can
 * fill in. `--no-ci` leaves the CI out where it has just run.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeFolder } from "./consumers/make-folder.mjs";
import { root } from "./layers.mjs";

const { values } = parseArgs({ options: { "no-ci": { type: "boolean", default: false } } });
const started = performance.now();
const folder = makeFolder();
try {
  const clone = cloneHead();
  checkChangelog(clone);
  if (values["no-ci"]) run(clone, "npm", ["ci", "--no-audit", "--no-fund"]);
  else run(clone, join(clone, ".ci/run"), []);
  run(clone, "npm", ["run", "build"]);
  const tarball = pack(clone);
  const user = installInFreshFolder(tarball);
  runSnippets(clone, user);
  runCommands(user);
  run(clone, "npm", ["publish", "--dry-run", "--ignore-scripts", "--provenance=false"]);
  sayWhatIsMissing(clone);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function cloneHead() {
  const changed = execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
  if (changed !== "") console.warn(`Not committed, so not part of the release:\n${changed}`);
  const clone = join(folder, "clone");
  run(root, "git", ["clone", "--quiet", "--no-hardlinks", root, clone]);
  return clone;
}

/** A version is released with a section of its own, which has a day. @param {string} clone */
function checkChangelog(clone) {
  const { version } = manifestOf(clone);
  const changelog = readFileSync(join(clone, "CHANGELOG.md"), "utf8");
  const heading = new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\] - \\d{4}-\\d{2}-\\d{2}$`, "m");
  if (!heading.test(changelog)) throw new Error(`CHANGELOG.md has no dated section of version ${version}`);
  const unreleased = /^## \[Unreleased\]\s*\n([\s\S]*?)(?=^## \[)/m.exec(changelog)?.[1]?.trim() ?? "";
  if (unreleased !== "") throw new Error("CHANGELOG.md lists changes under Unreleased: they belong to no version");
}

/** @param {string} clone @returns {string} */
function pack(clone) {
  const output = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: clone,
    encoding: "utf8",
  });
  const [packed] = JSON.parse(output);
  say(`${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
  return join(folder, packed.filename);
}

/** @param {string} tarball */
function installInFreshFolder(tarball) {
  const user = join(folder, "user");
  mkdirSync(user);
  writeFileSync(join(user, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run(user, "npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", tarball]);
  return user;
}

/** Runs the snippets of the READMEs in the tarball with the tests of the clone, on the installed package. */
function runSnippets(/** @type {string} */ clone, /** @type {string} */ user) {
  const reader = join(folder, "reader");
  mkdirSync(join(reader, "scripts"), { recursive: true });
  cpSync(join(user, "node_modules"), join(reader, "node_modules"), { recursive: true });
  for (const name of ["README.md", "README.zh-CN.md"])
    copyFileSync(join(user, "node_modules/social-work-station-rules", name), join(reader, name));
  for (const path of ["package.json", "scripts/layers.mjs"]) copyFileSync(join(clone, path), join(reader, path));
  cpSync(join(clone, "test/docs/internal"), join(reader, "test/docs/internal"), { recursive: true });
  copyFileSync(join(clone, "test/docs/snippets.test.ts"), join(reader, "test/docs/snippets.test.ts"));
  for (const name of ["vitest", "typescript"])
    symlinkSync(join(clone, "node_modules", name), join(reader, "node_modules", name), "dir");
  // The reader's own package.json would answer for the package's name.
  writeFileSync(join(reader, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const vitest = join(clone, "node_modules/vitest/vitest.mjs");
  // No configuration stands here, and the limits of the tool would end a slow machine's compiler.
  const limits = ["--testTimeout=120000", "--hookTimeout=120000"];
  run(reader, process.execPath, [vitest, "run", "-t", "runs and gives", ...limits]);
}

/** What an officer types first: an empty workbook is made and checked, a policy is shown. */
function runCommands(/** @type {string} */ user) {
  for (const words of [
    ["--help"],
    ["policies"],
    ["template", "台账.xlsx", "--policy", "beijing-pilot-2021"],
    ["check", "台账.xlsx", "--recorded-on", "2021-12-31"],
  ])
    run(user, "npx", ["--no-install", "social-work-station-rules", ...words]);
}

/** @param {string} clone */
function sayWhatIsMissing(clone) {
  const manifest = manifestOf(clone);
  const missing = ["repository", "homepage", "bugs", "author"].filter((name) => manifest[name] === undefined);
  say(
    missing.length === 0
      ? `version ${manifest.version} can be published`
      : `version ${manifest.version} can be published once the owner has filled in package.json: ${missing.join(", ")}. ` +
          "Provenance needs the repository: set publishConfig.provenance then.",
  );
}

/** @param {string} clone */
function manifestOf(clone) {
  return JSON.parse(readFileSync(join(clone, "package.json"), "utf8"));
}

function run(/** @type {string} */ cwd, /** @type {string} */ program, /** @type {readonly string[]} */ words) {
  say([program.split("/").at(-1), ...words].join(" "));
  execFileSync(program, [...words], { cwd, stdio: "inherit" });
}

function say(/** @type {string} */ line) {
  console.log(`\n=== ${line} (after ${String(Math.round((performance.now() - started) / 1000))} s)`);
}
