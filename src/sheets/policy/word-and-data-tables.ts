import { precisions } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, date, flag, id, term, text } from "../tables/columns.js";
import { englishColumn, jsonColumn, sourceColumns } from "./shared-columns.js";
import { ownWordLists } from "./own-word-lists.js";

/** 自定词语: words that the policy adds. */
export const wordTable: SheetTable = {
  key: "words",
  title: { zh: "自定词语", en: "Own words" },
  synonyms: ["词语", "自定指标"],
  note: {
    zh: "下拉列表中没有的岗位、活动类别、制度、指标等，在此填写后即可在条款中使用。",
    en: "Words that clauses use beyond the built-in ones.",
  },
  lists: [],
  columns: [
    column(term(ownWordLists), {
      key: "list",
      zh: "词表",
      en: "List",
      synonyms: ["类别"],
      need: "required",
      example: "统计指标",
      note: { zh: "属于哪一类词语。", en: "The list that it adds to." },
    }),
    column(id, {
      key: "key",
      zh: "词语编号",
      en: "Key",
      synonyms: ["编号"],
      need: "required",
      example: "青山:建档户数",
      note: { zh: "写作“地方:词语”，如“青山:建档户数”。", en: "An own key, place:word." },
    }),
    column(text, {
      key: "name",
      zh: "词语名称",
      en: "Name",
      synonyms: ["名称"],
      need: "required",
      example: "建档户数",
      note: { zh: "中文名称。", en: "Name in Chinese." },
    }),
    englishColumn("nameEn", "英文名称", "Name in English"),
    column(text, {
      key: "unit",
      zh: "计量单位",
      en: "Unit",
      synonyms: ["单位"],
      example: "户",
      note: { zh: "仅指标填写，如“户”。", en: "For figures only." },
    }),
    englishColumn("unitEn", "英文单位", "Unit in English"),
    column(flag, {
      key: "whole",
      zh: "是否整数",
      en: "Whole numbers",
      example: "",
      note: { zh: "仅指标填写：是否只能是整数。", en: "For figures only." },
    }),
    column(text, {
      key: "accepts",
      zh: "其他写法",
      en: "Other spellings",
      example: "",
      note: { zh: "表格中的其他写法，用顿号分隔。", en: "Other spellings that rosters have." },
    }),
  ],
};

/** 数据: what the sources report that is no rule. */
export const dataTable: SheetTable = {
  key: "data",
  title: { zh: "数据", en: "Data" },
  synonyms: ["政策数据", "报告数据"],
  note: {
    zh: "文件中列举的数字和日期，仅作记录，不作为核查依据；没有的不填。",
    en: "Numbers and dates that the documents report and that are no rules.",
  },
  lists: [],
  columns: [
    column(id, {
      key: "id",
      zh: "数据编号",
      en: "Id",
      synonyms: ["编号"],
      need: "required",
      example: "stations-built",
      note: { zh: "自定编号，不重复。", en: "An own key, unique." },
    }),
    column(text, {
      key: "title",
      zh: "数据名称",
      en: "Title",
      synonyms: ["名称"],
      need: "required",
      example: "已建社工站数",
      note: { zh: "中文名称。", en: "Title in Chinese." },
    }),
    englishColumn("titleEn"),
    column(text, {
      key: "value",
      zh: "数值",
      en: "Value",
      synonyms: ["数据", "内容"],
      example: "120",
      note: { zh: "数字或日期。", en: "A number or a date." },
    }),
    column(text, {
      key: "unit",
      zh: "计量单位",
      en: "Unit",
      synonyms: ["单位"],
      example: "个",
      note: { zh: "如“个”。", en: "Unit in Chinese." },
    }),
    englishColumn("unitEn", "英文单位", "Unit in English"),
    column(term(precisions), {
      key: "precision",
      zh: "精确程度",
      en: "Precision",
      example: "",
      note: { zh: "确数、余、近或约；不填为确数。", en: "Exact, at least, almost or about; empty: exact." },
    }),
    column(date, {
      key: "asOf",
      zh: "数据时点",
      en: "As of",
      synonyms: ["时点"],
      example: "",
      note: { zh: "可只填年月或年份。", en: "Day, month or year." },
    }),
    ...sourceColumns({ clause: "一", quote: "已建成社工站120个" }),
    jsonColumn,
  ],
};
