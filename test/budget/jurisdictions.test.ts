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

describe("who pays a share", () => {
  const levels = [
    { id: "city", name: { zh: "市" }, level: "prefecture" },
    { id: "district", name: { zh: "区" }, level: "county" },
  ];
  const shared = provision(
    "cost-share",
    { parties: stated(levels), ratios: stated(ratios("6", "4")) },
    { appliesTo: { subject: "division" } },
  );
  const payers = (standard: object) => {
    const register = registerOf({
      divisions: [
        { id: "1101", name: "市", level: "prefecture" },
        { id: "110101", name: "区", level: "county", kind: "municipal-district" },
        { id: "110101001", name: "街道", level: "township", kind: "subdistrict" },
      ],
      stations: [{ id: "east", division: "110101001", tier: "s:centre", from: "2020" }],
      figures: [],
    });
    const policy = policyOf([provision("funding-standard", { amount: stated(100) }, standard), shared], {
      jurisdiction: "1101",
    });
    const { lines } = planBudget(prepareRegister(register), policy, { year: 2026 });
    return lines.map(({ recipient, parts }) => [
      recipient.id,
      ...parts.map(({ payer, amount }) => [payer, Number(amount.least)]),
    ]);
  };

  it("is the division of the party's level in which the station lies, or the division that receives it", () => {
    const both = [
      ["1101", 60],
      ["110101", 40],
    ];
    expect(payers({})).toEqual([["east", ...both]]);
    expect(payers({ appliesTo: { subject: "division", tier: "township" } })).toEqual([["110101001", ...both]]);
    expect(payers({ appliesTo: { subject: "division", tier: "county" } })).toEqual([["110101", ...both]]);
  });

  it("is no division below the one that receives the money as a whole", () => {
    expect(payers({ appliesTo: { subject: "division" }, scope: "jurisdiction" })).toEqual([
      ["1101", ["1101", 60], [null, 40]],
    ]);
  });
});

describe("ratios that differ by class", () => {
  const sharedBy = (classes: readonly object[], recorded: object = {}) => {
    const register = registerOf({
      stations: [{ id: "east", division: "110101001", tier: "s:centre", from: "2020", premises: recorded }],
      figures: [],
    });
    const policy = policyOf([
      provision("funding-standard", { amount: stated(100) }),
      provision("cost-share", {
        parties: stated(parties),
        ratios: stated({ classes, otherwise: ratios("5", "5") }),
      }),
    ]);
    const { lines, status } = planBudget(prepareRegister(register), policy, { year: 2026 });
    const [line] = lines;
    return [
      status,
      line?.shared,
      line?.parts.map(({ party, amount }) => [party, Number(amount.least)]),
      line?.missing.map(({ fact }) => fact),
    ];
  };
  const withPremises = { when: { station: { premises: { available: true } } }, is: ratios("6", "4") };
  const among = (city: number, district: number) => [
    ["city", city],
    ["district", district],
  ];

  it("are those of the class, or the others", () => {
    expect(sharedBy([withPremises], { available: true })).toEqual(["determined", "own/cost-share", among(60, 40), []]);
    expect(sharedBy([withPremises], { available: false })).toEqual(["determined", "own/cost-share", among(50, 50), []]);
  });

  it("are not known where two classes with other ratios apply", () => {
    const second = { when: { station: { premises: { signage: true } } }, is: ratios("7", "3") };
    expect(sharedBy([withPremises, second], { available: true, signage: true })).toEqual([
      "undetermined",
      "own/cost-share",
      [[null, 100]],
      [],
    ]);
  });

  it("are not known while a fact decides the class, which the line names", () => {
    expect(sharedBy([withPremises])).toEqual(["undetermined", "own/cost-share", [[null, 100]], ["premises"]]);
  });
});
