import {
  policyTables,
  sheetTables,
  type CellContent,
  type SheetColumn,
  type SheetTable,
} from "../../src/sheets/index.js";
import type { Language } from "../catalogue-docs/language.js";
import { fieldTable, inLanguage, listed, page, plain, say } from "./markdown.js";
import { pathIn, type Page } from "./page.js";
import { addressOfVocabulary } from "./vocabulary-pages.js";

/** Returns the pages of the tables of a workbook: each column with its headings, what it may contain, and an example. */
export function tablePages(): readonly Page[] {
  return (["zh", "en"] as const).flatMap((language) => [
    {
      path: pathIn(language, "reference/tables/register"),
      text: renderTables(inLanguage(language, "台账的各张表", "Tables of a register"), sheetTables, language),
    },
    {
      path: pathIn(language, "reference/tables/policy"),
      text: renderTables(inLanguage(language, "政策的各张表", "Tables of a policy"), policyTables, language),
    },
  ]);
}

function renderTables(title: string, tables: readonly SheetTable[], language: Language): string {
  return page([
    `# ${title}`,
    "",
    inLanguage(
      language,
      "表名、列名写所列的任何一种都能识别，列的顺序不限。带 * 的列必填，其余不清楚的留空。",
      "A sheet or column is found by any of the names listed, in any order. Columns with * are required; leave others empty where nothing is known.",
    ),
    "",
    ...tables.flatMap((own) => [
      `## ${own.title[language]} {#${own.key.toLowerCase()}}`,
      "",
      plain(own.note[language]),
      "",
      ...(own.synonyms.length === 0
        ? []
        : [
            `${inLanguage(language, "表名也可以写作：", "The sheet may also be called ")}${plain(listed(language, own.synonyms))}${inLanguage(language, "。", ".")}`,
            "",
          ]),
      ...fieldTable(
        inLanguage(language, "列,也可以写作,填什么,说明,例", "Column,Also read,Content,Note,Example").split(","),
        own.columns.map((column) => renderColumn(column, language)),
        "fields columns",
      ),
    ]),
  ]);
}

function renderColumn(
  { heading, synonyms, content, need, note, example }: SheetColumn,
  language: Language,
): readonly string[] {
  const name = language === "zh" ? heading.zh : `${heading.zh} (${heading.en})`;
  return [
    `${plain(name)}${need === "required" ? " \\*" : ""}`,
    plain(listed(language, synonyms)),
    contentText(content, language),
    plain(note[language]),
    plain(example),
  ];
}

function contentText(content: CellContent, language: Language): string {
  switch (content.kind) {
    case "term":
    case "terms": {
      const address = addressOfVocabulary(content.vocabulary.name, language);
      const labels = content.vocabulary.values.map((value) => content.vocabulary.labels[value]?.zh ?? value);
      if (address === undefined) return plain(listed(language, labels));
      const text =
        content.kind === "term"
          ? inLanguage(language, "词汇", "a word")
          : inLanguage(language, "词汇，可填几个", "words");
      return `[${text}](${address})`;
    }
    case "amount":
      return inLanguage(language, "金额，单位按列标题", "money, in the unit of the heading");
    default:
      return say(language, CONTENTS[content.kind]);
  }
}

const CONTENTS = {
  id: { zh: "编号", en: "id" },
  text: { zh: "文字", en: "text" },
  date: { zh: "日期，不清楚的可只到月或年", en: "day, month or year" },
  month: { zh: "年月或年份", en: "month or year" },
  reference: { zh: "所指记录的编号或名称", en: "id or name of another record" },
  references: { zh: "所指记录的编号或名称，可填几个", en: "ids or names of other records" },
  ids: { zh: "编号，可填几个", en: "ids" },
  supervisions: { zh: "所督导的站点，可注明每月天数", en: "stations, with days a month" },
  flag: { zh: "是或否", en: "是 (yes) or 否 (no)" },
  count: { zh: "不小于0的整数", en: "whole number of zero or more" },
  decimal: { zh: "数", en: "number" },
} as const;
