import type * as z from "zod";
import { typeNameOf, type TypeName } from "../../../src/fields/index.js";
import { variations, type Variation } from "../../../src/policy/varied.js";
import { partsOf as directParts } from "../../generate-types/render-type.js";
import { objectIn } from "../../object-in.js";

/** What a schema is made of, after what only says whether a value may be left out. */
export type Definition = z.core.$ZodTypes["_zod"]["def"];

/** Returns the registered name of a schema's type, or that of what an optional or nullable schema wraps. */
export function nameOf(schema: z.ZodType): TypeName | undefined {
  return typeNameOf(schema) ?? (wrapped(schema) === undefined ? undefined : nameOf(wrapped(schema) as z.ZodType));
}

/** Returns the schema that was registered with a name, which describes the type and not the field that has it. */
export function registered(schema: z.ZodType): z.ZodType {
  const parent = schema._zod.parent as z.ZodType | undefined;
  if (parent !== undefined && typeNameOf(parent) !== undefined) return registered(parent);
  const inner = typeNameOf(schema) === undefined ? wrapped(schema) : undefined;
  return inner === undefined ? schema : registered(inner);
}

/** Returns by what the value of a parameter may differ; undefined: by nothing. */
export function variationOf(schema: z.ZodType): Variation | undefined {
  const inner = wrapped(schema);
  return variations.get(schema)?.by ?? (inner === undefined ? undefined : variationOf(inner));
}

/** Returns the name of a type that is described by a page or a section of its own. */
export function sectionNameOf(schema: z.ZodType): string | undefined {
  const entry = nameOf(schema);
  return entry === undefined || isInWords(schema) ? undefined : entry.name;
}

/** Returns a schema without what says whether the value may be left out or null. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const inner = objectIn(schema) ?? wrapped(schema);
  return inner === undefined || inner === schema ? schema : unwrap(inner as z.ZodType);
}

function wrapped(schema: z.ZodType): z.ZodType | undefined {
  const def = definitionOf(schema);
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
    case "readonly":
    case "nonoptional":
      return def.innerType as z.ZodType;
    case "lazy":
      // The getter would make another schema at each call.
      return (schema as unknown as z.core.$ZodLazy)._zod.innerType as z.ZodType;
    case "pipe":
      return (def.in._zod.traits.has("$ZodTransform") ? def.out : def.in) as z.ZodType;
    default:
      return undefined;
  }
}

export function definitionOf(schema: z.ZodType): Definition {
  return (schema as unknown as z.core.$ZodTypes)._zod.def;
}

/**
 * Returns the schemas inside a schema: fields, members, options. A type that is declared by hand is described in words, so
 * only what its arguments are made of counts.
 */
export function partsOf(schema: z.ZodType): readonly z.ZodType[] {
  const { arguments: parameters = [] } = nameOf(schema) ?? {};
  return [...(isInWords(schema) ? [] : partsInside(schema)), ...(parameters as readonly z.ZodType[])];
}

/** Returns whether a type is declared by hand, so that words say what it is. */
export function isInWords(schema: z.ZodType): boolean {
  const entry = nameOf(schema);
  return (
    entry?.from !== undefined &&
    entry.name !== "Finding" &&
    !/^(?:policy(?:\/(?!(?:parameter|varied)$).+)?|fault|results\/.+)$/.test(entry.from)
  );
}

/** Returns the schema of the value of a parameter, or of one that may differ by class and stage. */
export function valueOf(schema: z.ZodType): z.ZodType | undefined {
  const entry = nameOf(schema);
  const isAround = entry?.name === "Parameter" || entry?.name === "Varied";
  return isAround ? (entry.arguments?.[0] as z.ZodType | undefined) : undefined;
}

/** Returns the schemas inside a schema, whatever its name. */
export function partsInside(schema: z.ZodType): readonly z.ZodType[] {
  return directParts(unwrap(schema));
}

/** Returns whether a value of a field may be null. */
export function mayBeNull(schema: z.ZodType): boolean {
  const def = definitionOf(schema);
  if (def.type === "nullable") return true;
  const inner = wrapped(schema);
  return inner !== undefined && def.type !== "lazy" && def.type !== "pipe" && mayBeNull(inner);
}
