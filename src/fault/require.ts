import type { FaultPath } from "./fault.js";
import { refuse } from "./refuse.js";

/**
 * Throws unless the input is an object whose keys are all known: a misspelt option must not be ignored.
 *
 * @example
 * ```ts
 * import { checkKeys } from "social-work-station-rules/fault";
 * checkKeys({ asOf: "2023-05-31" }, ["asOf", "station"], ["options"]); //=> undefined
 * checkKeys({ as_of: "2023-05-31" }, ["asOf", "station"], ["options"]); //=> throws key-unknown
 * ```
 */
export function checkKeys(input: unknown, known: readonly string[], path: FaultPath): void {
  if (!isObject(input)) return refuse("type-invalid", path, { expected: "object" });
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) return refuse("key-unknown", [...path, key], { known });
  }
}

/**
 * Returns an id, or throws: ids are 1 to 100 characters without control characters. Ids enter findings and ledgers, so
 * one that looks like a resident identity number is not accepted.
 *
 * @param value the value to check
 * @param path its place, for the fault
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

/**
 * Returns the list, or throws if it is not an array, has a hole, or is too long.
 *
 * @param most how many members it may have; any number when left out
 * @throws RuleInputError `value-missing`, `type-invalid`, `list-too-long`
 *
 * @example
 * ```ts
 * import { requireList } from "social-work-station-rules/fault";
 * requireList([1, 2], ["list"], 2); //=> [1, 2]
 * requireList([1, 2, 3], ["list"], 2); //=> throws list-too-long
 * ```
 */
export function requireList<T>(value: readonly T[], path: FaultPath, most = Infinity): readonly T[] {
  const given: unknown = value;
  if (!Array.isArray(given))
    return refuse(given === undefined ? "value-missing" : "type-invalid", path, { expected: "list" });
  const members: readonly unknown[] = given;
  if (members.length > most) return refuse("list-too-long", path, { most });
  return members.includes(undefined)
    ? refuse("value-missing", [...path, members.findIndex((member) => member === undefined)])
    : value;
}

/**
 * Returns the word, or throws if it is none of the accepted ones.
 *
 * @throws RuleInputError `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { requireListed } from "social-work-station-rules/fault";
 * requireListed("urban", ["urban", "rural"], ["areaClass"]); //=> "urban"
 * ```
 */
export function requireListed<T extends string>(value: T, accepted: readonly T[], path: FaultPath): T {
  return accepted.includes(value)
    ? value
    : refuse(value === undefined ? "value-missing" : "term-unknown", path, { expected: "listed-value", accepted });
}

/**
 * Returns the object, or throws for any other value: a list, a `Date` or a `Map` is none.
 *
 * @throws RuleInputError `value-missing`, `type-invalid`
 *
 * @example
 * ```ts
 * import { requireObject } from "social-work-station-rules/fault";
 * requireObject({ id: "a" }, ["person"]); //=> { id: "a" }
 * requireObject(null, ["person"]); //=> throws type-invalid
 * ```
 */
export function requireObject<T>(value: T, path: FaultPath): T & object {
  return isObject(value)
    ? value
    : refuse(value === undefined ? "value-missing" : "type-invalid", path, { expected: "object" });
}

/**
 * Returns the list, or throws if it is not a list of objects.
 *
 * @throws RuleInputError `value-missing`, `type-invalid`, `list-too-long`
 *
 * @example
 * ```ts
 * import { requireObjects } from "social-work-station-rules/fault";
 * requireObjects([{ id: "a" }], ["people"]); //=> [{ id: "a" }]
 * ```
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
 *
 * @example
 * ```ts
 * import { requireRows } from "social-work-station-rules/fault";
 * requireRows([{ id: "a", cap: "10" }], ["id", "cap"], ["claims"]); //=> [{ id: "a", cap: "10" }]
 * requireRows([{ id: "a", Cap: "10" }], ["id", "cap"], ["claims"]); //=> throws key-unknown
 * ```
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
 *
 * @example
 * ```ts
 * import { requireText } from "social-work-station-rules/fault";
 * requireText("a", ["name"]); //=> "a"
 * requireText("", ["name"]); //=> throws text-invalid
 * ```
 */
export function requireText(value: string, path: FaultPath): string {
  if (typeof value === "string" && value.length > 0) return value;
  return refuse(value === undefined ? "value-missing" : "text-invalid", path, { expected: "text" });
}

/**
 * Checks whether a value is an object with named fields. A list is none, nor is a `Date`, a `Map` or a boxed text: they
 * have no fields and would pass for an object in which all of them are left out.
 *
 * @example
 * ```ts
 * import { isObject } from "social-work-station-rules/fault";
 * isObject({}); //=> true
 * isObject(new Map()); //=> false
 * ```
 */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === "[object Object]";
}

const LONGEST_ID = 100;

/**
 * Checks whether a value can be an id: text of 1 to 100 characters without control characters.
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

/** 15 or 18 digits in a row (the last may be X) with a possible birth date. */
const IDENTITY_NUMBER =
  /(?<!\d)(?:\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)/;

/** Most ids are shorter: they need no pattern. */
const SHORTEST = 15;

/**
 * Checks whether a text contains something that looks like a resident identity number (GB 11643-1999, and the older 15 digits).
 *
 * @example
 * ```ts
 * import { looksLikeIdentityNumber } from "social-work-station-rules/fault";
 * looksLikeIdentityNumber("p-7"); //=> false
 * ```
 */
export function looksLikeIdentityNumber(text: string): boolean {
  if (typeof text !== "string") return refuse("type-invalid", ["text"], { expected: "text" });
  return text.length >= SHORTEST && IDENTITY_NUMBER.test(text);
}
