import { requireObject } from "../checks/index.js";
import { RuleInputError } from "../fault/index.js";
import { faultsOfIssues } from "../fields/index.js";
import { replaceParameters, requireParsed } from "../parsed/index.js";
import type { Parameter } from "./parameter.js";
import { provisionSchema } from "./provision.js";
import type { Provision } from "./types.js";

/**
 * Returns a provision with some of its parameters replaced, checked against the schema of its kind.
 *
 * @param provision any provision
 * @param changed parameters by name
 * @throws RuleInputError `not-parsed`, `type-invalid`, and all that breaks the schema
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
  requireParsed(provision, "provision", ["provision"]);
  requireObject(changed, ["changed"]);
  const replaced = replaceParameters(provision, changed);
  const { error } = provisionSchema.safeParse(replaced);
  const [first, ...rest] = faultsOfIssues(error?.issues ?? [], replaced, provisionSchema).map(({ path, ...fault }) => ({
    ...fault,
    path: ["changed", ...path.slice(1)],
  }));
  if (first !== undefined) throw new RuleInputError([first, ...rest]);
  return replaced;
}
