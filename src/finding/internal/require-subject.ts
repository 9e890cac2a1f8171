import { requireId, requireListed, requireObject, type FaultPath } from "../../fault/index.js";
import type { SubjectRef } from "../../model/index.js";
import { SUBJECT_KINDS } from "../../terms/values.js";

/** Refuses what names nobody and nothing. */
export function requireSubject(subject: SubjectRef, path: FaultPath): void {
  requireObject(subject, path);
  requireListed(subject.kind, SUBJECT_KINDS, [...path, "kind"]);
  requireId(subject.id, [...path, "id"]);
}
