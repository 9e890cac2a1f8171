import type { Explanation } from "./explanation.js";
import { checkExplanation, SOURCES_HEADING } from "./internal/check-explanation.js";
import { oneLine } from "./internal/words/text.js";

/**
 * Lays an explanation out as Markdown: the heading in bold, a nested list of reasons, a list of sources. Ids, names
 * and quotes are data: nothing in them becomes markup.
 *
 * @throws RuleInputError `type-invalid` for what is no explanation
 *
 * @example
 * ```ts
 * import { explainFault, toMarkdown } from "social-work-station-rules/explanation";
 * const fault = { code: "id-duplicate", path: ["claims", 1, "id"], values: { id: "<b>*" } } as const;
 * toMarkdown(explainFault(fault, { locale: "en" })); //=> "**The id occurs twice**\n\n- Where: $.claims\\[1\\].id.\n- Id: \\<b\\>\\*.\n"
 * ```
 */
export function toMarkdown(explanation: Explanation): string {
  const { heading, reasons, sources, locale } = checkExplanation(explanation);
  const blocks = [
    `**${escape(heading)}**`,
    reasons.map(({ level, text }) => `${"  ".repeat(level)}- ${escape(text)}`).join("\n"),
    ...(sources.length === 0
      ? []
      : [`**${SOURCES_HEADING[locale]}**`, sources.map((source) => `- ${escape(source)}`).join("\n")]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Backslashes before everything that CommonMark, or its tables, strikes and formulas, would read as markup. */
function escape(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>|~&]/g, "\\$&")
    .replace(/\$(?=\d|[A-Za-z\\])/g, "\\$$")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[#+\-=:]/, "\\$&");
}
