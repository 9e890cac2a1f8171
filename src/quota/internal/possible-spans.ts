import { addDays, coarseDateInterval, type Period, type PlainDate } from "../../calendar/index.js";
import type { Station } from "../../model/index.js";
import { overlap, stationEnds } from "./station-span.js";

/** One way in which a station may have been open within a period; null: not at all. */
export interface PossibleSpan {
  readonly open: Period | null;
  /** On which days an activity counts: a recorded one shows that a station without an opening date was open. */
  readonly counting: Period | null;
}

/**
 * The ways in which a station may have been open, as far as they can count differently: its coarse dates at both
 * ends, right at and after each activity between them, and as short as they allow; one whose opening is not recorded
 * may also have closed before the period. A station with exact dates has one.
 *
 * @param dates the days of its activities
 */
export function possibleSpans(station: Station, period: Period, recordedOn: PlainDate, dates: readonly PlainDate[]): readonly PossibleSpan[] {
  const { from, until } = stationEnds(station, period, recordedOn);
  const undated = station.from === undefined;
  const begins = undated ? [from.earliest, from.latest] : between(from, dates, 1);
  const ends = between(until, dates, -1);
  const spans = new Map<string, PossibleSpan>();
  for (const begin of begins) {
    const shortest = begin > until.earliest ? begin : until.earliest;
    for (const end of [shortest, ...ends]) {
      if (end < begin || end > until.latest) continue;
      const open = overlap({ from: begin, to: end }, period);
      const counting = undated ? overlap({ from: from.earliest, to: end }, period) : open;
      spans.set([open?.from, open?.to, counting?.from, counting?.to].join(), { open, counting });
    }
  }
  if (undated && station.until !== undefined && coarseDateInterval(station.until).earliest < period.from) spans.set("before", { open: null, counting: null });
  return [...spans.values()];
}

/** Both ends of an interval, and of the days within it each and the one beside it. */
function between({ earliest, latest }: { readonly earliest: PlainDate; readonly latest: PlainDate }, days: readonly PlainDate[], step: 1 | -1): readonly PlainDate[] {
  if (earliest === latest) return [earliest];
  const inner = days.flatMap((day) => [day, addDays(day, step)]).filter((day) => day > earliest && day < latest);
  return [...new Set([earliest, latest, ...inner])];
}
