import { explain, type Reason, type ReasonTopic } from "social-work-station-rules/explanation";
import type { Finding } from "social-work-station-rules/finding";
import { labelOf, verdicts, type LocalText } from "social-work-station-rules/terms";
import type { Language } from "../page/read-language.js";
import { writeDate } from "../page/write-date.js";
import type { Answer } from "./answer.js";
import { texts } from "./texts/index.js";
import type { Texts } from "./texts/texts.js";

/** The words of one language for one answer. */
export interface Teller {
  readonly lang: Language;
  readonly say: Texts;
  readonly local: (text: LocalText) => string;
  /** 2021年10月15日 or 15 October 2021. */
  readonly date: (date: string) => string;
  /** ZX-01 with the name of its subdistrict or township. */
  readonly station: (id: string) => string;
  /** The reasons of one topic: all, those of the first level, or those below it. */
  readonly reasons: (finding: Finding, about: ReasonTopic, level?: "first" | "below") => readonly string[];
  /** The reasons of one topic with their levels. */
  readonly outline: (finding: Finding, about: ReasonTopic) => readonly Reason[];
  readonly sources: (finding: Finding) => readonly string[];
  readonly verdict: (finding: Finding) => string;
}

export function tellerOf({ register, documents }: Answer, lang: Language): Teller {
  const say = texts[lang];
  const areas = new Map(register.divisions.map(({ id, name }) => [id, name]));
  const names = new Map(
    register.stations.map(({ id, division }) => [
      id,
      Object.hasOwn(say.stations, id) ? (say.stations[id] as string) : (areas.get(division) ?? ""),
    ]),
  );
  const explained = new Map<Finding, ReturnType<typeof explain>>();
  const explanation = (finding: Finding): ReturnType<typeof explain> => {
    const known = explained.get(finding) ?? explain(finding, { locale: lang, documents });
    explained.set(finding, known);
    return known;
  };
  const outline = (finding: Finding, about: ReasonTopic): readonly Reason[] =>
    explanation(finding).reasons.filter((reason) => reason.about === about);
  return {
    lang,
    say,
    local: (text) => text[lang === "en" ? "en" : "zh"],
    date: (day) => writeDate(day, lang),
    station: (id) => `${id} ${names.get(id) ?? ""}`.trim(),
    reasons: (finding, about, level) =>
      outline(finding, about).flatMap((reason) =>
        level === undefined || (level === "first") === (reason.level === 0) ? [reason.text] : [],
      ),
    outline,
    sources: (finding) => explanation(finding).sources,
    verdict: ({ verdict, timing }) =>
      verdict === "unmet" && timing === "open" ? say.notYet : labelOf(verdicts, verdict, lang),
  };
}
