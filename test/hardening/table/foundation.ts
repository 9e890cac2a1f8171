import { yesNo } from "social-work-station-rules/terms";
import { made, type Entry } from "../entry.js";

const ratio = { numerator: 1n, denominator: 2n };
const half = { first: ratio, second: { numerator: 2n, denominator: 3n } };
const openRatios = ["first", "second", "ratio", "ratios.*"];
const day = "2021-05-31";
const other = "2023-05-31";
const years = { years: "integer" };
const days = { period: { from: day, to: other } };

const fault: Readonly<Record<string, Entry>> = {
  groupFaults: {
    call: { faults: [{ code: "value-missing", path: ["stations", 3], values: {} }] },
    open: ["faults.*", "faults.*.values"],
    optional: ["faults.*.values"],
    types: { "faults.*.code": "text", "faults.*.values": "any", "faults.*.path.*": "text|integer" },
  },
  formatPath: { call: { path: ["stations", 3] }, types: { "path.*": "text|integer" } },
  isRuleInputError: { call: { error: new Error("other") }, answers: "predicate" },
  looksLikeIdentityNumber: { call: { text: "110101" } },
};

const exact: Readonly<Record<string, Entry>> = {
  addRatios: { call: half, open: openRatios },
  compareRatios: { call: half, open: openRatios },
  divideRatios: { call: half, open: openRatios },
  makeRatio: { call: { numerator: 1n, denominator: 2n }, optional: ["denominator"] },
  multiplyRatios: { call: half, open: openRatios },
  parseDecimal: { call: { input: "12.50" } },
  roundDecimal: {
    call: { input: "12.345", place: { decimals: 2 }, mode: "half-up" },
    types: { "place.decimals": "integer", decimals: "integer" },
  },
  roundRatio: { call: { ratio, decimals: 2, mode: "half-up" }, open: openRatios, types: { decimals: "integer" } },
  subtractRatios: { call: half, open: openRatios },
  sumDecimals: { call: { values: ["1.5", "2.5"], decimals: 2 }, optional: ["decimals"], types: { values: "list|set" } },
  sumRatios: { call: { ratios: [ratio, ratio] }, open: openRatios },
  toDecimal: { call: { input: "12.50" } },
  toRatio: {
    call: { input: { numerator: "1", denominator: "3" } },
    open: ["input"],
    types: { input: "decimal", "input.*": "digits" },
  },
  toRatioText: { call: { ratio }, open: openRatios },
};

const calendar: Readonly<Record<string, Entry>> = {
  addDays: { call: { date: day, days: 3 }, types: { days: "integer" } },
  addMonths: { call: { date: day, months: 3 }, types: { months: "integer" } },
  addYears: { call: { date: day, years: 3 }, types: years },
  calendarYear: { call: { year: 2023 } },
  coarseDateInterval: { call: { date: "2021-05" } },
  dateOf: { call: { time: "2023-05-31T12:00" }, types: { time: "date" } },
  daysBetween: { call: { from: day, to: other } },
  fullYearsReachedOn: {
    call: { start: day, years: 2, convention: "corresponding-day" },
    types: { convention: "word" },
  },
  haveYearsElapsed: {
    call: { start: day, years: 2, asOf: other, convention: "corresponding-day" },
    types: { convention: "word" },
  },
  haveYearsElapsedSince: {
    call: { start: "2021-05", years: 2, asOf: other, convention: "corresponding-day" },
    types: { convention: "word" },
  },
  intersectPeriods: {
    call: { ...days, range: { from: day, to: other } },
    optional: ["range.to"],
    open: ["period", "range"],
  },
  isCoarseDate: { call: { text: "2021-05" }, answers: "predicate" },
  isPastDue: { call: { asOf: day, dueOn: other, convention: "inclusive" }, types: { convention: "word" } },
  isPlainDate: { call: { text: day }, answers: "predicate" },
  isPlainDateTime: { call: { text: "2023-05-31T12:00" }, answers: "predicate" },
  lastDayDue: { call: { dueOn: other, convention: "exclusive" }, types: { convention: "word" } },
  parseCoarseDate: { call: { input: "2021-05" } },
  parsePeriod: { call: { input: { from: day, to: other } }, open: ["input"] },
  parsePlainDate: { call: { input: day } },
  parsePlainDateTime: { call: { input: "2023-05-31T12:00" }, types: { input: "date" } },
  periodDays: { call: days, open: ["period"] },
  serviceYear: { call: { start: day, nth: 2 }, optional: ["nth"] },
  isOfYears: { call: { every: "year" }, types: { every: "any" } },
  windowsFrom: {
    call: { ...days, every: "three-years", start: day },
    open: ["period"],
    types: { every: "word" },
  },
  windowsWithin: { call: { ...days, every: "month" }, open: ["period"], types: { every: "word" } },
  shareOfPeriod: {
    call: { ...days, range: { from: day, to: other }, unit: "days" },
    optional: ["range.to"],
    open: ["period", "range"],
    types: { unit: "word" },
  },
};

