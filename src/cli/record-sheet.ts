import type { RunRecord } from "../results/index.js";
import type { Locale } from "../terms/index.js";
import { say } from "./words.js";
import type { BookSheet } from "./workbook.js";

/** What a run rests on, as a sheet. */
export function recordSheet(record: RunRecord, locale: Locale): BookSheet {
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  return {
    name: words("运算记录", "Run record"),
    rows: [
      [words("库版本", "Library"), record.version],
      [words("结果格式版本", "Form"), record.form],
      [words("台账校验码（SHA-256）", "Register (SHA-256)"), record.register],
      [words("政策校验码（SHA-256）", "Policies (SHA-256)"), record.policies],
      [words("选项校验码（SHA-256）", "Options (SHA-256)"), record.options],
    ],
    widths: [26, 70],
  };
}
