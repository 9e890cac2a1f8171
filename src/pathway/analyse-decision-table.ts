import type { DecisionTable } from "../policy/index.js";
import type { DecisionTableAnalysis, TablePart, TableRegion } from "./decision-table-analysis.js";
import { countEnds } from "./internal/count-ends.js";
import { buildDiagram, type Level } from "./internal/diagram.js";
import { listRegions, type Region } from "./internal/list-regions.js";
import { readTable } from "./internal/read-table.js";
import type { ReadyTable } from "./internal/ready-table.js";

/**
 * Proves, over all combinations of the inputs, which are covered by no row of a decision table, by one, or by
 * several; which of the uncovered nobody declared left open; and which are declared open although a row covers
 * them. Combinations are not enumerated: the table is turned into a reduced decision diagram, whose size rests
 * on the rows, so that a space of 10^9 combinations and more is told in regions.
 *
 * @param table a parsed decision table
 * @returns counts as text, exact at any size, and regions that do not overlap
 * @throws RuleInputError for a table that cannot be (`reference-dangling`, `id-duplicate`, `value-missing` …);
 *   `too-complex` where rows cut across one another so much that the diagram has more than 200,000 nodes
 *
 * Method: reduced ordered decision diagrams (R. E. Bryant, Graph-Based Algorithms for Boolean Function
 * Manipulation, 1986), with many-valued inputs.
 *
 * @example
 * ```ts
 * import { pathwayTableHunan } from "social-work-station-rules/catalogue";
 * import { analyseDecisionTable } from "social-work-station-rules/pathway";
 * const { combinations, outcome, one, none, several } = analyseDecisionTable(pathwayTableHunan);
 * [combinations, one.combinations, none.combinations, several.combinations]; //=> ["16", "7", "9", "0"]
 * outcome; //=> "sound"
 * ```
 */
export function analyseDecisionTable(table: DecisionTable): DecisionTableAnalysis {
  const ready = readTable(table);
  const levels = ready.inputs.map(({ values }, input): Level => ({ input, values: values.map((_, place) => place) }));
  const all = ready.boxes.map((_, place) => place);
  const diagram = buildDiagram(ready.boxes, all, levels, (alive) => alive, (alive) => alive.join());
  const ends = countEnds(diagram, levels).map((end) => ({ ...end, ...splitAlive(ready, end.alive) }));
  const part = (belongs: (end: Split) => boolean): TablePart => {
    const combinations = sum(ends.filter(belongs));
    const regions = listRegions(diagram, levels, (alive) => belongs(splitAlive(ready, alive))).map((region) => describe(ready, region));
    const listed = regions.reduce((total, region) => total + BigInt(region.combinations), 0n);
    return { combinations: combinations.toString(), regions, unlisted: (combinations - listed).toString() };
  };
  const undeclared = part(({ rows, leftOpen }) => rows.length === 0 && leftOpen.length === 0);
  const contradicted = part(({ rows, leftOpen }) => rows.length > 0 && leftOpen.length > 0);
  return {
    table: ready.id,
    combinations: sum(ends).toString(),
    outcome: undeclared.combinations === "0" && contradicted.combinations === "0" ? "sound" : "unsound",
    none: part(({ rows }) => rows.length === 0),
    one: part(({ rows }) => rows.length === 1),
    several: part(({ rows }) => rows.length > 1),
    undeclared,
    contradicted,
    rows: idsOf(ready, "row").map((id) => ({
      id,
      combinations: sum(ends.filter(({ rows }) => rows.includes(id))).toString(),
      alone: sum(ends.filter(({ rows }) => rows.length === 1 && rows[0] === id)).toString(),
    })),
    leftOpen: idsOf(ready, "left-open").map((id) => ({ id, combinations: sum(ends.filter(({ leftOpen }) => leftOpen.includes(id))).toString() })),
  };
}

/** The boxes that hold somewhere, by their kind. */
interface Split {
  readonly rows: readonly string[];
  readonly leftOpen: readonly string[];
}

function splitAlive({ boxes }: ReadyTable, alive: readonly number[]): Split {
  const held = alive.flatMap((place) => boxes[place] ?? []);
  return {
    rows: held.flatMap(({ kind, id }) => (kind === "row" ? [id] : [])),
    leftOpen: held.flatMap(({ kind, id }) => (kind === "left-open" ? [id] : [])),
  };
}

function idsOf({ boxes }: ReadyTable, kind: "row" | "left-open"): readonly string[] {
  return boxes.flatMap((box) => (box.kind === kind ? [box.id] : []));
}

function sum(ends: readonly { readonly combinations: bigint }[]): bigint {
  return ends.reduce((total, { combinations }) => total + combinations, 0n);
}

function describe(table: ReadyTable, { cells, alive }: Region): TableRegion {
  const { inputs, outputs, boxes } = table;
  const reached = new Set(alive.map((place) => boxes[place]?.output));
  const sizes = inputs.map(({ values }, index) => BigInt(cells[index]?.length ?? values.length));
  return {
    when: inputs.map(({ id, values }, index) => ({ input: id, values: cells[index]?.map((place) => values[place] as string) ?? "any" })),
    ...splitAlive(table, alive),
    outputs: outputs.filter((output) => reached.has(output)),
    combinations: sizes.reduce((product, size) => product * size, 1n).toString(),
  };
}
