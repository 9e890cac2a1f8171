import { markParsed, requireParsed } from "../parsed/index.js";
import type { Parameter, Provision } from "../policy/index.js";

/**
 * Returns a provision with some of its parameters replaced. Whether the values fit the kind of the provision is the
 * caller's to know: `amendPolicy` checks them.
 *
 * @param provision any provision
 * @param changed parameters by name
 * @throws RuleInputError `not-parsed`
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { withParameters } from "social-work-station-rules/in-force";
 * const [target] = nationalTwoHaves.provisions;
 * const same = target && withParameters(target, {});
 * same?.id === target?.id; //=> true
 * ```
 */
export function withParameters(provision: Provision, changed: Readonly<Record<string, Parameter<unknown>>>): Provision {
  requireParsed(provision, "provision", ["provision"]);
  const parameters: Readonly<Record<string, Parameter<unknown> | undefined>> = { ...provision.parameters, ...changed };
  return markParsed({ ...provision, parameters } as Provision, "provision");
}
