import { figureKeys } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, date, endDate, id, signed, term, text } from "./columns.js";
import { subjectColumns } from "./subjects.js";

/** 统计数据: one recorded number a row. */
export const figures: SheetTable = {
  key: "figures",
  title: { zh: "统计数据", en: "Figures" },
  synonyms: ["数据", "基础数据", "统计指标", "指标数据", "人口数据"],
  note: {
    zh: "一行一个数字：哪个区划、站点或机构，哪项指标，什么时候。",
    en: "One number a row: of which division, station or operator, of what, and when.",
  },
  lists: [],
  columns: [
    ...subjectColumns({
      zh: "对象编号",
      en: "Subject",
      synonyms: ["对象", "区划代码", "区划", "站点编号", "机构编号", "单位"],
    }),
    column(term(figureKeys), {
      key: "key",
      zh: "指标",
      en: "Figure",
      synonyms: ["指标名称", "统计指标", "项目"],
      need: "required",
      example: "常住人口数",
      note: { zh: "常住人口数、低保户数、场地面积等。", en: "Resident population, floor area and so on." },
    }),
    column(signed, {
      key: "value",
      zh: "数值",
      en: "Value",
      synonyms: ["数量", "数字", "数据"],
      need: "required",
      example: "52000",
      note: { zh: "按该指标的单位填写。", en: "In the unit of the figure." },
    }),
    column(date, {
      key: "on",
      zh: "数据日期",
      en: "On",
      synonyms: ["日期", "数据时间", "年份", "统计时间"],
      need: "decisive",
      example: "2025年",
      note: {
        zh: "数据所属的日期、月份或年份；长期有效的填“起算日期”。",
        en: "Day, month or year of the number; one that holds on has a first day instead.",
      },
    }),
    column(date, {
      key: "from",
      zh: "起算日期",
      en: "From",
      synonyms: ["有效期起", "自何日起"],
      need: "decisive",
      example: "",
      note: { zh: "与“数据日期”只填一个。", en: "Instead of the day." },
    }),
    column(endDate, {
      key: "until",
      zh: "终止日期",
      en: "Until",
      synonyms: ["有效期止", "至何日止"],
      need: "decisive",
      example: "",
      note: { zh: "仍有效的不填。", en: "Empty: it still holds." },
    }),
    column(text, {
      key: "source.title",
      zh: "数据来源",
      en: "Source",
      synonyms: ["来源", "出处", "资料名称"],
      example: "统计公报",
      note: { zh: "资料的名称。", en: "Title of what the number was read from." },
    }),
    column(text, {
      key: "source.place",
      zh: "来源位置",
      en: "Place in the source",
      synonyms: ["页码", "所在表"],
      example: "",
      note: { zh: "所在的页码、表或网址。", en: "Page, table or address." },
    }),
    column(id, {
      key: "id",
      zh: "数据编号",
      en: "Id",
      synonyms: ["编号"],
      need: "decisive",
      example: "",
      note: { zh: "可不填。", en: "May be left out." },
    }),
  ],
};
