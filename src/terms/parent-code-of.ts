import { refuse, type FaultPath } from "../fault/index.js";
import type { DivisionCode } from "./division-code.js";
import { levelOfCode } from "./internal/level-of-code.js";

/**
 * The code one level up, or null for a province: the fast part of `parseDivisionCode`, for walking a nation. It is the
 * parent by code; the division that in fact administers a zone may be another.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param path where the code stands, for the fault
 * @throws RuleInputError `division-code-invalid`
 *
 * @example
 * ```ts
 * import { parentCodeOf } from "social-work-station-rules/terms";
 * parentCodeOf("110101001002"); //=> "110101001"
 * parentCodeOf("11"); //=> null
 * ```
 */
export function parentCodeOf(code: string, path: FaultPath = []): DivisionCode | null {
  const level = typeof code === "string" ? levelOfCode(code) : undefined;
  switch (level) {
    case "province":
      return null;
    case "prefecture":
      return code.slice(0, 2) as DivisionCode;
    case "county":
      return code.slice(0, 4) as DivisionCode;
    case "township":
      return code.slice(0, 6) as DivisionCode;
    case "village":
      return code.slice(0, 9) as DivisionCode;
    case undefined:
      return refuse("division-code-invalid", path, { expected: "division-code" });
  }
}
