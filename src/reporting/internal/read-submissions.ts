import { dateOf, isPlainDateTime, parsePlainDate, type PlainDate } from "../../calendar/index.js";
import { checkKeys, refuse, requireId, requireList, type FaultPath } from "../../fault/index.js";
import type { Submission } from "../deadline-types.js";
import type { DeadlineQuestion } from "./read-deadline-question.js";

/** When something was handed in; the time of day where it is recorded. */
export interface Moment {
  readonly text: string;
  readonly day: PlainDate;
  readonly time: string | null;
}

/** What was handed in, by deadline and then by division. */
export function readSubmissions(
  submissions: readonly Submission[],
  { deadlines, obliged }: DeadlineQuestion,
): ReadonlyMap<string, ReadonlyMap<string, readonly Moment[]>> {
  const received = new Map(deadlines.map(({ id }) => [id, new Map<string, Moment[]>()]));
  const known = obliged && new Set(obliged);
  requireList(submissions, ["submissions"]).forEach((submission: Submission, index) => {
    const path = ["submissions", index];
    checkKeys(submission, ["provision", "division", "on"], path);
    const handedIn = received.get(submission.provision) ?? refuse("provision-unknown", [...path, "provision"]);
    const division = requireId(submission.division, [...path, "division"]);
    if (known && !known.has(division)) refuse("reference-dangling", [...path, "division"], { id: division });
    const moment = readMoment(submission.on, [...path, "on"]);
    const moments = handedIn.get(division);
    if (moments === undefined) handedIn.set(division, [moment]);
    else moments.push(moment);
  });
  return received;
}

/**
 * The first of several: by day, and on one day one that is surely before the close of business; else one whose hour
 * is not known, since it may have been.
 */
export function firstSubmission(moments: readonly Moment[], closeOfBusiness: string | undefined): Moment | undefined {
  return moments.toSorted((first, second) =>
    compare(rankOf(first, closeOfBusiness), rankOf(second, closeOfBusiness)),
  )[0];
}

function rankOf({ day, time }: Moment, closeOfBusiness: string | undefined): string {
  if (time === null) return `${day}2`;
  return closeOfBusiness === undefined || time < closeOfBusiness ? `${day}1${time}` : `${day}3${time}`;
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

function readMoment(on: unknown, path: FaultPath): Moment {
  if (isPlainDateTime(on)) return { text: on, day: dateOf(on), time: on.slice(11) };
  const day = parsePlainDate(on, path);
  return { text: day, day, time: null };
}
