import { committeeTypes, divisionKinds, divisionLevels, urbanRuralCodes } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, date, endDate, id, reference, term, text } from "./columns.js";

/** 行政区划: one division or functional zone a row. */
export const divisions: SheetTable = {
  key: "divisions",
  title: { zh: "区划", en: "Divisions" },
  synonyms: ["行政区划", "区划名单", "街道乡镇", "街乡名单", "街道（乡镇）名单", "社区（村）名单"],
  note: {
    zh: "一行一个区划。覆盖率以本表为基数，请把未设站点的街道（乡镇）、社区（村）也列上。",
    en: "One division a row. Rates of coverage take it as their base: list divisions without a station as well.",
  },
  lists: [],
  columns: [
    column(id, {
      key: "id",
      zh: "区划代码",
      en: "Code",
      synonyms: ["行政区划代码", "统计用区划代码", "区划编码", "行政区代码", "代码", "区划编号"],
      need: "required",
      example: "110199001",
      note: {
        zh: "统计用区划代码，2、4、6、9或12位，按文本填写；功能区没有代码的，自定编号。",
        en: "Statistical code of 2, 4, 6, 9 or 12 digits, as text; an own key for a functional zone without one.",
      },
    }),
    column(text, {
      key: "name",
      zh: "区划名称",
      en: "Name",
      synonyms: [
        "名称",
        "街道（乡镇）",
        "街道乡镇",
        "乡镇街道",
        "街乡名称",
        "街道名称",
        "社区（村）",
        "社区名称",
        "行政区划",
      ],
      need: "required",
      example: "海棠街道",
      note: { zh: "区划名称。", en: "Name of the division." },
    }),
    column(term(divisionLevels), {
      key: "level",
      zh: "层级",
      en: "Level",
      synonyms: ["区划层级", "行政层级", "级别"],
      need: "decisive",
      example: "乡级",
      note: { zh: "省级、地级、县级、乡级或村级。", en: "Province, prefecture, county, township or village." },
    }),
    column(term(divisionKinds), {
      key: "kind",
      zh: "乡级类型",
      en: "Kind of township",
      synonyms: ["类型", "区划类型", "街乡类型"],
      example: "街道",
      note: {
        zh: "乡级区划必填：街道、镇、乡等，不从代码推断。",
        en: "Required at the township level: subdistrict, town, township; never read off the code.",
      },
    }),
    column(term(committeeTypes), {
      key: "committee",
      zh: "村级组织类型",
      en: "Committee",
      synonyms: ["社区（村）类型", "村居类型", "组织类型"],
      example: "",
      note: {
        zh: "仅村级填写：社区（居委会）或村（村委会）。",
        en: "Village level only: residents' or villagers' committee.",
      },
    }),
    column(term(urbanRuralCodes), {
      key: "urbanRuralCode",
      zh: "城乡分类代码",
      en: "Urban–rural code",
      synonyms: ["城乡分类", "城乡代码", "城乡类型"],
      example: "111",
      note: {
        zh: "统计用城乡分类代码，如111（主城区）、220（村庄）。",
        en: "Code of the urban–rural class, such as 111 or 220.",
      },
    }),
    column(reference("division"), {
      key: "parent",
      zh: "上级区划",
      en: "Parent",
      synonyms: ["上级区划代码", "所属区县", "所属街道"],
      example: "",
      note: { zh: "没有区划代码的才需填写。", en: "Only for a division without a code." },
    }),
    column(reference("division"), {
      key: "administeredBy",
      zh: "实际管理区划",
      en: "Administered by",
      synonyms: ["代管区划", "代管单位"],
      example: "",
      note: {
        zh: "由上级以外的区划实际管理的，填其代码。",
        en: "The division that in fact administers it, if another than its parent.",
      },
    }),
    column(date, {
      key: "from",
      zh: "设立日期",
      en: "From",
      synonyms: ["成立日期", "设立时间"],
      example: "",
      note: {
        zh: "台账开始以后设立的才需填写。",
        en: "Only for a division that came into being later than the register begins.",
      },
    }),
    column(endDate, {
      key: "until",
      zh: "撤销日期",
      en: "Until",
      synonyms: ["撤销时间", "终止日期"],
      need: "decisive",
      example: "",
      note: { zh: "存在的最后一天；没有撤销的不填。", en: "The last day on which it exists; empty: it goes on." },
    }),
  ],
};
