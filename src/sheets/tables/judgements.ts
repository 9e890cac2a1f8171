import { defineVocabulary, evidenceForms, subjectKinds } from "../../terms/index.js";
import type { SheetTable } from "../table.js";
import { column, date, id, reference, term, text } from "./columns.js";

const outcomes = /* @__PURE__ */ defineVocabulary("judgement-outcome", "public", {
  met: { zh: "符合", en: "met", accepts: ["合格", "达标", "通过"] },
  unmet: { zh: "不符合", en: "not met", accepts: ["不合格", "未达标", "不通过"] },
});

/** 核查记录: one recorded judgement a row; further rows of the same number add evidence. */
export const judgements: SheetTable = {
  key: "judgements",
  title: { zh: "核查记录", en: "Judgements" },
  synonyms: ["人工判断", "现场核查记录", "核查情况", "核查表", "现场核查"],
  note: {
    zh: "一行一项核查结论。条款编号和事项编号见政策目录。佐证材料有几份的，用同一编号再填几行。",
    en: "One judgement a row. Ids of provisions and items stand in the policy catalogue. Further rows add evidence.",
  },
  lists: [{ key: "evidence", titles: ["佐证材料", "佐证"], loss: "record" }],
  columns: [
    column(id, {
      key: "id",
      zh: "记录编号",
      en: "Id",
      synonyms: ["编号", "核查编号"],
      need: "required",
      example: "HC-01",
      note: { zh: "自定编号，不重复。", en: "An own number, unique." },
    }),
    column(term(subjectKinds), {
      key: "subject.kind",
      zh: "核查对象类型",
      en: "Kind of subject",
      synonyms: ["对象类型"],
      need: "decisive",
      example: "社工站",
      note: { zh: "社工站、人员、行政区划或承接机构。", en: "Station, person, division or operator." },
    }),
    column(reference("subject"), {
      key: "subject.id",
      zh: "核查对象编号",
      en: "Subject",
      synonyms: ["对象编号", "核查对象", "站点编号", "站点编号或工号"],
      need: "required",
      example: "ZX-01",
      note: { zh: "对象的编号，不写姓名。", en: "Id of the subject, never a name." },
    }),
    column(id, {
      key: "provision",
      zh: "条款编号",
      en: "Provision",
      synonyms: ["条款"],
      need: "decisive",
      example: "",
      note: { zh: "政策目录中的条款编号；所填事项全目录唯一的，可不填。", en: "Id of the provision." },
    }),
    column(id, {
      key: "item",
      zh: "核查事项",
      en: "Item",
      synonyms: ["事项编号", "事项", "核查事项编号"],
      need: "required",
      example: "有与服务相适应的办公和服务场地",
      note: { zh: "条款中的事项编号，或事项全文。", en: "Id of the item, or its text." },
    }),
    column(term(outcomes), {
      key: "outcome",
      zh: "核查结论",
      en: "Outcome",
      synonyms: ["结论", "核查结果"],
      need: "required",
      example: "符合",
      note: { zh: "符合或不符合。", en: "Met or unmet." },
    }),
    column(date, {
      key: "on",
      zh: "核查日期",
      en: "On",
      synonyms: ["日期", "核查时间"],
      need: "required",
      example: "2026-05-20",
      note: { zh: "年月日。", en: "The day." },
    }),
    column(text, {
      key: "role",
      zh: "核查人职务",
      en: "Role",
      synonyms: ["核查部门", "核查人岗位", "核查单位"],
      need: "required",
      example: "区民政局社会工作科",
      note: { zh: "岗位或部门，不写姓名。", en: "Role or office, never a name." },
    }),
    column(text, {
      key: "reference",
      list: "evidence",
      zh: "佐证材料",
      en: "Evidence",
      synonyms: ["材料名称", "依据材料"],
      under: ["名称", "材料"],
      need: "required",
      example: "核查底稿第1号",
      note: { zh: "材料的名称、文号或位置。", en: "Name, number or place of the material." },
    }),
    column(term(evidenceForms), {
      key: "form",
      list: "evidence",
      zh: "佐证形式",
      en: "Form",
      synonyms: ["材料形式"],
      under: ["形式"],
      need: "required",
      example: "实地查看",
      note: {
        zh: "书面材料、照片、实地查看、访谈或系统记录。",
        en: "Document, photograph, visit, interview or record in a system.",
      },
    }),
  ],
};
