import type { FaultPath } from "./fault.js";
import { isIdText } from "./is-id-text.js";
import { looksLikeIdentityNumber } from "./looks-like-identity-number.js";
import { refuse } from "./refuse.js";

/**
 * Hands an id back, or refuses it: ids are 1 to 100 characters without control characters. Ids enter findings
 * and ledgers, so one shaped like a resident identity number is refused.
 *
 * @param value what the caller gave
 * @param path where it stands, for the fault
 * @throws RuleInputError `id-invalid`, `id-like-identity-number`
 *
 * @example
 * ```ts
 * import { requireId } from "social-work-station-rules/fault";
 * requireId("centre-1", ["id"]); //=> "centre-1"
 * requireId("", ["id"]); //=> throws id-invalid
 * ```
 */
export function requireId(value: unknown, path: FaultPath): string {
  if (!isIdText(value)) {
    return refuse("id-invalid", path, { expected: "id" });
  }
  if (looksLikeIdentityNumber(value)) return refuse("id-like-identity-number", path, { expected: "id" });
  return value;
}
