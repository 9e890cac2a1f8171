import type { BudgetForm } from "../worker/budget-words.js";
import type { SourceLine } from "../worker/plan-words.js";

/** What is typed into the view of the budget. It is kept between visits, and is no part of a link. */
export interface BudgetDraft {
  /** By the clauses of policies, or by factors that are typed. */
  readonly mode: "policy" | "factors";
  /** The money of the year as typed; null: as recorded. */
  readonly sources: readonly SourceLine[] | null;
  readonly form: BudgetForm;
  /** From what the total is computed: yuan a station, and how many stations. */
  readonly standard: { readonly amount: string; readonly count: string };
}

export const EMPTY_DRAFT: BudgetDraft = {
  mode: "policy",
  sources: null,
  form: { total: "", unit: "0.01", method: "largest-remainder", table: "", weights: {}, shares: "" },
  standard: { amount: "", count: "" },
};

/** An example with invented figures. */
export const EXAMPLE_FORM: BudgetForm = {
  total: "3000000",
  unit: "0.01",
  method: "largest-remainder",
  table:
    "名称\t街乡数\t服务量\t保底\t类别\n东城区\t17\t4200\t500000\t一类\n西城区\t15\t6300\t500000\t一类\n朝阳区\t43\t12345\t\t二类\n密云区\t20\t1800\t500000\t二类",
  weights: { 街乡数: "0.4", 服务量: "0.6" },
  shares: "一类：市级 40%，区级 60%\n二类：市级 60%，区级 40%",
};
