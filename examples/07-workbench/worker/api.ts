import { bringPolicy, policyBook } from "./bring-policy.js";
import { hasCases, tryCases } from "./cases.js";
import { differ, differenceBook } from "./compare-policies.js";
import { completionsAt } from "./completions.js";
import { tableRows } from "./tables.js";
import { agendaRows, listAgenda } from "./agenda.js";
import { recipientsFromData } from "./budget-data.js";
import { divide } from "./budget.js";
import { clear, correct, faultRows, gridRows, load, loadExample, setRecordedOn, turnIntoSheets } from "./data.js";
import { filterFindings, findingDetail, findingRows } from "./findings.js";
import {
  agendaBook,
  agendaHtml,
  assessmentBook,
  assessmentHtml,
  assessmentJson,
  budgetBook,
  checkedWorkbook,
  planBook,
  planHtml,
  registerBook,
  registerFile,
  scenarioBook,
  scenarioHtml,
  template,
} from "./out.js";
import { moneyPolicies, plan } from "./plan.js";
import { checkPolicyText, policyText, policyTitles, usePolicyText } from "./policy-text.js";
import { policySheet } from "./policy-sheet.js";
import { changeHead, changeRows, compare, readingsThatMatter, sweep } from "./scenarios.js";
import { policyLines, stand } from "./standing.js";

/** All that the page asks the worker; arguments and answers are plain data. */
export const api = {
  load,
  loadExample,
  correct,
  setRecordedOn,
  turnIntoSheets,
  clear,
  faultRows,
  gridRows,
  policyLines,
  stand,
  filterFindings,
  findingRows,
  findingDetail,
  policySheet,
  compare,
  changeRows,
  changeHead,
  sweep,
  readingsThatMatter,
  policyText,
  differ,
  differenceBook,
  tableRows,
  hasCases,
  tryCases,
  bringPolicy,
  policyBook,
  completionsAt,
  checkPolicyText,
  usePolicyText,
  policyTitles,
  divide,
  recipientsFromData,
  budgetBook,
  moneyPolicies,
  plan,
  planBook,
  planHtml,
  listAgenda,
  agendaRows,
  agendaBook,
  agendaHtml,
  template,
  checkedWorkbook,
  registerFile,
  registerBook,
  assessmentBook,
  assessmentHtml,
  assessmentJson,
  scenarioBook,
  scenarioHtml,
};

export type Api = typeof api;

/** A question on its way to the worker. */
export interface Request {
  readonly number: number;
  readonly name: keyof Api;
  readonly given: readonly unknown[];
}

/** An answer on its way back: a value, or in both languages why there is none. */
export type Reply =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly message: { readonly zh: string; readonly en: string } };
