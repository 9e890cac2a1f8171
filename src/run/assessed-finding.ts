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
  return (finding, near) => {
    const { kind, id, provision, subject, asOf, verdict, timing, detail, missing, judgements } = finding;
    const area = near !== undefined && isSame(near.subject, subject) ? near.area : areaOf(subject);
    const plain = { kind, id, provision, subject, area, asOf, verdict, timing, detail, missing, judgements };
    const { applied, classes, stage, cases } = finding;
    // Few provisions differ by class or stage: findings of all others have one shape, which is faster.
    if (applied === undefined && classes === undefined && stage === undefined && cases === undefined) return plain;
    return {
      ...plain,
      ...(applied === undefined ? {} : { applied }),
      ...(classes === undefined ? {} : { classes }),
      ...(stage === undefined ? {} : { stage }),
      ...(cases === undefined ? {} : { cases }),
    };
  };
}

function isSame(one: SubjectRef, other: SubjectRef): boolean {
  return one === other || (one.id === other.id && one.kind === other.kind);
}
