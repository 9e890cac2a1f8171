import type { PlainDate } from "../../calendar/index.js";
import type { Registration } from "../../model/index.js";
import type { CertificateLevel, LocalText } from "../../terms/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import {
  AFTER_ALL,
  type DaySpan,
  LAST_DAY,
  type Reached,
  dayAfter,
  dayBefore,
  isEarlier,
  latestEnd,
  monthsBefore,
  rangeOf,
} from "./days.js";
import { certificateRank, levelMatcher } from "./levels.js";
import { type HigherLevels, type RequiredOf, type Traces, tracesOf, verdictOfReached } from "./trace.js";

/** 登记有效: a registration of at least a level is valid from its first to its last day. */
export function prepareRegistration(
  criterion: CriterionOf<"registration">,
  { read }: CriterionContext,
): PreparedCriterion {
  const level = read(criterion.level) as CertificateLevel;
  const required = { level, higherLevels: read(criterion.higherLevels) as HigherLevels };
  const years = read(criterion.validityYears) as number;
  const registrations = prepareRegistrations(
    criterion,
    required,
    {
      reached: ({ starts, ends }, day) => {
        const begun = starts.latest <= day ? 2 : starts.earliest <= day ? 1 : 0;
        const notEnded = ends.earliest >= day ? 2 : ends.latest >= day ? 1 : 0;
        return begun < notEnded ? begun : notEnded;
      },
      boundaries: (day) => [dayBefore(day), day],
      changeDates: ({ starts, ends }) => [
        starts.earliest,
        starts.latest,
        dayAfter(ends.earliest),
        dayAfter(ends.latest),
      ],
    },
    tracesOf(criterion, required),
  );
  return { ...registrations, remedies: [{ kind: "registration", level, years, criterion: criterion.id }] };
}

/** 再次登记申请期: the months up to the last day of a registration of at least a level that has begun. */
export function prepareRenewalWindow(
  criterion: CriterionOf<"renewal-window">,
  { read }: CriterionContext,
): PreparedCriterion {
  const months = read(criterion.months) as number;
  const required = {
    level: read(criterion.level) as CertificateLevel,
    higherLevels: read(criterion.higherLevels) as HigherLevels,
    months,
  };
  const registrations = prepareRegistrations(
    criterion,
    required,
    {
      reached: ({ starts, ends }, day) => {
        const latest = latestEnd(day, months);
        if (starts.earliest > day || ends.latest < day || ends.earliest > latest) return 0;
        return starts.latest <= day && ends.earliest >= day && ends.latest <= latest ? 2 : 1;
      },
      boundaries: (day) => [dayBefore(day), day, latestEnd(day, months)],
      changeDates: ({ starts, ends }) => [
        starts.earliest,
        starts.latest,
        monthsBefore(ends.earliest, months),
        monthsBefore(ends.latest, months),
        dayAfter(ends.earliest),
        dayAfter(ends.latest),
      ],
    },
    tracesOf(criterion, required),
  );
  return { ...registrations, remedies: [] };
}

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
