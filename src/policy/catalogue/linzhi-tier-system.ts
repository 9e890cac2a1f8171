import type { TierSystem } from "../../model/index.js";

/** Linzhi's two tiers, as far as the article names them. */
export const linzhiTierSystem: TierSystem = {
  id: "linzhi",
  name: { zh: "市社会工作指导中心—乡镇(街道)社工站", en: "City guidance centre and township stations" },
  tiers: [
    {
      id: "linzhi:guidance-centre",
      name: { zh: "林芝市社会工作指导中心", en: "Linzhi social work guidance centre" },
      levels: ["prefecture"],
    },
    {
      id: "linzhi:station",
      name: { zh: "乡镇(街道)社会工作服务站", en: "township (subdistrict) social work station" },
      levels: ["township"],
    },
  ],
};
