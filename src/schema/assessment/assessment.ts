import * as z from "zod";
import { count, plainDate } from "../../model/internal/fields.js";
import { FACT_KINDS, PROVISION_KINDS } from "../../terms/values.js";
import { coverageByDivisionSchema } from "../coverage/coverage-by-division.js";
import { basisSchema } from "../findings/basis.js";
import { localWords, text } from "../internal/parts.js";
import { periodFields } from "../internal/period-fields.js";
import { assessedFindingSchema } from "./assessed-finding.js";
import { policyConflict, policyGap } from "./policies-in-force.js";
import { provisionIndicator } from "./provision-indicator.js";
import { verdictCounts } from "./verdict-counts.js";

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
