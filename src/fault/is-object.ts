/**
 * Whether a value is an object with named fields: no list, and none of the language's own containers (a `Date`, a
 * `Map`, a boxed text), which have no fields and would pass for an object that leaves everything out.
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
