import { planAgenda } from "../agenda/index.js";
import { assess } from "../assessment/index.js";
import { planBudget } from "../budget/index.js";
import { type Period, calendarYear } from "../calendar/index.js";
import { fillReportForm, measureIndicators, type IndicatorOptions, type ReportOptions } from "../indicators/index.js";
import type { Policy, ReportForm } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { optionsOfIndicators } from "../run-record/index.js";
import type { Asked } from "./operation.js";
import { writeRecorded } from "./recorded.js";

/** Questions about a whole register. */

interface OnDay {
  readonly register: PreparedRegister;
  readonly policies: readonly Policy[];
  readonly asOf: string;
  readonly period?: Period | undefined;
  readonly division?: string | undefined;
}

/** `assess`: one policy as it is, or those of several that are in force in the division. */
export function assessRegister({ register, policies, ...given }: OnDay, { locale }: Asked): Promise<object> {
  const options = onDay(given);
  const [first, second] = policies;
  const answer =
    first !== undefined && second === undefined
      ? assess(register, first, options)
      : assess(register, policies, options as typeof options & { readonly division: string });
  return writeRecorded({ name: "assessment", answer, register, policies, named: idsOf(policies), options, locale });
}

/** `agenda`: what needs doing within so many days. */
export function listAgenda(
  { register, policies, within, ...given }: OnDay & { readonly within: number },
  { locale }: Asked,
): Promise<object> {
  const options = { ...onDay(given), within };
  const [first, second] = policies;
  const answer =
    first !== undefined && second === undefined
      ? planAgenda(register, first, options)
      : planAgenda(register, policies, options as typeof options & { readonly division: string });
  return writeRecorded({ name: "agenda", answer, register, policies, named: idsOf(policies), options, locale });
}

function idsOf(policies: readonly Policy[]): { readonly policies: readonly string[] } {
  return { policies: policies.map(({ id }) => id) };
}

/** The options of a day, without what was left out, as the command `assess` records them. */
function onDay({
  asOf,
  period = calendarYear(Number(asOf.slice(0, 4))),
  division,
}: Omit<OnDay, "register" | "policies">): {
  readonly asOf: string;
  readonly period: Period;
  readonly division?: string;
} {
  return { asOf, period, ...(division === undefined ? {} : { division }) };
}

/** `budget`: the money of a year. */
export function budgetOfYear(
  {
    register,
    policies,
    year,
    unit = "fen",
    asOf,
  }: {
    readonly register: PreparedRegister;
    readonly policies: readonly Policy[];
    readonly year: number;
    readonly unit?: "fen" | "yuan" | "ten-thousand-yuan" | undefined;
    readonly asOf?: string | undefined;
  },
  { locale }: Asked,
): Promise<object> {
  const answer = planBudget(register, policies, { year, unit, asOf });
  return writeRecorded({
    name: "budget",
    answer,
    register,
    policies,
    named: idsOf(policies),
    options: { year, unit, asOf: answer.asOf },
    locale,
  });
}

/** `indicators`: ratios by place and period. */
export function indicatorsOf(
  { register, ...given }: IndicatorOptions & { readonly register: PreparedRegister },
  { locale }: Asked,
): Promise<object> {
  const answer = measureIndicators(register, given);
  const options = optionsOfIndicators(answer, given.indicators);
  return writeRecorded({ name: "table", answer, register, policies: [], named: {}, options, locale });
}

/** `report`: a statistics form, filled in. */
export function reportOf(
  { register, form, ...given }: ReportOptions & { readonly register: PreparedRegister; readonly form: ReportForm },
  { locale }: Asked,
): Promise<object> {
  const answer = fillReportForm(register, form, given);
  const options = { asOf: answer.asOf, period: answer.period, form };
  return writeRecorded({ name: "report", answer, register, policies: [], named: {}, options, locale });
}
