import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { parseCoarseDate, parsePlainDate } from "social-work-station-rules/calendar";
import {
  assessQualification,
  prepareQualification,
  type QualificationFinding,
} from "social-work-station-rules/eligibility";
import type { Person } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { people } from "social-work-station-rules/testing";
import { areaClasses, judgementsOn, knownPeople, provisions, questions } from "./arbitraries.js";
import { judgeByHand, VERDICTS } from "./oracle.js";

const cases = fc
  .tuple(provisions(), knownPeople, areaClasses, questions)
  .chain(([provision, person, areaClass, asOf]) =>
    judgementsOn(provision, person).map((judgements) => ({ provision, person, areaClass, asOf, judgements })),
  );

describe("assessQualification", () => {
  it("agrees with a clerk who counts day by day, where everything is known", () => {
    fc.assert(
      fc.property(cases, ({ provision, person, areaClass, asOf, judgements }) => {
        const finding = assessQualification(person, provision, { asOf, areaClass, judgements });
        expect(finding.verdict).toBe(VERDICTS[judgeByHand(provision, { person, areaClass, judgements }, asOf)]);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same finding prepared as plain, and again for the same person", () => {
    fc.assert(
      fc.property(cases, ({ provision, person, areaClass, asOf, judgements }) => {
        const plain = assessQualification(person, provision, { asOf, areaClass, judgements });
        const assess = prepareQualification(provision, { asOf, judgements });
        expect(assess(person, areaClass)).toEqual(plain);
        expect(assess(person, areaClass)).toEqual(plain);
      }),
    );
  });

  it("gives each of many people, one after the other, what each gets alone", () => {
    // Gaps that differ in one date, field or list, so that what is remembered of one could be taken for another.
    const partlyKnown = fc.array(people(), { minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(
        provisions(),
        partlyKnown,
        fc.option(areaClasses, { nil: undefined }),
        questions,
        (provision, crowd, areaClass, asOf) => {
          const assess = prepareQualification(provision, { asOf });
          for (const person of crowd)
            expect(assess(person, areaClass)).toEqual(assessQualification(person, provision, { asOf, areaClass }));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("remembers gaps by what years count from, too", () => {
    const exam = nationalSocialWorkerExams.provisions.find(({ id }) =>
      id.endsWith("/senior-social-worker"),
    ) as Qualification;
    const assess = prepareQualification(exam, { asOf: parsePlainDate("2023-06-10") });
    const held = (issuedOn: string): Person => ({
      id: "p",
      education: [{ level: "bachelor" }],
      degrees: [],
      certificates: [{ level: "social-worker", issuedOn: parsePlainDate(issuedOn) }],
    });
    const told = ({ verdict, missing }: QualificationFinding): readonly string[] => [
      verdict,
      ...missing.map(({ fact }) => fact),
    ];
    expect(told(assess(held("2018-12-31")))).toEqual(["undetermined", "practice"]);
    expect(told(assess(held("2019-01-01")))).toEqual(["unmet"]);
    expect(told(assess({ ...held("2018-12-31"), practice: [{ from: parseCoarseDate("2018") }] }))).toEqual(["met"]);
    expect(told(assess({ ...held("2018-12-30"), practice: [{ from: parseCoarseDate("2019") }] }))).toEqual(["unmet"]);
  });

  it("tells gaps apart that differ only in the month from which years count", () => {
    const exam = nationalSocialWorkerExams.provisions.find(({ id }) =>
      id.endsWith("/senior-social-worker"),
    ) as Qualification;
    const options = { asOf: parsePlainDate("2023-06-10") };
    const assess = prepareQualification(exam, options);
    for (const issuedOn of ["2018-06", "2018-12", "2019-01", "2018"]) {
      for (const practice of [
        undefined,
        [{ from: parseCoarseDate("2010"), until: parseCoarseDate("2023") }],
        [{ from: parseCoarseDate("2018-10") }],
      ]) {
        const person: Person = {
          id: "p",
          education: [{ level: "bachelor" }],
          degrees: [],
          certificates: [{ level: "social-worker", issuedOn: parseCoarseDate(issuedOn) }],
          ...(practice === undefined ? {} : { practice }),
        };
        expect(assess(person)).toEqual(assessQualification(person, exam, options));
      }
    }
  });

  it("names the day of a certificate where the end of the work decides whether it matters", () => {
    const exam = nationalSocialWorkerExams.provisions.find(({ id }) =>
      id.endsWith("/senior-social-worker"),
    ) as Qualification;
    const certificates = [{ level: "social-worker" as const, issuedOn: parseCoarseDate("2018-03") }];
    const missing = (person: Partial<Person>): readonly string[] =>
      assessQualification({ id: "p", education: [{ level: "bachelor" }], degrees: [], certificates, ...person }, exam, {
        asOf: "2023-06-10",
      }).missing.map(({ fact }) => fact);
    // Work to 15 March 2023 makes five years from 1 March 2018, and not from 31 March.
    expect(missing({ practice: [{ from: parsePlainDate("2010-01-01"), until: parseCoarseDate("2023") }] })).toEqual([
      "certificate-date",
      "practice",
    ]);
    expect(missing({})).toEqual(["practice", "certificate-date"]);
    expect(
      missing({ practice: [{ from: parsePlainDate("2010-01-01"), until: parsePlainDate("2023-03-31") }] }),
    ).toEqual([]);
  });

  it("counts years from a certificate of the level itself, where a higher one does not satisfy", () => {
    const exam = nationalSocialWorkerExams.provisions.find(({ id }) =>
      id.endsWith("/senior-social-worker"),
    ) as Qualification;
    const exact = {
      ...exam,
      parameters: { ...exam.parameters, higherLevels: { ...exam.parameters["higherLevels"], value: "do-not-satisfy" } },
    } as Qualification;
    const certificates = [
      { level: "senior-social-worker", issuedOn: parsePlainDate("2010-01-01") },
      { level: "social-worker", issuedOn: parsePlainDate("2020-01-01") },
    ] as const;
    const person: Person = {
      id: "p",
      certificates,
      education: [{ level: "bachelor" }],
      degrees: [],
      practice: [{ from: parsePlainDate("2005-01-01") }],
    };
    expect(assessQualification(person, exam, { asOf: parsePlainDate("2023-06-10") }).verdict).toBe("met");
    expect(assessQualification(person, exact, { asOf: parsePlainDate("2023-06-10") }).verdict).toBe("unmet");
  });
});
