import { subjectRef } from "../quantities/index.js";
import { prevailingAmong } from "../precedence/index.js";
import type { BudgetConflict, ReplacedMoney } from "../results/index.js";
import { toFen, writeUnits } from "./money-units.js";
import { keyOf } from "./needs.js";
import type { Need } from "./types.js";

/** Needs that are counted, and those that are not because of another policy. */
export interface PrevailingNeeds {
  readonly needs: readonly Need[];
  readonly replaced: readonly ReplacedMoney[];
  readonly conflicts: readonly BudgetConflict[];
}

/**
 * Keeps of the needs of one recipient in one matter those of the policy that prevails. Provisions are about one matter
 * where kind and aspect are the same, as for policies in force, and they do not name different purposes. Where none
 * prevails, none is counted. Provisions of one policy add up.
 */
export function prevailingNeeds(all: readonly Need[]): PrevailingNeeds {
  const matters = new Map<string, Need[]>();
  for (const need of all) {
    const { kind, aspect } = need.provision;
    const key = JSON.stringify([keyOf(need.recipient), kind, aspect]);
    matters.set(key, [...(matters.get(key) ?? []), need]);
  }
  const dropped = new Set<Need>();
  const replaced = new Map<
    string,
    { readonly of: Need; readonly by: Need; readonly recipients: Need["recipient"][] }
  >();
  const conflicts: BudgetConflict[] = [];
  for (const needs of [...matters.values()].flatMap(byPurpose)) {
    if (new Set(needs.map(({ policy }) => policy.id)).size < 2) continue;
    const prevailing = prevailingAmong(needs);
    const ids = new Set(prevailing.map(({ policy }) => policy.id));
    const [by] = prevailing;
    if (ids.size === 1 && by !== undefined) {
      for (const need of needs.filter((one) => !prevailing.includes(one))) {
        dropped.add(need);
        const key = JSON.stringify([need.provision.id, by.provision.id]);
        const known = replaced.get(key) ?? { of: need, by, recipients: [] };
        known.recipients.push(need.recipient);
        replaced.set(key, known);
      }
      continue;
    }
    needs.forEach((need) => dropped.add(need));
    conflicts.push(writeConflict(prevailing));
  }
  return {
    needs: all.filter((need) => !dropped.has(need)),
    replaced: Array.from(replaced.values(), ({ of, by, recipients }) => ({
      policy: of.policy.id,
      provision: of.provision.id,
      by: { policy: by.policy.id, provision: by.provision.id },
      recipients: recipients.map(subjectRef),
    })),
    conflicts,
  };
}

/** Splits needs by purpose where each names one: they are then about different matters. */
function byPurpose(needs: readonly Need[]): readonly (readonly Need[])[] {
  if (needs.some(({ purpose }) => purpose === null)) return [needs];
  return [...new Set(needs.map(({ purpose }) => purpose))].map((purpose) =>
    needs.filter((need) => need.purpose === purpose),
  );
}

function writeConflict(needs: readonly Need[]): BudgetConflict {
  const [first] = needs as readonly [Need, ...Need[]];
  return {
    about: "amount",
    cause: causeOf(needs),
    recipient: subjectRef(first.recipient),
    purpose: needs.find(({ purpose }) => purpose !== null)?.purpose ?? null,
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

/** Whether the precedence of policies runs in a circle, or none is stated. */
export function causeOf(entries: readonly Pick<Need, "policy">[]): BudgetConflict["cause"] {
  const ids = new Set(entries.map(({ policy }) => policy.id));
  return entries.some(({ policy }) => policy.prevailsOver.some((id) => ids.has(id))) ? "circle" : "no-precedence";
}
