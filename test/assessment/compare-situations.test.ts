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
        const { kind, version, asOf, changes, tally, verdicts, breaches, coverage, varied } = compareSituations(
          before,
          after,
        );
        const direct = compareAssessments(
          assess(before.prepared, before.policies, before.options),
          assess(after.prepared, after.policies, after.options),
        );
        expect(changes.map(({ key, effect }) => [key, effect])).toEqual(
          direct.changes.map(({ key, effect }) => [key, effect]),
        );
        expect([kind, version]).toEqual(["situation-comparison", 1]);
        expect({ asOf, verdicts, breaches, coverage }).toEqual({
          asOf: direct.asOf,
          verdicts: direct.verdicts,
          breaches: direct.breaches,
          coverage: direct.coverage,
        });
        const keys = changes.map(({ causes }) =>
          ["facts", "time", "policy"].filter((name) => causes.some(({ amendment }) => amendment === name)).join(),
        );
        expect(Object.fromEntries(tally.map((entry) => [entry.causes.join(), entry.changes]))).toEqual(
          Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((other) => other === key).length])),
        );
        expect(tally.map((entry) => entry.changes)).toEqual(
          tally.map((entry) => entry.changes).toSorted((one, other) => other - one),
        );
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

  it("names what differs between the situations: each option belongs to one of the three", () => {
    const provision = "beijing-pilot-2021/district-plan-due";
    const alone = situation(8);
    const listed: Situation = { ...alone, policies: [beijingPilot2021], options: { ...early, division: "110101001" } };
    const varied = (before: Situation, more: object): readonly string[] =>
      compareSituations(before, { ...before, options: { ...before.options, ...more } }).varied;
    expect(varied(alone, {})).toEqual([]);
    expect(varied(alone, { submissions: [{ provision, division: "110101", on: "2021-11-01" }] })).toEqual(["facts"]);
    expect(varied(alone, { obliged: [{ provision, divisions: ["110101"] }] })).toEqual(["facts"]);
    expect(varied(alone, { asOf: "2021-12-01" })).toEqual(["time"]);
    expect(varied(alone, { period: calendarYear(2022) })).toEqual(["time"]);
    expect(varied(listed, { division: "110101" })).toEqual(["policy"]);
    expect(varied(listed, { division: "110101", asOf: "2021-12-01", submissions: [] })).toEqual([
      "facts",
      "time",
      "policy",
    ]);
  });

  it("is known also for what was handed in, and for who owes it", () => {
    const provision = "beijing-pilot-2021/district-plan-due";
    const submissions = [{ provision, division: "110101", on: "2021-11-01" }];
    const obliged = [{ provision, divisions: ["110101"] }];
    const handedIn = (more: object): Situation => situation(8, { ...early, obliged, submissions: [], ...more });
    const found = (before: Situation, after: Situation): unknown =>
      compareSituations(before, after).changes.map(({ provision: id, causes }) => [
        id,
        causes.map(({ amendment }) => amendment),
      ]);
    expect(found(handedIn({}), handedIn({ submissions }))).toEqual([[provision, ["facts"]]]);
    expect(found(handedIn({ obliged: [] }), handedIn({}))).toEqual([[provision, ["facts"]]]);
  });

  it.each([
    [{ options: { ...early, findings: "listed" } }, "key-unknown", ["options", "findings"]],
    [{ options: null }, "type-invalid", ["options"]],
    [{ more: 1 }, "key-unknown", ["more"]],
    [{ prepared: {} }, "not-parsed", ["prepared"]],
    [{ policies: {} }, "not-parsed", ["policies"]],
  ])("throws for the situation %j, at its place on either side", (fields, code, path) => {
    const wrong = { ...situation(8), ...fields } as Situation;
    expect(faultOf(() => compareSituations(wrong, situation(8)))).toMatchObject({ code, path: ["before", ...path] });
    expect(faultOf(() => compareSituations(situation(8), wrong))).toMatchObject({ code, path: ["after", ...path] });
  });
});
