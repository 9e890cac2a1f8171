import * as z from "zod";
import { text } from "./fields.js";

/** How many combinations there are, at any size. */
const combinations = z.string().regex(/^\d+$/);

const region = z.strictObject({
  when: z.array(z.strictObject({ input: text, values: z.union([z.literal("any"), z.array(text)]) })),
  rows: z.array(text),
  outputs: z.array(text),
  leftOpen: z.array(text),
  combinations,
});

const part = z.strictObject({ combinations, regions: z.array(region), unlisted: combinations });

/** What `analyseDecisionTable` proves of a table. */
export const decisionTableAnalysisSchema = z.strictObject({
  kind: z.literal("decision-table-analysis"),
  table: text,
  combinations,
  outcome: z.enum(["sound", "unsound"]),
  none: part,
  one: part,
  several: part,
  undeclared: part,
  contradicted: part,
  rows: z.array(z.strictObject({ id: text, combinations, alone: combinations })),
  leftOpen: z.array(z.strictObject({ id: text, combinations })),
});

const ids = z.array(text);

const coverage = { pathways: ids, rows: ids, leftOpen: ids, gap: z.enum(["none", "some"]) } as const;

/** What `classifyPathway` answers. */
export const pathwayClassificationSchema = z.discriminatedUnion("outcome", [
  z.strictObject({
    kind: z.literal("pathway-classification"),
    outcome: z.enum(["classified", "not-covered-by-source", "not-in-table"]),
    ...coverage,
  }),
  z.strictObject({
    kind: z.literal("pathway-classification"),
    outcome: z.literal("undetermined"),
    missing: ids,
    possible: z.strictObject(coverage),
  }),
]);
