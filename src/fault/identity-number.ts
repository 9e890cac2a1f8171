import { RuleInputError } from "./rule-input-error.js";

/** 15 or 18 digits in a row (the last may be X) with a possible birth date. */
const IDENTITY_NUMBER =
  /(?<!\d)(?:\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)/;

/** Most ids are shorter: they need no pattern. */
const SHORTEST = 15;

/**
 * Checks whether a text contains something that looks like a resident identity number (GB 11643-1999, and the older 15 digits).
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
  return text.length >= SHORTEST && IDENTITY_NUMBER.test(text);
}
