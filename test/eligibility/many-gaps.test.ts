import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCoarseDate, parsePlainDate } from "social-work-station-rules/calendar";
import { nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { assessQualification, prepareQualification } from "social-work-station-rules/eligibility";
import type { Person } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";
import { areaClasses, provisions, provisionsOf, questions, singleCriteria } from "./arbitraries.js";
import { closePeople, LISTS, withGaps } from "./close-cases.js";
import { eitherWays } from "./either-ways.js";

const asOf = parsePlainDate("2021-06-15");
const title = { zh: "条件", en: "criterion" };
const month = parseCoarseDate("2021-06");
const settled = parsePlainDate("2010-01-01");

/** Twenty certificates, each of which may or may not have come by the day: a million completions. */
const certificates = Array.from({ length: 20 }, () => ({
  level: "assistant-social-worker" as const,
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
  return { ...drawn, parameters } as Qualification;
};
const READ: Readonly<Record<string, unknown>> = {
  higher: "satisfy",
  date: "issuedOn",
  counts: "counts",
  one: 1,
  convention: "corresponding-day",
  otherConvention: "corresponding-day",
};

type Row = readonly [fact: string, kind: Criterion["kind"], open: Partial<Person>, closed: Partial<Person>];

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
    { registrations: [{ level: "social-worker", from: month, until: parsePlainDate("2023-01-01") }] },
    {
      registrations: [
        { level: "social-worker", from: settled, until: parsePlainDate("2023-01-01") },
        { level: "social-worker", from: month, until: parsePlainDate("2023-01-01") },
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
        { on: parsePlainDate("2021-01-01"), hours: "72" },
      ],
    },
  ],
  [
    "practice",
    "practice",
    { practice: [{ from: parseCoarseDate("2020-06") }] },
    { practice: [{ from: settled }, { from: parseCoarseDate("2020-06") }] },
  ],
];

describe("where there is too much to go through every completion", () => {
  it.each(rows)(
    "%s is named where a criterion that reads it is open, and not where it is settled",
    (fact, kind, open, closed) => {
      const told = (facts: Partial<Person>): readonly string[] =>
        assessQualification({ id: "p", certificates, ...facts }, provisionWith(kind), { asOf }).missing.map((missing) =>
          [missing.fact, missing.detail].filter((part) => part !== undefined).join(" "),
        );
      expect(told(open).toSorted()).toEqual(["certificate-date assistant-social-worker", fact].toSorted());
      expect(told(closed)).toEqual(
        "degrees" in closed && closed.degrees?.length === 0
          ? []
          : "registrations" in closed && closed.registrations?.length === 0
            ? []
            : ["certificate-date assistant-social-worker"],
      );
    },
  );

  it("names an area and a judgement in the same way", () => {
    const told = (kind: Criterion["kind"], areaClass?: "urban" | "rural"): readonly string[] =>
      assessQualification({ id: "p", certificates }, provisionWith(kind), { asOf, areaClass }).missing.map(
        ({ fact }) => fact,
      );
    expect(told("area").toSorted()).toEqual(["area-class", "certificate-date"]);
    expect(told("area", "rural")).toEqual(["certificate-date"]);
    expect(told("judgement").toSorted()).toEqual(["certificate-date", "judgement"]);
  });
});

describe("people with gaps of their own", () => {
  const pairs = LISTS.flatMap(([, kinds]) => eitherWays(kinds));

  it("are told by one prepared provision what each is told alone", () => {
    const crowds = questions.chain((day) =>
      fc
        .tuple(
          fc.oneof(
            provisions(),
            provisionsOf(fc.constantFrom(...singleCriteria)),
            provisionsOf(fc.constantFrom(...pairs)),
          ),
          closePeople(day),
          fc.constant(day),
        )
        .chain(([provision, known, on]) =>
          fc.tuple(
            fc.constant(provision),
            fc.array(withGaps(known, provision), { minLength: 5, maxLength: 8 }),
            fc.constant(on),
          ),
        ),
    );
    fc.assert(
      fc.property(
        crowds,
        fc.option(areaClasses, { nil: undefined }),
        fc.constantFrom(undefined, "2025-01-01"),
        ([provision, crowd, day], areaClass, recordedOn) => {
          const options = { asOf: day, recordedOn };
          const assess = prepareQualification(provision, options);
          for (const person of crowd)
            expect(assess(person, areaClass)).toEqual(
              assessQualification(person, provision, { ...options, areaClass }),
            );
        },
      ),
      { numRuns: 400 },
    );
  });

  it("differ in the level of a certificate whose day is not known", () => {
    // Nothing but certificates is read, so that what else is recorded tells nobody apart.
    const assess = prepareQualification({ ...provisionWith("area"), criteria: always }, { asOf });
    const told = (["social-worker", "assistant-social-worker", "senior-social-worker"] as const).map((level) =>
      assess({ id: "p", certificates: [{ level, issuedOn: month }] }, "rural").missing.map(({ fact, detail }) => [
        fact,
        detail,
      ]),
    );
    expect(told).toEqual([
      [["certificate-date", "social-worker"]],
      [["certificate-date", "assistant-social-worker"]],
      [["certificate-date", "senior-social-worker"]],
    ]);
  });
});

describe("people of whom a hundred entries are known to the month alone, and no practice", () => {
  const exam = nationalSocialWorkerExams.provisions.find(({ id }) => id.endsWith("/social-worker")) as Qualification;
  const months = Array.from({ length: 100 }, (_, index) =>
    parseCoarseDate(`${1960 + (index % 60)}-0${1 + (index % 9)}`),
  );

  it.each([
    ["the first of them decides from when years count", "社会工作" as string | undefined, ["practice"]],
    ["whose fields of study are not known either", undefined, ["practice", "major", "education-date", "degree-date"]],
  ])("are told of their gaps without delay: %s", (_, major, facts) => {
    const field = major === undefined ? {} : { major };
    const education = months.map((graduatedOn) => ({ level: "bachelor" as const, graduatedOn, ...field }));
    const degrees = months.map((conferredOn) => ({ degree: "bachelor" as const, conferredOn, ...field }));
    const held = months.map((issuedOn) => ({
      level: "assistant-social-worker" as const,
      issuedOn,
      approvedOn: issuedOn,
    }));
    const { missing } = assessQualification({ id: "p", certificates: held, education, degrees }, exam, {
      asOf: parsePlainDate("2023-12-31"),
      areaClass: "urban",
    });
    expect([...new Set(missing.map(({ fact }) => fact))].toSorted()).toEqual(facts.toSorted());
  });
});
