import { coarseDate, id, listOf, recordOf, text, typeNames } from "../fields/index.js";

/** A contract by which an operator runs stations, from `from` to `until`, both included. */
export const contractSchema = recordOf({
  stations: listOf(id, { least: 1 }),
  from: coarseDate,
  until: coarseDate.optional(),
}).register(typeNames, { name: "Contract" });

/** 承接机构: who runs stations under contract; one operator may run several. */
export const operatorSchema = recordOf({ id, name: text.optional(), contracts: listOf(contractSchema) }).register(
  typeNames,
  { name: "Operator" },
);
