import { refuse, type FaultPath } from "../../fault/index.js";
import { divisionLevels, type DivisionLevel } from "../../terms/index.js";

/** Reads a level of division. */
export function checkLevel(input: unknown, path: FaultPath): DivisionLevel {
  const level = divisionLevels.values.find((value) => value === input);
  return level ?? refuse("term-unknown", path, { expected: "listed-value", accepted: divisionLevels.values });
}
