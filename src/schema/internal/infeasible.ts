import * as z from "zod";
import { decimalText, text } from "./parts.js";

/** Reasons for which no apportionment exists, whatever divides the money. */

const status = z.literal("infeasible");

export const floorsExceedTotal = z.strictObject({
  status,
  reason: z.literal("floors-exceed-total"),
  floors: decimalText,
  shortfall: decimalText,
});

export const noUnitBetweenBounds = z.strictObject({
  status,
  reason: z.literal("no-unit-between-bounds"),
  ids: z.array(text),
});

export const infeasible = z.discriminatedUnion("reason", [
  floorsExceedTotal,
  noUnitBetweenBounds,
  z.strictObject({ status, reason: z.literal("no-positive-weight"), remaining: decimalText }),
  z.strictObject({ status, reason: z.literal("residual-sign-turned"), id: text, residual: decimalText }),
  z.strictObject({
    status,
    reason: z.literal("residual-out-of-bounds"),
    id: text,
    residual: decimalText,
    floor: decimalText,
    cap: decimalText.nullable(),
  }),
]);

export const infeasibleFactors = z.discriminatedUnion("reason", [
  floorsExceedTotal,
  noUnitBetweenBounds,
  z.strictObject({
    status,
    reason: z.literal("no-positive-indicator"),
    pools: z.array(z.strictObject({ id: text, amount: decimalText })),
  }),
  z.strictObject({ status, reason: z.literal("residual-impossible"), pool: text, id: text, residual: decimalText }),
]);
