import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, compareAssessments, compareSituations, type Situation } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { amendPolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { registers } from "social-work-station-rules/testing";
import { faultOf } from "../coverage/fault-of.js";
import { CASES, centre, change } from "../scenario/service-cases.js";

const small = registers({ townships: 3, villages: 5, stations: 5, personnel: 3, activities: 5 });
const period = calendarYear(2021);
const early = { asOf: "2021-11-30", period };
const late = { asOf: "2022-01-31", period };

const situation = (cases: number, options: Situation["options"] = early, policies = beijingPilot2021): Situation => ({
  prepared: prepareRegister(centre(cases)),
  policies,
  options,
});

/** Why the quota of ten cases changed. */
function causesOf(before: Situation, after: Situation): readonly unknown[] | undefined {
  const found = compareSituations(before, after).changes.find(({ provision }) => provision === CASES);
  return found && [found.attribution, found.causes.map(({ amendment }) => amendment)];
}

describe("why findings changed between two situations", () => {
  const eight = amendPolicy(beijingPilot2021, [change("eight", "amount", "8")]);

  it("is the facts, time or the policy, where only that differs", () => {
    expect(causesOf(situation(8), situation(10))).toEqual(["single", ["facts"]]);
    expect(causesOf(situation(8), situation(8, late))).toEqual(["single", ["time"]]);
    expect(causesOf(situation(8), situation(8, early, eight))).toEqual(["single", ["policy"]]);
    expect(causesOf(situation(8), situation(8))).toBeUndefined();
  });

  it("is the one that alone brings it about, although others differ too", () => {
    expect(causesOf(situation(8), situation(9, early, eight))).toEqual(["single", ["policy"]]);
    expect(causesOf(situation(8), situation(10, early, eight))?.[0]).toBe("overdetermined");
  });

  it("is several together, where none alone brings it about", () => {
    const nine = amendPolicy(beijingPilot2021, [change("nine", "amount", "9")]);
    expect(causesOf(situation(8), situation(9, early, nine))).toEqual(["joint", ["facts", "policy"]]);
  });

  it("agrees with comparing the assessments, and counts each change once", () => {
    const options = fc.constantFrom(early, late, { asOf: "2023-12-31", period: calendarYear(2023) });
    const drawn = fc.record({
      prepared: small.map((register) => prepareRegister(register)),
      policies: fc.constantFrom(beijingPilot2021, eight, beijingSystem2022),
      options,
    });
    fc.assert(
      fc.property(drawn, drawn, (before, after) => {
        const { changes, tally, verdicts, varied } = compareSituations(before, after);
        const direct = compareAssessments(
          assess(before.prepared, before.policies, before.options),
          assess(after.prepared, after.policies, after.options),
        );
        expect(changes.map(({ key, effect }) => [key, effect])).toEqual(
          direct.changes.map(({ key, effect }) => [key, effect]),
        );
        expect(verdicts).toEqual(direct.verdicts);
        expect(tally.reduce((sum, entry) => sum + entry.changes, 0)).toBe(changes.length);
        for (const { causes } of tally) expect(causes.every((cause) => varied.includes(cause))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("reports faults at the situation that has them", () => {
    const wrong = { ...situation(8), options: { asOf: "2021", period } };
    expect(faultOf(() => compareSituations(situation(8), wrong))).toMatchObject({
      code: "date-invalid",
      path: ["after", "options", "asOf"],
    });
  });
});
