import { toRatio } from "../../exact/index.js";
import type { FaultPath } from "../../fault/index.js";
import { requireParsed } from "../../parsed/index.js";
import type {
  BonusItem,
  EvaluationScheme,
  EvidenceDemand,
  EvaluationIndicator,
  IndicatorLeaf,
  LeafRule,
  SubjectWeight,
} from "../../policy/index.js";
import { type Ratio, makeRatio, multiplyRatios, roundRatio } from "../../ratio/index.js";

/** One who scores a leaf; `subject` is null where nobody in particular does. */
export interface WeightedSubject {
  readonly subject: string | null;
  readonly weight: Ratio;
}

/** A leaf or a bonus item with its numbers as ratios. */
export interface ReadyItem {
  readonly id: string;
  readonly kind: "leaf" | "bonus";
  /** Ids of the groups above it, from the top. */
  readonly parents: readonly string[];
  readonly rule: LeafRule;
  /** What the rule gives at best, in its own points. */
  readonly best: Ratio;
  /** What one point of the rule adds to the score. */
  readonly factor: Ratio;
  readonly bySubject: readonly WeightedSubject[];
  readonly evidence: EvidenceDemand | null;
}

/** A grade and its lower bound, included; the lowest has none. */
interface ReadyGrade {
  readonly id: string;
  readonly from: Ratio | null;
}

/** A scheme with its numbers as ratios; leaves and groups are in the order of the tree. */
export interface ReadyScheme {
  readonly id: string;
  readonly version: string;
  readonly status: "published" | "example";
  readonly full: Ratio;
  /** How many decimals points are printed with. */
  readonly decimals: number;
  readonly print: (value: Ratio, decimals?: number) => string;
  readonly leaves: readonly ReadyItem[];
  readonly groups: readonly { readonly id: string; readonly parents: readonly string[] }[];
  readonly bonus: {
    readonly cap: Ratio;
    readonly aboveFull: "kept" | "cut";
    readonly items: readonly ReadyItem[];
  } | null;
  /** Best first. */
  readonly grades: readonly ReadyGrade[];
  /** `grade` is the place of the best grade that the veto allows. */
  readonly vetoes: readonly { readonly id: string; readonly grade: number }[];
}

const ONE = makeRatio(1n);

/**
 * Reads the numbers of a parsed scheme and flattens its tree.
 *
 * @throws RuleInputError `not-parsed`
 */
export function readScheme(scheme: EvaluationScheme, path: FaultPath = ["scheme"]): ReadyScheme {
  requireParsed(scheme, "evaluation-scheme", path);
  const { bonus, display, grades } = scheme;
  const full = toRatio(scheme.full);
  return {
    id: scheme.id,
    version: scheme.version,
    status: scheme.status,
    full,
    decimals: display.decimals,
    print: (value, decimals = display.decimals) => roundRatio(value, decimals, display.rounding),
    ...readTree(scheme, full),
    bonus:
      bonus === undefined
        ? null
        : {
            cap: toRatio(bonus.cap),
            aboveFull: bonus.aboveFull,
            items: bonus.items.map((item) => readItem(item, "bonus", [], toRatio(item.worth), ONE)),
          },
    grades: grades.map(({ id, from }, place) => ({
      id,
      from: from === undefined || place === grades.length - 1 ? null : toRatio(from),
    })),
    vetoes: scheme.vetoes.map(({ id, grade }) => ({ id, grade: grades.findIndex((known) => known.id === grade) })),
  };
}

/** An indicator that waits to be read. */
interface Waiting {
  readonly indicator: EvaluationIndicator;
  readonly parents: readonly string[];
  /** What one point of the group above adds to the score. */
  readonly factor: Ratio;
  /** Who scores what does not say it itself. */
  readonly voices: readonly SubjectWeight[] | undefined;
}

/** Walks the tree from the top without recursion: leaves and groups in the order of the tree. */
function readTree(scheme: EvaluationScheme, full: Ratio): Pick<ReadyScheme, "leaves" | "groups"> {
  const byPoints = scheme.counting === "points";
  const leaves: ReadyItem[] = [];
  const groups: { readonly id: string; readonly parents: readonly string[] }[] = [];
  const waiting: Waiting[] = [];
  const open = (
    children: readonly EvaluationIndicator[],
    inherited: Pick<Waiting, "parents" | "factor" | "voices">,
  ): void => {
    for (const indicator of children.toReversed()) waiting.push({ indicator, ...inherited });
  };
  open(scheme.indicators, { parents: [], factor: ONE, voices: scheme.scoredBy });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { indicator, parents } = next;
    const worth = toRatio(indicator.worth);
    const factor = byPoints ? ONE : multiplyRatios(next.factor, worth);
    const voices = indicator.scoredBy ?? next.voices;
    if (indicator.kind === "leaf")
      leaves.push({ ...readItem(indicator, "leaf", parents, byPoints ? worth : full, factor), ...readVoices(voices) });
    else {
      groups.push({ id: indicator.id, parents });
      open(indicator.children, { parents: [...parents, indicator.id], factor, voices });
    }
  }
  return { leaves, groups };
}

function readItem(
  item: IndicatorLeaf | BonusItem,
  kind: ReadyItem["kind"],
  parents: readonly string[],
  best: Ratio,
  factor: Ratio,
): ReadyItem {
  return {
    id: item.id,
    kind,
    parents,
    rule: item.rule,
    best,
    factor,
    ...readVoices(undefined),
    evidence: item.evidence ?? null,
  };
}

function readVoices(voices: readonly SubjectWeight[] | undefined): Pick<ReadyItem, "bySubject"> {
  return {
    bySubject: voices?.map(({ subject, weight }) => ({ subject, weight: toRatio(weight) })) ?? [
      { subject: null, weight: ONE },
    ],
  };
}
