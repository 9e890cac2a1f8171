import type { FaultPath } from "./fault.js";
import { refuse } from "./refuse.js";

const LONGEST_ID = 100;
/** 15 or 18 digits in a row (the last may be X) that hold a possible birth date. */
const IDENTITY_NUMBER =
  /(?<!\d)(?:\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)/;

/**
 * Hands an id back, or refuses it: ids are 1 to 100 characters without control characters. Ids enter findings
 * and ledgers, so one shaped like a resident identity number is refused.
 *
 * @param value what the caller gave
 * @param path where it stands, for the fault
 * @throws RuleInputError `id-invalid`, `id-like-identity-number`
 */
export function requireId(value: unknown, path: FaultPath): string {
  if (typeof value !== "string" || value.length === 0 || value.length > LONGEST_ID || hasControlCharacter(value)) {
    return refuse("id-invalid", path, { expected: "id" });
  }
  if (value.length >= 15 && IDENTITY_NUMBER.test(value)) return refuse("id-like-identity-number", path, { expected: "id" });
  return value;
}

function hasControlCharacter(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 32 || code === 127) return true;
  }
  return false;
}
