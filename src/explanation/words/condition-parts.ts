import type { DayRange, NumberRange } from "../../policy/index.js";
import type { LocalText, Vocabulary } from "../../terms/index.js";
import { sayDecimal } from "./figures.js";
import { sayAnyOf, sayAnyTerm, sayDate, type sayFirst } from "./text.js";

/** The pieces of which the words of conditions are made. */

/** One part of a condition: a clause, its opposite, and the adjective that says the same where there is one. */
export interface ConditionWords {
  readonly clause: LocalText;
  /** Absent: the clause is negated as a whole (并非…). */
  readonly not?: LocalText;
  readonly adjective?: LocalText;
}

export function only(clause: LocalText, not?: LocalText): ConditionWords {
  return not === undefined ? { clause } : { clause, not };
}

/** A clause whose English verb is "have", with the Chinese word that negates it: 未, 不, 没. */
export function having(zh: string, en: string, no: string): ConditionWords {
  return only({ zh, en: `have ${en}` }, { zh: `${no}${zh}`, en: `do not have ${en}` });
}

/** A clause whose English verb is "are", with the Chinese word that negates it. */
export function being(zh: string, en: string, no = "并非"): ConditionWords {
  return only({ zh, en: `are ${en}` }, { zh: `${no}${zh}`, en: `are not ${en}` });
}

export function when<V>(value: V | undefined, say: (value: V) => ConditionWords): ConditionWords | null {
  return value === undefined ? null : say(value);
}

/** Words of a list of which one suffices, as an adjective: 专职, 街道. */
export function kindOf(vocabulary: Vocabulary, values: readonly string[] | undefined): ConditionWords | null {
  if (values === undefined) return null;
  const labels = values.map((value) => sayAnyTerm([vocabulary], value));
  const adjective = { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(" or ") };
  return {
    clause: { zh: `为${adjective.zh}`, en: `are ${adjective.en}` },
    not: { zh: `不是${adjective.zh}`, en: `are not ${adjective.en}` },
    adjective,
  };
}

/** Writes a list of words of which one suffices; with `sayFirst` of which all are required. */
export function listed(
  verb: LocalText,
  not: LocalText,
  vocabulary: Vocabulary,
  values: readonly string[],
  join: typeof sayFirst = sayAnyOf,
): ConditionWords {
  const words = join(values.map((value) => sayAnyTerm([vocabulary], value)));
  const write = ({ zh, en }: LocalText): LocalText => ({ zh: `${zh}${words.zh}`, en: `${en} ${words.en}` });
  return only(write(verb), write(not));
}

/** A clause that is its own opposite by one word: 已悬挂标牌, 未悬挂标牌. */
export function eitherWay(yes: LocalText, no: LocalText): (is: boolean) => ConditionWords {
  return (is) => (is ? only(yes, no) : only(no, yes));
}

interface RankRange {
  readonly atLeast?: string | undefined;
  readonly atMost?: string | undefined;
}

/** Writes a place in an order of words: 本科及以上. */
export function sayRank(vocabulary: Vocabulary, rank: RankRange | undefined, any: LocalText): LocalText {
  const least = rank?.atLeast === undefined ? null : sayAnyTerm([vocabulary], rank.atLeast);
  const most = rank?.atMost === undefined ? null : sayAnyTerm([vocabulary], rank.atMost);
  if (least === null && most === null) return any;
  if (least !== null && most !== null)
    return least.zh === most.zh ? least : { zh: `${least.zh}至${most.zh}`, en: `${least.en} to ${most.en}` };
  return least !== null
    ? { zh: `${least.zh}及以上`, en: `${least.en} or higher` }
    : { zh: `${most?.zh ?? ""}及以下`, en: `${most?.en ?? ""} or lower` };
}

/** Writes limits on a number: 不少于3, 3至8; in Chinese with a unit. */
export function sayRange({ atLeast, atMost, above, below }: NumberRange, unit = ""): LocalText {
  if (atLeast !== undefined && atMost !== undefined)
    return String(atLeast) === String(atMost)
      ? { zh: `${sayDecimal(atLeast).zh}${unit}`, en: sayDecimal(atLeast).en }
      : {
          zh: `${sayDecimal(atLeast).zh}至${sayDecimal(atMost).zh}${unit}`,
          en: `${sayDecimal(atLeast).en} to ${sayDecimal(atMost).en}`,
        };
  const parts = [
    atLeast === undefined
      ? null
      : { zh: `不少于${sayDecimal(atLeast).zh}${unit}`, en: `at least ${sayDecimal(atLeast).en}` },
    above === undefined ? null : { zh: `多于${sayDecimal(above).zh}${unit}`, en: `more than ${sayDecimal(above).en}` },
    atMost === undefined
      ? null
      : { zh: `不多于${sayDecimal(atMost).zh}${unit}`, en: `at most ${sayDecimal(atMost).en}` },
    below === undefined ? null : { zh: `少于${sayDecimal(below).zh}${unit}`, en: `less than ${sayDecimal(below).en}` },
  ].filter((part) => part !== null);
  return { zh: parts.map(({ zh }) => zh).join("且"), en: parts.map(({ en }) => en).join(" and ") };
}

/** Writes limits on a number of things, which English names: at least 1 year, 3 to 8 years. */
export function sayRangeOf(range: NumberRange, thing: string): LocalText {
  const { zh, en } = sayRange(range);
  return { zh, en: `${en} ${/(?:^| )1$/.test(en) ? thing : `${thing}s`}` };
}

/** Writes how many full years something lasted. */
export function yearsWords(zh: string, en: string, not: string): (range: NumberRange) => ConditionWords {
  return (range) => {
    const years = sayRangeOf(range, "year");
    return only(
      { zh: `${zh}${years.zh}年`, en: `${en} ${years.en}` },
      { zh: `并非${zh}${years.zh}年`, en: `${not} ${years.en}` },
    );
  };
}

/** Writes on which days something happened: 2024年1月1日至2024年12月31日启用. */
export function dayWords({ from, until }: DayRange, zh: string, en: string): ConditionWords {
  const [first, last] = [from === undefined ? null : sayDate(from), until === undefined ? null : sayDate(until)];
  return only({
    zh: `${first === null ? "" : `${first.zh}起`}${sayEnd(first, last)}${zh}`,
    en: `${en}${sayDays(first, last)}`,
  });
}

/** Writes in English on which days something happened; the first and the last day are among them. */
function sayDays(first: LocalText | null, last: LocalText | null): string {
  if (first !== null && last !== null) return ` from ${first.en} to ${last.en}`;
  if (first !== null) return ` on or after ${first.en}`;
  return last === null ? "" : ` on or before ${last.en}`;
}

function sayEnd(first: LocalText | null, last: LocalText | null): string {
  if (last === null) return "";
  return first === null ? `${last.zh}及以前` : `至${last.zh}`;
}

/** Writes that not all parts of a condition are met: 未持有证书, do not have a certificate. */
export function sayNot(parts: readonly ConditionWords[]): LocalText {
  const [first] = parts;
  if (parts.length === 1 && first?.not !== undefined) return first.not;
  const [zh, en] = [
    parts.map(({ clause }) => clause.zh).join("且"),
    parts.map(({ clause }) => clause.en).join(" and "),
  ];
  return { zh: parts.length === 1 ? `并非${zh}` : `并非（${zh}）`, en: `are not those that ${en}` };
}
