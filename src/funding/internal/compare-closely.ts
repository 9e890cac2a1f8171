/** Well above the rounding errors that a handful of double operations collect (some 10 × 2⁻⁵³). */
const SLACK = 1e-14;

/**
 * Compares two non-negative doubles that stand for exact values: -1 or 1 where their order is certain, 0 where
 * only exact arithmetic can tell (also for NaN and infinity, which stand for values that no double holds).
 */
export function compareClosely(first: number, second: number): -1 | 0 | 1 {
  const gap = first - second;
  if (gap > SLACK * first) return 1;
  return -gap > SLACK * second ? -1 : 0;
}
