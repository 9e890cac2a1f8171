import { expect, it } from "vitest";
import { allocateSources, apportion, apportionByFactors, shareCosts } from "social-work-station-rules/funding";

it("divides money alike whether an optional field is undefined or absent", () => {
  const claims = [
    { id: "a", weight: 1 },
    { id: "b", weight: 2 },
  ];
  expect(
    apportion({
      total: "10",
      claims: claims.map((claim) => ({ ...claim, floor: undefined, cap: undefined })),
      method: undefined,
      unit: undefined,
      ties: undefined,
      floorMeaning: undefined,
      detail: undefined,
    }),
  ).toEqual(apportion({ total: "10", claims }));

  const indicators = [
    { id: "a", value: 1 },
    { id: "b", value: 2 },
  ];
  const factor = { id: "people", weight: "1", indicators };
  const recipients = [{ id: "a" }, { id: "b" }];
  expect(
    apportionByFactors({
      total: "10",
      recipients: recipients.map((one) => ({ ...one, coefficient: undefined, floor: undefined, cap: undefined })),
      factors: [{ ...factor, direction: undefined }],
      weightsAddTo: undefined,
      coefficientAppliesTo: undefined,
      method: undefined,
      unit: undefined,
      ties: undefined,
      detail: undefined,
    }),
  ).toEqual(apportionByFactors({ total: "10", recipients, factors: [factor] }));

  const ratios = [
    { party: "city", ratio: "0.5" },
    { party: "district", ratio: "0.5" },
  ];
  const shared = { recipients: [{ id: "a", amount: "3", ratios }], parties: [{ id: "city" }, { id: "district" }] };
  expect(
    shareCosts({ ...shared, parties: shared.parties.map((party) => ({ ...party, cap: undefined })), unit: undefined }),
  ).toEqual(shareCosts(shared));

  const sources = [{ id: "lottery", amount: "5" }];
  const needs = [{ recipient: "a", purpose: "cases", amount: "8" }];
  expect(
    allocateSources({
      sources: sources.map((one) => ({ ...one, purposes: undefined, areas: undefined, recipients: undefined })),
      needs: needs.map((need) => ({ ...need, area: undefined, priority: undefined })),
      fairness: undefined,
      sourceOrder: undefined,
      unit: undefined,
    }),
  ).toEqual(allocateSources({ sources, needs }));
});
