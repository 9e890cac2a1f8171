/** Plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The key that marks what JSON has no word for, and what an edition has to make: `{"$": "bigint", "text": "12"}`. */
export const TAG = "$";

/** Something that the library under test makes from recorded data: `{"$": "prepared", "id": "register-3"}`. */
export interface Reference {
  readonly [TAG]: string;
  readonly id: string;
  /** Id of a part, where it is not the whole. */
  readonly part?: string;
}

/**
 * Returns a value as JSON, with tags for what JSON would lose: bigints, NaN, undefined, maps, sets, functions.
 *
 * @param known what is written as a reference instead, by identity
 */
export function toJson(value: unknown, known: ReadonlyMap<unknown, Reference> = new Map<unknown, Reference>()): Json {
  const reference = known.get(value);
  if (reference !== undefined) return { ...reference };
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { [TAG]: "number", text: numberText(value) };
  if (typeof value === "bigint") return { [TAG]: "bigint", text: `${value}` };
  if (typeof value !== "object") return { [TAG]: typeof value };
  if (Array.isArray(value)) return Array.from(value, (member) => toJson(member, known));
  if (value instanceof Map) return { [TAG]: "map", entries: Array.from(value, (entry) => toJson(entry, known)) };
  if (value instanceof Set) return { [TAG]: "set", members: Array.from(value, (member) => toJson(member, known)) };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return { [TAG]: "instance", text: String(value as unknown) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part, known)]));
}

function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : `${value}`;
}

/** Returns the value that `toJson` wrote. `make` answers references. */
export function fromJson(json: Json, make: (reference: Reference) => unknown): unknown {
  if (typeof json !== "object" || json === null) return json;
  if (isList(json)) return json.map((member) => fromJson(member, make));
  const { [TAG]: tag, text, entries, members, id, part } = json;
  if (tag === undefined)
    return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, fromJson(part, make)]));
  if (tag === "number") return Number(text);
  if (tag === "bigint") return BigInt(text as string);
  if (tag === "undefined") return undefined;
  if (tag === "map") return new Map(fromJson(entries as Json, make) as readonly [unknown, unknown][]);
  if (tag === "set") return new Set(fromJson(members as Json, make) as readonly unknown[]);
  if (typeof tag !== "string" || typeof id !== "string") throw new Error(`no reference: ${JSON.stringify(json)}`);
  return make({ [TAG]: tag, id, ...(typeof part === "string" && { part }) });
}

/** Returns the same JSON with the keys of its objects in order, so that equal answers are equal texts. */
export function sortKeys(json: Json): Json {
  if (typeof json !== "object" || json === null) return json;
  if (isList(json)) return json.map(sortKeys);
  return Object.fromEntries(
    Object.keys(json)
      .sort()
      .map((key) => [key, sortKeys(json[key] as Json)]),
  );
}

export function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
