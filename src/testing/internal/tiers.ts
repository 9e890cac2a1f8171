import type { TierSystem } from "../../model/index.js";

/** The tier system of drawn registers: three tiers, as Beijing's. */
export const TIERS: TierSystem = {
  id: "beijing",
  name: { zh: "三级体系", en: "three tiers" },
  tiers: [
    { id: "beijing:district", name: { zh: "区级中心", en: "district centre" }, levels: ["county"] },
    {
      id: "beijing:township",
      name: { zh: "街乡中心", en: "township centre" },
      levels: ["township"],
      platforms: [{ key: "donation-point", name: { zh: "捐助点", en: "donation point" } }],
    },
    { id: "beijing:community", name: { zh: "社区站", en: "community station" }, levels: ["village"] },
  ],
};
