import type { SubjectRef } from "../model/index.js";
import type { FundingSources, ProvisionKind, Settled } from "../policy/index.js";
import { type PreparedRegister, areaOf, stationMatchesTier } from "../register/index.js";
import { DIVISION_LEVELS, type DivisionLevel } from "../terms/index.js";

/** Kinds of provision by which somebody needs money. */
export const NEED_KINDS: readonly ProvisionKind[] = ["funding-standard", "pay-standard", "factor-formula"];

/** Kinds of provision that say how much money somebody is to have, who pays it, or from what. */
export const MONEY_KINDS: readonly ProvisionKind[] = [...NEED_KINDS, "cost-share", "funding-sources"];

/**
 * Returns whether a provision on funding sources governs the money of a subject: of a station of its tier, or of whatever
 * lies in its divisions.
 */
export function governsMoney(
  prepared: PreparedRegister,
  { appliesTo }: FundingSources,
  { kind, id }: SubjectRef,
): boolean {
  const { subject, tier } = appliesTo;
  const station = kind === "station" ? prepared.stations.get(id) : undefined;
  if (subject === "station")
    return station !== undefined && (tier === undefined || stationMatchesTier(prepared, station, tier));
  if (tier === undefined) return true;
  const division = kind === "division" ? id : station?.division;
  const levels: readonly string[] = prepared.tiers.get(tier)?.levels ?? [tier];
  return DIVISION_LEVELS.some(
    (level: DivisionLevel) =>
      levels.includes(level) && (division === undefined || areaOf(prepared, division, level) !== null),
  );
}

/** Returns for what a kind of source alone may pay (absent: for anything), and for what it must not. */
export function purposesOf(
  { parameters: { earmarks, mayNot } }: Settled<FundingSources>,
  kind: string | undefined,
): { readonly only: readonly string[] | undefined; readonly never: readonly string[] } {
  return {
    only: earmarks?.value.find(({ source }) => source === kind)?.purposes,
    never: (mayNot?.value ?? []).flatMap(({ source, purposes }) =>
      source === undefined || source === kind ? purposes : [],
    ),
  };
}
