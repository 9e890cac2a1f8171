import { shapeCheckSchema } from "../evaluation/shape-check.js";
import { findingOf } from "../internal/finding-of.js";

/** What `checkEvaluationScheme` answers. */
export const evaluationSchemeFindingSchema = findingOf(shapeCheckSchema);
