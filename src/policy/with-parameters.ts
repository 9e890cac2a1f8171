import { requireObject } from "../fault/index.js";
import type { Parameter } from "./parameter.js";
import { requireParameter } from "./internal/require-parameter.js";
import type { Provision } from "./provision.js";
import { requireProvision } from "./require-provision.js";

/**
 * A provision with some of its parameters exchanged; the caller answers for their fitting the provision's kind.
 *
 * @param provision any provision
 * @param changed parameters by name
 * @throws RuleInputError as `requireProvision` does
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { withParameters } from "social-work-station-rules/policy";
 * const [target] = nationalTwoHaves.provisions;
 * const same = target && withParameters(target, {});
 * same?.id === target?.id; //=> true
 * ```
 */
export function withParameters(provision: Provision, changed: Readonly<Record<string, Parameter<unknown>>>): Provision {
  requireProvision(provision);
  for (const [name, parameter] of Object.entries(requireObject(changed, ["changed"])))
    requireParameter(parameter, ["changed", name]);
  const parameters: Readonly<Record<string, Parameter<unknown> | undefined>> = { ...provision.parameters, ...changed };
  return { ...provision, parameters } as Provision;
}
