import { committeeTypes, divisionKinds, divisionLevels, urbanRuralCodes } from "../terms/index.js";
import { id, plainDate, recordOf, termOf, text, typeNames } from "../fields/index.js";

/**
 * 行政区划. The id is the statistical code (2, 4, 6, 9 or 12 digits), or an own key where there is none
 * (a functional zone). `parent` is needed for keys and follows from a code; `administeredBy` names the
 * division that in fact administers this one where it differs. The kind is stated, never read off the
 * seventh digit; committee type and urban–rural class are independent of each other.
 */
export const divisionSchema = recordOf({
  id,
  name: text,
  level: termOf(divisionLevels),
  parent: id.optional(),
  administeredBy: id.optional(),
  kind: termOf(divisionKinds).optional(),
  committee: termOf(committeeTypes).optional(),
  urbanRuralCode: termOf(urbanRuralCodes).optional(),
  /** First day on which the division exists; absent: since before the register begins. */
  from: plainDate.optional(),
  /** Last day on which it exists; absent: no end known. */
  until: plainDate.optional(),
}).register(typeNames, { name: "Division" });

/** A statistical code, or an own key for a division without one. */
export type DivisionId = string;
