import { describe, expect, it } from "vitest";
import { beijingPilotQualification, nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { parseCoarseDate, parsePlainDate, type CoarseDate } from "social-work-station-rules/calendar";
import { assessQualification, planQualification } from "social-work-station-rules/eligibility";
import type { Person } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";
import { daysIn } from "./completions.js";
import { monthsEarlier } from "./oracle.js";

const exam = (name: string): Qualification =>
  nationalSocialWorkerExams.provisions.find(({ id }) => id.endsWith(`/${name}`)) as Qualification;
const day = parsePlainDate;
const optional = (date: string | undefined): CoarseDate | undefined =>
  date === undefined ? undefined : parseCoarseDate(date);

const ALL_DAYS = [
  "2020-04-30",
  "2020-05-01",
  "2020-05-31",
  "2020-06-01",
  "2020-12-31",
  "2021-01-01",
  "2021-02-28",
  "2021-04-30",
  "2021-05-01",
  "2021-05-31",
  "2021-06-01",
  "2021-12-31",
  "2022-01-01",
];
const STARTS = [undefined, "2020-05-01", "2020-05", "2020", "2021-05", "2021-05-31"];
const ENDS = [undefined, "2021-05-31", "2021-05", "2021"];

interface Recorded {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly recordedOn: string;
  readonly asOf: string;
}

const recordings: readonly Recorded[] = STARTS.flatMap((from) =>
  ENDS.flatMap((until) =>
    ALL_DAYS.flatMap((asOf) =>
      [asOf, ...(from === undefined || until === undefined ? ["2020-05-15", "2021-05-15", "2023-01-01"] : [])].map(
        (recordedOn) => ({ from, until, recordedOn, asOf }),
      ),
    ),
  ),
);

/** Every end that an undated or coarse registration may have: it has begun when recorded and before it ended, and had not ended before. */
function spansOf({ from, until, recordedOn }: Recorded): readonly { readonly from: string; readonly until: string }[] {
  const last = until === undefined ? recordedOn : (daysIn(until).at(-1) ?? "");
  const starts = from === undefined ? ["1900-01-01", last < recordedOn ? last : recordedOn] : daysIn(from);
  const ends =
    until === undefined ? [from === undefined ? recordedOn : (daysIn(from)[0] ?? ""), "2200-12-31"] : daysIn(until);
  return [starts[0] ?? "", starts.at(-1) ?? ""].flatMap((start) =>
    [ends[0] ?? "", ends.at(-1) ?? ""].map((end) => ({ from: start, until: end })),
  );
}

function leavesOf(criterion: Criterion): readonly Criterion[] {
  return "members" in criterion ? criterion.members.flatMap(leavesOf) : [criterion];
}

describe("a registration with coarse or missing dates", () => {
  it("is valid for sure, perhaps or not at all as its first and last days say", () => {
    for (const recorded of recordings) {
      const { from, until, asOf, recordedOn } = recorded;
      const answers = new Set(
        spansOf(recorded).map((span) => (span.from <= asOf && asOf <= span.until ? "met" : "unmet")),
      );
      const [only = ""] = answers;
      const person: Person = {
        id: "p",
        registrations: [{ level: "assistant-social-worker", from: optional(from), until: optional(until) }],
      };
      const { verdict, missing } = assessQualification(person, exam("registration"), { asOf, recordedOn });
      const told = missing.map(({ fact, detail }) => [fact, detail]);
      const expected =
        answers.size === 1
          ? { verdict: only, told: [] }
          : { verdict: "undetermined", told: [["registration-date", "assistant-social-worker"]] };
      expect({ ...recorded, verdict, told }).toEqual({ ...recorded, ...expected });
    }
  });

  it("is no more open where something else is", () => {
    const { parameters } = beijingPilotQualification;
    const area: Criterion = {
      kind: "area",
      id: "a",
      title: beijingPilotQualification.title,
      areaClass: "areaClass",
      definedBy: "areaDefinition",
    };
    const registered = exam("registration");
    const both = {
      ...registered,
      criteria: { kind: "all-of", id: "both", title: area.title, members: [registered.criteria, area] },
      parameters: { ...parameters, ...registered.parameters },
    } as Qualification;
    for (const recorded of recordings.filter(({ asOf, until }) => asOf === until || until === undefined)) {
      const { from, until, asOf, recordedOn } = recorded;
      const answers = new Set(spansOf(recorded).map((span) => span.from <= asOf && asOf <= span.until));
      const person: Person = {
        id: "p",
        registrations: [{ level: "assistant-social-worker", from: optional(from), until: optional(until) }],
      };
      const missing = assessQualification(person, both, { asOf, recordedOn })
        .missing.map(({ fact }) => fact)
        .toSorted();
      expect({ ...recorded, missing }).toEqual({
        ...recorded,
        missing: answers.size === 2 ? ["area-class", "registration-date"] : answers.has(true) ? ["area-class"] : [],
      });
    }
  });

  it("may be renewed in the months before its end, for sure or perhaps", () => {
    const criteria = leavesOf(exam("renewal").criteria).find(({ kind }) => kind === "renewal-window") as Criterion;
    const provision = { ...exam("renewal"), criteria };
    for (const recorded of recordings.filter(
      ({ until, asOf, recordedOn }) => until !== undefined && asOf === recordedOn,
    )) {
      const { until = "", asOf } = recorded;
      const answers = new Set(
        daysIn(until).map((end) => (monthsEarlier(end, 3) <= asOf && asOf <= end ? "met" : "unmet")),
      );
      const [only = ""] = answers;
      const person: Person = {
        id: "p",
        registrations: [{ level: "assistant-social-worker", from: day("2018-01-01"), until: optional(until) }],
      };
      expect({ until, asOf, verdict: assessQualification(person, provision, { asOf }).verdict }).toEqual({
        until,
        asOf,
        verdict: answers.size === 1 ? only : "undetermined",
      });
    }
  });
});

describe("practice that ends the day before years begin to count", () => {
  it("is none of it: years are full from the first day that counts", () => {
    // The certificate of 1 June 2019, work until the day before, and again from 1 March 2020: 365 days to 1 March 2021, five years to 1 March 2025.
    const person: Person = {
      id: "p",
      education: [{ level: "bachelor" }],
      degrees: [],
      certificates: [{ level: "social-worker", issuedOn: day("2019-06-01") }],
      practice: [{ from: day("2018-01-01"), until: day("2019-05-31") }, { from: day("2020-03-01") }],
    };
    const senior = exam("senior-social-worker");
    const { parameters } = senior;
    const years = (count: number): Qualification => {
      const own = Object.entries(parameters).map(([name, parameter]) => [
        name,
        typeof parameter.value === "number"
          ? { ...parameter, value: count }
          : parameter.value === "calendar-years"
            ? { ...parameter, value: "corresponding-day" }
            : parameter,
      ]);
      return { ...senior, parameters: Object.fromEntries(own) } as Qualification;
    };
    const on = (count: number, asOf: string): string => assessQualification(person, years(count), { asOf }).verdict;
    expect([on(1, "2021-02-28"), on(1, "2021-03-01")]).toEqual(["unmet", "met"]);
    expect([on(5, "2025-02-28"), on(5, "2025-03-01")]).toEqual(["unmet", "met"]);
  });
});

describe("at the ends of the calendar", () => {
  const held = (issuedOn: string): Person => ({
    id: "p",
    certificates: [{ level: "assistant-social-worker", issuedOn: day(issuedOn) }],
    education: [],
  });
  const from = (issuedOn: string) =>
    planQualification(held(issuedOn), threeYears, { asOf: day("2150-01-01"), areaClass: "urban" });
  const threeYears = beijingPilotQualification;

  it("years that would be full after the last day are never full", () => {
    expect(from("2197-12-31").eligiblePeriods).toEqual([{ from: "2200-12-31", to: null }]);
    expect(from("2198-01-01").eligiblePeriods).toEqual([]);
    expect(from("1900-01-01").eligiblePeriods).toEqual([{ from: "1903-01-01", to: null }]);
    expect(
      assessQualification(held("2197-12-31"), threeYears, { asOf: "2200-12-31", areaClass: "urban" }).verdict,
    ).toBe("met");
    expect(
      assessQualification(held("1900-01-01"), threeYears, { asOf: "1900-01-01", areaClass: "urban" }).verdict,
    ).toBe("unmet");
  });

  it("a window for renewal before the first day or after the last is cut off there", () => {
    const renewal = {
      ...exam("renewal"),
      criteria: leavesOf(exam("renewal").criteria).find(({ kind }) => kind === "renewal-window") as Criterion,
    };
    const registered = (until: string): Person => ({
      id: "p",
      registrations: [{ level: "assistant-social-worker", from: day("1900-01-01"), until: day(until) }],
    });
    const periods = (until: string) =>
      planQualification(registered(until), renewal, { asOf: "2021-09-01" }).eligiblePeriods;
    expect(periods("1900-02-15")).toEqual([{ from: "1900-01-01", to: "1900-02-15" }]);
    expect(periods("2200-12-31")).toEqual([{ from: "2200-09-30", to: null }]);
    expect(assessQualification(registered("2200-12-31"), renewal, { asOf: "2200-12-01" }).verdict).toBe("met");
  });
});
