import type { Fault, FaultPath } from "../../fault/index.js";
import { findRangeFaults } from "./check-ranges.js";
import { type Fields, contains, isFields } from "./overlap.js";

/** Returns a fault for each condition, wherever it is nested, that nothing meets whatever is recorded. */
export function findConditionFaults(value: unknown, path: FaultPath): readonly Fault[] {
  return [...findRangeFaults(value, path), ...findContradictions(value, path)];
}

function findContradictions(value: unknown, path: FaultPath): readonly Fault[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => findContradictions(item, [...path, index]));
  const condition = value as Fields;
  return [
    ...contradictionsOf(condition).map(([key, other]): Fault => ({
      code: "value-invalid",
      path: [...path, key],
      values: { other },
    })),
    ...Object.entries(condition).flatMap(([key, part]) => findContradictions(part, [...path, key])),
  ];
}

/** Returns each field of a condition that another field makes impossible, with the other. */
function contradictionsOf({
  level,
  committee,
  hasFile,
  fileOpened,
  not,
  ...others
}: Fields): readonly (readonly [field: string, other: string])[] {
  const excluded = isFields(not) ? Object.keys(not)[0] : undefined;
  const isExcluded = isFields(not) && contains({ level, committee, hasFile, fileOpened, ...others }, not);
  // Only divisions on the level of villages have a committee.
  const isOfOtherLevels = Array.isArray(committee) && Array.isArray(level) && !level.includes("village");
  return [
    ...(excluded !== undefined && isExcluded ? [["not", excluded] as const] : []),
    ...(isOfOtherLevels ? [["committee", "level"] as const] : []),
    ...(hasFile === false && fileOpened !== undefined ? [["fileOpened", "hasFile"] as const] : []),
  ];
}
