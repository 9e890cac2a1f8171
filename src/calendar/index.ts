export { coarseDateInterval, isCoarseDate, parseCoarseDate, type CoarseDate } from "./coarse-date.js";
export { addDays, addMonths, addYears, daysBetween } from "./date-arithmetic.js";
export { DUE_CONVENTIONS, isPastDue, lastDayDue, type DueConvention } from "./due-date.js";
export {
  ANNIVERSARY_CONVENTIONS,
  fullYearsReachedOn,
  haveYearsElapsed,
  haveYearsElapsedSince,
  type AnniversaryConvention,
  type SettledAnswer,
} from "./full-years.js";
export {
  calendarYear,
  intersectPeriods,
  parsePeriod,
  periodDays,
  serviceYear,
  type DateRange,
  type Period,
  type PeriodInput,
} from "./period.js";
export { dateOf, isPlainDateTime, parsePlainDateTime, type PlainDateTime } from "./plain-date-time.js";
export { isPlainDate, parsePlainDate, type PlainDate } from "./plain-date.js";
export { SHARE_UNITS, shareOfPeriod, type ShareUnit } from "./share-of-period.js";
export { isOfYears, windowsFrom, windowsWithin, type Recurrence, type RecurrenceOfYears } from "./windows.js";
