import {
  ROUNDING_MODES,
  type Ratio,
  compareRatios,
  makeRatio,
  multiplyRatios,
  roundRatio,
  sumRatios,
} from "../../ratio/index.js";
import { toRatio } from "../../exact/index.js";
import {
  requireId,
  requireListed,
  requireObject,
  requireObjects,
  requireText,
  throwInputError,
} from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import type {
  BonusItem,
  EvaluationScheme,
  EvidenceDemand,
  Indicator,
  IndicatorLeaf,
  LeafRule,
  Voice,
} from "../../policy/index.js";

/**
 * Reads a scheme for scoring. A parsed scheme is sound; of any other, what cannot be is refused: numbers, ids
 * used twice, references to nothing, points or weights that do not add up, grades that leave a gap.
 */
export function readScheme(scheme: EvaluationScheme): ReadyScheme {
  requireObject(scheme, ["scheme"]);
  const id = requireId(scheme.id, ["scheme", "id"]);
  const full = toRatio(scheme.full, ["scheme", "full"]);
  const subjects = uniqueIds(requireObjects(scheme.subjects, ["scheme", "subjects"]), ["scheme", "subjects"]);
  const { leaves, groups } = readTree(scheme, full, subjects);
  const bonus = readBonus(scheme, subjects);
  const grades = readGrades(scheme);
  const vetoes = readVetoes(scheme, grades);
  requireUnique([...groups, ...leaves, ...(bonus?.items ?? []), ...vetoes], ["scheme", "indicators"]);
  return {
    id,
    version: requireText(scheme.version, ["scheme", "version"]),
    standing: requireListed(scheme.standing, ["published", "example"], ["scheme", "standing"]),
    full,
    print: readDisplay(scheme),
    leaves,
    groups,
    bonus,
    grades,
    vetoes,
  };
}

function readDisplay(scheme: EvaluationScheme): (value: Ratio) => string {
  const { decimals, rounding } = requireObject(scheme.display, ["scheme", "display"]);
  requireListed(rounding, ROUNDING_MODES, ["scheme", "display", "rounding"]);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10)
    return throwInputError("out-of-range", ["scheme", "display", "decimals"], { least: 0, most: 10 });
  return (value) => roundRatio(value, decimals, rounding);
}

function readBonus({ bonus }: EvaluationScheme, subjects: ReadonlySet<string>): ReadyScheme["bonus"] {
  if (bonus === undefined) return null;
  const path: FaultPath = ["scheme", "bonus"];
  requireObject(bonus, path);
  const cap = toRatio(bonus.cap, [...path, "cap"]);
  if (cap.numerator < 0n) return throwInputError("out-of-range", [...path, "cap"], { least: 0 });
  const items = requireObjects(bonus.items, [...path, "items"]).map((item, index) => {
    const at = [...path, "items", index];
    return readItem(item, "bonus", {
      path: at,
      parents: [],
      best: toRatio(item.worth, [...at, "worth"]),
      factor: { numerator: 1n, denominator: 1n },
      subjects,
    });
  });
  return { cap, aboveFull: requireListed(bonus.aboveFull, ["kept", "cut"], [...path, "aboveFull"]), items };
}

function readGrades(scheme: EvaluationScheme): ReadyScheme["grades"] {
  const path: FaultPath = ["scheme", "grades"];
  const listed = requireObjects(scheme.grades, path);
  uniqueIds(listed, path);
  const grades = listed.map(({ id, from, below }, index): ReadyGrade => {
    const better = index === 0 ? undefined : listed[index - 1]?.from;
    if (index > 0 && (better === undefined || below === undefined))
      return throwInputError("value-missing", [...path, index, "below"], { expected: "fraction" });
    if (better !== undefined && below !== undefined) {
      const order = compareRatios(
        toRatio(below, [...path, index, "below"]),
        toRatio(better, [...path, index - 1, "from"]),
      );
      if (order !== 0) return throwInputError(order < 0 ? "grades-gap" : "grades-overlap", [...path, index, "below"]);
    }
    if (index === listed.length - 1 || from === undefined) return { id, from: null };
    const bound = toRatio(from, [...path, index, "from"]);
    if (below !== undefined && compareRatios(bound, toRatio(below)) >= 0)
      return throwInputError("bounds-reversed", [...path, index, "below"]);
    return { id, from: bound };
  });
  const [best, ...rest] = grades;
  return best === undefined ? throwInputError("list-empty", path, { least: 1 }) : [best, ...rest];
}

function readVetoes({ vetoes }: EvaluationScheme, grades: ReadyScheme["grades"]): ReadyScheme["vetoes"] {
  return requireObjects(vetoes, ["scheme", "vetoes"]).map(({ id, grade }, index) => {
    const place = grades.findIndex((known) => known.id === grade);
    if (place < 0)
      return throwInputError("reference-dangling", ["scheme", "vetoes", index, "grade"], { expected: "id" });
    return { id: requireId(id, ["scheme", "vetoes", index, "id"]), grade: place };
  });
}

function uniqueIds(named: readonly { readonly id: string }[], path: FaultPath): ReadonlySet<string> {
  for (const [index, { id }] of named.entries()) requireId(id, [...path, index, "id"]);
  return requireUnique(named, path);
}

