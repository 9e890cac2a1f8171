import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A ts fence of the documentation: where its first line of code stands, and the code. */
export interface Snippet {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/**
 * Every ts fence of the written documentation and of the docstrings in src, less those marked `no-run`. Code that occurs
 * in several files, as in a guide and its translation, is taken once.
 */
export function collectSnippets(root: string): readonly Snippet[] {
  const pages = readdirSync(root).filter((name) => name.endsWith(".md"));
  const guides = list(root, "docs", ".md");
  const sources = list(root, "src", ".ts");
  const snippets = [...pages, ...guides, ...sources]
    .sort()
    .flatMap((file) => snippetsOf(file, readFileSync(join(root, file), "utf8")));
  const byCode = new Map(snippets.toReversed().map((snippet) => [snippet.code, snippet]));
  return snippets.filter((snippet) => byCode.get(snippet.code) === snippet);
}

/** The ts fences of one file; in a TypeScript file only those inside docstrings. */
export function snippetsOf(file: string, text: string): readonly Snippet[] {
  return fencesOf(file.endsWith(".ts") ? docstringsOnly(text) : text.split("\n"), file);
}

function fencesOf(lines: readonly string[], file: string): readonly Snippet[] {
  const snippets: Snippet[] = [];
  let open: { readonly indent: string; readonly info: string; readonly line: number } | null = null;
  let code: string[] = [];
  for (const [index, text] of lines.entries()) {
    if (open === null) {
      const match = /^(\s*)```(\S.*)?$/.exec(text);
      if (match === null) continue;
      open = { indent: match[1] ?? "", info: (match[2] ?? "").trim(), line: index + 2 };
      code = [];
    } else if (text.trim() === "```") {
      if (open.info === "ts") snippets.push({ file, line: open.line, code: code.join("\n") });
      else if (/^(ts|typescript)\b/.test(open.info) && open.info !== "ts no-run") {
        throw new Error(`${file}:${open.line - 1}: a fence is "ts" or "ts no-run", not "${open.info}"`);
      }
      open = null;
    } else {
      code.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text);
    }
  }
  if (open !== null) throw new Error(`${file}:${open.line - 1}: a fence is not closed`);
  return snippets;
}

/** The text with everything blanked but its docstrings, whose stars are taken away; lines keep their number. */
function docstringsOnly(text: string): readonly string[] {
  let inside = false;
  return text.split("\n").map((line) => {
    if (!inside && /^\s*\/\*\*/.test(line)) inside = true;
    if (!inside) return "";
    const closing = line.indexOf("*/");
    if (closing >= 0) inside = false;
    return (closing >= 0 ? line.slice(0, closing) : line).replace(/^\s*(\/\*\*|\*)? ?/, "");
  });
}

function list(root: string, folder: string, extension: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}
