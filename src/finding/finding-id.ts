import { isPlainDate, parsePeriod, type Period } from "../calendar/index.js";
import { requireId } from "../fault/index.js";
import type { SubjectRef } from "../model/index.js";
import { SUBJECT_KINDS } from "../terms/values.js";
import { requireSubject } from "./internal/require-subject.js";

/**
 * The stable id of a finding: provision, subject, and the period where there is one.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `id-invalid`, `id-like-identity-number`, `term-unknown`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { findingId } from "social-work-station-rules/finding";
 * findingId("local/cases", { kind: "station", id: "centre-1" }); //=> "local/cases@station:centre-1"
 * ```
 */
export function findingId(provision: string, subject: SubjectRef, period?: Period): string {
  // Asked once a finding, of ids that were read before: paths and patterns are for what cannot be.
  if (typeof provision !== "string" || provision === "") requireId(provision, ["provision"]);
  if (typeof subject?.id !== "string" || subject.id === "" || !SUBJECT_KINDS.includes(subject.kind))
    requireSubject(subject, ["subject"]);
  if (period !== undefined && !(isPlainDate(period?.from) && isPlainDate(period.to) && period.from <= period.to))
    parsePeriod(period, ["period"]);
  const start = startOf(provision, subject.kind);
  return period === undefined ? start + subject.id : start + subject.id + endOf(period.from, period.to);
}

/** Ids of one provision are made one after the other: what they share is one text, not a text in each of a million. */
const startOf = rememberLast((provision, kind) => `${provision}@${kind}:`);
const endOf = rememberLast((from, to) => `@${from}..${to}`);

function rememberLast(write: (first: string, second: string) => string): (first: string, second: string) => string {
  let last = { first: "", second: "", text: write("", "") };
  return (first, second) => {
    if (first !== last.first || second !== last.second) last = { first, second, text: write(first, second) };
    return last.text;
  };
}
