import type { Diagram, Level } from "./diagram.js";

/** A region of the space: for each level the places of its values (null for all of them), and what holds there. */
export interface Region {
  readonly cells: readonly (readonly number[] | null)[];
  readonly alive: readonly number[];
}

/** How many ways through a diagram are gone before the rest is left unlisted. */
const MOST_WAYS = 10_000;

/**
 * The ways through a diagram to the ends that belong, as regions, with neighbours of the same end put together.
 * Regions do not overlap. Beyond 10,000 ways the rest is not listed.
 */
export function listRegions(diagram: TableDiagram, levels: readonly Level[], belongs: (alive: readonly number[]) => boolean): readonly Region[] {
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
  for (const node of nodes) leads.push(node.kind === "end" ? belongs(node.end) : node.children.some((child) => leads[child] === true));
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

/** Puts regions together that differ in one cell only, input by input, until none do. */
function mergeRegions(regions: readonly Region[], levels: readonly Level[]): readonly Region[] {
  let merged = regions;
  for (let before = Infinity; merged.length < before; ) {
    before = merged.length;
    for (const [level, { values }] of levels.entries()) merged = mergeAlong(merged, level, values.length);
  }
  return merged;
}

function mergeAlong(regions: readonly Region[], level: number, size: number): readonly Region[] {
  const families = new Map<string, Region>();
  for (const region of regions) {
    const key = JSON.stringify([region.alive, region.cells.map((cell, index) => (index === level ? 0 : cell))]);
    const known = families.get(key);
    families.set(key, known === undefined ? region : { ...region, cells: region.cells.with(level, unite(known.cells[level], region.cells[level], size)) });
  }
  return [...families.values()];
}

function unite(first: readonly number[] | null | undefined, second: readonly number[] | null | undefined, size: number): readonly number[] | null {
  const values = [...(first ?? []), ...(second ?? [])].sort((a, b) => a - b);
  return values.length === size ? null : values;
}
