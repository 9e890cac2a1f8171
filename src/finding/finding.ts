import { type Period, type PlainDate, isPlainDate, parsePeriod } from "../calendar/index.js";
import type { SubjectRef } from "../model/index.js";
import type { Parameter, Provision, ProvisionKind } from "../policy/index.js";
import type { FactKind, LocalText, Modality, Timing, Verdict } from "../terms/index.js";
import { requireId, requireList, requireListed, requireObject, requireText } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { requireParsed } from "../parsed/index.js";
import { SUBJECT_KINDS } from "../terms/index.js";

/** A fact that is not recorded and could still change the verdict. */
export interface MissingFact {
  readonly subject: SubjectRef;
  readonly fact: FactKind;
  /** What exactly, where the kind of fact alone does not tell: an item, a certificate level, a station. */
  readonly detail?: string;
}

/** What a finding rests on: the provision as it stood, shared by all findings of one run. */
export interface Basis {
  readonly provision: string;
  readonly kind: ProvisionKind;
  readonly title: LocalText;
  readonly modality: Modality;
  readonly clauses: readonly string[];
  /** The parameters that the rule read, by name, each with its source or reading. */
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>;
}

/** A recorded judgement that settled, or belongs to, a finding. */
export interface JudgementUse {
  readonly judgement: string;
  readonly item: string;
  readonly outcome: "met" | "unmet";
  readonly on: PlainDate;
}

/** The one shape in which every rule answers about one subject. Plain data. */
export interface Finding<Detail = unknown> {
  readonly kind: "finding";
  /** Stable: provision, subject, and the period where there is one. */
  readonly id: string;
  readonly provision: string;
  /** Never a name. */
  readonly subject: SubjectRef;
  readonly asOf: PlainDate;
  readonly verdict: Verdict;
  /** Whether the due date or the period is over on `asOf`; null where there is none. */
  readonly timing: Timing | null;
  readonly detail: Detail;
  /** Every unknown that can still change the verdict, nothing else. */
  readonly missing: readonly MissingFact[];
  readonly judgements: readonly JudgementUse[];
  readonly basis: Basis;
}

/**
 * The stable id of a finding: provision, subject, and the period where there is one.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `id-invalid`, `id-like-identity-number`, `term-unknown`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { findingId } from "social-work-station-rules/finding";
 * findingId("local/cases", { kind: "station", id: "centre-1" }); //=> "local/cases@station:centre-1"
 * ```
 */
export function findingId(provision: string, subject: SubjectRef, period?: Period): string {
  // Ids were checked when they were parsed; the paths of faults are built only where one is invalid.
  if (typeof provision !== "string" || provision === "") requireId(provision, ["provision"]);
  if (typeof subject?.id !== "string" || subject.id === "" || !SUBJECT_KINDS.includes(subject.kind))
    requireSubject(subject, ["subject"]);
  if (period !== undefined && !(isPlainDate(period?.from) && isPlainDate(period.to) && period.from <= period.to))
    parsePeriod(period, ["period"]);
  const id = `${provision}@${subject.kind}:${subject.id}`;
  return period === undefined ? id : `${id}@${period.from}..${period.to}`;
}

/**
 * What findings of a provision rest on; made once a run and shared by its findings.
 *
 * @param used names of the parameters that the rule read; absent: all
 * @throws RuleInputError as `requireProvision` does
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { basisOf } from "social-work-station-rules/finding";
 * const target = nationalTwoHaves.provisions.find((provision) => provision.kind === "coverage-target");
 * const basis = target && basisOf(target, ["target"]);
 * basis && Object.keys(basis.parameters); //=> ["target"]
 * ```
 */
export function basisOf(provision: Provision, used?: readonly string[]): Basis {
  requireParsed(provision, "provision", ["provision"]);
  if (used !== undefined) requireList(used, ["used"]).forEach((name, index) => requireText(name, ["used", index]));
  const entries = Object.entries<Parameter<unknown> | undefined>(provision.parameters);
  return {
    provision: provision.id,
    kind: provision.kind,
    title: provision.title,
    modality: provision.modality,
    clauses: provision.clauses,
    parameters: Object.fromEntries(
      entries.flatMap(([name, parameter]) =>
        parameter !== undefined && (used === undefined || used.includes(name)) ? [[name, parameter]] : [],
      ),
    ),
  };
}

/** Refuses what names nobody and nothing. */
export function requireSubject(subject: SubjectRef, path: FaultPath): void {
  requireObject(subject, path);
  requireListed(subject.kind, SUBJECT_KINDS, [...path, "kind"]);
  requireId(subject.id, [...path, "id"]);
}
