import type { RatioText } from "../ratio/index.js";
import type { Fraction, LeafRule } from "../policy/index.js";

/** A number of points: exact, and as the scheme prints it. Grades go by the exact one. */
export interface Points {
  readonly exact: RatioText;
  readonly display: string;
}

/** What a part of the score comes to at least and at most, and the most it can be worth; equal ends are settled. */
export interface PointRange {
  readonly lowest: Points;
  readonly highest: Points;
  readonly worth: Points;
}

/** Why the points of a leaf are not settled, or are not what was answered. */
export type EvaluationGap = "unanswered" | "occurrences-unanswered" | "evidence-missing" | "evidence-not-recorded";

/** One answer to one leaf: what it gives, in the points of the leaf's own rule. */
export interface VoiceTrace {
  readonly subject: string | null;
  readonly weight: RatioText;
  readonly answer: EvaluationAnswer | null;
  readonly lowest: RatioText;
  readonly highest: RatioText;
  readonly gaps: readonly EvaluationGap[];
  /** Ids of required evidence that was not shown, or about which nothing is recorded. */
  readonly evidenceMissing: readonly string[];
}

/** How a leaf or a bonus item was scored; its range is what it adds to the score, a bonus item before the cap. */
export interface ScoredLeaf extends PointRange {
  readonly id: string;
  /** Ids of the groups above it, from the top. */
  readonly parents: readonly string[];
  readonly rule: LeafRule;
  /** What the rule gives at best, in its own points. */
  readonly outOf: RatioText;
  readonly state: "settled" | "open";
  readonly voices: readonly VoiceTrace[];
}

/** What the leaves of a group add to the score. */
export interface ScoredGroup extends PointRange {
  readonly id: string;
  readonly parents: readonly string[];
}

/** 一票否决: whether it holds, and the grade that is then the best possible. */
export interface VetoTrace {
  readonly id: string;
  readonly grade: string;
  readonly state: "holds" | "clear" | "unanswered";
}

/** Something unanswered: by how much it alone can move the score, and whether it alone can change the grade. */
export interface MissingAnswer {
  readonly id: string;
  readonly kind: "leaf" | "bonus" | "veto";
  /** The subjects whose answers are open; empty where nobody in particular answers. */
  readonly subjects: readonly string[];
  readonly gaps: readonly EvaluationGap[];
  readonly span: Points;
  readonly changesGrade: "possible" | "impossible";
}

/** The score and the grade as far as the answers settle them, and how they came about. Plain data. */
export interface EvaluationResult {
  readonly kind: "evaluation";
  readonly scheme: string;
  readonly version: string;
  readonly standing: "published" | "example";
  /** The score where it is settled, else null. */
  readonly score: Points | null;
  readonly lowest: Points;
  readonly highest: Points;
  /** Id of the grade where it is settled, else null. */
  readonly grade: string | null;
  /** Ids of the grades still possible, best first. */
  readonly possibleGrades: readonly string[];
  /** The same by the score alone, before any veto. */
  readonly gradesByScore: readonly string[];
  readonly leaves: readonly ScoredLeaf[];
  readonly groups: readonly ScoredGroup[];
  /** What the bonus items add together, after the cap; null where the scheme has none. */
  readonly bonus: (PointRange & { readonly items: readonly ScoredLeaf[] }) | null;
  readonly vetoes: readonly VetoTrace[];
  /** What is unanswered, by the span of score, largest first, then by id. */
  readonly missing: readonly MissingAnswer[];
  readonly mattersMost: MissingAnswer | null;
}

/** Whose answer it is, to which indicator, bonus item or veto, and the evidence that came with it. */
interface Answered {
  readonly indicator: string;
  /** The subject, where the leaf is scored by subjects. */
  readonly subject?: string | undefined;
  /** Ids of the evidence shown; absent: not recorded, empty: none. */
  readonly evidence?: readonly string[] | undefined;
}

/** How often something occurred for which points are taken off; an item that is not listed is unknown. */
export interface Occurrence {
  readonly item: string;
  readonly times: number;
}

/** What was answered, in the terms of the leaf's rule. */
export type EvaluationAnswer = Answered &
  (
    | { readonly kind: "range"; readonly points: Fraction }
    | { readonly kind: "steps"; readonly measured: Fraction }
    | { readonly kind: "deductions"; readonly occurrences: readonly Occurrence[] }
    | { readonly kind: "yes-no"; readonly answer: "yes" | "no" }
    | { readonly kind: "ratio"; readonly done: Fraction; readonly due: Fraction }
    /** 一票否决: "yes" says that it holds. */
    | { readonly kind: "veto"; readonly answer: "yes" | "no" }
  );
