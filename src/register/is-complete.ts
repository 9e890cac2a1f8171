import { addDays, type Period, type PlainDate } from "../calendar/index.js";
import { checkKeys, requireListed, requireObject, throwInputError } from "../checks/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Completeness } from "../model/index.js";
import type { Collection, DivisionLevel } from "../terms/index.js";
import { COLLECTIONS } from "../terms/index.js";
import { type PreparedRegister } from "./prepare-register.js";
import { checkDay, checkLevel } from "./stations.js";
import { nextAbove } from "./divisions.js";

/** What is asked to be complete: a collection, in a division, over a period or on a day. */
export interface CompletenessQuery {
  /** The list that is asked about, for instance `stations`. */
  readonly collection: Collection;
  /** The division in which; absent: everywhere. */
  readonly division?: string | undefined;
  /** The level of the divisions, or of the stations' divisions; absent: of whatever level. */
  readonly level?: DivisionLevel | undefined;
  /** All days of a period, or one day. */
  readonly period: Period | PlainDate;
}

/**
 * Whether the register declares that it holds all of a collection, in a division and over a period. Declarations
 * for parts of the period add up (four quarters are a year). None reaches beyond `recordedOn`: what happened later
 * is not known.
 *
 * @throws RuleInputError `type-invalid`, `key-unknown`, `term-unknown`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { isComplete, prepareRegister } from "social-work-station-rules/register";
 * const completeness = [{ collection: "stations", within: ["110101"] }];
 * const prepared = prepareRegister(parseRegister({ version: 1, recordedOn: "2023-05-31", completeness }));
 * const period = parsePlainDate("2023-05-31");
 * isComplete(prepared, { collection: "stations", division: "110101001", period }); //=> true
 * isComplete(prepared, { collection: "stations", division: "110102001", period }); //=> false
 * ```
 */
export function isComplete(prepared: PreparedRegister, query: CompletenessQuery): boolean {
  checkQuery(prepared, query);
  const { from, to } = typeof query.period === "string" ? { from: query.period, to: query.period } : query.period;
  if (to > prepared.register.recordedOn) return false;
  const claims = claimsFor(prepared, query);
  for (let next = from; ;) {
    const reached = reachOf(claims, query.level, next);
    if (reached === "open" || (reached !== null && reached >= to)) return true;
    if (reached === null) return false;
    next = addDays(reached, 1);
  }
}

function checkQuery(prepared: PreparedRegister, query: CompletenessQuery): void {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  checkKeys(query, ["collection", "division", "level", "period"], ["query"]);
  const { collection, division, level, period } = query;
  if (!COLLECTIONS.includes(collection)) requireListed(collection, COLLECTIONS, ["query", "collection"]);
  if (division !== undefined && typeof division !== "string")
    throwInputError("type-invalid", ["query", "division"], { expected: "id" });
  if (level !== undefined) checkLevel(level, ["query", "level"]);
  if (typeof period === "string") {
    checkDay(period, ["query", "period"]);
    return;
  }
  requireObject(period, ["query", "period"]);
  checkDay(period.from, ["query", "period", "from"]);
  checkDay(period.to, ["query", "period", "to"]);
}

/** The claims that may hold for a division: those made everywhere, for it, and for all above it. */
function claimsFor(prepared: PreparedRegister, { collection, division }: CompletenessQuery): readonly Completeness[] {
  const known = prepared.claims.get(collection);
  if (known === undefined) return [];
  if (known.within.size === 0) return known.everywhere;
  const lists = [known.everywhere];
  for (let area = division ?? null; area !== null; area = nextAbove(prepared, area))
    lists.push(known.within.get(area) ?? []);
  return lists.flat();
}

/** The last day to which a claim for a level that holds on a day goes on; null where none holds on it. */
function reachOf(
  claims: readonly Completeness[],
  level: DivisionLevel | undefined,
  day: PlainDate,
): PlainDate | "open" | null {
  let last: PlainDate | null = null;
  for (const { period, levels } of claims) {
    if (levels !== undefined && (level === undefined || !levels.includes(level))) continue;
    if (period === undefined) return "open";
    if (period.from <= day && period.to >= day && (last === null || period.to > last)) last = period.to;
  }
  return last;
}
