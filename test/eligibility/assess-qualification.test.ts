import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessQualification, prepareQualification } from "social-work-station-rules/eligibility";
import { areaClasses, judgementsOn, knownPeople, provisions, questions } from "./arbitraries.js";
import { judgeByHand, VERDICTS } from "./oracle.js";

const cases = fc
  .tuple(provisions(), knownPeople, areaClasses, questions)
  .chain(([provision, person, areaClass, asOf]) => judgementsOn(provision, person).map((judgements) => ({ provision, person, areaClass, asOf, judgements })));

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
});
