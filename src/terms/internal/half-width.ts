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
