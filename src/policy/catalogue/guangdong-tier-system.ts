import type { TierSystem } from "../../model/index.js";

/** Guangdong's three-level support network: project office, supervision centres of the cities, stations. */
export const guangdongTierSystem: TierSystem = {
  id: "guangdong",
  name: {
    zh: "项目办—地市督导中心—镇街社工站三级网络支持系统",
    en: "Three-level support network: project office, city supervision centres, township stations",
  },
  tiers: [
    {
      id: "guangdong:project-office",
      name: { zh: "“双百计划”项目办", en: "project office of the Double Hundred plan" },
      levels: ["province"],
    },
    {
      id: "guangdong:supervision-centre",
      name: { zh: "地市督导中心", en: "city supervision centre" },
      levels: ["prefecture"],
    },
    { id: "guangdong:station", name: { zh: "镇街社工站", en: "township social work station" }, levels: ["township"] },
  ],
};
