import * as z from "zod";
import type { FaultPath } from "../fault/index.js";
import { type OwnWord, type Vocabulary, isOwnWord } from "../terms/index.js";
import { typeNameOf } from "./type-names.js";

/** An own word in a value: where it stands, and the vocabulary that it adds to. */
export interface FoundOwnWord {
  readonly path: FaultPath;
  readonly word: OwnWord;
  readonly vocabulary: Vocabulary;
}

/** Finds the own words in a value that a schema accepts, by following the schema. */
export function ownWordsIn(schema: z.core.$ZodType, value: unknown, path: FaultPath = []): readonly FoundOwnWord[] {
  if (value === undefined || value === null) return [];
  const entry = typeNameOf(schema as z.ZodType);
  if (entry?.name === "OpenTerm")
    return isOwnWord(value) ? [{ path, word: value, vocabulary: entry.vocabulary as Vocabulary }] : [];
  const within = (inner: z.core.$ZodType, part: unknown, step: string | number): readonly FoundOwnWord[] =>
    ownWordsIn(inner, part, [...path, step]);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
    case "readonly":
    case "nonoptional":
      return ownWordsIn(def.innerType, value, path);
    case "lazy":
      return ownWordsIn(def.getter(), value, path);
    case "pipe":
      return ownWordsIn(def.out, value, path);
    case "array":
      return (value as readonly unknown[]).flatMap((part, at) => within(def.element, part, at));
    case "tuple":
      return (value as readonly unknown[]).flatMap((part, at) => {
        const item = def.items[at] ?? def.rest;
        return item === null || item === undefined ? [] : within(item, part, at);
      });
    case "object":
      return Object.entries(def.shape).flatMap(([key, field]) =>
        within(field, (value as Readonly<Record<string, unknown>>)[key], key),
      );
    case "record":
      return Object.entries(value).flatMap(([key, part]) => [
        ...within(def.keyType, key, key),
        ...within(def.valueType, part, key),
      ]);
    case "union": {
      const meant = def.options.find((option) => isMeant(option, def, value));
      return meant === undefined ? [] : ownWordsIn(meant, value, path);
    }
    case "intersection":
      return [...ownWordsIn(def.left, value, path), ...ownWordsIn(def.right, value, path)];
    default:
      return [];
  }
}

/** Whether a variant is the one that accepts a value: by the field in which variants differ, or by trying. */
function isMeant(variant: z.core.$ZodType, union: z.core.$ZodUnionDef, value: unknown): boolean {
  const { discriminator } = union as Partial<z.core.$ZodDiscriminatedUnionDef>;
  const values = discriminator === undefined ? undefined : variant._zod.propValues?.[discriminator];
  if (discriminator === undefined || values === undefined) return z.safeParse(variant, value).success;
  return values.has((value as Readonly<Record<string, z.core.util.Primitive>>)[discriminator]);
}
