import { divisionLevels, operatorKinds } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, date, endDate, id, references, term, text } from "./columns.js";

/** 承接机构: one contract a row. */
export const operators: SheetTable = {
  key: "operators",
  title: { zh: "承接机构", en: "Operators" },
  synonyms: ["机构", "社工机构", "承接机构名单", "运营机构", "合同"],
  note: {
    zh: "一行一份合同；同一机构有几份合同的，分行填写。",
    en: "One contract a row; further rows of one operator add contracts.",
  },
  lists: [{ key: "contracts", titles: ["合同", "服务合同"], loss: "record" }],
  columns: [
    column(id, {
      key: "id",
      zh: "机构编号",
      en: "Id",
      synonyms: ["编号", "机构代码", "承接机构编号"],
      need: "required",
      example: "JG-01",
      note: { zh: "自定编号，不重复。", en: "An own number, unique." },
    }),
    column(text, {
      key: "name",
      zh: "机构名称",
      en: "Name",
      synonyms: ["名称", "承接机构", "承接机构名称", "社工机构名称"],
      example: "青山社会工作服务中心",
      note: { zh: "机构全称。", en: "Full name." },
    }),
    column(term(operatorKinds), {
      key: "kind",
      zh: "机构类型",
      en: "Kind",
      synonyms: ["类型", "机构性质"],
      example: "",
      note: { zh: "社会服务机构、社会团体等。", en: "Kind of organisation." },
    }),
    column(date, {
      key: "foundedOn",
      zh: "机构成立日期",
      en: "Founded on",
      synonyms: ["成立日期", "成立时间"],
      example: "",
      note: { zh: "可只填年月或年份。", en: "Day, month or year." },
    }),
    column(term(divisionLevels), {
      key: "registrationLevel",
      zh: "登记层级",
      en: "Registered at the level of",
      synonyms: ["登记机关层级"],
      example: "",
      note: { zh: "登记机关的层级。", en: "Level of the office that registered it." },
    }),
    column(references("station"), {
      key: "stations",
      list: "contracts",
      zh: "承接站点",
      en: "Stations",
      synonyms: ["运营站点", "服务站点", "站点编号", "合同站点"],
      under: ["站点", "承接站点"],
      need: "required",
      example: "ZX-01、ZX-02",
      note: {
        zh: "合同所涉站点的编号，用顿号分隔；没有合同的填“无”。",
        en: "Ids of the stations; 无 for an operator without a contract.",
      },
    }),
    column(date, {
      key: "from",
      list: "contracts",
      zh: "合同起始日期",
      en: "From",
      synonyms: ["合同开始日期", "合同起", "起始日期", "开始日期", "签订日期"],
      under: ["起", "开始日期", "起始日期"],
      need: "required",
      example: "2026-01-01",
      note: { zh: "可只填年月。", en: "Day, month or year." },
    }),
    column(endDate, {
      key: "until",
      list: "contracts",
      zh: "合同终止日期",
      en: "Until",
      synonyms: ["合同结束日期", "合同止", "到期日期", "终止日期", "结束日期"],
      under: ["止", "结束日期", "终止日期"],
      need: "decisive",
      example: "2026-12-31",
      note: { zh: "最后一天；没有约定的不填。", en: "The last day; empty: no end is set." },
    }),
  ],
};
