import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingSystem2022 } from "social-work-station-rules/catalogue";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios } from "social-work-station-rules/scenario";
import { writeCost } from "../../src/scenario/money-effects.js";
import { needsOf, priceOf } from "../../src/scenario/needs.js";
import { asOf, centre, period } from "./service-cases.js";

const verdicts = ["met", "unmet", "undetermined", "discretionary", "not-applicable"] as const;
const bounds = fc
  .record({ least: fc.nat(9), most: fc.nat(9) })
  .map(({ least, most }) => ({ least, most: least + most }));
const none = { least: 0, most: 0 };

function findings(kind: string, list: readonly object[]): Parameters<typeof needsOf>[0] {
  return list.map((own) => ({ basis: { kind }, ...own })) as never;
}

function total(list: readonly { readonly least: number; readonly most: number }[]): typeof none {
  return list.reduce((sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most }), none);
}

describe("what findings need", () => {
  it("of people is those who do not qualify, and at most also those of whom it is not known or left to judgement", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verdicts), { minLength: 1 }), (list) => {
        const of = (...some: readonly string[]): number => list.filter((verdict) => some.includes(verdict)).length;
        expect(
          needsOf(
            findings(
              "qualification",
              list.map((verdict) => ({ verdict })),
            ),
          ),
        ).toEqual({
          stations: none,
          staff: none,
          unqualified: { least: of("unmet"), most: of("unmet", "undetermined", "discretionary") },
        });
      }),
    );
  });

  it("of stations is what quotas that apply are short of, and what a target is short of once, where it counts stations", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ verdict: fc.constantFrom(...verdicts), shortfall: bounds }), { minLength: 1 }),
        (list) => {
          const details = list.map(({ verdict, shortfall }) => ({
            verdict,
            detail: { shortfall, measure: "stations" },
          }));
          const others = { staff: none, unqualified: none };
          expect(needsOf(findings("share-quota", details))).toEqual({
            stations: total(
              list.filter(({ verdict }) => verdict !== "not-applicable").map(({ shortfall }) => shortfall),
            ),
            ...others,
          });
          expect(needsOf(findings("coverage-target", details))).toEqual({ stations: list[0]?.shortfall, ...others });
          expect(
            needsOf(
              findings(
                "coverage-target",
                details.map(({ verdict, detail }) => ({ verdict, detail: { ...detail, measure: "workers" } })),
              ),
            ),
          ).toEqual({ stations: none, ...others });
        },
      ),
    );
  });

  it("of staff is whole people, each station's own", () => {
    const halves = findings(
      "staffing",
      ["0.5", "1", "1.01"].map((most) => ({ detail: { shortfall: { least: "0", most } } })),
    );
    expect(needsOf(halves).staff).toEqual({ least: 0, most: 1 + 1 + 2 });
    expect([needsOf([]), needsOf(findings("checklist", [{ verdict: "unmet" }]))]).toEqual([
      { stations: none, staff: none, unqualified: none },
      { stations: none, staff: none, unqualified: none },
    ]);
  });

  it("costs each station and each member of staff its own price, rounded to the fen once, half away from zero", () => {
    fc.assert(
      fc.property(bounds, bounds, fc.nat(9999), fc.nat(9999), (stations, staff, one, other) => {
        const money = writeCost(priceOf({ stations, staff }, { station: `${one}e-3`, staff: `${other}e-3` }));
        const fen = (end: "least" | "most"): number => Math.floor((stations[end] * one + staff[end] * other + 5) / 10);
        expect([money.least, money.most].map((text) => Number(text.replace(".", "")))).toEqual([
          fen("least"),
          fen("most"),
        ]);
      }),
    );
    expect(
      writeCost({ least: { numerator: -1n, denominator: 200n }, most: { numerator: 1n, denominator: 250n } }),
    ).toEqual({ least: "-0.01", most: "0.00" });
  });

  it("may be free of charge, and never costs less", () => {
    const ask = (station: string) =>
      compareScenarios(prepareRegister(centre(0)), beijingSystem2022, {
        alternatives: [],
        asOf,
        period,
        unitCosts: { station },
      }).baseline.money;
    expect(ask("0")).toEqual({ least: "0.00", most: "0.00" });
    expect(() => ask("-0.01")).toThrow("out-of-range at $.options.unitCosts.station");
  });
});

describe("budgets beside one another", () => {
  const indicators = (ids: readonly string[], values: readonly number[]) =>
    ids.map((id, index) => ({ id, value: values[index] ?? 0 }));
  const budget = (total: string, ids: readonly string[], values: readonly number[]) => ({
    total,
    recipients: ids.map((id) => ({ id })),
    factors: [{ id: "f", weight: "1", indicators: indicators(ids, values) }],
  });
  const move = (old: ReturnType<typeof budget>, now: ReturnType<typeof budget>) =>
    compareScenarios(prepareRegister(centre(0)), beijingSystem2022, {
      alternatives: [{ id: "s", amendments: [], budget: now }],
      asOf,
      period,
      budget: old,
    }).scenarios[0]?.budget;

  it("count nothing for a recipient that only one of them knows, and count gains of all who gain", () => {
    expect(move(budget("10", ["a", "b"], [1, 1]), budget("10", ["b", "c"], [1, 1]))).toEqual({
      status: "moved",
      gained: "5.00",
      recipients: [
        { id: "a", before: "5.00", after: "0.00", difference: "-5.00" },
        { id: "b", before: "5.00", after: "5.00", difference: "0.00" },
        { id: "c", before: "0.00", after: "5.00", difference: "5.00" },
      ],
    });
  });

  it("are subtracted by sign where money is taken back", () => {
    expect(move(budget("-4", ["a"], [1]), budget("-1", ["a"], [1]))).toEqual({
      status: "moved",
      gained: "3.00",
      recipients: [{ id: "a", before: "-4.00", after: "-1.00", difference: "3.00" }],
    });
  });

  it("name the side on which there is no division, the old one first", () => {
    const [fine, empty] = [budget("1", ["a"], [1]), budget("1", ["a"], [0])];
    expect(move(empty, fine)).toEqual({ status: "infeasible", side: "before", reason: "no-positive-indicator" });
    expect(move(fine, empty)).toEqual({ status: "infeasible", side: "after", reason: "no-positive-indicator" });
    expect(move(empty, empty)).toMatchObject({ side: "before" });
  });
});
