import * as fc from "fast-check";
import {
  allocateSources,
  apportion,
  apportionByFactors,
  shareCosts,
  verifyApportionment,
  type ApportionResult,
} from "social-work-station-rules/funding";
import {
  allocateSourcesInputs,
  apportionInputs,
  factorInputs,
  shareCostsInputs,
} from "social-work-station-rules/testing";

const claims = [
  { id: "甲", weight: 1 },
  { id: "乙", weight: 1 },
  { id: "丙", weight: 1 },
];

/** Every reason for which nothing can be apportioned. */
const INFEASIBLE = [
  apportion({ total: 2, claims: claims.map((claim) => ({ ...claim, floor: 1 })), unit: 1 }),
  apportion({ total: 2, claims: [{ id: "甲", weight: 0 }], unit: 1 }),
  apportion({ total: 2, claims: [{ id: "甲", weight: 1, floor: "0.2", cap: "0.8" }], unit: 1 }),
  apportion({ total: 1, claims, unit: 1, method: { residualTo: "丙", rounding: "up" } }),
  apportion({
    total: 3,
    claims: [...claims.slice(0, 2), { id: "丙", weight: 4, cap: 1 }],
    unit: 1,
    method: { residualTo: "甲", rounding: "half-up" },
  }),
];

const INFEASIBLE_FACTORS = [
  apportionByFactors({
    total: 3,
    recipients: [{ id: "甲" }],
    factors: [{ id: "人口", weight: 1, indicators: [{ id: "甲", value: 0 }] }],
  }),
  apportionByFactors({
    total: 2,
    unit: 1,
    method: { residualTo: "丙", rounding: "up" },
    recipients: claims.map(({ id }) => ({ id })),
    factors: [{ id: "人口", weight: 1, indicators: claims.map(({ id }) => ({ id, value: 1 })) }],
  }),
];

export const apportionResults = apportionInputs().map((input) => [apportion(input), ...INFEASIBLE]);
export const apportionShares = apportionInputs().map((input) => [
  apportion({ ...input, detail: "shares" }),
  ...INFEASIBLE.filter(({ status }) => status === "infeasible"),
]);
export const factorResults = factorInputs().map((input) => [apportionByFactors(input), ...INFEASIBLE_FACTORS]);
export const factorShares = factorInputs().map((input) => [
  apportionByFactors({ ...input, detail: "shares" }),
  ...INFEASIBLE_FACTORS.filter(({ status }) => status === "infeasible"),
]);
export const sharedCosts = shareCostsInputs().map((input) => [shareCosts(input)]);
export const sourceAllocations = allocateSourcesInputs().map((input) => [allocateSources(input)]);

/** Of the result, of the result of another problem, and of the result with one amount changed. */
export const verifications = fc.tuple(apportionInputs(), apportionInputs()).map(([one, other]) => {
  const results: readonly ApportionResult[] = [apportion(one), apportion(other)];
  return [...results, ...results.slice(0, 1).map(withAnotherAmount)].map((result) => verifyApportionment(one, result));
});

function withAnotherAmount(result: ApportionResult): ApportionResult {
  if (result.status === "infeasible") return result;
  const [first, ...rest] = result.shares;
  return first === undefined ? result : { ...result, shares: [{ ...first, amount: `1${first.amount}` }, ...rest] };
}
