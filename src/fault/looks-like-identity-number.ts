import { refuse } from "./refuse.js";

/** 15 or 18 digits in a row (the last may be X) that hold a possible birth date. */
const IDENTITY_NUMBER =
  /(?<!\d)(?:\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)/;

/** Most ids are shorter, and need no pattern. */
const SHORTEST = 15;

/**
 * Whether a text holds something shaped like a resident identity number (GB 11643-1999, and the older 15 digits).
 *
 * @example
 * ```ts
 * import { looksLikeIdentityNumber } from "social-work-station-rules/fault";
 * looksLikeIdentityNumber("p-7"); //=> false
 * ```
 */
export function looksLikeIdentityNumber(text: string): boolean {
  if (typeof text !== "string") return refuse("type-invalid", ["text"], { expected: "text" });
  return text.length >= SHORTEST && IDENTITY_NUMBER.test(text);
}
