import type { AgendaAmounts, AgendaLimits, AgendaPace } from "../../results/index.js";
import { compareRatios, makeRatio, toRatio, toRatioText } from "../../exact/index.js";
import { formatScaled, roundDivision } from "../../ratio/index.js";
import type { LocalText } from "../../terms/index.js";
import type { Unit } from "./counted-things.js";
import { sayRatio } from "./figures.js";

/** The unit of an amount, as it follows the number; English has another word for one. */
const UNITS: Readonly<Record<AgendaAmounts["unit"], Unit>> = {
  count: { zh: "个", en: "", one: "" },
  hours: { zh: "小时", en: " hours", one: " hour" },
  times: { zh: "次", en: " times", one: " time" },
  divisions: { zh: "个", en: " divisions", one: " division" },
  stations: { zh: "个", en: " stations", one: " station" },
  persons: { zh: "名", en: " persons", one: " person" },
  "full-time": { zh: "名（折合全时）", en: " full-time equivalents", one: " full-time equivalent" },
  number: { zh: "", en: "", one: "" },
};

/** A number with its unit. */
export function sayUnit(value: string, unit: AgendaAmounts["unit"]): LocalText {
  const { zh, en } = sayRatio(toRatioText(toRatio(value)));
  const words = UNITS[unit];
  return { zh: `${zh}${words.zh}`, en: `${en}${en === "1" ? words.one : words.en}` };
}

/** Bounds of a number with its unit. */
export function sayUnits({ least, most }: AgendaLimits, unit: AgendaAmounts["unit"]): LocalText {
  const from = sayUnit(least ?? "0", unit);
  if (most === null) return { zh: `至少${from.zh}`, en: `at least ${from.en}` };
  if (least === most) return from;
  const [first, last] = [sayUnit(least ?? "0", "number"), sayUnit(most, unit)];
  return { zh: `${first.zh}至${last.zh}`, en: `${first.en} to ${last.en}` };
}

/**
 * The pace that is enough, as an official would say it: so many a week, rounded up; for what is rarer than once a week
 * one every so many whole weeks, or about once in one or more months. Null where nothing or no day is left.
 */
export function sayPace({ left, unit }: AgendaAmounts, { daysLeft }: AgendaPace): LocalText | null {
  const amount = toRatio(left.most ?? "0");
  if (daysLeft === 0 || amount.numerator <= 0n) return null;
  const weeks = BigInt(Math.ceil(daysLeft / 7));
  const isWhole = unit !== "hours" && unit !== "number" && unit !== "full-time";
  const perWeek = makeRatio(amount.numerator, amount.denominator * weeks);
  if (!isWhole || compareRatios(perWeek, makeRatio(1n)) >= 0) {
    const number = isWhole
      ? String(roundDivision(perWeek.numerator, perWeek.denominator, "up"))
      : formatScaled(roundDivision(perWeek.numerator * 10n, perWeek.denominator, "up"), 1);
    const words = sayUnit(number, unit);
    return { zh: `每周${words.zh}`, en: `${words.en} a week` };
  }
  const things = Number(roundDivision(amount.numerator, amount.denominator, "up"));
  return every(Math.floor(daysLeft / things), sayUnit("1", unit));
}

const WEEK = 7;
/** From this many days on a thing is done about once a month. */
const ABOUT_A_MONTH = 26;
/** From this many days on a thing is done once every two months or more. */
const ABOUT_TWO_MONTHS = 56;
const MONTH = 30;

function every(days: number, one: LocalText): LocalText {
  if (days >= ABOUT_TWO_MONTHS) {
    const months = Math.floor((days + MONTH - ABOUT_A_MONTH) / MONTH);
    return { zh: `约每${months}个月${one.zh}`, en: `about ${one.en} every ${months} months` };
  }
  if (days >= ABOUT_A_MONTH) return { zh: `约每月${one.zh}`, en: `about ${one.en} a month` };
  const weeks = Math.max(1, Math.floor(days / WEEK));
  return weeks === 1
    ? { zh: `每周${one.zh}`, en: `${one.en} a week` }
    : { zh: `约每${weeks}周${one.zh}`, en: `about ${one.en} every ${weeks} weeks` };
}
