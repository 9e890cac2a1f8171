import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetOptions, planBudget } from "social-work-station-rules/budget";
import { sumRatios, toRatio } from "social-work-station-rules/exact";
import { parseRegister } from "social-work-station-rules/model";
import { parsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { Budget } from "social-work-station-rules/results";
import { policyOf, provision, registerOf, stated } from "./two-towns.js";

/** Classes and stages divide a budget without rest, twice the stations need twice the money, and JSON changes nothing. */

const kinds = fc.array(fc.constantFrom("subdistrict", "town"), { minLength: 1, maxLength: 8 });

const recordsOf = (drawn: readonly string[]): object => ({
  divisions: drawn.map((kind, index) => ({ id: String(110101001 + index), name: "某地", level: "township", kind })),
  stations: drawn.map((_, index) => ({
    id: `s-${String(index)}`,
    division: String(110101001 + index),
    tier: "s:station",
    from: "2020",
  })),
  figures: [],
});

const planned = (rules: readonly object[], drawn: readonly string[], options: Partial<BudgetOptions> = {}): Budget =>
  planBudget(prepareRegister(registerOf(recordsOf(drawn))), policyOf(rules), { year: 2026, ...options });

const standard = (amount: unknown, fields: object = {}): object =>
  provision("funding-standard", { amount: stated(amount) }, fields);
const inTowns = { division: { kind: ["town"] } };
const inSubdistricts = { division: { kind: ["subdistrict"] } };
const exactTotal = ({ lines }: Budget) => sumRatios(lines.map(({ exactAmount }) => toRatio(exactAmount.least)));

describe("a budget by classes", () => {
  it("is the sum of the budgets of each class by itself", () => {
    fc.assert(
      fc.property(kinds, fc.nat(300_000), fc.nat(300_000), (drawn, towns, others) => {
        const byClass = planned([standard({ classes: [{ when: inTowns, is: towns }], otherwise: others })], drawn);
        const apart = planned(
          [
            standard(towns, { id: "own/towns", aspect: "towns", where: inTowns }),
            standard(others, { id: "own/others", aspect: "others", where: inSubdistricts }),
          ],
          drawn,
        );
        expect(exactTotal(byClass)).toEqual(exactTotal(apart));
        expect(byClass.total).toEqual(apart.total);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a budget by stages", () => {
  it("is in each year that of the stage which is due in it", () => {
    const stages = [
      { by: "2025-12-31", is: 150_000 },
      { by: "2026-12-31", is: 200_000 },
      { by: "2028-12-31", is: 250_000 },
    ];
    fc.assert(
      fc.property(kinds, fc.integer({ min: 2025, max: 2029 }), (drawn, year) => {
        const due = stages.findLast(({ by }) => Number(by.slice(0, 4)) <= year)?.is ?? 0;
        const options = { year, asOf: "2026-12-31" };
        expect(planned([standard({ stages })], drawn, options).total).toEqual(
          planned([standard(due)], drawn, options).total,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("a budget of stations", () => {
  it("is twice as much for twice the stations", () => {
    fc.assert(
      fc.property(kinds, fc.nat(300_000), (drawn, amount) => {
        const rules = [standard({ classes: [{ when: inTowns, is: amount }], otherwise: 70_000 })];
        const [once, twice] = [planned(rules, drawn), planned(rules, [...drawn, ...drawn])];
        expect(exactTotal(twice)).toEqual(sumRatios([exactTotal(once), exactTotal(once)]));
      }),
      { numRuns: 40 },
    );
  });

  it("is planned again from the JSON of its register and policy, and survives JSON itself", () => {
    fc.assert(
      fc.property(kinds, fc.constantFrom("fen" as const, "ten-thousand-yuan" as const), (drawn, unit) => {
        const register = registerOf(recordsOf(drawn));
        const policy = policyOf([standard({ classes: [{ when: inTowns, is: 123_457 }], otherwise: 200_000 })]);
        const options = { year: 2026, unit };
        const budget = planBudget(prepareRegister(register), policy, options);
        const again = planBudget(
          prepareRegister(parseRegister(JSON.parse(JSON.stringify(register)))),
          parsePolicy(JSON.parse(JSON.stringify(policy))),
          options,
        );
        expect(again).toEqual(budget);
        expect(JSON.parse(JSON.stringify(budget))).toEqual(budget);
      }),
      { numRuns: 30 },
    );
  });
});
