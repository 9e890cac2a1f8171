import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import {
  definePolicy,
  stated,
  type Policy,
  type PolicyInput,
  type ProvisionInput,
} from "social-work-station-rules/policy";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";

/** A made-up policy and a register of two counties, of which a test states only what it is about. */

export const title = { zh: "办法", en: "measures" };

export const source = {
  document: "d",
  clause: "一",
  quote: "不少于",
  authority: "normative",
  verification: "primary-text",
} as const;

export const tierSystem = {
  id: "s",
  name: title,
  tiers: [
    { id: "s:station", name: title, levels: ["township"] },
    { id: "s:centre", name: title, levels: ["county", "township"] },
  ],
} as const;

/** Returns a parsed policy; each provision has an id of its own, and a `must` unless it says otherwise. */
export function policyOf(provisions: readonly object[], fields: Partial<PolicyInput> = {}): Policy {
  return definePolicy({
    version: 1,
    id: "p",
    title,
    jurisdiction: "CN",
    documents: [{ id: "d", title, issuers: [] }],
    tierSystem,
    effective: {},
    ...fields,
    provisions: provisions.map(
      (provision, index) =>
        ({
          id: `p/${index + 1}`,
          title,
          modality: "must",
          aspect: `a${index + 1}`,
          clauses: [],
          ...provision,
        }) as unknown as ProvisionInput,
    ),
  });
}

/** Returns the parameters of a provision, each stated by {@link source}. */
export function parametersOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, stated(value, source)]));
}

/** Returns a draft of a requirement, by default on stations. */
export function requirementOf(parameters: Readonly<Record<string, unknown>>, fields: object = {}): object {
  return { kind: "requirement", appliesTo: { subject: "station" }, ...fields, parameters: parametersOf(parameters) };
}

export const HERE = "440101001";
export const THERE = "440102001";

/** Returns a register of two counties with one township each, a station `a` in the first and `b` in the second. */
export function registerOf(fields: object = {}): PreparedRegister {
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2025-12-31",
      tierSystems: [tierSystem],
      divisions: [
        { id: "4401", name: "某市", level: "prefecture" },
        { id: "440101", name: "甲县", level: "county" },
        { id: "440102", name: "乙县", level: "county" },
        { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
        { id: THERE, name: "某镇", level: "township", kind: "town" },
      ],
      stations: [
        { id: "a", division: HERE, tier: "s:station", from: "2020" },
        { id: "b", division: THERE, tier: "s:station", from: "2020" },
      ],
      completeness: (["divisions", "stations", "operators", "personnel", "activities", "clients"] as const).map(
        (collection) => ({ collection }),
      ),
      ...fields,
    } as RegisterInput),
  );
}
