import {
  type AnniversaryConvention,
  type CoarseDate,
  type PlainDate,
  coarseDateInterval,
  haveYearsElapsed,
} from "../calendar/index.js";
import type { NumberRange } from "../policy/index.js";
import type { Ratio } from "../ratio/index.js";
import type { MeasureContext } from "./context.js";
import type { Formula, UnknownFact } from "./formula.js";
import { whole } from "./quantity.js";
import { testNumber } from "./test-facts.js";

/** How many full years have elapsed since a date. */

/** Returns whether the full years from a date to the day of the question lie within limits (Civil Code 2020, articles 200 to 204). */
export function testYears(
  date: CoarseDate | undefined,
  range: NumberRange,
  fact: UnknownFact,
  { asOf, yearConvention = "corresponding-day" }: MeasureContext,
): Formula {
  const yearsSince = (day: PlainDate): Ratio => whole(fullYearsBetween(day, asOf, yearConvention));
  if (date === undefined) return testNumber({ least: whole(0), most: null }, range, fact);
  const { earliest, latest } = coarseDateInterval(date);
  return testNumber({ least: yearsSince(latest), most: yearsSince(earliest) }, range, fact);
}

/** Returns the full years from one day to another. */
export function fullYearsBetween(day: PlainDate, asOf: PlainDate, convention: AnniversaryConvention): number {
  if (day > asOf) return 0;
  let years = Number(asOf.slice(0, 4)) - Number(day.slice(0, 4));
  while (years > 0 && !haveYearsElapsed(day, years, asOf, convention)) years -= 1;
  return years;
}
