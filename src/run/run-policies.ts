import { type Period, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireId, requireList, requireObjects, throwInputError } from "../checks/index.js";
import { requireParsed } from "../parsed/index.js";
import { type Finding, basisOf } from "../finding/index.js";
import type { Policy, Provision } from "../policy/index.js";
import type { PlacedProvision, PoliciesInForce } from "../in-force/index.js";
import { policiesInForce, policyAsOf } from "../in-force/index.js";
import { type PreparedRegister, areaOfSubject, registerWithin } from "../register/index.js";
import type { Submission } from "../reporting/index.js";
import { indicate, indicateRun } from "./indicators.js";
import { type ProvisionRun, runProvision } from "./run-provision.js";
import type { AssessedFinding, Assessment } from "./types.js";
import type { SubjectRef } from "../model/index.js";
import { SUBJECT_KINDS } from "../terms/index.js";

/** What is asked of an assessment. */
export interface AssessmentOptions {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The year for which quotas are asked, both days included. */
  readonly period: Period;
  /** With a list of policies: the division whose policies in force are asked. */
  readonly division?: string;
  /** What was handed in; without it deadlines make no findings. */
  readonly submissions?: readonly Submission[];
}

/**
 * What assessments of one register on one day and period share: what running a provision gave, by the provision
 * itself (an unchanged one is the same object and is not run again), and the register's parts by jurisdiction.
 */
export interface RunMemory {
  /** Null: each is let go of as soon as its findings are written, so that a nation's are not held twice. */
  readonly runs: Map<Provision, ProvisionRun> | null;
  readonly parts: Map<string, PreparedRegister>;
}

/** As `assess`, with a memory shared by assessments of one register on one day and period. */
export function assessWith(
  prepared: PreparedRegister,
  policy: Policy | readonly Policy[],
  options: AssessmentOptions,
  memory: RunMemory,
): Assessment {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  checkKeys(options, ["asOf", "period", "division", "submissions"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  if (options.submissions !== undefined) checkSubmissions(options.submissions);
  if (isList(policy)) {
    checkPolicies(policy);
  } else {
    requireParsed(policy, "policy", ["policy"]);
  }
  const layers = layersOf(policy, options);
  const policies = layers.policies.map((layer) => policyAsOf(layer, asOf, period));
  const held = new Set(layers.provisions.map(({ provision }) => provision.id));
  const assessed = toAssessed(prepared);
  let before: readonly AssessedFinding[] = [];
  const runs = policies.flatMap((layer) => {
    const provisions = layer.provisions.filter(({ id }) => held.has(id));
    if (provisions.length === 0) return [];
    const part = partOf(prepared, layer.jurisdiction, memory);
    return provisions.map((provision) => {
      const run =
        memory.runs?.get(provision) ??
        runProvision(part, layer, provision, {
          asOf,
          period,
          jurisdiction: layer.jurisdiction,
          submissions: options.submissions,
        });
      memory.runs?.set(provision, run);
      const { findings, coverage, notRun } = run;
      const basis = findings[0]?.basis ?? basisOf(provision);
      before = findings.map((finding, index) => assessed(finding, before[index]));
      return { provision, basis, coverage, notRun, findings: before, indicators: indicateRun({ basis, findings }) };
    });
  });
  return {
    kind: "assessment",
    version: 1,
    asOf,
    period,
    recordedOn: prepared.register.recordedOn,
    policies: policies.map(({ id }) => id),
    documents: documentsOf(policies),
    bases: runs.map(({ basis }) => basis),
    findings: runs.flatMap(({ findings }) => findings),
    indicators: {
      coverage: runs.flatMap(({ provision, coverage }) =>
        coverage === null || provision.kind !== "coverage-target"
          ? []
          : [{ provision: provision.id, measure: provision.measure, coverage }],
      ),
      ...indicate(runs.map(({ indicators }) => indicators)),
    },
    notRun: runs.flatMap(({ provision, notRun }) =>
      notRun === null ? [] : [{ provision: provision.id, kind: provision.kind, reason: notRun }],
    ),
    conflicts: layers.conflicts,
    gaps: layers.gaps,
  };
}

/** More policies than hold anywhere. */
const MOST_POLICIES = 10_000;

function checkPolicies(policies: readonly Policy[]): void {
  const seen = new Set<string>();
  requireList(policies, ["policy"], MOST_POLICIES).forEach((policy, index) => {
    requireParsed(policy, "policy", ["policy", index]);
    if (seen.has(policy.id)) throwInputError("id-duplicate", ["policy", index, "id"], { id: policy.id });
    seen.add(policy.id);
  });
}

/** The deadlines read the rest of each; a submission for no deadline of these policies is not one of theirs. */
function checkSubmissions(submissions: readonly Submission[]): void {
  const path = ["options", "submissions"];
  requireObjects(submissions, path).forEach(({ provision }, index) =>
    requireId(provision, [...path, index, "provision"]),
  );
}

function partOf(prepared: PreparedRegister, jurisdiction: string, { parts }: RunMemory): PreparedRegister {
  const known = parts.get(jurisdiction);
  if (known !== undefined) return known;
  const part = jurisdiction === "CN" ? prepared : registerWithin(prepared, jurisdiction);
  parts.set(jurisdiction, part);
  return part;
}

type Layers = Pick<PoliciesInForce, "policies" | "conflicts" | "gaps"> & {
  readonly provisions: readonly PlacedProvision[];
};

function layersOf(policy: Policy | readonly Policy[], options: AssessmentOptions): Layers {
  if (isList(policy)) {
    if (options.division === undefined)
      return throwInputError("value-missing", ["options", "division"], { expected: "id" });
    return policiesInForce(policy, { asOf: options.asOf, division: options.division });
  }
  return {
    policies: [policy],
    provisions: policy.provisions.map((provision: Provision) => ({ policy: policy.id, provision })),
    conflicts: [],
    gaps: [],
  };
}

function isList(policy: Policy | readonly Policy[]): policy is readonly Policy[] {
  return Array.isArray(policy);
}

function documentsOf(policies: readonly Policy[]): Assessment["documents"] {
  const titles = new Map(policies.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title] as const)));
  return Array.from(titles, ([id, title]) => ({ id, title }));
}

/**
 * Makes findings what an assessment holds: with their area, without the basis, which stands there once. Provisions ask
 * of the same subjects, mostly in the same order, so the area of each is looked up once: it stands in `near`, another
 * provision's finding in the same place, where that is of the same subject.
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
  return ({ kind, id, provision, subject, asOf, verdict, timing, detail, missing, judgements }, near) => {
    const area = near !== undefined && isSame(near.subject, subject) ? near.area : areaOf(subject);
    return { kind, id, provision, subject, area, asOf, verdict, timing, detail, missing, judgements };
  };
}

function isSame(one: SubjectRef, other: SubjectRef): boolean {
  return one === other || (one.id === other.id && one.kind === other.kind);
}
