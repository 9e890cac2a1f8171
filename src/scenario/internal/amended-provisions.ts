import { amendPolicy, type AmendmentInput, type Policy, type Provision } from "../../policy/index.js";

/** The provisions of a policy under the amendments of one scenario. */
export interface AmendedPolicy {
  /** Provisions of the policy, then those that the scenario adds. */
  readonly ids: readonly string[];
  /** The amendments that touch a provision. */
  readonly touching: (provision: string) => readonly string[];
  /** A provision as it stands under some of them; null: there is none on the day. */
  readonly under: (provision: string, amendments: readonly string[]) => Provision | null;
}

/**
 * A policy under any of a scenario's amendments. A provision to which the same was done is the same object, in
 * whichever scenario, and so is run once; one to which nothing is done yet on the day is the baseline's.
 */
export function amendProvisions(
  policy: Policy,
  inForce: (policy: Policy) => Policy,
): (amendments: readonly AmendmentInput[]) => AmendedPolicy {
  const made = new Map<string, Provision | null>();
  const standing = (id: string, own: readonly AmendmentInput[]): Provision | null => {
    const key = JSON.stringify([id, own.map(({ id: _id, title: _title, ...change }) => change)]);
    const known = made.get(key);
    if (known !== undefined) return known;
    // Provisions do not know one another: with the others left out they need not be read again for each amendment.
    const only = { ...policy, provisions: policy.provisions.filter((provision) => provision.id === id) };
    const [provision = null] = inForce(own.length === 0 ? only : amendPolicy(only, own)).provisions;
    const before = own.length === 0 ? null : standing(id, []);
    const same = provision !== null && before !== null && isUnchanged(provision, before) ? before : provision;
    made.set(key, same);
    return same;
  };
  return (amendments) => {
    const touching = (id: string): readonly AmendmentInput[] =>
      amendments.filter((amendment) => targetOf(amendment) === id);
    return {
      ids: [...new Set([...policy.provisions, ...amendPolicy(policy, amendments).provisions].map(({ id }) => id))],
      touching: (id) => touching(id).map((amendment) => amendment.id),
      under: (id, subset) =>
        standing(
          id,
          touching(id).filter((amendment) => subset.includes(amendment.id)),
        ),
    };
  };
}

/** The provision that an amendment names. */
function targetOf({ provision }: AmendmentInput): string {
  return typeof provision === "string" ? provision : provision.id;
}

/**
 * Whether nothing was done to a provision that stands: amending copies the provision and what it changes, and nothing
 * else. The days between which it stands are read before.
 */
function isUnchanged(provision: Provision, before: Provision): boolean {
  const { parameters, from: _from, until: _until, ...rest } = provision;
  const { parameters: parametersBefore, from: _fromBefore, until: _untilBefore, ...restBefore } = before;
  return hasSameMembers(rest, restBefore) && hasSameMembers(parameters, parametersBefore);
}

function hasSameMembers(first: Readonly<Record<string, unknown>>, second: Readonly<Record<string, unknown>>): boolean {
  const other = new Map(Object.entries(second));
  const own = Object.entries(first);
  return own.length === other.size && own.every(([name, value]) => value === other.get(name));
}
