import type { ProvisionInPolicy, PoliciesInForce, PolicyConflict, PolicyGap, PolicyStatus } from "../results/index.js";
import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireList, throwInputError } from "../checks/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy, Provision } from "../policy/index.js";
import { causeOf, isWithinCode, prevailingAmong, statusAmong } from "../precedence/index.js";
import { compareValues } from "../ratio/index.js";
import { parseDivisionId } from "../terms/index.js";
import { appliesOn } from "./policy-as-of.js";

/**
 * Finds every policy in force in a division on a day, layered from the country inwards, and says what is not known and
 * which of the given policies are not in force there. A policy ends on the day on which one of the given policies begins
 * that supersedes it.
 *
 * @param policies the catalogue, or any list of policies
 * @param options.asOf the day
 * @param options.division id of the division (a statistical code, or an own key)
 * @param options.above for an own key: the divisions above it from the nearest outwards, whose policies apply in it too
 * @returns the status of each given policy; policies in force, provisions by slot, conflicts of equals, and gaps
 * @throws RuleInputError `date-invalid`, `id-invalid`, `division-code-invalid` for digits that are no code,
 *   `id-duplicate`, `key-unknown`, `not-parsed`
 *
 * @example
 * ```ts
 * import { beijingPilot2021, nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { policiesInForce } from "social-work-station-rules/in-force";
 * const { policies } = policiesInForce([beijingPilot2021, nationalTwoHaves], { asOf: "2021-09-01", division: "110105" });
 * policies.map((policy) => policy.id); //=> ["cn-two-haves", "beijing-pilot-2021"]
 * ```
 */
export function policiesInForce(
  policies: readonly Policy[],
  options: { readonly asOf: string; readonly division: string; readonly above?: readonly string[] },
): PoliciesInForce {
  const asOf = checkInput(policies, options);
  const here = policies.filter((policy) =>
    isWithinCode(policy.jurisdiction, [options.division, ...(options.above ?? [])]),
  );
  const inForce = here
    .filter((policy) => isInForce(policy, here, asOf))
    .toSorted(byLayer([options.division, ...(options.above ?? [])]));
  const { provisions, conflicts } = fillSlots(inForce, asOf);
  const gaps = [
    ...here
      .filter((policy) => statusAmong(policy, here, asOf).state === "dates-unknown")
      .map((policy) => ({ kind: "effective-dates-unknown" as const, policy: policy.id })),
    ...here.flatMap((policy) => supersededGaps(policy, here, asOf)),
  ];
  const statuses = policies
    .map((policy) => (here.includes(policy) ? statusAmong(policy, here, asOf) : elsewhere(policy)))
    .toSorted((first, second) => compareValues(first.policy, second.policy));
  return { kind: "policies-in-force", statuses, policies: inForce, provisions, conflicts, gaps };
}

/** The slot that a provision fills: kind, aspect, subject, and the level of its tier, so that layers meet. */
function slotOf(policy: Policy, provision: Provision): string {
  const { subject, tier = "*" } = provision.appliesTo;
  const levels = policy.tierSystem?.tiers.find(({ id }) => id === tier)?.levels ?? [tier];
  return [provision.kind, provision.aspect, subject, levels.join("+")].join(" / ");
}

function checkInput(
  policies: readonly Policy[],
  options: { readonly asOf: string; readonly division: string; readonly above?: readonly string[] },
): PlainDate {
  const seen = new Set<string>();
  requireList(policies, ["policies"]).forEach((policy, index) => {
    requireParsed(policy, "policy", ["policies", index]);
    if (seen.has(policy.id)) throwInputError("id-duplicate", ["policies", index, "id"], { id: policy.id });
    seen.add(policy.id);
  });
  checkKeys(options, ["asOf", "division", "above"], ["options"]);
  parseDivisionId(options.division, ["options", "division"]);
  if (options.above !== undefined)
    requireList(options.above, ["options", "above"]).forEach((id, index) =>
      parseDivisionId(id, ["options", "above", index]),
    );
  return parsePlainDate(options.asOf, ["options", "asOf"]);
}

