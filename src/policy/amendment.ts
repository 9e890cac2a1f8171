import * as z from "zod";
import { id, localText, plainDate } from "../fields/index.js";
import type { DeepReadonly } from "../model/index.js";
import { provisionSchema } from "./provision.js";

const base = {
  /** Names the amendment in comparisons. */
  id,
  title: localText.optional(),
  /** First day on which it holds; absent: throughout. */
  from: plainDate.optional(),
} as const;

/** One small change of a policy: a parameter's value, a branch of criteria dropped, a provision taken away, a provision added. */
export const amendmentSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...base,
    kind: z.literal("set-parameter"),
    provision: id,
    parameter: id,
    value: z.json(),
    /** Which value governs a period that `from` cuts; absent: the one in force on the day of the question. */
    cutPeriod: z.enum(["as-of", "period-start"]).optional(),
  }),
  /** Takes one branch out of a qualification's criteria; the others stay. It cannot be dated. */
  z.strictObject({ id, title: localText.optional(), kind: z.literal("drop-criterion"), provision: id, criterion: id }),
  z.strictObject({ ...base, kind: z.literal("remove-provision"), provision: id }),
  z.strictObject({ ...base, kind: z.literal("add-provision"), provision: provisionSchema }),
]);

export type Amendment = DeepReadonly<z.infer<typeof amendmentSchema>>;
export type ParameterAmendment = Extract<Amendment, { readonly kind: "set-parameter" }>;
