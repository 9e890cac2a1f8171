import * as z from "zod";
import { count } from "../fields/index.js";

const kind = z.enum([
  "total-mismatch",
  "certified-exceed-total",
  "graduates-exceed-total",
  "registered-exceed-built",
  "pay-without-staff",
  "pay-without-known",
]);

/** Something in a filled form that cannot be so. */
const statisticsFormFault = z.strictObject({
  kind,
  item: z.union([z.literal(1), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  found: count,
  against: count,
});

/** What contradicts itself in a filled form: what `checkStatisticsForm` answers. */
export const statisticsFormFaultsSchema = z.strictObject({
  kind: z.literal("statistics-form-faults"),
  faults: z.array(statisticsFormFault),
});
