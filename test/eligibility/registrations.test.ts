import { describe, expect, it } from "vitest";
import { beijingPilotQualification, nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { assessQualification, planQualification } from "social-work-station-rules/eligibility";
import { parsePerson } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";
import { asProvision } from "../as-parsed.js";
import { daysIn } from "./completions.js";
import { monthsEarlier } from "./oracle.js";

const exam = (name: string): Qualification =>
  nationalSocialWorkerExams.provisions.find(({ id }) => id.endsWith(`/${name}`)) as Qualification;
const registered = (from: string | undefined, until: string | undefined) =>
  parsePerson({ id: "p", registrations: [{ level: "assistant-social-worker", from, until }] });

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

const renewalWindow = asProvision({
  ...exam("renewal"),
  criteria: singlesOf(exam("renewal").criteria).find(({ kind }) => kind === "renewal-window") as Criterion,
});

function singlesOf(criterion: Criterion): readonly Criterion[] {
  return "members" in criterion ? criterion.members.flatMap(singlesOf) : [criterion];
}

describe("a registration with coarse or missing dates", () => {
  it("is met, undetermined or unmet as its first and last days say", () => {
    for (const recorded of recordings) {
      const { from, until, asOf, recordedOn } = recorded;
      const answers = new Set(
        spansOf(recorded).map((span) => (span.from <= asOf && asOf <= span.until ? "met" : "unmet")),
      );
      const [only = ""] = answers;
      const { verdict, missing } = assessQualification(registered(from, until), exam("registration"), {
        asOf,
        recordedOn,
      });
      const named = missing.map(({ fact, detail }) => [fact, detail]);
      const expected =
        answers.size === 1
          ? { verdict: only, named: [] }
          : { verdict: "undetermined", named: [["registration-date", "assistant-social-worker"]] };
      expect({ ...recorded, verdict, named }).toEqual({ ...recorded, ...expected });
    }
  });

  it("is no more open where something else is", () => {
    const { parameters, title } = beijingPilotQualification;
    const registration = exam("registration");
    const area: Criterion = { kind: "area", id: "a", title, areaClass: "areaClass", definedBy: "areaDefinition" };
    const both = asProvision({
      ...registration,
      criteria: { kind: "all-of", id: "both", title, members: [registration.criteria, area] },
      parameters: { ...parameters, ...registration.parameters },
    } as Qualification);
    for (const recorded of recordings.filter(({ asOf, until }) => asOf === until || until === undefined)) {
      const { from, until, asOf, recordedOn } = recorded;
      const answers = new Set(spansOf(recorded).map((span) => span.from <= asOf && asOf <= span.until));
      const missing = assessQualification(registered(from, until), both, { asOf, recordedOn })
        .missing.map(({ fact }) => fact)
        .toSorted();
      expect({ ...recorded, missing }).toEqual({
        ...recorded,
        missing: answers.size === 2 ? ["area-class", "registration-date"] : answers.has(true) ? ["area-class"] : [],
      });
    }
  });

  it("may be renewed in the months before its last day", () => {
    for (const { until = "", asOf } of recordings.filter(
      ({ until, asOf, recordedOn }) => until !== undefined && asOf === recordedOn,
    )) {
      const answers = new Set(
        daysIn(until).map((end) => (monthsEarlier(end, 3) <= asOf && asOf <= end ? "met" : "unmet")),
      );
      const [only = ""] = answers;
      const { verdict } = assessQualification(registered("2018-01-01", until), renewalWindow, { asOf });
      expect({ until, asOf, verdict }).toEqual({ until, asOf, verdict: answers.size === 1 ? only : "undetermined" });
    }
  });
});

describe("a renewal window at the ends of the calendar", () => {
  it("is cut off before the first day and after the last", () => {
    const periods = (until: string) =>
      planQualification(registered("1900-01-01", until), renewalWindow, { asOf: "2021-09-01" }).eligiblePeriods;
    expect(periods("1900-02-15")).toEqual([{ from: "1900-01-01", to: "1900-02-15" }]);
    expect(periods("2200-12-31")).toEqual([{ from: "2200-09-30", to: null }]);
    const last = registered("1900-01-01", "2200-12-31");
    expect(assessQualification(last, renewalWindow, { asOf: "2200-12-01" }).verdict).toBe("met");
  });
});
