import { type FaultPath, refuse } from "../../fault/index.js";
import type { Locale, LocalText } from "../../terms/index.js";
import type { Explanation } from "../explanation.js";
import type { Draft } from "./draft.js";

const LANGUAGES: ReadonlyMap<Locale, keyof LocalText> = new Map([
  ["zh-CN", "zh"],
  ["en", "en"],
]);

/** The language of a locale, or a refusal. */
export function languageOf(locale: unknown, path: FaultPath = ["options", "locale"]): keyof LocalText {
  return (
    LANGUAGES.get(locale as Locale) ??
    refuse("value-invalid", path, { expected: "listed-value", accepted: [...LANGUAGES.keys()] })
  );
}

/** A draft in the language asked for. */
export function finish({ heading, reasons, sources }: Draft, locale: Locale): Explanation {
  const language = languageOf(locale);
  return {
    locale,
    heading: heading[language],
    reasons: reasons.map(({ about, level, text }) => ({ about, level, text: text[language] })),
    sources: sources.map((source) => source[language]),
  };
}
