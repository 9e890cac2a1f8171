import type { Parameter, Policy, SourceReference } from "social-work-station-rules/policy";
import { authorities, labelOf, verifications } from "social-work-station-rules/terms";
import { quoted, sayTitle } from "../../src/explanation/words/text.js";
import { tags, type Language } from "./language.js";

/** The sources of one block, numbered in the order in which they are first named. */
export interface SourceList {
  /** "[1]", "[1][2]". */
  cite(parameter: Parameter<unknown>): string;
  lines(): readonly string[];
}

export function listSources(policy: Policy, language: Language): SourceList {
  const titles = new Map(policy.documents.map(({ id, title }) => [id, sayTitle(title)[language]]));
  const numbers = new Map<string, number>();
  const number = (source: SourceReference): number => {
    const line = write(source);
    const known = numbers.get(line) ?? numbers.size + 1;
    numbers.set(line, known);
    return known;
  };
  const write = ({ document, clause, quote, authority, verification }: SourceReference): string => {
    const title = titles.get(document) ?? document;
    const standing = [
      labelOf(authorities, authority, tags[language]),
      labelOf(verifications, verification, tags[language]),
    ];
    return language === "zh"
      ? `${title}${clause}：${quoted(quote)}（${standing.join("，")}）`
      : `${title}, ${clause}: ${quoted(quote)} (${standing.join(", ")})`;
  };
  return {
    cite: (parameter) =>
      sourcesOf(parameter)
        .map((source) => `[${number(source)}]`)
        .join(""),
    lines: () => [...numbers].map(([line, count]) => `- [${count}] ${line}`),
  };
}

function sourcesOf(parameter: Parameter<unknown>): readonly SourceReference[] {
  if (parameter.status === "amended") return sourcesOf(parameter.was);
  return [parameter.source, ...(parameter.otherSources ?? [])];
}
