import { parseRegister } from "social-work-station-rules/model";
import { definePolicy, stated, type ProvisionInput } from "social-work-station-rules/policy";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";

/** An urban and a rural place and one of unknown class, each with a station, for what differs by class and stage. */

export const source = {
  document: "d",
  clause: "三",
  quote: "城区……，其他……",
  authority: "normative",
  verification: "primary-text",
} as const;

export const YEAR = { from: "2026-01-01", to: "2026-12-31" };

const URBAN = { title: { zh: "城区", en: "urban areas" }, when: { division: { area: ["urban" as const] } } };

/** Returns one value for urban places and another for all others. */
export function byArea<T>(is: T, otherwise: T) {
  return { classes: [{ ...URBAN, is }], otherwise };
}

/** Returns one value by the end of 2026 and another by the end of 2027. */
export function byYear<T>(first: T, second: T) {
  return {
    stages: [
      { by: "2026-12-31", is: first },
      { by: "2027-12-31", is: second },
    ],
  };
}

const TIER_SYSTEM = {
  id: "s",
  name: { zh: "体系", en: "system" },
  tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township" as const] }],
};

/** A policy of provisions whose kind, parameters and own fields are given. */
export function policyInput(...provisions: readonly object[]) {
  return {
    version: 1,
    id: "p",
    title: { zh: "示例", en: "Example" },
    jurisdiction: "99",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
    tierSystem: TIER_SYSTEM,
    effective: { from: stated("2025-01-01", source), until: stated(null, source) },
    provisions: provisions.map((provision, index) => ({
      id: `p/${index + 1}`,
      title: { zh: "条款", en: "Provision" },
      modality: "must",
      aspect: `aspect-${index + 1}`,
      appliesTo: { subject: "station", tier: "township" },
      clauses: [],
      ...provision,
    })) as unknown as readonly ProvisionInput[],
  } as const;
}

/** The parsed policy of provisions whose kind, parameters and own fields are given. */
export function policyOf(...provisions: readonly object[]) {
  return definePolicy(policyInput(...provisions));
}

/** Writes parameters that the source states. */
export function allStated(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, stated(value, source)]));
}

const CODES = { urban: "111", rural: "220", unknown: undefined };

/** The register of the three places, with further collections. */
export function threePlaces(
  more: Readonly<Record<string, unknown>> = {},
  complete: readonly string[] = [],
): PreparedRegister {
  const places = Object.entries(CODES).map(([id, code], index) => ({ id, code, division: `99010100${index + 1}` }));
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2027-12-31",
      tierSystems: [TIER_SYSTEM],
      divisions: [
        { id: "99", name: "某省", level: "province" },
        { id: "9901", name: "某市", level: "prefecture", parent: "99" },
        { id: "990101", name: "某区", level: "county", parent: "9901" },
        ...places.map(({ id, code, division }) => ({
          id: division,
          name: id,
          level: "township",
          kind: "subdistrict",
          parent: "990101",
          ...(code === undefined ? {} : { urbanRuralCode: code }),
        })),
      ],
      stations: places.map(({ id, division }) => ({ id, division, tier: "s:station", from: "2022" })),
      ...more,
      completeness: ["stations", "divisions", ...complete].map((collection) => ({ collection })),
    }),
  );
}
