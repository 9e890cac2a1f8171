import * as z from "zod";
import { count } from "../fields/index.js";
import { decimalText, ratioText, text } from "./fields.js";
import { APPORTIONMENT_CHECKS, DIVISOR_METHODS } from "../funding/index.js";
import { ROUNDING_MODES } from "../ratio/index.js";

/** What one claim receives. */
const share = z.strictObject({ id: text, amount: decimalText });

const explainedShare = share.extend({
  exactShare: ratioText,
  rounded: z.enum(["up", "down", "none"]),
  bound: z.enum(["floor", "cap"]).exactOptional(),
  rank: count.exactOptional(),
});

const method = z.union([
  z.enum(["largest-remainder", ...DIVISOR_METHODS]),
  z.strictObject({ residualTo: text, rounding: z.enum(ROUNDING_MODES) }),
]);

const tie = z.strictObject({ ids: z.array(text), units: count, awardedTo: z.array(text) });

/** Reasons for which no apportionment exists, whatever divides the money. */

const head = { kind: z.literal("infeasible"), status: z.literal("infeasible") };

const floorsExceedTotal = z.strictObject({
  ...head,
  reason: z.literal("floors-exceed-total"),
  floors: decimalText,
  shortfall: decimalText,
});

const noUnitBetweenBounds = z.strictObject({
  ...head,
  reason: z.literal("no-unit-between-bounds"),
  ids: z.array(text),
});

const infeasible = z.discriminatedUnion("reason", [
  floorsExceedTotal,
  noUnitBetweenBounds,
  z.strictObject({ ...head, reason: z.literal("no-positive-weight"), remaining: decimalText }),
  z.strictObject({ ...head, reason: z.literal("residual-sign-turned"), id: text, residual: decimalText }),
  z.strictObject({
    ...head,
    reason: z.literal("residual-out-of-bounds"),
    id: text,
    residual: decimalText,
    floor: decimalText,
    cap: decimalText.nullable(),
  }),
]);

/** What `apportion` answers. */
export const apportionResultSchema = z.discriminatedUnion("status", [apportionmentOf(explainedShare), infeasible]);

/** What `apportion` answers with `detail: "shares"`. */
export const apportionSharesSchema = z.discriminatedUnion("status", [apportionmentOf(share), infeasible]);

/** What `verifyApportionment` answers. */
export const apportionmentVerificationSchema = z.discriminatedUnion("valid", [
  z.strictObject({ kind: z.literal("verification"), valid: z.literal(true) }),
  z.strictObject({
    kind: z.literal("verification"),
    valid: z.literal(false),
    law: z.enum(APPORTIONMENT_CHECKS),
    id: text.exactOptional(),
    expected: text.exactOptional(),
    found: text.exactOptional(),
  }),
]);

/** What one recipient receives, factor by factor. */
const factorShare = z.strictObject({
  id: text,
  amount: decimalText,
  cells: z.array(z.strictObject({ factor: text, amount: decimalText })),
  boundsAdjustment: decimalText,
});

const explainedShareOfFactorResult = factorShare.extend({
  exactShare: ratioText,
  difference: ratioText,
  bound: z.enum(["floor", "cap"]).exactOptional(),
});

const infeasibleFactors = z.discriminatedUnion("reason", [
  floorsExceedTotal,
  noUnitBetweenBounds,
  z.strictObject({
    ...head,
    reason: z.literal("no-positive-indicator"),
    pools: z.array(z.strictObject({ id: text, amount: decimalText })),
  }),
  z.strictObject({ ...head, reason: z.literal("residual-impossible"), pool: text, id: text, residual: decimalText }),
]);

/** What `apportionByFactors` answers. */
export const factorResultSchema = z.discriminatedUnion("status", [
  factorsOf(explainedShareOfFactorResult),
  infeasibleFactors,
]);

/** What `apportionByFactors` answers with `detail: "shares"`. */
export const factorSharesSchema = z.discriminatedUnion("status", [factorsOf(factorShare), infeasibleFactors]);

/** An amount in whole units beside its exact value. */
const roundedAmount = z.strictObject({
  amount: decimalText,
  exactAmount: ratioText,
  rounded: z.enum(["up", "down", "none"]),
});

const parts = z.array(roundedAmount.extend({ party: text }));

/** What `shareCosts` answers. */
export const sharedCostsSchema = z.strictObject({
  kind: z.literal("shared-costs"),
  status: z.enum(["covered", "short"]),
  unit: decimalText,
  amount: decimalText,
  shortfall: decimalText,
  recipients: z.array(z.strictObject({ id: text, amount: decimalText, parts, uncovered: parts })),
  parties: z.array(
    roundedAmount.extend({ id: text, bound: z.literal("cap").exactOptional(), uncovered: roundedAmount }),
  ),
});

const need = { recipient: text, purpose: text } as const;

const binding = z.strictObject({
  needs: z.array(z.strictObject(need)),
  sources: z.array(text),
  needed: decimalText,
  available: decimalText,
  shortfall: decimalText,
});

const totals = z.array(z.strictObject({ id: text, needed: decimalText, amount: decimalText }));

/** What `allocateSources` answers. */
export const sourceAllocationSchema = z.strictObject({
  kind: z.literal("source-allocation"),
  status: z.enum(["all-met", "short"]),
  unit: decimalText,
  fairness: z.union([z.literal("max-min-share"), z.strictObject({ priorityClasses: z.array(text) })]),
  needed: decimalText,
  amount: decimalText,
  shortfall: decimalText,
  bindings: z.array(binding),
  needs: z.array(
    roundedAmount.extend({ ...need, needed: decimalText, unmet: decimalText, share: ratioText.nullable() }),
  ),
  sources: z.array(z.strictObject({ id: text, amount: decimalText, spent: decimalText })),
  sourceOrder: z.array(text),
  ledger: z.array(z.strictObject({ ...need, source: text, amount: decimalText })),
  recipients: totals,
  purposes: totals,
  unspent: z.array(
    z.strictObject({ source: text, amount: decimalText, reason: z.enum(["no-eligible-need", "needs-met"]) }),
  ),
});

/** The schema of an apportionment whose shares have the given schema. */
function apportionmentOf<S extends z.ZodType>(shares: S) {
  return z.strictObject({
    kind: z.literal("apportionment"),
    status: z.literal("apportioned"),
    method,
    unit: decimalText,
    total: decimalText,
    shares: z.array(shares),
    unallocated: decimalText,
    unallocatedReason: z.enum(["caps-below-total", "tied"]).exactOptional(),
    ties: z.array(tie),
    level: ratioText.nullable().exactOptional(),
    divisors: z
      .strictObject({ power: z.union([z.literal(1), z.literal(2)]), least: ratioText, most: ratioText.nullable() })
      .nullable()
      .exactOptional(),
  });
}

/** The schema of an apportionment by factors whose rows have the given schema. */
function factorsOf<S extends z.ZodType>(recipients: S) {
  return z.strictObject({
    kind: z.literal("factor-apportionment"),
    status: z.literal("apportioned"),
    unit: decimalText,
    total: decimalText,
    pools: z.array(z.strictObject({ id: text, group: text.nullable(), weight: ratioText, amount: decimalText })),
    recipients: z.array(recipients),
    boundsAdjustment: decimalText,
    unallocated: decimalText,
    ties: z.array(tie.extend({ step: z.enum(["pool", "recipients", "bounds"]), pool: text.nullable() })),
    formulaDecimals: count.exactOptional(),
  });
}
