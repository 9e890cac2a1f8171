import type {
  Bound,
  BoundByClass,
  BoundRate,
  BoundSum,
  Level,
  Measure,
  PerUnit,
  SubjectCondition,
} from "../../policy/index.js";
import { isByStages, isPercentage, toLevel, valuesIn } from "../../measure-form/index.js";
import { type LocalText, figureKeys } from "../../terms/index.js";
import { toRatioText } from "../../ratio/index.js";
import type { Unit } from "./counted-things.js";
import { NO_UNIT, unitOfFigure } from "./figure-units.js";
import { sayConditionOn, sayNoun, unitOf } from "./condition.js";
import { sayDecimal, sayRatio } from "./figures.js";
import { sayDate, sayList, sayAnyTerm, same } from "./text.js";

/** Measures, bounds and limits in words. */

const QUANTITIES: Readonly<Record<string, { readonly name: LocalText; readonly unit: Unit }>> = {
  hours: { name: { zh: "时长", en: "hours" }, unit: { zh: "小时", en: "hours", one: "hour" } },
  participants: {
    name: { zh: "参加人次", en: "attendances" },
    unit: { zh: "人次", en: "attendances", one: "attendance" },
  },
  "full-time-equivalent": {
    name: { zh: "折合全职人数", en: "full-time equivalents" },
    unit: { zh: "名", en: "full-time equivalents", one: "full-time equivalent" },
  },
  amount: { name: { zh: "金额", en: "amount" }, unit: { zh: "元", en: "yuan", one: "yuan" } },
  "monthly-pay": { name: { zh: "月薪", en: "monthly pay" }, unit: { zh: "元", en: "yuan", one: "yuan" } },
  "training-hours": {
    name: { zh: "继续教育学时", en: "hours of continuing education" },
    unit: { zh: "学时", en: "hours", one: "hour" },
  },
  "yearly-pay": { name: { zh: "年薪", en: "yearly pay" }, unit: { zh: "元", en: "yuan", one: "yuan" } },
};

/** Writes what a measure counts, adds up or looks up. */
export function sayMeasure(measure: Measure): LocalText {
  switch (measure.take) {
    case "count": {
      const { zh, en } = sayNoun(measure.of, measure.where);
      return { zh: `${zh}的数量`, en: `the number of ${en}` };
    }
    case "share": {
      const base = sayNoun(measure.of, measure.among);
      const part = sayConditionOn(measure.of, measure.where);
      return { zh: `${base.zh}中${part.zh}的比例`, en: `the share of ${base.en} ${part.en}` };
    }
    case "sum":
    case "mean": {
      const { zh, en } = sayNoun(measure.of, measure.where);
      const what = "figure" in measure ? sayFigureKey(measure.figure) : quantityName(measure.quantity);
      return measure.take === "sum"
        ? { zh: `${zh}的${what.zh}合计`, en: `the total ${what.en} of ${en}` }
        : { zh: `${zh}的平均${what.zh}`, en: `the mean ${what.en} of ${en}` };
    }
    case "figure": {
      const { zh, en } = sayFigureKey(measure.key);
      const ago = measure.yearsAgo;
      const place = measure.at === undefined ? "" : (LEVELS[measure.at]?.zh ?? "");
      const where = measure.at === undefined ? "" : ` of the ${LEVELS[measure.at]?.en ?? measure.at}`;
      return {
        zh: `${ago === undefined ? "" : ago === 1 ? "上年度" : `${ago}年前的`}${place}${zh}`,
        en: `${en}${where}${ago === undefined ? "" : ago === 1 ? " of the year before" : ` ${ago} years before`}`,
      };
    }
    case "total": {
      const parts = measure.parts.map(({ times, measure: part }) => ({ times: times ?? 1, words: sayMeasure(part) }));
      const say = (language: "zh" | "en"): string =>
        parts
          .map(({ times, words }, index) => {
            const size = sayDecimal(String(times).replace(/^-/, ""))[language];
            const sign = String(times).startsWith("-") ? "－" : index === 0 ? "" : "＋";
            return `${sign}${size === "1" ? "" : `${size}×`}${words[language]}`;
          })
          .join("");
      return { zh: say("zh"), en: say("en") };
    }
    case "earlier": {
      const { zh, en } = sayMeasure(measure.measure);
      const { years } = measure;
      if (years === undefined) return { zh: `期初${zh}`, en: `${en} before the period` };
      return {
        zh: `${years === 1 ? "上年" : `${years}年前`}同期${zh}`,
        en: `${en} ${years === 1 ? "a year" : `${years} years`} before`,
      };
    }
    case "vacancy": {
      const { zh, en } = sayNoun(measure.of, measure.where);
      const { fewerThan, unit } = measure;
      const persons = `${fewerThan} ${fewerThan === 1 ? "person" : "persons"}`;
      return {
        zh: `${zh}不足${fewerThan}名的最长持续${unit === "day" ? "天数" : "月数（不足一个月的按一个月计）"}`,
        en: `the longest time in ${unit === "day" ? "days" : "months begun"} with fewer than ${persons} among ${en}`,
      };
    }
    case "ratio": {
      const [of, by] = [sayTerm(measure.of), sayTerm(measure.by)];
      return { zh: `${of.zh}÷${by.zh}`, en: `${of.en} divided by ${by.en}` };
    }
  }
}

