import fc from "fast-check";
import { asTable } from "../as-parsed.js";
import type { DecisionTable, TableCondition } from "social-work-station-rules/policy";

const name = { zh: "示例", en: "Example" };
/** Ids that plain objects stumble over. */
const INPUTS = ["__proto__", "constructor", "c", "d"];
const VALUES = ["v0", "toString", "v2"];

/** A small table: up to four inputs of up to three values, up to five rows, some combinations declared open. */
export const smallTable: fc.Arbitrary<DecisionTable> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => {
    const cell = (size: number): fc.Arbitrary<"any" | readonly string[]> =>
      fc.oneof(fc.constant("any" as const), fc.shuffledSubarray(VALUES.slice(0, size), { minLength: 1 }));
    const when = fc.tuple(...sizes.map(cell)).chain((cells) =>
      fc.shuffledSubarray(
        cells.map((values, index): TableCondition => ({ input: INPUTS[index] as string, values })),
        { minLength: sizes.length },
      ),
    );
    return fc.record({
      id: fc.constant("table"),
      title: fc.constant(name),
      inputs: fc.constant(
        sizes.map((size, index) => ({
          id: INPUTS[index] as string,
          name,
          values: VALUES.slice(0, size).map((id) => ({ id, name })),
        })),
      ),
      outputs: fc.constant(["x", "y", "__proto__"].map((id) => ({ id, name }))),
      rows: fc
        .array(fc.tuple(when, fc.constantFrom("x", "y", "__proto__")), { minLength: 1, maxLength: 5 })
        .map((rows) => rows.map(([cells, output], index) => ({ id: `r${index}`, when: cells, output }))),
      leftOpen: fc
        .array(when, { maxLength: 2 })
        .map((open) => open.map((cells, index) => ({ id: `o${index}`, when: cells, reason: name }))),
    });
  })
  .map((table: DecisionTable) => asTable(table));

export type Combination = ReadonlyMap<string, string>;

/** Every combination of values, one by one. */
export function combinationsOf(
  table: DecisionTable,
  held: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly Combination[] {
  return table.inputs.reduce<readonly Combination[]>(
    (all, { id, values }) =>
      all.flatMap((some) =>
        (held.get(id) ?? values.map((value) => value.id)).map((value) => new Map([...some, [id, value]])),
      ),
    [new Map()],
  );
}

/** Whether every cell holds. */
export function holds(when: readonly TableCondition[], combination: Combination): boolean {
  return when.every(({ input, values }) => values === "any" || values.includes(combination.get(input) ?? ""));
}
