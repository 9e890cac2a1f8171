import * as z from "zod";
import { COMMITTEE_TYPES, DIVISION_KINDS, DIVISION_LEVELS, URBAN_RURAL_CODES } from "../terms/index.js";
import type { DeepReadonly } from "../fields/index.js";
import { id, plainDate, text } from "../fields/index.js";

/**
 * 行政区划. The id is the statistical code (2, 4, 6, 9 or 12 digits), or an own key where there is none
 * (a functional zone). `parent` is needed for keys and follows from a code; `administeredBy` names the
 * division that in fact administers this one where it differs. The kind is stated, never read off the
 * seventh digit; committee type and urban–rural class are independent of each other.
 */
export const divisionSchema = z.strictObject({
  id,
  name: text,
  level: z.enum(DIVISION_LEVELS),
  parent: id.optional(),
  administeredBy: id.optional(),
  kind: z.enum(DIVISION_KINDS).optional(),
  committee: z.enum(COMMITTEE_TYPES).optional(),
  urbanRuralCode: z.enum(URBAN_RURAL_CODES).optional(),
  /** First day on which the division exists; absent: since before the register begins. */
  from: plainDate.optional(),
  /** Last day on which it exists; absent: no end known. */
  until: plainDate.optional(),
});

export type Division = DeepReadonly<z.infer<typeof divisionSchema>>;
/** A statistical code, or an own key for a division without one. */
export type DivisionId = string;
