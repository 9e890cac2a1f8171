import type { DecisionTableAnalysis, TablePart, TableRegion } from "../results/index.js";
import type { DecisionTable } from "../policy/index.js";
import { type Box, type ReadyTable, readTable } from "./internal/read-table.js";
import { throwInputError } from "../checks/index.js";

/**
 * Proves, over all combinations of the inputs, which are covered by no row of a decision table, by one, or by
 * several; which of the uncovered nobody declared left open; and which are declared open although a row covers
 * them. Combinations are not enumerated: the table is turned into a reduced decision diagram, whose size rests
 * on the rows, so that a space of 10^9 combinations and more is described in regions.
 *
 * @param table a parsed decision table
 * @returns counts as text, exact at any size, and regions that do not overlap
 * @throws RuleInputError `not-parsed`; `too-complex` where rows cut across one another so much that the diagram has
 *   more than 200,000 nodes
 *
 * Method: reduced ordered decision diagrams (R. E. Bryant, Graph-Based Algorithms for Boolean Function
 * Manipulation, 1986), with many-valued inputs.
 *
 * @example
 * ```ts
 * import { pathwayTableHunan } from "social-work-station-rules/catalogue";
 * import { analyseDecisionTable } from "social-work-station-rules/pathway";
 * const { combinations, outcome, one, none, several } = analyseDecisionTable(pathwayTableHunan);
 * [combinations, one.combinations, none.combinations, several.combinations]; //=> ["128", "24", "104", "0"]
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
    kind: "decision-table-analysis",
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

/** An end of a diagram: the boxes that hold there, and over how many combinations. */
interface CountedEnd {
  readonly alive: readonly number[];
  readonly combinations: bigint;
}

/** Counts the combinations that lead to each end, from the root down: parents come after their children. */
function countEnds({ root, nodes }: Diagram<readonly number[]>, levels: readonly Level[]): readonly CountedEnd[] {
  const sizes = levels.map(({ values }) => BigInt(values.length));
  /** The product of the sizes of all levels before one. */
  const before = sizes.reduce<readonly bigint[]>(
    (products, size) => [...products, (products[products.length - 1] as bigint) * size],
    [1n],
  );
  const levelOf = (place: number): number => {
    const node = nodes[place];
    return node?.kind === "fork" ? node.level : levels.length;
  };
  const counts: bigint[] = nodes.map(() => 0n);
  counts[root] = before[levelOf(root)] as bigint;
  for (let place = nodes.length - 1; place >= 0; place -= 1) {
    const node = nodes[place];
    if (node?.kind !== "fork") continue;
    for (const child of node.children) {
      const skipped = (before[levelOf(child)] as bigint) / (before[node.level + 1] as bigint);
      counts[child] = (counts[child] as bigint) + (counts[place] as bigint) * skipped;
    }
  }
  return nodes.flatMap((node, place) =>
    node.kind === "end" ? [{ alive: node.end, combinations: counts[place] as bigint }] : [],
  );
}

/** An input that is gone through, with the values it can have (by their places). */
export interface Level {
  readonly input: number;
  readonly values: readonly number[];
}

/** A question about one input, or an end where the same boxes hold for all that is left. */
type DiagramNode<E> =
  | { readonly kind: "fork"; readonly level: number; readonly children: readonly number[] }
  | { readonly kind: "end"; readonly end: E };

/**
 * A decision diagram of a table: from the root, each fork asks for one input and leads on by its value. It is
 * reduced (no fork whose answers all lead to one place, no two alike), so an input occurs in it exactly where
 * the end can depend on it (Bryant, 1986, for inputs of more than two values).
 */
interface Diagram<E> {
  readonly root: number;
  readonly nodes: readonly DiagramNode<E>[];
}

const MOST_NODES = 200_000;

/**
 * Builds the diagram of some boxes over some inputs. `endOf` tells what is answered where just these boxes (by
 * their places) hold, and `keyOf` when two answers are one. The number of combinations plays no part.
 */
