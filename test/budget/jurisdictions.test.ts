import { describe, expect, it } from "vitest";
import { type BudgetOptions, planBudget } from "social-work-station-rules/budget";
import { prepareRegister } from "social-work-station-rules/register";
import { parties, policyOf, provision, ratios, registerOf, stated } from "./two-towns.js";

/** The policy of a district beside one of the city: it governs what lies in the district, and nothing else. */

const EAST = "110101";

const city = policyOf([provision("funding-standard", { amount: stated(100_000) })]);
const district = (...provisions: readonly object[]) => policyOf(provisions, { id: "east", jurisdiction: EAST });

function plan(provisions: readonly object[], options: Partial<BudgetOptions> = {}) {
  const register = registerOf({
    divisions: ["110101001", "110102001"].map((id) => ({ id, name: id, level: "township", kind: "subdistrict" })),
    stations: [
      { id: "east", division: "110101001", tier: "s:centre", from: "2020" },
      { id: "west", division: "110102001", tier: "s:station", from: "2020" },
    ],
    figures: [],
  });
  return planBudget(prepareRegister(register), [city, district(...provisions)], { year: 2026, ...options });
}

const share = provision("cost-share", { parties: stated(parties), ratios: stated(ratios("6", "4")) });
const sources = (parameters: object, fields: object = {}) =>
  provision("funding-sources", { sources: stated(["general-budget"]), ...parameters }, fields);
const lottery = { sources: [{ id: "pot", kind: "welfare-lottery", amount: 200_000 }] } as const;

/** What is paid to each station. */
const paid = ({ allocation }: ReturnType<typeof plan>) =>
  allocation?.needs.map(({ recipient, amount }) => [recipient, Number(amount)]);

describe("the policy of a district", () => {
  it("shares the cost of its own stations alone", () => {
    const { lines } = plan([share]);
    expect(lines.map(({ recipient, shared }) => [recipient.id, shared])).toEqual([
      ["east", "own/cost-share"],
      ["west", null],
    ]);
    expect(lines[1]?.parts).toMatchObject([{ party: null, amount: { least: "100000.00" } }]);
  });

  it("keeps other money out of its own stations alone", () => {
    expect(paid(plan([sources({ others: stated("not-allowed") })], lottery))).toEqual([
      ["east", 0],
      ["west", 100_000],
    ]);
  });

  it("keeps other money out of the tier to which its sources apply", () => {
    const ofTier = (tier: string) =>
      sources({ others: stated("not-allowed") }, { appliesTo: { subject: "station", tier } });
    expect(paid(plan([ofTier("s:centre")], lottery))).toEqual([
      ["east", 0],
      ["west", 100_000],
    ]);
    expect(paid(plan([ofTier("s:station")], lottery))).toEqual([
      ["east", 100_000],
      ["west", 100_000],
    ]);
  });

  it("pays by area, purpose and recipient together", () => {
    const only = (fields: object) => ({ sources: [{ id: "pot", amount: 200_000, ...fields }] });
    expect(paid(plan([], only({ areas: ["110102"] })))).toEqual([
      ["east", 0],
      ["west", 100_000],
    ]);
    expect(paid(plan([], only({ areas: ["110102"], recipients: ["east"] })))).toEqual([
      ["east", 0],
      ["west", 0],
    ]);
    expect(paid(plan([], only({ purposes: ["pay"] })))).toEqual([
      ["east", 0],
      ["west", 0],
    ]);
  });
});
