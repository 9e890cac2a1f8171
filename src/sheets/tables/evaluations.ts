import { assessors, evaluationRounds } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, date, decimal, id, idList, term } from "./columns.js";
import { subjectColumns } from "./subjects.js";

/** 评估记录: one evaluation that was held a row. */
export const evaluations: SheetTable = {
  key: "evaluations",
  title: { zh: "评估记录", en: "Evaluations" },
  synonyms: ["评估", "评估结果", "评估情况", "绩效评估", "考核结果", "评估台账"],
  note: {
    zh: "一行一次评估：评估的是谁、何时、得分和等级。",
    en: "One evaluation a row: who was evaluated, when, its score and grade.",
  },
  lists: [],
  columns: [
    column(id, {
      key: "id",
      zh: "评估编号",
      en: "Id",
      synonyms: ["编号"],
      need: "required",
      example: "PG-01",
      note: { zh: "自定编号，不重复。", en: "An own number, unique." },
    }),
    ...subjectColumns({
      zh: "评估对象",
      en: "Subject",
      synonyms: ["被评估对象", "对象编号", "站点编号", "区划代码", "机构编号"],
    }),
    column(date, {
      key: "on",
      zh: "评估日期",
      en: "On",
      synonyms: ["评估时间", "日期", "评估年度", "年度"],
      need: "required",
      example: "2026年5月",
      note: { zh: "可只填年月或年份。", en: "Day, month or year." },
    }),
    column(term(evaluationRounds), {
      key: "round",
      zh: "评估环节",
      en: "Round",
      synonyms: ["环节", "评估阶段"],
      example: "",
      note: {
        zh: "自评、评估或抽查；不填为评估。",
        en: "Self-assessment, evaluation or check of a sample; empty: evaluation.",
      },
    }),
    column(term(assessors), {
      key: "assessor",
      zh: "评估实施方",
      en: "Carried out by",
      synonyms: ["评估方", "评估主体", "评估机构类型"],
      example: "第三方评估机构",
      note: { zh: "第三方评估机构或主管部门。", en: "Third party or competent authority." },
    }),
    column(id, {
      key: "scheme",
      zh: "评估方案编号",
      en: "Scheme",
      synonyms: ["评估方案", "方案编号"],
      example: "",
      note: { zh: "所用评估方案的编号。", en: "Id of the evaluation scheme." },
    }),
    column(decimal, {
      key: "score",
      zh: "评估得分",
      en: "Score",
      synonyms: ["得分", "分数", "总分", "评估分数"],
      example: "92.5",
      note: { zh: "得分。", en: "Score." },
    }),
    column(decimal, {
      key: "fullMarks",
      zh: "满分",
      en: "Full marks",
      synonyms: ["满分值"],
      example: "100",
      note: { zh: "所用方案的满分。", en: "Full marks of the scheme." },
    }),
    column(id, {
      key: "grade",
      zh: "评估等级",
      en: "Grade",
      synonyms: ["等级", "评估等次", "等次"],
      example: "优秀",
      note: { zh: "等级，如评估方案中等级的编号。", en: "Grade, such as the id of one in the scheme." },
    }),
    column(idList, {
      key: "vetoes",
      zh: "一票否决情形",
      en: "Vetoes",
      synonyms: ["一票否决", "否决项", "否决情形"],
      example: "",
      note: {
        zh: "成立的否决项编号；没有的填“无”，未核实的不填。",
        en: "Ids of the vetoes that applied; none: 无; not recorded: leave empty.",
      },
    }),
  ],
};
