import * as z from "zod";
import { MANAGEMENT_SYSTEMS } from "../../terms/values.js";
import { findingOf } from "../internal/finding-of.js";

const systems = z.array(z.enum(MANAGEMENT_SYSTEMS));

export const requiredSystemsDetail = z.strictObject({ present: systems, lacking: systems, doubtful: systems });

/** One finding of `checkRequiredSystems`. */
export const requiredSystemsFindingSchema = findingOf(requiredSystemsDetail);
