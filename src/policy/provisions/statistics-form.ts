import * as z from "zod";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 统计表: what the printed form leaves open, as readings. */
export const statisticsFormSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("statistics-form"),
  parameters: z.strictObject({
    /** Village stations have no row of their own: in the community row, or not reported. */
    villageRow: parameterSchema(z.enum(["with-communities", "not-reported"])),
    /** District centres have no row although item 6 asks their pay: outside items 1 and 2, or in the subdistrict row. */
    districtRow: parameterSchema(z.enum(["pay-only", "with-subdistricts"])),
    payPeriod: parameterSchema(z.enum(["month", "year"])),
    /** An average over persons, or over stations. */
    payWeighting: parameterSchema(z.enum(["persons", "stations"])),
  }),
});
