import * as z from "zod";
import { plainDate } from "../../fields/index.js";
import { provisionBase } from "./provision-base.js";
import { baseKinds, dueConvention, levelName, parameterSchema, percentDisplay, share } from "../parameter.js";

/** 覆盖率目标: the share of divisions of a level that have a station, or a serving worker, by a due date. */
export const coverageTargetSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("coverage-target"),
  /** `stations`: a station open in the division; `workers`: a social worker serving it. */
  measure: z.enum(["stations", "workers"]),
  level: levelName,
  parameters: z.strictObject({
    target: parameterSchema(share),
    base: parameterSchema(baseKinds),
    dueOn: parameterSchema(plainDate),
    dueConvention: parameterSchema(dueConvention),
    display: parameterSchema(percentDisplay),
  }),
});
