import type { Parameter } from "social-work-station-rules/policy";
import type { LocalText } from "social-work-station-rules/terms";
import { ended } from "../../src/explanation/words/text.js";
import { line, row, write, type Language } from "./language.js";
import type { SourceList } from "./render-sources.js";
import { words } from "./words.js";

/** A parameter with its name and the words for its values. */
export interface NamedParameter {
  /** The name by which programs and amendments know it; absent: it is no parameter of a provision. */
  readonly key?: string;
  readonly name: LocalText;
  readonly parameter: Parameter<unknown>;
  readonly say: (value: unknown) => LocalText;
}

/** A table of values, and below it every question that the source leaves open. */
export function renderParameters(
  parameters: readonly NamedParameter[],
  sources: SourceList,
  language: Language,
): readonly string[] {
  if (parameters.length === 0) return [];
  const rows = parameters.map(({ key, name, parameter, say }) => {
    const standing = words[parameter.status][language];
    const open = parameter.status !== "amended" && parameter.openEnded === true ? words.openEnded[language] : "";
    return row([
      `${write(name, language)}${key === undefined ? "" : ` \`${key}\``}`,
      `${write(say(parameter.value), language)}${open}`,
      standing,
      sources.cite(parameter),
    ]);
  });
  const head = [words.parameter, words.value, words.standing, words.source].map((text) => text[language]);
  return [row(head), row(head.map(() => "---")), ...rows, "", ...renderOpen(parameters, language)];
}

/** Each question that the source leaves open: what was taken, what else could be, and why. */
export function renderOpen(parameters: readonly NamedParameter[], language: Language): readonly string[] {
  const stop = language === "zh" ? "。" : ".";
  const open = parameters.flatMap(({ parameter, say }) => {
    if (parameter.status !== "interpreted") return [];
    const others = parameter.alternatives
      .map((value) => write(say(value), language))
      .join(language === "zh" ? "；" : "; ");
    return [
      `- ${write(ended(parameter.question), language)}`,
      `  - ${line(words.chosen, write(say(parameter.value), language), language)}${stop}`,
      `  - ${line(words.alternatives, others, language)}${stop}`,
      `  - ${line(words.reason, write(ended(parameter.reason), language), language)}`,
    ];
  });
  return open.length === 0 ? [] : [`**${words.openQuestions[language]}**`, "", ...open, ""];
}
