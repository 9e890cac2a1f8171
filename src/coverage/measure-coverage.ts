import { makeRatio, multiplyRatios, roundRatio, toRatioText, type RoundingMode } from "../ratio/index.js";
import { checkCounts } from "./internal/check-counts.js";
import { checkDecimals } from "./internal/check-decimals.js";
import { checkKeys } from "../fault/index.js";
import { checkRounding } from "./internal/check-rounding.js";
import type { CoverageBound, CoverageCounts, CoverageDisplay, CoverageRate } from "./types.js";

/**
 * Measures which share of the divisions is covered, exactly, with its bounds while some divisions are unknown.
 *
 * The rate of a base without divisions is `null`. While some divisions are unknown `percent` is `null` too,
 * because there is no one rate; `lowest` and `highest` bound it.
 *
 * @param counts divisions `covered`, in `total`, and `unknown` (0 when left out): integers from 0 to 2^53 - 1,
 *   covered + unknown at most the total
 * @param display `decimals` 0–20 (1 when left out) and `rounding` (`half-up` when left out)
 * @returns the counts, the printed percentage, and both bounds as exact ratios
 * @throws RuleInputError `type-invalid`, `key-unknown`, `value-missing`, `count-invalid`, `covered-exceeds-total`,
 *   `counts-exceed-total`, `out-of-range`, `value-invalid`
 * @see 《北京市社会工作站建设进展报告》 (2023), 表2: 街乡覆盖率, 225 of 343 printed as 65.6
 *
 * @example
 * ```ts
 * import { measureCoverage } from "social-work-station-rules/coverage";
 * measureCoverage({ covered: 225, total: 343 }).percent; //=> "65.6"
 * measureCoverage({ covered: 2999, total: 3000 }).text; //=> "100.0% (2999/3000)"
 * measureCoverage({ covered: 12, total: 20, unknown: 3 }).highest; //=> { numerator: "3", denominator: "4", percent: "75.0" }
 * ```
 */
export function measureCoverage(counts: CoverageCounts, display: CoverageDisplay = {}): CoverageRate {
  checkKeys(counts, ["covered", "total", "unknown"], ["counts"]);
  const { covered, total, unknown } = checkCounts(counts, ["counts"]);
  checkKeys(display, ["decimals", "rounding"], ["display"]);
  const decimals = display.decimals === undefined ? 1 : checkDecimals(display.decimals, ["display", "decimals"]);
  const rounding = checkRounding(display.rounding, ["display", "rounding"]);
  const lowest = bound(covered, total, decimals, rounding);
  const highest = unknown === 0 ? lowest : bound(covered + unknown, total, decimals, rounding);
  return {
    covered,
    uncovered: total - covered - unknown,
    unknown,
    total,
    percent: unknown === 0 ? (lowest?.percent ?? null) : null,
    lowest,
    highest,
    text: write(covered, unknown, total, lowest, highest),
  };
}

function bound(covered: number, total: number, decimals: number, rounding: RoundingMode): CoverageBound | null {
  if (total === 0) return null;
  const ratio = makeRatio(BigInt(covered), BigInt(total));
  const percent = roundRatio(multiplyRatios(ratio, { numerator: 100n, denominator: 1n }), decimals, rounding);
  return { ...toRatioText(ratio), percent };
}

function write(
  covered: number,
  unknown: number,
  total: number,
  lowest: CoverageBound | null,
  highest: CoverageBound | null,
): string {
  if (lowest === null || highest === null) return "— (0/0)";
  if (unknown === 0) return `${lowest.percent}% (${covered}/${total})`;
  return `${lowest.percent}–${highest.percent}% (${covered}–${covered + unknown}/${total})`;
}
