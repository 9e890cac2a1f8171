import * as z from "zod";
import { term } from "../../model/internal/fields.js";
import { managementSystems } from "../../terms/index.js";
import { findingOf } from "../internal/finding-of.js";

const systems = z.array(term(managementSystems));

export const requiredSystemsDetail = z.strictObject({ present: systems, lacking: systems, doubtful: systems });

/** One finding of `checkRequiredSystems`. */
export const requiredSystemsFindingSchema = findingOf(requiredSystemsDetail);
