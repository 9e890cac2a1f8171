import { existsSync } from "node:fs";
import { join, normalize } from "node:path/posix";
import { root } from "../layers.mjs";
import type { Language } from "../catalogue-docs/language.js";
import { addressOf } from "./page.js";

/** Where files of the repository are in the site. */
export interface Places {
  /**
   * Returns the path of the page of a file, in a language where there is one. A link from a page to its own version in
   * the other language, and one to a file whose name says its language, leads to just that file.
   */
  readonly page: (file: string, from: Place) => string | undefined;
  /** Notes that a page links to a file of data, which the site then contains. */
  readonly note: (file: string) => void;
}

/** A file of the repository, and the language of the page that is made of it. */
export interface Place {
  readonly file: string;
  readonly language: Language;
}

/**
 * Returns a page of the repository with links for the site: to its own pages, to files of data, and text with the path
 * where the site does not contain a file.
 */
export function rewriteLinks(text: string, from: Place, places: Places): string {
  return outsideFences(text, (line) =>
    line.replace(/(`[^`]*`)|\[((?:[^[\]`]|`[^`]*`)*)\]\(([^()\s]+)\)/g, (whole, code, label: string, target: string) =>
      code !== undefined || /^(?:[a-z]+:|#|\/)/.test(target) ? whole : rewriteLink(label, target, from, places),
    ),
  );
}

function rewriteLink(label: string, target: string, from: Place, places: Places): string {
  const [path = "", anchor] = target.split("#");
  const { file } = from;
  const found = normalize(join(file, "..", path)).replace(/\/$/, "");
  const index = [found, `${found}/README.md`, `${found}/index.md`];
  const page = index.map((candidate) => places.page(candidate, from)).find((candidate) => candidate !== undefined);
  if (page !== undefined) return `[${label}](${addressOf(page)}${anchor === undefined ? "" : `#${anchor}`})`;
  if (!existsSync(join(root, found))) throw new Error(`${file}: a link leads to ${target}, which is not there`);
  if (found.startsWith("docs/") && found.endsWith(".json")) {
    places.note(found);
    return `[${label}](/files/${found.slice("docs/".length)})`;
  }
  return label.includes(found) ? label : `${label} (\`${found}\`)`;
}

/** Applies a change to each line that is not inside a fence. */
function outsideFences(text: string, change: (line: string) => string): string {
  let inside = false;
  return text
    .split("\n")
    .map((line) => {
      if (/^\s*```/.test(line)) {
        inside = !inside;
        return line;
      }
      return inside ? line : change(line);
    })
    .join("\n");
}
