import { causeOf, precedenceAmong } from "../precedence/index.js";
import { subjectRef } from "../quantities/index.js";
import { compareValues } from "../ratio/index.js";
import type { BudgetConflict, ReplacedMoney } from "../results/index.js";
import { supersedingOf } from "./jurisdiction.js";
import { toFen, writeUnits } from "./money-units.js";
import { isZero, keyOf } from "./needs.js";
import type { Need, Plan } from "./types.js";

/** Needs that are counted, and those that are not because of another policy. */
export interface PrevailingNeeds {
  readonly needs: readonly Need[];
  readonly replaced: readonly ReplacedMoney[];
  readonly conflicts: readonly BudgetConflict[];
}

/** Takes out the needs of recipients where another policy supersedes that of the need. */
export function withoutSuperseded(
  { prepared }: Plan,
  all: readonly Need[],
): { readonly applicable: readonly Need[]; readonly superseded: readonly ReplacedMoney[] } {
  const superseded = new Map<string, Superseded>();
  const applicable = all.filter((need) => {
    const by = supersedingOf(prepared, need.policy, need.recipient);
    if (by === null) return true;
    const key = JSON.stringify([need.provision.id, by]);
    const known = superseded.get(key) ?? { of: need, by, recipients: [] };
    known.recipients.push(need.recipient);
    superseded.set(key, known);
    return false;
  });
  return {
    applicable,
    superseded: Array.from(superseded.values(), ({ of, by, recipients }) => ({
      policy: of.policy.id,
      provision: of.provision.id,
      by: { policy: by, provision: null },
      recipients: recipients.map(subjectRef),
    })),
  };
}

interface Superseded {
  readonly of: Need;
  /** The policy that supersedes that of the need. */
  readonly by: string;
  readonly recipients: Need["recipient"][];
}

/**
 * Decides for each need whether it is counted. Two needs of one recipient are about one matter where kind and aspect are
 * the same, as for policies in force, and they do not name different purposes. A need is replaced by one in its matter of
 * a policy that prevails, unless that one is replaced itself. Needs of several policies that remain in a matter are in
 * conflict, and none of them is counted. Needs of one policy add up. One of no money takes part and adds nothing.
 */
export function prevailingNeeds(all: readonly Need[]): PrevailingNeeds {
  const matters = new Map<string, Need[]>();
  for (const need of all) {
    const { kind, aspect } = need.provision;
    const key = JSON.stringify([keyOf(need.recipient), kind, aspect]);
    const known = matters.get(key);
    if (known === undefined) matters.set(key, [need]);
    else known.push(need);
  }
  const dropped = new Set<Need>();
  const replaced = new Map<string, Replaced>();
  const conflicts: BudgetConflict[] = [];
  for (const needs of matters.values()) {
    if (new Set(needs.map(({ policy }) => policy.id)).size < 2) continue;
    const replacements = findReplacements(needs);
    for (const [of, by] of replacements) {
      dropped.add(of);
      const key = JSON.stringify([of.provision.id, by.provision.id]);
      const known = replaced.get(key) ?? { of, by, recipients: [] };
      known.recipients.push(of.recipient);
      replaced.set(key, known);
    }
    for (const group of conflictingAmong(needs.filter((need) => !replacements.has(need)))) {
      for (const need of group) dropped.add(need);
      conflicts.push(writeConflict(group));
    }
  }
  return {
    needs: all.filter((need) => !dropped.has(need) && !isZero(need)),
    replaced: Array.from(replaced.values(), ({ of, by, recipients }) => ({
      policy: of.policy.id,
      provision: of.provision.id,
      by: { policy: by.policy.id, provision: by.provision.id },
      recipients: recipients.map(subjectRef),
    })),
    conflicts,
  };
}

interface Replaced {
  readonly of: Need;
  readonly by: Need;
  readonly recipients: Need["recipient"][];
}

/** Whether two needs of one kind and aspect are of different policies and may be for one purpose. */
function areRivals(one: Need, other: Need): boolean {
  if (one.policy.id === other.policy.id) return false;
  return one.purpose === null || other.purpose === null || one.purpose === other.purpose;
}

/** Returns for each need that is replaced the one that replaces it: of several the first by the id of its provision. */
function findReplacements(needs: readonly Need[]): ReadonlyMap<Need, Need> {
  const prevailsOver = precedenceAmong(needs);
  const ordered = needs.toSorted((one, other) => compareValues(one.provision.id, other.provision.id));
  const found = new Map<Need, Need | null>();
  // Ends, as precedence does not run in a circle here.
  const replacementOf = (need: Need): Need | null => {
    const known = found.get(need);
    if (known !== undefined) return known;
    const by =
      ordered.find(
        (other) =>
          areRivals(need, other) && prevailsOver(other.policy.id, need.policy.id) && replacementOf(other) === null,
      ) ?? null;
    found.set(need, by);
    return by;
  };
  return new Map(
    needs.flatMap((need) => {
      const by = replacementOf(need);
      return by === null ? [] : [[need, by] as const];
    }),
  );
}

/** Returns the groups of needs of several policies that are about one matter, directly or through another of the group. */
function conflictingAmong(needs: readonly Need[]): readonly (readonly Need[])[] {
  const open = new Set(needs);
  return needs.flatMap((first) => {
    if (!open.delete(first)) return [];
    const group = new Set([first]);
    for (const need of group) {
      for (const other of open) {
        if (!areRivals(need, other)) continue;
        group.add(other);
        open.delete(other);
      }
    }
    return group.size < 2 ? [] : [needs.filter((need) => group.has(need))];
  });
}

function writeConflict(needs: readonly Need[]): BudgetConflict {
  const [first] = needs as readonly [Need, ...Need[]];
  const purposes = new Set(needs.flatMap(({ purpose }) => purpose ?? []));
  const [purpose = null] = purposes;
  return {
    about: "amount",
    cause: causeOf(needs),
    recipient: subjectRef(first.recipient),
    purpose: purposes.size === 1 ? purpose : null,
    provisions: needs.map(({ policy, provision, least, most }) => ({
      policy: policy.id,
      provision: provision.id,
      amount: {
        least: writeUnits(toFen(least, "down"), 1n),
        most: most === null ? null : writeUnits(toFen(most, "up"), 1n),
      },
    })),
  };
}
