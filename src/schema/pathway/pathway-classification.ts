import * as z from "zod";
import { text } from "../internal/parts.js";

const ids = z.array(text);
const coverage = { pathways: ids, rows: ids, leftOpen: ids, gap: z.enum(["none", "some"]) } as const;

/** What `classifyPathway` answers. */
export const pathwayClassificationSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.enum(["classified", "not-covered-by-source", "not-in-table"]), ...coverage }),
  z.strictObject({ outcome: z.literal("undetermined"), missing: ids, possible: z.strictObject(coverage) }),
]);
