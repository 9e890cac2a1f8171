import type { Finding } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import { areaOfSubject, type PreparedRegister } from "../register/index.js";
import type { AssessedFinding } from "./types.js";

/**
 * Makes findings what an assessment holds: with their area, without the basis, which stands there once. All
 * provisions ask of the same subjects, so the area of each is looked up once.
 */
export function toAssessed(prepared: PreparedRegister): (finding: Finding) => AssessedFinding {
  const areas = new Map<SubjectRef["kind"], Map<string, string | null>>();
  const areaOf = (subject: SubjectRef): string | null => {
    const known = areas.get(subject.kind) ?? new Map<string, string | null>();
    areas.set(subject.kind, known);
    const area = known.get(subject.id);
    if (area !== undefined) return area;
    const found = areaOfSubject(prepared, subject, "county");
    known.set(subject.id, found);
    return found;
  };
  return ({ id, provision, subject, asOf, verdict, timing, detail, missing, judgements }) => {
    return { id, provision, subject, area: areaOf(subject), asOf, verdict, timing, detail, missing, judgements };
  };
}
