import { refuse, type FaultPath } from "../../fault/index.js";

/** A number of decimals or digits within bounds, or a refusal. */
export function checkPlaces(value: unknown, least: number, most: number, path: FaultPath): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
    return refuse("out-of-range", path, { least, most });
  }
  return value;
}
