import { type CriteriaOnDay, type CriterionOnDay, type PersonFacts, type Rank, possibleOf } from "./criteria/index.js";
import { type UnknownFact, dependsOn } from "./unknown-fact.js";

/** Beyond so many completions every unknown fact that an open criterion reads is named, even if another implies it. */
export const MOST_COMPLETIONS = 65_536;

/** Returns in how many ways unknown facts can be completed together. */
export function completionsOf(unknowns: readonly UnknownFact[]): number {
  return unknowns.reduce((product, { size }) => product * size, 1);
}

/** The rank of the whole for every completion of the unknown facts of a person. */
export interface Completions {
  /** Ranks by the number of the completion: the value of the last unknown fact changes fastest. */
  readonly ranks: readonly Rank[];
  /** Returns which value an unknown fact, by its place, has in a completion. */
  readonly valueIn: (completion: number, place: number) => number;
  /** Checks whether two completions that differ in one unknown fact alone differ in rank. */
  readonly canChange: (place: number) => boolean;
}

/** Assesses every completion. Each criterion is assessed once for each combination of values that it depends on. */
export function assessCompletions(
  onDay: CriteriaOnDay,
  facts: PersonFacts,
  unknowns: readonly UnknownFact[],
): Completions {
  const strides = unknowns.map((_, place) => completionsOf(unknowns.slice(place + 1)));
  const sizeOf = (place: number): number => (unknowns[place] as UnknownFact).size;
  const strideOf = (place: number): number => strides[place] as number;
  const valueIn = (completion: number, place: number): number =>
    Math.trunc(completion / strideOf(place)) % sizeOf(place);
  const tables = onDay.singles.map((single) => {
    const places = [...unknowns.keys()].filter((place) =>
      dependsOn(single, unknowns[place] as UnknownFact, onDay.singles),
    );
    return {
      places,
      ranks: ranksOf(
        single,
        facts,
        places.map((place) => unknowns[place] as UnknownFact),
      ),
    };
  });
  const ranks = Array.from({ length: completionsOf(unknowns) }, (_, completion) =>
    onDay.combine(
      tables.map((table) => {
        const row = table.places.reduce((at, place) => at * sizeOf(place) + valueIn(completion, place), 0);
        return table.ranks[row] as Rank;
      }),
    ),
  );
  return {
    ranks,
    valueIn,
    canChange: (place) => {
      const stride = strideOf(place);
      return ranks.some((rank, completion) => valueIn(completion, place) > 0 && rank !== ranks[completion - stride]);
    },
  };
}

/**
 * Returns the rank of one criterion for every combination of values of the unknown facts that it depends on. With all
 * of them known no criterion is undetermined.
 */
function ranksOf({ assess }: CriterionOnDay, facts: PersonFacts, unknowns: readonly UnknownFact[]): readonly Rank[] {
  const completed = unknowns.reduce<readonly PersonFacts[]>(
    (known, { size, complete }) =>
      known.flatMap((each) => Array.from({ length: size }, (_, value) => complete(each, value))),
    [facts],
  );
  return completed.map((each) => possibleOf(assess(each).verdict).best);
}
