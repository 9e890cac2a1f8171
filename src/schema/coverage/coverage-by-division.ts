import * as z from "zod";
import { text } from "../internal/parts.js";
import { coverageRateSchema } from "./coverage-rate.js";

export const measuredCoverage = coverageRateSchema.extend({ base: z.enum(["complete", "incomplete"]) });

/** Rates by area and in all: what `measureCoverageByDivision` and `measureServiceCoverage` answer. */
export const coverageByDivisionSchema = z.strictObject({
  rows: z.array(measuredCoverage.extend({ division: text.nullable(), name: text.nullable() })),
  total: measuredCoverage,
});
