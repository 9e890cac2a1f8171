import type * as z from "zod";
import { isObject } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";

/**
 * Finds the schema of a value inside an input. Where variants differ by a field, the input chooses the variant.
 *
 * @returns the schema, without what makes it optional; undefined where the path leads to none
 */
export function schemaAt(schema: z.core.$ZodType, path: FaultPath, input: unknown): z.core.$ZodType | undefined {
  const bare = unwrap(schema, input);
  const [step, ...rest] = path;
  if (bare === undefined || step === undefined) return bare;
  const inner = innerAt(bare, step);
  const value: unknown = input !== null && typeof input === "object" ? Reflect.get(input, step) : undefined;
  return inner === undefined ? undefined : schemaAt(inner, rest, value);
}

function innerAt(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "array") return def.element;
  if (def.type === "record") return def.valueType;
  return def.type === "object" && Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
}

/** Returns the schema inside optional, nullable and default ones, and the variant of a union that the input is meant to be. */
function unwrap(schema: z.core.$ZodType, input: unknown): z.core.$ZodType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
    case "readonly":
    case "nonoptional":
      return unwrap(def.innerType, input);
    case "lazy":
      return unwrap(def.getter(), input);
    case "pipe":
      return unwrap(def.out, input);
    case "union": {
      const option = def.options.find((variant) => isMeant(variant, def, input));
      return option === undefined ? variantWithMost(def.options, input) : unwrap(option, input);
    }
    default:
      return schema;
  }
}

function isMeant(variant: z.core.$ZodType, union: z.core.$ZodUnionDef, input: unknown): boolean {
  const { discriminator } = union as Partial<z.core.$ZodDiscriminatedUnionDef>;
  if (discriminator === undefined || !isObject(input)) return false;
  return variant._zod.propValues?.[discriminator]?.has(input[discriminator] as z.core.util.Primitive) === true;
}

/** Returns the object variant that knows most of the input's fields, if one does. */
function variantWithMost(options: readonly z.core.$ZodType[], input: unknown): z.core.$ZodType | undefined {
  if (!isObject(input)) return undefined;
  const keys = Object.keys(input);
  const known = options
    .flatMap((option) => unwrap(option, input) ?? [])
    .map((variant) => ({ variant, count: keys.filter((key) => innerAt(variant, key) !== undefined).length }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = known;
  return first === undefined || first.count === 0 || first.count === second?.count ? undefined : first.variant;
}
