import type { Explanation } from "./explanation.js";
import { checkExplanation, SOURCES_HEADING } from "./internal/check-explanation.js";
import { oneLine } from "./internal/words/text.js";

/**
 * Lays an explanation out as plain text: the heading, a line for each reason, the sources.
 *
 * @throws RuleInputError `type-invalid` for what is no explanation
 *
 * @example
 * ```ts
 * import { explainFault, toText } from "social-work-station-rules/explanation";
 * const fault = { code: "list-empty", path: ["claims"], values: { least: 1 } } as const;
 * toText(explainFault(fault, { locale: "zh-CN" })); //=> "列表不能为空，或项数太少\n- 位置：$.claims。\n- 最小：1。\n"
 * ```
 */
export function toText(explanation: Explanation): string {
  const { heading, reasons, sources, locale } = checkExplanation(explanation);
  const lines = [
    oneLine(heading),
    ...reasons.map(({ level, text }) => `${"  ".repeat(level)}- ${oneLine(text)}`),
    ...(sources.length === 0 ? [] : [SOURCES_HEADING[locale]]),
    ...sources.map((source) => `- ${oneLine(source)}`),
  ];
  return `${lines.join("\n")}\n`;
}
