import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "vite";

/** Notes the folder of each package of which a build, or that of a worker inside it, takes code. */
export function packagesIn(folders: Set<string>): Plugin {
  return {
    name: "packages",
    transform: (_code, id) => {
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];
      if (folder !== undefined) folders.add(folder);
      return null;
    },
  };
}

/**
 * Returns the name, the version and the licence of each package, with its notices, by name.
 *
 * @throws Error for a package without the text of a licence
 */
export function licencesOf(folders: Iterable<string>): string {
  const texts = Array.from(folders, (folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly name: string;
      readonly version: string;
    };
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)(?:\.\w+)?$/i.test(basename(file)));
    if (files.length === 0) throw new Error(`${name} has no text of its licence`);
    return [`${name} ${version}`, ...files.map((file) => readFileSync(join(folder, file), "utf8").trim())].join("\n\n");
  });
  return texts.toSorted().join(`\n\n${"-".repeat(40)}\n\n`);
}
