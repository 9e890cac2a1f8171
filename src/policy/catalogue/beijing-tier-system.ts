import type { TierSystem } from "../../model/index.js";

/** Beijing's three tiers, with the platforms that table 3 of the 2023 report lists at each (14 names, 15 tier–kind pairs). */
export const beijingTierSystem: TierSystem = {
  id: "beijing",
  name: {
    zh: "区—街道(乡镇)—社区(村)三级社会工作服务体系",
    en: "Three tiers: district, subdistrict (township), community (village)",
  },
  tiers: [
    {
      id: "beijing:district",
      name: { zh: "区级社会工作指导中心", en: "district social work guidance centre" },
      levels: ["county"],
      platforms: [
        { key: "guidance-centre", name: { zh: "社会工作指导中心", en: "social work guidance centre" } },
        {
          key: "organisation-development",
          name: { zh: "社会组织发展服务中心", en: "social organisation development centre" },
        },
        {
          key: "psychological-guidance",
          name: { zh: "社会心理服务指导中心", en: "psychological service guidance centre" },
        },
      ],
    },
    {
      id: "beijing:township",
      name: { zh: "街道(乡镇)社会工作服务中心", en: "subdistrict (township) social work service centre" },
      levels: ["township"],
      platforms: [
        { key: "service-centre", name: { zh: "社会工作服务中心", en: "social work service centre" } },
        { key: "minor-protection", name: { zh: "未成年人保护工作站", en: "minor protection station" } },
        { key: "organisation-incubator", name: { zh: "社会组织培育孵化中心", en: "social organisation incubator" } },
        { key: "charity-station", name: { zh: "慈善工作站", en: "charity station" } },
        {
          key: "hardship-relief",
          name: { zh: "困难群众救助服务所", en: "relief service office for people in hardship" },
        },
        { key: "psychological-service", name: { zh: "社会心理服务中心", en: "psychological service centre" } },
        { key: "donation-point", name: { zh: "社会捐助接受工作点", en: "donation reception point" } },
      ],
    },
    {
      id: "beijing:community",
      name: { zh: "社区(村)社会工作服务站", en: "community (village) social work station" },
      levels: ["village"],
      platforms: [
        { key: "service-station", name: { zh: "社会工作服务站", en: "social work station" } },
        { key: "secretary-studio", name: { zh: "社区书记工作室", en: "community secretary's studio" } },
        { key: "volunteer-point", name: { zh: "志愿服务站点", en: "volunteer service point" } },
        { key: "psychological-station", name: { zh: "社会心理服务站", en: "psychological service station" } },
        { key: "donation-point", name: { zh: "社会捐助接受工作点", en: "donation reception point" } },
      ],
    },
  ],
};
