import { refuse, type FaultPath } from "../../fault/index.js";

const MOST_ROWS = 50_000;

/** Refuses what is not a list, and a list too long to be a table. */
export function checkList<Item>(list: readonly Item[], path: FaultPath): readonly Item[] {
  const given: unknown = list;
  if (given === undefined) return refuse("value-missing", path, { expected: "list" });
  if (!Array.isArray(given)) return refuse("type-invalid", path, { expected: "list" });
  if (list.length > MOST_ROWS) return refuse("list-too-long", path, { most: MOST_ROWS });
  return list;
}
