import { planBudget } from "social-work-station-rules/budget";
import { describeDate, explain } from "social-work-station-rules/explanation";
import { policiesInForce } from "social-work-station-rules/in-force";
import { type Policy, amendPolicy } from "social-work-station-rules/policy";
import type { Budget } from "social-work-station-rules/results";
import { writeSheets } from "social-work-station-rules/sheets";
import { type LocalText, type Locale, fundingSourceKinds, labelOf, readAmount } from "social-work-station-rules/terms";
import { amendmentsOf, titleOf } from "./changes.js";
import { cautionsOfReadings, cautionsOfTime, problem } from "./command-parts.js";
import { dataCautions } from "./data.js";
import { desk, knownPolicies, policyOf, requireData } from "./desk.js";
import { compareTotals, inUnit, otherMethods, otherReadings } from "./plan-differences.js";
import { sourcesIn } from "./plan-sources.js";
import type { PlanAnswer, PlanForm, SourceLine } from "./plan-words.js";
import { MONEY_KINDS } from "./policy-sheet.js";
import { replayPlan } from "./replay-plan.js";
import { keepTables } from "./tables.js";

/** A budget with what it was planned from. */
export interface Planned {
  readonly budget: Budget;
  readonly policies: readonly Policy[];
  readonly options: object;
}

let last: Planned | null = null;

/** The budget that is written out. */
export function lastPlan(): Planned {
  if (last === null) throw problem("还没有预算。", "No budget was planned yet.");
  return last;
}

/** Policies with clauses on money; those that are applied unless others are chosen come first, the most local before. */
export function moneyPolicies(
  year: string,
): readonly { readonly id: string; readonly title: LocalText; readonly isInForce: boolean }[] {
  const inForce = inForceIn(yearOf(year));
  const others = knownPolicies().filter((policy) => hasMoney(policy) && !inForce.includes(policy));
  return [...inForce, ...others].map((policy) => ({
    id: policy.id,
    title: policy.title,
    isInForce: inForce.includes(policy),
  }));
}

/** Plans a year from the clauses on money, as they were changed, and replays the answer. */
export function plan(form: PlanForm, typed: readonly SourceLine[] | null, locale: Locale): PlanAnswer {
  const { register, prepared } = requireData();
  const year = yearOf(form.year);
  const before = form.policies.length === 0 ? inForceIn(year) : form.policies.map(policyOf);
  if (before.length === 0)
    throw problem(
      `台账所在地${String(year)}年适用的政策中没有经费条款。请在“选择政策”中选定一项，或在“政策”页放入本地文件。`,
      `No policy in force in ${String(year)} has clauses on money: choose one, or bring one in the view “Policy”.`,
    );
  const after = before.map((policy) => amend(policy, form));
  const sources = sourcesIn(register, year, typed);
  const options = {
    year,
    unit: form.unit,
    totals: totalsOf(form, after),
    ...(typed === null ? {} : { sources: sources.map(({ source }) => source) }),
  };
  const make = (policies: readonly Policy[]): Budget => planBudget(prepared, policies, options);
  const budget = make(after);
  const isChanged = after.some((policy, index) => policy !== before[index]);
  const context = { locale, register, policies: after };
  last = { budget, policies: after, options };
  return {
    heading: explain(budget, { locale, register: prepared, policies: after }).heading,
    isKnown: budget.status === "determined",
    unit: form.unit === "ten-thousand-yuan" ? { zh: "万元", en: "10,000 yuan" } : { zh: "元", en: "yuan" },
    cautions: cautionsOf(year, register.recordedOn, after, isChanged),
    notes: notesOf(budget, after, locale),
    policies: after.map(({ id, title }) => ({ id, title })),
    sheets: keepTables("plan", writeSheets(budget, context)),
    checks: replayPlan(budget),
    effect: isChanged ? compareTotals(make(before), budget, context) : null,
    others: [...otherReadings(budget, after, make), ...otherMethods(budget)].map((other) => inUnit(other, form.unit)),
    sources: sources.map(({ line }) => line),
    sourceKinds: SOURCE_KINDS,
    withoutTotal: after.flatMap((policy) =>
      policy.provisions.flatMap((provision) =>
        provision.kind === "factor-formula" && provision.parameters.total === undefined
          ? [{ provision: provision.id, title: titleOf(policy, provision.id) }]
          : [],
      ),
    ),
  };
}

