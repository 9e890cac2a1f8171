import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingPilotQualification, nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import {
  assessQualification,
  prepareQualification,
  type QualificationFinding,
} from "social-work-station-rules/eligibility";
import { parsePerson } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { people } from "social-work-station-rules/testing";
import { asPerson, asProvision } from "../as-parsed.js";
import { areaClasses, provisions, provisionsOf, questions, singleCriteria } from "./arbitraries.js";
import { closePeople, LISTS, withGaps } from "./close-cases.js";
import { eitherWays } from "./either-ways.js";

const asOf = "2021-06-15";
const schooling = { level: "bachelor", major: "社会工作", graduatedOn: "2015-07-01" };
const assistant = { level: "assistant-social-worker", issuedOn: "2020-07-01" };

/** People on whom the criteria come to the same, each with another gap. */
const gaps: readonly (readonly [string, object, string])[] = [
  ["education is not recorded", { education: undefined }, "education"],
  [
    "the bachelor's field is not recorded",
    { education: [{ ...schooling, major: undefined }] },
    "major education:bachelor",
  ],
  [
    "the master's field is not recorded",
    { education: [{ ...schooling, level: "master", major: undefined }] },
    "major education:master",
  ],
  [
    "the bachelor's day is not recorded",
    { education: [{ ...schooling, graduatedOn: "2021" }] },
    "education-date bachelor",
  ],
  [
    "the master's day is not recorded",
    { education: [{ ...schooling, level: "master", graduatedOn: "2021" }] },
    "education-date master",
  ],
  [
    "the bachelor's day is not, and another's is",
    {
      education: [
        { ...schooling, level: "senior-secondary" },
        { ...schooling, graduatedOn: "2021" },
      ],
    },
    "education-date bachelor",
  ],
  [
    "the master's day is not, and another's is",
    {
      education: [
        { ...schooling, level: "senior-secondary" },
        { ...schooling, level: "master", graduatedOn: "2021" },
      ],
    },
    "education-date master",
  ],
  [
    "the assistant's day is not recorded",
    { certificates: [{ ...assistant, issuedOn: "2018" }] },
    "certificate-date assistant-social-worker",
  ],
];

const seniorExam = nationalSocialWorkerExams.provisions.find(({ id }) =>
  id.endsWith("/senior-social-worker"),
) as Qualification;
const certified = (issuedOn: string, practice?: object) =>
  parsePerson({
    id: "p",
    education: [{ level: "bachelor" }],
    degrees: [],
    certificates: [{ level: "social-worker", issuedOn }],
    practice,
  });

describe("prepareQualification", () => {
  it("gives each of many people what each gets alone, whatever is not known of them", () => {
    // Gaps that differ in one date, field or list, so that what is remembered of one could be taken for another.
    const crowds = fc.array(people(), { minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(
        provisions(),
        crowds,
        fc.option(areaClasses, { nil: undefined }),
        questions,
        (provision, crowd, areaClass, day) => {
          const assess = prepareQualification(provision, { asOf: day });
          for (const person of crowd)
            expect(assess(person, { areaClass })).toEqual(
              assessQualification(person, provision, { asOf: day, areaClass }),
            );
        },
      ),
      { numRuns: 150 },
    );
  });

  it("gives each of many people what each gets alone, where their dates lie close together", () => {
    const pairs = LISTS.flatMap(([, kinds]) => eitherWays(kinds));
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
            fc.array(withGaps(known, provision).map(asPerson), { minLength: 5, maxLength: 8 }),
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
            expect(assess(person, { areaClass })).toEqual(
              assessQualification(person, provision, { ...options, areaClass }),
            );
        },
      ),
      { numRuns: 600 },
    );
  });

  it.each([
    ["in this order", gaps],
    ["in the other", gaps.toReversed()],
  ])("names each person's own gap, %s", (_, order) => {
    const assess = prepareQualification(beijingPilotQualification, { asOf });
    const named = order.map(([, facts], index) => {
      const person = parsePerson({ id: `p-${index}`, certificates: [assistant], education: [], ...facts });
      const { missing } = assess(person, { areaClass: "urban" });
      return missing.map(({ fact, detail }) => (detail === undefined ? fact : `${fact} ${detail}`));
    });
    expect(named).toEqual(order.map(([, , fact]) => [fact]));
  });

  it("names the area and a judgement where nothing else is open", () => {
    const assess = prepareQualification(beijingPilotQualification, { asOf });
    const person = parsePerson({ id: "p-1", certificates: [assistant], education: [] });
    const named = (["rural", undefined, "urban", "rural", undefined] as const).map((areaClass) =>
      assess(person, { areaClass }).missing.map(({ fact }) => fact),
    );
    expect(named).toEqual([["judgement"], ["area-class", "judgement"], [], ["judgement"], ["area-class", "judgement"]]);
  });

  it.each([
    ["2018", "2021"],
    ["2021", "2018"],
  ])("distinguishes people by whether the assistant's year may decide: %s, then %s", (...years) => {
    const assess = prepareQualification(beijingPilotQualification, { asOf, recordedOn: "2022-01-01" });
    const named = years.map((year) => {
      const certificates = [{ level: "social-worker" }, { ...assistant, issuedOn: year }];
      const person = parsePerson({ id: `p-${year}`, certificates, education: [] });
      return assess(person, { areaClass: "urban" }).missing.map(({ detail }) => detail);
    });
    expect(named).toEqual(
      years.map((year) => (year === "2018" ? ["social-worker", "assistant-social-worker"] : ["social-worker"])),
    );
  });

  it("distinguishes people by the level of a certificate whose day is not known", () => {
    // Nothing but certificates is read, so that nothing else distinguishes people.
    const held = asProvision({
      ...beijingPilotQualification,
      criteria: {
        kind: "certificate",
        id: "held",
        title: beijingPilotQualification.title,
        level: "assistantLevel",
        higherLevels: "higherLevels",
        date: "certificateDate",
      },
    } as Qualification);
    const assess = prepareQualification(held, { asOf });
    const levels = ["social-worker", "assistant-social-worker", "senior-social-worker"];
    const named = levels.map((level) => {
      const person = parsePerson({ id: "p", certificates: [{ level, issuedOn: "2021-06" }] });
      return assess(person, { areaClass: "rural" }).missing.map(({ fact, detail }) => [fact, detail]);
    });
    expect(named).toEqual(levels.map((level) => [["certificate-date", level]]));
  });

  it("distinguishes people by the day from which years count", () => {
    const assess = prepareQualification(seniorExam, { asOf: "2023-06-10" });
    const summary = ({ verdict, missing }: QualificationFinding): readonly string[] => [
      verdict,
      ...missing.map(({ fact }) => fact),
    ];
    expect(summary(assess(certified("2018-12-31")))).toEqual(["undetermined", "practice"]);
    expect(summary(assess(certified("2019-01-01")))).toEqual(["unmet"]);
    expect(summary(assess(certified("2018-12-31", [{ from: "2018" }])))).toEqual(["met"]);
    expect(summary(assess(certified("2018-12-30", [{ from: "2019" }])))).toEqual(["unmet"]);
  });

  it("distinguishes people by the month from which years count", () => {
    const options = { asOf: "2023-06-10" };
    const assess = prepareQualification(seniorExam, options);
    for (const issuedOn of ["2018-06", "2018-12", "2019-01", "2018"]) {
      for (const practice of [undefined, [{ from: "2010", until: "2023" }], [{ from: "2018-10" }]]) {
        const person = certified(issuedOn, practice);
        expect(assess(person)).toEqual(assessQualification(person, seniorExam, options));
      }
    }
  });
});
