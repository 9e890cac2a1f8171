import type { Thing } from "../../policy/index.js";
import type { LocalText } from "../../terms/index.js";

/** What can be counted, in words. */

/** A unit; in English of one and of several. */
export interface Unit extends LocalText {
  readonly one: string;
}

/** The name of each thing, and how it is counted. */
export const NOUNS: Readonly<Record<Thing, { readonly noun: LocalText; readonly unit: Unit }>> = {
  divisions: { noun: { zh: "区划", en: "divisions" }, unit: { zh: "个", en: "divisions", one: "division" } },
  stations: { noun: { zh: "站点", en: "stations" }, unit: { zh: "个", en: "stations", one: "station" } },
  operators: { noun: { zh: "承接机构", en: "operators" }, unit: { zh: "家", en: "operators", one: "operator" } },
  contracts: { noun: { zh: "合同", en: "contracts" }, unit: { zh: "份", en: "contracts", one: "contract" } },
  persons: { noun: { zh: "人员", en: "staff" }, unit: { zh: "名", en: "persons", one: "person" } },
  serving: { noun: { zh: "服务人员", en: "workers who serve it" }, unit: { zh: "名", en: "persons", one: "person" } },
  supervising: {
    noun: { zh: "督导人员", en: "supervisors of its stations" },
    unit: { zh: "名", en: "persons", one: "person" },
  },
  joining: { noun: { zh: "新到岗人员", en: "staff who came" }, unit: { zh: "名", en: "persons", one: "person" } },
  leaving: { noun: { zh: "离岗人员", en: "staff who left" }, unit: { zh: "名", en: "persons", one: "person" } },
  posts: { noun: { zh: "岗位", en: "posts" }, unit: { zh: "个", en: "posts", one: "post" } },
  clients: { noun: { zh: "服务对象", en: "clients" }, unit: { zh: "名", en: "clients", one: "client" } },
  allocations: {
    noun: { zh: "拨付资金", en: "allocations" },
    unit: { zh: "笔", en: "allocations", one: "allocation" },
  },
  spending: { noun: { zh: "支出", en: "spending" }, unit: { zh: "笔", en: "items", one: "item" } },
  activities: { noun: { zh: "活动", en: "activities" }, unit: { zh: "次", en: "activities", one: "activity" } },
  underway: {
    noun: { zh: "在办活动", en: "activities under way" },
    unit: { zh: "项", en: "activities", one: "activity" },
  },
  days: { noun: { zh: "活动日", en: "days with activities" }, unit: { zh: "天", en: "days", one: "day" } },
};

/** How a subject has things of its own. */
export const VERBS: Readonly<Record<Thing, string>> = {
  divisions: "辖有",
  stations: "设有",
  operators: "有",
  contracts: "签有",
  persons: "配有",
  serving: "有",
  supervising: "有",
  joining: "有",
  leaving: "有",
  posts: "设有",
  activities: "开展",
  underway: "有",
  days: "有",
  clients: "服务",
  allocations: "收到",
  spending: "有",
};
