import { isRuleInputError, RuleInputError, type Fault } from "social-work-station-rules/fault";
import * as z from "zod";

/** A part of a body: its schema for the OpenAPI document, and the library's function that reads it or throws its faults. */
export interface Field<T> {
  readonly schema: z.ZodType;
  readonly read: (value: unknown) => T;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A field that may be left out. */
export function optional<T>({ schema, read }: Field<T>): Field<T | undefined> {
  return { schema: schema.optional(), read: (value) => (value === undefined ? undefined : read(value)) };
}

/** A list, each member read as the field reads one. */
export function listOf<T>({ schema, read }: Field<T>): Field<readonly T[]> {
  return {
    schema: z.array(schema),
    read: (value) => {
      if (!Array.isArray(value)) return throwFault("type-invalid", [], { expected: "list" });
      const attempts = value.map((member: unknown, index) => attempt(() => read(member), [index]));
      throwFaults(attempts.flatMap(({ faults }) => faults));
      return attempts.map((made) => made.value as T);
    },
  };
}

export function bodySchema(fields: Fields): z.ZodType {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])));
}

/** Reads every field of a body; throws the faults of all of them, with their paths from the body on. */
export function readFields<F extends Fields>(body: unknown, fields: F): Values<F> {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return throwFault("type-invalid", [], { expected: "object" });
  const given = new Map(Object.entries(body));
  const attempts = Object.entries(fields).map(([name, { read }]) => ({
    name,
    ...attempt(() => read(given.get(name)), [name]),
  }));
  const known = Object.keys(fields);
  const unread = [...given.keys()].filter((key) => !Object.hasOwn(fields, key));
  throwFaults([
    ...unread.map((key): Fault => ({ code: "key-unknown", path: [key], values: { known } })),
    ...attempts.flatMap(({ faults }) => faults),
  ]);
  return Object.fromEntries(attempts.map(({ name, value }) => [name, value])) as Values<F>;
}

/** What a reading gives, or its faults with where it stands before their paths. */
export function attempt<T>(
  read: () => T,
  at: Fault["path"],
): { readonly value?: T; readonly faults: readonly Fault[] } {
  try {
    return { value: read(), faults: [] };
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return { faults: error.faults.map((fault) => ({ ...fault, path: [...at, ...fault.path] })) };
  }
}

/** Runs a rule whose one argument is the body, and reports its faults at their place in the body. */
export function runOnBody<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    const [first, ...rest] = error.faults.map((fault): Fault => ({ ...fault, path: fault.path.slice(1) }));
    throw first === undefined ? error : new RuleInputError([first, ...rest]);
  }
}

/** Throws one fault. */
export function throwFault(code: Fault["code"], path: Fault["path"], values: Fault["values"] = {}): never {
  throw new RuleInputError([{ code, path, values }]);
}

/** Throws all faults in one error; does nothing where there are none. */
export function throwFaults(faults: readonly Fault[]): void {
  const [first, ...rest] = faults;
  if (first !== undefined) throw new RuleInputError([first, ...rest]);
}
