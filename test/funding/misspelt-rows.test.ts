import { describe, expect, it } from "vitest";
import { allocateSources, apportion, apportionByFactors, shareCosts } from "social-work-station-rules/funding";
import { thrownFault } from "../thrown-fault.js";

describe("a row of money with a key that nobody reads", () => {
  const ratios = [{ party: "city", ratio: "1" }];
  const factors = [{ id: "people", weight: "1", indicators: [{ id: "a", value: "1" }] }];
  it.each<[string, () => unknown, string]>([
    [
      "a claim's cap",
      () => apportion({ total: "1", claims: [{ id: "a", weight: "1", Cap: "0" } as never] }),
      "claims[0].Cap",
    ],
    [
      "a recipient's coefficient",
      () => apportionByFactors({ total: "1", recipients: [{ id: "a", coeficient: "2" } as never], factors }),
      "recipients[0].coeficient",
    ],
    [
      "a party's cap",
      () =>
        shareCosts({
          recipients: [{ id: "a", amount: "1", ratios }],
          parties: [{ id: "city", maximum: "0" } as never],
        }),
      "parties[0].maximum",
    ],
    [
      "a source's earmark",
      () =>
        allocateSources({
          sources: [{ id: "s", amount: "1", purpose: ["training"] } as never],
          needs: [{ recipient: "a", purpose: "salaries", amount: "1" }],
        }),
      "sources[0].purpose",
    ],
    [
      "a need's area",
      () =>
        allocateSources({
          sources: [{ id: "s", amount: "1" }],
          needs: [{ recipient: "a", purpose: "salaries", amount: "1", areas: "110101" } as never],
        }),
      "needs[0].areas",
    ],
  ])("throws for %s that is misspelt", (_name, ask, path) => {
    expect(thrownFault(ask)).toBe(`key-unknown at $.input.${path}`);
  });
});