/** Writes a measure that is divided or divides: a sum in brackets. */
function sayTerm(measure: Measure): LocalText {
  const { zh, en } = sayMeasure(measure);
  const isCompound = (measure.take === "total" && measure.parts.length > 1) || measure.take === "ratio";
  return isCompound ? { zh: `（${zh}）`, en: `(${en})` } : { zh, en };
}

const LEVELS: Readonly<Record<string, LocalText>> = {
  province: { zh: "全省", en: "province" },
  prefecture: { zh: "全市", en: "prefecture" },
  county: { zh: "全区（县）", en: "county" },
  township: { zh: "街道（乡镇）", en: "township" },
  village: { zh: "村（社区）", en: "village" },
};

function quantityName(quantity: string): LocalText {
  return QUANTITIES[quantity]?.name ?? same(quantity);
}

/** Writes the name of a figure. */
function sayFigureKey(key: string): LocalText {
  return sayAnyTerm([figureKeys], key);
}

/** Returns the unit of a measure, which stands after its number; a share has none. */
export function unitOfMeasure(measure: Measure): Unit {
  switch (measure.take) {
    case "count":
      return unitOf(measure.of);
    case "sum":
    case "mean":
      return "quantity" in measure ? (QUANTITIES[measure.quantity]?.unit ?? NO_UNIT) : unitOfFigure(measure.figure);
    case "figure":
      return unitOfFigure(measure.key);
    case "total": {
      const [first = NO_UNIT, ...others] = measure.parts.map((part) => unitOfMeasure(part.measure));
      return others.every(({ zh }) => zh === first.zh) ? first : NO_UNIT;
    }
    case "earlier":
      return unitOfMeasure(measure.measure);
    case "vacancy":
      return measure.unit === "day" ? { zh: "天", en: "days", one: "day" } : { zh: "个月", en: "months", one: "month" };
    case "ratio":
      return unitOfRatio(unitOfMeasure(measure.of), unitOfMeasure(measure.by));
    default:
      return NO_UNIT;
  }
}

/** The unit of a ratio: 元/名; of two numbers in one unit none. */
function unitOfRatio(of: Unit, by: Unit): Unit {
  if (of.zh === "" || by.zh === "") return of.zh === "" ? NO_UNIT : of;
  if (of.zh === by.zh) return NO_UNIT;
  return { zh: `${of.zh}/${by.zh}`, en: `${of.en} per ${by.one}`, one: `${of.one} per ${by.one}` };
}

/** How the numbers of a measure are written. */
export type NumberStyle = "percent" | "plain";

/** Returns how numbers of a measure are written: a share as a percentage, another where its bound is one. */
export function styleOf(measure: Measure, bounds: readonly (Bound | undefined)[]): NumberStyle {
  const isPart = measure.take === "share" || (measure.take === "ratio" && bounds.some(isInPercent));
  return isPart ? "percent" : "plain";
}

function isInPercent(bound: Bound | undefined): boolean {
  if (bound === undefined) return false;
  if (isByStages(bound)) return bound.stages.some(({ is }) => isInPercent(is));
  if (typeof bound === "object" && "parts" in bound) return bound.parts.some(isInPercent);
  return valuesIn<BoundRate>(bound).some(({ value }) => typeof value === "string" && value.endsWith("%"));
}

