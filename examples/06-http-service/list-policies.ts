import { allPolicies } from "social-work-station-rules/catalogue";
import { policySchema, type Policy } from "social-work-station-rules/policy";
import * as z from "zod";

const words = policySchema.shape.title;

/** The catalogue in brief: which policies there are, and what to call their provisions. */
export const policyListSchema = z.strictObject({
  policies: z.array(
    z.strictObject({
      id: z.string(),
      title: words,
      jurisdiction: z.string(),
      provisions: z.array(z.strictObject({ id: z.string(), kind: z.string(), title: words })),
    }),
  ),
});

export function listPolicies(): z.infer<typeof policyListSchema> {
  return { policies: allPolicies.map(brief) };
}

function brief({ id, title, jurisdiction, provisions }: Policy): z.infer<typeof policyListSchema>["policies"][number] {
  return {
    id,
    title: { ...title },
    jurisdiction,
    provisions: provisions.map(({ id, kind, title }) => ({ id, kind, title: { ...title } })),
  };
}
