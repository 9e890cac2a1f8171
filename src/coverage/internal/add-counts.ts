import { refuse } from "../../fault/index.js";

/** Adds counts; a sum beyond 2^53 - 1 would be no count and is refused. */
export function addCounts(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) {
    sum += count;
    if (!Number.isSafeInteger(sum)) return refuse("out-of-range", ["table"], { most: Number.MAX_SAFE_INTEGER });
  }
  return sum;
}
