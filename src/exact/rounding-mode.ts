/**
 * How a value between two neighbours is rounded, always in one step and on the absolute value:
 * `half-up` 四舍五入, `half-even` GB/T 8170-2008 (四舍六入五成双), `up` away from zero, `down` toward zero.
 */
export const ROUNDING_MODES = ["half-up", "half-even", "up", "down"] as const;

/** One of the four rounding modes. */
export type RoundingMode = (typeof ROUNDING_MODES)[number];
