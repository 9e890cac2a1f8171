import * as z from "zod";
import { INDICATOR_DIRECTIONS, type Factor } from "../../funding/index.js";
import { id, nonNegativeDecimal } from "../../model/internal/fields.js";
import { fraction, signedDecimal } from "../../model/internal/fraction-field.js";
import { bounds, howToDivide } from "../internal/how-to-divide.js";

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
