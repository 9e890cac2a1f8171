import { refuse, requireList, requireObjects } from "../../fault/index.js";
import type { Locale } from "../../terms/index.js";
import type { Explanation } from "../explanation.js";
import { languageOf } from "./finish.js";

/** What stands above the sources. */
export const SOURCES_HEADING: Readonly<Record<Locale, string>> = { "zh-CN": "依据", en: "Sources" };

/** More than any explanation has; a level without bound would be written as so many spaces. */
const MOST_LINES = 1_000_000;
const MOST_LEVEL = 100;

/** Refuses what `explain` and `explainFault` did not make. */
export function checkExplanation(explanation: Explanation): Explanation {
  if (typeof explanation !== "object" || explanation === null)
    return refuse("type-invalid", ["explanation"], { expected: "object" });
  const { heading, reasons, sources, locale } = explanation;
  if (typeof heading !== "string") return refuse("type-invalid", ["explanation", "heading"], { expected: "text" });
  languageOf(locale, ["explanation", "locale"]);
  requireObjects(reasons, ["explanation", "reasons"], MOST_LINES).forEach(({ level, text }, index) => {
    if (!Number.isSafeInteger(level) || level < 0 || level > MOST_LEVEL)
      refuse("out-of-range", ["explanation", "reasons", index, "level"], { least: 0, most: MOST_LEVEL });
    if (typeof text !== "string")
      refuse("type-invalid", ["explanation", "reasons", index, "text"], { expected: "text" });
  });
  requireList(sources, ["explanation", "sources"], MOST_LINES).forEach((source, index) => {
    if (typeof source !== "string") refuse("type-invalid", ["explanation", "sources", index], { expected: "text" });
  });
  return explanation;
}
