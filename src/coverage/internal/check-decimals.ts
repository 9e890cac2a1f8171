import { refuse, type FaultPath } from "../../fault/index.js";

const MOST_DECIMALS = 20;

/** Refuses what is not a number of decimals from `least` to 20. */
export function checkDecimals(value: unknown, least: number, path: FaultPath): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > MOST_DECIMALS) {
    return refuse("out-of-range", path, { least, most: MOST_DECIMALS });
  }
  return value + 0; // -0 becomes 0
}
