import * as z from "zod";
import { policySchema, provisionSchema, type PoliciesInForce, type PolicyConflict } from "../../policy/index.js";
import { text } from "../internal/parts.js";

// Annotated, or the declarations write all of a policy out at each place.

const placed = z.strictObject({ policy: text, provision: provisionSchema });

/** Two or more policies fill one slot and none is named as going before the others. */
export const policyConflict: z.ZodType<PolicyConflict> = z.strictObject({ slot: text, provisions: z.array(placed) });

/** Something that is not known about which rules hold. */
export const policyGap = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("superseded-text-unknown"), policy: text, document: text, slots: z.array(text) }),
  z.strictObject({ kind: z.literal("effective-dates-unknown"), policy: text }),
]);

/** All that holds in one place on one day: what `policiesInForce` answers. */
export const policiesInForceSchema: z.ZodType<PoliciesInForce> = z.strictObject({
  policies: z.array(policySchema),
  provisions: z.array(placed),
  conflicts: z.array(policyConflict),
  gaps: z.array(policyGap),
});
