import { RuleInputError } from "../fault/index.js";
import type { Register } from "./register.js";
import { safeParseRegister } from "./safe-parse-register.js";

/**
 * Reads a register as {@link safeParseRegister} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the register
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseRegister } from "social-work-station-rules/model";
 * parseRegister({ version: 1, recordedOn: "2023-05-31" }).stations; //=> []
 * ```
 */
export function parseRegister(input: unknown): Register {
  const result = safeParseRegister(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}
