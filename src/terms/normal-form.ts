const LONGEST_TERM = 100;

/**
 * The form in which terms are compared: full-width and half-width alike, round brackets whatever the bracket,
 * without spaces or zero-width marks, Latin letters small. Undefined for what is no text, or too long to be a term.
 */
export function normalForm(text: string): string | undefined {
  if (typeof text !== "string" || text.length > LONGEST_TERM) return undefined;
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\u2060]+/g, "")
    .replace(/[[【〔〖]/g, "(")
    .replace(/[\]】〕〗]/g, ")")
    .toLowerCase();
}

const FULL_TO_HALF = 0xfee0;

/**
 * Full-width characters as half-width ones, and every kind of space as one plain space. Not NFKC, which would turn a
 * footnote's superscript into a digit (3000¹ into 30001).
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_TO_HALF))
    .replaceAll("￥", "¥")
    .replaceAll("−", "-")
    .replace(/\s/g, " ");
}
