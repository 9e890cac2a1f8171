import { type PlainDate, addDays, addYears } from "../calendar/index.js";
import { compareRatios, sumDecimals, toRatio } from "../exact/index.js";
import type { Person } from "../model/index.js";
import type { Criterion } from "../policy/index.js";
import { compareValues } from "../ratio/index.js";
import type { Remedy, RemedyChange } from "../results/index.js";
import {
  type CriteriaOnDay,
  type CriterionRemedy,
  type PersonFacts,
  type PreparedCriteria,
  certificateRank,
  dayAfter,
  degreeRank,
  educationRank,
  isInCalendar,
  latestStart,
} from "./criteria/index.js";
import { type PersonTimeline, firstDayMet, isMetOn } from "./eligible-periods.js";

const MOST_REMEDIES = 16;

/**
 * Finds what would make the verdict met: sets of changes, each tried on the person. A certificate or a degree is taken
 * to be obtained on the day of the question, the earliest there is; a registration and hours as early as they still
 * serve on the day on which the rest is fulfilled.
 */
export function remediesFor(
  criteria: PreparedCriteria,
  timeline: PersonTimeline,
  asOf: PlainDate,
): { readonly remedies: readonly Remedy[]; readonly truncated: boolean } {
  const { sets, truncated } = remedySets(criteria);
  const found = sets.reduce<readonly Remedy[]>((known, set) => {
    const remedy = tryOut(criteria, timeline, { set, asOf });
    if (remedy === null || known.some((other) => isNoHarderThan(other, remedy))) return known;
    return [...known.filter((other) => !isNoHarderThan(remedy, other)), remedy];
  }, []);
  const ordered = found.toSorted(
    (a, b) =>
      compareValues(a.metOn, b.metOn) ||
      a.changes.length - b.changes.length ||
      compareValues(JSON.stringify(a), JSON.stringify(b)),
  );
  return { remedies: ordered.slice(0, MOST_REMEDIES), truncated: truncated || ordered.length > MOST_REMEDIES };
}

interface Attempt {
  readonly set: readonly CriterionRemedy[];
  readonly asOf: PlainDate;
}

type TimedRemedy = Extract<CriterionRemedy, { readonly criterion: string }>;

/** Returns the remedy that a set of things to do comes to; null where it never makes the verdict met. */
function tryOut(criteria: PreparedCriteria, timeline: PersonTimeline, { set, asOf }: Attempt): Remedy | null {
  const lasting = set.flatMap((remedy) => lastingAction(remedy, asOf));
  const timed = set.filter((remedy): remedy is TimedRemedy => "criterion" in remedy);
  const facts = withActions(timeline.facts, lasting);
  const assumed = new Set(timed.map(({ criterion }) => criterion));
  const metOn = firstDayMet(criteria, { ...timeline, facts }, asOf, assumed);
  if (metOn === null) return null;
  const registrations = timed.flatMap((remedy) =>
    remedy.kind === "registration" ? [registrationOn(remedy, { asOf, metOn })] : [],
  );
  if (registrations.includes(null)) return null;
  const onDay = criteria.on(metOn, timeline.recordedOn);
  const hours = hoursOn(
    timed.filter((remedy) => remedy.kind === "hours"),
    onDay,
    { facts, asOf, metOn },
  );
  const isMetWith = (actions: readonly Action[]): boolean => isMetOn(onDay, withActions(timeline.facts, actions));
  const needed = withoutNeedless(
    [...lasting, ...registrations.filter((action) => action !== null), ...hours],
    isMetWith,
  );
  if (needed === null) return null;
  const wait: readonly RemedyChange[] = metOn === asOf ? [] : [{ kind: "wait", until: metOn }];
  return { changes: [...needed, ...wait], metOn };
}

/** Returns the actions without those that the others make needless; null where even all of them do not suffice. */
function withoutNeedless(
  actions: readonly Action[],
  isMetWith: (actions: readonly Action[]) => boolean,
): readonly Action[] | null {
  if (!isMetWith(actions)) return null;
  return actions.reduce((kept, action) => {
    const without = kept.filter((other) => other !== action);
    return isMetWith(without) ? without : kept;
  }, actions);
}

