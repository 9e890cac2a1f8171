import type { AnySingleTrace } from "../../results/index.js";
import type { CoarseDate, PlainDate } from "../../calendar/index.js";
import type { Person } from "../../model/index.js";
import type { PersonFacts, PreparedCriterion, ReachedRange } from "./criterion.js";
import { AFTER_ALL, type DaySpan, FIRST_DAY, type Reached, isEarlier, rangeOf, reachedBy } from "./days.js";
import { majorMatcher } from "./majors.js";
import type { MajorMatch } from "./trace.js";

/** 学历 and 学位 are two lists of records of one shape: a level, a field of study, a date. */
export interface Schooling<R> extends Pick<PreparedCriterion, "id" | "kind" | "reads" | "remedies"> {
  readonly majors: readonly string[] | null;
  /** The lowest rank that suffices; infinite where no record counts. */
  readonly needed: number;
  readonly records: (person: Person) => readonly R[] | undefined;
  readonly rankOf: (record: R) => number;
  readonly dateOf: (record: R) => CoarseDate | undefined;
  readonly none: AnySingleTrace;
  readonly notRecorded: AnySingleTrace;
  readonly trace: (reached: Reached, record: R, major: MajorMatch) => AnySingleTrace;
}

/** Prepares a criterion on records of education or degrees. */
export function prepareSchooling<R extends { readonly major?: string | undefined }>(
  schooling: Schooling<R>,
): PreparedCriterion {
  const { id, kind, reads, remedies, majors, needed, records, rankOf, dateOf, none, notRecorded, trace } = schooling;
  const match = majorMatcher(majors);
  const recordsThatServe = (person: Person): readonly R[] =>
    (records(person) ?? []).filter((record) => rankOf(record) >= needed && match(record.major) !== "not-accepted");
  const spansOf = ({ person }: PersonFacts, recordedOn: PlainDate): readonly DaySpan[] =>
    recordsThatServe(person).map((record) => rangeOf(dateOf(record), recordedOn));
  const range = ({ person }: PersonFacts, recordedOn: PlainDate): ReachedRange => {
    if (records(person) === undefined) return { earliest: FIRST_DAY, latest: AFTER_ALL };
    let earliest = AFTER_ALL;
    let latest = AFTER_ALL;
    for (const record of recordsThatServe(person)) {
      const span = rangeOf(dateOf(record), recordedOn);
      if (span.earliest < earliest) earliest = span.earliest;
      if (!isOpen(match(record.major)) && span.latest < latest) latest = span.latest;
    }
    return { earliest, latest };
  };
  return {
    id,
    kind,
    reads,
    majors,
    remedies,
    on: (day, recordedOn) => ({
      boundaries: [day],
      assess: ({ person }) => {
        const list = records(person);
        if (list === undefined) return notRecorded;
        let best: R | undefined;
        let bestScore = -1;
        let bestMajor: MajorMatch = "any";
        let bestReached: Reached = 0;
        for (const record of list) {
          const rank = rankOf(record);
          const major = match(record.major);
          const dated = rank >= needed && major !== "not-accepted" ? reachedBy(dateOf(record), day, recordedOn) : 0;
          const reached = dated === 2 && isOpen(major) ? 1 : dated;
          // Of several, the one that serves best: then a high enough level, an accepted major, the higher level, the earlier date.
          const score = reached * 1000 + (rank >= needed ? 100 : 0) + (major === "not-accepted" ? 0 : 10) + rank;
          if (score < bestScore || (score === bestScore && !isEarlier(dateOf(record), best && dateOf(best)))) continue;
          best = record;
          bestScore = score;
          bestMajor = major;
          bestReached = reached;
        }
        return best === undefined ? none : trace(bestReached, best, bestMajor);
      },
    }),
    changeDates: (facts, recordedOn) =>
      spansOf(facts, recordedOn).flatMap(({ earliest, latest }) => [earliest, latest]),
    reaching: {
      range,
      firstSpans: (facts, recordedOn) => {
        const { latest } = range(facts, recordedOn);
        return spansOf(facts, recordedOn).filter(({ earliest }) => earliest <= latest);
      },
    },
  };
}

/** Whether a field of study may be an accepted one or not. */
function isOpen(major: MajorMatch): boolean {
  return major === "not-recorded" || major === "in-doubt";
}
