import type { RoundingMode } from "../ratio/index.js";
import type { DecimalInput } from "../exact/index.js";
import { checkCount } from "./internal/check-count.js";
import { checkKeys } from "../fault/index.js";
import { checkRounding } from "./internal/check-rounding.js";
import { readPercent } from "./internal/read-percent.js";
import { totalsAllowed } from "./internal/totals-allowed.js";
import type { ImpliedTotals } from "./types.js";

/** A number of covered divisions published with its percentage, but without the total. */
export interface PublishedPercentage {
  readonly covered: number;
  /** As printed, without the sign: "65.6". A number needs `decimals`: 50.0 does not tell that it was printed with one. */
  readonly percent: DecimalInput;
  /** Decimals to which it was rounded, 0–20; those of the text when left out. */
  readonly decimals?: number;
  /** How it was rounded; `half-up` when left out. */
  readonly rounding?: RoundingMode;
}

/**
 * Tells from which totals a published percentage can come, exactly, for any size and rounding mode.
 *
 * The totals form an interval. A total is a count: at least 1, at least `covered`, at most 2^53 - 1;
 * `most` is `null` where nothing short of that bounds it (0 of n is 0 % for every n).
 *
 * @param published `covered` (a count), `percent` (not negative; over 100 no total allows it), `decimals`, `rounding`
 * @returns `least` and `most`, or `null` when no total gives this percentage
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-missing`, `count-invalid`, `decimal-invalid`,
 *   `decimal-too-long`, `out-of-range`, `value-invalid` (also when `percent` shows more decimals than `decimals`)
 * @see 《北京市社会工作站建设进展报告》 (2023), 表2; GB/T 8170-2008 数值修约规则 for `half-even`
 *
 * @example
 * ```ts
 * import { impliedTotals } from "social-work-station-rules/coverage";
 * impliedTotals({ covered: 225, percent: "65.6" }); //=> { least: 343, most: 343 }
 * impliedTotals({ covered: 358, percent: "88.3" }); //=> null
 * impliedTotals({ covered: 358, percent: "88.3", rounding: "down" }); //=> { least: 405, most: 405 }
 * ```
 */
export function impliedTotals(published: PublishedPercentage): ImpliedTotals | null {
  checkKeys(published, ["covered", "percent", "decimals", "rounding"], []);
  const covered = checkCount(published.covered, ["covered"]);
  const printed = readPercent(published.percent, published.decimals, ["percent"], ["decimals"]);
  return totalsAllowed(covered, printed, checkRounding(published.rounding, ["rounding"]));
}
