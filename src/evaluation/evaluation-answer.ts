import type { Fraction } from "../policy/index.js";

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
