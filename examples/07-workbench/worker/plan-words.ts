import type { LocalText } from "social-work-station-rules/terms";
import type { Change } from "./changes.js";
import type { AnswerTable } from "./tables.js";

export const PLAN_UNITS = ["fen", "yuan", "ten-thousand-yuan"] as const;

/** A question about the clauses on money of policies. */
export interface PlanForm {
  /** Ids; none: those with clauses on money that are in force in the place on the last day of the year. */
  readonly policies: readonly string[];
  readonly year: string;
  readonly unit: (typeof PLAN_UNITS)[number];
  readonly changes: readonly Change[];
  /** What is divided by factors, by the id of the provision, where its text gives no total. */
  readonly totals: Readonly<Record<string, string>>;
}

/** Money that can be used in the year, as it is typed. */
export interface SourceLine {
  readonly id: string;
  readonly name: string;
  /** A term of `fundingSourceKinds`; empty: not known. */
  readonly kind: string;
  readonly amount: string;
}

/** A planned year: sentences, tables, checks, and what other values, readings and methods change. */
export interface PlanAnswer {
  readonly heading: string;
  readonly isKnown: boolean;
  /** In what the tables write amounts: 元, 万元. */
  readonly unit: LocalText;
  readonly cautions: readonly LocalText[];
  /** What is lacking, missing or left out, in sentences. */
  readonly notes: readonly string[];
  readonly policies: readonly { readonly id: string; readonly title: LocalText }[];
  readonly sheets: readonly AnswerTable[];
  readonly checks: readonly { readonly what: LocalText; readonly holds: boolean }[];
  /** Totals before and after the changes, where they differ; null: nothing was changed. */
  readonly effect: readonly PlanDifference[] | null;
  /** What other readings of the text, and other ways to round, come to. */
  readonly others: readonly PlanOther[];
  /** The sources that were used: those of the register, or as they were typed. */
  readonly sources: readonly SourceLine[];
  readonly sourceKinds: readonly { readonly kind: string; readonly label: LocalText }[];
  /** Formulas whose text gives no total. */
  readonly withoutTotal: readonly { readonly provision: string; readonly title: LocalText }[];
}

/** An amount before and after, in the unit of the budget. */
export interface PlanDifference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** What another reading or another way to round comes to. */
export interface PlanOther {
  readonly name: LocalText;
  readonly total: string;
  readonly difference: string;
  /** Of how many recipients the amount differs. */
  readonly recipients: number;
}
