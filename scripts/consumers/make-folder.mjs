import { existsSync, mkdtempSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder to throw away, with no packages above it that would be found there by mistake. */
export function makeFolder() {
  const candidates = [tmpdir(), "/var/tmp", homedir()].filter((folder) => existsSync(folder));
  const free = candidates.find((folder) => packagesAbove(folder) === undefined);
  if (free !== undefined) return mkdtempSync(join(free, "consumers-"));
  throw new Error(
    `Everywhere packages would be found that no consumer installed: ${candidates.map(packagesAbove).join(", ")}. Set TMPDIR to another folder.`,
  );
}

/** @param {string} folder @returns {string | undefined} */
function packagesAbove(folder) {
  const packages = join(folder, "node_modules");
  if (existsSync(packages)) return packages;
  return folder === dirname(folder) ? undefined : packagesAbove(dirname(folder));
}
