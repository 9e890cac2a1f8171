import * as z from "zod";
import { ANNIVERSARY_CONVENTIONS } from "../../calendar/index.js";
import type { FaultPath } from "../../fault/index.js";
import { nonNegativeDecimal } from "../../model/internal/fields.js";
import { ACADEMIC_DEGREES, AREA_CLASSES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../../terms/values.js";
import type { Parameter } from "../parameter.js";
import type { Qualification } from "../provision.js";
import type { Criterion, CriterionLeaf } from "../provisions/qualification-criteria.js";
import type { Report } from "./report.js";

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
  area: { areaClass: z.enum(AREA_CLASSES), definedBy: z.enum(["urban-rural-code", "division-kind"]) },
  judgement: {},
};
const COUNTING = z.enum(["after-criterion", "in-total"]);

/** Criteria by which a practice can be dated. */
const DATED: readonly Criterion["kind"][] = ["certificate", "education", "degree"];

/** Faults of a qualification that its schema cannot see: names without a parameter, values that do not fit. */
export function checkQualification(provision: Qualification, path: FaultPath, fault: Report): void {
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
      const name = (criterion as Readonly<Record<string, unknown>>)[field];
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
  if (!schema.safeParse(parameter.value).success) fault("parameter-invalid", [...path, "value"], {});
  if (parameter.status === "amended") checkValues(parameter.was, schema, [...path, "was"], fault);
  if (parameter.status !== "interpreted") return;
  parameter.alternatives.forEach((alternative, index) => {
    if (!schema.safeParse(alternative).success) fault("parameter-invalid", [...path, "alternatives", index], {});
  });
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
  if (kind === undefined || !DATED.includes(kind))
    fault("reference-dangling", [...path, "after", "criterion"], { id: criterion.after.criterion });
}
