import * as z from "zod";
import { id } from "../../model/internal/fields.js";
import { COMMITTEE_TYPES } from "../../terms/values.js";
import { provisionBase } from "../internal/provision-base.js";
import { roundingMode, share } from "../internal/values.js";
import { parameterSchema } from "../parameter.js";

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
