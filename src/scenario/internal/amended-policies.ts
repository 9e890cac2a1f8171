import { amendPolicy, type AmendmentInput, type Policy, type Provision } from "../../policy/index.js";

/** The provision that an amendment names. */
export function targetOf(amendment: AmendmentInput): string {
  return typeof amendment.provision === "string" ? amendment.provision : amendment.provision.id;
}

/**
 * A policy under any subset of a scenario's amendments. Each provision is made once for each subset of the
 * amendments that touch it, so that equal provisions are the same object and are run once.
 */
export function amendedPolicies(policy: Policy, amendments: readonly AmendmentInput[]): (subset: ReadonlySet<string>) => Policy {
  const whole = amendPolicy(policy, amendments);
  const touching = new Map<string, AmendmentInput[]>();
  for (const amendment of amendments) touching.set(targetOf(amendment), [...(touching.get(targetOf(amendment)) ?? []), amendment]);
  const made = new Map<string, Provision | null>();
  const wholeById = new Map(whole.provisions.map((provision) => [provision.id, provision]));

  const under = (id: string, subset: ReadonlySet<string>): Provision | null => {
    const own = (touching.get(id) ?? []).filter((amendment) => subset.has(amendment.id));
    if (own.length === touching.get(id)?.length) return wholeById.get(id) ?? null;
    const key = JSON.stringify([id, own.map((amendment) => amendment.id)]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const provision = amendPolicy(policy, own).provisions.find((candidate) => candidate.id === id) ?? null;
    made.set(key, provision);
    return provision;
  };
  const ids = [...new Set([...policy.provisions, ...whole.provisions].map(({ id }) => id))];
  return (subset) => {
    if (amendments.every(({ id }) => subset.has(id))) return whole;
    const provisions = ids.map((id) => (touching.has(id) ? under(id, subset) : (policy.provisions.find((provision) => provision.id === id) ?? null)));
    return { ...policy, provisions: provisions.filter((provision) => provision !== null) };
  };
}
