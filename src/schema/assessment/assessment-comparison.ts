import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { changeOf, dayText, text } from "../internal/parts.js";
import { findingChange } from "./finding-change.js";
import { verdictCounts } from "./verdict-counts.js";

/** Coverage of each target before and after, printed with its counts. */
export const coverageChanges = z.array(
  z.strictObject({ provision: text, before: text.nullable(), after: text.nullable() }),
);

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
