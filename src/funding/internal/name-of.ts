const LONGEST_NAME = 100;

/** What was found, in a word: texts as they are, anything else by its type, since it may be of any size and shape. */
export function nameOf(found: unknown): string {
  return typeof found === "string" ? found.slice(0, LONGEST_NAME) : found === null ? "null" : typeof found;
}
