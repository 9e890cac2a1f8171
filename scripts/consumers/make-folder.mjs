import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder to throw away, with no packages above it that would be found there by mistake. */
export function makeFolder() {
  const above = tmpdir();
  for (let folder = above; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "node_modules"))) throw new Error(`${join(folder, "node_modules")} would be found from ${above}: set TMPDIR to a folder elsewhere`);
    if (folder === dirname(folder)) return mkdtempSync(join(above, "consumers-"));
  }
}
