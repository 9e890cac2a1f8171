import { type PlainDate, addDays, coarseDateInterval, daysBetween } from "../calendar/index.js";
import type { Practice } from "../model/index.js";
import { CERTIFICATE_LEVELS } from "../terms/index.js";
import { type CriterionOnDay, FIRST_DAY, type PersonFacts, dayBefore, isInCalendar } from "./criteria/index.js";
import { OTHER_MAJOR } from "./distinctions.js";

/** No practice, and practice on every day of the calendar. */
export const NO_OR_ALL_PRACTICE: readonly (readonly Practice[])[] = [[], [{ from: FIRST_DAY }]];

/**
 * Returns practices, where none is recorded, that differ in the verdict of some criterion.
 *
 * @param singles the criteria of a day
 * @param days the days after which a date has another effect
 * @param starts the only days, apart from the first of all, from which years may count; null: any
 */
export function unrecordedPractices(
  singles: readonly CriterionOnDay[],
  days: readonly PlainDate[],
  starts: readonly PlainDate[] | null,
): readonly (readonly Practice[])[] {
  const firstDays = [FIRST_DAY, ...days];
  const lastDays = days.map(dayBefore).filter(isInCalendar);
  const candidates: readonly (readonly Practice[])[] = [
    [],
    ...firstDays.map((from) => [{ from }]),
    ...firstDays.flatMap((from) => lastDays.filter((until) => until >= from).map((until) => [{ from, until }])),
  ];
  const everyStart = (starts === null ? firstDays : [...new Set([FIRST_DAY, ...starts])]).map((day) =>
    startingOn(singles, day),
  );
  const practiceCriteria = singles.filter(({ criterion }) => criterion.reads === "practice");
  const effectOf = (practice: readonly Practice[]): string =>
    everyStart
      .flatMap(({ person, ...facts }) =>
        practiceCriteria.map(({ assess }) => assess({ ...facts, person: { ...person, practice } }).verdict),
      )
      .join();
  return [...new Map(candidates.map((practice) => [effectOf(practice), practice])).values()];
}

/** Returns a person who reached every criterion on a day, so that all years of practice that count from one count from it. */
function startingOn(singles: readonly CriterionOnDay[], on: PlainDate): PersonFacts {
  const majorsOf = (list: "education" | "degrees"): readonly string[] =>
    singles.flatMap(({ criterion }) => (criterion.reads === list ? (criterion.majors ?? [OTHER_MAJOR]) : []));
  return {
    person: {
      id: "completed",
      certificates: CERTIFICATE_LEVELS.map((level) => ({ level, issuedOn: on, approvedOn: on, resultsOn: on })),
      education: majorsOf("education").map((major) => ({ level: "doctor", major, graduatedOn: on })),
      degrees: majorsOf("degrees").map((major) => ({ degree: "doctor", major, conferredOn: on })),
    },
    areaClass: undefined,
    judge: () => null,
  };
}

/** One end of a recorded span whose day is not known. */
interface OpenEnd {
  readonly position: number;
  readonly field: "from" | "until";
  /** The day that makes the practice shortest. */
  readonly worst: PlainDate;
  /** The day that makes it longest. */
  readonly best: PlainDate;
}

/**
 * Returns the practices that a recorded one with coarse dates may stand for, one for each answer of the criteria
 * between the shortest and the longest. The dates are moved one after the other from where they give least to where
 * they give most.
 */
export function settledPractices(
  facts: PersonFacts,
  practiceCriteria: readonly CriterionOnDay[],
): readonly (readonly Practice[])[] {
  const recorded = facts.person.practice ?? [];
  const ends = recorded.flatMap(openEndsOf);
  if (ends.length === 0) return [recorded];
  const answerOf = (practice: readonly Practice[]): string =>
    practiceCriteria.map(({ assess }) => assess({ ...facts, person: { ...facts.person, practice } }).verdict).join();
  let current = ends.reduce<readonly Practice[]>((practice, end) => withDay(practice, end, end.worst), recorded);
  const settled = [current];
  for (const end of ends) {
    const moved = movesOf(current, end);
    for (const practice of turningPoints(moved, answerOf)) settled.push(practice);
    current = moved.at(moved.steps);
  }
  settled.push(current);
  return [...new Map(settled.map((practice) => [answerOf(practice), practice])).values()];
}

function openEndsOf({ from, until }: Practice, position: number): readonly OpenEnd[] {
  const ends: OpenEnd[] = [];
  if (from.length < 10) {
    const { earliest, latest } = coarseDateInterval(from);
    ends.push({ position, field: "from", worst: latest, best: earliest });
  }
  if (until !== undefined && until.length < 10) {
    const { earliest, latest } = coarseDateInterval(until);
    ends.push({ position, field: "until", worst: earliest, best: latest });
  }
  return ends;
}

function withDay(practice: readonly Practice[], { position, field }: OpenEnd, day: PlainDate): readonly Practice[] {
  return practice.map((span, index) => (index === position ? { ...span, [field]: day } : span));
}

/** A practice as one of its open ends is moved, day by day, from the worst day to the best. */
interface Moves {
  readonly steps: number;
  readonly at: (step: number) => readonly Practice[];
}

function movesOf(practice: readonly Practice[], end: OpenEnd): Moves {
  const direction = end.field === "from" ? -1 : 1;
  return {
    steps: Math.abs(daysBetween(end.worst, end.best)),
    at: (step) => withDay(practice, end, addDays(end.worst, direction * step)),
  };
}

/** Returns the practice at each step at which the answer becomes another one. */
function turningPoints(
  { steps, at }: Moves,
  answerOf: (practice: readonly Practice[]) => string,
): readonly (readonly Practice[])[] {
  const answerAt = (step: number): string => answerOf(at(step));
  const last = answerAt(steps);
  const points: (readonly Practice[])[] = [];
  let answer = answerAt(0);
  let step = 0;
  while (answer !== last) {
    let low = step + 1;
    let high = steps;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (answerAt(middle) === answer) low = middle + 1;
      else high = middle;
    }
    step = low;
    answer = answerAt(step);
    points.push(at(step));
  }
  return points;
}
