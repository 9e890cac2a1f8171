import { clientGroups } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, date, flag, id, reference, terms } from "./columns.js";

/** 服务对象: one client a row, under a pseudonym. */
export const clients: SheetTable = {
  key: "clients",
  title: { zh: "服务对象", en: "Clients" },
  synonyms: ["服务对象名册", "服务对象台账", "服务对象档案", "建档情况", "困难群众台账"],
  note: {
    zh: "一行一名服务对象，只填自定代号。请勿填写姓名、住址、身份证号码和电话：这些列不会读取。",
    en: "One client a row under a pseudonym. Names, addresses, identity and telephone numbers are not read.",
  },
  lists: [],
  columns: [
    column(id, {
      key: "id",
      zh: "服务对象编号",
      en: "Id",
      synonyms: ["编号", "服务对象代号", "代号", "档案编号", "档案号"],
      need: "required",
      example: "DX-0001",
      note: {
        zh: "自定代号，不重复；不能是姓名、电话或身份证号码。",
        en: "A pseudonym, unique; no name, telephone or identity number.",
      },
    }),
    column(terms(clientGroups), {
      key: "groups",
      zh: "服务对象类别",
      en: "Groups",
      synonyms: ["类别", "人群类别", "对象类别", "重点人群", "服务人群"],
      example: "老年人",
      note: { zh: "用顿号分隔；都不是的填“无”。", en: "Groups; 无 for none of them." },
    }),
    column(reference("division"), {
      key: "division",
      zh: "居住区划",
      en: "Division of residence",
      synonyms: ["居住地区划", "所在社区（村）", "所在社区", "区划代码"],
      example: "",
      note: {
        zh: "居住的街道（乡镇）或社区（村）的代码，不写住址。",
        en: "Code of the division of residence, never an address.",
      },
    }),
    column(reference("station"), {
      key: "station",
      zh: "建档站点",
      en: "Station",
      synonyms: ["站点编号", "站点", "站点名称", "所属站点"],
      example: "ZX-01",
      note: { zh: "保管档案的站点的编号或名称。", en: "Id or name of the station that keeps the file." },
    }),
    column(flag, {
      key: "hasFile",
      zh: "是否建档",
      en: "Has a file",
      synonyms: ["是否已建档", "建档"],
      example: "是",
      note: { zh: "是否已建立服务档案；不清楚的不填。", en: "Yes or no; empty: not known." },
    }),
    column(date, {
      key: "fileOpenedOn",
      zh: "建档日期",
      en: "File opened on",
      synonyms: ["建档时间", "立档日期"],
      example: "2026年3月",
      note: { zh: "可只填年月或年份。", en: "Day, month or year." },
    }),
  ],
};
