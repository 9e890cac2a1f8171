import * as z from "zod";
import { isObject } from "../checks/index.js";
import { expects, expectsObject, expectsOneOf, sentence } from "./messages.js";

/** Lists, objects and choices of which models are made, with their messages in both languages. */

/** Returns the schema of an object with the given fields and no others. */
export function recordOf<S extends z.core.$ZodLooseShape>(fields: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(fields, expectsObject);
}

/**
 * Returns the schema of an object of which every field may be left out. A `Date` or a `Map`, which zod takes for objects,
 * would say that all are.
 */
export function optionalFields<S extends Readonly<Record<string, z.ZodOptional>>>(
  fields: S,
): z.ZodType<z.output<z.ZodObject<S, z.core.$strict>>, z.input<z.ZodObject<S, z.core.$strict>>> {
  const schema = z.preprocess(
    (value) => (isObject(value) || value === undefined ? value : NO_OBJECT),
    recordOf(fields),
  );
  // Without `nonoptional` zod takes a field that is preprocessed for one that may be left out.
  return schema.nonoptional() as z.ZodType<z.output<typeof schema>, z.input<z.ZodObject<S, z.core.$strict>>>;
}

const NO_OBJECT = 0;

/**
 * Returns the schema of a list.
 *
 * @param element the schema of its members
 * @param size how many it may have at least and at most
 */
export function listOf<S extends z.ZodType>(
  element: S,
  { least = 0, most = Infinity }: { readonly least?: number; readonly most?: number } = {},
): z.ZodArray<S> {
  const list = z.array(element, expects("list"));
  const filled = least === 0 ? list : list.min(least, sentence(`至少应有${least}项`, `At least ${least} expected`));
  return most === Infinity ? filled : filled.max(most, sentence(`至多${most}项`, `At most ${most} expected`));
}

/** Returns the schema of one of some texts. */
export function oneOf<const V extends string>(values: readonly V[]): z.ZodEnum<{ [K in V]: K }> {
  return z.enum(values, expectsOneOf(values));
}

/** Returns the schema of one value. */
export function exactly<const V extends string | number>(value: V): z.ZodLiteral<V> {
  return z.literal(value, expectsOneOf([value]));
}

/** Returns the schema of a text of at least one character, and at most so many. */
export function textUpTo(most: number): z.ZodString {
  return z
    .string(expects("text"))
    .min(1, sentence("不能为空", "Must not be empty"))
    .max(most, sentence(`至多${most}个字符`, `At most ${most} characters`));
}

/** True or false. */
export const flag = z.boolean(expects("boolean"));
