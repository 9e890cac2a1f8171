import { requireParsed } from "../../parsed/index.js";
import type { DecisionTable, TableCondition } from "../../policy/index.js";

/** A row, or something left open, as a box in the space of combinations. */
export interface Box {
  readonly kind: "row" | "left-open";
  readonly id: string;
  /** The output of a row; null for what is left open. */
  readonly output: string | null;
  /** For each input the places of the values under which it applies; null for any. */
  readonly cells: readonly (ReadonlySet<number> | null)[];
}

/** A decision table with its values as places in lists. */
export interface ReadyTable {
  readonly id: string;
  readonly inputs: readonly { readonly id: string; readonly values: readonly string[] }[];
  readonly outputs: readonly string[];
  readonly boxes: readonly Box[];
}

/**
 * Turns a parsed decision table into boxes over places.
 *
 * @throws RuleInputError `not-parsed`
 */
export function readTable(table: DecisionTable): ReadyTable {
  requireParsed(table, "decision-table", ["table"]);
  const inputs = table.inputs.map(({ id, values }) => ({
    id,
    places: new Map(values.map((value, place) => [value.id, place])),
  }));
  const cellsOf = (when: readonly TableCondition[]): Box["cells"] => {
    const given = new Map(when.map(({ input, values }) => [input, values]));
    return inputs.map(({ id, places }) => {
      const values = given.get(id) ?? "any";
      return values === "any" ? null : new Set(values.map((value) => places.get(value) as number));
    });
  };
  return {
    id: table.id,
    inputs: inputs.map(({ id, places }) => ({ id, values: [...places.keys()] })),
    outputs: table.outputs.map(({ id }) => id),
    boxes: [
      ...table.rows.map(({ id, output, when }): Box => ({ kind: "row", id, output, cells: cellsOf(when) })),
      ...table.leftOpen.map(({ id, when }): Box => ({ kind: "left-open", id, output: null, cells: cellsOf(when) })),
    ],
  };
}
