import { type Fault, type FaultCode, type FaultPath, type FaultValues, RuleInputError } from "../fault/index.js";
import { placesOfPart, valuesIn } from "../measure-form/index.js";
import { markPolicy } from "../parsed/index.js";
import { findMeasureFaults } from "./measure/check-measures.js";
import { checkRecurrence } from "./check-recurrence.js";
import { checkOwnWords } from "./check-own-words.js";
import { policySchema } from "./policy.js";
import { faultsOfIssues } from "../fields/index.js";
import type { ParseResult } from "../model/index.js";
import {
  ACADEMIC_DEGREES,
  AREA_CLASSES,
  CERTIFICATE_LEVELS,
  DIVISION_LEVELS,
  EDUCATION_LEVELS,
  isSpoiltDivisionId,
} from "../terms/index.js";
import type { Parameter } from "./parameter.js";
import type { ProvisionKind, ProvisionOf } from "./provision.js";
import { valuesNowOrBefore } from "./parameter-values.js";
import {
  checkCostShare,
  checkFactorFormula,
  checkFundingSources,
  checkFundingStandard,
  checkPayStandardProvision,
} from "./check-money-provisions.js";
import { checkChecklistItems, checkRequiredRoles } from "./check-quota-provisions.js";
import { checkEvaluationProvision, checkEvaluationShape } from "./check-evaluation-provisions.js";
import { listParameters } from "./walk-parameters.js";
import * as z from "zod";
import { ANNIVERSARY_CONVENTIONS } from "../calendar/index.js";
import { nonNegativeDecimal } from "../fields/index.js";
import type {
  CriterionLeaf,
  PathwayTable,
  Policy,
  PolicyInput,
  Provision,
  Qualification,
  SourceReference,
} from "./types.js";
import type { Criterion } from "./provisions/qualification-criteria.js";
import { findTableFaults } from "./decision-table.js";
import { checkVariedParameters } from "./check-varied-parameters.js";
import { checkCoverageTargetProvision } from "./check-coverage-target.js";
import { checkRequirementProvision } from "./measure/check-requirement.js";

/**
 * Reads a policy as {@link safeParsePolicy} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the policy
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { parsePolicy } from "social-work-station-rules/policy";
 * parsePolicy(JSON.parse(JSON.stringify(nationalTwoHaves))).jurisdiction; //=> "CN"
 * ```
 */
export function parsePolicy(input: unknown): Policy {
  const result = safeParsePolicy(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}

/**
 * Reads a policy, for instance one that a team has written as a JSON file, and checks that every value names a
 * document of the policy, that ids are unique, tiers exist, and readings are distinct.
 *
 * @param input anything, usually parsed JSON
 * @returns the policy, or all faults, each with code and path
 *
 * @example
 * ```ts
 * import { safeParsePolicy } from "social-work-station-rules/policy";
 * const result = safeParsePolicy({ version: 1 });
 * result.ok ? [] : result.faults[0].path; //=> ["id"]
 * ```
 */
export function safeParsePolicy(input: unknown): ParseResult<Policy> {
  const parsed = policySchema.safeParse(input);
  const faults = parsed.success ? checkPolicy(parsed.data) : faultsOfIssues(parsed.error.issues, input, policySchema);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: markPolicy(parsed.data as Policy) };
}

/**
 * Reads a policy that is written in the program: an editor completes and checks it while one types, days are plain
 * strings. It is read as {@link parsePolicy} does.
 *
 * @param input the policy; {@link stated} and {@link interpreted} write its parameters
 * @returns the policy
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { definePolicy, stated } from "social-work-station-rules/policy";
 * const source = { document: "measures", clause: "五", quote: "至少配备2名", authority: "normative", verification: "primary-text" } as const;
 * const policy = definePolicy({
 *   version: 1,
 *   id: "example-city-2025",
 *   title: { zh: "示例市社工站管理办法", en: "Measures of Example City" },
 *   jurisdiction: "example-city",
 *   documents: [{ id: "measures", title: { zh: "办法", en: "Measures" }, issuers: ["示例市民政局"] }],
 *   effective: { from: stated("2025-04-01", source), until: stated(null, source) },
 *   provisions: [
 *     {
 *       id: "example-city-2025/staff",
 *       kind: "staffing",
 *       title: { zh: "人员配备", en: "Staffing" },
 *       modality: "must",
 *       aspect: "staff",
 *       appliesTo: { subject: "station", tier: "township" },
 *       clauses: [],
 *       parameters: {
 *         minimum: stated("2", source),
 *         measure: stated("head-count", source),
 *         staff: stated("any", source),
 *         workload: stated("any", source),
 *       },
 *     },
 *   ],
 * });
 * policy.provisions.map(({ id }) => id); //=> ["example-city-2025/staff"]
 * ```
 */
export function definePolicy(input: PolicyInput): Policy {
  return parsePolicy(input);
}

