import * as z from "zod";
import { coarseDate, id, localText, nonNegativeDecimal, optionalFields, plainDate, text } from "../fields/index.js";
import { tierSystemSchema, type DeepReadonly } from "../model/index.js";
import { PRECISIONS } from "../terms/index.js";
import { parameterSchema } from "./parameter.js";
import { provisionSchema } from "./provision.js";

/** A document that values are quoted from, or that the policy's history names. */
export const policyDocumentSchema = z.strictObject({
  id,
  title: localText,
  issuers: z.array(text),
  issuedOn: coarseDate.optional(),
  /** Where a public copy was found. */
  address: text.optional(),
  note: localText.optional(),
});

/** One entry of a list that a text enumerates (duties, fields, dimensions …). */
const listed = z.strictObject({ id, name: localText });

/**
 * 数据: something the sources report that is no rule but that somebody can use: a count, an amount, a date, an
 * enumeration. Where sources contradict each other the content is interpreted, with both readings.
 */
export const datumSchema = z.strictObject({
  id,
  title: localText,
  clauses: z.array(id),
  precision: z.enum(PRECISIONS),
  unit: localText.optional(),
  asOf: coarseDate.optional(),
  note: localText.optional(),
  content: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("number"), value: parameterSchema(nonNegativeDecimal) }),
    z.strictObject({ type: z.literal("date"), value: parameterSchema(coarseDate) }),
    z.strictObject({ type: z.literal("list"), value: parameterSchema(z.array(listed).min(1)) }),
    z.strictObject({ type: z.literal("text"), value: parameterSchema(localText) }),
  ]),
});

/** What came after a policy. `unknown`: its text is not available, so what it says on a slot is not known. */
export const successorSchema = z.strictObject({
  document: id,
  from: parameterSchema(plainDate),
  text: z.enum(["known", "partly-known", "unknown"]),
  /** The policy in which the known part stands. */
  policy: id.optional(),
});

/** 政策: the provisions of one text, or of one system as reported, in force from and until. */
export const policySchema = z.strictObject({
  /** Version of the policy's form. */
  version: z.literal(1),
  id,
  title: localText,
  /** "CN" for the whole country, else the id of the division in which it holds. */
  jurisdiction: id,
  /** Year or edition, where a policy is set anew each year. */
  edition: text.optional(),
  documents: z.array(policyDocumentSchema).min(1),
  issuedOn: parameterSchema(coarseDate).optional(),
  effective: optionalFields({
    /** Absent: not known. */
    from: parameterSchema(plainDate).optional(),
    /** The last day; null: no end is set; absent: not known. */
    until: parameterSchema(plainDate.nullable()).optional(),
  }),
  supersedes: z.array(id).default([]),
  successors: z.array(successorSchema).default([]),
  /** Policies before which this one goes where both fill the same slot. */
  prevailsOver: z.array(id).default([]),
  tierSystem: tierSystemSchema.optional(),
  provisions: z.array(provisionSchema),
  data: z.array(datumSchema).default([]),
});

export type PolicyDocument = DeepReadonly<z.infer<typeof policyDocumentSchema>>;
export type Datum = DeepReadonly<z.infer<typeof datumSchema>>;
export type Successor = DeepReadonly<z.infer<typeof successorSchema>>;
export type Policy = DeepReadonly<z.infer<typeof policySchema>>;
