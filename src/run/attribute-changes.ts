import type { AttributedChange, Attribution, Cause, Finding, FindingChange } from "../results/index.js";
import { sameAnswer } from "./compare-findings.js";

/** Amendments of one provision of which every combination is tried; of more, each alone and each left out. */
const MOST_COMBINED = 5;

/** Answers under some of the amendments, by the key of the change. */
export type AnswersUnder = ReadonlyMap<string, Pick<Finding, "verdict" | "timing" | "detail">>;

/** Findings that changed, and what there is under some of the amendments that touch them; null: nothing. */
export interface Touched {
  readonly changes: readonly FindingChange[];
  readonly amendments: readonly string[];
  readonly under: (amendments: readonly string[]) => AnswersUnder | null;
}

/**
 * Says which amendments cause the changes of one provision. Rules do not know one another, so only amendments of the
 * finding's own provision can: they cause a change if they belong to a smallest set that brings it about, or if the
 * others do not do so without them.
 */
export function attributeChanges({ changes, amendments, under }: Touched): readonly AttributedChange[] {
  if (changes.length === 0) return [];
  // The whole brings about every change: it is what the changes were found with.
  const sets = subsetsToTry(amendments).map((set) => ({
    set,
    works: set.length === amendments.length ? always : trying(under(set)),
  }));
  // Few outcomes for many changes: those of one outcome share one list of causes.
  const known = new Map<string, Attributed>();
  return changes.map((change) => {
    let outcome = "";
    for (const { works } of sets) outcome += works(change) ? "1" : "0";
    const made =
      known.get(outcome) ??
      attribute(
        amendments,
        sets.flatMap(({ set }, index) => (outcome[index] === "1" ? [set] : [])),
      );
    known.set(outcome, made);
    const { key, provision, subject, area, before, after, effect } = change;
    return { key, provision, subject, area, before, after, effect, attribution: made.attribution, causes: made.causes };
  });
}

function always(): boolean {
  return true;
}

type Attributed = Pick<AttributedChange, "attribution" | "causes">;

function attribute(amendments: readonly string[], working: readonly (readonly string[])[]): Attributed {
  const members = new Set(smallestOf(working).flat());
  const causes = amendments.map((amendment): Cause => ({
    amendment,
    sufficient: working.some((set) => set.length === 1 && set[0] === amendment) ? "sufficient" : "not-sufficient",
    necessary:
      amendments.length > 1 && working.some((set) => set.length === amendments.length - 1 && !set.includes(amendment))
        ? "not-necessary"
        : "necessary",
  }));
  const bears = ({ amendment, sufficient, necessary }: Cause): boolean =>
    sufficient === "sufficient" || necessary === "necessary" || (isSearched(amendments) && members.has(amendment));
  const bearing = causes.filter(bears);
  const attribution = classify(bearing, amendments);
  return { attribution, causes: attribution === "unresolved" ? causes : bearing };
}

function classify(bearing: readonly Cause[], amendments: readonly string[]): Attribution {
  const sufficient = bearing.filter((cause) => cause.sufficient === "sufficient");
  const necessary = bearing.filter((cause) => cause.necessary === "necessary");
  if (sufficient.length > 1) return "overdetermined";
  if (sufficient.length === 1) return bearing.length === 1 && necessary.length === 1 ? "single" : "partial";
  return isSearched(amendments) || necessary.length > 1 ? "joint" : "unresolved";
}

function isSearched(amendments: readonly string[]): boolean {
  return amendments.length <= MOST_COMBINED;
}

/** Sets that contain no smaller one of the list. */
function smallestOf(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return sets.filter(
    (set) => !sets.some((other) => other.length < set.length && other.every((amendment) => set.includes(amendment))),
  );
}

/** All sets, or the single ones, those without one, and the whole, which brings every change about. */
function subsetsToTry(amendments: readonly string[]): readonly (readonly string[])[] {
  if (isSearched(amendments)) {
    return Array.from({ length: 2 ** amendments.length - 1 }, (_, mask) =>
      amendments.filter((_amendment, index) => ((mask + 1) >> index) & 1),
    );
  }
  return [
    ...amendments.map((amendment) => [amendment]),
    ...amendments.map((left) => amendments.filter((amendment) => amendment !== left)),
    amendments,
  ];
}

/** Whether a provision as it is brings a change about: the verdict where that changed, else the whole answer. */
function trying(answers: AnswersUnder | null): (change: FindingChange) => boolean {
  return ({ key, effect, after }) => {
    const finding = answers?.get(key) ?? null;
    return effect === "detail" ? sameAnswer(finding, after) : finding?.verdict === after?.verdict;
  };
}
