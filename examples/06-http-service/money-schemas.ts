import { ROUNDING_MODES } from "social-work-station-rules/exact";
import { DETAILS, DIVISOR_METHODS, FLOOR_MEANINGS, INDICATOR_DIRECTIONS, TIE_RULES } from "social-work-station-rules/funding";
import * as z from "zod";

/** The form of what `apportion` and `apportionByFactors` take, for the OpenAPI document; the rules check the content. */

const id = z.string().min(1).max(100);
const decimal = z.union([z.string(), z.number()]);
const fraction = z.union([decimal, z.strictObject({ numerator: z.string(), denominator: z.string() })]);

const howToDivide = {
  method: z.union([z.enum(["largest-remainder", ...DIVISOR_METHODS]), z.strictObject({ residualTo: id, rounding: z.enum(ROUNDING_MODES) })]).optional(),
  unit: decimal.optional(),
  ties: z.enum(TIE_RULES).optional(),
  detail: z.enum(DETAILS).optional(),
} as const;

const bounds = { floor: decimal.optional(), cap: decimal.optional() } as const;

export const apportionInput = z.strictObject({
  total: decimal,
  claims: z.array(z.strictObject({ id, weight: decimal, ...bounds })).min(1),
  floorMeaning: z.enum(FLOOR_MEANINGS).optional(),
  ...howToDivide,
});

const indicator = { indicators: z.array(z.strictObject({ id, value: decimal })).min(1), direction: z.enum(INDICATOR_DIRECTIONS).optional() } as const;

const factorSchema: z.ZodType = z.union([
  z.strictObject({ id, weight: fraction, ...indicator }),
  z.strictObject({ id, weight: fraction, product: z.array(z.strictObject(indicator)).min(1) }),
  z.strictObject({ id, weight: fraction, factors: z.lazy((): z.ZodType => z.array(factorSchema).min(1)) }),
]);

export const factorInput = z.strictObject({
  total: decimal,
  recipients: z.array(z.strictObject({ id, coefficient: decimal.optional(), ...bounds })).min(1),
  factors: z.array(factorSchema).min(1),
  weightsAddTo: decimal.optional(),
  coefficientAppliesTo: z.array(id).optional(),
  ...howToDivide,
});
