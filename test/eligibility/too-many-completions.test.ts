import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { assessQualification } from "social-work-station-rules/eligibility";
import { parsePerson } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";
import { asProvision } from "../as-parsed.js";
import { provisionsOf, singleCriteria } from "./arbitraries.js";

const asOf = "2021-06-15";
const title = { zh: "条件", en: "criterion" };
const month = "2021-06";
const settled = "2010-01-01";

/** Twenty certificates, each of which may or may not have come by the day: a million completions. */
const certificates = Array.from({ length: 20 }, () => ({
  level: "assistant-social-worker",
  issuedOn: month,
  approvedOn: month,
}));
const always: Criterion = {
  kind: "certificate",
  id: "held",
  title,
  level: "assistant",
  higherLevels: "higher",
  date: "date",
};

const criterionOf = (kind: Criterion["kind"]): Criterion =>
  ({
    ...(singleCriteria.find(
      (criterion) => criterion.kind === kind && !("majors" in criterion && criterion.majors === "wideMajors"),
    ) as Criterion),
    id: "other",
  }) as Criterion;
const provisionWith = (kind: Criterion["kind"]): Qualification => {
  const [drawn] = fc.sample(
    provisionsOf(fc.constant({ kind: "all-of", id: "c", title, members: [always, criterionOf(kind)] })),
    { numRuns: 1, seed: 1 },
  );
  const parameters = Object.fromEntries(
    Object.entries({ ...drawn?.parameters }).map(([name, parameter]) => [
      name,
      name in READ ? { ...parameter, value: READ[name] } : parameter,
    ]),
  );
  return asProvision({ ...drawn, parameters } as Qualification);
};
const READ: Readonly<Record<string, unknown>> = {
  higher: "satisfy",
  date: "issuedOn",
  counts: "counts",
  one: 1,
  convention: "corresponding-day",
  otherConvention: "corresponding-day",
};

type Facts = Readonly<Record<string, readonly object[]>>;
type Row = readonly [fact: string, kind: Criterion["kind"], open: Facts, closed: Facts];

/** Of each fact a criterion that reads it, a person of whom it is open, and one of whom it is settled. */
const rows: readonly Row[] = [
  ["education", "education", {}, { education: [{ level: "bachelor", major: "社会工作", graduatedOn: settled }] }],
  [
    "education-date bachelor",
    "education",
    { education: [{ level: "bachelor", major: "社会工作", graduatedOn: month }] },
    {
      education: [
        { level: "bachelor", major: "社会工作", graduatedOn: settled },
        { level: "bachelor", major: "社会工作", graduatedOn: month },
      ],
    },
  ],
  [
    "major education:bachelor",
    "education",
    { education: [{ level: "bachelor", graduatedOn: settled }] },
    {
      education: [
        { level: "bachelor", major: "社会工作", graduatedOn: settled },
        { level: "bachelor", graduatedOn: settled },
      ],
    },
  ],
  ["degrees", "degree", {}, { degrees: [] }],
  [
    "degree-date bachelor",
    "degree",
    { degrees: [{ degree: "bachelor", major: "社会工作", conferredOn: month }] },
    {
      degrees: [
        { degree: "bachelor", major: "社会工作", conferredOn: settled },
        { degree: "bachelor", major: "社会工作", conferredOn: month },
      ],
    },
  ],
  [
    "major degree:bachelor",
    "degree",
    { degrees: [{ degree: "bachelor", conferredOn: settled }] },
    {
      degrees: [
        { degree: "bachelor", major: "社会工作", conferredOn: settled },
        { degree: "bachelor", conferredOn: settled },
      ],
    },
  ],
  ["registrations", "registration", {}, { registrations: [] }],
  [
    "registration-date social-worker",
    "registration",
    { registrations: [{ level: "social-worker", from: month, until: "2023-01-01" }] },
    {
      registrations: [
        { level: "social-worker", from: settled, until: "2023-01-01" },
        { level: "social-worker", from: month, until: "2023-01-01" },
      ],
    },
  ],
  [
    "continuing-education",
    "continuing-education",
    { continuingEducation: [{ on: month, hours: "72" }] },
    {
      continuingEducation: [
        { on: month, hours: "72" },
        { on: "2021-01-01", hours: "72" },
      ],
    },
  ],
  ["practice", "practice", { practice: [{ from: "2020-06" }] }, { practice: [{ from: settled }, { from: "2020-06" }] }],
];

describe("a person with more completions than are tried", () => {
  const missing = (kind: Criterion["kind"], facts: Facts, areaClass?: "urban" | "rural"): readonly string[] =>
    assessQualification(parsePerson({ id: "p", certificates, ...facts }), provisionWith(kind), { asOf, areaClass })
      .missing.map(({ fact, detail }) => (detail === undefined ? fact : `${fact} ${detail}`))
      .toSorted();
  const certificateDate = "certificate-date assistant-social-worker";

  it.each(rows)(
    "has %s named where a criterion that reads it is open, and not where it is settled",
    (fact, kind, open, closed) => {
      expect(missing(kind, open)).toEqual([certificateDate, fact].toSorted());
      // Without any degree or registration the whole is unmet, whatever the certificates are.
      const isUnmet = closed["degrees"]?.length === 0 || closed["registrations"]?.length === 0;
      expect(missing(kind, closed)).toEqual(isUnmet ? [] : [certificateDate]);
    },
  );

  it("has an area and a judgement named in the same way", () => {
    expect(missing("area", {})).toEqual(["area-class", certificateDate]);
    expect(missing("area", {}, "rural")).toEqual([certificateDate]);
    expect(missing("judgement", {})).toEqual([certificateDate, "judgement other"]);
  });
});

describe("a person with a hundred entries known to the month alone, and no practice", () => {
  const exam = nationalSocialWorkerExams.provisions.find(({ id }) => id.endsWith("/social-worker")) as Qualification;
  const months = Array.from({ length: 100 }, (_, index) => `${1960 + (index % 60)}-0${1 + (index % 9)}`);

  it.each([
    ["the first entry decides from when years count", "社会工作" as string | undefined, ["practice"]],
    ["the fields of study are not known either", undefined, ["practice", "major", "education-date", "degree-date"]],
  ])("has the gaps named without delay: %s", (_, major, facts) => {
    const field = major === undefined ? {} : { major };
    const education = months.map((graduatedOn) => ({ level: "bachelor", graduatedOn, ...field }));
    const degrees = months.map((conferredOn) => ({ degree: "bachelor", conferredOn, ...field }));
    const held = months.map((issuedOn) => ({
      level: "assistant-social-worker",
      issuedOn,
      approvedOn: issuedOn,
    }));
    const { missing } = assessQualification(parsePerson({ id: "p", certificates: held, education, degrees }), exam, {
      asOf: "2023-12-31",
      areaClass: "urban",
    });
    expect([...new Set(missing.map(({ fact }) => fact))].toSorted()).toEqual(facts.toSorted());
  });
});
