import { isPlainDate, serviceYear, type Period, type PlainDate } from "../../calendar/index.js";
import type { Station } from "../../model/index.js";
import type { ActivityQuota } from "../../policy/index.js";

/**
 * The year that a quota asks of a station: the given period, or, where years run from the station's opening,
 * the service year that holds the last day asked (the earlier of `asOf` and the period's end; the first service
 * year where the station opens later). Null where that day is not recorded.
 */
export function yearAsked(provision: ActivityQuota, station: Station, period: Period, asOf: PlainDate): Period | null {
  if (provision.parameters.yearBasis.value === "calendar-year") return period;
  const start = station.from;
  if (!isPlainDate(start)) return null;
  const last = asOf < period.to ? asOf : period.to;
  const years = Math.max(0, Number(last.slice(0, 4)) - Number(start.slice(0, 4)));
  const candidate = serviceYear(start, years + 1);
  return years > 0 && last < candidate.from ? serviceYear(start, years) : candidate;
}
