import { ROUNDING_MODES, type RoundingMode } from "../../ratio/index.js";
import { refuse, type FaultPath } from "../../fault/index.js";

/** The rounding mode named, `half-up` (四舍五入) when none is. */
export function checkRounding(value: RoundingMode | undefined, path: FaultPath): RoundingMode {
  if (value === undefined) return "half-up";
  return ROUNDING_MODES.includes(value) ? value : refuse("value-invalid", path, { expected: "rounding-mode" });
}
