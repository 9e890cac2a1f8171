import {
  explain,
  toHtml,
  toMarkdown,
  toText,
  type Explainable,
  type Explanation,
  type ExplainOptions,
} from "social-work-station-rules/explanation";
import { explanationSchema } from "social-work-station-rules/results";

/** What no sentence may hold: a value that was not put into words, or an empty place. */
const NEVER = [
  /undefined|\bnull\b|NaN|Infinity|\[object/,
  /““|””|“”|《》|（）|\(\)|：。|：；|、、|，，|。。|；；|、。|（，/,
  /: \.|: ;|, ,|\.\.(?!\.)|;;| {2}|\( | \)| [.,;]/,
  /[\n\r\t]/,
];

/** Everything that is wrong with the sentences of an explanation; none for a good one. */
export function faultsOfSentences({ locale, heading, reasons, sources }: Explanation): readonly string[] {
  const lines = [heading, ...reasons.map(({ text }) => text), ...sources];
  const ends = locale === "zh-CN" ? /[。？！]$/u : /[.?!]$/;
  const language = locale === "zh-CN" ? /\p{Script=Han}/u : /[A-Za-z]/;
  return [
    ...lines.filter((line) => NEVER.some((pattern) => pattern.test(line))),
    ...lines.filter((line) => !language.test(line)).map((line) => `not ${locale}: ${line}`),
    ...reasons.flatMap(({ text }) => (ends.test(text) ? [] : [`does not end: ${text}`])),
    ...reasons.flatMap(({ text, level }, index) =>
      level > (reasons[index - 1]?.level ?? -1) + 1 ? [`too deep: ${text}`] : [],
    ),
  ];
}

/** The faults of an answer's sentences in both languages, laid out in every way. */
export function faultsOfAnswer(answer: Explainable, options: Omit<ExplainOptions, "locale"> = {}): readonly string[] {
  return (["zh-CN", "en"] as const).flatMap((locale) => {
    const explanation = explain(answer, { ...options, locale });
    const layouts = [toText(explanation), toMarkdown(explanation), toHtml(explanation)];
    const shape =
      explanationSchema.safeParse(explanation).error?.issues.map(({ path }) => `not as published: ${path.join(".")}`) ??
      [];
    return [
      ...faultsOfSentences(explanation),
      ...shape,
      ...layouts.filter((layout) => /undefined|\bnull\b|NaN|\[object/.test(layout)),
    ];
  });
}

/** The text of the reasons that are about something. */
export function linesOf({ reasons }: Explanation, about?: Explanation["reasons"][number]["about"]): readonly string[] {
  return reasons.filter((entry) => about === undefined || entry.about === about).map(({ text }) => text);
}
