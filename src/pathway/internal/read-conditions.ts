import { refuse, requireList, requireObject } from "../../fault/index.js";
import type { PathwayConditions } from "../pathway-classification.js";
import type { ReadyTable } from "./ready-table.js";

/** For each input the places of the values that hold; null where it is unknown. */
export function readConditions(
  conditions: PathwayConditions,
  { inputs }: ReadyTable,
): readonly (readonly number[] | null)[] {
  const given = new Map(Object.entries(requireObject(conditions, ["conditions"])));
  for (const key of given.keys()) {
    if (!inputs.some(({ id }) => id === key))
      refuse("key-unknown", ["conditions", key], { accepted: inputs.map(({ id }) => id) });
  }
  return inputs.map(({ id, values }) => {
    const value = given.get(id);
    if (value === undefined) return null;
    const listed = typeof value === "string" ? [value] : requireList(value, ["conditions", id], values.length);
    if (listed.length === 0) return refuse("list-empty", ["conditions", id], { least: 1 });
    const places = listed.map((one) => {
      const place = values.indexOf(one);
      return place < 0
        ? refuse("term-unknown", ["conditions", id], { expected: "listed-value", accepted: values })
        : place;
    });
    return new Set(places).size === places.length ? places : refuse("id-duplicate", ["conditions", id]);
  });
}
