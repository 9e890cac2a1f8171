import { staffKinds } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, id, month, reference, terms } from "./columns.js";
import { careers } from "./personnel-careers.js";
import { posts } from "./personnel-posts.js";
import { certificates, schooling } from "./personnel-schooling.js";

/** 人员花名册: one person a row; further rows of the same number add stations, certificates and the like. */
export const personnel: SheetTable = {
  key: "personnel",
  title: { zh: "人员", en: "Personnel" },
  synonyms: ["人员花名册", "花名册", "人员名册", "人员情况", "人员台账", "工作人员花名册", "社工花名册", "人员名单"],
  note: {
    zh: "一人一行；同一人在几个站点、有几本证书的，用同一工号再填几行。请勿填写姓名、身份证号码和电话：这些列不会读取。",
    en: "One person a row; further rows of the same number add stations or certificates. Names, identity and telephone numbers are not read.",
  },
  lists: [
    { key: "assignments", titles: ["岗位情况", "任职情况", "岗位安排"], loss: "record" },
    { key: "certificates", titles: ["职业水平证书", "证书", "持证情况", "社会工作者职业水平证书"], loss: "list" },
    { key: "education", titles: ["学历", "学历情况", "教育情况"], loss: "list" },
    { key: "degrees", titles: ["学位", "学位情况"], loss: "list" },
    { key: "registrations", titles: ["登记", "证书登记"], loss: "list" },
    { key: "continuingEducation", titles: ["继续教育"], loss: "list" },
    { key: "practice", titles: ["从事社会工作经历", "从业经历"], loss: "list" },
    { key: "employments", titles: ["聘用", "聘用情况"], loss: "list" },
  ],
  columns: [
    column(id, {
      key: "id",
      zh: "工号",
      en: "Id",
      synonyms: ["人员编号", "编号", "员工编号", "工作证号", "人员代码"],
      need: "required",
      example: "SG-001",
      note: {
        zh: "自定编号，不重复；会写入结果，不能是身份证号码。",
        en: "An own number, unique; it enters results and must be no identity number.",
      },
    }),
    column(terms(staffKinds), {
      key: "staffKinds",
      zh: "人员类别",
      en: "Kind of staff",
      synonyms: ["人员类型", "人员性质", "身份类别"],
      example: "专业社工",
      note: {
        zh: "专业社工、本土社工、社区工作者等，用顿号分隔；都不是的填“无”。",
        en: "Kinds of staff; 无 for none of them.",
      },
    }),
    column(month, {
      key: "birth",
      zh: "出生年月",
      en: "Month of birth",
      synonyms: ["出生日期", "出生时间", "出生年份"],
      example: "",
      note: { zh: "只读到年月；写到日的，日不读取。", en: "Month or year; the day of a date is not read." },
    }),
    column(reference("division"), {
      key: "household",
      zh: "户籍所在区划",
      en: "Household registration",
      synonyms: ["户籍区划", "户籍区划代码"],
      example: "",
      note: { zh: "区划代码或名称，不写住址。", en: "Code or name of the division, never an address." },
    }),
    ...posts,
    ...certificates,
    ...schooling,
    ...careers,
  ],
};