function elsewhere({ id, title }: Policy): PolicyStatus {
  return { policy: id, title, state: "other-place", day: null };
}

function isInForce(policy: Policy, here: readonly Policy[], asOf: PlainDate): boolean {
  return statusAmong(policy, here, asOf).state === "in-force";
}

interface InSlot {
  readonly policy: Policy;
  readonly provision: Provision;
}

/** Which provisions fill each slot on the day. One that has ended or not begun fills none. */
function fillSlots(inForce: readonly Policy[], asOf: PlainDate): Pick<PoliciesInForce, "provisions" | "conflicts"> {
  const slots = new Map<string, InSlot[]>();
  for (const policy of inForce) {
    for (const provision of policy.provisions.filter((one) => appliesOn(one, asOf))) {
      const slot = slotOf(policy, provision);
      slots.set(slot, [...(slots.get(slot) ?? []), { policy, provision }]);
    }
  }
  const provisions: ProvisionInPolicy[] = [];
  const conflicts: PolicyConflict[] = [];
  for (const [slot, all] of slots) {
    const prevailing = prevailingAmong(all);
    const placed = prevailing.map(({ policy, provision }) => ({ policy: policy.id, provision }));
    for (const entry of placed) provisions.push(entry);
    const policies = new Set(placed.map((entry) => entry.policy));
    if (policies.size < 2) continue;
    conflicts.push({ cause: causeOf(prevailing), slot, provisions: placed });
  }
  return { provisions, conflicts };
}

/** A gap for each successor of which nothing, or not all, is among the policies that apply here. */
function supersededGaps(policy: Policy, here: readonly Policy[], asOf: PlainDate): readonly PolicyGap[] {
  if (isInForce(policy, here, asOf)) return [];
  return policy.successors
    .filter(
      ({ text, from, policy: successor }) =>
        from.value <= asOf && (text !== "known" || !isKnown(successor, here, asOf, new Set([policy.id]))),
    )
    .map((successor) => {
      const later = here.find(({ id }) => id === successor.policy && id !== policy.id);
      const filled = new Set(
        later !== undefined && isInForce(later, here, asOf)
          ? later.provisions.filter((one) => appliesOn(one, asOf)).map((one) => slotOf(later, one))
          : [],
      );
      const slots = policy.provisions.map((provision) => slotOf(policy, provision)).filter((slot) => !filled.has(slot));
      return { kind: "superseded-text-unknown" as const, policy: policy.id, document: successor.document, slots };
    });
}

/** Whether a successor has begun, and it or what came after it is known to the end. */
function isKnown(id: string | undefined, here: readonly Policy[], asOf: PlainDate, seen: Set<string>): boolean {
  const policy = here.find((one) => one.id === id);
  if (policy === undefined || seen.has(policy.id)) return false;
  seen.add(policy.id);
  const { from } = policy.effective;
  if (from !== undefined && asOf < from.value) return false;
  return policy.successors
    .filter((successor) => successor.from.value <= asOf)
    .every(({ text, policy: next }) => text === "known" && isKnown(next, here, asOf, seen));
}

/** Orders policies from the country inwards, then by id: by the place of their jurisdiction above the division. */
function byLayer(chain: readonly string[]): (first: Policy, second: Policy) => number {
  const depth = ({ jurisdiction }: Policy): number => {
    if (jurisdiction === "CN") return 0;
    const outermost = chain.findLastIndex((id) => isWithinCode(jurisdiction, [id]));
    // A code that another begins with lies as far above it as it is shorter; no code has a hundred digits.
    return (chain.length - outermost) * 100 + jurisdiction.length - (chain[outermost] ?? jurisdiction).length;
  };
  return (first, second) => depth(first) - depth(second) || compareValues(first.id, second.id);
}