function cautionsOf(
  year: number,
  recordedOn: string,
  policies: readonly Policy[],
  isChanged: boolean,
): readonly LocalText[] {
  const lastDay = `${String(year)}-12-31`;
  return [
    ...cautionsOfTime({ asOf: lastDay, recordedOn: lastDay }, policies),
    ...(recordedOn < lastDay
      ? [
          {
            zh: `按${describeDate(recordedOn, { locale: "zh-CN" })}登记的台账测算，其后新增、撤销的站点和人员变动未计入。`,
            en: `Counted on the register of ${describeDate(recordedOn, { locale: "en" })}: what changed since is not in it.`,
          },
        ]
      : []),
    ...dataCautions(),
    ...cautionsOfReadings(
      policies.flatMap(({ provisions }) => provisions.filter(({ kind }) => MONEY_KINDS.includes(kind))),
    ),
    ...(isChanged
      ? [{ zh: "以下按拟议的取值测算，不是现行规定。", en: "Computed with proposed values, not with those in force." }]
      : []),
  ];
}

function yearOf(text: string): number {
  if (/^(19|20|21)\d{2}$/.test(text.trim())) return Number(text);
  throw problem("请填写预算年度，如2026。", "Give the year of the budget, as in 2026.");
}

const SOURCE_KINDS = fundingSourceKinds.values.map((kind) => ({
  kind,
  label: { zh: labelOf(fundingSourceKinds, kind, "zh-CN"), en: labelOf(fundingSourceKinds, kind, "en") },
}));

function hasMoney({ provisions }: Policy): boolean {
  return provisions.some(({ kind }) => MONEY_KINDS.includes(kind));
}

/** Policies in force in the place on the last day of a year that lay money down; a report of what is spent does not. */
function inForceIn(year: number): readonly Policy[] {
  const { policies } = policiesInForce(knownPolicies(), { asOf: `${String(year)}-12-31`, ...desk.place });
  const laysDown = ({ provisions }: Policy): boolean =>
    provisions.some(({ kind, modality }) => MONEY_KINDS.includes(kind) && modality !== "reported");
  return policies.filter(laysDown).toReversed();
}

function amend(policy: Policy, { changes }: PlanForm): Policy {
  const own = changes.filter(({ provision }) => policy.provisions.some(({ id }) => id === provision));
  return own.length === 0 ? policy : amendPolicy(policy, amendmentsOf(own, "change", policy));
}

/** Totals as typed, of formulas that the policies have. */
function totalsOf({ totals }: PlanForm, policies: readonly Policy[]): Readonly<Record<string, string>> {
  const formulas = policies.flatMap(({ provisions }) => provisions.filter(({ kind }) => kind === "factor-formula"));
  return Object.fromEntries(
    formulas.flatMap(({ id, title }) => {
      const text = totals[id] ?? "";
      if (text === "") return [];
      const amount = readAmount(text);
      if (amount.status === "known") return [[id, amount.yuan] as const];
      throw problem(
        `“${title.zh}”的总额“${text}”无法识别，应如 3000000、300万元。`,
        `“${text}” is no total of “${title.en}”: write 3000000 or 300万元.`,
      );
    }),
  );
}

/** What is lacking, missing, left out or recorded against the clauses; the lines themselves stand in the table. */
function notesOf(budget: Budget, policies: readonly Policy[], locale: Locale): readonly string[] {
  const { prepared } = requireData();
  const say = (answer: Budget, topics: readonly string[]): readonly string[] =>
    explain(answer, { locale, register: prepared, policies })
      .reasons.filter(({ about }) => topics.includes(about))
      .map(({ text }) => text);
  return [
    ...say(budget, ["result", "missing"]),
    ...say({ ...budget, lines: [], purposes: [], parties: [], recorded: [], shortfall: null }, ["found", "detail"]),
  ];
}
