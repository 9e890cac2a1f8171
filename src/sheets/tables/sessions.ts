import type { SheetTable } from "../table.js";
import { column, count, date, decimal, reference } from "./columns.js";

/** 活动场次: one meeting of a group or a case a row, by the number of its activity. */
export const sessions: SheetTable = {
  key: "sessions",
  title: { zh: "活动场次", en: "Sessions" },
  synonyms: ["场次", "节次", "活动节次", "小组节次", "小组活动节次", "个案会谈记录", "面谈记录"],
  note: {
    zh: "一行一场（节）：填所属活动的编号。各场人数在此填写的，“活动”表的服务人次不填。",
    en: "One session a row, by the id of its activity. Where persons are filled in here, the activity has none.",
  },
  partOf: "activities",
  lists: [{ key: "sessions", titles: ["场次", "节次"], loss: "list" }],
  columns: [
    column(reference("activity"), {
      key: "id",
      zh: "活动编号",
      en: "Activity",
      synonyms: ["所属活动编号", "所属活动", "小组编号", "活动代码"],
      need: "required",
      example: "HD-001",
      note: { zh: "“活动”表中的活动编号。", en: "Id in the table of activities." },
    }),
    column(date, {
      key: "on",
      list: "sessions",
      zh: "场次日期",
      en: "On",
      synonyms: ["节次日期", "开展日期", "活动日期", "会谈日期", "日期"],
      need: "required",
      example: "2026-03-08",
      note: { zh: "年月日；尚未开展的活动填“无”。", en: "The day; 无 for an activity without any so far." },
    }),
    column(count, {
      key: "persons",
      list: "sessions",
      zh: "参加人数",
      en: "Persons",
      synonyms: ["到场人数", "本节人数", "服务人次", "人数"],
      example: "12",
      note: { zh: "本场参加的人数。", en: "Persons who took part." },
    }),
    column(decimal, {
      key: "hours",
      list: "sessions",
      zh: "场次时长（小时）",
      en: "Hours",
      synonyms: ["时长", "时长（小时）", "小时数", "本节时长"],
      example: "1.5",
      note: { zh: "小时数；没有记录的不填。", en: "Length in hours." },
    }),
  ],
};
