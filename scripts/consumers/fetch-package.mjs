import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";
import { run } from "./run.mjs";

const cache = join(root, "node_modules/.cache/consumers");

/**
 * A package of one exact version, fetched from npm once and then kept in the cache.
 *
 * @param {string} name
 * @param {string} version
 * @returns {Promise<string>} its folder
 */
export async function fetchPackage(name, version) {
  const folder = join(cache, `${name}@${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${String(process.pid)}`;
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, "package.json"), JSON.stringify({ private: true }));
    await install(unfinished, [`${name}@${version}`]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
  return join(folder, "node_modules", name);
}

/** @param {string} folder @param {readonly string[]} packages */
export async function install(folder, packages) {
  const done = await run(
    "npm",
    ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", ...packages],
    { cwd: folder },
  );
  if (!done.ok) throw new Error(`npm cannot install ${packages.join(", ")}:\n${done.err}`);
}

/** The program of one Node, which npm has for each system. @param {string} version */
export async function fetchNode(version) {
  const system = process.platform === "win32" ? "win" : process.platform;
  const folder = await fetchPackage(`node-${system}-${process.arch}`, version);
  return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
}
