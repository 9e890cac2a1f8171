import type { Finding } from "../finding/index.js";
import type { SubjectRef } from "../model/index.js";
import { sameAnswer } from "./same-answer.js";
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
 * Compares findings, each side from `indexFindings`: those that are not as they were, in the order of the first side,
 * then what only the second has.
 *
 * @param read gives what stands in the comparison; asked of changed findings only
 */
export function compareFindings<Own extends Omit<Finding, "basis">>(
  before: ReadonlyMap<string, Own>,
  after: ReadonlyMap<string, Own>,
  read: (finding: Own) => AssessedFinding,
): readonly FindingChange[] {
  const changes: FindingChange[] = [];
  const note = (key: string, first: Own | null, second: Own | null): void => {
    const one = first ?? second;
    if (one === null || sameAnswer(first, second)) return;
    const [was, is] = [first && read(first), second && read(second)];
    changes.push({
      key,
      provision: one.provision,
      subject: one.subject,
      area: (was ?? is)?.area ?? null,
      before: was,
      after: is,
      effect: effectOf(was, is),
    });
  };
  for (const [key, finding] of before) note(key, finding, after.get(key) ?? null);
  for (const [key, finding] of after) if (!before.has(key)) note(key, null, finding);
  return changes;
}

function effectOf(before: AssessedFinding | null, after: AssessedFinding | null): FindingChange["effect"] {
  if (before?.verdict === after?.verdict) return "detail";
  if (after?.verdict === "met") return "gained";
  return before?.verdict === "met" ? "lost" : "moved";
}
