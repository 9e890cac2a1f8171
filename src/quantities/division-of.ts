import type { Division } from "../model/index.js";
import type { PreparedRegister } from "../register/index.js";
import { divisionLevelOfCode, isDivisionCode } from "../terms/index.js";

/**
 * Returns the division of an id: its record, or what the code says where there is no record, which is its level and in
 * which divisions it lies. Everything else about it is not recorded.
 */
export function divisionOf(id: string, { divisions }: Pick<PreparedRegister, "divisions">): Division | undefined {
  const recorded = divisions.get(id);
  if (recorded !== undefined || !isDivisionCode(id)) return recorded;
  return { id, name: id, level: divisionLevelOfCode(id) };
}
