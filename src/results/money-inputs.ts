import * as z from "zod";
import { type DeepReadonly, fraction, id, nonNegativeDecimal, signedDecimal } from "../fields/index.js";
import { DETAILS, DIVISOR_METHODS, FLOOR_MEANINGS, INDICATOR_DIRECTIONS, TIE_RULES } from "../terms/index.js";
import { ROUNDING_MODES } from "../ratio/index.js";

const earmark = z.array(id).exactOptional();

/** The schema of what `allocateSources` takes, as JSON; the function checks what one field cannot see. */
export const allocateSourcesInputSchema = z.strictObject({
  sources: z.array(
    z.strictObject({ id, amount: nonNegativeDecimal, purposes: earmark, areas: earmark, recipients: earmark }),
  ),
  needs: z
    .array(
      z.strictObject({
        recipient: id,
        purpose: id,
        area: id.exactOptional(),
        amount: nonNegativeDecimal,
        priority: id.exactOptional(),
      }),
    )
    .min(1),
  fairness: z
    .union([z.literal("max-min-share"), z.strictObject({ priorityClasses: z.array(id).min(1) })])
    .exactOptional(),
  sourceOrder: z.array(id).exactOptional(),
  unit: nonNegativeDecimal.exactOptional(),
});

/** What may be said of every division of money. */
const howToDivide = {
  method: z
    .union([
      z.enum(["largest-remainder", ...DIVISOR_METHODS]),
      z.strictObject({ residualTo: id, rounding: z.enum(ROUNDING_MODES) }),
    ])
    .exactOptional(),
  unit: nonNegativeDecimal.exactOptional(),
  ties: z.enum(TIE_RULES).exactOptional(),
  detail: z.enum(DETAILS).exactOptional(),
} as const;

/** Between which amounts a share lies. */
const bounds = { floor: nonNegativeDecimal.exactOptional(), cap: nonNegativeDecimal.exactOptional() } as const;

/** The schema of what `apportion` takes, as JSON; the function checks what one field cannot see. */
export const apportionInputSchema = z.strictObject({
  total: signedDecimal,
  claims: z.array(z.strictObject({ id, weight: nonNegativeDecimal, ...bounds })).min(1),
  floorMeaning: z.enum(FLOOR_MEANINGS).exactOptional(),
  ...howToDivide,
});

/** How deep groups of factors may stand in one another; the function itself goes deeper. */
const MOST_LEVELS = 5;

const indicator = {
  indicators: z.array(z.strictObject({ id, value: nonNegativeDecimal })).min(1),
  direction: z.enum(INDICATOR_DIRECTIONS).exactOptional(),
} as const;

const head = { id, weight: fraction } as const;

const leaves = [
  z.strictObject({ ...head, ...indicator }),
  z.strictObject({ ...head, product: z.array(z.strictObject(indicator)).min(1) }),
] as const;

/** A group of factors as JSON. */
export interface FactorGroup {
  readonly id: string;
  readonly weight: z.infer<typeof fraction>;
  readonly factors: readonly Factor[];
}

type Factor = DeepReadonly<z.infer<(typeof leaves)[number]>> | FactorGroup;

function factorsAt(levels: number): z.ZodType<readonly Factor[]> {
  if (levels === 1) return z.array(z.union(leaves)).min(1);
  return z.array(z.union([...leaves, z.strictObject({ ...head, factors: factorsAt(levels - 1) })])).min(1);
}

/** The schema of what `apportionByFactors` takes, as JSON; the function checks what one field cannot see. */
export const factorInputSchema = z.strictObject({
  total: signedDecimal,
  recipients: z.array(z.strictObject({ id, coefficient: nonNegativeDecimal.exactOptional(), ...bounds })).min(1),
  factors: factorsAt(MOST_LEVELS),
  weightsAddTo: nonNegativeDecimal.exactOptional(),
  coefficientAppliesTo: z.array(id).exactOptional(),
  ...howToDivide,
});

/** The schema of what `shareCosts` takes, as JSON; the function checks what one field cannot see. */
export const shareCostsInputSchema = z.strictObject({
  recipients: z
    .array(
      z.strictObject({ id, amount: signedDecimal, ratios: z.array(z.strictObject({ party: id, ratio: fraction })) }),
    )
    .min(1),
  parties: z.array(z.strictObject({ id, cap: nonNegativeDecimal.exactOptional() })).min(1),
  unit: nonNegativeDecimal.exactOptional(),
});
