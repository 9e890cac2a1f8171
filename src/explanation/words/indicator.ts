import { type Period, addDays, addMonths } from "../../calendar/index.js";
import { subtractRatios, toRatio } from "../../exact/index.js";
import { roundRatio } from "../../ratio/index.js";
import type { IndicatorHead } from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { sayDecimal } from "./figures.js";
import { oneLine, sayPeriod } from "./text.js";

/** A number with its unit, as the indicator prints it. */
export function sayIndicator(value: string, head: IndicatorHead): LocalText {
  const number = printed(value, head);
  if (head.format === "percent") return { zh: `${number.zh}%`, en: `${number.en}%` };
  const [zh, en] = [oneLine(head.unit.zh), oneLine(head.unit.en)];
  return { zh: `${number.zh}${zh === "—" ? "" : zh}`, en: `${number.en}${en === "—" ? "" : ` ${en}`}` };
}

/** Bounds of a number with its unit. */
export function sayIndicatorLimits(
  { least, most }: { readonly least: string | null; readonly most: string | null },
  head: IndicatorHead,
): LocalText {
  if (least === null && most === null) return { zh: "无法计算", en: "no number" };
  const from = sayIndicator(least ?? "0", head);
  if (most === null) return { zh: `至少${from.zh}`, en: `at least ${from.en}` };
  if (least === most) return from;
  const to = sayIndicator(most, head);
  return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

/** By how much a number is more or less than that of another period; in percentage points where it is a percentage. */
export function sayChangeOf(value: string, earlier: string, head: IndicatorHead, period: LocalText): LocalText {
  const difference = subtractRatios(toRatio(value), toRatio(earlier));
  if (difference.numerator === 0n) return { zh: `与${period.zh}持平`, en: `the same as in ${period.en}` };
  const isMore = difference.numerator > 0n;
  const size = {
    numerator: isMore ? difference.numerator : -difference.numerator,
    denominator: difference.denominator,
  };
  const text = `${size.numerator}/${size.denominator}`;
  if (!/[1-9]/.test(printed(text, head).en))
    return { zh: `与${period.zh}基本持平`, en: `nearly the same as in ${period.en}` };
  const words =
    head.format === "percent"
      ? { zh: `${printed(text, head).zh}个百分点`, en: `${printed(text, head).en} points` }
      : sayIndicator(text, head);
  return isMore
    ? { zh: `比${period.zh}增加${words.zh}`, en: `${words.en} more than in ${period.en}` }
    : { zh: `比${period.zh}减少${words.zh}`, en: `${words.en} less than in ${period.en}` };
}

function printed(value: string, { format, decimals }: IndicatorHead): LocalText {
  const { numerator, denominator } = toRatio(value);
  const scaled = { numerator: format === "percent" ? numerator * 100n : numerator, denominator };
  return sayDecimal(roundRatio(scaled, decimals, "half-up"));
}

/** Numbers of quarters, as they are counted in Chinese. */
const QUARTERS = ["一", "二", "三", "四"];

/** A period: a quarter, a half-year or a month by its name. */
export function sayNamedPeriod(period: Period): LocalText {
  const { from, to } = period;
  const [year = "", month = ""] = from.split("-");
  const first = Number(month);
  const months = [1, 3, 6].find((count) => from.endsWith("-01") && addDays(addMonths(from, count), -1) === to);
  if (months === 1) return { zh: `${year}年${first}月`, en: `${year}-${month}` };
  if (months === 3 && first % 3 === 1) {
    const quarter = (first - 1) / 3;
    return { zh: `${year}年第${QUARTERS[quarter] ?? ""}季度`, en: `Q${quarter + 1} ${year}` };
  }
  if (months === 6 && first % 6 === 1)
    return {
      zh: `${year}年${first === 1 ? "上" : "下"}半年`,
      en: `${first === 1 ? "first" : "second"} half of ${year}`,
    };
  return sayPeriod(period);
}
