import type { RoundingMode } from "../../ratio/index.js";
import {
  type LocalText,
  type OpenTerm,
  type Vocabulary,
  committeeTypes,
  divisionKinds,
  roundingModes,
} from "../../terms/index.js";
import { same, sayAnyTerm, sayList, sayTerm, sayTerms, sayWords } from "./text.js";
import { sayCount, sayShare, things } from "./figures.js";

/** How values of parameters are written, where several kinds of provision have them. */

export function termOf<V extends string>(vocabulary: Vocabulary<V>): (value: OpenTerm<V>) => LocalText {
  return (value) => sayTerm(vocabulary, value);
}

export function termsOf<V extends string>(vocabulary: Vocabulary<V>): (values: readonly OpenTerm<V>[]) => LocalText {
  return (values) => sayTerms(vocabulary, values);
}

export function sayPlainShare(value: string | number): LocalText {
  return same(sayShare(value));
}

export function sayBase(kinds: readonly string[]): LocalText {
  return sayList(kinds.map((kind) => sayAnyTerm([divisionKinds, committeeTypes], kind)));
}

export function sayDisplay({
  decimals,
  rounding,
}: {
  readonly decimals: number;
  readonly rounding: RoundingMode;
}): LocalText {
  const mode = sayTerm(roundingModes, rounding);
  return {
    zh: `保留${sayCount(decimals).zh}位小数，${mode.zh}`,
    en: `${things(decimals, "decimal")}, rounded ${mode.en}`,
  };
}

export function sayNames(parts: readonly { readonly name: LocalText }[]): LocalText {
  return sayList(parts.map(({ name }) => sayWords(name)));
}

/** Names by id. */
export type NamesOfIds = ReadonlyMap<string, LocalText>;

/** Ratios or weights, each after the name of whose it is, or after the id that has no name. */
export function sayPortions(
  parts: readonly { readonly of: string; readonly portion: string }[],
  names: NamesOfIds,
): LocalText {
  return sayList(
    parts.map(({ of, portion }) => {
      const { zh, en } = names.get(of) ?? same(of);
      return { zh: `${zh} ${portion}`, en: `${en} ${portion}` };
    }),
  );
}
