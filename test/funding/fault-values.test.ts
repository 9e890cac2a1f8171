import { describe, expect, it } from "vitest";
import type { Fault } from "social-work-station-rules/fault";
import { isRuleInputError } from "social-work-station-rules/fault";
import { allocateSources, apportion, apportionByFactors, shareCosts } from "social-work-station-rules/funding";

/** What a refusal says: its code, its place and the values from which a message is written. */
function faultOf(ask: () => unknown): Fault | undefined {
  try {
    ask();
  } catch (error) {
    if (isRuleInputError(error)) return error.faults[0];
    throw error;
  }
  return undefined;
}

const claim = { id: "a", weight: 1 };
const indicators = [{ id: "a", value: 1 }];
const factor = { id: "f", weight: 1, indicators };
const ratios = [{ party: "city", ratio: 1 }];
const source = { id: "s", amount: 1 };
const need = { recipient: "a", purpose: "wages", amount: 1 };
const zero = { expected: "non-negative-decimal", least: 0 };

function apportioned(more: object): () => unknown {
  return () => apportion({ total: 1, claims: [claim], ...more } as never);
}
function byFactors(more: object): () => unknown {
  return () => apportionByFactors({ total: 1, recipients: [{ id: "a" }], factors: [factor], ...more } as never);
}
function costs(more: object): () => unknown {
  return () =>
    shareCosts({ parties: [{ id: "city" }], recipients: [{ id: "a", amount: 1, ratios }], ...more } as never);
}
function sources(more: object): () => unknown {
  return () => allocateSources({ sources: [source], needs: [need], ...more } as never);
}

