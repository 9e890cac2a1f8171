import type { Policy } from "social-work-station-rules/policy";
import type { Register } from "social-work-station-rules/model";
import { type Period, calendarYear, isPlainDate } from "social-work-station-rules/calendar";
import { isDivisionCode } from "social-work-station-rules/terms";
import { problem } from "./command-parts.js";

/** What is asked of the data: a day, a period, policies. */
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

/** The division above all of a register, by their codes. */
export function commonDivision({ divisions, stations }: Register): string | undefined {
  const codes = [...divisions.map(({ id }) => id), ...stations.map(({ division }) => division)].filter(isDivisionCode);
  const [first] = codes;
  return [12, 9, 6, 4, 2]
    .map((length) => first?.slice(0, length))
    .find((code) => code !== undefined && isDivisionCode(code) && codes.every((other) => other.startsWith(code)));
}

/** Lines of caution about one policy on a day. */
export function cautionsOf(policy: Policy, asOf: string): readonly { readonly zh: string; readonly en: string }[] {
  const [from, until] = [policy.effective.from?.value, policy.effective.until?.value];
  const { zh, en } = policy.title;
  if (from !== undefined && asOf < from)
    return [{ zh: `“${zh}”自${from}起施行，截至日期在其之前。`, en: `“${en}” begins on ${from}, after the day.` }];
  if (typeof until === "string" && asOf > until)
    return [{ zh: `“${zh}”有效期至${until}，截至日期在其之后。`, en: `“${en}” ended on ${until}, before the day.` }];
  return [];
}
