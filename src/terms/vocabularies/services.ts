import { vocabularyOf } from "../vocabulary.js";
import { ACTIVITY_FORMS, CLIENT_GROUPS, FACILITIES, PURPOSES, SERVICE_FIELDS } from "../values.js";

/** 服务形式: how an activity is done. The four forms of study are those of the Linzhi plan. */
export const activityForms = vocabularyOf("activity-form", "public", ACTIVITY_FORMS, {
  "on-site": { zh: "现场", en: "on site", accepts: ["线下", "站内", "面对面"] },
  "home-visit": { zh: "入户", en: "home visit", accepts: ["上门", "家访"] },
  telephone: { zh: "电话", en: "telephone", accepts: ["电访", "热线"] },
  online: { zh: "线上", en: "online", accepts: ["网络", "远程", "视频"] },
  lecture: { zh: "讲座", en: "lecture", accepts: ["授课", "集中授课"] },
  shadowing: { zh: "跟岗学习", en: "learning on the job", accepts: ["跟岗", "岗位实训"] },
  "daily-study": { zh: "每日一学", en: "daily study" },
  "weekly-study": { zh: "每周共学", en: "weekly study together" },
  "monthly-topic": { zh: "每月专题学", en: "monthly topic study" },
  "quarterly-online-sharing": { zh: "每季度线上经验分享", en: "quarterly online sharing of experience" },
});
export type ActivityForm = (typeof activityForms.values)[number];

/** 服务对象类别. One person may belong to several. */
export const clientGroups = vocabularyOf("client-group", "personal", CLIENT_GROUPS, {
  residents: { zh: "社区居民", en: "residents", accepts: ["居民", "群众", "村民"] },
  "older-people": { zh: "老年人", en: "older people", accepts: ["老人", "长者", "高龄老人", "空巢老人", "独居老人"] },
  "children-and-youth": { zh: "儿童青少年", en: "children and youth", accepts: ["儿童", "青少年", "未成年人"] },
  "children-in-difficulty": { zh: "困境儿童", en: "children in difficulty", accepts: ["事实无人抚养儿童", "孤儿"] },
  "left-behind-children": { zh: "留守儿童", en: "left-behind children", accepts: ["农村留守儿童"] },
  women: { zh: "妇女", en: "women", accepts: ["留守妇女"] },
  "persons-with-disabilities": { zh: "残疾人", en: "persons with disabilities", accepts: ["残障人士"] },
  "low-income": {
    zh: "低保和低收入对象",
    en: "people on allowance or low income",
    accepts: ["低保对象", "低收入家庭", "困难群众", "困难家庭", "低保边缘家庭"],
  },
  "special-hardship": { zh: "特困人员", en: "people in special hardship", accepts: ["特困供养人员", "五保对象"] },
  migrants: { zh: "流动人口", en: "migrants", accepts: ["外来务工人员", "新市民"] },
  "drug-users": { zh: "戒毒康复人员", en: "people in drug rehabilitation", accepts: ["吸毒人员", "社区戒毒人员"] },
  corrections: { zh: "社区矫正对象", en: "people in community corrections", accepts: ["社区服刑人员", "刑满释放人员"] },
  veterans: { zh: "退役军人", en: "veterans", accepts: ["优抚对象"] },
  homeless: { zh: "流浪乞讨人员", en: "homeless people", accepts: ["流浪人员", "生活无着人员"] },
  patients: { zh: "患者", en: "patients", accepts: ["病人", "精神障碍患者"] },
});
export type ClientGroup = (typeof clientGroups.values)[number];

