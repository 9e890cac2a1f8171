import type { CriterionTrace } from "../results/index.js";
import type { FactKind } from "../terms/index.js";
import { MOST_COMPLETIONS, assessCompletions, completionsOf } from "./completions.js";
import {
  type Assessed,
  type CriteriaOnDay,
  type CriterionVerdict,
  type PersonFacts,
  verdictOfPossible,
} from "./criteria/index.js";
import { rememberAnswers } from "./remember-answers.js";
import type { UnknownFact } from "./unknown-fact.js";
import { unknownFactsOn } from "./unknown-facts.js";

/** What the completions of the unknown facts of a person come to. */
export interface SettledVerdict {
  readonly verdict: CriterionVerdict;
  /** The facts that can change it; whose they are is left to the caller. */
  readonly missing: readonly { readonly fact: FactKind; readonly detail?: string }[];
}

/** How many answers are remembered. */
const MOST_REMEMBERED = 4_096;

/**
 * Finds which unknown facts can still change the verdict: those for which two completions of all unknown facts
 * differ in this fact alone and have different verdicts. Where all completions agree, the verdict is settled.
 * People with the same gaps have the same answer, so answers are remembered by what is missing.
 */
export function missingFactsOn(onDay: CriteriaOnDay): (facts: PersonFacts, assessed: Assessed) => SettledVerdict {
  const listUnknowns = unknownFactsOn(onDay);
  const remember = rememberAnswers<SettledVerdict>(MOST_REMEMBERED);
  const countsFromCriterion = onDay.singles.some(({ criterion }) => typeof criterion.countsFrom === "string");
  return (facts, assessed) => {
    const unknowns = listUnknowns(facts);
    // Where years count from another criterion, all dates that bear on them are part of the key.
    const { certificates, education, degrees, practice } = facts.person;
    const own = countsFromCriterion ? JSON.stringify([certificates, education, degrees, practice]) : "";
    const key = `${verdictsIn(assessed.trace)} ${own}|${unknowns.map((unknown) => unknown.key).join("|")}`;
    return remember(key, () => settle(onDay, facts, unknowns, assessed));
  };
}

/** Returns the verdicts on all single criteria, in order. */
function verdictsIn(trace: CriterionTrace): string {
  if (!("members" in trace)) return trace.verdict;
  let verdicts = "";
  for (const member of trace.members) verdicts += `${verdictsIn(member)} `;
  return verdicts;
}

function settle(
  onDay: CriteriaOnDay,
  facts: PersonFacts,
  unknowns: readonly UnknownFact[],
  assessed: Assessed,
): SettledVerdict {
  if (completionsOf(unknowns) > MOST_COMPLETIONS)
    return {
      verdict: verdictOfPossible(assessed.possible),
      missing: distinct(unknowns.filter(readByOpenCriteria(onDay, facts))),
    };
  const { ranks, valueIn, canChange } = assessCompletions(onDay, facts, unknowns);
  const judgements = [...unknowns.keys()].filter((place) => unknowns[place]?.fact === "judgement");
  // A judgement that is not recorded stays one: for the verdict only the other facts are completed.
  const unjudged = ranks.filter((_, completion) => judgements.every((place) => valueIn(completion, place) === 0));
  const [only = 0] = unjudged;
  return {
    verdict: unjudged.every((rank) => rank === only) ? verdictOfPossible({ worst: only, best: only }) : "undetermined",
    missing: distinct(unknowns.filter((_, place) => canChange(place))),
  };
}

/** Returns a check of whether a criterion that is still open reads an unknown fact. */
function readByOpenCriteria({ singles }: CriteriaOnDay, facts: PersonFacts): (unknown: UnknownFact) => boolean {
  const open = singles.filter(({ assess }) => ["undetermined", "discretionary"].includes(assess(facts).verdict));
  const sources = new Set<string>(open.map(({ criterion }) => criterion.reads ?? criterion.kind));
  // A field of study is named where either list is open.
  return ({ fact, source }) =>
    fact === "major" ? sources.has("education") || sources.has("degrees") : sources.has(source);
}

function distinct(unknowns: readonly UnknownFact[]): SettledVerdict["missing"] {
  return [
    ...new Map(
      unknowns.map(({ fact, detail }) => [
        `${fact} ${detail ?? ""}`,
        detail === undefined ? { fact } : { fact, detail },
      ]),
    ).values(),
  ];
}
