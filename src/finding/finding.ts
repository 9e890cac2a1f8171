import type { Basis } from "../results/index.js";
import { type Period, isPlainDate, parsePeriod } from "../calendar/index.js";
import type { SubjectRef } from "../model/index.js";
import type { Parameter, Provision } from "../policy/index.js";
import { requireId, requireList, requireListed, requireObject, requireText } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { requireParsed } from "../parsed/index.js";
import { SUBJECT_KINDS } from "../terms/index.js";

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
 * import { findProvision } from "social-work-station-rules/policy";
 * const target = findProvision(nationalTwoHaves, "coverage-target", "cn-two-haves/stations");
 * const basis = basisOf(target, ["target"]);
 * Object.keys(basis.parameters); //=> ["target"]
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
    ...(provision.wording === undefined ? {} : { wording: provision.wording }),
    ...(provision.note === undefined ? {} : { note: provision.note }),
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
