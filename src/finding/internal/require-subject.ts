import { requireId, requireListed, requireObject, type FaultPath } from "../../fault/index.js";
import type { SubjectRef } from "../../model/index.js";
import { subjectKinds } from "../../terms/index.js";

/** Refuses what names nobody and nothing. */
export function requireSubject(subject: SubjectRef, path: FaultPath): void {
  requireObject(subject, path);
  requireListed(subject.kind, subjectKinds.values, [...path, "kind"]);
  requireId(subject.id, [...path, "id"]);
}
