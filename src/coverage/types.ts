import type { RoundingMode } from "../exact/index.js";

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
