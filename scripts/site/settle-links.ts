import { addressOf, type Page } from "./page.js";

/**
 * Returns pages, those that exist in one language only marked so, whose links inside the site lead to an existing page: to the same page in the other language where there
 * is none in their own.
 */
export function settleLinks(pages: readonly Page[]): readonly Page[] {
  const known = new Set(pages.map(({ path }) => addressOf(path)));
  return pages.map(({ path, text }) => ({
    path,
    text: markLone(
      path,
      text.replace(/\]\((\/[^()\s#]*)/g, (whole, address: string) => {
        if (known.has(address)) return whole;
        const other = address.startsWith("/en/") ? address.slice("/en".length) : `/en${address}`;
        return known.has(other) ? `](${other}` : whole;
      }),
    ),
  }));

  function markLone(path: string, text: string): string {
    const address = addressOf(path);
    if (known.has(address.startsWith("/en/") ? address.slice("/en".length) : `/en${address}`)) return text;
    return text.startsWith("---\n")
      ? text.replace("---\n", "---\ntranslated: false\n")
      : `---\ntranslated: false\n---\n\n${text}`;
  }
}
