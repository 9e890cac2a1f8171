import type { CoverageBound, CoverageRate } from "../results/index.js";
import {
  makeRatio,
  multiplyRatios,
  ROUNDING_MODES,
  roundRatio,
  toRatioText,
  type RoundingMode,
} from "../exact/index.js";
import { checkKeys, requireCount, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import type { CoverageCounts, CoverageDisplay } from "./types.js";

const MOST_DECIMALS = 20;

/**
 * Measures which share of the divisions is covered, exactly, with bounds while some divisions are unknown.
 *
 * The rate of a base without divisions is `null`. While some divisions are unknown, `percent` is `null` too, because
 * there is no single rate; `lowest` and `highest` bound it.
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
  const bound = (part: number): CoverageBound | null =>
    total === 0 ? null : printRate(part, total, decimals, rounding);
  const lowest = bound(covered);
  const highest = unknown === 0 ? lowest : bound(covered + unknown);
  return {
    kind: "coverage-rate",
    covered,
    uncovered: total - covered - unknown,
    unknown,
    total,
    percent: unknown === 0 ? (lowest?.percent ?? null) : null,
    lowest,
    highest,
    text: formatRate({ covered, total, unknown }, lowest, highest),
  };
}

function printRate(part: number, total: number, decimals: number, rounding: RoundingMode): CoverageBound {
  const ratio = makeRatio(BigInt(part), BigInt(total));
  const percent = roundRatio(multiplyRatios(ratio, makeRatio(100n)), decimals, rounding);
  return { ...toRatioText(ratio), percent };
}

function formatRate(
  { covered, total, unknown }: KnownCounts,
  lowest: CoverageBound | null,
  highest: CoverageBound | null,
): string {
  if (lowest === null || highest === null) return "— (0/0)";
  if (unknown === 0) return `${lowest.percent}% (${covered}/${total})`;
  return `${lowest.percent}–${highest.percent}% (${covered}–${covered + unknown}/${total})`;
}

/** Counts of which all are given. */
export interface KnownCounts {
  readonly covered: number;
  readonly total: number;
  readonly unknown: number;
}

/** Returns the counts, or throws if they contradict one another: covered and unknown divisions are part of the total. */
export function checkCounts(counts: CoverageCounts, path: FaultPath): KnownCounts {
  const covered = requireCount(counts.covered, [...path, "covered"]);
  const total = requireCount(counts.total, [...path, "total"]);
  const unknown = counts.unknown === undefined ? 0 : requireCount(counts.unknown, [...path, "unknown"]);
  if (covered > total) return throwInputError("covered-exceeds-total", [...path, "covered"], { covered, total });
  if (unknown > total - covered) {
    return throwInputError("counts-exceed-total", [...path, "unknown"], { covered, unknown, total });
  }
  return { covered, total, unknown };
}

/** Returns a number of decimals, or throws unless it is an integer from 0 to 20. */
export function checkDecimals(value: unknown, path: FaultPath): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > MOST_DECIMALS) {
    return throwInputError("out-of-range", path, { least: 0, most: MOST_DECIMALS });
  }
  return value + 0; // -0 becomes 0
}

/** Returns a rounding mode, `half-up` (四舍五入) when it is left out, or throws if there is no such mode. */
export function checkRounding(value: RoundingMode | undefined, path: FaultPath): RoundingMode {
  if (value === undefined) return "half-up";
  return ROUNDING_MODES.includes(value) ? value : throwInputError("value-invalid", path, { expected: "rounding-mode" });
}
