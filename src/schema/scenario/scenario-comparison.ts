import * as z from "zod";
import { coverageChanges } from "../assessment/assessment-comparison.js";
import { findingChange } from "../assessment/finding-change.js";
import { provisionIndicator } from "../assessment/provision-indicator.js";
import { verdictCounts } from "../assessment/verdict-counts.js";
import { count } from "../../model/internal/fields.js";
import { amounts, changeOf, dayText, decimalText, localWords, text } from "../internal/parts.js";
import { needs } from "./needs.js";

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

const budgetMove = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("moved"),
    recipients: z.array(z.strictObject({ id: text, before: decimalText, after: decimalText, difference: decimalText })),
    gained: decimalText,
  }),
  z.strictObject({ status: z.literal("infeasible"), side: z.enum(["before", "after"]), reason: text }),
]);

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
