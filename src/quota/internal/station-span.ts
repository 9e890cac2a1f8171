import { coarseDateInterval, type Period, type PlainDate } from "../../calendar/index.js";
import type { Station } from "../../model/index.js";

/** The days on which a station surely is open within a period, and on which it may be; null: none. */
export interface StationSpan {
  readonly surely: Period | null;
  readonly perhaps: Period | null;
}

/** Cuts a station's span to a period. Without `from` it may be open since ever, and is since the day of recording. */
export function stationSpan(station: Station, period: Period, recordedOn: PlainDate): StationSpan {
  const { from, until } = stationEnds(station, period, recordedOn);
  return { surely: overlap({ from: from.latest, to: until.earliest }, period), perhaps: overlap({ from: from.earliest, to: until.latest }, period) };
}

interface Interval {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

/** Between which days a station opened, and closed; where nothing bounds that, the period's ends do. */
export function stationEnds(station: Station, period: Period, recordedOn: PlainDate): { readonly from: Interval; readonly until: Interval } {
  const from = station.from === undefined ? { earliest: earlier(period.from, recordedOn), latest: recordedOn } : coarseDateInterval(station.from);
  const until = station.until === undefined ? pointOf(later(period.to, from.latest)) : coarseDateInterval(station.until);
  return {
    from: { earliest: from.earliest, latest: earlier(from.latest, until.latest) },
    until: { earliest: later(until.earliest, from.earliest), latest: until.latest },
  };
}

/** The days of a span that lie in a period; null where there are none. */
export function overlap(span: Period, period: Period): Period | null {
  const [from, to] = [later(span.from, period.from), earlier(span.to, period.to)];
  return from <= to ? { from, to } : null;
}

function pointOf(day: PlainDate): Interval {
  return { earliest: day, latest: day };
}

function earlier(first: PlainDate, second: PlainDate): PlainDate {
  return first < second ? first : second;
}

function later(first: PlainDate, second: PlainDate): PlainDate {
  return first > second ? first : second;
}
