import { compareRatios, makeRatio, multiplyRatios, sumRatios, toRatio, type Ratio } from "../../exact/index.js";
import { type FaultPath, refuse, requireId, requireListed, requireObjects } from "../../fault/index.js";
import type { EvaluationScheme, Indicator } from "../../policy/index.js";
import { readItem } from "./read-item.js";
import type { ReadyItem, ReadyScheme } from "./ready-scheme.js";

/** Indicators of one parent that wait to be read, what they have to add to, and what one point below them counts. */
interface Family {
  readonly children: readonly Indicator[];
  readonly path: FaultPath;
  readonly parents: readonly string[];
  readonly due: Ratio;
  readonly factor: Ratio;
}

const ONE = makeRatio(1n);
/** As a parsed scheme has at most: paths and parents grow with each level. */
const MOST_LEVELS = 50;
const MOST_INDICATORS = 2_000;

/** Walks the tree from the top, each family once, without recursion: leaves and groups in the order of the tree. */
export function readTree(
  scheme: EvaluationScheme,
  full: Ratio,
  subjects: ReadonlySet<string>,
): Pick<ReadyScheme, "leaves" | "groups"> {
  const counting = requireListed(scheme.counting, ["points", "weights"], ["scheme", "counting"]);
  const byPoints = counting === "points";
  const leaves: ReadyItem[] = [];
  const groups: { readonly id: string; readonly parents: readonly string[] }[] = [];
  const waiting: (Family | Placed)[] = [
    {
      children: requireObjects(scheme.indicators, ["scheme", "indicators"]),
      path: ["scheme", "indicators"],
      parents: [],
      due: byPoints ? full : ONE,
      factor: ONE,
    },
  ];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("children" in next) {
      seen += next.children.length;
      if (seen > MOST_INDICATORS) return refuse("list-too-long", ["scheme", "indicators"], { most: MOST_INDICATORS });
      if (next.parents.length >= MOST_LEVELS)
        return refuse("out-of-range", ["scheme", "indicators"], { most: MOST_LEVELS });
      for (const placed of readFamily(next, counting).reverse()) waiting.push(placed);
      continue;
    }
    const { child, path, parents, worth, factor } = next;
    if (requireListed(child.kind, ["group", "leaf"], [...path, "kind"]) === "leaf") {
      leaves.push(
        readItem(child as Extract<Indicator, { readonly kind: "leaf" }>, "leaf", {
          path,
          parents,
          best: byPoints ? worth : full,
          factor,
          subjects,
        }),
      );
    } else {
      const { id, children } = child as Extract<Indicator, { readonly kind: "group" }>;
      groups.push({ id: requireId(id, [...path, "id"]), parents });
      const below = [...path, "children"];
      waiting.push({
        children: requireObjects(children, below),
        path: below,
        parents: [...parents, id],
        due: byPoints ? worth : ONE,
        factor,
      });
    }
  }
  return { leaves, groups };
}

/** An indicator with its worth read, and what one of its points counts in the score. */
interface Placed {
  readonly child: Indicator;
  readonly path: FaultPath;
  readonly parents: readonly string[];
  readonly worth: Ratio;
  readonly factor: Ratio;
}

function readFamily(
  { children, path, parents, due, factor }: Family,
  counting: EvaluationScheme["counting"],
): Placed[] {
  const placed = children.map((child, index): Placed => {
    const worth = toRatio(child.worth, [...path, index, "worth"]);
    if (worth.numerator < 0n) return refuse("weight-negative", [...path, index, "worth"]);
    return {
      child,
      path: [...path, index],
      parents,
      worth,
      factor: counting === "points" ? ONE : multiplyRatios(factor, worth),
    };
  });
  if (compareRatios(sumRatios(placed.map(({ worth }) => worth)), due) === 0) return placed;
  return refuse(counting === "points" ? "points-not-adding-up" : "weights-not-one", path);
}
