import { refuse } from "../../fault/index.js";
import type { Locale } from "../../terms/index.js";
import type { Explanation } from "../explanation.js";
import { languageOf } from "./finish.js";

/** What stands above the sources. */
export const SOURCES_HEADING: Readonly<Record<Locale, string>> = { "zh-CN": "依据", en: "Sources" };

/** Refuses what `explain` and `explainFault` did not make. */
export function checkExplanation(explanation: Explanation): Explanation {
  if (typeof explanation !== "object" || explanation === null) return refuse("type-invalid", ["explanation"], { expected: "object" });
  const { heading, reasons, sources, locale } = explanation;
  if (typeof heading !== "string") return refuse("type-invalid", ["explanation", "heading"], { expected: "text" });
  if (!Array.isArray(reasons)) return refuse("type-invalid", ["explanation", "reasons"], { expected: "list" });
  if (!Array.isArray(sources)) return refuse("type-invalid", ["explanation", "sources"], { expected: "list" });
  languageOf(locale);
  reasons.forEach((entry: unknown, index) => {
    const level: unknown = typeof entry === "object" && entry !== null && "level" in entry ? entry.level : undefined;
    if (!Number.isSafeInteger(level) || (level as number) < 0) refuse("type-invalid", ["explanation", "reasons", index], { expected: "object" });
  });
  return explanation;
}
