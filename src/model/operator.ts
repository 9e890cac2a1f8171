import * as z from "zod";
import { coarseDate, id, text, typeNames } from "../fields/index.js";

/** A contract by which an operator runs stations, from `from` to `until`, both included. */
export const contractSchema = z
  .strictObject({
    stations: z.array(id).min(1),
    from: coarseDate,
    until: coarseDate.optional(),
  })
  .register(typeNames, { name: "Contract" });

/** 承接机构: who runs stations under contract; one operator may run several. */
export const operatorSchema = z
  .strictObject({ id, name: text.optional(), contracts: z.array(contractSchema) })
  .register(typeNames, { name: "Operator" });
