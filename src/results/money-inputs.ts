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

const earmark = listOf(id).exactOptional();

/** The schema of what `allocateSources` takes, as JSON; the function checks what one field cannot see. */
export const allocateSourcesInputSchema = recordOf({
  sources: listOf(recordOf({ id, amount: nonNegativeDecimal, purposes: earmark, areas: earmark, recipients: earmark })),
  needs: listOf(
    recordOf({
      recipient: id,
      purpose: id,
      area: id.exactOptional(),
      amount: nonNegativeDecimal,
      priority: id.exactOptional(),
    }),
    { least: 1 },
  ),
  fairness: z
    .union([exactly("max-min-share"), recordOf({ priorityClasses: listOf(id, { least: 1 }) })])
    .exactOptional(),
  sourceOrder: listOf(id).exactOptional(),
  unit: nonNegativeDecimal.exactOptional(),
});

/** What may be said of every division of money. */
const howToDivide = {
  method: z
    .union([
      oneOf(["largest-remainder", ...DIVISOR_METHODS]),
      recordOf({ residualTo: id, rounding: oneOf(ROUNDING_MODES) }),
    ])
    .exactOptional(),
  unit: nonNegativeDecimal.exactOptional(),
  ties: oneOf(TIE_RULES).exactOptional(),
  detail: oneOf(DETAILS).exactOptional(),
} as const;

/** Between which amounts a share lies. */
const bounds = { floor: nonNegativeDecimal.exactOptional(), cap: nonNegativeDecimal.exactOptional() } as const;

/** The schema of what `apportion` takes, as JSON; the function checks what one field cannot see. */
export const apportionInputSchema = recordOf({
  total: signedDecimal,
  claims: listOf(recordOf({ id, weight: nonNegativeDecimal, ...bounds }), { least: 1 }),
  floorMeaning: oneOf(FLOOR_MEANINGS).exactOptional(),
  ...howToDivide,
});

/** How deep groups of factors may stand in one another; the function itself goes deeper. */
const MOST_LEVELS = 5;

const indicator = {
  indicators: listOf(recordOf({ id, value: nonNegativeDecimal }), { least: 1 }),
  direction: oneOf(INDICATOR_DIRECTIONS).exactOptional(),
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
  recipients: listOf(recordOf({ id, coefficient: nonNegativeDecimal.exactOptional(), ...bounds }), { least: 1 }),
  factors: factorsAt(MOST_LEVELS),
  weightsAddTo: nonNegativeDecimal.exactOptional(),
  coefficientAppliesTo: listOf(id).exactOptional(),
  ...howToDivide,
});

/** The schema of what `shareCosts` takes, as JSON; the function checks what one field cannot see. */
export const shareCostsInputSchema = recordOf({
  recipients: listOf(
    recordOf({ id, amount: signedDecimal, ratios: listOf(recordOf({ party: id, ratio: fraction })) }),
    { least: 1 },
  ),
  parties: listOf(recordOf({ id, cap: nonNegativeDecimal.exactOptional() }), { least: 1 }),
  unit: nonNegativeDecimal.exactOptional(),
});
