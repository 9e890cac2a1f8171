import { amendPolicy, type AmendmentInput, type Policy, type Provision } from "../../policy/index.js";

/** Amended provisions by what was done to them, shared by the scenarios of one comparison. */
export type AmendedProvisions = Map<string, Provision | null>;

/** The provision that an amendment names. */
export function targetOf(amendment: AmendmentInput): string {
  return typeof amendment.provision === "string" ? amendment.provision : amendment.provision.id;
}

/**
 * A policy under any subset of a scenario's amendments. A provision to which the same was done is the same object,
 * in whichever scenario, and so is run once.
 */
export function amendedPolicies(policy: Policy, amendments: readonly AmendmentInput[], made: AmendedProvisions): (subset: ReadonlySet<string>) => Policy {
  const whole = amendPolicy(policy, amendments);
  const touching = new Map<string, AmendmentInput[]>();
  for (const amendment of amendments) touching.set(targetOf(amendment), [...(touching.get(targetOf(amendment)) ?? []), amendment]);
  const baseline = new Map(policy.provisions.map((provision) => [provision.id, provision]));
  const ids = [...new Set([...baseline.keys(), ...whole.provisions.map(({ id }) => id)])];

  const under = (id: string, subset: ReadonlySet<string>): Provision | null => {
    const own = (touching.get(id) ?? []).filter((amendment) => subset.has(amendment.id));
    if (own.length === 0) return baseline.get(id) ?? null;
    const key = JSON.stringify([id, own.map(({ id: _id, title: _title, ...change }) => change)]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const provision = amendPolicy(policy, own).provisions.find((candidate) => candidate.id === id) ?? null;
    made.set(key, provision);
    return provision;
  };
  return (subset) => ({ ...policy, provisions: ids.map((id) => under(id, subset)).filter((provision) => provision !== null) });
}
