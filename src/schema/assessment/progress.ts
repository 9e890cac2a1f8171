import * as z from "zod";
import { plainDate } from "../../model/internal/fields.js";
import { PRECISIONS } from "../../terms/values.js";
import { coverageRateSchema } from "../coverage/coverage-rate.js";
import { localWords, text } from "../internal/parts.js";

/** Coverage over time, with the published milestones beside it: what `measureProgress` answers. */
export const progressSchema = z.strictObject({
  steps: z.array(z.strictObject({ asOf: plainDate, rate: coverageRateSchema, gained: z.int().nullable() })),
  milestones: z.array(
    z.strictObject({
      datum: text,
      title: localWords,
      earliest: plainDate,
      latest: plainDate,
      value: text,
      precision: z.enum(PRECISIONS),
    }),
  ),
});
