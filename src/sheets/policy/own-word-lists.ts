import { type OwnWordList, type TermEntry, defineVocabulary } from "../../terms/index.js";

/** The lists of own words, as a column names them. */
export const ownWordLists = /* @__PURE__ */ defineVocabulary("own-word-list", "public", {
  stationRoles: { zh: "站内岗位", en: "roles at stations" },
  staffKinds: { zh: "人员类别", en: "kinds of staff" },
  activityKinds: { zh: "活动类别", en: "kinds of activity", accepts: ["活动类型"] },
  managementSystems: { zh: "管理制度", en: "management systems" },
  divisionClasses: { zh: "地区类别", en: "classes of area" },
  operatorKinds: { zh: "机构类型", en: "kinds of operator" },
  governmentBodies: { zh: "政府部门", en: "government bodies" },
  facilities: { zh: "功能室", en: "rooms" },
  employers: { zh: "聘用单位类型", en: "kinds of employer" },
  employmentForms: { zh: "用工形式", en: "forms of employment" },
  outsidePosts: { zh: "本职职务", en: "posts with the employer" },
  activityForms: { zh: "服务形式", en: "forms of activity" },
  clientGroups: { zh: "服务对象类别", en: "client groups" },
  serviceFields: { zh: "服务领域", en: "fields of service" },
  fundingSourceKinds: { zh: "资金渠道", en: "kinds of source" },
  purposes: { zh: "资金用途", en: "purposes" },
  figures: { zh: "统计指标", en: "figures", accepts: ["指标"] },
} satisfies Readonly<Record<OwnWordList, TermEntry>>);
