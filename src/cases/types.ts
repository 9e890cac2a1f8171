import type { PeriodInput } from "../calendar/index.js";
import type { CaseTable, PolicyCase } from "../results/index.js";

/** A case as its author writes it: days are plain strings. */
export interface PolicyCaseInput extends Omit<PolicyCase, "asOf" | "period"> {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The year of quotas; absent: the calendar year of the day. */
  readonly period?: PeriodInput | undefined;
}

/** A table of cases as its author writes it: days are plain strings. */
export interface CaseTableInput extends Omit<CaseTable, "cases"> {
  /** The cases, in the order of the answer. */
  readonly cases: readonly PolicyCaseInput[];
}
