import { isCoarseDate, type Period } from "../../../calendar/index.js";
import { refuse } from "../../../fault/index.js";
import type { LocalText } from "../../../terms/index.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date of day, month or year precision: 2023年5月31日, 31 May 2023. Taken from the text; no locale is asked. */
export function sayDate(date: string): LocalText {
  if (!isCoarseDate(date)) return refuse("date-invalid", ["input"], { expected: "date" });
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return { zh: `${year}年`, en: year };
  const name = MONTHS[Number(month) - 1] ?? "";
  if (day === undefined) return { zh: `${year}年${Number(month)}月`, en: `${name} ${year}` };
  return { zh: `${year}年${Number(month)}月${Number(day)}日`, en: `${Number(day)} ${name} ${year}` };
}

/** A date with or without the time of day. */
export function sayMoment(moment: string): LocalText {
  const [day = "", time] = moment.split("T");
  const { zh, en } = sayDate(day);
  return time === undefined ? { zh, en } : { zh: `${zh}${time}`, en: `${time} on ${en}` };
}

/** A period, both days included; a calendar year by its number. */
export function sayPeriod({ from, to }: Period): LocalText {
  const first = sayDate(from);
  const last = sayDate(to);
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return { zh: `${year}年度`, en: `the year ${year}` };
  if (from === to) return first;
  return { zh: `${first.zh}至${last.zh}`, en: `${first.en} to ${last.en}` };
}
