import type { PointRange, PrintedPoints, ScoredGroup, ScoredLeaf } from "../../results/index.js";
import { type Attainable, type AttainableSum, attainableSum } from "../../attainable/index.js";
import {
  compareRatios,
  makeRatio,
  multiplyRatios,
  type Ratio,
  subtractRatios,
  sumRatios,
  toRatioText,
} from "../../ratio/index.js";
import type { ReadyItem, ReadyScheme } from "./read-scheme.js";
import type { ScoredItem } from "./score-item.js";

const ZERO: Ratio = { numerator: 0n, denominator: 1n };

/** A number of points, exact and printed. */
export function printPoints(scheme: ReadyScheme, value: Ratio): PrintedPoints {
  return { exact: toRatioText(value), display: scheme.print(value) };
}

/** As many decimals as `roundRatio` prints. */
const MOST_DECIMALS = 400;

/** A score, exact and printed: with further decimals where the rounded figure would have another grade. */
export function printScore(scheme: ReadyScheme, value: Ratio): PrintedPoints {
  const grade = gradeOf(scheme, value);
  let { decimals } = scheme;
  while (decimals < MOST_DECIMALS && gradeOf(scheme, printed(scheme, value, decimals)) !== grade) decimals += 1;
  return { exact: toRatioText(value), display: scheme.print(value, decimals) };
}

function printed(scheme: ReadyScheme, value: Ratio, decimals: number): Ratio {
  return makeRatio(BigInt(scheme.print(value, decimals).replace(".", "")), 10n ** BigInt(decimals));
}

/** The place of the grade of a score, whatever the vetoes allow. */
function gradeOf({ grades }: ReadyScheme, score: Ratio): number {
  return grades.findIndex(({ from }) => from === null || compareRatios(score, from) >= 0);
}

/** How each item was scored. */
export function traceItems(scheme: ReadyScheme, items: readonly ScoredItem[]): readonly ScoredLeaf[] {
  return items.map((scored) => ({
    id: scored.item.id,
    parents: scored.item.parents,
    ...rangeOf(scheme, [scored]),
    rule: scored.item.rule,
    outOf: toRatioText(scored.item.best),
    state: scored.bySubject.some(({ open }) => open.length > 0) ? "open" : "settled",
    bySubject: scored.bySubject.map(({ trace }) => trace),
  }));
}

/** What the leaves below each group come to. */
export function traceGroups(scheme: ReadyScheme, leaves: readonly ScoredItem[]): readonly ScoredGroup[] {
  const below = new Map<string, ScoredItem[]>(scheme.groups.map(({ id }) => [id, []]));
  for (const leaf of leaves) for (const parent of leaf.item.parents) below.get(parent)?.push(leaf);
  return scheme.groups.map(({ id, parents }) => ({ id, parents, ...rangeOf(scheme, below.get(id) ?? []) }));
}

/** What bonus items come to together under their cap. */
export function traceBonus(scheme: ReadyScheme, items: readonly ScoredItem[], cap: Ratio): PointRange {
  return print(
    scheme,
    ends(items).map((value) => (compareRatios(value, cap) > 0 ? cap : value)),
  );
}

function rangeOf(scheme: ReadyScheme, items: readonly ScoredItem[]): PointRange {
  return print(scheme, ends(items));
}

function print(scheme: ReadyScheme, [lowest = ZERO, highest = ZERO, worth = ZERO]: readonly Ratio[]): PointRange {
  return {
    lowest: printPoints(scheme, lowest),
    highest: printPoints(scheme, highest),
    worth: printPoints(scheme, worth),
  };
}

function ends(items: readonly ScoredItem[]): readonly Ratio[] {
  return [
    sumRatios(items.flatMap(({ bySubject }) => bySubject.map(({ lowest }) => lowest))),
    sumRatios(items.flatMap(({ bySubject }) => bySubject.map(({ highest }) => highest))),
    sumRatios(items.map(({ item }) => worthOf(item))),
  ];
}

function worthOf({ best, factor }: ReadyItem): Ratio {
  return multiplyRatios(best, factor);
}

/** Everything that the score and the grade rest on, settled or open. */
export interface RunningScore {
  readonly scheme: ReadyScheme;
  readonly leaves: readonly ScoredItem[];
  readonly items: readonly ScoredItem[];
  /** What the settled leaves add up to. */
  readonly known: Ratio;
  /** The open scores of the leaves, subject by subject, and last what the bonus items add under their cap. */
  readonly open: AttainableSum;
  /** The places in `open` of each subject of a leaf, by the leaf's id. */
  readonly places: ReadonlyMap<string, ReadonlySet<number>>;
  readonly bonusPlace: number;
}

/** Puts the scored leaves and bonus items together. */
export function startScore(
  scheme: ReadyScheme,
  leaves: readonly ScoredItem[],
  items: readonly ScoredItem[],
): RunningScore {
  const quantities: Attainable[] = [];
  const places = new Map<string, Set<number>>();
  const settled: Ratio[] = [];
  for (const { item, bySubject } of leaves) {
    for (const { quantity, lowest, highest } of bySubject) {
      if (compareRatios(lowest, highest) === 0) settled.push(lowest);
      else places.set(item.id, (places.get(item.id) ?? new Set()).add(quantities.push(quantity) - 1));
    }
  }
  const bonus: Attainable = {
    kind: "sum",
    terms: items.flatMap(({ bySubject }) => bySubject.map(({ quantity }) => quantity)),
    least: null,
    most: scheme.bonus?.cap ?? ZERO,
  };
  const bonusPlace = quantities.push(bonus) - 1;
  return { scheme, leaves, items, known: sumRatios(settled), open: attainableSum(quantities), places, bonusPlace };
}

/** The places of the grades that the score can come to, best first. */
export function gradesByScore({ scheme, known, open }: RunningScore): readonly number[] {
  const bounds = gradeBounds(scheme).map((bound) => (bound === null ? null : subtractRatios(bound, known)));
  return scheme.grades.flatMap((_, place) => {
    const from = bounds[place] ?? null;
    if (from === null && place < bounds.length) return [];
    return open.canFallIn({ from, below: bounds[place - 1] ?? null }) ? [place] : [];
  });
}

/** The bound between each grade and the next worse one, by the better grade's place; null where no score gets up to it. */
export function gradeBounds(scheme: ReadyScheme): readonly (Ratio | null)[] {
  return scheme.grades
    .slice(0, -1)
    .map(({ from }) => (from === null || compareRatios(cutAtFull(scheme, from), from) < 0 ? null : from));
}

/** A score as it counts: cut off at full marks where the scheme does so. */
export function cutAtFull(scheme: ReadyScheme, score: Ratio): Ratio {
  return scheme.bonus?.aboveFull === "cut" && compareRatios(score, scheme.full) > 0 ? scheme.full : score;
}
