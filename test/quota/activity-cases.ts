import * as fc from "fast-check";
import {
  calendarYear,
  parsePlainDate,
  type CoarseDate,
  type Period,
  type PlainDate,
} from "social-work-station-rules/calendar";
import { ROUNDING_MODES } from "social-work-station-rules/exact";
import type { Activity, Completeness } from "social-work-station-rules/model";
import type { ActivityQuota } from "social-work-station-rules/policy";
import { coarseDates, plainDates } from "social-work-station-rules/testing";
import { activityQuota } from "./provisions.js";

/** One station with its log, in which facts may be missing, and the question. */
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
    fc
      .tuple(values, fc.integer({ min: 0, max: 5 }))
      .map(([rest, amount]) => activityQuota({ ...rest, amount: String(amount), kinds: ["case-work", "visit"] })),
    fc
      .tuple(values, fc.integer({ min: 0, max: 80 }), fc.constantFrom("session", "supervisee"))
      .map(([rest, amount, hoursBasis]) =>
        activityQuota({ ...rest, amount: (amount / 10).toFixed(1), hoursBasis, kinds: ["supervision"] }, "hours"),
      ),
  );
}

function activities(most: number): fc.Arbitrary<Activity[]> {
  const dates = fc.oneof(
    plainDates(NEAR).map((completedOn) => ({ completedOn })),
    plainDates(NEAR).map((startedOn) => ({ startedOn })),
    fc
      .tuple(plainDates(NEAR), plainDates(NEAR))
      .map(([one, other]) =>
        one < other ? { startedOn: one, completedOn: other } : { startedOn: other, completedOn: one },
      ),
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
  return fc
    .array(fc.tuple(dates, fields), { maxLength: most })
    .map((list) => list.map(([one, other], index) => ({ id: `a-${index}`, station: "centre-1", ...one, ...other })));
}

export interface CaseOptions {
  readonly yearBasis?: "calendar-year" | "service-year";
  /** Whether the opening date is always recorded. */
  readonly opening?: "recorded" | "optional";
}

/** Draws cases around the year 2021. */
export function activityCases({
  yearBasis = "calendar-year",
  opening = "recorded",
}: CaseOptions = {}): fc.Arbitrary<ActivityCase> {
  const dated = coarseDates(NEAR);
  const all = { collection: "activities" as const };
  const some = fc
    .tuple(plainDates(NEAR), plainDates(NEAR))
    .map(([one, other]) => ({ ...all, period: one < other ? { from: one, to: other } : { from: other, to: one } }));
  return fc
    .record({
      provision: quotas(yearBasis),
      from: opening === "recorded" ? dated : fc.option(dated, { nil: undefined, freq: 3 }),
      until: fc.option(dated, { nil: undefined }),
      activities: activities(4),
      completeness: fc.oneof(
        fc.constant([all]),
        fc.constant([]),
        some.map((claim) => [claim]),
      ),
      recordedOn: fc.oneof(fc.constant(parsePlainDate("2022-03-31")), plainDates(NEAR)),
      period: fc.oneof(
        fc.constant(calendarYear(2021)),
        fc
          .tuple(plainDates(NEAR), plainDates(NEAR))
          .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
      ),
      asOf: plainDates(NEAR),
    })
    .filter(({ from, until }) => from === undefined || until === undefined || until >= from.slice(0, until.length));
}

/** Draws cases of both bases of the year in which every fact may be missing. */
export function anyCases(): fc.Arbitrary<ActivityCase> {
  return fc.oneof(
    activityCases({ opening: "optional" }),
    activityCases({ yearBasis: "service-year", opening: "optional" }),
  );
}