const vocabulary = { vocabulary: made(yesNo) };

const terms: Readonly<Record<string, Entry>> = {
  areaClassOf: { call: { urbanRuralCode: "111" } },
  defineVocabulary: {
    call: { name: "size", personal: "public", entries: { small: { zh: "小", en: "small", accepts: ["微"] } } },
    types: { personal: "word", entries: "object|record" },
    optional: ["entries.*.accepts"],
    open: ["entries"],
  },
  divisionLevelOfCode: { call: { code: "110101" }, types: { code: "code" } },
  extendVocabulary: {
    call: {
      ...vocabulary,
      words: [{ key: "own:maybe", name: { zh: "也许", en: "maybe" }, accepts: ["可能"] }],
    },
    optional: ["words", "words.*.accepts"],
    open: ["words.*"],
  },
  isOwnWord: { call: { text: "own:maybe" }, answers: "predicate" },
  labelOfWord: {
    call: {
      ...vocabulary,
      word: "own:maybe",
      locale: "zh-CN",
      words: [{ key: "own:maybe", name: { zh: "也许", en: "maybe" } }],
    },
    types: { locale: "word" },
    optional: ["words"],
    open: ["words.*"],
  },
  spellingsOf: { call: { ...vocabulary, value: "yes" }, types: { value: "word" } },
  isDivisionCode: { call: { text: "110101" }, answers: "predicate" },
  isSpoiltDivisionId: { call: { id: "110101" }, answers: "predicate" },
  labelOf: { call: { ...vocabulary, value: "yes", locale: "zh-CN" }, types: { locale: "word", value: "word" } },
  parentCodeOf: { call: { code: "110101" }, types: { code: "code" } },
  parseAmount: {
    call: { input: "12.5万元", options: { unit: "元" } },
    optional: ["options", "options.unit"],
    types: { "options.unit": "word" },
  },
  parseDivisionCode: { call: { code: "110101" }, types: { code: "code" } },
  parseTerm: { call: { ...vocabulary, input: "是" } },
  rankOf: { call: { ...vocabulary, value: "yes" }, types: { value: "word" } },
  readAmount: {
    call: { text: "12.5万元", options: { unit: "元" } },
    optional: ["options", "options.unit"],
    types: { "options.unit": "word" },
  },
  readDateText: { call: { text: "2021年6月" } },
  readTerm: { call: { ...vocabulary, text: "是" } },
  comparableText: { call: { text: "社会 工作" } },
  normalForm: { call: { text: "社会 工作" }, types: { text: "any" } },
  parseDivisionId: { call: { input: "110101" } },
  readYesNo: { call: { text: "是" } },
};

/** Entries by subpath. */
export const bySubpath = { fault, exact, calendar, terms };
