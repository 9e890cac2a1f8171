import * as z from "zod";
import { coarseDate, count, plainDate } from "../fields/index.js";
import { findingOf } from "./finding-fields.js";
import { amounts, counts, dayText, decimalText, localWords, period, text } from "./fields.js";
import { ANNIVERSARY_CONVENTIONS } from "../calendar/index.js";
import type { CriterionTrace, GroupTrace } from "../eligibility/index.js";
import {
  ACADEMIC_DEGREES,
  AREA_CLASSES,
  CERTIFICATE_LEVELS,
  EDUCATION_LEVELS,
  MANAGEMENT_SYSTEMS,
  STATION_ROLES,
} from "../terms/index.js";
import { evaluationSchemeDetail } from "./evaluation.js";

export const activityQuotaDetail = z.strictObject({
  kind: z.literal("activity-quota"),
  unit: z.enum(["count", "hours"]),
  period,
  required: amounts,
  done: decimalText,
  doubtful: decimalText,
  shortfall: amounts,
  leftOut: z.strictObject({
    "outside-period": count,
    "after-as-of": count,
    "station-not-open": count,
    "not-completed": count,
    repeat: count,
  }),
});

/** One finding of `checkActivityQuota`. */
export const activityQuotaFindingSchema = findingOf(activityQuotaDetail);

/** What is left of a quota and the pace that would fulfil it: one plan of `planActivityQuota`. */
export const activityQuotaPlanSchema = z.strictObject({
  kind: z.literal("activity-quota-plan"),
  finding: activityQuotaFindingSchema,
  daysLeft: count,
  weeksLeft: count,
  left: amounts,
  weekly: amounts.nullable(),
});

const state = z.enum(["met", "unmet", "open", "evidence-lacking", "not-applicable", "undetermined"]);

export const checklistDetail = z.strictObject({
  kind: z.literal("checklist"),
  items: z.array(z.strictObject({ item: text, state, lacking: z.array(text) })),
});

/** One finding of `checkChecklist`. */
export const checklistFindingSchema = findingOf(checklistDetail);

export const coverageTargetDetail = z.strictObject({
  kind: z.literal("coverage-target"),
  measure: z.enum(["stations", "workers"]),
  required: count,
  target: text,
  covered: count,
  unknown: count,
  total: count,
  shortfall: counts,
  dueOn: dayText,
});

/** What `checkCoverageTarget` answers. */
export const coverageTargetFindingSchema = findingOf(coverageTargetDetail);

const verdict = z.enum(["met", "unmet", "undetermined", "discretionary"]);

const level = z.enum(CERTIFICATE_LEVELS);

const higherLevels = z.enum(["satisfy", "do-not-satisfy"]);

const convention = z.enum(ANNIVERSARY_CONVENTIONS);

const majors = z.array(text).nullable();

const major = z.enum(["accepted", "not-accepted", "not-recorded", "any"]);

const date = coarseDate.nullable();

const certificate = { level, higherLevels, date: z.enum(["issuedOn", "approvedOn", "resultsOn"]) } as const;

const leaves = [
  leaf("certificate", certificate, { level, date }),
  leaf("certificate-years", { ...certificate, years: count, convention }, { level, date }),
  leaf("education", { level: z.enum(EDUCATION_LEVELS), majors }, { level: z.enum(EDUCATION_LEVELS), major, date }),
  leaf(
    "degree",
    { degree: z.enum(ACADEMIC_DEGREES), majors, counts: z.enum(["counts", "does-not-count"]) },
    { degree: z.enum(ACADEMIC_DEGREES), major, date },
  ),
  leaf("practice", { years: count, convention, after: text.nullable() }, { leastDays: count, mostDays: count }),
  leaf("registration", { level, higherLevels }, { level, from: date, until: date }),
  leaf("renewal-window", { level, higherLevels, months: count }, { level, from: date, until: date }),
  leaf(
    "continuing-education",
    { hours: decimalText, years: count },
    { leastHours: decimalText, mostHours: decimalText },
  ),
  leaf("area", { areaClass: z.enum(AREA_CLASSES) }, { areaClass: z.enum(AREA_CLASSES) }),
  leaf("judgement", { item: text }, { judgement: text, outcome: z.enum(["met", "unmet"]), on: plainDate }),
] as const;

