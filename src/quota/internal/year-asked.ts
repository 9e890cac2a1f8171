import { serviceYear, type Period, type PlainDate } from "../../calendar/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { StationDates } from "./possible-dates.js";

/**
 * The given period, or, where years run from the station's opening, the service year that holds the last day asked:
 * the earliest of `asOf`, the period's end and the station's own, but the first service year where the station opens
 * after that.
 */
export function yearAsked(
  yearBasis: ActivityQuota["parameters"]["yearBasis"]["value"],
  { from, until }: StationDates,
  period: Period,
  asOf: PlainDate,
): Period {
  if (yearBasis === "calendar-year") return period;
  const asked = asOf < period.to ? asOf : period.to;
  const last = until !== null && until < asked ? until : asked;
  const years = Math.max(0, Number(last.slice(0, 4)) - Number(from.slice(0, 4)));
  const candidate = serviceYear(from, years + 1);
  return years > 0 && last < candidate.from ? serviceYear(from, years) : candidate;
}
