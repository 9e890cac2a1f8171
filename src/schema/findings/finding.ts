import { findingOf } from "../internal/finding-of.js";
import { findingDetail } from "./finding-detail.js";

/** A finding of any kind. */
export const findingSchema = findingOf(findingDetail);
