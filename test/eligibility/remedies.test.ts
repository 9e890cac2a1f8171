import { describe, expect, it } from "vitest";
import { beijingPilotQualification, nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { parseCoarseDate, parsePlainDate } from "social-work-station-rules/calendar";
import { planQualification, type Remedy } from "social-work-station-rules/eligibility";
import type { Person } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";

const asOf = parsePlainDate("2021-09-01");
const day = parsePlainDate;
const nothing: Person = {
  id: "p",
  certificates: [],
  education: [],
  degrees: [],
  practice: [],
  registrations: [],
  continuingEducation: [],
};
const exam = (name: string): Qualification =>
  nationalSocialWorkerExams.provisions.find(({ id }) => id.endsWith(`/${name}`)) as Qualification;
const plan = (person: Partial<Person>, provision = beijingPilotQualification, on = asOf) =>
  planQualification({ ...nothing, ...person }, provision, { asOf: on, areaClass: "urban" });

/** A remedy in one line. */
function told({ changes }: Remedy): string {
  return changes
    .map((change) => {
      switch (change.kind) {
        case "wait":
          return `wait ${change.until}`;
        case "certificate":
          return change.level;
        case "education":
          return `education ${change.level} ${change.majors?.[0] ?? "any"}`;
        case "degree":
          return `degree ${change.degree} ${change.majors?.[0] ?? "any"}`;
        case "registration":
          return `registration ${change.level} ${change.from}..${change.until}`;
        case "continuing-education":
          return `${change.hours} hours ${change.on}`;
      }
    })
    .join(" + ");
}

describe("what would help under the pilot's provision", () => {
  it("is one of the three routes, for someone who has nothing", () => {
    expect(plan({}).remedies.map(told)).toEqual([
      "social-worker",
      "education bachelor 社会工作",
      "assistant-social-worker + wait 2024-09-01",
    ]);
    expect(plan({}).truncated).toBe(false);
  });

  it("is to wait, for who holds the assistant's certificate already; a new one is none", () => {
    expect(
      plan({ certificates: [{ level: "assistant-social-worker", issuedOn: day("2020-02-29") }] }).remedies.map(told),
    ).toEqual(["social-worker", "education bachelor 社会工作", "wait 2023-02-28"]);
  });

  it("is the same where certificates are not recorded: a new one settles what the old ones leave open", () => {
    const unknown = planQualification({ id: "p", education: [] }, beijingPilotQualification, {
      asOf,
      areaClass: "urban",
    });
    expect(unknown.verdict).toBe("undetermined");
    expect(unknown.remedies.map(told)).toEqual([
      "social-worker",
      "education bachelor 社会工作",
      "assistant-social-worker + wait 2024-09-01",
    ]);
  });

  it("is to wait for the last day that a coarse date allows", () => {
    const { remedies, eligibleFrom } = plan({
      certificates: [{ level: "assistant-social-worker", issuedOn: parseCoarseDate("2019-02") }],
    });
    expect(eligibleFrom).toBe("2022-02-28");
    expect(remedies.map(told)).toContain("wait 2022-02-28");
  });

  it("is nothing for who qualifies, and in the country no judgement", () => {
    expect(plan({ certificates: [{ level: "social-worker", issuedOn: day("2020-01-01") }] }).remedies).toEqual([]);
    const rural = planQualification(nothing, beijingPilotQualification, { asOf, areaClass: "rural" });
    expect(rural.verdict).toBe("discretionary");
    expect(rural.remedies.map(told)).toHaveLength(3);
  });
});

describe("periods", () => {
  it("open and close with the validity of registrations", () => {
    const registrations = [
      { level: "assistant-social-worker", from: day("2015-01-01"), until: day("2017-12-31") },
      { level: "assistant-social-worker", from: day("2018-01-01"), until: day("2020-12-31") },
      { level: "assistant-social-worker", from: day("2022-01-01"), until: day("2024-12-31") },
    ] as const;
    const { eligiblePeriods, eligibleFrom, remedies } = plan({ registrations }, exam("registration"));
    expect(eligiblePeriods).toEqual([
      { from: "2015-01-01", to: "2020-12-31" },
      { from: "2022-01-01", to: "2024-12-31" },
    ]);
    expect(eligibleFrom).toBe("2022-01-01");
    expect(remedies.map(told)).toEqual([
      "registration assistant-social-worker 2021-09-01..2024-08-31",
      "wait 2022-01-01",
    ]);
    expect(plan({ registrations }, exam("registration"), day("2019-06-01")).eligibleFrom).toBe("2015-01-01");
    expect(plan({ registrations }, exam("registration"), day("2025-01-01")).eligibleFrom).toBeNull();
  });

  it("begin on the day of recording where a fact has no date, and with a judgement on its day", () => {
    const undated = planQualification(
      { ...nothing, certificates: [{ level: "social-worker" }] },
      beijingPilotQualification,
      { asOf, recordedOn: day("2021-05-31"), areaClass: "urban" },
    );
    expect(undated.eligiblePeriods).toEqual([{ from: "2021-05-31", to: null }]);
    const judged = (outcome: "met" | "unmet", on: string) =>
      ({
        id: on,
        subject: { kind: "person", id: "p" },
        provision: beijingPilotQualification.id,
        item: "lowered-standard",
        outcome,
        on: day(on),
        role: "区民政局",
        evidence: [],
      }) as const;
    const rural = planQualification(nothing, beijingPilotQualification, {
      asOf,
      areaClass: "rural",
      judgements: [judged("met", "2021-06-01"), judged("unmet", "2021-08-01")],
    });
    expect(rural.eligiblePeriods).toEqual([{ from: "2021-06-01", to: "2021-07-31" }]);
  });

  it("hold from the calendar's first day where nothing is asked of the person", () => {
    const always = {
      ...beijingPilotQualification,
      criteria: {
        kind: "area",
        id: "a",
        title: beijingPilotQualification.title,
        areaClass: "areaClass",
        definedBy: "areaDefinition",
      },
    } as Qualification;
    expect(planQualification({ id: "p" }, always, { asOf, areaClass: "rural" }).eligiblePeriods).toEqual([
      { from: "1900-01-01", to: null },
    ]);
    expect(planQualification({ id: "p" }, always, { asOf, areaClass: "urban" }).eligiblePeriods).toEqual([]);
    expect(planQualification({ id: "p" }, always, { asOf }).eligiblePeriods).toEqual([]);
  });
});

describe("what would help to renew a registration", () => {
  const registrations = [
    { level: "assistant-social-worker", from: day("2020-02-01"), until: day("2023-01-31") },
  ] as const;

  it("is to complete the hours that are short, as early as they still count, and wait for the window", () => {
    const { remedies } = plan(
      { registrations, continuingEducation: [{ on: day("2021-03-01"), hours: "40.5" }] },
      exam("renewal"),
    );
    expect(remedies.map(told)).toEqual(["31.5 hours 2021-09-01 + wait 2022-10-31"]);
  });

  it("does not count on hours that have dropped out by then", () => {
    const { remedies } = plan(
      { registrations, continuingEducation: [{ on: day("2019-10-31"), hours: "72" }] },
      exam("renewal"),
    );
    expect(remedies.map(told)).toEqual(["72 hours 2021-09-01 + wait 2022-10-31"]);
  });
});

describe("what passes", () => {
  const { title, parameters } = beijingPilotQualification;
  const held: Criterion = {
    kind: "certificate-years",
    id: "held",
    title,
    level: "assistantLevel",
    higherLevels: "higherLevels",
    date: "certificateDate",
    years: "assistantYears",
    convention: "fullYears",
  };
  const stated = (value: string | number) => ({ ...parameters["assistantYears"], value });
  const both = (other: Criterion): Qualification =>
    ({
      ...beijingPilotQualification,
      criteria: { kind: "all-of", id: "both", title, members: [held, other] },
      parameters: { ...parameters, hours: stated("40"), one: stated(1) },
    }) as Qualification;
  const certificates = [{ level: "assistant-social-worker", issuedOn: day("2020-09-01") }] as const;

  it("is done as early as it still serves on the day on which the rest is fulfilled, and no earlier", () => {
    const hours = both({ kind: "continuing-education", id: "hours", title, hours: "hours", years: "one" });
    expect(plan({ certificates }, hours).remedies.map(told)).toEqual(["40 hours 2022-09-02 + wait 2023-09-01"]);
    const registered = both({
      kind: "registration",
      id: "registered",
      title,
      level: "assistantLevel",
      higherLevels: "higherLevels",
      validityYears: "one",
    });
    expect(plan({ certificates }, registered).remedies.map(told)).toEqual([
      "registration assistant-social-worker 2022-09-02..2023-09-01 + wait 2023-09-01",
    ]);
  });

  it("counts hours once where windows of different length overlap: in the longer one only what is still short is added", () => {
    const asked = (id: string, hours: string, years: string): Criterion => ({
      kind: "continuing-education",
      id,
      title,
      hours,
      years,
    });
    const windows = both({
      kind: "all-of",
      id: "windows",
      title,
      members: [asked("long", "more", "assistantYears"), asked("short", "hours", "one")],
    });
    const provision = { ...windows, parameters: { ...windows.parameters, more: stated("72") } } as Qualification;
    const long = [{ level: "assistant-social-worker", issuedOn: day("2015-01-01") }] as const;
    const hoursOf = (person: Partial<Person>): readonly string[] =>
      plan({ certificates: long, ...person }, provision).remedies.map(told);
    expect(hoursOf({})).toEqual(["72 hours 2021-09-01"]);
    expect(hoursOf({ continuingEducation: [{ on: day("2019-06-01"), hours: "30" }] })).toEqual(["42 hours 2021-09-01"]);
    expect(hoursOf({ continuingEducation: [{ on: day("2019-06-01"), hours: "60" }] })).toEqual(["40 hours 2021-09-01"]);
  });

  it("is done once, where two criteria ask for it", () => {
    const asked = (id: string): Criterion => ({
      kind: "registration",
      id,
      title,
      level: "assistantLevel",
      higherLevels: "higherLevels",
      validityYears: "one",
    });
    const twice = both({ kind: "all-of", id: "twice", title, members: [asked("first"), asked("second")] });
    const registration = "registration assistant-social-worker 2021-09-01..2022-08-31";
    expect(
      plan({ certificates: [{ level: "assistant-social-worker", issuedOn: day("2015-01-01") }] }, twice).remedies.map(
        told,
      ),
    ).toEqual([registration]);
  });
});

describe("more remedies than are listed", () => {
  it("are told by truncated, the soonest being kept", () => {
    const { title } = beijingPilotQualification;
    const years = Array.from({ length: 20 }, (_, index) => index + 1);
    const members = years.map((length): Criterion => ({
      kind: "all-of",
      id: `g${length}`,
      title,
      members: [
        {
          kind: "certificate-years",
          id: `c${length}`,
          title,
          level: "assistantLevel",
          higherLevels: "higherLevels",
          date: "certificateDate",
          years: `y${length}`,
          convention: "fullYears",
        },
        { kind: "education", id: `e${length}`, title, level: "educationLevel", majors: `m${length}` },
      ],
    }));
    const { parameters } = beijingPilotQualification;
    const own = Object.fromEntries(
      years.flatMap((length) => [
        [`y${length}`, { ...parameters["assistantYears"], value: length }],
        [`m${length}`, { ...parameters["majors"], value: [`专业${length}`] }],
      ]),
    );
    const provision = {
      ...beijingPilotQualification,
      criteria: { kind: "any-of", id: "q", title, members },
      parameters: { ...parameters, ...own },
    } as Qualification;
    const { remedies, truncated } = plan({}, provision);
    expect(truncated).toBe(true);
    expect(remedies).toHaveLength(16);
    expect(remedies.map(({ metOn }) => metOn)).toEqual(years.slice(0, 16).map((length) => `${2021 + length}-09-01`));
  });
});
