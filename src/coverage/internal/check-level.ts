import { refuse, type FaultPath } from "../../fault/index.js";
import type { DivisionLevel } from "../../terms/index.js";
import { DIVISION_LEVELS } from "../../terms/index.js";

/** Reads a level of division. */
export function checkLevel(input: unknown, path: FaultPath): DivisionLevel {
  const level = DIVISION_LEVELS.find((value) => value === input);
  return level ?? refuse("term-unknown", path, { expected: "listed-value", accepted: DIVISION_LEVELS });
}
