import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalSocialWorkerExams } from "social-work-station-rules/catalogue";
import { assessQualification, prepareQualification } from "social-work-station-rules/eligibility";
import { parsePerson } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { asProvision } from "../as-parsed.js";
import { areaClasses, judgementsOn, knownPeople, provisions, questions } from "./arbitraries.js";
import { judgeByHand, VERDICTS } from "./oracle.js";

const cases = fc
  .tuple(provisions(), knownPeople, areaClasses, questions)
  .chain(([provision, person, areaClass, asOf]) =>
    judgementsOn(provision, person).map((judgements) => ({ provision, person, areaClass, asOf, judgements })),
  );
const seniorExam = nationalSocialWorkerExams.provisions.find(({ id }) =>
  id.endsWith("/senior-social-worker"),
) as Qualification;
const asOf = "2023-06-10";
const bachelor = { id: "p", education: [{ level: "bachelor" }], degrees: [] };

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
        expect(assess(person, { areaClass })).toEqual(plain);
        expect(assess(person, { areaClass })).toEqual(plain);
      }),
    );
  });

  it("names the day of a certificate where the end of the work decides whether it matters", () => {
    const certificates = [{ level: "social-worker", issuedOn: "2018-03" }];
    const missing = (facts: object): readonly string[] =>
      assessQualification(parsePerson({ ...bachelor, certificates, ...facts }), seniorExam, { asOf }).missing.map(
        ({ fact }) => fact,
      );
    // Work to 15 March 2023 makes five years from 1 March 2018, and not from 31 March.
    expect(missing({ practice: [{ from: "2010-01-01", until: "2023" }] })).toEqual(["certificate-date", "practice"]);
    expect(missing({})).toEqual(["practice", "certificate-date"]);
    expect(missing({ practice: [{ from: "2010-01-01", until: "2023-03-31" }] })).toEqual([]);
  });

  it("counts years from a certificate of the level itself, where a higher one does not satisfy", () => {
    const exact = asProvision({
      ...seniorExam,
      parameters: {
        ...seniorExam.parameters,
        higherLevels: { ...seniorExam.parameters["higherLevels"], value: "do-not-satisfy" },
      },
    } as Qualification);
    const person = parsePerson({
      ...bachelor,
      certificates: [
        { level: "senior-social-worker", issuedOn: "2010-01-01" },
        { level: "social-worker", issuedOn: "2020-01-01" },
      ],
      practice: [{ from: "2005-01-01" }],
    });
    expect(assessQualification(person, seniorExam, { asOf }).verdict).toBe("met");
    expect(assessQualification(person, exact, { asOf }).verdict).toBe("unmet");
  });

  it("counts no practice that ends the day before years begin to count", () => {
    // The certificate of 1 June 2019, work until the day before, and again from 1 March 2020: 365 days to 1 March 2021,
    // five years to 1 March 2025.
    const person = parsePerson({
      ...bachelor,
      certificates: [{ level: "social-worker", issuedOn: "2019-06-01" }],
      practice: [{ from: "2018-01-01", until: "2019-05-31" }, { from: "2020-03-01" }],
    });
    const askingYears = (count: number): Qualification => {
      const parameters = Object.entries(seniorExam.parameters).map(([name, parameter]) => [
        name,
        typeof parameter.value === "number"
          ? { ...parameter, value: count }
          : parameter.value === "calendar-years"
            ? { ...parameter, value: "corresponding-day" }
            : parameter,
      ]);
      return asProvision({ ...seniorExam, parameters: Object.fromEntries(parameters) } as Qualification);
    };
    const verdict = (count: number, day: string): string =>
      assessQualification(person, askingYears(count), { asOf: day }).verdict;
    expect([verdict(1, "2021-02-28"), verdict(1, "2021-03-01")]).toEqual(["unmet", "met"]);
    expect([verdict(5, "2025-02-28"), verdict(5, "2025-03-01")]).toEqual(["unmet", "met"]);
  });

  it("takes ids that are names of the language like any other", () => {
    for (const id of ["__proto__", "constructor", "toString"]) {
      const person = parsePerson({ id, certificates: [{ level: "social-worker" }] });
      expect(assessQualification(person, seniorExam, { asOf }).subject.id).toBe(id);
    }
  });
});
