import type { SubjectRef } from "../model/index.js";
import type { Verdict } from "../terms/index.js";
import type { AssessedFinding } from "./types.js";

/** A finding that is not as it was. */
export interface FindingChange {
  /** Provision and subject; the same on both sides. */
  readonly key: string;
  readonly provision: string;
  readonly subject: SubjectRef;
  readonly area: string | null;
  /** Null: there was no such finding. */
  readonly before: AssessedFinding | null;
  /** Null: there is none any more. */
  readonly after: AssessedFinding | null;
  /** `gained`: met now and not before; `lost`: met before and not now; `moved`: another change of verdict; `detail`: the verdict stays, the detail changed. */
  readonly effect: "gained" | "lost" | "moved" | "detail";
}

/**
 * Compares two lists of findings: those that are not as they were, in the order of the first list, then what only
 * the second has. Findings belong together by provision and subject, whatever their period.
 */
export function compareFindings(before: readonly AssessedFinding[], after: readonly AssessedFinding[]): readonly FindingChange[] {
  const old = new Map(before.map((finding) => [keyOf(finding), finding]));
  const now = new Map(after.map((finding) => [keyOf(finding), finding]));
  const onlyNow = Array.from(now).filter(([key]) => !old.has(key));
  return [
    ...Array.from(old).flatMap(([key, finding]) => changeOf(key, finding, now.get(key) ?? null)),
    ...onlyNow.flatMap(([key, finding]) => changeOf(key, null, finding)),
  ];
}

function changeOf(key: string, before: AssessedFinding | null, after: AssessedFinding | null): readonly FindingChange[] {
  const one = before ?? after;
  if (one === null || (before !== null && after !== null && sameAnswer(before, after))) return [];
  const effect = effectOf(before?.verdict ?? null, after?.verdict ?? null);
  return [{ key, provision: one.provision, subject: one.subject, area: one.area, before, after, effect }];
}

function effectOf(before: Verdict | null, after: Verdict | null): FindingChange["effect"] {
  if (before === after) return "detail";
  if (after === "met") return "gained";
  return before === "met" ? "lost" : "moved";
}

function sameAnswer(before: AssessedFinding, after: AssessedFinding): boolean {
  if (before.verdict !== after.verdict || before.timing !== after.timing) return false;
  return before.detail === after.detail || JSON.stringify(before.detail) === JSON.stringify(after.detail);
}

function keyOf({ provision, subject }: AssessedFinding): string {
  return `${provision}@${subject.kind}:${subject.id}`;
}
