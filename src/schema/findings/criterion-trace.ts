import * as z from "zod";
import { ANNIVERSARY_CONVENTIONS } from "../../calendar/index.js";
import type { CriterionTrace, GroupTrace } from "../../eligibility/index.js";
import { coarseDate, count, plainDate } from "../../model/internal/fields.js";
import { ACADEMIC_DEGREES, AREA_CLASSES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../../terms/values.js";
import { decimalText, localWords, text } from "../internal/parts.js";

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
export const criterionTrace: z.ZodType<CriterionTrace> = z.discriminatedUnion("kind", [
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
