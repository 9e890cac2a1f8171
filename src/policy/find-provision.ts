import { nearMatch, requireText, throwInputError } from "../checks/index.js";
import { requireParsed } from "../parsed/index.js";
import { PROVISION_KINDS, type ProvisionKind, type ProvisionOf } from "./provision.js";
import type { Policy, Provision } from "./types.js";

/**
 * Finds a provision of a policy by its kind or its id.
 *
 * @param policy any policy
 * @param kindOrId the kind, of which the policy has exactly one provision, or the id of the provision
 * @returns the provision; for a kind it has that kind's type
 * @throws RuleInputError `not-parsed`; `provision-unknown` where there is none, with the ids that there are and the
 *   nearest; `value-invalid` where several have the kind, with their ids
 *
 * @example
 * ```ts
 * import { nationalTwoHaves, beijingPilot2021 } from "social-work-station-rules/catalogue";
 * import { findProvision } from "social-work-station-rules/policy";
 * findProvision(beijingPilot2021, "coverage-target").parameters.target.value; //=> "1"
 * findProvision(nationalTwoHaves, "cn-two-haves/stations").kind; //=> "coverage-target"
 * findProvision(nationalTwoHaves, "staffing"); //=> throws provision-unknown
 * ```
 */
export function findProvision<K extends ProvisionKind>(policy: Policy, kindOrId: K): ProvisionOf<K>;
export function findProvision(policy: Policy, kindOrId: string): Provision;
export function findProvision(policy: Policy, kindOrId: string): Provision {
  requireParsed(policy, "policy", ["policy"]);
  requireText(kindOrId, ["kindOrId"]);
  const isKind = PROVISION_KINDS.some((kind) => kind === kindOrId);
  const found = policy.provisions.filter(({ id, kind }) => (isKind ? kind : id) === kindOrId);
  const [first, second] = found;
  if (second !== undefined)
    throwInputError("value-invalid", ["kindOrId"], { expected: "id", accepted: found.map(({ id }) => id) });
  if (first !== undefined) return first;
  const ids = policy.provisions.map(({ id }) => id);
  const near = nearMatch(kindOrId, [...new Set(policy.provisions.map(({ kind }) => kind)), ...ids]);
  return throwInputError("provision-unknown", ["kindOrId"], {
    accepted: ids,
    ...(near === undefined ? {} : { near }),
  });
}
