import * as z from "zod";
import type { FaultValues } from "../fault/index.js";
import type { OpenTerm, Vocabulary } from "../terms/index.js";
import { type FaultParams, OWN_WORD, ownWord } from "./fields.js";
import { expectsOneOf } from "./messages.js";
import { typeNames } from "./type-names.js";

/** Returns the schema of a value of a vocabulary; its type is the vocabulary's. */
export function termOf<V extends string>(vocabulary: Vocabulary<V>): z.ZodType<V, V> {
  const schema = z.enum(vocabulary.values, expectsOneOf(vocabulary.values, vocabulary.labels));
  return schema.register(typeNames, { name: typeNameOf(vocabulary.name), from: "terms", vocabulary });
}

/**
 * Returns the schema of a value of a vocabulary or of an own word, which the policy or the register defines in its terms.
 * Whether it does is for `parseRegister` and `parsePolicy` to check.
 */
export function openTermOf<V extends string>(vocabulary: Vocabulary<V>): z.ZodType<OpenTerm<V>, OpenTerm<V>> {
  const { values, labels } = vocabulary;
  const builtIn: ReadonlySet<string> = new Set(values);
  const schema = z
    .string(expectsOneOf(values, labels))
    .refine((word) => builtIn.has(word) || ownWord.safeParse(word).success, {
      ...expectsOneOf(values, labels),
      params: { fault: "term-unknown", expected: "listed-value", accepted: values } satisfies FaultParams,
    })
    .meta({ anyOf: [{ enum: [...values] }, OWN_WORD] });
  return schema.register(typeNames, {
    name: "OpenTerm",
    from: "terms",
    arguments: [termOf(vocabulary)],
    vocabulary,
  }) as z.ZodType<OpenTerm<V>, OpenTerm<V>>;
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
