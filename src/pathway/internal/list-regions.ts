import type { Diagram, Level } from "./diagram.js";

/** A region of the space: for each level the places of its values (null for all of them), and what holds there. */
export interface Region {
  readonly cells: readonly (readonly number[] | null)[];
  readonly alive: readonly number[];
}

/** How many ways through a diagram are gone before the rest is left unlisted. */
const MOST_WAYS = 3_000;

/**
 * The ways through a diagram to the ends that belong, as regions, with neighbours of the same end put together.
 * Regions do not overlap. Beyond 3,000 ways the rest is not listed.
 */
export function listRegions(
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

/** For each node, whether it leads to an end that belongs. Children stand before their parents. */
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
