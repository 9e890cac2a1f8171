import type { PolicyDatum, Policy } from "social-work-station-rules/policy";
import type { LocalText, Precision } from "social-work-station-rules/terms";
import { sayDate } from "../../src/explanation/words/text.js";
import { sayDecimal } from "../../src/explanation/words/figures.js";
import { inBrackets, list, row, write, type Language } from "./language.js";
import { renderOpen } from "./render-parameters.js";
import { listSources } from "./render-sources.js";
import { words } from "./words.js";

/** All data of a policy in one table, what is open about them below it, and the sources at the end. */
export function renderData(policy: Policy, language: Language): readonly string[] {
  if (policy.data.length === 0) return [];
  const sources = listSources(policy, language);
  const named = policy.data.map((datum) => ({
    datum,
    parameter: datum.content.value,
    name: datum.title,
    say: (value: unknown) => sayContent(datum, value),
  }));
  const head = [words.datum, words.value, words.standing, words.remark, words.source].map((text) => text[language]);
  const rows = named.map(({ datum, parameter, say }) =>
    row([
      `${write(datum.title, language)}${sayDay(datum, language)}<br>\`${datum.id}\``,
      `${write(say(parameter.value), language)}${sayOpen(parameter, language)}`,
      words[parameter.status][language],
      datum.note === undefined ? "" : write(datum.note, language),
      `${sources.cite(parameter)}<br>${list(datum.clauses, language)}`,
    ]),
  );
  return [row(head), row(head.map(() => "---")), ...rows, "", ...renderOpen(named, language), ...sources.lines(), ""];
}

function sayDay({ asOf, plannedFor }: PolicyDatum, language: Language): string {
  const facts: readonly LocalText[] = [
    ...(plannedFor === undefined
      ? []
      : [{ zh: `计划数，计划于${sayDate(plannedFor).zh}`, en: `planned for ${sayDate(plannedFor).en}` }]),
    ...(asOf === undefined ? [] : [{ zh: `截至${sayDate(asOf).zh}`, en: `as of ${sayDate(asOf).en}` }]),
  ];
  const text = facts.map((fact) => fact[language]).join(language === "zh" ? "；" : "; ");
  return text === "" ? "" : inBrackets(text, language);
}

/** 等: the source keeps the list open. */
function sayOpen(parameter: PolicyDatum["content"]["value"], language: Language): string {
  return parameter.status !== "amended" && parameter.openEnded === true ? words.openEnded[language] : "";
}

function sayContent({ content, unit, precision }: PolicyDatum, value: unknown): LocalText {
  switch (content.type) {
    case "number":
      return sayNumber(String(value), unit, precision);
    case "date":
      return sayDate(String(value));
    case "list":
      return sayNames(value as typeof content.value.value);
    case "text":
      return value as LocalText;
    case "table":
      return sayTable(content.columns, value as typeof content.value.value);
  }
}

/** Rows apart by a line break, cells apart as their columns are. */
function sayTable(columns: readonly { readonly name: LocalText }[], rows: readonly (readonly string[])[]): LocalText {
  const write = (language: Language): string =>
    [columns.map(({ name }) => name[language]), ...rows].map((cells) => cells.join(" / ")).join("<br>");
  return { zh: write("zh"), en: write("en") };
}

function sayNames(entries: readonly { readonly name: LocalText }[]): LocalText {
  return {
    zh: list(
      entries.map(({ name }) => name.zh),
      "zh",
    ),
    en: list(
      entries.map(({ name }) => name.en),
      "en",
    ),
  };
}

const BEFORE: Readonly<Record<Precision, LocalText>> = {
  exact: { zh: "", en: "" },
  "at-least": { zh: "不少于", en: "at least " },
  almost: { zh: "近", en: "nearly " },
  about: { zh: "约", en: "about " },
};

function sayNumber(value: string, unit: LocalText | undefined, precision: Precision): LocalText {
  const before = BEFORE[precision];
  const after = unit?.en === "%" ? " %" : unit === undefined ? "" : ` ${unit.en}`;
  return { zh: `${before.zh}${sayChinese(value)}${unit?.zh ?? ""}`, en: `${before.en}${sayDecimal(value).en}${after}` };
}

/** Round amounts as an official writes them: 4200万, 15亿. */
function sayChinese(value: string): string {
  if (/^\d+0{8}$/.test(value)) return `${sayDecimal(value.slice(0, -8)).zh}亿`;
  return /^\d+0{4}$/.test(value) ? `${sayDecimal(value.slice(0, -4)).zh}万` : sayDecimal(value).zh;
}
