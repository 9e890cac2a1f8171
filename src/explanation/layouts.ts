import type { Explanation, Reason } from "../results/index.js";
import { SOURCES_HEADING, checkExplanation } from "./explain.js";
import { oneLine } from "./words/text.js";

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

/**
 * Backslashes before everything that CommonMark, or its tables, strikes and formulas, would read as markup, and within
 * what GFM and other renderers would take for an address: `@`, the colon before `//`, the dot of `example.com`.
 */
function escape(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>|~&@]/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=[\p{L}\p{N}])\.(?=\p{L})|(?<=www)\./giu, "\\$&")
    .replace(/\$(?=\d|[A-Za-z\\])/g, "\\$$")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[#+\-=:]/, "\\$&");
}

/**
 * Lays an explanation out as an HTML fragment: a section with its language, a heading, nested lists. Ids, names and
 * quotes are data: nothing in them becomes markup.
 *
 * @throws RuleInputError `type-invalid` for what is no explanation
 *
 * @example
 * ```ts
 * import { explainFault, toHtml } from "social-work-station-rules/explanation";
 * const fault = { code: "id-duplicate", path: [], values: { id: "<b>" } } as const;
 * toHtml(explainFault(fault, { locale: "en" }));
 * //=> '<section lang="en">\n<h3>The id occurs twice</h3>\n<ul>\n<li>Where: $.</li>\n<li>Id: &lt;b&gt;.</li>\n</ul>\n</section>\n'
 * ```
 */
export function toHtml(explanation: Explanation): string {
  const { heading, reasons, sources, locale } = checkExplanation(explanation);
  const lines = [
    `<section lang="${locale}">`,
    `<h3>${escapeOfToHtml(heading)}</h3>`,
    ...listOf(reasons),
    ...(sources.length === 0
      ? []
      : [`<h4>${SOURCES_HEADING[locale]}</h4>`, ...listOf(sources.map((text) => ({ level: 0, text })))]),
    "</section>",
  ];
  return `${lines.join("\n")}\n`;
}

/** A list nested by level; a level is entered one step at a time, whatever the data say. */
function listOf(entries: readonly Pick<Reason, "level" | "text">[]): readonly string[] {
  if (entries.length === 0) return [];
  const lines: string[] = ["<ul>"];
  let depth = 0;
  entries.forEach(({ level, text }, index) => {
    const next = Math.min(level, index === 0 ? 0 : depth + 1);
    if (next > depth) lines.push("<ul>");
    else if (index > 0) lines.push("</li>");
    for (; depth > next; depth -= 1) lines.push("</ul>", "</li>");
    depth = next;
    lines.push(`<li>${escapeOfToHtml(text)}`);
  });
  for (; depth >= 0; depth -= 1) lines.push("</li>", "</ul>");
  return join(lines);
}

/** An item without a list in it closes on its own line. */
function join(lines: readonly string[]): readonly string[] {
  return lines
    .join("\n")
    .replaceAll(/(<li>[^\n]*)\n<\/li>/g, "$1</li>")
    .split("\n");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

function escapeOfToHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? "");
}
