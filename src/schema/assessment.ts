import * as z from "zod";
import { count, plainDate } from "../fields/index.js";
import { FACT_KINDS, PRECISIONS } from "../terms/index.js";
import { coverageByDivisionSchema, coverageRateSchema } from "./coverage.js";
import { findingDetail } from "./finding.js";
import { basisSchema, findingFields } from "./finding-fields.js";
import { changeOf, dayText, localWords, periodFields, text } from "./fields.js";
import { PROVISION_KINDS, policySchema, provisionSchema } from "../policy/index.js";
import { type PoliciesInForce, type PolicyConflict } from "../in-force/index.js";
import { subjectSchema } from "../model/index.js";

/** How many findings have each verdict. */
export const verdictCounts = z.strictObject({
  met: count,
  unmet: count,
  undetermined: count,
  discretionary: count,
  "not-applicable": count,
});

/** How one provision stands over everything that it applies to. */
export const provisionIndicator = z.strictObject({
  provision: text,
  kind: z.enum(PROVISION_KINDS),
  findings: count,
  verdicts: verdictCounts,
  breaches: count,
  settled: z.strictObject({ met: count, of: count }),
});

const indicators = z.strictObject({
  coverage: z.array(
    z.strictObject({ provision: text, measure: z.enum(["stations", "workers"]), coverage: coverageByDivisionSchema }),
  ),
  provisions: z.array(provisionIndicator),
  verdicts: verdictCounts,
  breaches: count,
  missing: z.array(z.strictObject({ fact: z.enum(FACT_KINDS), provision: text, named: count, alone: count })),
});

const notRun = z.strictObject({
  provision: text,
  kind: z.enum(PROVISION_KINDS),
  reason: z.enum(["structure-only", "no-submissions-given"]),
});

/** A finding of an assessment, whose basis stands once in the assessment. */
export const assessedFindingSchema = z.strictObject({ ...findingFields, detail: findingDetail, area: text.nullable() });

// Annotated, or the declarations write all of a policy out at each place.

const placed = z.strictObject({ policy: text, provision: provisionSchema });

/** Two or more policies fill one slot and none is named as going before the others. */
const policyConflict: z.ZodType<PolicyConflict> = z.strictObject({ slot: text, provisions: z.array(placed) });

/** Something that is not known about which rules hold. */
const policyGap = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("superseded-text-unknown"), policy: text, document: text, slots: z.array(text) }),
  z.strictObject({ kind: z.literal("effective-dates-unknown"), policy: text }),
]);

/** Everything that the rules say about a register on a day: what `assess` answers. */
export const assessmentSchema = z.strictObject({
  kind: z.literal("assessment"),
  version: z.literal(1),
  ...periodFields,
  recordedOn: plainDate,
  policies: z.array(text),
  documents: z.array(z.strictObject({ id: text, title: localWords })),
  bases: z.array(basisSchema),
  findings: z.array(assessedFindingSchema),
  indicators,
  notRun: z.array(notRun),
  conflicts: z.array(policyConflict),
  gaps: z.array(policyGap),
});

/** All that holds in one place on one day: what `policiesInForce` answers. */
export const policiesInForceSchema: z.ZodType<PoliciesInForce> = z.strictObject({
  kind: z.literal("policies-in-force"),
  policies: z.array(policySchema),
  provisions: z.array(placed),
  conflicts: z.array(policyConflict),
  gaps: z.array(policyGap),
});

/** Coverage over time, with the published milestones beside it: what `measureProgress` answers. */
export const progressSchema = z.strictObject({
  kind: z.literal("progress"),
  steps: z.array(z.strictObject({ asOf: plainDate, rate: coverageRateSchema, gained: z.int().nullable() })),
  milestones: z.array(
    z.strictObject({
      datum: text,
      title: localWords,
      earliest: plainDate,
      latest: plainDate,
      value: text,
      precision: z.enum(PRECISIONS),
    }),
  ),
});

/** Coverage of each target before and after, printed with its counts. */
export const coverageChanges = z.array(
  z.strictObject({ provision: text, before: text.nullable(), after: text.nullable() }),
);

/** A finding that is not as it was. */
export const findingChange = z.strictObject({
  key: text,
  provision: text,
  subject: subjectSchema,
  area: text.nullable(),
  before: assessedFindingSchema.nullable(),
  after: assessedFindingSchema.nullable(),
  effect: z.enum(["gained", "lost", "moved", "detail"]),
});

/** Two assessments beside each other: what `compareAssessments` answers. */
export const assessmentComparisonSchema = z.strictObject({
  kind: z.literal("assessment-comparison"),
  version: z.literal(1),
  asOf: changeOf(dayText),
  verdicts: changeOf(verdictCounts),
  breaches: changeOf(count),
  coverage: coverageChanges,
  changes: z.array(findingChange),
});
