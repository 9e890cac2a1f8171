import type { ItemStanding, LeftOutReason } from "../../../quota/index.js";
import type { LocalText } from "../../../terms/index.js";

/** Why an activity was not counted. */
export const LEFT_OUT: Readonly<Record<LeftOutReason, LocalText>> = {
  "outside-period": { zh: "不在本年度内的", en: "outside the period" },
  "after-as-of": { zh: "在所问日期之后的", en: "after the day of the question" },
  "station-not-open": { zh: "站点未启用或已停用时的", en: "while the station was not open" },
  "not-completed": { zh: "尚未完成的", en: "not completed" },
  repeat: { zh: "重复登记的", en: "entered twice" },
};

/** How an item of a checklist stands. */
export const ITEM_STATES: Readonly<Record<ItemStanding["state"], LocalText>> = {
  met: { zh: "经判断符合", en: "judged as met" },
  unmet: { zh: "经判断未达到", en: "judged as not met" },
  open: { zh: "尚无判断记录", en: "no judgement recorded" },
  "evidence-lacking": { zh: "判断为符合，但佐证材料不全", en: "judged as met, but evidence is lacking" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  undetermined: { zh: "是否适用不明", en: "not known whether it applies" },
};

/** The unit in which a recurring duty is asked. */
export const WINDOWS = {
  day: { zh: "日", en: ["day", "days"] },
  week: { zh: "周", en: ["week", "weeks"] },
  month: { zh: "个月", en: ["month", "months"] },
  quarter: { zh: "个季度", en: ["quarter", "quarters"] },
  year: { zh: "年", en: ["year", "years"] },
} as const;
