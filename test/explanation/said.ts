import { parsePlainDate } from "social-work-station-rules/calendar";
import { explain, type Explainable, type ExplainOptions } from "social-work-station-rules/explanation";

/** One line of an explanation: where it stands (`heading`, topic and level, `source`), in Chinese, in English. */
export type Line = readonly [where: string, zh: string, en: string];

/** Everything that an answer says, line by line in both languages. */
export function said(answer: Explainable, options: Omit<ExplainOptions, "locale"> = {}): readonly Line[] {
  const zh = linesIn(explain(answer, { ...options, locale: "zh-CN" }));
  const en = linesIn(explain(answer, { ...options, locale: "en" }));
  return zh.map(([where, text], index) => [where, text, en[index]?.[1] ?? ""]);
}

function linesIn({ heading, reasons, sources }: ReturnType<typeof explain>): readonly (readonly [string, string])[] {
  return [
    ["heading", heading],
    ...reasons.map(({ about, level, text }) => [level === 0 ? about : `${about} ${level}`, text] as const),
    ...sources.map((text) => ["source", text] as const),
  ];
}

/** A day, as answers have it. */
export const on = parsePlainDate;
