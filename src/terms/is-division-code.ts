import type { DivisionCode } from "./division-code.js";
import { levelOfCode } from "./internal/level-of-code.js";

/**
 * Whether a value is a statistical division code: 2, 4, 6, 9 or 12 digits, no segment all zero (`"110000"` is the
 * province `"11"` padded; write `"11"`). Keys of functional zones are none. It does not say that the division exists.
 *
 * @param text anything
 *
 * @example
 * ```ts
 * import { isDivisionCode } from "social-work-station-rules/terms";
 * isDivisionCode("110101001"); //=> true
 * isDivisionCode("110000"); //=> false
 * isDivisionCode("jinan-high-tech-zone"); //=> false
 * ```
 */
export function isDivisionCode(text: unknown): text is DivisionCode {
  return typeof text === "string" && levelOfCode(text) !== undefined;
}
