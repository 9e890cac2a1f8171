import * as z from "zod";
import { localText, plainDate } from "../../fields/index.js";
import { provisionBase } from "./provision-base.js";
import { dueConvention, parameterSchema } from "../parameter.js";

/** 时限: something due on a day, for some at the close of business. */
export const deadlineSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("deadline"),
  obligor: localText,
  parameters: z.strictObject({
    dueOn: parameterSchema(plainDate),
    dueConvention: parameterSchema(dueConvention),
    /** `end-of-day`: until 24:00 of the last day; `close-of-business` (下班前): an hour that the text does not name. */
    dueTime: parameterSchema(z.enum(["end-of-day", "close-of-business"])),
  }),
});