/** 服务领域. */
export const serviceFields = vocabularyOf("service-field", "public", SERVICE_FIELDS, {
  "social-assistance": { zh: "社会救助", en: "social assistance", accepts: ["救助服务", "社会救助服务"] },
  "older-people": { zh: "养老服务", en: "services for older people", accepts: ["老年服务", "为老服务", "养老"] },
  "child-welfare": {
    zh: "儿童福利和未成年人保护",
    en: "child welfare and protection",
    accepts: ["儿童福利", "儿童服务", "未成年人保护", "关爱保护"],
  },
  youth: { zh: "青少年服务", en: "youth services", accepts: ["青少年事务"] },
  "women-and-family": { zh: "妇女和家庭服务", en: "women and family", accepts: ["家庭服务", "婚姻家庭", "妇女服务"] },
  disability: { zh: "残疾人服务", en: "services for disabled persons", accepts: ["助残", "助残服务", "残障服务"] },
  "community-governance": { zh: "社区治理", en: "community governance", accepts: ["基层社会治理", "社区营造"] },
  "social-affairs": { zh: "社会事务", en: "social affairs", accepts: ["专项社会事务", "婚丧礼俗改革"] },
  "mental-health": { zh: "心理和精神卫生", en: "mental health", accepts: ["心理健康", "精神卫生", "心理服务"] },
  medical: { zh: "医务社会工作", en: "medical social work", accepts: ["医务", "医务社工"] },
  "drug-rehabilitation": { zh: "禁毒", en: "drug rehabilitation", accepts: ["戒毒康复", "禁毒社会工作"] },
  corrections: { zh: "社区矫正", en: "community corrections", accepts: ["司法社会工作", "矫治帮扶"] },
  veterans: { zh: "退役军人服务", en: "services for veterans", accepts: ["优抚安置", "双拥"] },
  school: { zh: "学校社会工作", en: "school social work", accepts: ["学校社工", "驻校社工"] },
  volunteering: { zh: "慈善和志愿服务", en: "charity and volunteering", accepts: ["志愿服务", "慈善", "慈善服务"] },
  "rural-revitalisation": { zh: "乡村振兴", en: "rural revitalisation", accepts: ["农村社会工作"] },
});
export type ServiceField = (typeof serviceFields.values)[number];

/** 功能室: rooms and facilities of a station. */
export const facilities = vocabularyOf("facility", "public", FACILITIES, {
  office: { zh: "社工办公室", en: "office", accepts: ["办公室", "办公区", "办公场所"] },
  "case-room": { zh: "个案室", en: "case room", accepts: ["个案工作室", "会谈室", "个案咨询室"] },
  "group-room": { zh: "小组活动室", en: "group room", accepts: ["小组室", "小组工作室"] },
  "multi-purpose-room": { zh: "多功能活动室", en: "multi-purpose room", accepts: ["多功能室", "多功能厅", "活动室"] },
  "archive-room": { zh: "档案室", en: "archive room", accepts: ["资料室"] },
  reception: { zh: "接待区", en: "reception", accepts: ["接待室", "服务台", "前台"] },
  "training-room": { zh: "培训督导室", en: "training and supervision room", accepts: ["培训室", "督导室", "会议室"] },
  "counselling-room": { zh: "心理咨询室", en: "counselling room", accepts: ["心理室", "心理疏导室"] },
  "reading-room": { zh: "阅览室", en: "reading room", accepts: ["图书室"] },
});
export type Facility = (typeof facilities.values)[number];

/** 资金用途. */
export const purposes = vocabularyOf("purpose", "public", PURPOSES, {
  operation: { zh: "运营经费", en: "operation", accepts: ["运营", "运转", "运转经费", "运行经费", "工作经费"] },
  pay: { zh: "人员薪酬", en: "pay", accepts: ["人员经费", "工资", "社工工资", "薪酬", "人员费用"] },
  supervision: { zh: "督导经费", en: "supervision", accepts: ["督导", "聘请督导"] },
  training: { zh: "培训经费", en: "training", accepts: ["培训", "教育培训"] },
  premises: { zh: "场地建设", en: "premises", accepts: ["场地", "场所建设", "场地建设及设备"] },
  services: {
    zh: "服务活动经费",
    en: "services",
    accepts: ["活动经费", "服务经费", "专业服务", "项目经费", "服务开展"],
  },
  evaluation: { zh: "评估经费", en: "evaluation", accepts: ["评估", "评估费"] },
  "start-up": { zh: "开办经费", en: "start-up", accepts: ["建站经费", "启动经费", "一次性建设补助"] },
  "older-people": { zh: "老年服务支出", en: "services for older people", accepts: ["养老服务", "老年人福利"] },
  children: { zh: "儿童服务支出", en: "services for children", accepts: ["儿童福利", "儿童服务"] },
  disability: { zh: "残疾人服务支出", en: "services for disabled persons", accepts: ["残疾人福利", "助残服务"] },
  assistance: { zh: "社会救助支出", en: "social assistance", accepts: ["困难群众救助", "社会救助"] },
});
export type Purpose = (typeof purposes.values)[number];
