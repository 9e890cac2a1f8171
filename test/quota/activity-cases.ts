import * as fc from "fast-check";
import { addDays, calendarYear, customPeriod, parsePlainDate, type CoarseDate, type Period, type PlainDate } from "social-work-station-rules/calendar";
import { ROUNDING_MODES } from "social-work-station-rules/exact";
import type { Activity, Completeness } from "social-work-station-rules/model";
import type { ActivityQuota } from "social-work-station-rules/policy";
import { coarseDates, plainDates } from "social-work-station-rules/testing";
import { daysOf, type KnownCase } from "./activity-oracle.js";
import { activityQuota } from "./provisions.js";

/** One station with its log, of which facts may be missing, and what is asked. */
export interface ActivityCase {
  readonly provision: ActivityQuota;
  readonly from: CoarseDate | undefined;
  readonly until: CoarseDate | undefined;
  readonly activities: readonly Activity[];
  readonly completeness: readonly Completeness[];
  readonly recordedOn: PlainDate;
  readonly period: Period;
  readonly asOf: PlainDate;
}

const NEAR = { from: "2020-10-01", to: "2022-03-31" };

function quotas(yearBasis: "calendar-year" | "service-year"): fc.Arbitrary<ActivityQuota> {
  const values = fc.record({
    partYear: fc.constantFrom("full", "pro-rata-days", "pro-rata-months"),
    partYearRounding: fc.constantFrom(...ROUNDING_MODES),
    countedOn: fc.constantFrom("completion", "start"),
    yearBasis: fc.constant(yearBasis),
  });
  return fc.oneof(
    fc.tuple(values, fc.integer({ min: 0, max: 5 })).map(([rest, amount]) => activityQuota({ ...rest, amount: String(amount), kinds: ["case-work", "visit"] })),
    fc
      .tuple(values, fc.integer({ min: 0, max: 80 }), fc.constantFrom("session", "supervisee"))
      .map(([rest, amount, hoursBasis]) => activityQuota({ ...rest, amount: (amount / 10).toFixed(1), hoursBasis, kinds: ["supervision"] }, "hours")),
  );
}

function activities(most: number): fc.Arbitrary<Activity[]> {
  const dates = fc.oneof(
    plainDates(NEAR).map((completedOn) => ({ completedOn })),
    plainDates(NEAR).map((startedOn) => ({ startedOn })),
    fc.tuple(plainDates(NEAR), plainDates(NEAR)).map(([one, other]) => (one < other ? { startedOn: one, completedOn: other } : { startedOn: other, completedOn: one })),
  );
  const fields = fc.record(
    {
      kind: fc.constantFrom("case-work" as const, "supervision" as const, "visit" as const),
      hours: fc.constantFrom("0.5", "1", "2.25", "4", 3),
      supervisees: fc.integer({ min: 0, max: 3 }),
      caseReference: fc.constantFrom("case-1", "case-2"),
    },
    { requiredKeys: ["kind"] },
  );
  return fc.array(fc.tuple(dates, fields), { maxLength: most }).map((list) => list.map(([one, other], index) => ({ id: `a-${index}`, station: "centre-1", ...one, ...other })));
}

export interface CaseOptions {
  readonly yearBasis?: "calendar-year" | "service-year";
  /** Whether the opening may be not recorded at all. */
  readonly opening?: "recorded" | "perhaps";
  readonly claims?: "all-or-none" | "any";
}

/** Cases around the year 2021. */
export function activityCases({ yearBasis = "calendar-year", opening = "recorded", claims = "any" }: CaseOptions = {}): fc.Arbitrary<ActivityCase> {
  const dated = coarseDates(NEAR);
  const all = { collection: "activities" as const };
  const some = fc.tuple(plainDates(NEAR), plainDates(NEAR)).map(([one, other]) => ({ ...all, period: one < other ? { from: one, to: other } : { from: other, to: one } }));
  return fc
    .record({
      provision: quotas(yearBasis),
      from: opening === "recorded" ? dated : fc.option(dated, { nil: undefined }),
      until: fc.option(dated, { nil: undefined }),
      activities: activities(5),
      completeness: fc.oneof(fc.constant([all]), fc.constant([]), ...(claims === "any" ? [some.map((claim) => [claim])] : [])),
      recordedOn: fc.oneof(fc.constant(parsePlainDate("2022-03-31")), plainDates(NEAR)),
      period: fc.oneof(fc.constant(calendarYear(2021)), fc.tuple(plainDates(NEAR), plainDates(NEAR)).map(([one, other]) => (one < other ? customPeriod(one, other) : customPeriod(other, one)))),
      asOf: plainDates(NEAR),
    })
    .filter(({ from, until }) => from === undefined || until === undefined || until >= from.slice(0, until.length));
}

