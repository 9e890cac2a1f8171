import type { AssessedFinding, Finding } from "../results/index.js";
import type { SubjectRef } from "../model/index.js";
import { type PreparedRegister, areaOfSubject } from "../register/index.js";
import { SUBJECT_KINDS } from "../terms/index.js";

/**
 * Returns a function that makes findings those of an assessment: with their area, without the basis, which the
 * assessment lists once. Most provisions have the same subjects in the same order, so an area is taken from `near`, the
 * finding of another provision at the same place, where the subject is the same, and looked up once otherwise.
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
  return ({ kind, id, provision, subject, asOf, verdict, timing, detail, missing, judgements }, near) => {
    const area = near !== undefined && isSame(near.subject, subject) ? near.area : areaOf(subject);
    return { kind, id, provision, subject, area, asOf, verdict, timing, detail, missing, judgements };
  };
}

function isSame(one: SubjectRef, other: SubjectRef): boolean {
  return one === other || (one.id === other.id && one.kind === other.kind);
}
