import { RuleInputError } from "../fault/index.js";
import { markPolicy } from "../parsed/index.js";
import { type AmendmentInput, type Policy, type Provision, amendPolicy } from "../policy/index.js";

/** The provisions of a policy under the amendments of one scenario. */
export interface AmendedPolicy {
  /** Provisions of the policy, then those that the scenario adds. */
  readonly ids: readonly string[];
  /** Returns the ids of the amendments that change a provision. */
  readonly touching: (provision: string) => readonly string[];
  /**
   * Returns a provision under some of the amendments; null where there is none on the day. Amendments that are possible only
   * together with others leave it as it is.
   */
  readonly under: (provision: string, amendments: readonly string[]) => Provision | null;
}

/** Amends a policy, one scenario after the other. */
export interface PolicyAmender {
  /** Starts a comparison: scenarios in it share the provisions to which the same is done. */
  readonly open: () => (amendments: readonly AmendmentInput[]) => AmendedPolicy;
}

/**
 * Prepares a policy for amendments. A provision to which the same was done is the same object in every scenario of one
 * comparison, and so is run once; one that no amendment changes on the day is the same object in all comparisons.
 *
 * @param inForce returns the policy as of the day
 */
export function prepareAmendments(policy: Policy, inForce: (policy: Policy) => Policy): PolicyAmender {
  const unchanged = new Map<string, Provision | null>();
  return {
    open: () => {
      const changed = new Map<string, Provision | null>();
      const amend = (id: string, own: readonly AmendmentInput[]): Provision | null => {
        const known = own.length === 0 ? unchanged : changed;
        const key = JSON.stringify([id, own.map(({ id: _id, title: _title, ...change }) => change)]);
        const before = known.get(key);
        if (before !== undefined) return before;
        // Provisions do not refer to one another: the others are left out, so that no amendment reads them again.
        const only = markPolicy({
          ...policy,
          provisions: policy.provisions.filter((provision) => provision.id === id),
        });
        const base = own.length === 0 ? null : amend(id, []);
        const amended = own.length === 0 ? only : amendIfPossible(only, own);
        const [provision = null] = inForce(amended ?? only).provisions;
        const result = provision !== null && base !== null && isUnchanged(provision, base) ? base : provision;
        known.set(key, result);
        return result;
      };
      return (amendments) => {
        const touching = (id: string): readonly AmendmentInput[] =>
          amendments.filter((amendment) => targetOf(amendment) === id);
        return {
          ids: [...new Set([...policy.provisions, ...amendPolicy(policy, amendments).provisions].map(({ id }) => id))],
          touching: (id) => touching(id).map((amendment) => amendment.id),
          under: (id, subset) =>
            amend(
              id,
              touching(id).filter((amendment) => subset.includes(amendment.id)),
            ),
        };
      };
    },
  };
}

/**
 * Returns a policy with some of the amendments of a scenario, or null where they make a policy only together with the
 * others: new parties without their new ratios.
 */
export function amendIfPossible(policy: Policy, amendments: readonly AmendmentInput[]): Policy | null {
  try {
    return amendPolicy(policy, amendments);
  } catch (error) {
    if (error instanceof RuleInputError) return null;
    throw error;
  }
}

/** Returns the id of the provision that an amendment names. */
function targetOf({ provision }: AmendmentInput): string {
  return typeof provision === "string" ? provision : provision.id;
}

/**
 * Checks whether amendments left a provision as it was: amending copies the provision and what it changes, and nothing
 * else. Its first and last day are read before.
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
