import type { SubjectRef } from "../model/index.js";
import type { FundingSources } from "../policy/index.js";
import { type PreparedRegister, areaOf, stationMatchesTier } from "../register/index.js";
import { DIVISION_LEVELS, type DivisionLevel } from "../terms/index.js";

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
