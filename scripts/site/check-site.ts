import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dirname, normalize } from "node:path/posix";

/** How heavy a page may be with the script that it loads first, in bytes: a reader on a slow line waits for it. */
export const HEAVIEST_PAGE = 300_000;

/** The workbench is a page of its own, in which nothing is a link of the site. */
export const WORKBENCH = "files/workbench.html";

/**
 * Returns what is wrong with a built site, one line a fault: a link to a file or an anchor that is not there, a page that
 * loads something from the network, a page that is too heavy.
 *
 * @param folder the built site
 * @param base the path below which a host serves it, with a slash at both ends
 */
export function checkSite(folder: string, base = "/"): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const known = new Set(files);
  const pages = new Map(
    files.flatMap((file) =>
      file.endsWith(".html") && file !== WORKBENCH ? [[file, readFileSync(join(folder, file), "utf8")] as const] : [],
    ),
  );
  const anchors = new Map(
    [...pages].map(([file, html]) => [file, new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id))]),
  );
  const faultOf = (from: string, href: string): string | undefined => {
    const [path = "", anchor] = href.split("#");
    const target = path === "" ? from : fileAt(path, from, base);
    if (!known.has(target)) return `${from}: no file for ${href}`;
    const found = anchors.get(target);
    if (anchor === undefined || anchor === "" || found === undefined) return undefined;
    return found.has(decodeURIComponent(anchor)) ? undefined : `${from}: no anchor for ${href}`;
  };
  return [...pages].flatMap(([file, html]) => [
    ...Array.from(html.matchAll(/<a\s[^>]*?href="([^"]*)"/g), ([, href = ""]) => unescape(href))
      .filter((href) => !/^(?:[a-z]+:|\/\/)/.test(href))
      .flatMap((href) => faultOf(file, href) ?? []),
    ...Array.from(
      html.matchAll(/<(?:script|img|iframe|link)\s[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]*)"/g),
      ([, address]) => `${file}: loads ${address} from the network`,
    ),
    ...weightFaults(file, weightOf(file, html)),
  ]);

  function weightOf(file: string, html: string): number {
    const script = `assets/${file.replace(/\.html$/, ".md").replaceAll("/", "_")}.`;
    const own = files.find((name) => name.startsWith(script) && name.endsWith(".lean.js"));
    return Buffer.byteLength(html) + (own === undefined ? 0 : readFileSync(join(folder, own)).byteLength);
  }
}

function weightFaults(file: string, weight: number): readonly string[] {
  return weight <= HEAVIEST_PAGE ? [] : [`${file}: ${weight} bytes, more than ${HEAVIEST_PAGE}`];
}

/** The file that a host without rewriting rules serves for an address. */
function fileAt(path: string, from: string, base: string): string {
  const decoded = decodeURIComponent(path);
  const full = decoded.startsWith("/") ? decoded.replace(base, "") : normalize(join(dirname(from), decoded));
  if (full === "" || full.endsWith("/")) return `${full}index.html`;
  return /\.[a-z]+$/.test(full) ? full : `${full}.html`;
}

function unescape(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}
