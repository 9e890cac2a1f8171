import { fundingSourceKinds } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { amount, column, date, id, idList, references, term, text } from "./columns.js";

/** In yuan. More money without a unit in its cell is more likely a slip in the unit. */
const MOST_OF_A_SOURCE = "100000000";

/** 资金: one source of money a row. */
export const fundingSources: SheetTable = {
  key: "fundingSources",
  title: { zh: "资金", en: "Funds" },
  synonyms: ["资金来源", "经费", "资金情况", "经费情况", "资金台账"],
  note: {
    zh: "一行一笔资金。金额超过1亿元的，请在单元格内写明单位，如“1.5亿元”。",
    en: "One source a row. Write the unit into cells of more than 100 million yuan.",
  },
  lists: [],
  columns: [
    column(id, {
      key: "id",
      zh: "资金编号",
      en: "Id",
      synonyms: ["编号", "资金代码"],
      need: "required",
      example: "ZJ-01",
      note: { zh: "自定编号，不重复。", en: "An own number, unique." },
    }),
    column(term(fundingSourceKinds), {
      key: "kind",
      zh: "资金渠道",
      en: "Kind",
      synonyms: ["资金来源", "经费来源", "渠道", "资金类型"],
      need: "required",
      example: "财政预算经费",
      note: { zh: "财政预算经费、福利彩票公益金等。", en: "General budget, welfare lottery fund and so on." },
    }),
    column(text, {
      key: "name",
      zh: "资金名称",
      en: "Name",
      synonyms: ["名称", "项目名称"],
      example: "",
      note: { zh: "资金或项目的名称。", en: "Name of the money or project." },
    }),
    column(amount(MOST_OF_A_SOURCE), {
      key: "amount",
      zh: "金额（元）",
      en: "Amount (yuan)",
      synonyms: ["金额", "资金额", "资金总额", "经费", "年度经费", "预算金额"],
      need: "required",
      example: "200000",
      note: {
        zh: "按列标题的单位填写；单元格内写明单位的，以单元格为准。",
        en: "In the unit of the heading, or with a unit of its own.",
      },
    }),
    column(date, {
      key: "period.from",
      zh: "可用期间起",
      en: "From",
      synonyms: ["使用期间起", "起始日期", "开始日期"],
      need: "decisive",
      example: "2026-01-01",
      note: { zh: "起止须同时填写；不限的都不填。", en: "Both days, or neither where it is unrestricted." },
    }),
    column(date, {
      key: "period.to",
      zh: "可用期间止",
      en: "To",
      synonyms: ["使用期间止", "截止日期", "结束日期"],
      need: "decisive",
      example: "2026-12-31",
      note: { zh: "含当天。", en: "Included." },
    }),
    column(idList, {
      key: "purposes",
      zh: "限定用途",
      en: "Purposes",
      synonyms: ["用途"],
      need: "decisive",
      example: "",
      note: { zh: "用顿号分隔；不限的不填。", en: "Empty: unrestricted." },
    }),
    column(references("division"), {
      key: "areas",
      zh: "限定区划",
      en: "Areas",
      synonyms: ["使用区划", "限定地区"],
      need: "decisive",
      example: "",
      note: { zh: "区划代码，用顿号分隔；不限的不填。", en: "Codes; empty: unrestricted." },
    }),
    column(idList, {
      key: "recipients",
      zh: "限定对象",
      en: "Recipients",
      synonyms: ["受益对象", "拨付对象", "使用单位"],
      need: "decisive",
      example: "",
      note: { zh: "站点等的编号，用顿号分隔；不限的不填。", en: "Ids; empty: unrestricted." },
    }),
  ],
};
