const LONGEST_ID = 100;

/**
 * Whether a value can be an id: text of 1 to 100 characters without control characters.
 *
 * @example
 * ```ts
 * import { isIdText } from "social-work-station-rules/fault";
 * isIdText("centre-1"); //=> true
 * isIdText(""); //=> false
 * ```
 */
export function isIdText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= LONGEST_ID && !hasControlCharacter(value);
}

function hasControlCharacter(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 32 || code === 127) return true;
  }
  return false;
}
