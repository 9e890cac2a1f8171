import type { RatioText } from "../exact/index.js";
import type { PointRange, Points } from "./evaluation-result.js";

/** Why a leaf that both evaluations have does not compare. */
export type IncomparableReason =
  "first-open" | "second-open" | "both-open" | "rule-changed" | "subjects-changed" | "worth-nothing";

/** A leaf in two evaluations. Shares are points over what the leaf is worth, so that another weight does not matter. */
export interface LeafComparison {
  readonly id: string;
  readonly first: PointRange;
  readonly second: PointRange;
  readonly worth: "same" | "changed";
  readonly comparison:
    | {
        readonly outcome: "better" | "worse" | "equal";
        readonly firstShare: RatioText;
        readonly secondShare: RatioText;
        /** The second share less the first. */
        readonly change: RatioText;
      }
    | { readonly outcome: "not-comparable"; readonly reason: IncomparableReason };
}

/** Two evaluations side by side. */
export interface EvaluationComparison {
  readonly schemes: "same" | "other-version" | "different";
  readonly first: { readonly score: Points | null; readonly grade: string | null };
  readonly second: { readonly score: Points | null; readonly grade: string | null };
  /** The second score less the first, where both are settled under the same scheme and version; else null. */
  readonly scoreChange: RatioText | null;
  /** Leaves with an id that both have, in the order of the first. */
  readonly shared: readonly LeafComparison[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}
