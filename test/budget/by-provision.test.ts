import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocateByProvision,
  apportionByProvision,
  planBudget,
  shareCostsByProvision,
} from "social-work-station-rules/budget";
import { explain } from "social-work-station-rules/explanation";
import { findProvision } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { A, B, parties, policyOf, provision, ratios, registerOf, stated } from "./two-towns.js";

/** One provision by itself gives what it gives within a budget. */

const year = 2026;
const prepared = prepareRegister(registerOf());
const station = (id: string) => ({ kind: "station", id }) as const;
const faultsOf = (run: () => unknown): string => {
  try {
    run();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

describe("shareCostsByProvision", () => {
  const standard = (amount: unknown) => provision("funding-standard", { amount: stated(amount) });
  const byClass = [{ when: { station: { tier: ["s:centre"] } }, ratios: ratios("2/3", "1/3") }];

  it("shares as a budget does, in every unit, under a cap", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.nat(300),
        fc.constantFrom("yuan" as const, "ten-thousand-yuan" as const),
        (amount, cap, unit) => {
          const size = unit === "yuan" ? 1 : 10_000;
          const share = provision("cost-share", {
            parties: stated(parties),
            classes: stated(byClass),
            ratios: stated(ratios("6", "4")),
            caps: stated([{ party: "city", amount: String(cap * size) }]),
          });
          const policy = policyOf([standard(amount * size), share]);
          const budget = planBudget(prepared, policy, { year, unit });
          const alone = shareCostsByProvision(prepared, findProvision(policy, "cost-share"), {
            year,
            unit,
            needs: budget.lines.map(({ recipient, amount: { least } }) => ({
              recipient: station(recipient.id),
              amount: least,
            })),
          });
          if (alone.kind === "not-computed") throw new Error("it is known");
          expect(alone.parties.map(({ id, amount: paid, uncovered }) => [id, paid, uncovered.amount])).toEqual(
            budget.parties.map(({ party, amount: paid, uncovered }) => [party, paid.least, uncovered.least]),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("names the ratios on which a text is silent, in both languages", () => {
    const policy = policyOf([provision("cost-share", { parties: stated(parties) })]);
    const needs = [{ recipient: station("centre"), amount: 1 }];
    const answer = shareCostsByProvision(prepared, findProvision(policy, "cost-share"), { year, needs });
    expect(answer).toMatchObject({ kind: "not-computed", reason: "silent", silent: ["ratios"], missing: [] });
    const { heading, reasons } = explain(answer, { locale: "zh-CN", policies: [policy] });
    expect(heading).toBe("“cost-share（own/cost-share）”：不能据以计算");
    expect(reasons.map(({ text }) => text)).toEqual([
      "原文没有规定所需的参数。",
      "“cost-share（own/cost-share）”的原文没有规定分担比例，有关金额不能确定。",
    ]);
    expect(explain(answer, { locale: "en" }).reasons[1]?.text).toContain("does not lay down: ratios");
  });

  it("names the fact that decides the class of a recipient", () => {
    const policy = policyOf([
      provision(
        "cost-share",
        {
          parties: stated(parties),
          classes: stated([{ when: { division: { class: ["mountain-area"] } }, ratios: ratios("1", "0") }]),
          ratios: stated(ratios("6", "4")),
        },
        { appliesTo: { subject: "division" } },
      ),
    ]);
    const needs = [{ recipient: { kind: "division", id: A } as const, amount: 1 }];
    const answer = shareCostsByProvision(prepared, findProvision(policy, "cost-share"), { year, needs });
    expect(answer).toMatchObject({ reason: "facts-missing", silent: [] });
    expect(answer.kind === "not-computed" && answer.missing.map(({ subject }) => subject.id)).toEqual([A]);
  });

  it("throws where an option is at fault, at its place", () => {
    const policy = policyOf([
      provision(
        "cost-share",
        { parties: stated(parties), ratios: stated(ratios("6", "4")) },
        { appliesTo: { subject: "station", tier: "s:station" } },
      ),
    ]);
    const share = findProvision(policy, "cost-share");
    const ask = (...needs: readonly object[]) =>
      faultsOf(() => shareCostsByProvision(prepared, share, { year, needs: needs as never }));
    expect(ask()).toContain("list-empty at $.options.needs");
    expect(ask({ recipient: station("nowhere"), amount: 1 })).toContain(
      "reference-dangling at $.options.needs[0].recipient.id",
    );
    expect(ask({ recipient: station("centre"), amount: 1 })).toContain("value-invalid at $.options.needs[0].recipient");
    expect(ask({ recipient: station("station"), amount: "0.001" })).toContain(
      "amount-not-multiple at $.options.needs[0].amount",
    );
    expect(ask({ recipient: station("station"), amount: 1 }, { recipient: station("station"), amount: 1 })).toContain(
      "id-duplicate at $.options.needs[1]",
    );
  });
});

describe("apportionByProvision", () => {
  const formula = (parameters: object) =>
    provision(
      "factor-formula",
      {
        factors: stated([{ id: "people", name: { zh: "人口" }, measure: { take: "figure", key: "population" } }]),
        ...parameters,
      },
      { appliesTo: { subject: "division", tier: "township" } },
    );
  const ask = (parameters: object, options: object = {}) =>
    apportionByProvision(prepared, findProvision(policyOf([formula(parameters)]), "factor-formula"), {
      year,
      ...options,
    });

  it("deducts balances, and adds up to the total with what is left over", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (total) => {
        const answer = ask({ deduct: stated({ take: "figure", key: "own:balance" }) }, { total: total / 100 });
        if (answer.kind !== "factor-apportionment") throw new Error(answer.kind);
        const fen = (amount: string): number => Math.round(Number(amount) * 100);
        const amounts = answer.recipients.map(({ amount }) => fen(amount));
        const budget = planBudget(
          prepared,
          policyOf([
            formula({ total: stated(String(total / 100)), deduct: stated({ take: "figure", key: "own:balance" }) }),
          ]),
          { year },
        );
        expect(fen(budget.total.least)).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
        expect(amounts.reduce((sum, amount) => sum + amount, fen(answer.unallocated))).toBe(total);
        for (const { amount, deducted = "0", cells, boundsAdjustment } of answer.recipients) {
          expect(fen(amount)).toBe(
            cells.reduce((sum, cell) => sum + fen(cell.amount), fen(boundsAdjustment)) - fen(deducted),
          );
          expect(fen(amount)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("says how much is deducted", () => {
    const answer = ask({ total: stated(100_000), deduct: stated({ take: "figure", key: "own:balance" }) });
    if (answer.kind !== "factor-apportionment") throw new Error(answer.kind);
    expect(answer.recipients.map(({ id, amount, deducted }) => [id, amount, deducted])).toEqual([
      [A, "25000.00", "5000.00"],
      [B, "70000.00", undefined],
    ]);
    expect(
      explain(answer, { locale: "zh-CN" })
        .reasons.map(({ text }) => text)
        .join(""),
    ).toContain("扣减结余5,000.00元");
  });

  it("names what is lacking, and why nothing can be divided", () => {
    expect(ask({})).toMatchObject({ kind: "not-computed", silent: ["total"] });
    expect(ask({ total: stated(100), floor: stated(60) })).toMatchObject({
      kind: "infeasible",
      reason: "floors-exceed-total",
    });
    expect(ask({ total: stated(100), floor: stated(60), cap: stated(50) })).toMatchObject({ reason: "infeasible" });
  });
});

describe("allocateByProvision", () => {
  const policy = policyOf([
    provision("funding-sources", {
      sources: stated(["welfare-lottery", "general-budget"]),
      mayNot: stated([{ source: "welfare-lottery", purposes: ["pay"] }]),
      order: stated("as-listed"),
    }),
  ]);
  const sources = findProvision(policy, "funding-sources");
  const needs = [
    { recipient: station("centre"), purpose: "pay", amount: 100 },
    { recipient: station("centre"), purpose: "services", amount: 50 },
  ];

  it("keeps a source from what it may not pay for, and uses sources in the order of the text", () => {
    const money = [
      { id: "budget", kind: "general-budget", amount: 80 },
      { id: "lottery", kind: "welfare-lottery", amount: 500 },
    ];
    const { ledger, shortfall } = allocateByProvision(prepared, sources, { year, needs, sources: money });
    expect(ledger.map(({ source, purpose, amount }) => [source, purpose, amount])).toEqual([
      ["lottery", "services", "50.00"],
      ["budget", "pay", "80.00"],
    ]);
    expect(shortfall).toBe("20.00");
  });

  it("takes the sources of the register when none are given", () => {
    const rich = prepareRegister(registerOf({ fundingSources: [{ id: "own", kind: "general-budget", amount: 200 }] }));
    expect(allocateByProvision(rich, sources, { year, needs }).shortfall).toBe("0.00");
    expect(allocateByProvision(prepared, sources, { year, needs }).shortfall).toBe("150.00");
  });

  it("throws for an amount that is no multiple of the unit", () => {
    expect(
      faultsOf(() =>
        allocateByProvision(prepared, sources, {
          year,
          unit: "yuan",
          needs: [{ recipient: station("centre"), amount: "0.5" }],
        }),
      ),
    ).toContain("amount-not-multiple at $.options.needs[0].amount");
  });
});
