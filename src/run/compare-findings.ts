import type { AssessedFinding, Finding, FindingChange } from "../results/index.js";

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

/** Findings by provision and subject: whatever their period, these belong together. */
export function indexFindings<Own extends Pick<Finding, "provision" | "subject">>(
  findings: readonly Own[],
): ReadonlyMap<string, Own> {
  return new Map(
    findings.map((finding) => [`${finding.provision}@${finding.subject.kind}:${finding.subject.id}`, finding]),
  );
}

/** Whether two findings answer alike: verdict, timing and detail; null: there is no such finding. */
export function sameAnswer(
  first: Pick<Finding, "verdict" | "timing" | "detail"> | null,
  second: Pick<Finding, "verdict" | "timing" | "detail"> | null,
): boolean {
  if (first === second) return true;
  if (first === null || second === null) return false;
  return first.verdict === second.verdict && first.timing === second.timing && sameData(first.detail, second.detail);
}

/** Whether two values of plain data are equal, member by member; the same object at once. */
export function sameData(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== "object" || typeof second !== "object" || first === null || second === null) return false;
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  if (Array.isArray(first) && Array.isArray(second))
    return first.length === second.length && first.every((member, index) => sameData(member, second[index]));
  const [one, other] = [first as Readonly<Record<string, unknown>>, second as Readonly<Record<string, unknown>>];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameData(one[name], other[name]))
  );
}
