import { requireList, throwInputError } from "../checks/index.js";
import { type PlainDate, calendarYear } from "../calendar/index.js";
import { policyAsOf } from "../in-force/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy } from "../policy/index.js";
import { isWithinCode, statusAmong, supersedes } from "../precedence/index.js";
import { MONEY_KINDS, divisionsAbove } from "../quantities/index.js";
import { compareValues } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { NotPlanned } from "../results/index.js";
import type { PolicyRef } from "./types.js";

/** A policy that is applied, as it stands at the end of the year. */
export interface AppliedPolicy {
  readonly policy: Policy;
  /** The policy as needs and provisions refer to it. */
  readonly ref: PolicyRef;
}

/** More policies than are in force anywhere. */
const MOST_POLICIES = 10_000;

/** Reads one policy or a list of policies, each with ids of its own. */
export function readPolicies(policies: Policy | readonly Policy[]): readonly Policy[] {
  if (!isList(policies)) {
    requireParsed(policies, "policy", ["policies"]);
    return [policies];
  }
  const seen = new Set<string>();
  const provisions = new Set<string>();
  requireList(policies, ["policies"], MOST_POLICIES).forEach((policy, index) => {
    requireParsed(policy, "policy", ["policies", index]);
    if (seen.has(policy.id)) throwInputError("id-duplicate", ["policies", index, "id"], { id: policy.id });
    seen.add(policy.id);
    policy.provisions.forEach(({ id }, place) => {
      if (provisions.has(id)) throwInputError("id-duplicate", ["policies", index, "provisions", place, "id"], { id });
      provisions.add(id);
    });
  });
  return policies;
}

/** Returns whether a list of policies is given, not one. */
export function isList(policies: Policy | readonly Policy[]): policies is readonly Policy[] {
  return Array.isArray(policies);
}

/**
 * Returns the policies that are applied: one that is given alone, or those in force in their own place at the end of the
 * year. Where a policy of a place within that of another supersedes it, the other is not applied there.
 */
export function appliedPolicies(
  prepared: PreparedRegister,
  given: readonly Policy[],
  year: number,
): readonly AppliedPolicy[] {
  const period = calendarYear(year);
  const inForce = given.length === 1 ? new Set(given) : inForceAtHome(prepared, given, period.to);
  const begun = given.filter(
    (policy) =>
      inForce.has(policy) || (policy.effective.from !== undefined && policy.effective.from.value <= period.to),
  );
  return Array.from(inForce, (policy) => {
    const { id, jurisdiction, prevailsOver } = policy;
    const supersededBy = begun
      .filter((other) => supersedes(other, policy, given))
      .map((other) => ({ id: other.id, jurisdiction: other.jurisdiction }))
      .toSorted((one, other) => compareValues(one.id, other.id));
    return {
      policy: policyAsOf(policy, { asOf: period.to, period }),
      ref: { id, jurisdiction, prevailsOver, supersededBy },
    };
  });
}

/** Returns the policies that are in force in their own jurisdiction on a day, in the order given. */
function inForceAtHome(prepared: PreparedRegister, given: readonly Policy[], asOf: PlainDate): ReadonlySet<Policy> {
  const places = new Map<string, readonly Policy[]>();
  const policiesOf = (place: string): readonly Policy[] => {
    const chain = [place, ...(prepared.divisions.has(place) ? divisionsAbove(prepared, place) : [])];
    const here = places.get(place) ?? given.filter(({ jurisdiction }) => isWithinCode(jurisdiction, chain));
    places.set(place, here);
    return here;
  };
  return new Set(
    given.filter((policy) =>
      ["in-force", "dates-unknown"].includes(statusAmong(policy, policiesOf(policy.jurisdiction), asOf).state),
    ),
  );
}

/** Returns the provisions on money that do not apply in the year. */
export function notInForce(given: readonly Policy[], applied: readonly AppliedPolicy[]): readonly NotPlanned[] {
  const now = new Set(applied.flatMap(({ policy }) => policy.provisions.map(({ id }) => id)));
  return given.flatMap((policy) =>
    policy.provisions
      .filter(({ id, kind }) => MONEY_KINDS.includes(kind) && !now.has(id))
      .map(({ id, kind, title }): NotPlanned => ({
        policy: policy.id,
        provision: id,
        kind,
        title,
        reason: "not-in-force",
        silent: [],
        missing: [],
      })),
  );
}
