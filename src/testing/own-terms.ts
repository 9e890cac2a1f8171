import type { OwnTerms } from "../model/index.js";

/** The words that some drawn registers and policies define. */
export const OWN_TERMS: OwnTerms = {
  figures: [
    { key: "example:files", name: { zh: "建档户数", en: "households on file" }, unit: { zh: "户", en: "households" } },
    {
      key: "example:calls",
      name: { zh: "热线来电数", en: "hotline calls" },
      unit: { zh: "次", en: "calls" },
      whole: true,
    },
  ],
  stationRoles: [{ key: "example:clerk", name: { zh: "文书", en: "clerk" } }],
  staffKinds: [{ key: "example:intern", name: { zh: "实习社工", en: "intern" } }],
  activityKinds: [{ key: "example:fair", name: { zh: "便民集市", en: "service fair" } }],
  managementSystems: [{ key: "example:duty-roster", name: { zh: "值班制度", en: "duty roster" } }],
  fundingSourceKinds: [{ key: "example:enterprise-aid", name: { zh: "企业援助资金", en: "enterprise aid" } }],
  purposes: [{ key: "example:volunteers", name: { zh: "志愿者补贴", en: "volunteers' allowances" } }],
};
