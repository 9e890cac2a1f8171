import * as z from "zod";
import type { DeepReadonly } from "../model/index.js";
import { id, localText, nonNegativeDecimal, optionalFields } from "../model/internal/fields.js";
import { amendmentSchema } from "../policy/index.js";
import { factorInputSchema } from "./funding/factor-input.js";
import { periodFields } from "./internal/period-fields.js";

/** A budget divided by factors, as `apportionByFactors` takes it. */
const budget = factorInputSchema.omit({ detail: true });

/** One question: a policy, a day, and alternatives to compare it with. */
const questionSchema = z.strictObject({
  id,
  title: localText,
  /** Id of a policy of the catalogue, or the path of a policy file, from this file. */
  policy: z.string().min(1),
  ...periodFields,
  unitCosts: optionalFields({
    station: nonNegativeDecimal.optional(),
    staff: nonNegativeDecimal.optional(),
  }).optional(),
  budget: budget.optional(),
  alternatives: z
    .array(
      z.strictObject({
        id,
        title: localText.optional(),
        amendments: z.array(amendmentSchema),
        budget: budget.optional(),
      }),
    )
    .min(1),
});

/** A file of what-if questions on one register, written without TypeScript. */
export const scenarioFileSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  title: localText,
  note: localText.optional(),
  /** Path of the register file, from this file. */
  register: z.string().min(1),
  questions: z.array(questionSchema).min(1),
});

export type ScenarioFile = DeepReadonly<z.infer<typeof scenarioFileSchema>>;
