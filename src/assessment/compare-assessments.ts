import { refuse } from "../fault/index.js";
import type { SubjectRef } from "../model/index.js";
import type { Verdict } from "../terms/index.js";
import type { AssessedFinding, Assessment, VerdictCounts } from "./types.js";

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

/** A figure before and after. */
export interface FigureChange<T> {
  readonly before: T;
  readonly after: T;
}

/** Two assessments beside each other. */
export interface AssessmentComparison {
  readonly kind: "assessment-comparison";
  readonly version: 1;
  readonly asOf: FigureChange<string>;
  readonly verdicts: FigureChange<VerdictCounts>;
  readonly breaches: FigureChange<number>;
  /** Coverage of each target, printed with its counts; null where one side has none. */
  readonly coverage: readonly { readonly provision: string; readonly before: string | null; readonly after: string | null }[];
  /** In the order of the first assessment, then what only the second has. */
  readonly changes: readonly FindingChange[];
}

/**
 * Compares two assessments, of two dates, two registers or two policies: which findings are not as they were, and
 * the figures old beside new. Findings belong together by provision and subject, whatever their period.
 *
 * @throws RuleInputError `type-invalid`
 */
export function compareAssessments(before: Assessment, after: Assessment): AssessmentComparison {
  for (const [name, side] of Object.entries({ before, after })) {
    if (!isAssessment(side)) refuse("type-invalid", [name], { expected: "object" });
  }
  return {
    kind: "assessment-comparison",
    version: 1,
    asOf: { before: before.asOf, after: after.asOf },
    verdicts: { before: before.indicators.verdicts, after: after.indicators.verdicts },
    breaches: { before: before.indicators.breaches, after: after.indicators.breaches },
    coverage: compareCoverage(before, after),
    changes: compareFindings(before.findings, after.findings),
  };
}

function isAssessment(side: unknown): boolean {
  return typeof side === "object" && side !== null && (side as Partial<Assessment>).kind === "assessment";
}

function compareCoverage(before: Assessment, after: Assessment): AssessmentComparison["coverage"] {
  const texts = (side: Assessment): ReadonlyMap<string, string> =>
    new Map(side.indicators.coverage.map(({ provision, coverage }) => [provision, coverage.total.text]));
  const [old, now] = [texts(before), texts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map((provision) => ({ provision, before: old.get(provision) ?? null, after: now.get(provision) ?? null }));
}

function compareFindings(before: readonly AssessedFinding[], after: readonly AssessedFinding[]): readonly FindingChange[] {
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
