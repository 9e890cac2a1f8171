import { collections, divisionLevels } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, date, references, term, terms } from "./columns.js";

/** 完整性声明: for what the register is complete, one claim a row. */
export const completeness: SheetTable = {
  key: "completeness",
  title: { zh: "完整性声明", en: "Completeness" },
  synonyms: ["完整性", "齐全情况", "数据完整性"],
  note: {
    zh: "一行一项声明。没有声明的，没有登记不等于没有，有关结论列为“无法判定”。确认登记齐全的才填。",
    en: "One claim a row. Without a claim what is not recorded may still exist, and answers stay undetermined.",
  },
  lists: [],
  columns: [
    column(term(collections), {
      key: "collection",
      zh: "登记内容",
      en: "Collection",
      synonyms: ["哪类记录", "记录类别"],
      need: "required",
      example: "人员",
      note: { zh: "登记齐全的是哪一类记录。", en: "What is recorded completely." },
    }),
    column(references("division"), {
      key: "within",
      zh: "区划范围",
      en: "Within",
      synonyms: ["范围", "区划"],
      need: "decisive",
      example: "",
      note: {
        zh: "区划代码或名称，含其下级，用顿号分隔；不填表示处处齐全。",
        en: "Codes or names, with all below; empty: everywhere.",
      },
    }),
    column(terms(divisionLevels), {
      key: "levels",
      zh: "区划层级",
      en: "Levels",
      synonyms: ["层级"],
      need: "decisive",
      example: "",
      note: { zh: "不填表示所有层级。", en: "Empty: all levels." },
    }),
    column(date, {
      key: "period.from",
      zh: "期间起",
      en: "From",
      synonyms: ["起始日期", "开始日期"],
      need: "decisive",
      example: "",
      note: { zh: "起止须同时填写；不填表示至登记之日。", en: "Both days, or neither: up to the day of recording." },
    }),
    column(date, {
      key: "period.to",
      zh: "期间止",
      en: "To",
      synonyms: ["截止日期", "结束日期"],
      need: "decisive",
      example: "",
      note: { zh: "含当天。", en: "Included." },
    }),
  ],
};
