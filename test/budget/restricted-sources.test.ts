import { describe, expect, it } from "vitest";
import { parties, plan, provision, ratios, stated } from "./two-towns.js";

/** Money that may pay for some purposes only, as an office writes them: 限定用途. */

const standard = provision("funding-standard", { amount: stated(1000), purpose: stated("services") });
const share = provision("cost-share", { parties: stated(parties), ratios: stated(ratios("6", "4")) });
const spentOf = (purposes: readonly string[], more: object = {}) => {
  const fundingSources = [{ id: "f", kind: "charity", amount: 5000, purposes }];
  return plan([standard, share], { fundingSources, ...more }).allocation?.sources.map(({ spent }) => spent);
};

describe("a source restricted to a purpose", () => {
  it.each(["services", "服务活动经费", "活动经费", "服务 经费"])(
    "pays for it by its key or a word for it: %s",
    (word) => {
      expect(spentOf([word])).toEqual(["2000.00"]);
    },
  );

  it("pays for nothing else", () => {
    expect(spentOf(["人员薪酬"])).toEqual(["0.00"]);
    expect(spentOf(["constructor"])).toEqual(["0.00"]);
    expect(spentOf([])).toEqual(["0.00"]);
  });

  it("pays for a purpose of its own words by their names", () => {
    const terms = { purposes: [{ key: "own:festival", name: { zh: "节庆慰问" } }] };
    const festival = provision("funding-standard", { amount: stated(1000), purpose: stated("own:festival") });
    const fundingSources = [{ id: "f", kind: "charity", amount: 5000, purposes: ["节庆慰问"] }];
    const budget = plan([festival, share], { fundingSources, terms, figures: [] }, {}, { terms });
    expect(budget.allocation?.sources.map(({ spent }) => spent)).toEqual(["2000.00"]);
  });
});