function requireUnique(named: readonly { readonly id: string }[], path: FaultPath): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of named) {
    if (ids.has(id)) return throwInputError("id-duplicate", path, { id });
    ids.add(id);
  }
  return ids;
}

/** One who scores a leaf; `subject` is null where nobody in particular does. */
export interface ReadyVoice {
  readonly subject: string | null;
  readonly weight: Ratio;
}

/** A leaf or a bonus item, ready to be scored. */
export interface ReadyItem {
  readonly id: string;
  readonly kind: "leaf" | "bonus";
  readonly path: FaultPath;
  readonly parents: readonly string[];
  readonly rule: LeafRule;
  /** What the rule gives at best, in its own points. */
  readonly best: Ratio;
  /** What one point of the rule adds to the score. */
  readonly factor: Ratio;
  readonly voices: readonly ReadyVoice[];
  readonly evidence: EvidenceDemand | null;
}

/** A grade and its lower bound, included; the lowest has none. */
interface ReadyGrade {
  readonly id: string;
  readonly from: Ratio | null;
}

/** A scheme whose numbers are read and whose references hold. Leaves and groups stand in the order of the tree. */
export interface ReadyScheme {
  readonly id: string;
  readonly version: string;
  readonly standing: "published" | "example";
  readonly full: Ratio;
  readonly print: (value: Ratio) => string;
  readonly leaves: readonly ReadyItem[];
  readonly groups: readonly { readonly id: string; readonly parents: readonly string[] }[];
  readonly bonus: {
    readonly cap: Ratio;
    readonly aboveFull: "kept" | "cut";
    readonly items: readonly ReadyItem[];
  } | null;
  /** Best first. */
  readonly grades: readonly [ReadyGrade, ...ReadyGrade[]];
  /** `grade` is the place of the grade that a veto allows at best. */
  readonly vetoes: readonly { readonly id: string; readonly grade: number }[];
}

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
function readTree(
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
      if (seen > MOST_INDICATORS)
        return throwInputError("list-too-long", ["scheme", "indicators"], { most: MOST_INDICATORS });
      if (next.parents.length >= MOST_LEVELS)
        return throwInputError("out-of-range", ["scheme", "indicators"], { most: MOST_LEVELS });
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
    if (worth.numerator < 0n) return throwInputError("weight-negative", [...path, index, "worth"]);
    return {
      child,
      path: [...path, index],
      parents,
      worth,
      factor: counting === "points" ? ONE : multiplyRatios(factor, worth),
    };
  });
  if (compareRatios(sumRatios(placed.map(({ worth }) => worth)), due) === 0) return placed;
  return throwInputError(counting === "points" ? "points-not-adding-up" : "weights-not-one", path);
}

/** Where an item stands, and what its points are worth there. */
interface ItemPlace {
  readonly path: FaultPath;
  readonly parents: readonly string[];
  readonly best: Ratio;
  readonly factor: Ratio;
  readonly subjects: ReadonlySet<string>;
}

/** Reads a leaf or a bonus item; the numbers of its rule are read when it is scored. */
function readItem(item: IndicatorLeaf | BonusItem, kind: ReadyItem["kind"], place: ItemPlace): ReadyItem {
  const { path, parents, best, factor, subjects } = place;
  requireObject(item.rule, [...path, "rule"]);
  return {
    id: requireId(item.id, [...path, "id"]),
    kind,
    path,
    parents,
    rule: item.rule,
    best,
    factor,
    voices:
      "scoredBy" in item && item.scoredBy !== undefined
        ? readVoices(item.scoredBy, subjects, [...path, "scoredBy"])
        : [{ subject: null, weight: ONE }],
    evidence: item.evidence === undefined ? null : readEvidence(item.evidence, [...path, "evidence"]),
  };
}

function readVoices(listed: readonly Voice[], subjects: ReadonlySet<string>, path: FaultPath): readonly ReadyVoice[] {
  const seen = new Set<string>();
  const voices = requireObjects(listed, path).map(({ subject, weight }, index) => {
    if (!subjects.has(subject))
      return throwInputError("reference-dangling", [...path, index, "subject"], { expected: "id" });
    if (seen.has(subject)) return throwInputError("id-duplicate", [...path, index, "subject"]);
    seen.add(subject);
    const ratio = toRatio(weight, [...path, index, "weight"]);
    return ratio.numerator < 0n
      ? throwInputError("weight-negative", [...path, index, "weight"])
      : { subject, weight: ratio };
  });
  if (compareRatios(sumRatios(voices.map(({ weight }) => weight)), ONE) !== 0)
    return throwInputError("weights-not-one", path);
  return voices;
}

function readEvidence(demand: EvidenceDemand, path: FaultPath): EvidenceDemand {
  requireObject(demand, path);
  requireListed(demand.without, ["counts", "lowest", "unanswered"], [...path, "without"]);
  const required = requireObjects(demand.required, [...path, "required"]);
  const ids = required.map(({ id }, index) => requireId(id, [...path, "required", index, "id"]));
  return new Set(ids).size === ids.length ? demand : throwInputError("id-duplicate", [...path, "required"]);
}
