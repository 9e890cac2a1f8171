import { type BudgetOptions, planBudget } from "social-work-station-rules/budget";
import { type Register, parseRegister } from "social-work-station-rules/model";
import { type Policy, safeParsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { Budget } from "social-work-station-rules/results";

/** Two towns with a station each, and provisions about their money. */

const source = { document: "d", clause: "九", quote: "经费", authority: "normative", verification: "secondary-copy" };
export const stated = (value: unknown): object => ({ status: "stated", value, source });
export const parties = ["city", "district"].map((id) => ({ id, name: { zh: id }, level: "prefecture" }));
export const ratios = (city: string, district: string): object[] => [
  { party: "city", ratio: city },
  { party: "district", ratio: district },
];

export const provision = (kind: string, parameters: object, fields: object = {}): object => ({
  id: `own/${kind}`,
  kind,
  title: { zh: kind },
  modality: "must",
  aspect: kind,
  appliesTo: { subject: "station" },
  clauses: [],
  parameters,
  ...fields,
});

export const A = "110101001";
export const B = "110101002";

export const figure = (id: string, key: string, value: number) => ({
  subject: { kind: "division", id },
  key,
  value,
  on: "2026",
});

const own = (key: string) => ({ key, name: { zh: key }, unit: { zh: "元" } });

const tierSystem = {
  id: "s",
  name: { zh: "体系" },
  tiers: ["centre", "station"].map((id) => ({ id: `s:${id}`, name: { zh: id }, levels: ["township"] })),
};

/** A policy of provisions; `fields` replace those of the policy. */
export function policyOf(provisions: readonly object[], fields: object = {}): Policy {
  const policy = safeParsePolicy({
    version: 1,
    id: "own",
    title: { zh: "办法" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法" }, issuers: [] }],
    effective: {},
    tierSystem,
    terms: { figures: [own("own:balance"), own("own:hardship")] },
    provisions,
    ...fields,
  });
  if (!policy.ok) throw new Error(JSON.stringify(policy.faults));
  return policy.value;
}

/** A register of two towns with a station each; `more` replaces collections. */
export function registerOf(more: object = {}): Register {
  return parseRegister({
    version: 1,
    recordedOn: "2026-12-31",
    terms: { figures: [own("own:balance"), own("own:hardship")] },
    tierSystems: [tierSystem],
    divisions: [A, B].map((id) => ({ id, name: id, level: "township", kind: "subdistrict" })),
    stations: [
      { id: "centre", division: A, tier: "s:centre", from: "2020" },
      { id: "station", division: B, tier: "s:station", from: "2020" },
    ],
    figures: [
      figure(A, "population", 30),
      figure(B, "population", 70),
      figure(A, "own:hardship", 2),
      figure(B, "own:hardship", 1),
      figure(A, "own:balance", 5000),
      figure(B, "own:balance", 0),
    ],
    completeness: ["divisions", "stations", "personnel"].map((collection) => ({ collection })),
    ...more,
  } as never);
}

/** Plans 2026 for the two towns by a policy of provisions; `fields` replace those of the policy. */
export function plan(
  provisions: readonly object[],
  more: object = {},
  options: Partial<BudgetOptions> = {},
  fields: object = {},
): Budget {
  return planBudget(prepareRegister(registerOf(more)), policyOf(provisions, fields), { year: 2026, ...options });
}
