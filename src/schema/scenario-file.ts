import * as z from "zod";
import type { FractionInput } from "../exact/index.js";
import type { Factor } from "../funding/index.js";
import type { DeepReadonly } from "../model/index.js";
import { amendmentSchema } from "../policy/index.js";
import { periodFields } from "./internal/period-fields.js";

const id = z.string().min(1).max(100);
const localText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const decimal = z.union([z.string(), z.number()]);
const fraction: z.ZodType<FractionInput> = z.union([decimal, z.strictObject({ numerator: z.string(), denominator: z.string() })]);

const indicators = z.array(z.strictObject({ id, value: decimal })).min(1);
const leaf = { id, weight: fraction } as const;

/** Factors in groups, to a fixed depth. */
function factorsAt(depth: number): z.ZodType<readonly Factor[]> {
  const indicatorFactor = z.strictObject({ ...leaf, indicators, direction: z.enum(["proportional", "inverse"]).default("proportional") });
  if (depth === 0) return z.array(indicatorFactor).min(1);
  return z.array(z.union([indicatorFactor, z.strictObject({ ...leaf, factors: factorsAt(depth - 1) })])).min(1);
}

/** A budget divided by factors, as `apportionByFactors` takes it. */
const budget = z.strictObject({
  total: decimal,
  unit: decimal.optional(),
  weightsAddTo: decimal.optional(),
  recipients: z.array(z.strictObject({ id, coefficient: decimal.optional(), floor: decimal.optional(), cap: decimal.optional() })).min(1),
  factors: factorsAt(3),
});

/** One question: a policy, a day, and alternatives to compare it with. */
const questionSchema = z.strictObject({
  id,
  title: localText,
  /** Id of a policy of the catalogue, or the path of a policy file, from this file. */
  policy: z.string().min(1),
  ...periodFields,
  unitCosts: z.strictObject({ station: decimal.optional(), staff: decimal.optional() }).optional(),
  budget: budget.optional(),
  alternatives: z.array(z.strictObject({ id, title: localText.optional(), amendments: z.array(amendmentSchema), budget: budget.optional() })).min(1),
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
