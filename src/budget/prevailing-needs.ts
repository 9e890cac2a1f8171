import { causeOf } from "../precedence/index.js";
import { ZERO, distinctFacts, factsThatDecide, subjectRef } from "../quantities/index.js";
import type { BudgetConflict, ReplacedMoney } from "../results/index.js";
import { supersedingOf } from "./jurisdiction.js";
import { toFen, writeUnits } from "./money-units.js";
import { isZero, keyOf } from "./needs.js";
import { conflictingAmong } from "./rival-needs.js";
import { type Fate, settleNeeds } from "./settle-needs.js";
import type { Need, Plan } from "./types.js";

/** Needs that are counted, and those that are not because of another policy. */
export interface PrevailingNeeds {
  readonly needs: readonly Need[];
  readonly replaced: readonly ReplacedMoney[];
  /** Those that are replaced in some ways in which missing facts can turn out. */
  readonly possiblyReplaced: readonly ReplacedMoney[];
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
 * conflict, and none of them is counted. Needs of one policy add up. One of no money takes part and adds nothing. A need
 * that is counted only in some ways in which missing facts can turn out has the least amount zero and names those facts.
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
  const changed = new Map<Need, Need | null>();
  const fates = new Map<Need, Fate>();
  const conflicts: BudgetConflict[] = [];
  for (const needs of matters.values()) {
    if (new Set(needs.map(({ policy }) => policy.id)).size < 2) continue;
    const settled = settleNeeds(needs);
    for (const [need, fate] of settled.fates) {
      fates.set(need, fate);
      if (fate.counted !== "yes") changed.set(need, fate.counted === "no" ? null : inSomeWays(need, needs));
    }
    for (const group of settled.conflicts) {
      const isCertain = group.every((need) => changed.get(need) === null);
      conflicts.push(writeConflict(group, isCertain ? "certain" : "possible"));
    }
  }
  const replaced = new Map<string, Replaced>();
  const possiblyReplaced = new Map<string, Replaced>();
  // By need and not by matter, so that recipients are in the order of the register.
  for (const need of all) {
    const fate = fates.get(need);
    if (fate === undefined) continue;
    const found = fate.isReplaced ? replaced : possiblyReplaced;
    for (const other of fate.by) addReplaced(found, need, other);
  }
  return {
    needs: all.flatMap((need) => {
      const now = changed.get(need) === undefined ? need : changed.get(need);
      return now == null || isZero(now) ? [] : [now];
    }),
    replaced: Array.from(replaced.values(), writeReplaced),
    possiblyReplaced: Array.from(possiblyReplaced.values(), writeReplaced),
    conflicts,
  };
}

/** A need that is counted in some ways only, by facts about it and about those in its matter. */
function inSomeWays(need: Need, needs: readonly Need[]): Need {
  const others = conflictingAmong(needs).find((group) => group.includes(need)) ?? [];
  const facts = others.filter((other) => other !== need).flatMap(({ applies }) => factsThatDecide(applies));
  return { ...need, least: ZERO, missing: distinctFacts([...need.missing, ...facts]) };
}

function addReplaced(found: Map<string, Replaced>, of: Need, by: Need): void {
  const key = JSON.stringify([of.provision.id, by.provision.id]);
  const known = found.get(key) ?? { of, by, recipients: [] };
  known.recipients.push(of.recipient);
  found.set(key, known);
}

function writeReplaced({ of, by, recipients }: Replaced): ReplacedMoney {
  return {
    policy: of.policy.id,
    provision: of.provision.id,
    by: { policy: by.policy.id, provision: by.provision.id },
    recipients: recipients.map(subjectRef),
  };
}

interface Replaced {
  readonly of: Need;
  readonly by: Need;
  readonly recipients: Need["recipient"][];
}

function writeConflict(needs: readonly Need[], certainty: BudgetConflict["certainty"]): BudgetConflict {
  const [first] = needs as readonly [Need, ...Need[]];
  const purposes = new Set(needs.flatMap(({ purpose }) => purpose ?? []));
  const [purpose = null] = purposes;
  return {
    about: "amount",
    certainty,
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
