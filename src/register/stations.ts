import {
  type CoarseDate,
  type PlainDate,
  coarseDateInterval,
  isCoarseDate,
  isPlainDate,
  parseCoarseDate,
} from "../calendar/index.js";
import type { Station } from "../model/index.js";
import type { PreparedRegister } from "./prepare-register.js";
import { requireObject, throwInputError } from "../checks/index.js";
import { requireParsed } from "../parsed/index.js";
import type { DivisionLevel } from "../terms/index.js";
import { DIVISION_LEVELS } from "../terms/index.js";

/**
 * Whether a station is open on a day, as far as the register tells.
 *
 * @throws RuleInputError `not-parsed`, `type-invalid`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister, stationOpenOn } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * prepared.register.stations.map((station) => stationOpenOn(prepared, station, parsePlainDate("2021-09-15"))); //=> ["unknown"]
 * ```
 */
export function stationOpenOn(prepared: PreparedRegister, station: Station, asOf: PlainDate): Certainty {
  checkStation(prepared, station);
  return spanCertainty(station, asOf, prepared.register.recordedOn, "station");
}

/**
 * Whether a station stands on a tier: named by its id (`beijing:township`), or by a level of division
 * (`township`), where any tier serves whose station stands in a division of that level.
 *
 * @throws RuleInputError `not-parsed`, `type-invalid`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister, stationMatchesTier } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * prepared.register.stations.map((station) => stationMatchesTier(prepared, station, "beijing:community")); //=> [false]
 * ```
 */
export function stationMatchesTier(prepared: PreparedRegister, station: Station, selector: string): boolean {
  if (typeof selector !== "string") return throwInputError("type-invalid", ["selector"], { expected: "text" });
  checkStation(prepared, station);
  return station.tier === selector || prepared.divisions.get(station.division)?.level === selector;
}

/**
 * Whether a span of days, both ends included and each possibly coarse, holds on a day. Without a start the
 * span holds from the register's `recordedOn`; before that day it is not known. Without an end it goes on. No span
 * ends before it starts, so it surely holds on a last day that is known.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parseCoarseDate, parsePlainDate } from "social-work-station-rules/calendar";
 * import { spanHoldsOn } from "social-work-station-rules/register";
 * const day = parsePlainDate("2021-06-15");
 * spanHoldsOn({ from: parseCoarseDate("2021-06") }, day, parsePlainDate("2023-05-31")); //=> "unknown"
 * spanHoldsOn({ from: parseCoarseDate("2021-05") }, day, parsePlainDate("2023-05-31")); //=> "yes"
 * ```
 */
export function spanHoldsOn(
  span: { readonly from?: CoarseDate | undefined; readonly until?: CoarseDate | undefined },
  asOf: PlainDate,
  recordedOn: PlainDate,
): Certainty {
  requireObject(span, ["span"]);
  return spanCertainty(span, asOf, recordedOn, "span");
}

/** An answer that may not be settled by what is recorded. */
export type Certainty = "yes" | "no" | "unknown";

/** Whether a span holds on a day; `name` is what a fault calls it. */
function spanCertainty(
  span: { readonly from?: CoarseDate | undefined; readonly until?: CoarseDate | undefined },
  asOf: PlainDate,
  recordedOn: PlainDate,
  name: "span" | "station",
): Certainty {
  checkDay(asOf, ["asOf"]);
  checkDay(recordedOn, ["recordedOn"]);
  const from = span.from === undefined ? null : intervalOf(span.from, name, "from");
  const until = span.until === undefined ? null : intervalOf(span.until, name, "until");
  if ((from !== null && from.earliest > asOf) || (until !== null && until.latest < asOf)) return "no";
  const begun = (from?.latest ?? recordedOn) <= asOf || (until !== null && until.latest <= asOf);
  const going = until === null || until.earliest >= asOf || (from !== null && from.earliest >= asOf);
  return begun && going ? "yes" : "unknown";
}

function intervalOf(date: CoarseDate, name: string, end: string): ReturnType<typeof coarseDateInterval> {
  // Nearly all dates are days, which are checked once.
  if (isPlainDate(date)) return { earliest: date, latest: date };
  return coarseDateInterval(isCoarseDate(date) ? date : parseCoarseDate(date, [name, end]));
}

/** Refuses what no division can be asked of; asked once for each record, so it is a few comparisons. */
export function checkAsked(prepared: PreparedRegister, id: string): void {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  if (typeof id !== "string") throwInputError("type-invalid", ["id"], { expected: "text" });
}

/** Refuses an unknown level. */
export function checkLevel(level: DivisionLevel, path: readonly string[]): void {
  if (!DIVISION_LEVELS.includes(level))
    throwInputError("term-unknown", path, { expected: "listed-value", accepted: DIVISION_LEVELS });
}

/** Refuses what is no day. */
export function checkDay(day: PlainDate, path: readonly string[]): void {
  if (!isPlainDate(day)) throwInputError("date-invalid", path, { expected: "date" });
}

/** Refuses what is no station of a prepared register; its other fields are those that `parseRegister` let through. */
function checkStation(prepared: PreparedRegister, station: Station): void {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  if (typeof station !== "object" || station === null)
    throwInputError("type-invalid", ["station"], { expected: "object" });
  if (typeof station.division !== "string")
    throwInputError("type-invalid", ["station", "division"], { expected: "id" });
  if (typeof station.tier !== "string") throwInputError("type-invalid", ["station", "tier"], { expected: "id" });
}
