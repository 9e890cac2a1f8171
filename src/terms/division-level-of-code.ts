import { refuse, type FaultPath } from "../fault/index.js";
import { levelOfCode } from "./internal/level-of-code.js";
import type { DivisionLevel } from "./vocabularies/divisions.js";

/**
 * The level of a division by the length of its code.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param path where the code stands, for the fault
 * @throws RuleInputError `division-code-invalid`
 *
 * @example
 * ```ts
 * import { divisionLevelOfCode } from "social-work-station-rules/terms";
 * divisionLevelOfCode("110101001"); //=> "township"
 * ```
 */
export function divisionLevelOfCode(code: string, path: FaultPath = []): DivisionLevel {
  const level = typeof code === "string" ? levelOfCode(code) : undefined;
  return level ?? refuse("division-code-invalid", path, { expected: "division-code" });
}
