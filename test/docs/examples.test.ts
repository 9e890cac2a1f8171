import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findEntryPoints, root } from "../../scripts/layers.mjs";

/** The function's declaration, with the docstring that stands before it. */
const declarationOf = (name: string): RegExp =>
  new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:/\\*[^*].*\\*/\\s*)?export function ${name}\\b`);

describe("an exported function", () => {
  it.each(findEntryPoints().filter(({ subpath }) => subpath !== "."))(
    "of $subpath has an example in its docstring, which is run",
    async ({ source }) => {
      // A module may hand on functions of a module below it.
      const below = readFileSync(join(root, source), "utf8").matchAll(/ from "\.\.\/([\w-]+)\/index\.js"/g);
      const folders = [dirname(source), ...Array.from(below, ([, name = ""]) => `src/${name}`)];
      const code = folders
        .flatMap((folder) =>
          readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
            .filter((file) => file.endsWith(".ts"))
            .map((file) => readFileSync(join(root, folder, file), "utf8")),
        )
        .join("\n");
      const entry = (await import(/* @vite-ignore */ join(root, source))) as Readonly<Record<string, unknown>>;
      const functions = Object.entries(entry).flatMap(([name, value]) =>
        typeof value === "function" && /^[a-z]/.test(name) ? [name] : [],
      );
      const examples = functions.map(
        (name) => [name, /@example\s+\*?\s*```ts\n/.test(declarationOf(name).exec(code)?.[1] ?? "")] as const,
      );
      expect(examples.flatMap(([name, has]) => (has ? [] : [name]))).toEqual([]);
    },
  );
});
