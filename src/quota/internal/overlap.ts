import type { Period, PlainDate } from "../../calendar/index.js";
import type { StationDates } from "./possible-dates.js";

/** The days of a period on which a station of such dates is open; null: none. */
export function overlap({ from, until }: StationDates, period: Period): Period | null {
  return periodOf(from > period.from ? from : period.from, until !== null && until < period.to ? until : period.to);
}

/** The days from one to another; null where that is before it. */
export function periodOf(from: PlainDate, to: PlainDate): Period | null {
  return from <= to ? { from, to } : null;
}

/** From the first day to the last of all periods; null where there are none. */
export function hullOf(periods: readonly (Period | null)[]): Period | null {
  return periods.reduce(
    (hull, period) => (hull === null || period === null ? (hull ?? period) : joined(hull, period)),
    null,
  );
}

function joined(first: Period, second: Period): Period {
  return { from: first.from < second.from ? first.from : second.from, to: first.to > second.to ? first.to : second.to };
}
