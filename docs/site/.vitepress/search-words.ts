/**
 * Returns the words of a text for the search: Latin words and numbers whole, Chinese by pairs of characters, so that 持证
 * is found in 持证比例 without a dictionary, in every browser alike. The site takes over its source text: it may use
 * nothing outside of itself.
 */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const part of text.toLowerCase().match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(part) || part.length === 1) words.push(part);
    else for (let start = 0; start + 1 < part.length; start += 1) words.push(part.slice(start, start + 2));
  }
  return words;
}

/** Returns the text of a page that is searched: without its code, which would make the index twice as large. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^[ \t]*```[^]*?^[ \t]*```[ \t]*$/gm, "");
}