/** A criterion that is no group, as it was judged. */
export const leafTrace = z.discriminatedUnion("kind", leaves);

/** Criteria with every branch, as they were judged; groups nest. */
const criterionTrace: z.ZodType<CriterionTrace> = z.discriminatedUnion("kind", [
  z.strictObject({
    id: text,
    kind: z.enum(["any-of", "all-of"]),
    title: localWords,
    verdict,
    members: z.lazy((): z.ZodType<GroupTrace["members"]> => z.array(criterionTrace)),
  }),
  ...leaves,
]);

function leaf<K extends string, R extends z.core.$ZodLooseShape, F extends z.core.$ZodLooseShape>(
  kind: K,
  required: R,
  found: F,
) {
  return z.strictObject({
    id: text,
    kind: z.literal(kind),
    title: localWords,
    verdict,
    required: z.strictObject(required),
    found: z.discriminatedUnion("status", [
      z.strictObject({ status: z.enum(["none", "not-recorded"]) }),
      z.strictObject({ status: z.literal("recorded"), ...found }),
    ]),
  });
}

export const deadlineDetail = z.strictObject({
  kind: z.literal("deadline"),
  state: z.enum(["in-time", "late", "due", "overdue", "time-unknown"]),
  lastDay: dayText,
  submittedOn: text.nullable(),
  days: count,
});

/** One finding of `checkDeadlines`. */
export const deadlineFindingSchema = findingOf(deadlineDetail);

/** What `checkEvaluationScheme` answers. */
export const evaluationSchemeFindingSchema = findingOf(evaluationSchemeDetail);

export const qualificationDetail = z.strictObject({
  kind: z.literal("qualification"),
  route: text.nullable(),
  areaClass: z.enum(AREA_CLASSES).nullable(),
  trace: criterionTrace.nullable(),
});

/** What `assessQualification` answers. */
export const qualificationFindingSchema = findingOf(qualificationDetail);

export const recurringDutyDetail = z.strictObject({
  kind: z.literal("recurring-duty"),
  every: z.enum(["day", "week", "month", "quarter", "year"]),
  times: count,
  windows: z.strictObject({ done: count, missed: count, unknown: count, open: count }),
  missed: z.array(period),
});

/** One finding of `checkRecurringDuty`. */
export const recurringDutyFindingSchema = findingOf(recurringDutyDetail);

const role = z.enum(STATION_ROLES);

export const requiredRolesDetail = z.strictObject({
  kind: z.literal("required-roles"),
  roles: z.array(
    z.strictObject({
      role,
      least: count,
      most: count.nullable(),
      holders: z.strictObject({ least: count, most: count.nullable() }),
      conflicts: z.array(role),
    }),
  ),
});

/** One finding of `checkRequiredRoles`. */
export const requiredRolesFindingSchema = findingOf(requiredRolesDetail);

const systems = z.array(z.enum(MANAGEMENT_SYSTEMS));

export const requiredSystemsDetail = z.strictObject({
  kind: z.literal("required-systems"),
  present: systems,
  lacking: systems,
  doubtful: systems,
});

/** One finding of `checkRequiredSystems`. */
export const requiredSystemsFindingSchema = findingOf(requiredSystemsDetail);

export const shareQuotaDetail = z.strictObject({
  kind: z.literal("share-quota"),
  base: count,
  required: count,
  covered: count,
  unknown: count,
  shortfall: counts,
});

/** One finding of `checkShareQuota`. */
export const shareQuotaFindingSchema = findingOf(shareQuotaDetail);

export const staffingDetail = z.strictObject({
  kind: z.literal("staffing"),
  measure: z.enum(["head-count", "full-time-equivalent"]),
  required: decimalText,
  present: decimalText,
  doubtful: decimalText.nullable(),
  shortfall: amounts,
});

/** One finding of `checkStaffing`. */
export const staffingFindingSchema = findingOf(staffingDetail);
