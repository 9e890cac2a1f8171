import { fundingSourceKinds, purposes } from "../../terms/index.js";
import type { SheetColumn, SheetTable } from "../table.js";
import { amount, column, date, endDate, id, reference, term } from "./columns.js";
import { subjectColumns } from "./subjects.js";

/** In yuan. More money without a unit in its cell is more likely a slip in the unit. */
const MOST_AT_ONCE = "100000000";

/** How much, of which source, for what, and when. */
const moneyColumns: readonly SheetColumn[] = [
  column(amount(MOST_AT_ONCE), {
    key: "amount",
    zh: "金额（元）",
    en: "Amount (yuan)",
    synonyms: ["金额", "资金额", "拨付金额", "支出金额", "到账金额"],
    need: "required",
    example: "100000",
    note: {
      zh: "按列标题的单位填写；单元格内写明单位的，以单元格为准。",
      en: "In the unit of the heading, or with a unit of its own.",
    },
  }),
  column(term(fundingSourceKinds), {
    key: "sourceKind",
    zh: "资金渠道",
    en: "Kind of source",
    synonyms: ["渠道", "资金类型", "经费来源"],
    example: "财政预算经费",
    note: { zh: "财政预算经费、福利彩票公益金等。", en: "General budget, welfare lottery fund and so on." },
  }),
  column(reference("source"), {
    key: "source",
    zh: "所用资金编号",
    en: "Source",
    synonyms: ["资金来源编号", "资金编号", "资金来源"],
    example: "",
    note: { zh: "“资金”表中的编号或名称。", en: "Id or name in the table of funds." },
  }),
  column(term(purposes), {
    key: "purpose",
    zh: "资金用途",
    en: "Purpose",
    synonyms: ["用途", "支出用途", "支出科目", "科目"],
    example: "人员薪酬",
    note: { zh: "运营经费、人员薪酬、督导经费等。", en: "Operation, pay, supervision and so on." },
  }),
  column(date, {
    key: "on",
    zh: "所属日期",
    en: "On",
    synonyms: ["日期", "拨付日期", "拨付时间", "到账日期", "支出日期", "支出时间", "年度", "年份"],
    need: "decisive",
    example: "2026年3月",
    note: {
      zh: "资金所属的日期、月份或年份；跨几个月份的填“期间起”“期间止”。",
      en: "Day, month or year of the money; a span has its first and last day instead.",
    },
  }),
  column(date, {
    key: "from",
    zh: "期间起",
    en: "From",
    synonyms: ["所属期间起", "起始日期"],
    need: "decisive",
    example: "",
    note: { zh: "与“所属日期”只填一个。", en: "Instead of the day." },
  }),
  column(endDate, {
    key: "until",
    zh: "期间止",
    en: "Until",
    synonyms: ["所属期间止", "截止日期"],
    need: "decisive",
    example: "",
    note: { zh: "含当天；与“期间起”同用。", en: "Included; together with the first day." },
  }),
];

/** 资金拨付: money received, one payment a row. */
export const allocations: SheetTable = {
  key: "allocations",
  title: { zh: "资金拨付", en: "Allocations" },
  synonyms: ["拨付", "拨款", "拨付台账", "资金下达", "资金到账", "经费拨付"],
  note: {
    zh: "一行一笔拨付：拨给哪个区划、站点或机构。",
    en: "One payment a row: to which division, station or operator.",
  },
  lists: [],
  columns: [
    column(id, {
      key: "id",
      zh: "拨付编号",
      en: "Id",
      synonyms: ["编号", "凭证号"],
      need: "required",
      example: "BF-01",
      note: { zh: "自定编号，不重复。", en: "An own number, unique." },
    }),
    ...subjectColumns({
      zh: "拨付对象",
      en: "Received by",
      synonyms: ["收款单位", "拨付单位", "对象编号", "站点编号", "区划代码", "机构编号"],
    }),
    ...moneyColumns,
    column(reference("division"), {
      key: "payer",
      zh: "出资区划",
      en: "Paid by",
      synonyms: ["出资方", "出资单位", "出资一级"],
      example: "",
      note: {
        zh: "出资一级政府的区划代码；全国（中央）填CN。",
        en: "Code of the division whose government paid; CN for the central government.",
      },
    }),
  ],
};

/** 资金支出: money spent, one item a row. */
export const spending: SheetTable = {
  key: "spending",
  title: { zh: "资金支出", en: "Spending" },
  synonyms: ["支出", "支出台账", "资金使用", "资金使用情况", "经费支出", "经费使用情况"],
  note: {
    zh: "一行一笔支出：由哪个区划、站点或机构支出。",
    en: "One item a row: by which division, station or operator.",
  },
  lists: [],
  columns: [
    column(id, {
      key: "id",
      zh: "支出编号",
      en: "Id",
      synonyms: ["编号", "凭证号"],
      need: "required",
      example: "ZC-01",
      note: { zh: "自定编号，不重复。", en: "An own number, unique." },
    }),
    ...subjectColumns({
      zh: "支出对象",
      en: "Spent by",
      synonyms: ["支出单位", "使用单位", "对象编号", "站点编号", "区划代码", "机构编号"],
    }),
    ...moneyColumns,
  ],
};
