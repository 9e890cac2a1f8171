import { type CoarseDate, type Period, type PlainDate, coarseDateInterval } from "../calendar/index.js";
import type { Assignment, Contract, Operator, Person, Station } from "../model/index.js";
import { type PreparedRegister, spanHoldsOn, stationOpenOn } from "../register/index.js";
import { type Formula, type UnknownFact, allOf } from "./formula.js";
import { contractId } from "./indexes.js";
import { testDay, unknownFact } from "./test-facts.js";

/** Spans of days, of which an end may be coarse or not recorded. */

/** A span of days, both ends included; without a last day it goes on. */
export interface Span {
  readonly from?: CoarseDate | undefined;
  readonly until?: CoarseDate | undefined;
}

/**
 * Returns whether a span and a period have a day in common. The two ends are tested one by one, so that what is asked of
 * one span on several days comes out together as its dates allow.
 *
 * @param begunBy the day by which a span without a first day has begun
 * @param factOf returns the unknown fact of an end; called only where an end is not known
 */
export function overlapsWith(
  { from, until }: Span,
  { from: first, to: last }: Period,
  begunBy: PlainDate,
  factOf: (end: "from" | "until") => UnknownFact,
): Formula {
  const start = from === undefined ? { ...UNKNOWN_START, latest: begunBy } : coarseDateInterval(from);
  const end = until === undefined ? null : coarseDateInterval(until);
  if (start.earliest > last || (end !== null && end.latest < first)) return false;
  // No span ends before it begins.
  const isBegun = start.latest <= last || (end !== null && end.latest <= last);
  const isGoing = end === null || end.earliest >= first || start.earliest >= first;
  return allOf([
    isBegun || testDay(from, { until: last }, factOf("from")),
    isGoing || testDay(until, { from: first }, factOf("until")),
  ]);
}

const UNKNOWN_START = coarseDateInterval("1900");

/** Returns whether a station is open on the day. */
export function isOpenOn(station: Station, asOf: PlainDate, prepared: PreparedRegister): Formula {
  const open = stationOpenOn(prepared, station, asOf);
  // Most dates are known: a fact is made only where one is not.
  if (open !== "unknown") return open === "yes";
  return overlapsWith(station, { from: asOf, to: asOf }, prepared.register.recordedOn, (end) =>
    openingFact(station, end),
  );
}

/** Returns whether a station is open on some day of a period; one without a first day since its first activity. */
export function isOpenIn(station: Station, period: Period, prepared: PreparedRegister): Formula {
  return overlapsWith(station, period, openedBy(station, prepared), (end) => openingFact(station, end));
}

/** Returns the unknown day on which a station opened or closed. */
export function openingFact({ id }: Station, end: "from" | "until"): UnknownFact {
  return unknownFact({ kind: "station", id }, "station-date", end);
}

/** Returns the day by which a station was open at the latest, of which the first day may not be recorded. */
export function openedBy(station: Station, prepared: PreparedRegister): PlainDate {
  const { recordedOn } = prepared.register;
  if (station.from !== undefined) return recordedOn;
  return (prepared.activitiesByStation.get(station.id) ?? []).reduce((first, { startedOn, completedOn }) => {
    const day = startedOn ?? completedOn ?? first;
    return day < first ? day : first;
  }, recordedOn);
}

/** Returns whether an assignment is held on the day. */
export function heldOn(
  person: Person,
  assignment: Assignment,
  { prepared, asOf }: { readonly prepared: PreparedRegister; readonly asOf: PlainDate },
): Formula {
  const holds = spanHoldsOn(assignment, asOf, prepared.register.recordedOn);
  // Most dates are known: a fact is made only where one is not.
  return holds === "unknown" ? heldIn(person, assignment, { from: asOf, to: asOf }, prepared) : holds === "yes";
}

/** Returns whether an assignment is held on some day of a period. */
export function heldIn(
  { id }: Person,
  assignment: Assignment,
  period: Period,
  { register: { recordedOn } }: PreparedRegister,
): Formula {
  const { station, role, from = "", until = "" } = assignment;
  return overlapsWith(assignment, period, recordedOn, (end) =>
    unknownFact({ kind: "person", id }, "assignment-date", `${end} ${station} ${role} ${from} ${until}`),
  );
}

/** Returns whether a contract runs on some day of a period. */
export function runsIn(
  operator: Operator,
  contract: Contract,
  period: Period,
  { register: { recordedOn } }: PreparedRegister,
): Formula {
  return overlapsWith(contract, period, recordedOn, (end) =>
    unknownFact({ kind: "contract", id: contractId({ operator, contract }) }, "contract-date", end),
  );
}
