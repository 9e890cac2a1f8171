import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { text } from "../internal/parts.js";
import { impliedTotalsSchema as totals } from "./implied-totals.js";

const audited = z.strictObject({ label: text, numerator: count, percent: text, implied: totals.nullable(), reference: count.nullable() });

const fault = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("row-sum"), label: text, printed: count, expected: count }),
  z.strictObject({ kind: z.literal("column-sum"), label: text, column: z.union([z.enum(["numerator", "sum"]), count]), printed: count, expected: count }),
  z.strictObject({ kind: z.literal("percent-impossible"), label: text, numerator: count, printed: text, expected: text.nullable() }),
  z.strictObject({ kind: z.literal("reference-mismatch"), label: text, printed: text, implied: totals, expected: count }),
  z.strictObject({ kind: z.literal("covered-exceeds-reference"), label: text, printed: count, expected: count }),
  z.strictObject({ kind: z.literal("implied-total-sum"), label: text, printed: text, implied: totals, expected: totals }),
]);

const relabelling = z.strictObject({
  found: z.enum(["none", "unique", "several"]),
  consistentWith: z.enum(["printed-labels", "one-relabelling", "several-relabellings", "no-relabelling", "not-compared", "not-searched"]),
  compared: count,
  agreeing: count,
  kept: count,
  changes: z.array(z.strictObject({ from: text, to: text, reference: count, inEveryBest: z.boolean() })),
  disagreeing: z.array(text),
  sharedReferences: z.array(z.strictObject({ total: count, labels: z.array(text) })),
});

/** What `auditCoverageTable` finds in a published table. */
export const coverageAuditSchema = z.strictObject({
  rows: z.array(audited),
  totalRow: audited.nullable(),
  impliedSum: totals.nullable(),
  faults: z.array(fault),
  relabelling,
});
