import type { PlacedProvision, PoliciesInForce, PolicyConflict, PolicyGap } from "../results/index.js";
import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireId, requireList, throwInputError } from "../checks/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy } from "../policy/index.js";
import type { Provision } from "../policy/index.js";

/**
 * Finds every policy in force in a division on a day, layered from the country inwards, and says what is not known.
 *
 * @param policies the catalogue, or any list of policies
 * @param options.asOf the day
 * @param options.division id of the division (a statistical code, or an own key)
 * @param options.above for an own key: the divisions above it, whose policies hold in it too
 * @returns policies, provisions by slot, conflicts of equals, and gaps
 * @throws RuleInputError `date-invalid`, `id-invalid`, `id-duplicate`, `key-unknown`, `not-parsed`
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
  const here = policies.filter((policy) => holdsIn(policy.jurisdiction, options.division, options.above ?? []));
  const inForce = here.filter((policy) => stateOn(policy, asOf) === "in-force").toSorted(byLayer);
  const { provisions, conflicts } = fillSlots(inForce);
  const gaps = [
    ...here
      .filter((policy) => stateOn(policy, asOf) === "unknown")
      .map((policy) => ({ kind: "effective-dates-unknown" as const, policy: policy.id })),
    ...here.flatMap((policy) => supersededGaps(policy, inForce, asOf)),
  ];
  return { kind: "policies-in-force", policies: inForce, provisions, conflicts, gaps };
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
  requireId(options.division, ["options", "division"]);
  if (options.above !== undefined)
    requireList(options.above, ["options", "above"]).forEach((id, index) => requireId(id, ["options", "above", index]));
  return parsePlainDate(options.asOf, ["options", "asOf"]);
}

function holdsIn(jurisdiction: string, division: string, above: readonly string[]): boolean {
  if (jurisdiction === "CN") return true;
  const reaches = (id: string): boolean => id === jurisdiction || (/^\d+$/.test(id) && id.startsWith(jurisdiction));
  return reaches(division) || above.some(reaches);
}

function stateOn(policy: Policy, asOf: PlainDate): "in-force" | "not-in-force" | "unknown" {
  const from = policy.effective.from?.value;
  const until = policy.effective.until?.value;
  if (from !== undefined && asOf < from) return "not-in-force";
  if (typeof until === "string" && asOf > until) return "not-in-force";
  if (policy.successors.some((successor) => successor.from.value <= asOf)) return "not-in-force";
  return from === undefined || until === undefined ? "unknown" : "in-force";
}

function fillSlots(inForce: readonly Policy[]): Pick<PoliciesInForce, "provisions" | "conflicts"> {
  const slots = new Map<string, { readonly policy: Policy; readonly provision: Provision }[]>();
  for (const policy of inForce) {
    for (const provision of policy.provisions) {
      const slot = slotOf(policy, provision);
      const held = slots.get(slot);
      if (held === undefined) slots.set(slot, [{ policy, provision }]);
      else held.push({ policy, provision });
    }
  }
  const provisions: PlacedProvision[] = [];
  const conflicts: PolicyConflict[] = [];
  for (const [slot, held] of slots) {
    const prevailing = held.filter(
      ({ policy }) => !held.some((other) => other.policy.prevailsOver.includes(policy.id)),
    );
    const placed = prevailing.map(({ policy, provision }) => ({ policy: policy.id, provision }));
    for (const entry of placed) provisions.push(entry);
    if (new Set(placed.map((entry) => entry.policy)).size > 1) conflicts.push({ slot, provisions: placed });
  }
  return { provisions, conflicts };
}

function supersededGaps(policy: Policy, inForce: readonly Policy[], asOf: PlainDate): readonly PolicyGap[] {
  return policy.successors
    .filter((successor) => successor.text !== "known" && successor.from.value <= asOf)
    .map((successor) => {
      const known = inForce.filter(({ id }) => id === successor.policy);
      const filled = new Set(known.flatMap((later) => later.provisions.map((provision) => slotOf(later, provision))));
      const slots = policy.provisions.map((provision) => slotOf(policy, provision)).filter((slot) => !filled.has(slot));
      return { kind: "superseded-text-unknown" as const, policy: policy.id, document: successor.document, slots };
    });
}

function byLayer(first: Policy, second: Policy): number {
  const depth = (policy: Policy): number => (policy.jurisdiction === "CN" ? 0 : policy.jurisdiction.length);
  return depth(first) - depth(second) || (first.id < second.id ? -1 : 1);
}
