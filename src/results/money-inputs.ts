import * as z from "zod";
import {
  type DeepReadonly,
  fraction,
  id,
  nonNegativeDecimal,
  signedDecimal,
  exactly,
  listOf,
  oneOf,
  recordOf,
} from "../fields/index.js";
import { DETAILS, DIVISOR_METHODS, FLOOR_MEANINGS, INDICATOR_DIRECTIONS, TIE_RULES } from "../terms/index.js";
import { ROUNDING_MODES } from "../ratio/index.js";

const earmark = listOf(id).optional();

/** The schema of what `allocateSources` takes, as JSON; the function checks what one field cannot see. */
export const allocateSourcesInputSchema = recordOf({
  sources: listOf(recordOf({ id, amount: nonNegativeDecimal, purposes: earmark, areas: earmark, recipients: earmark })),
  needs: listOf(
    recordOf({
      recipient: id,
      purpose: id,
      area: id.optional(),
      amount: nonNegativeDecimal,
      priority: id.optional(),
    }),
    { least: 1 },
  ),
  fairness: z.union([exactly("max-min-share"), recordOf({ priorityClasses: listOf(id, { least: 1 }) })]).optional(),
  sourceOrder: listOf(id).optional(),
  unit: nonNegativeDecimal.optional(),
});

/** What may be said of every division of money. */
const howToDivide = {
  method: z
    .union([
      oneOf(["largest-remainder", ...DIVISOR_METHODS]),
      recordOf({ residualTo: id, rounding: oneOf(ROUNDING_MODES) }),
    ])
    .optional(),
  unit: nonNegativeDecimal.optional(),
  ties: oneOf(TIE_RULES).optional(),
  detail: oneOf(DETAILS).optional(),
} as const;

/** Between which amounts a share lies. */
const bounds = { floor: nonNegativeDecimal.optional(), cap: nonNegativeDecimal.optional() } as const;

/** The schema of what `apportion` takes, as JSON; the function checks what one field cannot see. */
export const apportionInputSchema = recordOf({
  total: signedDecimal,
  claims: listOf(recordOf({ id, weight: nonNegativeDecimal, ...bounds }), { least: 1 }),
  floorMeaning: oneOf(FLOOR_MEANINGS).optional(),
  ...howToDivide,
});

/** How deep groups of factors may stand in one another; the function itself goes deeper. */
const MOST_LEVELS = 5;

const indicator = {
  indicators: listOf(recordOf({ id, value: nonNegativeDecimal }), { least: 1 }),
  direction: oneOf(INDICATOR_DIRECTIONS).optional(),
} as const;

const head = { id, weight: fraction } as const;

const leaves = [
  recordOf({ ...head, ...indicator }),
  recordOf({ ...head, product: listOf(recordOf(indicator), { least: 1 }) }),
] as const;

/** A group of factors as JSON. */
export interface FactorGroup {
  readonly id: string;
  readonly weight: z.infer<typeof fraction>;
  readonly factors: readonly Factor[];
}

type Factor = DeepReadonly<z.infer<(typeof leaves)[number]>> | FactorGroup;

function factorsAt(levels: number): z.ZodType<readonly Factor[]> {
  if (levels === 1) return listOf(z.union(leaves), { least: 1 });
  return listOf(z.union([...leaves, recordOf({ ...head, factors: factorsAt(levels - 1) })]), { least: 1 });
}

/** The schema of what `apportionByFactors` takes, as JSON; the function checks what one field cannot see. */
export const factorInputSchema = recordOf({
  total: signedDecimal,
  recipients: listOf(recordOf({ id, coefficient: nonNegativeDecimal.optional(), ...bounds }), { least: 1 }),
  factors: factorsAt(MOST_LEVELS),
  weightsAddTo: nonNegativeDecimal.optional(),
  coefficientAppliesTo: listOf(id).optional(),
  ...howToDivide,
});

/** The schema of what `shareCosts` takes, as JSON; the function checks what one field cannot see. */
export const shareCostsInputSchema = recordOf({
  recipients: listOf(
    recordOf({ id, amount: signedDecimal, ratios: listOf(recordOf({ party: id, ratio: fraction })) }),
    { least: 1 },
  ),
  parties: listOf(recordOf({ id, cap: nonNegativeDecimal.optional() }), { least: 1 }),
  unit: nonNegativeDecimal.optional(),
});