export function buildDiagram<E>(
  boxes: readonly Box[],
  alive: readonly number[],
  levels: readonly Level[],
  endOf: (alive: readonly number[]) => E,
  keyOf: (end: E) => string,
): Diagram<E> {
  const nodes: DiagramNode<E>[] = [];
  const known = new Map<string, number>();
  const visited = new Map<string, number>();

  const intern = (key: string, node: DiagramNode<E>): number => {
    const place = known.get(key) ?? nodes.push(node) - 1;
    known.set(key, place);
    return place;
  };
  const build = (holding: readonly number[], level: number): number => {
    const key = `${level}:${holding.join()}`;
    const place = visited.get(key) ?? make(holding, level);
    visited.set(key, place);
    if (visited.size > MOST_NODES) throwInputError("too-complex", ["table"], { most: MOST_NODES });
    return place;
  };
  const make = (holding: readonly number[], level: number): number => {
    const asked = levels[level];
    if (asked === undefined || holding.length === 0) {
      const end = endOf(holding);
      return intern(`end:${keyOf(end)}`, { kind: "end", end });
    }
    if (holding.every((box) => boxes[box]?.cells[asked.input] === null)) return build(holding, level + 1);
    const children = asked.values.map((value) =>
      build(
        holding.filter((box) => accepts(boxes[box], asked.input, value)),
        level + 1,
      ),
    );
    return children.every((child) => child === children[0])
      ? (children[0] as number)
      : intern(`${level}:${children.join()}`, { kind: "fork", level, children });
  };
  return { root: build(alive, 0), nodes };
}

function accepts(box: Box | undefined, input: number, value: number): boolean {
  const cell = box?.cells[input];
  return cell === null || cell?.has(value) === true;
}

/** A region of the space: for each level the places of its values (null for all of them), and what holds there. */
interface Region {
  readonly cells: readonly (readonly number[] | null)[];
  readonly alive: readonly number[];
}

/** How many ways through a diagram are gone before the rest is left unlisted. */
const MOST_WAYS = 3_000;

/**
 * The ways through a diagram to the ends that belong, as regions, with neighbours of the same end put together.
 * Regions do not overlap. Beyond 3,000 ways the rest is not listed.
 */
function listRegions(
  diagram: TableDiagram,
  levels: readonly Level[],
  belongs: (alive: readonly number[]) => boolean,
): readonly Region[] {
  const leads = findLeads(diagram, belongs);
  const regions: Region[] = [];
  const walk = (place: number, cells: Region["cells"]): void => {
    const node = diagram.nodes[place];
    if (node === undefined || leads[place] !== true || regions.length >= MOST_WAYS) return;
    if (node.kind === "end") {
      regions.push({ cells: fill(cells, levels.length), alive: node.end });
      return;
    }
    for (const [child, values] of groupByChild(node.children)) walk(child, [...fill(cells, node.level), values]);
  };
  walk(diagram.root, []);
  return mergeRegions(regions, levels);
}

type TableDiagram = Diagram<readonly number[]>;

/** For each node, whether it leads to an end that belongs. Children come before their parents. */
function findLeads({ nodes }: TableDiagram, belongs: (alive: readonly number[]) => boolean): readonly boolean[] {
  const leads: boolean[] = [];
  for (const node of nodes)
    leads.push(node.kind === "end" ? belongs(node.end) : node.children.some((child) => leads[child] === true));
  return leads;
}

function groupByChild(children: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [value, child] of children.entries()) groups.set(child, [...(groups.get(child) ?? []), value]);
  return groups;
}

function fill(cells: Region["cells"], length: number): Region["cells"] {
  return [...cells, ...Array.from({ length: length - cells.length }, () => null)];
}

/** A region whose cells are also at hand as text, so that regions compare fast. */
interface KeyedRegion extends Region {
  readonly end: string;
  readonly keys: readonly string[];
}

/** Puts regions together that differ in one cell only, input by input, until none do. */
function mergeRegions(regions: readonly Region[], levels: readonly Level[]): readonly Region[] {
  let merged = regions.map((region): KeyedRegion => ({
    ...region,
    end: region.alive.join(),
    keys: region.cells.map(keyOf),
  }));
  for (let before = Infinity; merged.length < before;) {
    before = merged.length;
    for (const [level, { values }] of levels.entries()) merged = mergeAlong(merged, level, values.length);
  }
  return merged.map(({ cells, alive }) => ({ cells, alive }));
}

function mergeAlong(regions: readonly KeyedRegion[], level: number, size: number): KeyedRegion[] {
  const families = new Map<string, KeyedRegion[]>();
  for (const region of regions) {
    const key = [region.end, ...region.keys.with(level, "")].join(";");
    const family = families.get(key);
    if (family === undefined) families.set(key, [region]);
    else family.push(region);
  }
  return [...families.values()].map((family) =>
    family.length === 1 ? (family[0] as KeyedRegion) : unite(family, level, size),
  );
}

function unite(family: readonly KeyedRegion[], level: number, size: number): KeyedRegion {
  const values = family.flatMap(({ cells }) => cells[level] ?? []).sort((a, b) => a - b);
  const cell = values.length === size ? null : values;
  const [first] = family as [KeyedRegion];
  return { ...first, cells: first.cells.with(level, cell), keys: first.keys.with(level, keyOf(cell)) };
}

function keyOf(cell: readonly number[] | null): string {
  return cell === null ? "any" : cell.join();
}