/** Returns the action of a remedy that, once obtained, stays. */
function lastingAction(remedy: CriterionRemedy, on: PlainDate): readonly Action[] {
  switch (remedy.kind) {
    case "certificate":
    case "education":
    case "degree":
      return [{ ...remedy, on }];
    case "registration":
    case "hours":
      return [];
  }
}

interface Days {
  readonly asOf: PlainDate;
  readonly metOn: PlainDate;
}

/** Returns a registration that is still valid on the day, begun as early as that allows; null beyond the calendar. */
function registrationOn(
  { level, years }: Extract<CriterionRemedy, { readonly kind: "registration" }>,
  { asOf, metOn }: Days,
): Action | null {
  const from = firstDayWithin(years, { asOf, metOn });
  if (Number(from.slice(0, 4)) + years > 2200) return null;
  return { kind: "registration", level, from, until: addDays(addYears(from, years), -1) };
}

/**
 * Returns the hours that are short on the day, each completed as early as it still counts then. The shortest window
 * comes first: its hours count in the longer ones too.
 */
function hoursOn(
  remedies: readonly Extract<CriterionRemedy, { readonly kind: "hours" }>[],
  { singles }: CriteriaOnDay,
  { facts, asOf, metOn }: Days & { readonly facts: PersonFacts },
): readonly Action[] {
  let known = facts;
  const added = new Map<PlainDate, string>();
  for (const { criterion: id, years } of remedies.toSorted((a, b) => a.years - b.years)) {
    const trace = singles.find(({ criterion }) => criterion.id === id)?.assess(known);
    if (trace?.kind !== "continuing-education") continue;
    const least = trace.found.status === "recorded" ? trace.found.leastHours : "0";
    const hours = sumDecimals([trace.required.hours, `-${least}`]);
    if (compareRatios(toRatio(hours), NO_HOURS) <= 0) continue;
    const on = firstDayWithin(years, { asOf, metOn });
    known = withActions(known, [{ kind: "continuing-education", hours, on }]);
    added.set(on, sumDecimals([added.get(on) ?? "0", hours]));
  }
  return [...added].map(([on, hours]) => ({ kind: "continuing-education", hours, on }));
}

const NO_HOURS = toRatio("0");

/** Returns the first day, not before `asOf`, of the years that end on `metOn`. */
function firstDayWithin(years: number, { asOf, metOn }: Days): PlainDate {
  const before = latestStart(metOn, years, "corresponding-day");
  const first = isInCalendar(before) ? dayAfter(before) : before;
  return isInCalendar(first) && first > asOf ? first : asOf;
}

/** More sets than this are not tried. */
const MOST_SETS = 600;

/** Things to do together, at most one for each criterion. */
export type RemedySet = readonly CriterionRemedy[];

/** Sets of things to do, of which each may help by itself. */
export interface RemedySets {
  readonly sets: readonly RemedySet[];
  /** Whether some sets were left out. */
  readonly truncated: boolean;
}

/**
 * Returns every way to help the criteria along: for a criterion nothing (time may do it) or one of its remedies; one
 * member of an any-of; all members of an all-of together.
 */
