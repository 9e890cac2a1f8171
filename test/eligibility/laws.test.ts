import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingPilotQualification } from "social-work-station-rules/catalogue";
import { assessQualification, planQualification, type CriterionTrace } from "social-work-station-rules/eligibility";
import { compareStrength } from "social-work-station-rules/finding";
import { parsePerson, type Person } from "social-work-station-rules/model";
import type { Criterion } from "social-work-station-rules/policy";
import { people } from "social-work-station-rules/testing";
import { asPerson } from "../as-parsed.js";
import { areaClasses, days, knownPeople, provisions, questions } from "./arbitraries.js";
import { dayOf, numberOf } from "./oracle.js";

const lasting = provisions("lasting");
const partly = people();

describe("a verdict", () => {
  it("is never lowered by another certificate, degree, education or hours", () => {
    const additions = fc.constantFrom(
      ...(["assistant-social-worker", "social-worker", "senior-social-worker"] as const).map(
        (level) =>
          ["certificates", (day: string) => ({ level, issuedOn: day, approvedOn: day, resultsOn: day })] as const,
      ),
      ...(["bachelor", "doctor"] as const).map(
        (degree) => ["degrees", (day: string) => ({ degree, major: "社会工作", conferredOn: day })] as const,
      ),
      ...(["junior-college", "master"] as const).map(
        (level) => ["education", (day: string) => ({ level, major: "社会工作", graduatedOn: day })] as const,
      ),
      ["continuingEducation", (day: string) => ({ on: day, hours: "60" })] as const,
    );
    fc.assert(
      fc.property(
        provisions(),
        fc.oneof(knownPeople, partly),
        areaClasses,
        questions,
        additions,
        days,
        (provision, person, areaClass, asOf, [list, record], day) => {
          const before = assessQualification(person, provision, { asOf, areaClass });
          // To a list that is not recorded nothing can be added without saying that the rest is known.
          if (person[list] === undefined) return;
          const after = assessQualification(
            asPerson({ ...person, [list]: [...person[list], record(day)] } as Person),
            provision,
            { asOf, areaClass },
          );
          expect(compareStrength(after.verdict, before.verdict)).not.toBe(-1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is never lowered as time passes, where nothing expires", () => {
    fc.assert(
      fc.property(
        lasting,
        fc.oneof(knownPeople, partly),
        areaClasses,
        questions,
        fc.integer({ min: 1, max: 900 }),
        (provision, person, areaClass, asOf, later) => {
          const recordedOn = "2020-06-30";
          const before = assessQualification(person, provision, { asOf, areaClass, recordedOn });
          const after = assessQualification(person, provision, {
            asOf: dayOf(numberOf(asOf) + later),
            areaClass,
            recordedOn,
          });
          expect(compareStrength(after.verdict, before.verdict)).not.toBe(-1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is settled or kept by filling an unknown fact, and never overturned", () => {
    fc.assert(
      fc.property(
        provisions(),
        partly,
        knownPeople,
        fc.option(areaClasses, { nil: undefined }),
        questions,
        fc.constantFrom("certificates", "education", "degrees", "practice", "registrations"),
        (provision, person, filling, areaClass, asOf, list) => {
          const before = assessQualification(person, provision, { asOf, areaClass });
          const filled = person[list] === undefined ? { ...person, [list]: filling[list] } : person;
          const after = assessQualification(asPerson(filled), provision, { asOf, areaClass: areaClass ?? "rural" });
          if (before.verdict !== "undetermined") expect(after.verdict).toBe(before.verdict);
          if (before.missing.every(({ fact }) => fact !== list && fact !== "area-class"))
            expect(after.verdict).toBe(before.verdict);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is settled by a coarse date only where its first and its last day agree", () => {
    fc.assert(
      fc.property(days, questions, fc.constantFrom(4, 7), (day, asOf, precision) => {
        const held = (issuedOn: string): Person =>
          parsePerson({ id: "p", certificates: [{ level: "assistant-social-worker", issuedOn }], education: [] });
        const verdictOf = (issuedOn: string): string =>
          assessQualification(held(issuedOn), beijingPilotQualification, { asOf, areaClass: "urban" }).verdict;
        const coarse = day.slice(0, precision);
        const last =
          precision === 4
            ? `${coarse}-12-31`
            : dayOf(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0) / 86_400_000);
        const ends = [verdictOf(precision === 4 ? `${coarse}-01-01` : `${coarse}-01`), verdictOf(last)];
        expect(verdictOf(coarse)).toBe(ends[0] === ends[1] ? ends[0] : "undetermined");
      }),
      { numRuns: 200 },
    );
  });

  it("has something missing exactly where it is not settled", () => {
    fc.assert(
      fc.property(
        provisions(),
        partly,
        fc.option(areaClasses, { nil: undefined }),
        questions,
        (provision, person, areaClass, asOf) => {
          const { verdict, missing } = assessQualification(person, provision, { asOf, areaClass });
          expect(missing.length > 0).toBe(verdict === "undetermined" || verdict === "discretionary");
          if (verdict === "discretionary") expect(missing.some(({ fact }) => fact === "judgement")).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a finding", () => {
  it("is plain data and leaves the input as it was", () => {
    fc.assert(
      fc.property(provisions(), partly, questions, (provision, person, asOf) => {
        const before = JSON.stringify([person, provision]);
        const finding = assessQualification(person, provision, { asOf });
        planQualification(person, provision, { asOf });
        expect(JSON.stringify([person, provision])).toBe(before);
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
        expect(assessQualification(person, provision, { asOf })).toEqual(finding);
      }),
    );
  });

  it("has every branch, in the order of the provision", () => {
    const idsOf = (criterion: Criterion | CriterionTrace | null): string[] =>
      criterion === null ? [] : [criterion.id, ...("members" in criterion ? criterion.members.flatMap(idsOf) : [])];
    fc.assert(
      fc.property(provisions(), partly, questions, (provision, person, asOf) => {
        const { trace, route } = assessQualification(person, provision, { asOf }).detail;
        expect(idsOf(trace)).toEqual(idsOf(provision.criteria));
        if (route === null) return;
        const member = trace?.kind === "any-of" ? trace.members.find(({ id }) => id === route) : trace;
        expect(member?.verdict).toBe("met");
      }),
    );
  });

  it("does not carry facts that the provision does not count", () => {
    const finding = assessQualification(
      parsePerson({
        id: "p",
        certificates: [{ level: "social-worker", issuedOn: "2020-05-01", resultsOn: "2019-12-24" }],
        education: [{ level: "bachelor", major: "护理学" }],
      }),
      beijingPilotQualification,
      { asOf: "2021-09-01" },
    );
    expect(JSON.stringify(finding)).not.toContain("2019-12-24");
    expect(JSON.stringify(finding)).not.toContain("护理学");
  });
});
