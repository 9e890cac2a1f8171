import type { Ratio } from "../../exact/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { EvidenceDemand, LeafRule } from "../../policy/index.js";

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
export interface ReadyGrade {
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