/** Writes by how much two numbers of a measure differ: percentages in percentage points. */
export function sayDifferenceOf(measure: Measure, number: string, style: NumberStyle): LocalText {
  if (style === "plain") return sayNumberOf(measure, number, style);
  const { zh, en } = sayPercentText(number);
  return { zh: zh.replace("%", "个百分点"), en: en.replace("%", " percentage points") };
}

/** Writes a number of a measure: as a percentage, or with its unit. */
export function sayNumberOf(measure: Measure, number: string, style: NumberStyle): LocalText {
  if (style === "percent") return sayPercentText(number);
  const { zh, en, one } = unitOfMeasure(measure);
  const said = sayExact(number);
  const unit = number === "1" ? one : en;
  return { zh: `${said.zh}${zh}`, en: unit === "" ? said.en : `${said.en} ${unit}` };
}

/** Writes a decimal, or a fraction as it is. */
function sayExact(number: string): LocalText {
  return number.includes("/") ? same(number) : sayDecimal(number);
}

/** A share that has no short percentage is written as a fraction as well, so that no rounding contradicts a verdict. */
function sayPercentText(number: string): LocalText {
  const [numerator = "0", denominator] = number.split("/");
  if (denominator === undefined) return same(`${trim(Number(number) * 100)}%`);
  const rounded = trim(Math.round((Number(numerator) / Number(denominator)) * 1000) / 10);
  return { zh: `约${rounded}%（${number}）`, en: `about ${rounded}% (${number})` };
}

