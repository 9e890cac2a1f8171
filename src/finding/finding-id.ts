import type { Period } from "../calendar/index.js";
import type { SubjectRef } from "../model/index.js";

/** The stable id of a finding: provision, subject, and the period where there is one. */
export function findingId(provision: string, subject: SubjectRef, period?: Period): string {
  const base = `${provision}@${subject.kind}:${subject.id}`;
  return period === undefined ? base : `${base}@${period.from}..${period.to}`;
}
