import type { PlainDate } from "../../calendar/index.js";
import type { Registration } from "../../model/index.js";
import type { LocalText } from "../../terms/index.js";
import type { PreparedCriterion } from "./criterion.js";
import { AFTER_ALL, type DaySpan, LAST_DAY, type Reached, isEarlier, rangeOf } from "./days.js";
import { certificateRank, levelMatcher } from "./levels.js";
import { type RequiredOf, type Traces, verdictOfReached } from "./trace.js";

/** What a criterion asks of one registration of a level that serves. */
export interface RegistrationTest {
  readonly reached: (span: PossibleSpan, day: PlainDate) => Reached;
  readonly boundaries: (day: PlainDate) => readonly string[];
  /** Returns the days on which the answer may change. */
  readonly changeDates: (span: PossibleSpan) => readonly string[];
}

/** The days on which a registration may start and end. */
export interface PossibleSpan {
  readonly starts: DaySpan;
  readonly ends: DaySpan;
}

interface Identity {
  readonly id: string;
  readonly kind: "registration" | "renewal-window";
  readonly title: LocalText;
}

/** Prepares a criterion on a person's registrations, of which the one that serves best counts. */
export function prepareRegistrations(
  { id, kind }: Identity,
  { level, higherLevels }: RequiredOf["registration"],
  test: RegistrationTest,
  traces: Traces<"registration"> | Traces<"renewal-window">,
): Omit<PreparedCriterion, "remedies"> {
  const matches = levelMatcher(level, higherLevels);
  return {
    id,
    kind,
    reads: "registrations",
    on: (day, recordedOn) => ({
      boundaries: test.boundaries(day),
      assess: ({ person }) => {
        if (person.registrations === undefined) return traces.notRecorded;
        let best: Registration | undefined;
        let bestScore = -1;
        let bestReached: Reached = 0;
        for (const record of person.registrations) {
          const matching = matches(record.level);
          const reached = matching ? test.reached(possibleSpan(record, recordedOn), day) : 0;
          const score = matching ? 10 + reached : 0;
          if (score < bestScore || (score === bestScore && !servesBefore(record, best))) continue;
          best = record;
          bestScore = score;
          bestReached = reached;
        }
        if (best === undefined) return traces.none;
        return traces.make(verdictOfReached(bestReached), {
          status: "recorded",
          level: best.level,
          from: best.from ?? null,
          until: best.until ?? null,
        });
      },
    }),
    changeDates: ({ person }, recordedOn) =>
      (person.registrations ?? [])
        .filter((record) => matches(record.level))
        .flatMap((record) => test.changeDates(possibleSpan(record, recordedOn))),
  };
}

/**
 * Returns the days on which a registration may start and end. One without a start had begun when it was recorded, and
 * before it ended. One without an end ends some day after its start; one without either date, no earlier than it was
 * recorded.
 */
export function possibleSpan({ from, until }: Registration, recordedOn: PlainDate): PossibleSpan {
  if (until === undefined) {
    const starts = rangeOf(from, recordedOn);
    return { starts, ends: { earliest: from === undefined ? recordedOn : starts.earliest, latest: LAST_DAY } };
  }
  const ends = rangeOf(until, recordedOn);
  return { starts: rangeOf(from, ends.latest < recordedOn ? ends.latest : recordedOn), ends };
}

/** Orders registrations that serve alike: the later end, then the earlier start, then the higher level. */
function servesBefore(record: Registration, other: Registration | undefined): boolean {
  if (other === undefined) return true;
  const [end, otherEnd] = [record.until ?? AFTER_ALL, other.until ?? AFTER_ALL];
  if (end !== otherEnd) return end > otherEnd;
  if (record.from !== other.from) return isEarlier(record.from, other.from);
  return certificateRank(record.level) > certificateRank(other.level);
}
