import type { RatioText, RoundingMode } from "../exact/index.js";

/** Divisions counted on one day: how many there are, how many are covered, and of how many it is unknown. */
export interface CoverageCounts {
  /** Divisions known to be covered. */
  readonly covered: number;
  /** All divisions of the base. */
  readonly total: number;
  /** Divisions of which it is not known whether they are covered; 0 when left out. */
  readonly unknown?: number | undefined;
}

/** How a rate is printed. Comparisons do not use it. */
export interface CoverageDisplay {
  /** Decimals of the percentage, 0–20; 1 when left out. */
  readonly decimals?: number | undefined;
  /** `half-up` when left out. */
  readonly rounding?: RoundingMode | undefined;
}

/** The lowest or highest possible rate: the exact ratio in lowest terms, and the printed percentage. */
export interface CoverageBound extends RatioText {
  readonly percent: string;
}

/** A coverage rate with its counts. Compare `lowest` and `highest`, print `text`. */
export interface CoverageRate {
  readonly kind: "coverage-rate";
  readonly covered: number;
  /** Divisions known not to be covered: `total - covered - unknown`. */
  readonly uncovered: number;
  readonly unknown: number;
  readonly total: number;
  /** The printed percentage without a sign ("65.6"); `null` without divisions, or while some are unknown. */
  readonly percent: string | null;
  /** The rate if no unknown division is covered; `null` without divisions. */
  readonly lowest: CoverageBound | null;
  /** The rate if every unknown division is covered; `null` without divisions. */
  readonly highest: CoverageBound | null;
  /** The rate with its counts ("65.6% (225/343)"), so that a rounded 100 % always comes with its counts. */
  readonly text: string;
}

/** The totals that a published percentage allows: every integer from `least` to `most`. */
export interface ImpliedTotals {
  readonly least: number;
  /** `null` where only the largest count, 2^53 - 1, bounds the total. */
  readonly most: number | null;
}

/** A rate measured over a register. */
export interface MeasuredCoverage extends CoverageRate {
  /** `incomplete`: the register does not list all divisions of the base, so the total itself is a lower bound. */
  readonly base: "complete" | "incomplete";
}

/** The rate of one area. */
export interface CoverageRow extends MeasuredCoverage {
  /** Id of the area; `null` for divisions that lie in no area of that level. */
  readonly division: string | null;
  readonly name: string | null;
}

/** Rates by area, in the order of their ids, and in all. */
export interface CoverageByDivision {
  readonly kind: "coverage-by-division";
  readonly rows: readonly CoverageRow[];
  readonly total: MeasuredCoverage;
}
