import type * as z from "zod";
import type { Vocabulary } from "social-work-station-rules/terms";
import { definitionOf, nameOf, unwrap } from "./schema-parts.js";
import { WRITTEN_EXAMPLES } from "./written-examples.js";

/** Returns an example of a field as JSON, where its values are short. */
export type Examples = (object: z.ZodType, name: string, field: z.ZodType) => string | undefined;

/** Data and the schema that they follow. */
export type Worked = readonly [schema: z.ZodType, data: unknown];

/** Longer values are read in the examples of their own fields. */
const LONGEST = 60;

/** So many different values of fields of one name are tried. */
const MOST_TRIED = 40;

/**
 * Finds examples by following data along their schemas: what a field has in worked data; else a value of a field with the
 * same name, or an example written for the name, that its schema accepts; else the first of the values that it may have;
 * else what was drawn for it.
 *
 * @param drawn what is random comes last, and is no example of other fields
 */
export function findExamples(worked: readonly Worked[], drawn: readonly Worked[] = []): Examples {
  const own = new Map<z.ZodType, Map<string, string>>();
  const named = new Map<string, Map<string, unknown>>();
  const note = (object: z.ZodType, name: string, value: unknown): void => {
    const text = written(value) ?? (isParameter(value) ? written(value["value"]) : undefined);
    if (text === undefined) return;
    const known = own.get(object) ?? new Map<string, string>();
    own.set(object, known);
    if (!known.has(name)) known.set(name, text);
    const values = named.get(name) ?? new Map<string, unknown>();
    named.set(name, values);
    if (values.size < MOST_TRIED && !values.has(text)) values.set(text, value);
  };
  const last = new Map<z.ZodType, Map<string, string>>();
  for (const [schema, data] of worked) follow(schema, data, note);
  for (const [schema, data] of drawn)
    follow(schema, data, (object, name, value) => {
      const text = written(value);
      if (text !== undefined) last.set(object, (last.get(object) ?? new Map<string, string>()).set(name, text));
    });
  return (object, name, field) =>
    own.get(object)?.get(name) ??
    [...(named.get(name) ?? [])].find(([, value]) => field.safeParse(value).success)?.[0] ??
    asText(WRITTEN_EXAMPLES[name]?.find((value) => field.safeParse(value).success)) ??
    written(firstValue(field)) ??
    last.get(object)?.get(name);
}

/** The first of the values that a schema lists, to a depth, since some schemas contain themselves. */
function firstValue(schema: z.ZodType, depth = 4): unknown {
  if (depth === 0) return undefined;
  const vocabulary = nameOf(schema)?.vocabulary as Vocabulary | undefined;
  if (vocabulary !== undefined) return vocabulary.values[0];
  const def = definitionOf(unwrap(schema));
  switch (def.type) {
    case "literal":
      return def.values[0];
    case "enum":
      return Object.values(def.entries)[0];
    case "boolean":
      return true;
    case "union":
      return (def.options as readonly z.ZodType[])
        .map((option) => firstValue(option, depth - 1))
        .find((value) => value !== undefined);
    case "array": {
      const value = firstValue(def.element as z.ZodType, depth - 1);
      return value === undefined ? undefined : [value];
    }
    default:
      return undefined;
  }
}

/** A value as JSON, where it is short: of a list of objects, and of an object, the fields have their own examples. */
function written(value: unknown): string | undefined {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  const text = asText(Array.isArray(value) ? value.slice(0, 2) : value);
  return text !== undefined && text.length <= LONGEST ? text : undefined;
}

function asText(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value).replaceAll(",", ", ").replaceAll('":', '": ');
}

type Note = (object: z.ZodType, field: string, value: unknown) => void;

function follow(schema: z.ZodType, value: unknown, note: Note): void {
  if (value === undefined || value === null) return;
  const inner = unwrap(schema);
  const def = definitionOf(inner);
  switch (def.type) {
    case "object": {
      if (!isObject(value)) return;
      for (const [key, field] of Object.entries(def.shape)) {
        note(inner, key, value[key]);
        follow(field as z.ZodType, value[key], note);
      }
      return;
    }
    case "array":
      if (Array.isArray(value)) for (const part of value) follow(def.element as z.ZodType, part, note);
      return;
    case "tuple":
      if (Array.isArray(value)) def.items.forEach((item, at) => follow(item as z.ZodType, value[at], note));
      return;
    case "record":
      if (isObject(value)) for (const part of Object.values(value)) follow(def.valueType as z.ZodType, part, note);
      return;
    case "union": {
      const options = def.options as readonly z.ZodType[];
      const fitting = options.find((option) => mayBe(option, value) && option.safeParse(value).success);
      if (fitting !== undefined) follow(fitting, value, note);
      return;
    }
    case "intersection":
      follow(def.left as z.ZodType, value, note);
      follow(def.right as z.ZodType, value, note);
      return;
    default:
  }
}

/** Tells by the literals of an object, which is quick, that a value is none of an option. */
function mayBe(option: z.ZodType, value: unknown): boolean {
  const def = definitionOf(unwrap(option));
  if (def.type !== "object") return true;
  return (
    isObject(value) &&
    Object.entries(def.shape).every(([key, field]) => {
      const literal = definitionOf(field as z.ZodType);
      return literal.type !== "literal" || literal.values.includes(value[key] as never);
    })
  );
}

/** A parameter of a policy, whose value is the example: its source is shown where parameters are described. */
function isParameter(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && Object.hasOwn(value, "status") && Object.hasOwn(value, "value");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
