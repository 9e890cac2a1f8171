import { throwInputError } from "../../checks/index.js";
import { type LocalText, type OpenTerm, type Vocabulary, isOwnWord, labelOf } from "../../terms/index.js";
import { markId, markOwnWord } from "./own-words.js";
import { type Period, isCoarseDate } from "../../calendar/index.js";

/** Line breaks, control characters, and those that turn the direction of writing: none of them is a word. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Data on one line: an id, a name, a quote may contain anything. */
export function oneLine(data: string): string {
  if (typeof data !== "string") return throwInputError("type-invalid", ["input"], { expected: "text" });
  return data.replace(UNPRINTABLE, " ").trim();
}

/** The same words in both languages: an id, a figure. */
export function same(data: string): LocalText {
  const text = oneLine(data);
  return { zh: text, en: text };
}

/** The library's own words have half-width brackets, as rosters do; a Chinese sentence has full-width ones. */
export function wide(zh: string): string {
  return oneLine(zh).replaceAll("(", "（").replaceAll(")", "）");
}

/** Words of the library or of a policy, in both languages. */
export function sayWords({ zh, en }: LocalText): LocalText {
  return { zh: wide(zh), en: oneLine(en) };
}

/** A quote in quotation marks; marks within it become single ones (GB/T 15834). */
export function quoted(text: string): string {
  return `“${oneLine(text).replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Words in quotation marks. */
export function sayQuoted({ zh, en }: LocalText): LocalText {
  return { zh: quoted(zh), en: quoted(en) };
}

/** The title of a document. */
export function sayTitle({ zh, en }: LocalText): LocalText {
  return { zh: `《${wide(zh).replaceAll("《", "〈").replaceAll("》", "〉")}》`, en: quoted(en) };
}

/** A text that ends as a sentence does. */
export function ended({ zh, en }: LocalText): LocalText {
  const chinese = oneLine(zh);
  const english = oneLine(en);
  return {
    zh: /[。？！…”；]$/u.test(chinese)
      ? chinese
      : `${chinese.replace(/[.?!]$/u, "")}${chinese.endsWith("?") ? "？" : "。"}`,
    en: /[.?!…”]$/u.test(english) ? english : `${english}.`,
  };
}

/** A list: 甲、乙、丙; a, b and c. */
export function sayList(items: readonly LocalText[]): LocalText {
  const english = items.map(({ en }) => en);
  const last = english.at(-1) ?? "";
  return {
    zh: items.map(({ zh }) => zh).join("、"),
    en: english.length < 2 ? last : `${english.slice(0, -1).join(", ")} and ${last}`,
  };
}

/** A list of which one suffices: 甲、乙或者丙; a, b or c. Of many only the first entries are written out. */
export function sayAnyOf(items: readonly LocalText[]): LocalText {
  const [last, ...others] = items.toReversed();
  if (last === undefined || others.length === 0 || items.length > MOST_LISTED) return sayFirst(items);
  const before = others.toReversed();
  return {
    zh: `${before.map(({ zh }) => zh).join("、")}或者${last.zh}`,
    en: `${before.map(({ en }) => en).join(", ")} or ${last.en}`,
  };
}

/** As many entries as a reader takes in; of more the first, and how many there are. */
const MOST_LISTED = 12;

/** A list of which only the first entries are written out. */
export function sayFirst(items: readonly LocalText[]): LocalText {
  if (items.length <= MOST_LISTED) return sayList(items);
  const first = items.slice(0, MOST_LISTED);
  return {
    zh: `${first.map(({ zh }) => zh).join("、")}等${items.length}项`,
    en: `${first.map(({ en }) => en).join(", ")} and ${items.length - MOST_LISTED} more`,
  };
}

/** The id of a record; `finish` puts in its name. */
export function sayIdMark(id: string): LocalText {
  return same(markId(id));
}

/** The label of a term, in both languages; `finish` puts in that of an own word. */
export function sayTerm<V extends string>(vocabulary: Vocabulary<V>, value: NoInfer<OpenTerm<V>>): LocalText {
  if (isOwnWord(value)) return same(markOwnWord(value));
  return sayWords({ zh: labelOf(vocabulary, value, "zh-CN"), en: labelOf(vocabulary, value, "en") });
}

export function sayTerms<V extends string>(
  vocabulary: Vocabulary<V>,
  values: readonly NoInfer<OpenTerm<V>>[],
): LocalText {
  return sayList(values.map((value) => sayTerm(vocabulary, value)));
}

/** The label of a term of one of several vocabularies; a word of none is quoted as it is. */
export function sayAnyTerm(vocabularies: readonly Vocabulary[], value: string): LocalText {
  const vocabulary = vocabularies.find(({ values }) => values.includes(value));
  if (vocabulary !== undefined) return sayTerm(vocabulary, value);
  return isOwnWord(value) ? same(markOwnWord(value)) : sayQuoted(same(value));
}

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
  if (!isCoarseDate(date)) return throwInputError("date-invalid", ["input"], { expected: "date" });
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
