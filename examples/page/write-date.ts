import type { Language } from "./read-language.js";

/** Writes a day as people read it: 2021年12月31日, or 31 December 2021. */
export function writeDate(day: string, lang: Language): string {
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "zh-CN", { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