export function remedySets({ tree, singles }: PreparedCriteria): RemedySets {
  const remedies = new Map(singles.map((criterion) => [criterion.id, criterion.remedies]));
  let truncated = false;
  const distinct = (sets: Iterable<RemedySet>): readonly RemedySet[] => {
    const byKey = new Map<string, RemedySet>();
    for (const set of sets) {
      if (byKey.size >= MOST_SETS) {
        truncated = true;
        break;
      }
      const members = new Map(set.map((remedy) => [JSON.stringify(remedy), remedy]));
      const key = [...members.keys()].toSorted().join();
      if (!byKey.has(key)) byKey.set(key, [...members.values()]);
    }
    // The smallest first, so that what is cut off is the least helpful.
    return [...byKey.values()].toSorted((a, b) => a.length - b.length);
  };
  const setsFor = (criterion: Criterion): readonly RemedySet[] => {
    if (criterion.kind !== "any-of" && criterion.kind !== "all-of")
      return [[], ...(remedies.get(criterion.id) ?? []).map((remedy) => [remedy])];
    const members = criterion.members.map(setsFor);
    if (criterion.kind === "any-of") return distinct(members.flat());
    return members.reduce<readonly RemedySet[]>((sets, member) => distinct(pairs(sets, member)), [[]]);
  };
  return { sets: setsFor(tree), truncated };
}

function* pairs(first: readonly RemedySet[], second: readonly RemedySet[]): Iterable<RemedySet> {
  for (const one of first) for (const other of second) yield [...one, ...other];
}

/**
 * Checks whether every change of one remedy is in another, on an equal or earlier day and of an equal or lower level.
 * Certificates and schooling are all obtained on the day of the question.
 */
export function isNoHarderThan(remedy: Remedy, other: Remedy): boolean {
  return remedy.changes.every((change) => other.changes.some((counterpart) => isWithin(change, counterpart)));
}

function isWithin(change: RemedyChange, other: RemedyChange): boolean {
  switch (change.kind) {
    case "wait":
      return other.kind === "wait" && change.until <= other.until;
    case "certificate":
      return other.kind === "certificate" && certificateRank(change.level) <= certificateRank(other.level);
    case "education":
      return (
        other.kind === "education" &&
        educationRank(change.level) <= educationRank(other.level) &&
        allows(change.majors, other.majors)
      );
    case "degree":
      return (
        other.kind === "degree" &&
        degreeRank(change.degree) <= degreeRank(other.degree) &&
        allows(change.majors, other.majors)
      );
    case "registration":
      return (
        other.kind === "registration" &&
        certificateRank(change.level) <= certificateRank(other.level) &&
        change.from <= other.from
      );
    case "continuing-education":
      return (
        other.kind === "continuing-education" &&
        change.on <= other.on &&
        compareRatios(toRatio(change.hours), toRatio(other.hours)) <= 0
      );
  }
}

/** Checks whether each of the narrow fields is one of the wide ones; null: any field. */
function allows(wide: readonly string[] | null, narrow: readonly string[] | null): boolean {
  return wide === null || (narrow ?? [""]).every((major) => wide.includes(major));
}

/** What a person does; time passes by itself. */
export type Action = Exclude<RemedyChange, { readonly kind: "wait" }>;

/** Returns the facts as if the person had done all of some actions. */
export function withActions(facts: PersonFacts, actions: readonly Action[]): PersonFacts {
  return { ...facts, person: actions.reduce(withAction, facts.person) };
}

function withAction(person: Person, action: Action): Person {
  const { certificates = [], education = [], degrees = [], registrations = [], continuingEducation = [] } = person;
  switch (action.kind) {
    case "certificate": {
      const { level, on } = action;
      return {
        ...person,
        certificates: [...certificates, { level, issuedOn: on, approvedOn: on, resultsOn: on }],
      };
    }
    case "education": {
      const { level, majors, on } = action;
      return { ...person, education: [...education, { level, ...firstMajor(majors), graduatedOn: on }] };
    }
    case "degree": {
      const { degree, majors, on } = action;
      return { ...person, degrees: [...degrees, { degree, ...firstMajor(majors), conferredOn: on }] };
    }
    case "registration": {
      const { level, from, until } = action;
      return { ...person, registrations: [...registrations, { level, from, until }] };
    }
    case "continuing-education": {
      const { on, hours } = action;
      return { ...person, continuingEducation: [...continuingEducation, { on, hours }] };
    }
  }
}

function firstMajor(majors: readonly string[] | null): { readonly major?: string } {
  const [major] = majors ?? [];
  return major === undefined ? {} : { major };
}
