import { nearMatch, requireText, throwInputError } from "../checks/index.js";
import { requireParsed } from "../parsed/index.js";
import { PROVISION_KINDS, type ProvisionKind, type ProvisionOf } from "./provision.js";
import type { Policy, Provision } from "./types.js";

/**
 * Finds a provision of a policy by its kind, by its kind and id, or by its id alone.
 *
 * @param policy any policy
 * @param kindOrId the kind, or the id of the provision
 * @param id the id, where the policy has several provisions of the kind
 * @returns the provision; where the kind is given it has that kind's type
 * @throws RuleInputError `not-parsed`; `provision-unknown` where there is none, with the ids that there are and the
 *   nearest; `value-invalid` where several have the kind and no id is given, with their ids
 *
 * @example
 * ```ts
 * import { nationalTwoHaves, beijingPilot2021 } from "social-work-station-rules/catalogue";
 * import { findProvision } from "social-work-station-rules/policy";
 * findProvision(beijingPilot2021, "coverage-target").parameters.target.value; //=> "1"
 * findProvision(beijingPilot2021, "activity-quota", "beijing-pilot-2021/service-cases").parameters.amount.value; //=> "10"
 * findProvision(nationalTwoHaves, "cn-two-haves/stations").kind; //=> "coverage-target"
 * findProvision(nationalTwoHaves, "staffing"); //=> throws provision-unknown
 * ```
 */
export function findProvision<K extends ProvisionKind>(policy: Policy, kindOrId: K, id?: string): ProvisionOf<K>;
export function findProvision(policy: Policy, kindOrId: string): Provision;
export function findProvision(policy: Policy, kindOrId: string, id?: string): Provision {
  requireParsed(policy, "policy", ["policy"]);
  requireText(kindOrId, ["kindOrId"]);
  const byIdAlone = id === undefined && !PROVISION_KINDS.some((kind) => kind === kindOrId);
  const wanted = byIdAlone ? kindOrId : id === undefined ? undefined : requireText(id, ["id"]);
  const candidates = byIdAlone ? policy.provisions : policy.provisions.filter(({ kind }) => kind === kindOrId);
  const [first, second] = candidates.filter((provision) => wanted === undefined || provision.id === wanted);
  const idsOf = (provisions: readonly Provision[]): readonly string[] => provisions.map((provision) => provision.id);
  if (second !== undefined)
    throwInputError("value-invalid", ["kindOrId"], { expected: "id", accepted: idsOf(candidates) });
  if (first !== undefined) return first;
  const isOtherId = id !== undefined && candidates.length > 0;
  const accepted = idsOf(isOtherId ? candidates : policy.provisions);
  const kinds = isOtherId ? [] : new Set(policy.provisions.map(({ kind }) => kind));
  const near = nearMatch(isOtherId ? id : kindOrId, [...kinds, ...accepted]);
  return throwInputError("provision-unknown", [isOtherId ? "id" : "kindOrId"], {
    accepted,
    ...(near === undefined ? {} : { near }),
  });
}
