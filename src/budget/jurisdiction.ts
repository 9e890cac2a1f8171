import type { SubjectRef } from "../model/index.js";
import { type MeasureSubject, stationsOf } from "../quantities/index.js";
import { type PreparedRegister, liesWithin } from "../register/index.js";
import type { PolicyRef } from "./types.js";

/** Who receives money. */
type Recipient = MeasureSubject | SubjectRef;

/** Returns the divisions in which a recipient lies: its own, or those of its stations. */
export function placesOf(prepared: PreparedRegister, { kind, id }: Recipient): readonly string[] {
  switch (kind) {
    case "division":
    case "jurisdiction":
      return [id];
    case "station":
    case "operator":
    case "contract":
    case "person":
      return stationsOf({ kind, id }, { prepared }).map(({ division }) => division);
    default:
      return [];
  }
}

/** Returns whether a recipient, or a part of it, lies where a policy applies and no other supersedes it. */
export function isWithin(prepared: PreparedRegister, policy: PolicyRef, recipient: Recipient): boolean {
  const { jurisdiction, supersededBy } = policy;
  if (supersededBy.length === 0 && jurisdiction === "CN") return true;
  const places = placesOf(prepared, recipient).filter((place) => liesIn(prepared, place, jurisdiction));
  return places.some((place) => supersededBy.every((other) => !liesIn(prepared, place, other.jurisdiction)));
}

/**
 * Returns the policy that supersedes another wherever a recipient lies, of several the first by id; null: the other
 * applies to the recipient, or to a part of it.
 */
export function supersedingOf(prepared: PreparedRegister, policy: PolicyRef, recipient: Recipient): string | null {
  const places = placesOf(prepared, recipient);
  if (policy.supersededBy.length === 0 || places.length === 0 || isWithin(prepared, policy, recipient)) return null;
  const by = policy.supersededBy.find(({ jurisdiction }) =>
    places.some((place) => liesIn(prepared, place, jurisdiction)),
  );
  return by?.id ?? null;
}

function liesIn(prepared: PreparedRegister, place: string, jurisdiction: string): boolean {
  return jurisdiction === "CN" || liesWithin(prepared, place, jurisdiction);
}

/** A provision that is asked for by itself, of no policy but with a place. */
export function policyOfProvision(jurisdiction = "CN"): PolicyRef {
  return { id: "", jurisdiction, prevailsOver: [], supersededBy: [] };
}
