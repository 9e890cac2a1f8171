import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, parsePlainDate } from "../../src/calendar/index.js";
import {
  measureCoverage,
  planCoverage,
  type CoverageCounts,
  type CoveragePlanOptions,
} from "../../src/coverage/index.js";
import { faultOf } from "./fault-of.js";

const city = { covered: 225, total: 343 };
const goal: CoveragePlanOptions = { target: 1, asOf: "2023-05-31", dueOn: "2025-12-31", per: "month" };

describe("planCoverage", () => {
  it("plans the way from Beijing's 225 of 343 to all, by month, quarter and year", () => {
    expect(planCoverage(measureCoverage(city), goal)).toEqual({
      kind: "coverage-plan",
      required: 343,
      additional: { least: 118, most: 118 },
      timing: "open",
      periodsLeft: 31,
      pace: {
        least: { exact: { numerator: "118", denominator: "31" }, whole: 4 },
        most: { exact: { numerator: "118", denominator: "31" }, whole: 4 },
      },
      base: "complete",
    });
    expect(planCoverage(city, { ...goal, per: "quarter" })).toMatchObject({
      periodsLeft: 10,
      pace: { most: { whole: 12 } },
    });
    expect(planCoverage(city, { ...goal, per: "year" })).toMatchObject({
      periodsLeft: 2,
      pace: { most: { whole: 59 } },
    });
  });

  it("returns a least and a most while divisions are unknown", () => {
    const plan = planCoverage({ covered: 4, total: 20, unknown: 3 }, { ...goal, target: "0.5", dueOn: "2023-10-31" });
    expect(plan).toMatchObject({ required: 10, additional: { least: 3, most: 6 }, periodsLeft: 5 });
    expect(plan.pace).toEqual({
      least: { exact: { numerator: "3", denominator: "5" }, whole: 1 },
      most: { exact: { numerator: "6", denominator: "5" }, whole: 2 },
    });
  });

  it("returns no pace once the due day is over, or when less than a period is left", () => {
    expect(planCoverage(city, { ...goal, dueOn: "2023-05-30" })).toMatchObject({
      timing: "closed",
      periodsLeft: 0,
      pace: null,
    });
    expect(planCoverage(city, { ...goal, dueOn: "2023-05-31" })).toMatchObject({
      timing: "open",
      periodsLeft: 0,
      pace: null,
    });
    expect(planCoverage(city, { ...goal, dueOn: "2023-06-29" })).toMatchObject({
      timing: "open",
      periodsLeft: 0,
      pace: null,
    });
    expect(planCoverage(city, { ...goal, dueOn: "2023-06-30" })).toMatchObject({ timing: "open", periodsLeft: 1 });
    expect(planCoverage(city, { ...goal, dueOn: "2023-05-30" }).additional.most).toBe(118);
  });

  it.each([
    ["2024-01-31", "2024-02-29", 1],
    ["2024-02-29", "2025-02-28", 12],
    ["2024-02-29", "2025-02-27", 11],
    ["2023-06-01", "2025-12-31", 30],
    ["2023-12-31", "2024-01-30", 0],
    ["1900-01-01", "2200-12-31", 3611],
  ])("counts the whole months from %s to %s: %i", (asOf, due, months) => {
    expect(planCoverage(city, { ...goal, asOf, dueOn: due }).periodsLeft).toBe(months);
  });

  it("requires nothing more when the target is reached, and nothing of no divisions", () => {
    expect(planCoverage(city, { ...goal, target: "0.5" }).additional).toEqual({ least: 0, most: 0 });
    expect(planCoverage({ covered: 0, total: 0 }, goal)).toMatchObject({
      required: 0,
      additional: { least: 0, most: 0 },
    });
  });

  it("reports an incomplete base", () => {
    expect(planCoverage({ ...measureCoverage(city), base: "incomplete" }, goal).base).toBe("incomplete");
  });

  it("requires the least number that reaches the share", () => {
    const share = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }))
      .map(([a, b]): [number, number] => [Math.min(a, b), b]);
    fc.assert(
      fc.property(share, fc.nat(500), fc.nat(500), fc.nat(500), ([part, whole], a, b, c) => {
        const [covered = 0, reached = 0, total = 0] = [a, b, c].sort((x, y) => x - y);
        const { required, additional } = planCoverage(
          { covered, unknown: reached - covered, total },
          { ...goal, target: `${part}/${whole}` },
        );
        expect(required * whole).toBeGreaterThanOrEqual(part * total);
        if (required > 0) expect((required - 1) * whole).toBeLessThan(part * total);
        expect(covered + additional.most).toBe(Math.max(covered, required));
        expect(reached + additional.least).toBe(Math.max(reached, required));
      }),
    );
  });

  it("returns the most periods and the least pace: one period more is late, one division a period less is too slow", () => {
    const day = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const per = fc.constantFrom("month" as const, "quarter" as const, "year" as const);
    fc.assert(
      fc.property(day, day, per, fc.nat(1_000), (first, second, unit, total) => {
        const [asOf = "", due = ""] = [first, second].sort();
        const plan = planCoverage({ covered: 0, total }, { target: 1, asOf, dueOn: due, per: unit });
        const months = { month: 1, quarter: 3, year: 12 }[unit];
        const start = parsePlainDate(asOf);
        expect(addMonths(start, plan.periodsLeft * months) <= due).toBe(true);
        expect(addMonths(start, (plan.periodsLeft + 1) * months) > due).toBe(true);
        expect(plan.pace === null).toBe(plan.periodsLeft === 0);
        if (plan.pace === null) return;
        expect(plan.pace.most.whole * plan.periodsLeft).toBeGreaterThanOrEqual(total);
        expect((plan.pace.most.whole - 1) * plan.periodsLeft).toBeLessThan(Math.max(total, 1));
        const { numerator, denominator } = plan.pace.most.exact;
        expect(BigInt(numerator) * BigInt(plan.periodsLeft)).toBe(BigInt(total) * BigInt(denominator));
      }),
    );
  });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no rate", undefined, goal, "type-invalid", ["rate"]],
    ["a percentage for a rate", "65.6", goal, "type-invalid", ["rate"]],
    ["a misspelt count", { ...city, unkown: 3 }, goal, "key-unknown", ["rate", "unkown"]],
    ["covered > total", { covered: 3, total: 2 }, goal, "covered-exceeds-total", ["rate", "covered"]],
    ["1.5", { covered: 1.5, total: 2 }, goal, "count-invalid", ["rate", "covered"]],
    ["no goal", city, undefined, "type-invalid", ["options"]],
    ["an unknown key", city, { ...goal, from: "2023-01-01" }, "key-unknown", ["options", "from"]],
    ["a target in per cent", city, { ...goal, target: "100" }, "out-of-range", ["options", "target"]],
    ["a negative target", city, { ...goal, target: -0.1 }, "out-of-range", ["options", "target"]],
    ["NaN", city, { ...goal, target: NaN }, "decimal-invalid", ["options", "target"]],
    ["12a", city, { ...goal, target: "12a" }, "decimal-invalid", ["options", "target"]],
    ["no target", city, { ...goal, target: undefined }, "decimal-invalid", ["options", "target"]],
    ["a target of null", city, { ...goal, target: null }, "decimal-invalid", ["options", "target"]],
    ["2023-02-30", city, { ...goal, asOf: "2023-02-30" }, "date-invalid", ["options", "asOf"]],
    ["a Date", city, { ...goal, dueOn: new Date(0) }, "date-invalid", ["options", "dueOn"]],
    ["no due day", city, { ...goal, dueOn: undefined }, "date-invalid", ["options", "dueOn"]],
    ["an unknown period", city, { ...goal, per: "week" }, "term-unknown", ["options", "per"]],
    ["a period that is a member of an object", city, { ...goal, per: "toString" }, "term-unknown", ["options", "per"]],
    ["no period", city, { ...goal, per: undefined }, "value-missing", ["options", "per"]],
  ])("throws for %s", (_, rate, wanted, code, path) => {
    expect(faultOf(() => planCoverage(rate as CoverageCounts, wanted as CoveragePlanOptions))).toMatchObject({
      code,
      path,
    });
  });
});
