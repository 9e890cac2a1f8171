import { coarseDateInterval, type Period, type PlainDate } from "../../calendar/index.js";
import type { Station } from "../../model/index.js";

/** The days on which a station surely is open within a period, and on which it may be; null: none. */
export interface StationSpan {
  readonly surely: Period | null;
  readonly perhaps: Period | null;
  /** On which an activity surely counts: a recorded one shows that a station without an opening date was open. */
  readonly counting: Period | null;
}

/**
 * Cuts a station's span to a period. Without `from` it is open since the day of recording at the latest: it may
 * have been open from the period's first day.
 */
export function stationSpan(station: Station, period: Period, recordedOn: PlainDate): StationSpan {
  const from = station.from === undefined ? { earliest: period.from, latest: recordedOn } : coarseDateInterval(station.from);
  const until = station.until === undefined ? { earliest: period.to, latest: period.to } : coarseDateInterval(station.until);
  const surely = cut(later(from.latest, period.from), earlier(until.earliest, period.to));
  const perhaps = cut(later(from.earliest, period.from), earlier(until.latest, period.to));
  return { surely, perhaps, counting: station.from === undefined ? cut(period.from, earlier(until.earliest, period.to)) : surely };
}

function cut(from: PlainDate, to: PlainDate): Period | null {
  return from <= to ? { from, to } : null;
}

function later(first: PlainDate, second: PlainDate): PlainDate {
  return first > second ? first : second;
}

function earlier(first: PlainDate, second: PlainDate): PlainDate {
  return first < second ? first : second;
}
