import { type PlainDate, addDays, coarseDateInterval, daysBetween } from "../calendar/index.js";
import type { Practice } from "../model/index.js";
import { ACADEMIC_DEGREES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../terms/index.js";
import {
  type CertificateDate,
  type CriteriaOnDay,
  type CriterionOnDay,
  FIRST_DAY,
  type FactList,
  LAST_DAY,
  type PersonFacts,
  dayBefore,
  isInCalendar,
} from "./criteria/index.js";
import { type Distinctions, OTHER_MAJOR } from "./distinctions.js";
import { withRecords } from "./unknown-fact.js";

/** Lists whose records count one by one; spans of practice count together. */
export type RecordList = Exclude<FactList, "practice">;

/** More values of a list than this are not distinguished. */
const MOST_VALUES = 400;

/**
 * Returns lists of records, where none is recorded, one for each effect on the criteria of a day.
 *
 * @param days the days after which a date has another effect
 */
export function unrecordedLists(
  list: RecordList,
  days: readonly PlainDate[],
  distinctions: Distinctions,
  onDay: CriteriaOnDay,
): readonly (readonly object[])[] {
  const singles = singleRecords(list, days, distinctions);
  const effectOf = effectOn(list, onDay);
  const lists: (readonly object[])[] = [[]];
  const seen = new Set([effectOf([])]);
  for (let index = 0; index < lists.length && lists.length < MOST_VALUES; index += 1) {
    for (const single of singles) {
      const records = [...(lists[index] as readonly object[]), single];
      const effect = effectOf(records);
      if (seen.has(effect)) continue;
      seen.add(effect);
      lists.push(records);
    }
  }
  return lists;
}

/** Returns single records of which every list that can be distinguished is made. */
function singleRecords(
  list: RecordList,
  days: readonly PlainDate[],
  { certificateDates, majors, hours }: Distinctions,
): readonly object[] {
  switch (list) {
    case "certificates":
      return CERTIFICATE_LEVELS.flatMap((level) =>
        datings(certificateDates, days).map((dates) => ({ level, ...dates })),
      );
    case "education":
      return EDUCATION_LEVELS.flatMap((level) =>
        majors(list).flatMap((major) => days.map((day) => ({ level, major, graduatedOn: day }))),
      );
    case "degrees":
      return ACADEMIC_DEGREES.flatMap((degree) =>
        majors(list).flatMap((major) => days.map((day) => ({ degree, major, conferredOn: day }))),
      );
    case "registrations":
      return CERTIFICATE_LEVELS.flatMap((level) =>
        [...days, LAST_DAY].map((until) => ({ level, from: FIRST_DAY, until })),
      );
    case "continuingEducation":
      return hours.flatMap((amount) => days.map((on) => ({ on, hours: amount })));
  }
}

/** Returns every way to date those dates of a certificate that the criteria read. */
function datings(fields: readonly CertificateDate[], days: readonly PlainDate[]): readonly object[] {
  return fields.reduce<readonly object[]>(
    (known, field) => known.flatMap((dates) => days.map((day) => ({ ...dates, [field]: day }))),
    [{}],
  );
}

/**
 * Returns what a list by itself brings about: the verdicts of the criteria that read it, and from when years of
 * practice may count.
 */
function effectOn(list: RecordList, { singles, recordedOn }: CriteriaOnDay): (records: readonly object[]) => string {
  const reading = singles.filter(({ criterion }) => criterion.reads === list);
  const starts = new Set(singles.map(({ criterion }) => criterion.countsFrom));
  return (records) => {
    const facts = withRecords(NOTHING_RECORDED, list, records);
    return reading
      .map(({ criterion, assess }) => {
        const start = starts.has(criterion.id) ? criterion.reaching?.range(facts, recordedOn).earliest : undefined;
        return `${assess(facts).verdict} ${start ?? ""}`;
      })
      .join();
  };
}

const NOTHING_RECORDED: PersonFacts = { person: { id: "completed" }, areaClass: undefined, judge: () => null };

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
