import { parseArgs } from "node:util";

export type Language = "zh-CN" | "en";

/** Reads `--lang en`; Chinese without it. */
export function readLanguage(): Language {
  const { values } = parseArgs({ options: { lang: { type: "string", default: "zh-CN" } } });
  return values.lang === "en" ? "en" : "zh-CN";
}
