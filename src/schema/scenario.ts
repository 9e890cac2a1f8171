import * as z from "zod";
import { coverageChanges, findingChange, provisionIndicator, verdictCounts } from "./assessment.js";
import { count } from "../fields/index.js";
import { amounts, changeOf, counts, dayText, decimalText, localWords, plainValue, text } from "./fields.js";
import { subjectSchema } from "../model/index.js";
import { VERDICTS } from "../terms/index.js";

const cause = z.strictObject({
  amendment: text,
  sufficient: z.enum(["sufficient", "not-sufficient"]),
  necessary: z.enum(["necessary", "not-necessary"]),
});

const change = findingChange.extend({
  attribution: z.enum(["single", "joint", "overdetermined", "partial", "unresolved"]),
  causes: z.array(cause),
});

const group = z.strictObject({
  area: text.nullable(),
  provision: text,
  amendments: z.array(text),
  gained: count,
  lost: count,
  moved: count,
  detail: count,
});

const effects = z.strictObject({
  total: amounts,
  alone: z.array(amounts.extend({ amendment: text })),
  interaction: amounts,
});

const infeasibleFactorsReason = z.enum([
  "floors-exceed-total",
  "no-unit-between-bounds",
  "no-positive-indicator",
  "residual-impossible",
]);

const budgetMove = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("moved"),
    recipients: z.array(z.strictObject({ id: text, before: decimalText, after: decimalText, difference: decimalText })),
    gained: decimalText,
  }),
  z.strictObject({
    status: z.literal("infeasible"),
    side: z.enum(["before", "after"]),
    reason: infeasibleFactorsReason,
  }),
]);

/** What it takes to meet the provisions. */
const needs = z.strictObject({ stations: counts, staff: counts, unqualified: counts });

const scenario = z.strictObject({
  id: text,
  title: localWords.nullable(),
  amendments: z.array(text),
  verdicts: changeOf(verdictCounts),
  breaches: changeOf(count),
  coverage: coverageChanges,
  indicators: z.array(
    z.strictObject({ provision: text, before: provisionIndicator.nullable(), after: provisionIndicator.nullable() }),
  ),
  changes: z.array(change),
  groups: z.array(group),
  winners: z.array(text),
  losers: z.array(text),
  needs: changeOf(needs),
  money: changeOf(amounts).extend({ effects }).nullable(),
  budget: budgetMove.nullable(),
});

/** A baseline and its alternatives: what `compareScenarios` answers. */
export const scenarioComparisonSchema = z.strictObject({
  kind: z.literal("scenario-comparison"),
  version: z.literal(1),
  asOf: dayText,
  policy: text,
  baseline: z.strictObject({ needs, money: amounts.nullable(), verdicts: verdictCounts, breaches: count }),
  scenarios: z.array(scenario),
});

const verdict = z.enum(VERDICTS);

const reading = z.strictObject({ parameter: text, chosen: plainValue, other: plainValue });

const dependent = z.strictObject({
  finding: text,
  provision: text,
  subject: subjectSchema,
  verdict,
  changedBy: z.array(z.strictObject({ readings: z.array(reading), verdict: verdict.nullable() })),
});

/** Which verdicts depend on a reading: what `interpretationSensitivity` answers. */
export const sensitivitySchema = z.strictObject({
  kind: z.literal("sensitivity"),
  dependent: z.array(dependent),
  robust: count,
  readings: z.array(z.strictObject({ provision: text, parameter: text, other: plainValue, verdicts: count })),
  reach: z.array(z.strictObject({ provision: text, singles: count, jointTried: count, jointTotal: count })),
});

/** A series of one parameter's values: what `sweepParameter` answers. */
export const sweepSchema = z.strictObject({
  kind: z.literal("sweep"),
  provision: text,
  parameter: text,
  points: z.array(z.strictObject({ value: plainValue, indicator: provisionIndicator, needs })),
});
