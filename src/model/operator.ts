import * as z from "zod";
import type { DeepReadonly } from "../fields/index.js";
import { coarseDate, id, text } from "../fields/index.js";

/** A contract by which an operator runs stations, from `from` to `until`, both included. */
export const contractSchema = z.strictObject({
  stations: z.array(id).min(1),
  from: coarseDate,
  until: coarseDate.optional(),
});

/** 承接机构: who runs stations under contract; one operator may run several. */
export const operatorSchema = z.strictObject({ id, name: text.optional(), contracts: z.array(contractSchema) });

export type Contract = DeepReadonly<z.infer<typeof contractSchema>>;
export type Operator = DeepReadonly<z.infer<typeof operatorSchema>>;
