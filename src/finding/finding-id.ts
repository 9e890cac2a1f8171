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
  if (typeof subject?.id !== "string" || subject.id === "" || !SUBJECT_KINDS.includes(subject.kind)) requireSubject(subject, ["subject"]);
  if (period !== undefined && !(isPlainDate(period?.from) && isPlainDate(period.to) && period.from <= period.to)) parsePeriod(period, ["period"]);
  const base = `${provision}@${subject.kind}:${subject.id}`;
  return period === undefined ? base : `${base}@${period.from}..${period.to}`;
}
