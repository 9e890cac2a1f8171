import type { Division } from "../model/index.js";
import type { DivisionCondition } from "../policy/index.js";
import { type PreparedRegister, areaOf } from "../register/index.js";
import { type DivisionLevel, divisionLevelOfCode, isDivisionCode } from "../terms/index.js";

/**
 * Returns the division of an id: its record, or what the code says where there is no record, which is its level and in
 * which divisions it lies. Everything else about it is not recorded.
 */
export function divisionOf(id: string, { divisions }: Pick<PreparedRegister, "divisions">): Division | undefined {
  const recorded = divisions.get(id);
  if (recorded !== undefined || !isDivisionCode(id)) return recorded;
  return { id, name: id, level: divisionLevelOfCode(id) };
}

/** Returns the division on which a condition is put: the place itself, or what lies above it on the one level named. */
export function divisionFor(
  place: string,
  { level: levels }: DivisionCondition,
  prepared: PreparedRegister,
): Division | undefined {
  const [level] = levels ?? [];
  const id = level === undefined || levels?.length !== 1 ? place : areaOf(prepared, place, level as DivisionLevel);
  return id === null ? undefined : divisionOf(id, prepared);
}
