import {
  attainableSum,
  compareRatios,
  makeRatio,
  sumRatios,
  type Attainable,
  type AttainableSum,
  type Ratio,
} from "../../exact/index.js";
import type { ReadyScheme } from "./ready-scheme.js";
import type { ScoredItem } from "./score-item.js";

/** Everything that the score and the grade rest on, settled or open. */
export interface Standing {
  readonly scheme: ReadyScheme;
  readonly leaves: readonly ScoredItem[];
  readonly items: readonly ScoredItem[];
  /** What the settled leaves add up to. */
  readonly known: Ratio;
  /** The open voices of the leaves, and last what the bonus items add under their cap. */
  readonly open: AttainableSum;
  /** The places in `open` of each leaf's voices, by the leaf's id. */
  readonly places: ReadonlyMap<string, ReadonlySet<number>>;
  readonly bonusPlace: number;
}

const ZERO = makeRatio(0n);

/** Puts the scored leaves and bonus items together. */
export function makeStanding(
  scheme: ReadyScheme,
  leaves: readonly ScoredItem[],
  items: readonly ScoredItem[],
): Standing {
  const quantities: Attainable[] = [];
  const places = new Map<string, Set<number>>();
  const settled: Ratio[] = [];
  for (const { item, voices } of leaves) {
    for (const { quantity, lowest, highest } of voices) {
      if (compareRatios(lowest, highest) === 0) settled.push(lowest);
      else places.set(item.id, (places.get(item.id) ?? new Set()).add(quantities.push(quantity) - 1));
    }
  }
  const bonus: Attainable = {
    kind: "sum",
    terms: items.flatMap(({ voices }) => voices.map(({ quantity }) => quantity)),
    least: null,
    most: scheme.bonus?.cap ?? ZERO,
  };
  const bonusPlace = quantities.push(bonus) - 1;
  return { scheme, leaves, items, known: sumRatios(settled), open: attainableSum(quantities), places, bonusPlace };
}
