import type { Period, PlainDate } from "../calendar/index.js";
import type { StationDates } from "./possible-dates.js";

/** Returns the days of a period on which a station with these dates is open; null if there are none. */
export function openDays({ from, until }: StationDates, period: Period): Period | null {
  return periodOf(from > period.from ? from : period.from, until !== null && until < period.to ? until : period.to);
}

/** Returns the period from one day to another; null if it would end before it begins. */
export function periodOf(from: PlainDate, to: PlainDate): Period | null {
  return from <= to ? { from, to } : null;
}

/** Returns the period from the first day to the last day of all periods; null if there are none. */
export function hullOf(periods: readonly (Period | null)[]): Period | null {
  return periods.reduce(
    (hull, period) => (hull === null || period === null ? (hull ?? period) : spanBoth(hull, period)),
    null,
  );
}

function spanBoth(first: Period, second: Period): Period {
  return { from: first.from < second.from ? first.from : second.from, to: first.to > second.to ? first.to : second.to };
}
