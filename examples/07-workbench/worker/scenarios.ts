import type { Policy } from "social-work-station-rules/policy";
import type { ScenarioResult } from "social-work-station-rules/results";
import { prepareScenarios } from "social-work-station-rules/scenario";
import { writeSheets } from "social-work-station-rules/sheets";
import type { LocalText, Locale } from "social-work-station-rules/terms";
import { type Change, amendmentsOf, sayChange, titleOf, valueIn } from "./changes.js";
import {
  type MoneyUnit,
  cautionsOfChanges,
  cautionsOfClauses,
  cautionsOfReadings,
  cautionsOfTime,
  clausesOf,
  sheetsIn,
  shown,
  wordOf,
} from "./command-parts.js";
import { dataCautions } from "./data.js";
import { desk, policyOf, requireData } from "./desk.js";
import { nameOfSubject, namesIn } from "./findings.js";
import { readTyped } from "./parameter-lines.js";
import { type Question, timesOf } from "./question.js";
import { type AnswerTable, keepTables } from "./tables.js";

/** A scenario: a name and changes. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** The scenarios next to the policy as it is. */
export interface ComparisonView {
  readonly cautions: readonly LocalText[];
  readonly figures: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly scenarios: readonly ScenarioView[];
  /** The money of the year by the policy's own clauses, where it has any. */
  readonly money: readonly AnswerTable[];
}

export interface ScenarioView {
  readonly id: string;
  readonly title: string;
  readonly gained: number;
  readonly lost: number;
  readonly winners: Subjects;
  readonly losers: Subjects;
  readonly groups: readonly {
    readonly area: string;
    readonly provision: LocalText;
    readonly causes: readonly string[];
    readonly gained: number;
    readonly lost: number;
    readonly moved: number;
    readonly detail: number;
  }[];
  /** How many rows `changeRows` has. */
  readonly changes: number;
}

/** Who is affected: how many, and the first by name. */
export interface Subjects {
  readonly count: number;
  readonly names: readonly string[];
}

/** More names than are read at once; the rows have all. */
const MOST_NAMES = 30;

/** What unit costs the money is computed from; empty: none. In what amounts are written. */
export interface Costs {
  readonly station: string;
  readonly staff: string;
  readonly unit?: MoneyUnit | undefined;
}

let changeTables: readonly { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }[] = [];

/** Compares scenarios with the policy as it is. */
export function compare(
  id: string,
  question: Question,
  scenarios: readonly Scenario[],
  costs: Costs,
  locale: Locale,
): ComparisonView {
  const policy = policyOf(id);
  const { register } = requireData();
  const { asOf } = timesOf(question);
  const { station, staff, unit = "yuan" } = costs;
  const withCosts = station !== "" || staff !== "";
  const alternatives = scenarios.map(({ id: own, title, changes }) => ({
    id: own,
    title: { zh: title, en: title },
    amendments: amendmentsOf(changes, own, policy),
  }));
  const series = seriesOf(policy, question);
  const comparison = series.scenarios.compare({
    alternatives,
    ...(withCosts ? { unitCosts: { ...(station === "" ? {} : { station }), ...(staff === "" ? {} : { staff }) } } : {}),
  });
  desk.comparison = { comparison, policy, clauses: series.clauses, unit };
  const sheets = sheetsIn(unit, writeSheets(comparison, { locale, register, policies: [policy] }));
  const [figures, ...tables] = sheets.slice(0, scenarios.length + 1).map(({ columns, rows }) => ({
    head: columns.map(({ heading }) => heading),
    rows: rows.map((row) => row.map(shown)),
  }));
  changeTables = tables;
  const nameOf = new Map(register.divisions.map((division) => [division.id, division.name]));
  const isMoved = comparison.scenarios.some(({ winners, losers }) => winners.length + losers.length > 0);
  const names = isMoved ? namesIn(locale) : new Map<string, string>();
  const named = (ids: readonly string[]): Subjects => ({
    count: ids.length,
    names: ids.slice(0, MOST_NAMES).map((key) => nameOfSubject(key, names)),
  });
  const view = (result: ScenarioResult, index: number): ScenarioView => ({
    id: result.id,
    title: scenarios[index]?.title ?? result.id,
    gained: result.changes.filter(({ effect }) => effect === "gained").length,
    lost: result.changes.filter(({ effect }) => effect === "lost").length,
    winners: named(result.winners),
    losers: named(result.losers),
    groups: result.groups.map(({ area, provision, amendments, gained, lost, moved, detail }) => ({
      area: nameOf.get(area ?? "") ?? area ?? "",
      provision: titleOf(policy, provision),
      causes: amendments.map((amendment) => sayChange(scenarios[index]?.changes[indexIn(amendment)], policy, locale)),
      gained,
      lost,
      moved,
      detail,
    })),
    changes: changeTables[index]?.rows.length ?? 0,
  });
  return {
    cautions: [
      ...cautionsOfTime({ asOf, recordedOn: register.recordedOn }, [policy]),
      ...cautionsOfClauses(series.clauses, [policy], new Set(comparison.baseline.funding?.provisions)),
      ...dataCautions(),
      ...cautionsOfReadings(policy.provisions),
      ...cautionsOfChanges(comparison),
    ],
    figures: figures ?? { head: [], rows: [] },
    scenarios: comparison.scenarios.map(view),
    money: keepTables("scenario", sheets.slice(scenarios.length + 1)),
  };
}

