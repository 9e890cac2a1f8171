import * as z from "zod";
import type { DeepReadonly } from "../../model/index.js";
import { id, localText, text } from "../../model/internal/fields.js";

const named = { id, name: localText };

/** One cell: the values of an input under which a row holds, or any. */
const conditionSchema = z.strictObject({
  input: id,
  values: z.union([z.literal("any"), z.array(id).min(1).max(1000)]),
});

/** A row holds where every cell does; it has a cell for each input, so that none is forgotten. */
const rowSchema = z.strictObject({
  id,
  when: z.array(conditionSchema),
  output: id,
  /** The clause on which it rests. */
  clause: text.optional(),
});

/** Combinations about which the source says nothing: known to be open, which is not the same as forgotten. */
const leftOpenSchema = z.strictObject({
  id,
  when: z.array(conditionSchema),
  reason: localText,
  clause: text.optional(),
});

/** 决策表: inputs with the values they can have, rows with an output, and what the source leaves open. */
export const decisionTableSchema = z.strictObject({
  id,
  title: localText,
  inputs: z
    .array(z.strictObject({ ...named, values: z.array(z.strictObject(named)).min(1).max(1000) }))
    .min(1)
    .max(64),
  outputs: z.array(z.strictObject(named)).min(1).max(1000),
  rows: z.array(rowSchema).min(1).max(1000),
  leftOpen: z.array(leftOpenSchema).max(1000).default([]),
});

export type TableCondition = DeepReadonly<z.infer<typeof conditionSchema>>;
export type TableRow = DeepReadonly<z.infer<typeof rowSchema>>;
export type LeftOpen = DeepReadonly<z.infer<typeof leftOpenSchema>>;
/** 决策表 as plain data. */
export type DecisionTable = DeepReadonly<z.infer<typeof decisionTableSchema>>;
