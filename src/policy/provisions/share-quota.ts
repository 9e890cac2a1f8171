import * as z from "zod";
import { id } from "../../fields/index.js";
import { COMMITTEE_TYPES } from "../../terms/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema, roundingMode, share } from "../parameter.js";

/** 比例配额: in the area of each centre, stations in a share of the communities or of the villages. */
export const shareQuotaSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("share-quota"),
  committee: z.enum(COMMITTEE_TYPES),
  /** Tier of the centre whose area is the base. */
  centreTier: id,
  /** Tier of the stations that are counted. */
  stationTier: id,
  parameters: z.strictObject({
    share: parameterSchema(share),
    rounding: parameterSchema(roundingMode),
    comparison: parameterSchema(z.enum(["at-least", "exactly"])),
  }),
});
