import * as z from "zod";
import { AREA_CLASSES } from "../../terms/values.js";
import { findingOf } from "../internal/finding-of.js";
import { text } from "../internal/parts.js";
import { criterionTrace } from "./criterion-trace.js";

export const qualificationDetail = z.strictObject({
  route: text.nullable(),
  areaClass: z.enum(AREA_CLASSES).nullable(),
  trace: criterionTrace.nullable(),
});

/** What `assessQualification` answers. */
export const qualificationFindingSchema = findingOf(qualificationDetail);
