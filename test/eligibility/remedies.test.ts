import { describe, expect, it } from "vitest";
import { beijingPilotQualification, nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { planQualification, type Remedy } from "social-work-station-rules/eligibility";
import { parsePerson } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";
import { asProvision } from "../as-parsed.js";

const asOf = "2021-09-01";
const nothing = {
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
const plan = (facts: object, provision = beijingPilotQualification, on = asOf) =>
  planQualification(parsePerson({ ...nothing, ...facts }), provision, { asOf: on, areaClass: "urban" });

/** Writes a remedy in one line. */
function format({ changes }: Remedy): string {
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

describe("the remedies under the pilot's provision", () => {
  it("are the three routes, for someone who has nothing", () => {
    expect(plan({}).remedies.map(format)).toEqual([
      "social-worker",
      "education bachelor 社会工作",
      "assistant-social-worker + wait 2024-09-01",
    ]);
    expect(plan({}).truncated).toBe(false);
  });

  it("include waiting, and no new certificate, for someone who holds the assistant's certificate", () => {
    expect(
      plan({ certificates: [{ level: "assistant-social-worker", issuedOn: "2020-02-29" }] }).remedies.map(format),
    ).toEqual(["social-worker", "education bachelor 社会工作", "wait 2023-02-28"]);
  });

  it("are the same where certificates are not recorded, because a new one settles what old ones leave open", () => {
    const unknown = planQualification(parsePerson({ id: "p", education: [] }), beijingPilotQualification, {
      asOf,
      areaClass: "urban",
    });
    expect(unknown.verdict).toBe("undetermined");
    expect(unknown.remedies.map(format)).toEqual([
      "social-worker",
      "education bachelor 社会工作",
      "assistant-social-worker + wait 2024-09-01",
    ]);
  });

  it("include waiting for the last day that a coarse date allows", () => {
    const { remedies, eligibleFrom } = plan({
      certificates: [{ level: "assistant-social-worker", issuedOn: "2019-02" }],
    });
    expect(eligibleFrom).toBe("2022-02-28");
    expect(remedies.map(format)).toContain("wait 2022-02-28");
  });

  it("are none for someone who qualifies, and no judgement in a rural area", () => {
    expect(plan({ certificates: [{ level: "social-worker", issuedOn: "2020-01-01" }] }).remedies).toEqual([]);
    const rural = planQualification(parsePerson(nothing), beijingPilotQualification, { asOf, areaClass: "rural" });
    expect(rural.verdict).toBe("discretionary");
    expect(rural.remedies.map(format)).toHaveLength(3);
  });
});

describe("the eligible periods", () => {
  it("open and close with the validity of registrations", () => {
    const registrations = [
      { level: "assistant-social-worker", from: "2015-01-01", until: "2017-12-31" },
      { level: "assistant-social-worker", from: "2018-01-01", until: "2020-12-31" },
      { level: "assistant-social-worker", from: "2022-01-01", until: "2024-12-31" },
    ] as const;
    const { eligiblePeriods, eligibleFrom, remedies } = plan({ registrations }, exam("registration"));
    expect(eligiblePeriods).toEqual([
      { from: "2015-01-01", to: "2020-12-31" },
      { from: "2022-01-01", to: "2024-12-31" },
    ]);
    expect(eligibleFrom).toBe("2022-01-01");
    expect(remedies.map(format)).toEqual([
      "registration assistant-social-worker 2021-09-01..2024-08-31",
      "wait 2022-01-01",
    ]);
    expect(plan({ registrations }, exam("registration"), "2019-06-01").eligibleFrom).toBe("2015-01-01");
    expect(plan({ registrations }, exam("registration"), "2025-01-01").eligibleFrom).toBeNull();
  });

  it("begin on the day of recording where a fact has no date, and with a judgement on its day", () => {
    const undated = planQualification(
      parsePerson({ ...nothing, certificates: [{ level: "social-worker" }] }),
      beijingPilotQualification,
      { asOf, recordedOn: "2021-05-31", areaClass: "urban" },
    );
    expect(undated.eligiblePeriods).toEqual([{ from: "2021-05-31", to: null }]);
    const judged = (outcome: "met" | "unmet", on: string) =>
      ({
        id: on,
        subject: { kind: "person", id: "p" },
        provision: beijingPilotQualification.id,
        item: "lowered-standard",
        outcome,
        on: parsePlainDate(on),
        role: "区民政局",
        evidence: [],
      }) as const;
    const rural = planQualification(parsePerson(nothing), beijingPilotQualification, {
      asOf,
      areaClass: "rural",
      judgements: [judged("met", "2021-06-01"), judged("unmet", "2021-08-01")],
    });
    expect(rural.eligiblePeriods).toEqual([{ from: "2021-06-01", to: "2021-07-31" }]);
  });

  it("begin on the calendar's first day where nothing is required of the person", () => {
    const always = asProvision({
      ...beijingPilotQualification,
      criteria: {
        kind: "area",
        id: "a",
        title: beijingPilotQualification.title,
        areaClass: "areaClass",
        definedBy: "areaDefinition",
      },
    } as Qualification);
    const periods = (areaClass?: "urban" | "rural") =>
      planQualification(parsePerson({ id: "p" }), always, { asOf, areaClass }).eligiblePeriods;
    expect(periods("rural")).toEqual([{ from: "1900-01-01", to: null }]);
    expect(periods("urban")).toEqual([]);
    expect(periods()).toEqual([]);
  });
});

describe("the remedies for renewing a registration", () => {
  const registrations = [{ level: "assistant-social-worker", from: "2020-02-01", until: "2023-01-31" }] as const;

  it("are the hours that are short, as early as they still count, and waiting for the window", () => {
    const { remedies } = plan(
      { registrations, continuingEducation: [{ on: "2021-03-01", hours: "40.5" }] },
      exam("renewal"),
    );
    expect(remedies.map(format)).toEqual(["31.5 hours 2021-09-01 + wait 2022-10-31"]);
  });

  it("do not count hours that have dropped out by then", () => {
    const { remedies } = plan(
      { registrations, continuingEducation: [{ on: "2019-10-31", hours: "72" }] },
      exam("renewal"),
    );
    expect(remedies.map(format)).toEqual(["72 hours 2021-09-01 + wait 2022-10-31"]);
  });
});

describe("registrations and hours that expire", () => {
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
    asProvision({
      ...beijingPilotQualification,
      criteria: { kind: "all-of", id: "both", title, members: [held, other] },
      parameters: { ...parameters, hours: stated("40"), one: stated(1) },
    } as Qualification);
  const certificates = [{ level: "assistant-social-worker", issuedOn: "2020-09-01" }] as const;

  it("are obtained as early as they still serve on the day on which the rest is met", () => {
    const hours = both({ kind: "continuing-education", id: "hours", title, hours: "hours", years: "one" });
    expect(plan({ certificates }, hours).remedies.map(format)).toEqual(["40 hours 2022-09-02 + wait 2023-09-01"]);
    const registered = both({
      kind: "registration",
      id: "registered",
      title,
      level: "assistantLevel",
      higherLevels: "higherLevels",
      validityYears: "one",
    });
    expect(plan({ certificates }, registered).remedies.map(format)).toEqual([
      "registration assistant-social-worker 2022-09-02..2023-09-01 + wait 2023-09-01",
    ]);
  });

  it("are counted once where windows overlap, with only what is still short added in the longer one", () => {
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
    const provision = asProvision({
      ...windows,
      parameters: { ...windows.parameters, more: stated("72") },
    } as Qualification);
    const long = [{ level: "assistant-social-worker", issuedOn: "2015-01-01" }] as const;
    const hoursOf = (facts: object): readonly string[] =>
      plan({ certificates: long, ...facts }, provision).remedies.map(format);
    expect(hoursOf({})).toEqual(["72 hours 2021-09-01"]);
    expect(hoursOf({ continuingEducation: [{ on: "2019-06-01", hours: "30" }] })).toEqual(["42 hours 2021-09-01"]);
    expect(hoursOf({ continuingEducation: [{ on: "2019-06-01", hours: "60" }] })).toEqual(["40 hours 2021-09-01"]);
  });

  it("are proposed once where two criteria require them", () => {
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
      plan({ certificates: [{ level: "assistant-social-worker", issuedOn: "2015-01-01" }] }, twice).remedies.map(
        format,
      ),
    ).toEqual([registration]);
  });
});

describe("the remedies in the first years of the calendar", () => {
  it("include a registration whose years would have begun before the first day", () => {
    expect(plan({}, exam("registration"), "1901-06-01").remedies.map(format)).toEqual([
      "registration assistant-social-worker 1901-06-01..1904-05-31",
    ]);
  });
});

describe("more remedies than are listed", () => {
  it("are marked as truncated, and the soonest are kept", () => {
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
    const provision = asProvision({
      ...beijingPilotQualification,
      criteria: { kind: "any-of", id: "q", title, members },
      parameters: { ...parameters, ...own },
    } as Qualification);
    const { remedies, truncated } = plan({}, provision);
    expect(truncated).toBe(true);
    expect(remedies).toHaveLength(16);
    expect(remedies.map(({ metOn }) => metOn)).toEqual(years.slice(0, 16).map((length) => `${2021 + length}-09-01`));
  });
});
