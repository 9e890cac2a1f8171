import { addDays, addYears, coarseDateInterval, isPlainDate, serviceYear, type Period, type PlainDate } from "../../calendar/index.js";
import type { Station } from "../../model/index.js";
import type { ActivityQuota } from "../../policy/index.js";

/** The year that a quota asks of a station; `doubtful`: coarse dates do not tell it, and these are all days that may belong to it. */
export interface YearAsked {
  readonly period: Period;
  readonly certainty: "certain" | "doubtful";
}

/**
 * The given period, or, where years run from the station's opening, the service year that holds the last day asked:
 * the earliest of `asOf`, the period's end and the station's own, but the first service year where the station opens
 * after that.
 */
export function yearAsked(provision: ActivityQuota, station: Station, period: Period, asOf: PlainDate, recordedOn: PlainDate): YearAsked {
  if (provision.parameters.yearBasis.value === "calendar-year") return { period, certainty: "certain" };
  const last = asOf < period.to ? asOf : period.to;
  const until = station.until === undefined ? { earliest: last, latest: last } : coarseDateInterval(station.until);
  const [first, final] = [until.earliest < last ? until.earliest : last, until.latest < last ? until.latest : last];
  if (!isPlainDate(station.from)) return { period: yearsAround(station, first, final, recordedOn), certainty: "doubtful" };
  const [one, other] = [yearHolding(first, station.from), yearHolding(final, station.from)];
  return { period: { from: one.from, to: other.to }, certainty: one.from === other.from ? "certain" : "doubtful" };
}

function yearHolding(day: PlainDate, start: PlainDate): Period {
  const years = Math.max(0, Number(day.slice(0, 4)) - Number(start.slice(0, 4)));
  const candidate = serviceYear(start, years + 1);
  return years > 0 && day < candidate.from ? serviceYear(start, years) : candidate;
}

/** All days of the years that may hold a day from `first` to `final`, or begin after it. */
function yearsAround({ from }: Station, first: PlainDate, final: PlainDate, recordedOn: PlainDate): Period {
  const begun = addDays(addYears(first, -1), 1);
  const { earliest, latest } = from === undefined ? { earliest: begun, latest: recordedOn } : coarseDateInterval(from);
  return { from: begun > earliest ? begun : earliest, to: addYears(latest > final ? latest : final, 1) };
}