describe("a refusal says where and by what values", () => {
  const cases: readonly (readonly [
    code: string,
    path: readonly (string | number)[],
    values: object,
    ask: () => unknown,
  ])[] = [
    ["amount-not-multiple", ["input", "total"], { unit: "0.01" }, apportioned({ total: "1.005" })],
    ["amount-not-multiple", ["input", "total"], { unit: "10000" }, apportioned({ total: 1, unit: 1e4 })],
    ["out-of-range", ["input", "unit"], { expected: "positive-decimal" }, apportioned({ unit: 0 })],
    ["id-duplicate", ["input", "claims", 1, "id"], { id: "a" }, apportioned({ claims: [claim, claim] })],
    [
      "weight-negative",
      ["input", "claims", 0, "weight"],
      { expected: "non-negative-decimal" },
      apportioned({ claims: [{ id: "a", weight: -1 }] }),
    ],
    ["out-of-range", ["input", "claims", 0, "cap"], zero, apportioned({ claims: [{ ...claim, cap: -1 }] })],
    [
      "bounds-reversed",
      ["input", "claims", 1],
      {},
      apportioned({ claims: [claim, { id: "b", weight: 1, floor: 2, cap: 1 }] }),
    ],
    [
      "reference-dangling",
      ["input", "method", "residualTo"],
      { id: "z" },
      apportioned({ method: { residualTo: "z", rounding: "up" } }),
    ],
    [
      "value-invalid",
      ["input", "ties"],
      { expected: "listed-value", accepted: ["id-order", "claim-order", "report"] },
      apportioned({ ties: "lot" }),
    ],
    [
      "value-invalid",
      ["input", "floorMeaning"],
      { expected: "listed-value", accepted: ["at-least", "base-plus"] },
      apportioned({ floorMeaning: "least" }),
    ],
    [
      "value-invalid",
      ["input", "detail"],
      { expected: "listed-value", accepted: ["explained", "shares"] },
      apportioned({ detail: "all" }),
    ],

    [
      "reference-dangling",
      ["input", "coefficientAppliesTo", 1],
      { expected: "id" },
      byFactors({ recipients: [{ id: "a", coefficient: 1 }], coefficientAppliesTo: ["f", "g"] }),
    ],
    [
      "value-missing",
      ["input", "coefficientAppliesTo"],
      { expected: "list" },
      byFactors({ recipients: [{ id: "a", coefficient: 1 }] }),
    ],
    [
      "value-missing",
      ["input", "recipients", 0, "coefficient"],
      { expected: "non-negative-decimal" },
      byFactors({ coefficientAppliesTo: ["f"] }),
    ],
    [
      "out-of-range",
      ["input", "recipients", 0, "coefficient"],
      zero,
      byFactors({ recipients: [{ id: "a", coefficient: -1 }], coefficientAppliesTo: ["f"] }),
    ],
    ["out-of-range", ["input", "weightsAddTo"], { expected: "positive-decimal" }, byFactors({ weightsAddTo: 0 })],
    ["weights-not-one", ["input", "factors"], { sum: "1", expected: "100" }, byFactors({ weightsAddTo: 100 })],
    [
      "weights-not-one",
      ["input", "factors"],
      { sum: "5/6", expected: "1" },
      byFactors({
        factors: [
          { ...factor, weight: "1/3" },
          { ...factor, id: "g", weight: "1/2" },
        ],
      }),
    ],
    [
      "weights-not-one",
      ["input", "factors", 0, "factors"],
      { sum: "1/2", expected: "1" },
      byFactors({ factors: [{ id: "g", weight: 1, factors: [{ ...factor, weight: "1/2" }] }] }),
    ],
    [
      "weight-negative",
      ["input", "factors", 0, "weight"],
      { expected: "fraction" },
      byFactors({ factors: [{ ...factor, weight: -1 }] }),
    ],
    [
      "id-duplicate",
      ["input", "factors", 1, "id"],
      { id: "f" },
      byFactors({
        factors: [
          { ...factor, weight: "1/2" },
          { ...factor, weight: "1/2" },
        ],
      }),
    ],
    [
      "variant-unknown",
      ["input", "factors", 0],
      { accepted: ["factors", "indicators", "product"] },
      byFactors({ factors: [{ id: "f", weight: 1 }] }),
    ],
    [
      "variant-unknown",
      ["input", "factors", 0],
      { accepted: ["factors", "indicators", "product"] },
      byFactors({ factors: [{ ...factor, product: [{ indicators }] }] }),
    ],
    [
      "list-empty",
      ["input", "factors", 0, "product"],
      {},
      byFactors({ factors: [{ id: "f", weight: 1, product: [] }] }),
    ],
    [
      "list-empty",
      ["input", "factors", 0, "factors"],
      {},
      byFactors({ factors: [{ id: "f", weight: 1, factors: [] }] }),
    ],
    [
      "reference-dangling",
      ["input", "factors", 0, "indicators", 1, "id"],
      { id: "z" },
      byFactors({ factors: [{ ...factor, indicators: [...indicators, { id: "z", value: 1 }] }] }),
    ],
    [
      "id-duplicate",
      ["input", "factors", 0, "indicators", 1, "id"],
      { id: "a" },
      byFactors({ factors: [{ ...factor, indicators: [...indicators, ...indicators] }] }),
    ],
    [
      "value-missing",
      ["input", "factors", 0, "indicators"],
      { id: "b" },
      byFactors({ recipients: [{ id: "a" }, { id: "b" }] }),
    ],
    [
      "out-of-range",
      ["input", "factors", 0, "product", 1, "indicators", 0, "value"],
      zero,
      byFactors({
        factors: [{ id: "f", weight: 1, product: [{ indicators }, { indicators: [{ id: "a", value: -1 }] }] }],
      }),
    ],
    [
      "indicator-zero",
      ["input", "factors", 0, "indicators", 0, "value"],
      { expected: "positive-decimal" },
      byFactors({ factors: [{ ...factor, direction: "inverse", indicators: [{ id: "a", value: 0 }] }] }),
    ],

    [
      "reference-dangling",
      ["input", "recipients", 0, "ratios", 0, "party"],
      { expected: "id" },
      costs({ recipients: [{ id: "a", amount: 1, ratios: [{ party: "town", ratio: 1 }] }] }),
    ],
    [
      "weights-not-one",
      ["input", "recipients", 0, "ratios"],
      { sum: "3/10" },
      costs({ recipients: [{ id: "a", amount: 1, ratios: [{ party: "city", ratio: "0.3" }] }] }),
    ],
    [
      "id-duplicate",
      ["input", "parties", 1, "id"],
      { id: "city" },
      costs({ parties: [{ id: "city" }, { id: "city" }] }),
    ],
    [
      "id-duplicate",
      ["input", "recipients", 0, "ratios", 1, "party"],
      { id: "city" },
      costs({
        recipients: [
          {
            id: "a",
            amount: 1,
            ratios: [
              { party: "city", ratio: "0.5" },
              { party: "city", ratio: "0.5" },
            ],
          },
        ],
      }),
    ],
    ["out-of-range", ["input", "parties", 0, "cap"], zero, costs({ parties: [{ id: "city", cap: -1 }] })],

    ["id-duplicate", ["input", "sources", 1, "id"], { id: "s" }, sources({ sources: [source, source] })],
    ["id-duplicate", ["input", "needs", 1], { recipient: "a", purpose: "wages" }, sources({ needs: [need, need] })],
    [
      "value-missing",
      ["input", "needs", 0, "amount"],
      { expected: "non-negative-decimal" },
      sources({ needs: [{ recipient: "a", purpose: "wages" }] }),
    ],
    ["out-of-range", ["input", "needs", 0, "amount"], zero, sources({ needs: [{ ...need, amount: -1 }] })],
    [
      "variant-unknown",
      ["input", "fairness"],
      { expected: "listed-value", accepted: ["max-min-share", "priorityClasses"] },
      sources({ fairness: "even" }),
    ],
    [
      "value-missing",
      ["input", "needs", 0, "priority"],
      { expected: "id" },
      sources({ fairness: { priorityClasses: ["first"] } }),
    ],
    [
      "reference-dangling",
      ["input", "needs", 0, "priority"],
      { id: "last" },
      sources({ fairness: { priorityClasses: ["first"] }, needs: [{ ...need, priority: "last" }] }),
    ],
    [
      "id-duplicate",
      ["input", "fairness", "priorityClasses", 1],
      { id: "first" },
      sources({ fairness: { priorityClasses: ["first", "first"] } }),
    ],
    [
      "value-missing",
      ["input", "sourceOrder"],
      { id: "t" },
      sources({ sources: [source, { ...source, id: "t" }], sourceOrder: ["s"] }),
    ],
    ["reference-dangling", ["input", "sourceOrder", 1], { expected: "id" }, sources({ sourceOrder: ["s", "t"] })],

    [
      "value-invalid",
      ["input", "method"],
      {
        expected: "listed-value",
        accepted: ["largest-remainder", "sainte-lague", "dhondt", "adams", "dean", "huntington-hill"],
      },
      apportioned({ method: "lot" }),
    ],
    [
      "value-invalid",
      ["input", "method", "rounding"],
      { expected: "rounding-mode", accepted: ["half-up", "half-even", "up", "down"] },
      apportioned({ method: { residualTo: "a", rounding: "even" } }),
    ],
    ["id-invalid", ["input", "method", "residualTo"], { expected: "id" }, apportioned({ method: { rounding: "up" } })],
    ["list-empty", ["input", "claims"], {}, apportioned({ claims: [] })],
    ["out-of-range", ["input", "claims", 0, "floor"], zero, apportioned({ claims: [{ ...claim, floor: -1 }] })],
    ["list-empty", ["input", "recipients"], {}, byFactors({ recipients: [] })],
    ["out-of-range", ["input", "recipients", 0, "cap"], zero, byFactors({ recipients: [{ id: "a", cap: -1 }] })],
    [
      "bounds-reversed",
      ["input", "recipients", 0],
      {},
      byFactors({ recipients: [{ id: "a", floor: "1.02", cap: "1.01" }] }),
    ],
    [
      "id-duplicate",
      ["input", "recipients", 1, "id"],
      { id: "a" },
      byFactors({ recipients: [{ id: "a" }, { id: "a" }] }),
    ],
    ["list-empty", ["input", "parties"], {}, costs({ parties: [] })],
    ["list-empty", ["input", "recipients"], {}, costs({ recipients: [] })],
    [
      "id-duplicate",
      ["input", "recipients", 1, "id"],
      { id: "a" },
      costs({
        recipients: [
          { id: "a", amount: 1, ratios },
          { id: "a", amount: 1, ratios },
        ],
      }),
    ],
    [
      "weight-negative",
      ["input", "recipients", 0, "ratios", 0, "ratio"],
      {},
      costs({ recipients: [{ id: "a", amount: 1, ratios: [{ party: "city", ratio: -1 }] }] }),
    ],
    [
      "amount-not-multiple",
      ["input", "recipients", 0, "amount"],
      { unit: "0.01" },
      costs({ recipients: [{ id: "a", amount: "0.001", ratios }] }),
    ],
    [
      "out-of-range",
      ["input", "recipients", 1, "amount"],
      { least: 0 },
      costs({
        parties: [{ id: "city", cap: 1 }],
        recipients: [
          { id: "a", amount: 1, ratios },
          { id: "b", amount: -1, ratios },
        ],
      }),
    ],
    ["list-empty", ["input", "needs"], {}, sources({ needs: [] })],
    ["list-empty", ["input", "fairness", "priorityClasses"], {}, sources({ fairness: { priorityClasses: [] } })],
    [
      "value-missing",
      ["input", "sources", 0, "amount"],
      { expected: "non-negative-decimal" },
      sources({ sources: [{ id: "s" }] }),
    ],
    ["type-invalid", ["input", "sourceOrder"], { expected: "list" }, sources({ sourceOrder: "s" })],
    ["id-duplicate", ["input", "sourceOrder", 1], { id: "s" }, sources({ sourceOrder: ["s", "s"] })],
    [
      "id-invalid",
      ["input", "sources", 0, "areas", 1],
      { expected: "id" },
      sources({ sources: [{ ...source, areas: ["b", ""] }] }),
    ],
    [
      "id-invalid",
      ["input", "sources", 0, "recipients", 0],
      { expected: "id" },
      sources({ sources: [{ ...source, recipients: [7] }] }),
    ],
  ];
  it.each(cases)("%s at %j: %j", (code, path, values, ask) => {
    expect(faultOf(ask)).toEqual({ code, path, values });
  });
});
