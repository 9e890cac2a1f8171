import { refuse } from "../../fault/index.js";
import { ROUNDING_MODES, type RoundingMode } from "../rounding-mode.js";

/** A rounding mode, or a refusal. */
export function checkRoundingMode(mode: unknown): RoundingMode {
  const known = ROUNDING_MODES.find((listed) => listed === mode);
  return known ?? refuse("value-invalid", ["mode"], { expected: "rounding-mode" });
}
