import { refuse, type FaultPath } from "../../fault/index.js";

const MOST_DECIMALS = 20;

/** Refuses what is not a number of decimals from 0 to 20. */
export function checkDecimals(value: unknown, path: FaultPath): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > MOST_DECIMALS) {
    return refuse("out-of-range", path, { least: 0, most: MOST_DECIMALS });
  }
  return value + 0; // -0 becomes 0
}
