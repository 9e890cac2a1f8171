import type { MissingFact } from "../results/index.js";
import { type FactDomain, countCompletions, forEachCompletion } from "./completions.js";
import type { Completion } from "./formula.js";
import type { Unknowns } from "./quantity.js";

/** As many completions as are tried one by one. */
export const MOST_COMPLETIONS = 1024;

/** At which end of its bounds each amount is taken that is not known exactly. */
export type AmountEnds = ReadonlyMap<string, "least" | "most">;

/** The answer for each completion, and which unknown facts change it. */
export interface Explored<A> {
  readonly answers: ReadonlyMap<string, A>;
  /** Returns the facts that change the answer in some completion, all else being equal. */
  readonly factsThatMatter: () => readonly MissingFact[];
}

/** Returns how many completions there are. */
export function sizeOf(domains: readonly FactDomain[], { amounts }: Unknowns): number {
  return countCompletions(domains) * 2 ** amounts.size;
}

/** Answers a question for every completion. */
export function explore<A extends string>(
  domains: readonly FactDomain[],
  unknowns: Unknowns,
  answer: (completion: Completion, ends: AmountEnds) => A,
): Explored<A> {
  const amounts = [...unknowns.amounts.values()];
  const entries: { readonly ways: readonly number[]; readonly bits: number; readonly answer: A }[] = [];
  forEachCompletion(domains, (completion, ways) => {
    for (let bits = 0; bits < 2 ** amounts.length; bits += 1) {
      const ends = new Map(
        amounts.map(({ key }, index) => [key, ((bits >> index) & 1) === 1 ? "most" : "least"] as const),
      );
      entries.push({ ways: [...ways], bits, answer: answer(completion, ends) });
    }
  });
  const matters = (keyWithout: (entry: (typeof entries)[number]) => string): boolean => {
    const seen = new Map<string, A>();
    return entries.some((entry) => {
      const key = keyWithout(entry);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, entry.answer);
      return known !== undefined && known !== entry.answer;
    });
  };
  return {
    answers: new Map(entries.map((entry) => [`${entry.ways.join(",")};${entry.bits}`, entry.answer])),
    factsThatMatter: () => [
      ...domains.flatMap(({ fact }, index) =>
        matters(({ ways, bits }) => `${ways.with(index, -1).join(",")};${bits}`) ? [fact.missing] : [],
      ),
      ...amounts.flatMap(({ missing }, index) =>
        matters(({ ways, bits }) => `${ways.join(",")};${bits & ~(1 << index)}`) ? [missing] : [],
      ),
    ],
  };
}
