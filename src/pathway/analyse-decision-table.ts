import type { DecisionTable } from "../policy/index.js";
import type { DecisionTableAnalysis, TablePart, TableRegion } from "./decision-table-analysis.js";
import { countEnds, type CountedEnd } from "./internal/count-ends.js";
import { buildDiagram, type Level } from "./internal/diagram.js";
import { listRegions, type Region } from "./internal/list-regions.js";
import { readTable } from "./internal/read-table.js";
import type { Box, ReadyTable } from "./internal/ready-table.js";

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
  const diagram = buildDiagram(
    ready.boxes,
    all,
    levels,
    (alive) => alive,
    (alive) => alive.join(),
  );
  const ends = countEnds(diagram, levels);
  const heldBy = (alive: readonly number[]): Held => countHeld(ready, alive);
  const part = (belongs: (held: Held) => boolean): TablePart => {
    const combinations = sum(ends.filter(({ alive }) => belongs(heldBy(alive))));
    const regions = listRegions(diagram, levels, (alive) => belongs(heldBy(alive))).map((region) =>
      describe(ready, region),
    );
    const listed = regions.reduce((total, region) => total + BigInt(region.combinations), 0n);
    return { combinations: combinations.toString(), regions, unlisted: (combinations - listed).toString() };
  };
  const undeclared = part(({ rows, leftOpen }) => rows === 0 && leftOpen === 0);
  const contradicted = part(({ rows, leftOpen }) => rows > 0 && leftOpen > 0);
  const boxes = countBoxes(ready, ends);
  return {
    table: ready.id,
    combinations: sum(ends).toString(),
    outcome: undeclared.combinations === "0" && contradicted.combinations === "0" ? "sound" : "unsound",
    none: part(({ rows }) => rows === 0),
    one: part(({ rows }) => rows === 1),
    several: part(({ rows }) => rows > 1),
    undeclared,
    contradicted,
    rows: boxes.flatMap(({ kind, id, combinations, alone }) => (kind === "row" ? [{ id, combinations, alone }] : [])),
    leftOpen: boxes.flatMap(({ kind, id, combinations }) => (kind === "left-open" ? [{ id, combinations }] : [])),
  };
}

/** How many rows hold somewhere, and how much is declared left open there. */
interface Held {
  readonly rows: number;
  readonly leftOpen: number;
}

function countHeld({ boxes }: ReadyTable, alive: readonly number[]): Held {
  const rows = alive.reduce((count, place) => (boxes[place]?.kind === "row" ? count + 1 : count), 0);
  return { rows, leftOpen: alive.length - rows };
}

interface CountedBox extends Pick<Box, "kind" | "id"> {
  readonly combinations: string;
  readonly alone: string;
}

/** Over how many combinations each box holds, and over how many of them it is the only row. */
function countBoxes(table: ReadyTable, ends: readonly CountedEnd[]): readonly CountedBox[] {
  const totals = table.boxes.map(({ kind, id }) => ({ kind, id, combinations: 0n, alone: 0n }));
  for (const { alive, combinations } of ends) {
    const { rows } = countHeld(table, alive);
    for (const place of alive) {
      const total = totals[place];
      if (total === undefined) continue;
      total.combinations += combinations;
      if (rows === 1) total.alone += combinations;
    }
  }
  return totals.map(({ kind, id, combinations, alone }) => ({
    kind,
    id,
    combinations: String(combinations),
    alone: String(alone),
  }));
}

function sum(ends: readonly CountedEnd[]): bigint {
  return ends.reduce((total, { combinations }) => total + combinations, 0n);
}

function describe({ inputs, outputs, boxes }: ReadyTable, { cells, alive }: Region): TableRegion {
  const held = alive.flatMap((place) => boxes[place] ?? []);
  const idsOf = (kind: Box["kind"]): readonly string[] => held.flatMap((box) => (box.kind === kind ? [box.id] : []));
  const sizes = inputs.map(({ values }, index) => BigInt(cells[index]?.length ?? values.length));
  return {
    when: inputs.map(({ id, values }, index) => ({
      input: id,
      values: cells[index]?.map((place) => values[place] as string) ?? "any",
    })),
    rows: idsOf("row"),
    outputs: outputs.filter((output) => held.some((box) => box.output === output)),
    leftOpen: idsOf("left-open"),
    combinations: sizes.reduce((product, size) => product * size, 1n).toString(),
  };
}
