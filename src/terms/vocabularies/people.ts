import { vocabularyOf } from "../vocabulary.js";
import {
  ACADEMIC_DEGREES,
  CERTIFICATE_LEVELS,
  DUTIES,
  EDUCATION_LEVELS,
  OPERATING_MODELS,
  STAFF_KINDS,
  STATION_ROLES,
  STUDY_FORMS,
  WORKLOADS,
} from "../values.js";

/** 社会工作者职业水平, lowest first. */
export const certificateLevels = vocabularyOf("certificate-level", "personal", CERTIFICATE_LEVELS, {
  "assistant-social-worker": {
    zh: "助理社会工作师",
    en: "assistant social worker",
    accepts: [
      "助理社工师",
      "助理社工",
      "初级",
      "初级社工",
      "初级社工师",
      "初级社会工作师",
      "助理社会工作师(初级)",
      "社会工作者初级",
      "社会工作者(初级)",
      "助社",
      "助理社会工作师证书",
      "助理社会工作师职业水平证书",
      "初级社会工作者",
      "初级(助理社会工作师)",
      "助理社會工作師",
    ],
  },
  "social-worker": {
    zh: "社会工作师",
    en: "social worker",
    accepts: [
      "社工师",
      "中级",
      "中级社工",
      "中级社工师",
      "中级社会工作者",
      "中级(社会工作师)",
      "社会工作师证书",
      "社会工作师职业水平证书",
      "社會工作師",
      "中级社会工作师",
      "社会工作师(中级)",
      "社会工作者中级",
      "社会工作者(中级)",
    ],
  },
  "senior-social-worker": {
    zh: "高级社会工作师",
    en: "senior social worker",
    accepts: [
      "高级社工师",
      "高级社工",
      "高级",
      "高级社会工作师(高级)",
      "社会工作者高级",
      "社会工作者(高级)",
      "高级社会工作者",
      "高级(高级社会工作师)",
      "高级社会工作师证书",
      "高级社会工作师职业水平证书",
      "高級社會工作師",
    ],
  },
});
export type CertificateLevel = (typeof certificateLevels.values)[number];

/** 学历, lowest first. 研究生 alone is not accepted: it does not tell master from doctor. */
export const educationLevels = vocabularyOf("education-level", "personal", EDUCATION_LEVELS, {
  "junior-secondary-or-below": {
    zh: "初中及以下",
    en: "junior secondary or below",
    accepts: ["初中", "初级中学", "小学", "小学及以下"],
  },
  "senior-secondary": {
    zh: "高中(中专)",
    en: "senior secondary",
    accepts: [
      "高中",
      "普通高中",
      "中专",
      "中等专科",
      "职高",
      "职业高中",
      "技校",
      "技工学校",
      "中技",
      "高中/中专",
      "高中、中专",
    ],
  },
  "junior-college": {
    zh: "大学专科",
    en: "junior college",
    accepts: [
      "大专",
      "专科",
      "高职",
      "高职高专",
      "大学大专",
      "全日制大专",
      "全日制专科",
      "在职大专",
      "自考大专",
      "函授大专",
      "成人大专",
    ],
  },
  bachelor: {
    zh: "大学本科",
    en: "bachelor's programme",
    accepts: ["本科", "大学", "全日制本科", "在职本科", "自考本科", "函授本科", "成人本科", "职业本科"],
  },
  master: { zh: "硕士研究生", en: "master's programme", accepts: ["硕士", "研究生(硕士)", "硕士学历"] },
  doctor: { zh: "博士研究生", en: "doctoral programme", accepts: ["博士", "研究生(博士)", "博士学历"] },
});
export type EducationLevel = (typeof educationLevels.values)[number];

/** 学习形式: whether a level of education was reached in full-time study. */
export const studyForms = vocabularyOf("study-form", "personal", STUDY_FORMS, {
  "full-time": { zh: "全日制", en: "full-time", accepts: ["全日制教育", "普通全日制"] },
  "part-time": {
    zh: "非全日制",
    en: "part-time",
    accepts: [
      "在职",
      "在职教育",
      "自考",
      "自学考试",
      "函授",
      "成人教育",
      "成教",
      "网络教育",
      "电大",
      "开放教育",
      "业余",
    ],
  },
});
export type StudyForm = (typeof studyForms.values)[number];

