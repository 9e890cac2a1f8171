import type { SheetColumn } from "../table.js";
import { column, reference, text } from "../tables/columns.js";

/** Columns that several tables of a policy have. */

/** An English title or name, which may be left out. */
export function englishColumn(key: string, zh = "英文名称", en = "Title in English"): SheetColumn {
  return column(text, { key, zh, en, example: "", note: { zh: "可不填。", en: "May be left out." } });
}

/** Document, clause and quote from which the values of a row come. */
export function sourceColumns(example: { readonly clause: string; readonly quote: string }): readonly SheetColumn[] {
  return [
    column(reference("document"), {
      key: "document",
      zh: "文件编号",
      en: "Document",
      synonyms: ["依据文件", "文件", "出处"],
      example: "",
      note: {
        zh: "“文件”表中的编号或名称；只有一份文件的可不填。",
        en: "Id or title in the table of documents; empty where there is one.",
      },
    }),
    column(text, {
      key: "clause",
      zh: "条款号",
      en: "Clause",
      synonyms: ["条款序号", "条文号", "依据条款"],
      example: example.clause,
      note: { zh: "文件中的条款号，如“第八条”“三（二）”。", en: "Number of the clause in the document." },
    }),
    column(text, {
      key: "quote",
      zh: "原文",
      en: "Quote",
      synonyms: ["原文摘录", "条文原文", "依据原文"],
      example: example.quote,
      note: { zh: "原文摘录，至多200字，须与文件逐字一致。", en: "The passage word for word, at most 200 characters." },
    }),
  ];
}

/** What cells cannot say, as JSON. */
export const jsonColumn: SheetColumn = column(text, {
  key: "json",
  zh: "其他内容（JSON）",
  en: "Further content (JSON)",
  example: "",
  note: { zh: "由程序写出，手工填写时请留空。", en: "Written by a program; leave it empty." },
});
