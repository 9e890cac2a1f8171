import { listParameters, type PlacedParameter } from "./internal/list-parameters.js";
import type { Policy } from "./policy.js";
import { requirePolicy } from "./require-policy.js";

export type { PlacedParameter };

/**
 * Lists every parameter of a policy: its own dates, those of its provisions and of its data.
 *
 * @throws RuleInputError as `requirePolicy` does
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { walkParameters } from "social-work-station-rules/policy";
 * walkParameters(nationalTwoHaves).every(({ parameter }) => parameter.status !== "amended" && parameter.source.quote !== ""); //=> true
 * ```
 */
export function walkParameters(policy: Policy): readonly PlacedParameter[] {
  requirePolicy(policy);
  return listParameters(policy);
}
