import { vocabularyOf } from "../vocabulary.js";
import {
  EMPLOYERS,
  EMPLOYMENT_FORMS,
  GOVERNMENT_BODIES,
  OPERATOR_KINDS,
  ORGANISATION_RATINGS,
  OUTSIDE_POSTS,
} from "../values.js";

/** 承接机构类型. */
export const operatorKinds = vocabularyOf("operator-kind", "public", OPERATOR_KINDS, {
  "social-organisation": {
    zh: "社会组织",
    en: "social organisation",
    accepts: ["社会服务机构", "社工机构", "社会工作服务机构", "民办非企业单位", "民非", "社会团体", "基金会"],
  },
  enterprise: { zh: "企业", en: "enterprise", accepts: ["公司", "企业单位"] },
  "public-institution": { zh: "事业单位", en: "public institution" },
  "grassroots-committee": {
    zh: "村（居）民委员会",
    en: "villagers' or residents' committee",
    accepts: ["村居", "社区居委会", "居委会", "村委会"],
  },
});
export type OperatorKind = (typeof operatorKinds.values)[number];

/** 社会组织评估等级, lowest first (《社会组织评估管理办法》). */
export const organisationRatings = vocabularyOf("organisation-rating", "public", ORGANISATION_RATINGS, {
  "1A": { zh: "1A级", en: "1A", accepts: ["A级", "A", "一A级"] },
  "2A": { zh: "2A级", en: "2A", accepts: ["AA级", "AA"] },
  "3A": { zh: "3A级", en: "3A", accepts: ["AAA级", "AAA"] },
  "4A": { zh: "4A级", en: "4A", accepts: ["AAAA级", "AAAA"] },
  "5A": { zh: "5A级", en: "5A", accepts: ["AAAAA级", "AAAAA"] },
});
export type OrganisationRating = (typeof organisationRatings.values)[number];

/** 主管和购买部门: which kind of body manages stations or purchases their services; the level is a field of its own. */
export const governmentBodies = vocabularyOf("government-body", "public", GOVERNMENT_BODIES, {
  "civil-affairs": { zh: "民政部门", en: "civil affairs", accepts: ["民政局", "民政厅", "民政"] },
  "social-work-department": {
    zh: "社会工作部门",
    en: "social work department",
    accepts: ["社会工作部", "党委社会工作部", "社工部"],
  },
  "subdistrict-or-township": {
    zh: "街道办事处（乡镇人民政府）",
    en: "subdistrict office or township government",
    accepts: ["街道办事处", "乡镇人民政府", "镇政府", "乡镇政府", "街道(乡镇)", "乡镇(街道)"],
  },
  "village-or-community": { zh: "村（社区）", en: "village or community", accepts: ["社区", "村"] },
  "political-legal-committee": { zh: "政法委", en: "political and legal committee", accepts: ["政法委员会"] },
  "human-resources": { zh: "人力资源和社会保障部门", en: "human resources", accepts: ["人社局", "人社部门"] },
  finance: { zh: "财政部门", en: "finance", accepts: ["财政局", "财政厅"] },
  justice: { zh: "司法行政部门", en: "justice", accepts: ["司法局", "司法所"] },
  health: { zh: "卫生健康部门", en: "health", accepts: ["卫健委", "卫健局", "卫健部门"] },
  "public-security": { zh: "公安（禁毒）部门", en: "public security", accepts: ["公安局", "禁毒办", "禁毒委"] },
  "womens-federation": { zh: "妇联", en: "women's federation", accepts: ["妇女联合会"] },
  "youth-league": { zh: "共青团", en: "youth league", accepts: ["团委"] },
  "disabled-persons-federation": { zh: "残联", en: "disabled persons' federation", accepts: ["残疾人联合会"] },
});
export type GovernmentBody = (typeof governmentBodies.values)[number];

/** 聘用单位类型. */
export const employers = vocabularyOf("employer", "personal", EMPLOYERS, {
  operator: { zh: "承接机构", en: "operator", accepts: ["社工机构", "社会组织", "服务机构"] },
  government: { zh: "政府部门", en: "government", accepts: ["街道", "乡镇", "街道办事处", "民政局", "机关"] },
  "public-institution": { zh: "事业单位", en: "public institution" },
  "grassroots-committee": {
    zh: "村（居）民委员会",
    en: "villagers' or residents' committee",
    accepts: ["村居", "社区", "居委会", "村委会"],
  },
});
export type Employer = (typeof employers.values)[number];

/** 用工形式. */
export const employmentForms = vocabularyOf("employment-form", "personal", EMPLOYMENT_FORMS, {
  "established-post": { zh: "在编", en: "established post", accepts: ["编制内", "事业编", "公务员", "行政编"] },
  "labour-contract": { zh: "劳动合同", en: "labour contract", accepts: ["合同制", "签订劳动合同", "聘用合同"] },
  dispatch: { zh: "劳务派遣", en: "labour dispatch", accepts: ["派遣"] },
  "public-welfare-post": { zh: "公益性岗位", en: "public-welfare post", accepts: ["公岗"] },
  "part-time": { zh: "非全日制用工", en: "part-time employment", accepts: ["劳务协议", "劳务合同"] },
});
export type EmploymentForm = (typeof employmentForms.values)[number];

/** 本职职务: what somebody is with the employer, apart from the role at the station. */
export const outsidePosts = vocabularyOf("outside-post", "personal", OUTSIDE_POSTS, {
  "subdistrict-leader": {
    zh: "街道（乡镇）领导",
    en: "leader of the subdistrict or township",
    accepts: ["街道领导", "乡镇领导", "镇街领导", "分管领导", "街道(乡镇)分管领导"],
  },
  "civil-affairs-head": {
    zh: "民政科（所）负责人",
    en: "head of the civil affairs office",
    accepts: ["民政所长", "民政科长", "民政所负责人", "社会事务办主任"],
  },
  "civil-affairs-officer": {
    zh: "民政专干",
    en: "civil affairs officer",
    accepts: ["民政干部", "民政干事", "民政助理"],
  },
  "community-committee-member": {
    zh: "村（社区）“两委”成员",
    en: "member of the village or community committees",
    accepts: ["两委成员", "社区两委", "村两委", "社区书记", "村支书"],
  },
  "social-work-post": { zh: "社会工作岗位", en: "social work post", accepts: ["社工岗", "社工岗位"] },
});
export type OutsidePost = (typeof outsidePosts.values)[number];
