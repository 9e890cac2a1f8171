import type { TierSystem } from "../../model/index.js";

/** Jinan's four tiers. A functional zone carries a hub like a district; where it has no county code it has its own key. */
export const jinanTierSystem: TierSystem = {
  id: "jinan",
  name: {
    zh: "市—区(县)—街(镇)—村(居)四级社会工作服务体系",
    en: "Four tiers: city, district (county), subdistrict (town), village (neighbourhood)",
  },
  tiers: [
    {
      id: "jinan:city",
      name: { zh: "市级社会工作指导服务平台", en: "city guidance platform" },
      levels: ["prefecture"],
    },
    {
      id: "jinan:hub",
      name: { zh: "区(县)社会工作服务总站", en: "district (county) hub station" },
      levels: ["county"],
    },
    {
      id: "jinan:station",
      name: { zh: "街道(镇)社会工作服务站", en: "subdistrict (town) station" },
      levels: ["township"],
    },
    {
      id: "jinan:village",
      name: { zh: "村(居)社会工作服务点", en: "village (neighbourhood) service point" },
      levels: ["village"],
    },
  ],
};
