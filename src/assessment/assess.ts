import type { AssessedFinding, Assessment, PlacedProvision, PoliciesInForce } from "../results/index.js";
import { type PeriodInput, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireId, requireList, requireObjects, throwInputError } from "../checks/index.js";
import { basisOf } from "../finding/index.js";
import { policiesInForce, policyAsOf } from "../in-force/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy, Provision } from "../policy/index.js";
import { type PreparedRegister, registerWithin } from "../register/index.js";
import type { Submission } from "../reporting/index.js";
import { indicate, indicateRun, runProvision, toAssessed } from "../run/index.js";

/** Options of `assess` with one policy. */
export interface AssessmentOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The year of quotas, both days included. */
  readonly period: PeriodInput;
  /** What was handed in; when left out, deadlines make no findings. */
  readonly submissions?: readonly Submission[] | undefined;
}

/** Options of `assess` with a list of policies. */
export interface LayeredAssessmentOptions extends AssessmentOptions {
  /** The division whose policies in force are run: an id of the register, or a division code. */
  readonly division: string;
}

/**
 * Runs every provision of a policy over everything it applies to. With a list of policies, those in force on the
 * day in `division` are layered, each slot filled by what prevails; conflicts and gaps are in the result.
 *
 * @param prepared a register from `prepareRegister`
 * @param policies one policy, whose provisions are all run, or a list from which those in force are taken
 * @param options the day and the period; with a list of policies the division; submissions, where deadlines are checked
 * @returns findings in the order of policies, provisions and subjects; indicators; what made no findings and why
 * @throws RuleInputError `not-parsed`, `key-unknown`, `date-invalid`, `interval-reversed`, `value-missing`, `id-duplicate`
 *
 * @example
 * ```ts
 * import { assess } from "social-work-station-rules/assessment";
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingTierSystem, nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const assessment = assess(prepareRegister(register), nationalTwoHaves, { asOf: "2023-05-31", period: calendarYear(2023) });
 * assessment.indicators.coverage[0]?.coverage.total.text; //=> "100.0% (1/1)"
 * ```
 */
export function assess(prepared: PreparedRegister, policies: Policy, options: AssessmentOptions): Assessment;
export function assess(
  prepared: PreparedRegister,
  policies: readonly Policy[],
  options: LayeredAssessmentOptions,
): Assessment;
export function assess(
  prepared: PreparedRegister,
  policies: Policy | readonly Policy[],
  options: AssessmentOptions | LayeredAssessmentOptions,
): Assessment {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  if (isList(policies)) {
    checkPolicies(policies);
  } else {
    requireParsed(policies, "policy", ["policies"]);
  }
  checkKeys(options, isList(policies) ? [...OPTIONS, "division"] : OPTIONS, ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  if (options.submissions !== undefined) checkSubmissions(options.submissions);
  const layers = layersOf(policies, options);
  const resolved = layers.policies.map((layer) => policyAsOf(layer, { asOf, period }));
  const held = new Set(layers.provisions.map(({ provision }) => provision.id));
  const assessed = toAssessed(prepared);
  let before: readonly AssessedFinding[] = [];
  const partOf = partsOf(prepared);
  const runs = resolved.flatMap((layer) => {
    const provisions = layer.provisions.filter(({ id }) => held.has(id));
    if (provisions.length === 0) return [];
    const part = partOf(layer.jurisdiction);
    return provisions.map((provision) => {
      const { findings, coverage, notRun } = runProvision(part, layer, provision, {
        asOf,
        period,
        jurisdiction: layer.jurisdiction,
        submissions: options.submissions,
      });
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
    policies: resolved.map(({ id }) => id),
    documents: documentsOf(resolved),
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

const OPTIONS = ["asOf", "period", "submissions"];

/** More policies than are in force anywhere. */
const MOST_POLICIES = 10_000;

function checkPolicies(policies: readonly Policy[]): void {
  const seen = new Set<string>();
  requireList(policies, ["policies"], MOST_POLICIES).forEach((policy, index) => {
    requireParsed(policy, "policy", ["policies", index]);
    if (seen.has(policy.id)) throwInputError("id-duplicate", ["policies", index, "id"], { id: policy.id });
    seen.add(policy.id);
  });
}

/** Checks the provision that each submission names; the rest is read by the deadline. */
function checkSubmissions(submissions: readonly Submission[]): void {
  const path = ["options", "submissions"];
  requireObjects(submissions, path).forEach(({ provision }, index) =>
    requireId(provision, [...path, index, "provision"]),
  );
}

/** Returns a function that makes the part of the register within a jurisdiction, each once. */
function partsOf(prepared: PreparedRegister): (jurisdiction: string) => PreparedRegister {
  const parts = new Map<string, PreparedRegister>([["CN", prepared]]);
  return (jurisdiction) => {
    const part = parts.get(jurisdiction) ?? registerWithin(prepared, jurisdiction);
    parts.set(jurisdiction, part);
    return part;
  };
}

type Layers = Pick<PoliciesInForce, "policies" | "conflicts" | "gaps"> & {
  readonly provisions: readonly PlacedProvision[];
};

function layersOf(policy: Policy | readonly Policy[], options: AssessmentOptions | LayeredAssessmentOptions): Layers {
  if (isList(policy)) {
    if (!("division" in options) || options.division === undefined)
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
