import { requireId, requireList, requireObject, requireObjects, throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { DecisionTable, TableCondition } from "../../policy/index.js";

const MOST_INPUTS = 64;

const MOST_LISTED = 1_000;

/** Reads a decision table. A parsed one is sound; of any other, what cannot be is refused. */
export function readTable(table: DecisionTable): ReadyTable {
  requireObject(table, ["table"]);
  const inputs = requireObjects(table.inputs, ["table", "inputs"], MOST_INPUTS).map(({ id, values }, index) => {
    const path = ["table", "inputs", index];
    const ids = readIds(requireObjects(values, [...path, "values"], MOST_LISTED), [...path, "values"]);
    return ids.length === 0 ? throwInputError("list-empty", [...path, "values"], { least: 1 }) : { id, values: ids };
  });
  readIds(inputs, ["table", "inputs"]);
  const outputs = readIds(requireObjects(table.outputs, ["table", "outputs"], MOST_LISTED), ["table", "outputs"]);
  const rows = requireObjects(table.rows, ["table", "rows"], MOST_LISTED).map((row, index): Box => {
    if (!outputs.includes(row.output))
      return throwInputError("reference-dangling", ["table", "rows", index, "output"], { expected: "id" });
    return {
      kind: "row",
      id: row.id,
      output: row.output,
      cells: readCells(row.when, inputs, ["table", "rows", index, "when"]),
    };
  });
  const leftOpen = requireObjects(table.leftOpen, ["table", "leftOpen"], MOST_LISTED).map(
    ({ id, when }, index): Box => ({
      kind: "left-open",
      id,
      output: null,
      cells: readCells(when, inputs, ["table", "leftOpen", index, "when"]),
    }),
  );
  readIds(leftOpen, ["table", "leftOpen"]);
  const boxes = [...rows, ...leftOpen];
  readIds(boxes, ["table", "rows"]);
  return { id: requireId(table.id, ["table", "id"]), inputs, outputs, boxes };
}

function readCells(when: readonly TableCondition[], inputs: ReadyTable["inputs"], path: FaultPath): Box["cells"] {
  const listed = requireObjects(when, path, MOST_INPUTS);
  const cells = new Map<string, ReadonlySet<number> | null>();
  for (const [index, { input, values }] of listed.entries()) {
    const domain = inputs.find(({ id }) => id === input)?.values;
    if (domain === undefined)
      return throwInputError("reference-dangling", [...path, index, "input"], { expected: "id" });
    if (cells.has(input)) return throwInputError("id-duplicate", [...path, index, "input"]);
    cells.set(input, values === "any" ? null : readPlaces(values, domain, [...path, index, "values"]));
  }
  return inputs.map(({ id }) => {
    const cell = cells.get(id);
    return cell === undefined ? throwInputError("value-missing", path, { input: id }) : cell;
  });
}

function readPlaces(values: readonly string[], domain: readonly string[], path: FaultPath): ReadonlySet<number> {
  const places = requireList(values, path, MOST_LISTED).map((value, index) => {
    const place = domain.indexOf(value);
    return place < 0 ? throwInputError("reference-dangling", [...path, index], { expected: "id" }) : place;
  });
  if (places.length === 0) return throwInputError("list-empty", path, { least: 1 });
  const distinct = new Set(places);
  return distinct.size === places.length ? distinct : throwInputError("id-duplicate", path);
}

function readIds(named: readonly { readonly id: string }[], path: FaultPath): readonly string[] {
  const seen = new Set<string>();
  for (const [index, { id }] of named.entries()) {
    if (seen.has(requireId(id, [...path, index, "id"]))) return throwInputError("id-duplicate", [...path, index, "id"]);
    seen.add(id);
  }
  return [...seen];
}

/** A row, or something left open, as a box in the space of combinations. */
export interface Box {
  readonly kind: "row" | "left-open";
  readonly id: string;
  /** The output of a row; null for what is left open. */
  readonly output: string | null;
  /** For each input the places of the values under which it holds; null for any. */
  readonly cells: readonly (ReadonlySet<number> | null)[];
}

/** A decision table whose references hold: values by their places. */
export interface ReadyTable {
  readonly id: string;
  readonly inputs: readonly { readonly id: string; readonly values: readonly string[] }[];
  readonly outputs: readonly string[];
  readonly boxes: readonly Box[];
}