/** The findings that a scenario changes, some of them. */
export function changeRows(scenario: number, from: number, to: number): readonly (readonly string[])[] {
  return changeTables[scenario]?.rows.slice(from, to) ?? [];
}

export function changeHead(scenario: number): readonly string[] {
  return changeTables[scenario]?.head ?? [];
}

/** One point of a series. */
export interface SeriesPoint {
  readonly value: string;
  readonly met: number;
  readonly unmet: number;
  readonly unknown: number;
  readonly stations: { readonly least: number; readonly most: number };
  readonly staff: { readonly least: number; readonly most: number };
}

/** Tries several values of one parameter, one after the other. */
export function sweep(
  id: string,
  question: Question,
  {
    provision,
    parameter,
    values,
  }: { readonly provision: string; readonly parameter: string; readonly values: readonly string[] },
): readonly SeriesPoint[] {
  const policy = policyOf(id);
  const before = valueIn(policy, provision, parameter);
  const { points } = seriesOf(policy, question).scenarios.sweep({
    provision,
    parameter,
    values: values.map((value) => readTyped(value, before) as string),
  });
  return points.map(({ indicator, needs }, index) => ({
    value: values[index] ?? "",
    met: indicator.verdicts.met,
    unmet: indicator.verdicts.unmet,
    unknown: indicator.verdicts.undetermined + indicator.verdicts.discretionary,
    stations: needs.stations,
    staff: needs.staff,
  }));
}

/** Which verdicts another reading would change: where to ask the issuing office. */
export function readingsThatMatter(
  id: string,
  question: Question,
): readonly {
  readonly provision: LocalText;
  readonly parameter: LocalText;
  readonly other: LocalText;
  readonly verdicts: number;
}[] {
  const policy = policyOf(id);
  const { readings } = seriesOf(policy, question).scenarios.sensitivity({ mostJoint: 0 });
  return readings
    .filter(({ verdicts }) => verdicts > 0)
    .map(({ provision, parameter, other, verdicts }) => {
      const kind = policy.provisions.find((one) => one.id === provision)?.kind ?? "qualification";
      const word = wordOf(kind, parameter);
      return { provision: titleOf(policy, provision), parameter: word.name, other: word.say(other), verdicts };
    });
}

function seriesOf(policy: Policy, question: Question): NonNullable<typeof desk.series> {
  const { asOf, period } = timesOf(question);
  const key = [
    policy.id,
    policy.version,
    asOf,
    period.from,
    period.to,
    String(desk.own.get(policy.id) === policy),
  ].join("|");
  if (desk.series?.key !== key) {
    const { prepared } = requireData();
    const times = { asOf, period };
    const scenarios = prepareScenarios(prepared, policy, times);
    desk.series = { key, scenarios, clauses: clausesOf(prepared, policy, times) };
  }
  return desk.series;
}

function indexIn(amendment: string): number {
  return Number(amendment.slice(amendment.lastIndexOf("-") + 1)) - 1;
}
