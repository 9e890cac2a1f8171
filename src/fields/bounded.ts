import * as z from "zod";

/**
 * Returns a recursive schema that does not accept values nested too deep for it: they are looked at before the schema
 * would follow them to the end of the stack. The value itself is passed on as it is.
 *
 * @param key the field of a value, or of each of its parts, that contains what is one level deeper
 */
export function bounded<T, I>(schema: z.ZodType<T, I>, key: string, most: number): z.ZodType<T, I> {
  const checked = z.preprocess((value, context) => {
    if (isDeeper(value, key, most))
      context.addIssue({ code: "custom", params: { fault: "too-complex", most }, input: value });
    return value;
  }, schema);
  // Without `nonoptional` zod takes a field that is preprocessed for one that may be left out.
  return checked.nonoptional() as z.ZodType<T, I>;
}

/** Level by level, so that no depth can exhaust the stack. */
function isDeeper(value: unknown, key: string, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((part) => (Array.isArray(part) ? part : [part])).flatMap((part) => below(part, key));
  }
  return false;
}

function below(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return [];
  return [(value as Readonly<Record<string, unknown>>)[key]];
}

/**
 * Returns a recursive schema that does not accept values in which objects and lists are nested deeper than a number of
 * levels. They are looked at level by level, before the schema follows them.
 */
export function shallow<T, I>(schema: z.ZodType<T, I>, most: number): z.ZodType<T, I> {
  const checked = z.preprocess((value, context) => {
    if (isNestedDeeper(value, most))
      context.addIssue({ code: "custom", params: { fault: "too-complex", most }, input: value });
    return value;
  }, schema);
  // Without `nonoptional` zod takes a field that is preprocessed for one that may be left out.
  return checked.nonoptional() as z.ZodType<T, I>;
}

function isNestedDeeper(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((part) => (typeof part === "object" && part !== null ? Object.values(part) : []));
  }
  return false;
}
