import type { PlainDate } from "../../calendar/index.js";
import type { Criterion, CriterionGroup, CriterionLeaf, Parameter, QualificationValue } from "../../policy/index.js";
import type { CriterionTrace } from "../../results/index.js";
import type { DayAssessment, PersonFacts, PreparedCriterion } from "./criterion.js";
import { prepareCriterion } from "./prepare-criterion.js";
import type { CriterionVerdict } from "./trace.js";

/** A tree of criteria with its values read, to be assessed on any day. */
export interface PreparedCriteria {
  readonly tree: Criterion;
  /** The criteria that are no groups, in the order of the tree. */
  readonly singles: readonly PreparedCriterion[];
  /** Returns the criteria as they are on a day; the single criteria `assumed`, by id, count as met. */
  readonly on: (day: PlainDate, recordedOn: PlainDate, assumed?: ReadonlySet<string>) => CriteriaOnDay;
}

/** A tree of criteria on one day. */
export interface CriteriaOnDay {
  readonly day: PlainDate;
  readonly recordedOn: PlainDate;
  readonly singles: readonly CriterionOnDay[];
  readonly assess: (facts: PersonFacts) => Assessed;
  /** Returns the rank of the whole, from the rank of each single criterion by its place in `singles`. */
  readonly combine: (ranks: ArrayLike<Rank>) => Rank;
}

/** A single criterion on one day. */
export interface CriterionOnDay extends DayAssessment {
  readonly criterion: PreparedCriterion;
}

/** The trace of a criterion or group, and what it can still come to. */
export interface Assessed {
  readonly trace: CriterionTrace;
  readonly possible: Possible;
}

/** Prepares the criteria of a provision that has been parsed: every name in them is one of its parameters. */
export function prepareCriteria(
  tree: Criterion,
  parameters: Readonly<Record<string, Parameter<QualificationValue>>>,
): PreparedCriteria {
  const described = singlesOf(tree);
  const prepare = (criterion: CriterionLeaf): PreparedCriterion =>
    prepareCriterion(criterion, {
      read: (name) => (parameters[name] as Parameter<QualificationValue>).value,
      criterionNamed: (id) => prepare(described.find((other) => other.id === id) as CriterionLeaf),
    });
  const singles = described.map(prepare);
  return {
    tree,
    singles,
    on: (day, recordedOn, assumed = NONE_ASSUMED) => {
      const onDay = singles.map((criterion): CriterionOnDay => ({ criterion, ...criterion.on(day, recordedOn) }));
      return {
        day,
        recordedOn,
        singles: onDay,
        assess: treeAssessor(tree, new Map(onDay.map((single) => [single.criterion.id, single])), assumed),
        combine: treeCombiner(tree, new Map(singles.map(({ id }, place) => [id, place]))),
      };
    },
  };
}

const NONE_ASSUMED: ReadonlySet<string> = new Set();

function singlesOf(criterion: Criterion): readonly CriterionLeaf[] {
  return isGroup(criterion) ? criterion.members.flatMap(singlesOf) : [criterion];
}

function isGroup(criterion: Criterion): criterion is CriterionGroup {
  return criterion.kind === "any-of" || criterion.kind === "all-of";
}

function treeAssessor(
  criterion: Criterion,
  singles: ReadonlyMap<string, CriterionOnDay>,
  assumed: ReadonlySet<string>,
): CriteriaOnDay["assess"] {
  if (!isGroup(criterion)) {
    const { assess } = singles.get(criterion.id) as CriterionOnDay;
    const isAssumed = assumed.has(criterion.id);
    return (facts) => {
      const trace = assess(facts);
      return { trace, possible: isAssumed ? MET : possibleOf(trace.verdict) };
    };
  }
  const { id, kind, title } = criterion;
  const members = criterion.members.map((member) => treeAssessor(member, singles, assumed));
  return (facts) => {
    const traces: CriterionTrace[] = [];
    let possible = emptyGroup(kind);
    for (const assess of members) {
      const member = assess(facts);
      traces.push(member.trace);
      possible = combinePossible(kind, possible, member.possible);
    }
    return { trace: { id, kind, title, verdict: verdictOfPossible(possible), members: traces }, possible };
  };
}

function treeCombiner(criterion: Criterion, places: ReadonlyMap<string, number>): CriteriaOnDay["combine"] {
  if (!isGroup(criterion)) {
    const place = places.get(criterion.id) as number;
    return (ranks) => ranks[place] as Rank;
  }
  const { kind } = criterion;
  const members = criterion.members.map((member) => treeCombiner(member, places));
  return (ranks) => members.map((member) => member(ranks)).reduce((whole, rank) => combineRanks(kind, whole, rank));
}

/** The order of settled verdicts: 0 unmet, 1 discretionary, 2 met. */
export type Rank = 0 | 1 | 2;

/**
 * What a criterion can still come to. A group takes the least or the greatest of its members on both ends, so that a
 * branch that cannot matter does not leave the whole open.
 */
export interface Possible {
  readonly worst: Rank;
  readonly best: Rank;
}

const POSSIBLE: Readonly<Record<CriterionVerdict, Possible>> = {
  unmet: { worst: 0, best: 0 },
  discretionary: { worst: 1, best: 1 },
  met: { worst: 2, best: 2 },
  undetermined: { worst: 0, best: 2 },
};

/** What a criterion that is met can come to. */
export const MET = POSSIBLE.met;

/** Returns what a single criterion can still come to. */
export function possibleOf(verdict: CriterionVerdict): Possible {
  return POSSIBLE[verdict];
}

const VERDICTS = ["unmet", "discretionary", "met"] as const;

/** Returns the verdict on what is possible: settled where both ends agree. */
export function verdictOfPossible({ worst, best }: Possible): CriterionVerdict {
  return worst === best ? VERDICTS[worst] : "undetermined";
}

/** What a group without members comes to. */
export function emptyGroup(kind: "any-of" | "all-of"): Possible {
  return kind === "any-of" ? POSSIBLE.unmet : POSSIBLE.met;
}

/** Returns what a group can come to with one member more: of any-of the best member counts, of all-of the worst. */
export function combinePossible(kind: "any-of" | "all-of", group: Possible, member: Possible): Possible {
  return {
    worst: combineRanks(kind, group.worst, member.worst),
    best: combineRanks(kind, group.best, member.best),
  };
}

/** Returns the rank of a group of two members. */
export function combineRanks(kind: "any-of" | "all-of", first: Rank, second: Rank): Rank {
  const isFirst = kind === "any-of" ? first >= second : first <= second;
  return isFirst ? first : second;
}
