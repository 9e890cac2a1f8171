import * as z from "zod";
import { type Fault, type FaultPath, RuleInputError, isRuleInputError } from "../fault/index.js";
import { listOf as listSchema, recordOf } from "../fields/index.js";
import { throwInputError } from "../checks/index.js";
import type { Policy } from "../policy/index.js";

/** The policies that a body may name, by id. */
export type KnownPolicies = ReadonlyMap<string, Policy>;

/** A part of a body: its schema for the OpenAPI document, and the function that reads it or throws its faults. */
export interface Field<T> {
  readonly schema: z.ZodType;
  readonly read: (value: unknown, known: KnownPolicies) => T;
}

/** The parts of a body by name. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What the parts of a body are once they are read. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** Describes a field, in Chinese and English. */
export function described<T>({ schema, read }: Field<T>, description: string): Field<T> {
  return { schema: schema.describe(description), read };
}

/** Makes a field that may be left out. */
export function optional<T>({ schema, read }: Field<T>): Field<T | undefined> {
  const { description } = schema;
  const left = schema.optional();
  return {
    schema: description === undefined ? left : left.describe(description),
    read: (value, known) => (value === undefined ? undefined : read(value, known)),
  };
}

/** Makes a field of a list, whose members are each read as the given field; it has at least one. */
export function listOf<T>({ schema, read }: Field<T>): Field<readonly T[]> {
  return {
    schema: listSchema(schema, { least: 1 }),
    read: (value, known) => {
      if (!Array.isArray(value)) return throwInputError("type-invalid", [], { expected: "list" });
      if (value.length === 0) return throwInputError("list-empty", [], { least: 1 });
      const members = value.map((member: unknown, index) => attempt(() => read(member, known), [index]));
      throwFaults(members.flatMap(({ faults }) => faults));
      return members.map((made) => made.value as T);
    },
  };
}

/** Makes a field that is one thing or a list of such things, and reads it as a list. */
export function oneOrMore<T>(field: Field<T>): Field<readonly T[]> {
  const list = listOf(field);
  return {
    schema: z.union([field.schema, list.schema]),
    read: (value, known) => (Array.isArray(value) ? list.read(value, known) : [field.read(value, known)]),
  };
}

/** Returns the schema of a body with the given fields and no others. */
export function bodySchema(fields: Fields): z.ZodType {
  return recordOf(Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])));
}

/** Reads every field of a body; throws the faults of all of them, with their paths from the body on. */
export function readFields<F extends Fields>(body: unknown, fields: F, known: KnownPolicies): Values<F> {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return throwInputError("type-invalid", [], { expected: "object" });
  const given = new Map(Object.entries(body));
  const parts = Object.entries(fields).map(([name, { read }]) => ({
    name,
    ...attempt(() => read(given.get(name), known), [name]),
  }));
  const accepted = Object.keys(fields);
  throwFaults([
    ...[...given.keys()]
      .filter((key) => !Object.hasOwn(fields, key))
      .map((key): Fault => ({ code: "key-unknown", path: [key], values: { accepted } })),
    ...parts.flatMap(({ faults }) => faults),
  ]);
  return Object.fromEntries(parts.map(({ name, value }) => [name, value])) as Values<F>;
}

/** What a function makes, or its faults with a path in front of theirs. */
function attempt<T>(read: () => T, at: FaultPath): { readonly value?: T; readonly faults: readonly Fault[] } {
  try {
    return { value: read(), faults: [] };
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return { faults: error.faults.map((fault) => ({ ...fault, path: [...at, ...fault.path] })) };
  }
}

function throwFaults([first, ...others]: readonly Fault[]): void {
  if (first !== undefined) throw new RuleInputError([first, ...others]);
}
