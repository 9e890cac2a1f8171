import type { Finding } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import { areaOfSubject, type PreparedRegister } from "../register/index.js";
import { SUBJECT_KINDS } from "../terms/values.js";
import type { AssessedFinding } from "./types.js";

/**
 * Makes findings what an assessment holds: with their area, without the basis, which stands there once. Provisions ask
 * of the same subjects, mostly in the same order, so the area of each is looked up once: it stands in `near`, another
 * provision's finding in the same place, where that is of the same subject.
 */
export function toAssessed(prepared: PreparedRegister): (finding: Finding, near?: AssessedFinding) => AssessedFinding {
  const areas = new Map<SubjectRef["kind"], Map<string, string | null>>(SUBJECT_KINDS.map((kind) => [kind, new Map()]));
  const areaOf = (subject: SubjectRef): string | null => {
    const known = areas.get(subject.kind)?.get(subject.id);
    if (known !== undefined) return known;
    const found = areaOfSubject(prepared, subject, "county");
    areas.get(subject.kind)?.set(subject.id, found);
    return found;
  };
  return ({ id, provision, subject, asOf, verdict, timing, detail, missing, judgements }, near) => {
    const area = near !== undefined && isSame(near.subject, subject) ? near.area : areaOf(subject);
    return { id, provision, subject, area, asOf, verdict, timing, detail, missing, judgements };
  };
}

function isSame(one: SubjectRef, other: SubjectRef): boolean {
  return one === other || (one.id === other.id && one.kind === other.kind);
}