/** One way in which the missing facts of a case may turn out; those of one `key` differ in nothing but the fact left out of it. */
export interface Completion {
  readonly dates: string;
  readonly hours: string;
  readonly extra: string;
  readonly known: KnownCase;
}

/** The ways that decide: every date, every unknown hour, every unlogged activity at its ends and around what is recorded. */
export function completionsOf(drawn: ActivityCase): readonly Completion[] {
  const days = drawn.activities.flatMap(({ startedOn, completedOn }) => [startedOn, completedOn]).filter((day) => day !== undefined);
  const first = [...days, drawn.recordedOn].sort()[0] ?? drawn.recordedOn;
  const ends = [drawn.from, drawn.until].flatMap((date) => (date === undefined ? [] : endsOf(date)));
  const froms = drawn.from === undefined ? ["2019-01-01", drawn.period.from, first].filter((day) => day <= first) : criticalDays(drawn.from, [...days, ...ends]);
  const untils = drawn.until === undefined ? [undefined] : criticalDays(drawn.until, [...days, ...ends]);
  const unlogged = daysOf({ from: "2019-01-01", to: drawn.asOf }).filter((day) => !isDeclared(drawn, day));
  const decisive = new Set<string>([...froms, ...untils.filter((day) => day !== undefined), ...drawn.completeness.flatMap(({ period }) => (period === undefined ? [] : [period.from, period.to])), drawn.recordedOn, drawn.period.from]);
  const extras = unlogged.length === 0 ? [undefined] : [undefined, ...new Set([unlogged[0], unlogged.at(-1), ...unlogged.filter((day) => decisive.has(day) || decisive.has(addDays(parsePlainDate(day), -1)))])];
  const unknowns = drawn.provision.unit === "hours" && drawn.activities.some(({ hours: known, supervisees }) => known === undefined || supervisees === undefined);
  return froms.flatMap((from) =>
    untils.flatMap((until) =>
      until !== undefined && from > until
        ? []
        : (unknowns ? ["none", "many"] : ["none"]).flatMap((hours) =>
            extras.map((extra) => ({
              dates: `${from}..${until ?? ""}`,
              hours,
              extra: extra ?? "none",
              known: {
                station: { from: parsePlainDate(from), ...(until === undefined ? {} : { until: parsePlainDate(until) }) },
                activities: [...drawn.activities.map((activity) => fill(activity, hours === "many" ? 1000 : 0)), ...(extra === undefined ? [] : more(drawn.provision, extra))],
              },
            })),
          ),
    ),
  );
}

export function isDeclared({ completeness, recordedOn }: Pick<ActivityCase, "completeness" | "recordedOn">, day: string): boolean {
  return day <= recordedOn && completeness.some(({ period }) => period === undefined || (period.from <= day && day <= period.to));
}

/** Gives an activity the facts that it lacks. */
export function fill(activity: Activity, most: number): Activity {
  return { ...activity, hours: activity.hours ?? most, supervisees: activity.supervisees ?? most };
}

/** So much on one day that any quota is reached. */
export function more(provision: ActivityQuota, day: string): readonly Activity[] {
  const [kind = "visit"] = provision.parameters.kinds.value;
  return Array.from({ length: 8 }, (_, index) => ({ id: `extra-${index}`, station: "centre-1", kind, completedOn: parsePlainDate(day), hours: 100, supervisees: 1 }));
}

function criticalDays(date: CoarseDate, days: readonly string[]): readonly string[] {
  return critical(daysWithin(date), days);
}

function endsOf(date: CoarseDate): readonly string[] {
  const days = daysWithin(date);
  return [days[0] ?? "", days.at(-1) ?? ""];
}

/** The days for which a coarse date may stand. */
function daysWithin(date: CoarseDate): readonly string[] {
  const year = date.slice(0, 4);
  return daysOf({ from: `${year}-01-01`, to: `${year}-12-31` }).filter((day) => day.startsWith(date));
}

/** The ends of a row of days, and those at and beside other days. */
function critical(row: readonly string[], others: readonly (string | undefined)[]): readonly string[] {
  const near = row.filter((day, index) => others.includes(day) || others.includes(row[index - 1]) || others.includes(row[index + 1]));
  return [...new Set([row[0] ?? "", row.at(-1) ?? "", ...near])];
}
