import * as z from "zod";
import { term } from "../../model/internal/fields.js";
import { areaClasses } from "../../terms/index.js";
import { findingOf } from "../internal/finding-of.js";
import { text } from "../internal/parts.js";
import { criterionTrace } from "./criterion-trace.js";

export const qualificationDetail = z.strictObject({
  route: text.nullable(),
  areaClass: term(areaClasses).nullable(),
  trace: criterionTrace.nullable(),
});

/** What `assessQualification` answers. */
export const qualificationFindingSchema = findingOf(qualificationDetail);
