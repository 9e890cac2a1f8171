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

/** Returns whether a recipient, or a part of it, lies where a policy applies. */
export function isWithin(prepared: PreparedRegister, { jurisdiction }: PolicyRef, recipient: Recipient): boolean {
  if (jurisdiction === "CN") return true;
  return placesOf(prepared, recipient).some((place) => liesWithin(prepared, place, jurisdiction));
}
