import { type Period, addDays, addMonths, calendarYear, isPlainDate, parsePeriod } from "../calendar/index.js";
import { type Arguments, type CommandOption, textOf } from "./command.js";
import { problem } from "./words.js";

export const AS_OF: CommandOption = {
  name: "as-of",
  type: "string",
  value: { zh: "日期", en: "DAY" },
  help: { zh: "截至哪一天，如 2026-06-30（必填）", en: "the day of the question, such as 2026-06-30 (required)" },
};

export const POLICY: CommandOption = {
  name: "policy",
  type: "string",
  value: { zh: "政策", en: "POLICY" },
  help: { zh: "政策编号、中文名称或政策文件（.xlsx、.json）", en: "id or title of a policy, or a file (.xlsx, .json)" },
};

/** Policies of which the tiers and own words are read; nothing is checked against them. */
export const WORDS_OF: CommandOption = {
  ...POLICY,
  isRepeated: true,
  help: {
    zh: "台账所用层级和用语出自的政策：编号、名称或文件；可以写几次",
    en: "a policy that has the tiers and words of the register: id, title or file; may be repeated",
  },
};

export const PERIOD: CommandOption = {
  name: "period",
  type: "string",
  value: { zh: "期间", en: "PERIOD" },
  help: {
    zh: "考核期间：年份，或“起始日..截止日”；不填为截至日所在的自然年",
    en: "the year of quotas, or FROM..TO; the calendar year of the day when left out",
  },
};

export const RECORDED_ON: CommandOption = {
  name: "recorded-on",
  type: "string",
  value: { zh: "日期", en: "DAY" },
  help: {
    zh: "台账登记日期；表中有“基本情况”的不必填",
    en: "the day of recording, where no sheet says it",
  },
};

export const DIVISION: CommandOption = {
  name: "division",
  type: "string",
  value: { zh: "区划代码", en: "CODE" },
  help: {
    zh: "同时按几项政策核查时，按哪一区划适用；不填为台账中各区划共同的上级",
    en: "with several policies: where they apply; the division above all of the register when left out",
  },
};

export const XLSX: CommandOption = {
  name: "xlsx",
  type: "string",
  value: { zh: "文件.xlsx", en: "FILE.xlsx" },
  help: { zh: "写入工作簿", en: "write a workbook" },
};

export const HTML: CommandOption = {
  name: "html",
  type: "string",
  value: { zh: "文件.html", en: "FILE.html" },
  help: { zh: "写入可打印的网页", en: "write a page to print" },
};

export const JSON_OUTPUT: CommandOption = {
  name: "json",
  type: "boolean",
  help: { zh: "以JSON输出", en: "print JSON" },
};

/** Reads a day of an option; it is never taken from the clock. */
export function requireDay(given: Arguments, name: string): string {
  const text = textOf(given, name);
  if (text === undefined)
    throw problem(
      `请用 --${name} 写明日期，如 --${name} 2026-06-30。`,
      `Give a day by --${name}, as in --${name} 2026-06-30.`,
    );
  return readDay(text, name);
}

/** Reads a day of an option that may be left out. */
export function optionalDay(given: Arguments, name: string): string | undefined {
  const text = textOf(given, name);
  return text === undefined ? undefined : readDay(text, name);
}

function readDay(text: string, name: string): string {
  if (isPlainDate(text)) return text;
  throw problem(
    `--${name} 的日期“${text}”无效，请写作 2026-06-30。`,
    `--${name}: “${text}” is not a day; write it as 2026-06-30.`,
  );
}

/** The period of quotas: an option, else the calendar year of the day. */
export function periodOf(given: Arguments, asOf: string): Period {
  const text = textOf(given, "period");
  return text === undefined ? calendarYear(Number(asOf.slice(0, 4))) : periodNamed(text);
}

/** Reads a period: a year, a quarter (2026-Q2), a month (2026-06), or two days. */
export function periodNamed(text: string): Period {
  if (/^\d{4}$/.test(text)) return calendarYear(Number(text));
  const [, year = "", quarter] = /^(\d{4})-?[Qq]([1-4])$/.exec(text) ?? [];
  if (quarter !== undefined) return monthsFrom(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`, 3);
  if (isPlainDate(`${text}-01`)) return monthsFrom(`${text}-01`, 1);
  const [from, to, ...rest] = text.split("..");
  if (rest.length === 0 && isPlainDate(from) && isPlainDate(to) && from <= to) return { from, to };
  throw problem(
    `--period 的期间“${text}”无效，请写年份，如 2026，或 2026-Q2、2026-06、2026-01-01..2026-12-31。`,
    `--period: “${text}” is not a period; write 2026, 2026-Q2, 2026-06, or 2026-01-01..2026-12-31.`,
  );
}

function monthsFrom(first: string, months: number): Period {
  return parsePeriod({ from: first, to: addDays(addMonths(first, months), -1) });
}