/** 学位, lowest first; another field than 学历. */
export const academicDegrees = vocabularyOf("academic-degree", "personal", ACADEMIC_DEGREES, {
  bachelor: { zh: "学士", en: "bachelor's degree", accepts: ["学士学位"] },
  master: { zh: "硕士", en: "master's degree", accepts: ["硕士学位", "专业硕士", "社会工作硕士", "MSW"] },
  doctor: { zh: "博士", en: "doctoral degree", accepts: ["博士学位"] },
});
export type AcademicDegree = (typeof academicDegrees.values)[number];

/** 人员类别: where a worker comes from. */
export const staffKinds = vocabularyOf("staff-kind", "personal", STAFF_KINDS, {
  professional: { zh: "专业社工", en: "professional social worker", accepts: ["专业社会工作者", "机构社工"] },
  local: { zh: "本土社工", en: "local social worker", accepts: ["本土社会工作者", "本地社工"] },
  "community-worker": { zh: "社区工作者", en: "community worker", accepts: ["社区专职工作者"] },
  "social-assistance-clerk": {
    zh: "社会救助经办人员",
    en: "social assistance clerk",
    accepts: ["社会救助经办员", "救助经办人员"],
  },
  "disability-commissioner": {
    zh: "残疾人专职委员",
    en: "full-time commissioner for disabled persons",
    accepts: ["残疾人专委", "残联专职委员", "残协专职委员"],
  },
  "civil-affairs-assistant": { zh: "民政协理员", en: "civil affairs assistant" },
  "children-director": { zh: "儿童主任", en: "children's director" },
  "civil-affairs-officer": { zh: "民政专干", en: "civil affairs officer", accepts: ["民政干部", "民政干事"] },
  volunteer: { zh: "志愿者", en: "volunteer", accepts: ["义工", "社区志愿者"] },
  student: { zh: "学生", en: "student", accepts: ["高校学生", "实习生", "社工专业学生"] },
  teacher: { zh: "高校教师", en: "teacher", accepts: ["教师", "高校老师"] },
});
export type StaffKind = (typeof staffKinds.values)[number];

/** 站内岗位. */
export const stationRoles = vocabularyOf("station-role", "personal", STATION_ROLES, {
  "social-worker": {
    zh: "驻站社工",
    en: "station social worker",
    accepts: ["驻点社工", "一线社工", "社工", "常驻社工"],
  },
  supervisor: { zh: "督导", en: "supervisor", accepts: ["督导员", "督导老师", "专职督导", "兼职督导", "督導"] },
  "supervisor-assistant": { zh: "督导助理", en: "supervisor's assistant", accepts: ["助理督导"] },
  director: { zh: "主任(站长)", en: "director", accepts: ["中心主任", "站长", "主任", "负责人"] },
  "deputy-director": { zh: "副站长", en: "deputy director", accepts: ["副主任", "中心副主任"] },
  "executive-director": { zh: "常务主任", en: "executive director", accepts: ["常务副站长"] },
  "project-manager": { zh: "项目主管", en: "project manager", accepts: ["项目负责人", "项目经理"] },
  administrator: { zh: "行政人员", en: "administrator", accepts: ["行政", "财务", "行政专员"] },
});
export type StationRole = (typeof stationRoles.values)[number];

/** 岗位职责: whether the work is professional social work, to which qualification rules apply. */
export const duties = vocabularyOf("assignment-duty", "personal", DUTIES, {
  "professional-social-work": {
    zh: "专业社会工作服务",
    en: "professional social work",
    accepts: ["专业服务", "社会工作服务"],
  },
  management: { zh: "管理协调", en: "management", accepts: ["管理", "协调"] },
  support: { zh: "行政辅助", en: "support", accepts: ["辅助", "后勤"] },
});
export type AssignmentDuty = (typeof duties.values)[number];

/** 专职、兼职. */
export const workloads = vocabularyOf("workload", "personal", WORKLOADS, {
  "full-time": { zh: "专职", en: "full-time", accepts: ["全职"] },
  "part-time": { zh: "兼职", en: "part-time" },
});
export type Workload = (typeof workloads.values)[number];

/** 用人方式. */
export const operatingModels = vocabularyOf("operating-model", "public", OPERATING_MODELS, {
  "government-purchase": {
    zh: "政府购买服务",
    en: "government purchase of services",
    accepts: ["购买服务", "政府购买", "政府购买社会工作服务", "运营外包", "委托运营"],
  },
  "direct-employment": { zh: "直聘", en: "direct employment", accepts: ["政府直聘", "直聘模式"] },
});
export type OperatingModel = (typeof operatingModels.values)[number];
