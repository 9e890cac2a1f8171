import * as z from "zod";
import { findingDetail } from "../findings/finding-detail.js";
import { findingFields } from "../internal/finding-of.js";
import { text } from "../internal/parts.js";

/** A finding of an assessment, whose basis stands once in the assessment. */
export const assessedFindingSchema = z.strictObject({ ...findingFields, detail: findingDetail, area: text.nullable() });
