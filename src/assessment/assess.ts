import type { AssessedFinding, Assessment, Basis, NotRun, PoliciesInForce } from "../results/index.js";
import { type PeriodInput, parsePeriod, parsePlainDate, type PlainDate } from "../calendar/index.js";
import { checkKeys, requireId, requireList, requireListed, requireObjects, throwInputError } from "../checks/index.js";
import { basisOf } from "../finding/index.js";
import { policiesInForce, policyAsOf } from "../in-force/index.js";
import { requireParsed } from "../parsed/index.js";
import type { FaultPath } from "../fault/index.js";
import type { Policy, Provision } from "../policy/index.js";
import { divisionsAbove } from "../quantities/index.js";
import { type PreparedRegister, registerWithin } from "../register/index.js";
import type { Submission } from "../reporting/index.js";
import {
  indicate,
  registerAge,
  requireSameWords,
  runOneByOne,
  startTally,
  statusAtHome,
  toAssessed,
} from "../run/index.js";
import { isDivisionCode, parseDivisionId } from "../terms/index.js";

/** Options of `assess` with one policy. */
export interface AssessmentOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The year of quotas, both days included. */
  readonly period: PeriodInput;
  /** What was handed in; when left out, deadlines make no findings. */
  readonly submissions?: readonly Submission[] | undefined;
  /** Who owes a submission, for each deadline; of a deadline that is not listed only those that handed in are checked. */
  readonly obliged?: readonly ObligedDivisions[] | undefined;
  /**
   * What becomes of the findings: listed in the result (also where left out); omitted, for indicators alone; or handed
   * to a function one by one, in the order in which they would be listed, and not kept.
   */
  readonly findings?: "listed" | "omitted" | ((finding: AssessedFinding) => void) | undefined;
}

/** The divisions that owe a submission. */
export interface ObligedDivisions {
  /** Id of the deadline provision. */
  readonly provision: string;
  /** Ids of the divisions: of the register, or division codes. */
  readonly divisions: readonly string[];
}

/** Options of `assess` with a list of policies. */
export interface LayeredAssessmentOptions extends AssessmentOptions {
  /** The division whose policies in force are run: an id of the register, or a division code. */
  readonly division: string;
}

/**
 * Runs every provision of a policy over everything it applies to. With a list of policies, those in force on the
 * day in `division` are layered, each slot filled by what prevails; conflicts and gaps are in the result. What was not
 * checked is in the result too: policies that do not apply (`statuses`), provisions without findings (`notRun`).
 *
 * @param prepared a register from `prepareRegister`
 * @param policies one policy, whose provisions are all run even where it is not in force, or a list from which those in
 *   force are taken; policies in force together have no two provisions with one id
 * @param options the day and the period; with a list of policies the division; submissions, and who owes them, where
 *   deadlines are checked
 * @returns findings in the order of policies, provisions and subjects, unless `findings` says otherwise; indicators; what
 *   made no findings and why
 * @throws RuleInputError `not-parsed`, `key-unknown`, `date-invalid`, `interval-reversed`, `value-missing`, `id-duplicate`, `term-conflict`,
 *   `division-code-invalid`; `reference-dangling` for a division that is neither in the register nor a division code
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
  requireSameWords([
    { path: ["prepared", "register"], terms: prepared.register.terms },
    ...(isList(policies)
      ? policies.map(({ terms }, index) => ({ path: ["policies", index], terms }))
      : [{ path: ["policies"], terms: policies.terms }]),
  ]);
  checkKeys(options, isList(policies) ? [...OPTIONS, "division"] : OPTIONS, ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  if (options.submissions !== undefined) checkSubmissions(options.submissions);
  const obliged = options.obliged === undefined ? undefined : readObliged(prepared, options.obliged);
  const layers = layersOf(prepared, policies, { asOf, division: "division" in options ? options.division : undefined });
  const resolved = layers.policies.map((layer) => policyAsOf(layer, { asOf, period }));
  const assessed = toAssessed(prepared);
  const wanted = readWanted(options.findings);
  let before: readonly AssessedFinding[] = [];
  const partOf = partsOf(prepared);
  const prevail = ({ id }: Provision): boolean => layers.prevailing.has(id);
  const together = resolved.flatMap(({ provisions }) => provisions.filter(prevail));
  const runs = resolved.flatMap((layer) => {
    const provisions = layer.provisions.filter(prevail);
    if (provisions.length === 0) return [];
    const part = partOf(layer.jurisdiction);
    return provisions.map((provision) => {
      const question = {
        asOf,
        period,
        jurisdiction: layer.jurisdiction,
        submissions: options.submissions,
        obliged,
        together,
      };
      const tally = startTally();
      const findings: AssessedFinding[] = [];
      let read: Basis | null = null;
      const { coverage, notRun } = runOneByOne(part, layer, provision, question, (finding) => {
        read ??= finding.basis;
        tally.add(finding);
        if (wanted === "listed") findings.push(assessed(finding, before[findings.length]));
        else if (wanted !== "omitted") wanted(assessed(finding));
      });
      before = findings;
      const basis = { ...(read ?? basisOf(provision)), policy: layer.id };
      return { provision, basis, coverage, notRun, findings, indicators: tally.of(basis) };
    });
  });
  const reasons = new Map(runs.map(({ provision, notRun }) => [provision.id, notRun]));
  return {
    kind: "assessment",
    version: 1,
    asOf,
    period,
    ...registerAge(prepared, asOf),
    statuses: layers.statuses,
    policies: resolved.map(({ id }) => id),
    documents: layers.quoted.flatMap((policy) =>
      policy.documents.map(({ id, title }) => ({ policy: policy.id, id, title })),
    ),
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
    notRun: layers.policies.flatMap((policy) => notRunOf(policy, asOf, reasons)),
    conflicts: layers.conflicts,
    gaps: layers.gaps,
  };
}

/** The provisions of a policy that made no findings, or not all: those not in force on the day, displaced, or not run. */
function notRunOf(
  policy: Policy,
  asOf: PlainDate,
  reasons: ReadonlyMap<string, NotRun["reason"] | null>,
): readonly NotRun[] {
  return policy.provisions.flatMap(({ id, title, kind, from, until }) => {
    const isBegun = from === undefined || from <= asOf;
    const isOver = until !== undefined && until < asOf;
    const run = reasons.get(id);
    const reason = isBegun ? (isOver ? "ended" : run === undefined ? "prevailed-over" : run) : "not-begun";
    return reason === null ? [] : [{ policy: policy.id, provision: id, title, kind, reason }];
  });
}

