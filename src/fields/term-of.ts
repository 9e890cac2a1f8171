import * as z from "zod";
import type { FaultValues } from "../fault/index.js";
import type { Vocabulary } from "../terms/index.js";
import { expectsOneOf } from "./messages.js";
import { typeNames } from "./type-names.js";

/** Returns the schema of a value of a vocabulary; its type is the vocabulary's. */
export function termOf<V extends string>(vocabulary: Vocabulary<V>): z.ZodType<V, V> {
  const schema = z.enum(vocabulary.values, expectsOneOf(vocabulary.values, vocabulary.labels));
  return schema.register(typeNames, { name: typeNameOf(vocabulary.name), from: "terms", vocabulary });
}

/** Returns the values of a fault where a value of a vocabulary was expected: all of them, with their labels in Chinese. */
export function acceptedTerms(vocabulary: Vocabulary): FaultValues {
  const { values, labels } = vocabulary;
  return { expected: "listed-value", accepted: values, labels: values.map((value) => labels[value]?.zh ?? value) };
}

/** Returns the name of a vocabulary's type: `StationRole` for `station-role`. */
function typeNameOf(vocabulary: string): string {
  return vocabulary.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
