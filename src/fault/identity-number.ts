import { RuleInputError } from "./rule-input-error.js";

const BIRTHDAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

const EIGHTEEN = `\\d{6}(?:18|19|20)\\d{2}${BIRTHDAY}\\d{3}[\\dXx]`;

/** 15 or 18 digits in a row (the last may be X) with a possible birth date. */
const IDENTITY_NUMBER = new RegExp(`(?<!\\d)(?:${EIGHTEEN}|\\d{8}${BIRTHDAY}\\d{3})(?!\\d)`);

const EIGHTEEN_DIGITS = new RegExp(`(?<!\\d)${EIGHTEEN}(?!\\d)`);

/** Blanks and characters that nobody sees, which a table or a PDF may put between digits. */
const BLANKS = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** Marks by which people divide long numbers. */
const DIVIDERS = /[\p{Pd}\p{Pc}.·/]+/gu;

/** Most ids are shorter: they need no pattern. */
const SHORTEST = 15;

/**
 * Checks whether a text contains something that looks like a resident identity number (GB 11643-1999, and the older 15
 * digits), also in full-width digits, with blanks in it, or divided by hyphens, dots or slashes. Divided numbers may
 * just as well be a division, a day and a number, so 18 such digits count only with an X or the right check digit.
 *
 * @example
 * ```ts
 * import { looksLikeIdentityNumber } from "social-work-station-rules/fault";
 * looksLikeIdentityNumber("p-7"); //=> false
 * ```
 */
export function looksLikeIdentityNumber(text: string): boolean {
  if (typeof text !== "string")
    throw new RuleInputError([{ code: "type-invalid", path: ["text"], values: { expected: "text" } }]);
  if (text.length < SHORTEST) return false;
  if (/^\w+$/.test(text)) return IDENTITY_NUMBER.test(text);
  const undivided = text.normalize("NFKC").replace(BLANKS, "");
  if (IDENTITY_NUMBER.test(undivided)) return true;
  const [divided] = EIGHTEEN_DIGITS.exec(undivided.replace(DIVIDERS, "")) ?? [];
  return divided !== undefined && (/x$/i.test(divided) || hasCheckDigit(divided));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of GB 11643-1999 (ISO 7064, MOD 11-2). */
function hasCheckDigit(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return "10X98765432"[sum % 11] === digits.at(-1);
}