const OPTIONS = ["asOf", "period", "submissions", "obliged", "findings"];

type Wanted = NonNullable<AssessmentOptions["findings"]>;

function readWanted(findings: AssessmentOptions["findings"]): Wanted {
  if (findings === undefined || typeof findings === "function") return findings ?? "listed";
  return requireListed<"listed" | "omitted">(findings, ["listed", "omitted"], ["options", "findings"]);
}

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

/** The policies that are run, and what is to be said about all that were given. */
interface Layers extends Pick<PoliciesInForce, "statuses" | "policies" | "conflicts" | "gaps"> {
  /** Ids of the provisions that are run. */
  readonly prevailing: ReadonlySet<string>;
  /** The policies whose documents the answer names: those that are run, and those about which something is not known. */
  readonly quoted: readonly Policy[];
}

function layersOf(
  prepared: PreparedRegister,
  given: Policy | readonly Policy[],
  { asOf, division }: { readonly asOf: PlainDate; readonly division: string | undefined },
): Layers {
  if (!isList(given))
    return {
      statuses: [statusAtHome(given, asOf)],
      policies: [given],
      prevailing: new Set(given.provisions.map(({ id }) => id)),
      quoted: [given],
      conflicts: [],
      gaps: [],
    };
  const id = division ?? throwInputError("value-missing", ["options", "division"], { expected: "id" });
  requireKnownDivision(prepared, id, ["options", "division"]);
  const inForce = policiesInForce(given, { asOf, division: id, above: divisionsAbove(prepared, id) });
  checkProvisionIds(inForce.policies, given);
  const named = new Set([...inForce.policies.map((policy) => policy.id), ...inForce.gaps.map(({ policy }) => policy)]);
  return {
    ...inForce,
    prevailing: new Set(inForce.provisions.map(({ provision }) => provision.id)),
    quoted: given.filter((policy) => named.has(policy.id)),
  };
}

/** Throws for a division that neither the register nor the system of division codes has. */
function requireKnownDivision(prepared: PreparedRegister, id: string, path: FaultPath): void {
  parseDivisionId(id, path);
  if (id !== "CN" && !prepared.divisions.has(id) && !isDivisionCode(id))
    throwInputError("reference-dangling", path, { id });
}

/** A finding is known by its provision, so policies that are in force together have no two of one id. */
function checkProvisionIds(inForce: readonly Policy[], given: readonly Policy[]): void {
  const seen = new Set<string>();
  for (const policy of inForce)
    policy.provisions.forEach(({ id }, index) => {
      if (seen.has(id))
        throwInputError("id-duplicate", ["policies", given.indexOf(policy), "provisions", index, "id"], { id });
      seen.add(id);
    });
}

/** Reads who owes a submission, by the deadline. */
function readObliged(
  prepared: PreparedRegister,
  obliged: readonly ObligedDivisions[],
): ReadonlyMap<string, readonly string[]> {
  const path = ["options", "obliged"];
  const read = new Map<string, readonly string[]>();
  requireObjects(obliged, path).forEach((entry, index) => {
    const at = [...path, index];
    checkKeys(entry, ["provision", "divisions"], at);
    const provision = requireId(entry.provision, [...at, "provision"]);
    if (read.has(provision)) throwInputError("id-duplicate", [...at, "provision"], { id: provision });
    requireList(entry.divisions, [...at, "divisions"]).forEach((id, place) => {
      requireKnownDivision(prepared, id, [...at, "divisions", place]);
    });
    read.set(provision, entry.divisions);
  });
  return read;
}

function isList(policy: Policy | readonly Policy[]): policy is readonly Policy[] {
  return Array.isArray(policy);
}