/** Faults of a policy that its schema cannot see. */
export function checkPolicy(policy: Policy): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, path: FaultPath, values: Fault["values"] = {}): void => {
    faults.push({ code, path, values });
  };
  const documents = uniqueIds(["documents"], policy.documents, fault);
  uniqueIds(["provisions"], policy.provisions, fault);
  uniqueIds(["data"], policy.data, fault);

  for (const { path, parameter } of listParameters(policy)) checkParameter(parameter, path, documents, fault);

  if (isSpoiltDivisionId(policy.jurisdiction))
    fault("division-code-invalid", ["jurisdiction"], { expected: "division-code" });
  for (const name of ["prevailsOver", "supersedes"] as const)
    policy[name].forEach((id, index) => {
      if (id === policy.id) fault("value-invalid", [name, index]);
    });
  policy.successors.forEach((successor, index) => {
    if (successor.policy === policy.id) fault("value-invalid", ["successors", index, "policy"]);
    if (!documents.has(successor.document))
      fault("reference-dangling", ["successors", index, "document"], { id: successor.document });
  });
  checkOwnWords(policy, fault);
  const from = policy.effective.from?.value;
  const until = policy.effective.until?.value ?? undefined;
  if (from !== undefined && until !== undefined && until < from) fault("interval-reversed", ["effective", "until"]);

  const tiers = uniqueIds(["tierSystem", "tiers"], policy.tierSystem?.tiers ?? [], fault);
  policy.provisions.forEach((provision, index) => {
    checkVariedParameters(provision, ["provisions", index], fault);
    const { from: _from, until: _until, ...rest } = provision;
    // An amendment from a day on may end a provision before it begins: it is then never in force.
    for (const { code, path, values } of findMeasureFaults(rest, ["provisions", index])) fault(code, path, values);
    const isOfOnePerson = provision.appliesTo.subject === "person" && valueAt(provision, ["scope"]) !== "jurisdiction";
    for (const at of isOfOnePerson ? [] : placesOfPart(provision, ["provisions", index])) fault("key-unknown", at);
    const check = CHECKS[provision.kind] as Check<Provision> | undefined;
    check?.(provision, ["provisions", index], fault);
    for (const place of TIERS) {
      const tier = valueAt(provision, place);
      const isLevel = DIVISION_LEVELS.some((level) => level === tier);
      if (typeof tier === "string" && !isLevel && !tiers.has(tier))
        fault("tier-unknown", ["provisions", index, ...place], { id: tier });
    }
  });
  return faults;
}

/** Notes the faults of a provision at a path. */
type Check<P> = (provision: P, path: FaultPath, fault: Report) => void;

/** What the schema of a kind of provision cannot see. */
const CHECKS: { readonly [K in ProvisionKind]?: Check<ProvisionOf<K>> } = {
  "coverage-target": checkCoverageTargetProvision,
  "recurring-duty": checkRecurrence,
  qualification: checkQualification,
  "required-roles": checkRequiredRoles,
  checklist: checkChecklistItems,
  "funding-standard": checkFundingStandard,
  "pay-standard": checkPayStandardProvision,
  "cost-share": checkCostShare,
  "factor-formula": checkFactorFormula,
  "funding-sources": checkFundingSources,
  "evaluation-scheme": checkEvaluationShape,
  evaluation: checkEvaluationProvision,
  "pathway-table": checkPathwayTable,
  requirement: checkRequirementProvision,
};

/** Where provisions name a tier. */
const TIERS: readonly (readonly string[])[] = [
  ["appliesTo", "tier"],
  ["recipients", "tier"],
  ["centreTier"],
  ["stationTier"],
];

function valueAt(value: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}

function checkParameter(
  parameter: Parameter<unknown>,
  path: FaultPath,
  documents: ReadonlySet<string>,
  fault: Report,
): void {
  if (parameter.status === "amended") {
    checkParameter(parameter.was, [...path, "was"], documents, fault);
    return;
  }
  checkSource(parameter.source, [...path, "source"], documents, fault);
  parameter.otherSources?.forEach((source, index) => {
    checkSource(source, [...path, "otherSources", index], documents, fault);
  });
  if (parameter.status === "stated") return;
  const seen = new Set([JSON.stringify(parameter.value)]);
  parameter.alternatives.forEach((alternative, index) => {
    const text = JSON.stringify(alternative);
    if (seen.has(text)) fault("value-invalid", [...path, "alternatives", index]);
    seen.add(text);
  });
}

function checkSource(source: SourceReference, path: FaultPath, documents: ReadonlySet<string>, fault: Report): void {
  if (!documents.has(source.document)) fault("reference-dangling", [...path, "document"], { id: source.document });
}

function uniqueIds(path: FaultPath, records: readonly { readonly id: string }[], fault: Report): ReadonlySet<string> {
  const seen = new Set<string>();
  records.forEach(({ id }, index) => {
    if (seen.has(id)) fault("id-duplicate", [...path, index, "id"], { id });
    seen.add(id);
  });
  return seen;
}

const years = z.int().min(0).max(60);

const higherLevels = z.enum(["satisfy", "do-not-satisfy"]);

const certificateDate = z.enum(["issuedOn", "approvedOn", "resultsOn"]);

