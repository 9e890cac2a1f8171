import * as z from "zod";
import type { Vocabulary } from "../terms/index.js";
import { typeNames } from "./type-names.js";

/** Returns the schema of a value of a vocabulary; its type is the vocabulary's. */
export function termOf<V extends string>(vocabulary: Vocabulary<V>): z.ZodType<V, V> {
  return z.enum(vocabulary.values).register(typeNames, { name: typeNameOf(vocabulary.name), from: "terms" });
}

/** Returns the name of a vocabulary's type: `StationRole` for `station-role`. */
function typeNameOf(vocabulary: string): string {
  return vocabulary.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
