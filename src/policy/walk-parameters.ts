import type { Policy } from "./types.js";
import { requireParsed } from "../parsed/index.js";
import type { Parameter } from "./parameter.js";

/**
 * Lists every parameter of a policy: its own dates, those of its provisions and of its data.
 *
 * @throws RuleInputError `not-parsed`
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { walkParameters } from "social-work-station-rules/policy";
 * walkParameters(nationalTwoHaves).every(({ parameter }) => parameter.status !== "amended" && parameter.source.quote !== ""); //=> true
 * ```
 */
export function walkParameters(policy: Policy): readonly ParameterInPolicy[] {
  requireParsed(policy, "policy", ["policy"]);
  return listParameters(policy);
}

/** A parameter of a policy and where it stands. */
export interface ParameterInPolicy {
  readonly path: readonly (string | number)[];
  /** The provision, or the datum, that holds it; null for the policy's own dates. */
  readonly owner: string | null;
  readonly name: string;
  readonly parameter: Parameter<unknown>;
}

/** Every parameter of a policy that has been read. */
export function listParameters(policy: Policy): readonly ParameterInPolicy[] {
  const own: ParameterInPolicy[] = [];
  const add = (
    path: ParameterInPolicy["path"],
    owner: string | null,
    name: string,
    parameter: Parameter<unknown> | undefined,
  ): void => {
    if (parameter !== undefined) own.push({ path, owner, name, parameter });
  };
  add(["issuedOn"], null, "issuedOn", policy.issuedOn);
  add(["effective", "from"], null, "effective.from", policy.effective.from);
  add(["effective", "until"], null, "effective.until", policy.effective.until);
  policy.successors.forEach((successor, index) => {
    add(["successors", index, "from"], null, "successor.from", successor.from);
    add(["successors", index, "effect"], null, "successor.effect", successor.effect);
  });
  policy.provisions.forEach((provision, index) => {
    for (const [name, parameter] of Object.entries<Parameter<unknown> | undefined>(provision.parameters)) {
      add(["provisions", index, "parameters", name], provision.id, name, parameter);
    }
  });
  policy.data.forEach((datum, index) => {
    add(["data", index, "content", "value"], datum.id, "value", datum.content.value);
  });
  return own;
}