const convention = z.enum(ANNIVERSARY_CONVENTIONS);

const level = z.enum(CERTIFICATE_LEVELS);

const majors = z.array(z.string().min(1).max(100)).min(1);

/** The fields of each criterion that name a parameter, and what its value must be. */
const VALUES: Readonly<Record<CriterionLeaf["kind"], Readonly<Record<string, z.ZodType>>>> = {
  certificate: { level, higherLevels, date: certificateDate },
  "certificate-years": { level, higherLevels, date: certificateDate, years, convention },
  education: { level: z.enum(EDUCATION_LEVELS), majors },
  degree: { degree: z.enum(ACADEMIC_DEGREES), majors, counts: z.enum(["counts", "does-not-count"]) },
  practice: { years, convention },
  registration: { level, higherLevels, validityYears: years.min(1) },
  "renewal-window": { level, higherLevels, months: z.int().min(1).max(120) },
  "continuing-education": { hours: nonNegativeDecimal, years: years.min(1) },
  area: {
    areaClass: z.enum(AREA_CLASSES),
    definedBy: z.enum(["urban-rural-code", "division-kind", "village-committees"]),
  },
  judgement: {},
};

const COUNTING = z.enum(["after-criterion", "in-total"]);

/** Criteria by which a practice can be dated. */
const DATED: readonly Criterion["kind"][] = ["certificate", "education", "degree"];

/** Faults of a qualification that its schema cannot see: names without a parameter, values that do not fit. */
function checkQualification(provision: Qualification, path: FaultPath, fault: Report): void {
  const kinds = new Map<string, Criterion["kind"]>();
  const used = new Set<string>();
  const visit = (criterion: Criterion, at: FaultPath): void => {
    if (kinds.has(criterion.id)) fault("id-duplicate", [...at, "id"], { id: criterion.id });
    else kinds.set(criterion.id, criterion.kind);
    if (criterion.kind === "any-of" || criterion.kind === "all-of") {
      criterion.members.forEach((member, index) => visit(member, [...at, "members", index]));
      return;
    }
    for (const [field, schema] of Object.entries(VALUES[criterion.kind])) {
      const name = (Object.entries(criterion).find(([key]) => key === field) ?? [])[1] as unknown;
      if (typeof name === "string") checkName(name, schema, [...at, field]);
    }
    if (criterion.kind === "practice" && criterion.after !== undefined)
      checkName(criterion.after.counting, COUNTING, [...at, "after", "counting"]);
  };
  const checkName = (name: string, schema: z.ZodType, at: FaultPath): void => {
    used.add(name);
    const parameter = Object.hasOwn(provision.parameters, name) ? provision.parameters[name] : undefined;
    if (parameter === undefined) fault("parameter-unknown", at, { name });
    else checkValues(parameter, schema, [...path, "parameters", name], fault);
  };
  visit(provision.criteria, [...path, "criteria"]);
  checkAfter(provision.criteria, [...path, "criteria"], kinds, fault);
  for (const name of Object.keys(provision.parameters)) {
    if (!used.has(name)) fault("key-unknown", [...path, "parameters", name], {});
  }
}

function checkValues(parameter: Parameter<unknown>, schema: z.ZodType, path: FaultPath, fault: Report): void {
  for (const given of valuesNowOrBefore(parameter, path))
    for (const { value, at } of valuesIn(given.value, [...given.at]))
      if (!schema.safeParse(value).success) fault("parameter-invalid", at, acceptedBy(schema));
}

/** What a value must be: one of the listed ones, or a number between two. */
function acceptedBy(schema: z.ZodType): FaultValues {
  if (schema instanceof z.ZodEnum) return { expected: "listed-value", accepted: schema.options.map(String) };
  if (schema instanceof z.ZodNumber)
    return { expected: "integer", least: schema.minValue ?? 0, most: schema.maxValue ?? 0 };
  return { expected: schema instanceof z.ZodArray ? "list" : "non-negative-decimal" };
}

function checkAfter(
  criterion: Criterion,
  path: FaultPath,
  kinds: ReadonlyMap<string, Criterion["kind"]>,
  fault: Report,
): void {
  if (criterion.kind === "any-of" || criterion.kind === "all-of") {
    criterion.members.forEach((member, index) => checkAfter(member, [...path, "members", index], kinds, fault));
    return;
  }
  if (criterion.kind !== "practice" || criterion.after === undefined) return;
  const kind = kinds.get(criterion.after.criterion);
  if (!DATED.some((dated) => dated === kind))
    fault("reference-dangling", [...path, "after", "criterion"], { id: criterion.after.criterion });
}

/** Notes the faults of the table of a provision, and of each other reading of it. */
function checkPathwayTable({ parameters }: PathwayTable, path: FaultPath, fault: Report): void {
  for (const { value, at } of valuesNowOrBefore(parameters.table, [...path, "parameters", "table"]))
    for (const found of findTableFaults(value)) fault(found.code, [...at, ...found.path], found.values);
}

/** Notes a fault of a policy. */
type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;
