import type { Period, PlainDate } from "../calendar/index.js";
import type { Collection, DivisionLevel } from "../terms/index.js";
import { liesWithin } from "./lies-within.js";
import type { PreparedClaim, PreparedRegister } from "./prepared-register.js";

/** What is asked to be complete: a collection, in a division, over a period or on a day. */
export interface CompletenessQuery {
  readonly collection: Collection;
  /** The division in which; absent: everywhere. */
  readonly division?: string | undefined;
  /** The level of the divisions, or of the stations' divisions. */
  readonly level?: DivisionLevel | undefined;
  readonly period: Period | PlainDate;
}

/**
 * Whether the register declares that it holds all of a collection, in a division and over a period. A claim
 * without a period reaches up to `recordedOn` and no further: what happened later is not known.
 */
export function isComplete(prepared: PreparedRegister, query: CompletenessQuery): boolean {
  return prepared.claims.some((claim) => covers(prepared, claim, query));
}

function covers(prepared: PreparedRegister, { claim, within }: PreparedClaim, query: CompletenessQuery): boolean {
  const period = typeof query.period === "string" ? { from: query.period, to: query.period } : query.period;
  if (claim.collection !== query.collection) return false;
  if (claim.levels !== undefined && (query.level === undefined || !claim.levels.includes(query.level))) return false;
  if (claim.period === undefined ? period.to > prepared.register.recordedOn : period.from < claim.period.from || period.to > claim.period.to) {
    return false;
  }
  if (within === null) return true;
  return query.division !== undefined && liesWithin(prepared, query.division, within);
}
