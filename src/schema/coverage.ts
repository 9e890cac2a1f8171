import * as z from "zod";
import { count } from "../fields/index.js";
import { counts, decimalText, ratioText, text } from "./fields.js";
import { TIMINGS } from "../terms/index.js";

/** The totals that a published percentage allows: what `impliedTotals` answers, where any. */
export const impliedTotalsSchema = z.strictObject({ least: count, most: count.nullable() });

const bound = ratioText.extend({ percent: decimalText }).nullable();

/** A coverage rate with its counts: what `measureCoverage` answers. */
export const coverageRateSchema = z.strictObject({
  kind: z.literal("coverage-rate"),
  covered: count,
  uncovered: count,
  unknown: count,
  total: count,
  percent: decimalText.nullable(),
  lowest: bound,
  highest: bound,
  text,
});

const measuredCoverage = coverageRateSchema.extend({ base: z.enum(["complete", "incomplete"]) });

/** Rates by area and in all: what `measureCoverageByDivision` and `measureServiceCoverage` answer. */
export const coverageByDivisionSchema = z.strictObject({
  kind: z.literal("coverage-by-division"),
  rows: z.array(measuredCoverage.extend({ division: text.nullable(), name: text.nullable() })),
  total: measuredCoverage,
});

const pace = z.strictObject({ exact: ratioText, whole: count });

/** How far a coverage target is, and how fast it must be approached: what `planCoverage` answers. */
export const coveragePlanSchema = z.strictObject({
  kind: z.literal("coverage-plan"),
  required: count,
  additional: counts,
  timing: z.enum(TIMINGS),
  periodsLeft: count,
  pace: z.strictObject({ least: pace, most: pace }).nullable(),
  base: z.enum(["complete", "incomplete"]),
});

const audited = z.strictObject({
  label: text,
  numerator: count,
  percent: text,
  implied: impliedTotalsSchema.nullable(),
  reference: count.nullable(),
});

const fault = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("row-sum"), label: text, printed: count, expected: count }),
  z.strictObject({
    kind: z.literal("column-sum"),
    label: text,
    column: z.union([z.enum(["numerator", "sum"]), count]),
    printed: count,
    expected: count,
  }),
  z.strictObject({
    kind: z.literal("percent-impossible"),
    label: text,
    numerator: count,
    printed: text,
    expected: text.nullable(),
  }),
  z.strictObject({
    kind: z.literal("reference-mismatch"),
    label: text,
    printed: text,
    implied: impliedTotalsSchema,
    expected: count,
  }),
  z.strictObject({ kind: z.literal("covered-exceeds-reference"), label: text, printed: count, expected: count }),
  z.strictObject({
    kind: z.literal("implied-total-sum"),
    label: text,
    printed: text,
    implied: impliedTotalsSchema,
    expected: impliedTotalsSchema,
  }),
]);

const relabelling = z.strictObject({
  found: z.enum(["none", "unique", "several"]),
  consistentWith: z.enum([
    "printed-labels",
    "one-relabelling",
    "several-relabellings",
    "no-relabelling",
    "not-compared",
    "not-searched",
  ]),
  compared: count,
  agreeing: count,
  kept: count,
  changes: z.array(z.strictObject({ from: text, to: text, reference: count, inEveryBest: z.boolean() })),
  disagreeing: z.array(text),
  sharedReferences: z.array(z.strictObject({ total: count, labels: z.array(text) })),
});

/** What `auditCoverageTable` finds in a published table. */
export const coverageAuditSchema = z.strictObject({
  kind: z.literal("coverage-audit"),
  rows: z.array(audited),
  totalRow: audited.nullable(),
  impliedSum: impliedTotalsSchema.nullable(),
  faults: z.array(fault),
  relabelling,
});
