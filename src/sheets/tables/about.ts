import type { SheetTable } from "../table.js";
import { column, date } from "./columns.js";

/** 基本情况: what the register says about itself. */
export const about: SheetTable = {
  key: "about",
  title: { zh: "基本情况", en: "About" },
  synonyms: ["基本信息", "填报信息", "台账信息"],
  note: { zh: "只填一行：本台账登记截至哪一天。", en: "One row: the day on which the register was recorded." },
  lists: [],
  columns: [
    column(date, {
      key: "recordedOn",
      zh: "登记日期",
      en: "Recorded on",
      synonyms: ["截止日期", "数据截止日期", "填报日期", "填表日期", "统计日期", "登记时间"],
      need: "required",
      example: "2026-06-30",
      note: {
        zh: "数据登记截至的日期。没有日期的事项，按截至当日已经如此计算。",
        en: "The day of recording. What has no date of its own counts as so on that day.",
      },
    }),
  ],
};