function trim(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** Writes a number, a fraction or a percentage of a policy as it stands there. */
function sayLevel(level: Level): LocalText {
  if (typeof level === "object") return same(`${level.numerator}/${level.denominator}`);
  return typeof level === "string" && /[%/]/.test(level) ? same(level) : sayDecimal(level);
}

/** Writes a bound: a number, per unit of a measure, by class, in parts or by stages. */
export function sayBound(bound: Bound): LocalText {
  return sayStages(bound, sayLevel);
}

/** Writes a bound of a measure, its numbers with the unit of the measure. */
export function sayBoundOf(measure: Measure, bound: Bound): LocalText {
  const unit = unitOfMeasure(measure);
  return sayStages(bound, (level) => {
    const { zh, en } = sayLevel(level);
    if (isPercentage(level) || unit.zh === "") return { zh, en };
    return { zh: `${zh}${unit.zh}`, en: `${en} ${en === "1" ? unit.one : unit.en}` };
  });
}

/** Writes a bound whose numbers are yuan. */
export function sayMoneyBound(bound: Bound): LocalText {
  return sayStages(bound, sayYuan);
}

/** Writes a number of yuan; a percentage of one yuan as a decimal. */
function sayYuan(level: Level): LocalText {
  const { en } = isPercentage(level) ? sayRatio(toRatioText(toLevel(level))) : sayLevel(level);
  return { zh: `${en}元`, en: `${en} yuan` };
}

type SayLevel = (level: Level) => LocalText;

function sayStages(bound: Bound, say: SayLevel): LocalText {
  if (typeof bound === "object" && "stages" in bound)
    return join(
      bound.stages.map(({ by, is }) => {
        const [day, sum] = [sayDate(by), saySum(is, say)];
        return { zh: `${day.zh}前${sum.zh}`, en: `${sum.en} by ${day.en}` };
      }),
    );
  return saySum(bound, say);
}

function saySum(bound: BoundSum, say: SayLevel): LocalText {
  if (typeof bound !== "object" || !("parts" in bound)) return sayByClass(bound, say);
  const parts = bound.parts.map((part) => sayByClass(part, say));
  return { zh: parts.map(({ zh }) => zh).join("，另加"), en: parts.map(({ en }) => en).join(", plus ") };
}

function sayByClass(bound: BoundByClass, say: SayLevel): LocalText {
  if (typeof bound !== "object" || !("classes" in bound)) return sayRate(bound, say);
  const classes = bound.classes.map(({ title, when, is }) => {
    const [name, rate] = [title ?? saySubject(when), sayRate(is, say)];
    return { zh: `${name.zh}${rate.zh}`, en: `${rate.en} for ${name.en}` };
  });
  if (bound.otherwise === undefined) return join(classes);
  const rest = sayRate(bound.otherwise, say);
  return join([...classes, { zh: `其余${rest.zh}`, en: `${rest.en} for all others` }]);
}

function sayRate(rate: BoundRate, say: SayLevel): LocalText {
  if (typeof rate !== "object" || !("is" in rate)) return say(rate);
  const every = rate.forEvery === undefined ? "1" : String(rate.forEvery);
  // A part of a number of persons is no amount of money, one of another amount is.
  const isPlain = [rate.beyond, rate.atLeast, rate.atMost].every((limit) => limit === undefined);
  const part = isPlain && every === "1" && (say !== sayYuan || isMoney(rate.of)) ? sayPart(rate.is, rate.of) : null;
  if (part !== null) return part;
  const [of, unit, said, amount] = [sayMeasure(rate.of), unitOfMeasure(rate.of), sayDecimal(every), say(rate.is)];
  const each =
    every === "1" ? `each ${unit.one === "" ? "unit" : unit.one}` : `every ${`${said.en} ${unit.en}`.trim()}`;
  const limit = sayLimits(rate, say);
  const past = rate.beyond === undefined ? null : sayDecimal(String(rate.beyond));
  return {
    zh: `按${of.zh}${past === null ? "" : `超过${past.zh}${unit.zh}的部分`}，每${every === "1" ? "" : said.zh}${unit.zh === "" ? "个单位" : unit.zh}计${amount.zh}${limit.zh}`,
    en: `${unit.en === "" ? `${amount.en} for ${each} of ${of.en}` : `${amount.en} for ${each}, by ${of.en}`}${past === null ? "" : ` beyond ${past.en}`}${limit.en}`,
  };
}

/** Writes between which limits the result of a rate is kept. */
function sayLimits({ atLeast, atMost }: Pick<PerUnit, "atLeast" | "atMost">, say: SayLevel): LocalText {
  const [least, most] = [atLeast, atMost].map((limit) => (limit === undefined ? null : say(limit)));
  return {
    zh: `${least == null ? "" : `，最少${least.zh}`}${most == null ? "" : `，最多${most.zh}`}`,
    en: `${least == null ? "" : `, ${least.en} at the least`}${most == null ? "" : `, ${most.en} at the most`}`,
  };
}

/** Writes a part or a multiple of a measure, where one is written as such: 年平均工资的20%. */
function sayPart(level: Level, measure: Measure): LocalText | null {
  const [part, { zh, en }, isAmount] = [sayLevel(level).en, sayMeasure(measure), isMoney(measure)];
  if (part === "1" || part === "100%") return { zh: `等于${zh}`, en: `as ${isAmount ? "much" : "many"} as ${en}` };
  const whole = measure.take === "total" || measure.take === "ratio" ? { zh: `（${zh}）`, en: `(${en})` } : { zh, en };
  if (part.endsWith("%") || (isAmount && part.includes("/")))
    return { zh: `${whole.zh}的${part}`, en: `${part} of ${whole.en}` };
  return isAmount ? { zh: `${whole.zh}的${part}倍`, en: `${part} times ${whole.en}` } : null;
}

/** Whether a measure is an amount of money. */
function isMoney(measure: Measure): boolean {
  if (measure.take === "total") return measure.parts.every((part) => isMoney(part.measure));
  return unitOfMeasure(measure).zh === "元";
}

function join(items: readonly LocalText[]): LocalText {
  return { zh: items.map(({ zh }) => zh).join("；"), en: items.map(({ en }) => en).join("; ") };
}

/** Writes which subjects belong to a class. */
export function saySubject({ division, station, operator, contract, person }: SubjectCondition): LocalText {
  const nouns = [
    division === undefined ? null : sayNoun("divisions", division),
    station === undefined ? null : sayNoun("stations", station),
    operator === undefined ? null : sayNoun("operators", operator),
    contract === undefined ? null : sayNoun("contracts", contract),
    person === undefined ? null : sayNoun("persons", person),
  ].filter((noun) => noun !== null);
  return nouns.length === 0 ? { zh: "各对象", en: "every subject" } : sayList(nouns);
}
