import { type FaultPath, looksLikeIdentityNumber } from "../fault/index.js";
import { throwInputError } from "./throw-input-error.js";

/**
 * Throws unless the input is an object whose keys are all known: a misspelt option must not be ignored.
 */
export function checkKeys(input: unknown, known: readonly string[], path: FaultPath): void {
  if (!isObject(input)) return throwInputError("type-invalid", path, { expected: "object" });
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) return throwInputError("key-unknown", [...path, key], { accepted: known });
  }
}

/**
 * Returns an id, or throws: ids are 1 to 100 characters without control characters. Ids enter findings and ledgers, so
 * one that looks like a resident identity number is not accepted.
 *
 * @param value the value to check
 * @param path its place, for the fault
 * @throws RuleInputError `id-invalid`, `id-like-identity-number`
 */
export function requireId(value: unknown, path: FaultPath): string {
  if (!isIdText(value)) {
    return throwInputError("id-invalid", path, { expected: "id" });
  }
  if (looksLikeIdentityNumber(value)) return throwInputError("id-like-identity-number", path, { expected: "id" });
  return value;
}

/**
 * Returns the list, or throws if it is not an array, has a hole, or is too long.
 *
 * @param most how many members it may have; any number when left out
 * @throws RuleInputError `value-missing`, `type-invalid`, `list-too-long`
 */
export function requireList<T>(value: readonly T[], path: FaultPath, most = Infinity): readonly T[] {
  const given: unknown = value;
  if (!Array.isArray(given))
    return throwInputError(given === undefined ? "value-missing" : "type-invalid", path, { expected: "list" });
  const members: readonly unknown[] = given;
  if (members.length > most) return throwInputError("list-too-long", path, { most });
  return members.includes(undefined)
    ? throwInputError("value-missing", [...path, members.findIndex((member) => member === undefined)])
    : value;
}

/**
 * Returns the word, or throws if it is none of the accepted ones.
 *
 * @throws RuleInputError `value-missing`, `term-unknown`
 */
export function requireListed<T extends string>(value: T, accepted: readonly T[], path: FaultPath): T {
  return accepted.includes(value)
    ? value
    : throwInputError(value === undefined ? "value-missing" : "term-unknown", path, {
        expected: "listed-value",
        accepted,
      });
}

/**
 * Returns the object, or throws for any other value: a list, a `Date` or a `Map` is none.
 *
 * @throws RuleInputError `value-missing`, `type-invalid`
 */
export function requireObject<T>(value: T, path: FaultPath): T & object {
  return isObject(value)
    ? value
    : throwInputError(value === undefined ? "value-missing" : "type-invalid", path, { expected: "object" });
}

/**
 * Returns the list, or throws if it is not a list of objects.
 *
 * @throws RuleInputError `value-missing`, `type-invalid`, `list-too-long`
 */
export function requireObjects<T>(value: readonly T[], path: FaultPath, most = Infinity): readonly T[] {
  requireList(value, path, most).forEach((member, index) => {
    if (!isObject(member)) requireObject(member, [...path, index]);
  });
  return value;
}

/**
 * Returns the list, or throws if it is not a list of objects with known keys: for rows with optional fields, where a
 * misspelt one would be ignored.
 *
 * @param known all the keys that a row may have
 * @throws RuleInputError `value-missing`, `type-invalid`, `key-unknown`
 */
export function requireRows<T>(value: readonly T[], known: readonly string[], path: FaultPath): readonly T[] {
  requireList(value, path).forEach((row, index) => {
    // The path is built for a fault only: there may be a million rows.
    if (!isObject(row) || !Object.keys(row).every((key) => known.some((name) => name === key)))
      checkKeys(row, known, [...path, index]);
  });
  return value;
}

/**
 * Returns the text, or throws if it is empty or no text.
 *
 * @throws RuleInputError `value-missing`, `text-invalid`
 */
export function requireText(value: string, path: FaultPath): string {
  if (typeof value === "string" && value.length > 0) return value;
  return throwInputError(value === undefined ? "value-missing" : "text-invalid", path, { expected: "text" });
}

/**
 * Checks whether a value is an object with named fields. A list is none, nor is a `Date`, a `Map` or a boxed text: they
 * have no fields and would pass for an object in which all of them are left out.
 */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === "[object Object]";
}

const LONGEST_ID = 100;

/**
 * Checks whether a value can be an id: text of 1 to 100 characters without control characters.
 */
export function isIdText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && isShort(value) && !hasControlCharacter(value);
}

/** Characters are counted, as JSON Schema does, not the UTF-16 units of which some take two. */
function isShort(value: string): boolean {
  return value.length <= LONGEST_ID || (value.length <= 2 * LONGEST_ID && [...value].length <= LONGEST_ID);
}

function hasControlCharacter(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 32 || code === 127) return true;
  }
  return false;
}

/**
 * Returns the count, or throws unless it is a non-negative safe integer.
 *
 * @throws RuleInputError `value-missing`, `count-invalid`
 */
export function requireCount(value: unknown, path: FaultPath): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value + 0 // -0 becomes 0
    : throwInputError(value === undefined ? "value-missing" : "count-invalid", path, { expected: "count" });
}
