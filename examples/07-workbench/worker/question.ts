import { type Period, calendarYear, isPlainDate } from "social-work-station-rules/calendar";
import { problem } from "./command-parts.js";

/** A question about the data: a day, a period, policies. */
export interface Question {
  readonly asOf: string;
  /** First and last day of the quotas' period; empty: the calendar year of the day. */
  readonly from: string;
  readonly to: string;
  /** Ids; none: those in force. */
  readonly policies: readonly string[];
}

/** The day and the period, checked. */
export function timesOf({ asOf, from, to }: Pick<Question, "asOf" | "from" | "to">): {
  readonly asOf: string;
  readonly period: Period;
} {
  if (!isPlainDate(asOf)) throw problem("请填写截至日期，如2026-06-30。", "Give the day, as in 2026-06-30.");
  if (from === "" && to === "") return { asOf, period: calendarYear(Number(asOf.slice(0, 4))) };
  if (!isPlainDate(from) || !isPlainDate(to) || from > to)
    throw problem("考核期间的起止日期有误。", "The first and last day of the period are wrong.");
  return { asOf, period: { from, to } };
}
