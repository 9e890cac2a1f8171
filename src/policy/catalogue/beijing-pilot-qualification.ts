import { markParsed } from "../../parsed/index.js";
import type { Qualification } from "../index.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";

const plan = quoting("beijing-2021-pilot-plan", "normative");
const routes = plan(
  "三（四）",
  "从事专业社会工作服务的人员原则上需取得社会工作师职业水平证书,或取得助理社会工作师职业水平证书满三年,或具有社会工作本科及以上学历",
);
const certificateRoute = plan("三（四）", "需取得社会工作师职业水平证书");
const yearsRoute = plan("三（四）", "或取得助理社会工作师职业水平证书满三年");
const educationRoute = plan("三（四）", "或具有社会工作本科及以上学历");
const rural = plan("三（四）", "农村地区无法满足人员资质要求的可适当降低标准");

/** 服务力量: who may do professional social work at a centre of the pilot. */
export const beijingPilotQualification: Qualification = /* @__PURE__ */ markParsed(
  {
    id: "beijing-pilot-2021/qualification",
    kind: "qualification",
    title: { zh: "专业社会工作服务人员资质", en: "Qualification of staff in professional social work" },
    modality: "in-principle",
    wording: "原则上",
    aspect: "qualification",
    appliesTo: { subject: "person", tier: "beijing:township" },
    clauses: ["PI-09", "PI-10", "PI-11"],
    note: {
      zh: "农村地区“可适当降低标准”未规定幅度：须有人工判断记录，本库不作结论。",
      en: "How far the standard may be lowered in rural areas is not laid down: only a recorded judgement settles it.",
    },
    whom: "professional-staff",
    criteria: {
      kind: "any-of",
      id: "qualification",
      title: { zh: "专业社会工作服务人员资质", en: "Qualification of staff in professional social work" },
      members: [
        {
          kind: "certificate",
          id: "social-worker-certificate",
          title: { zh: "取得社会工作师职业水平证书", en: "Holds the certificate of a social worker" },
          level: "certificateLevel",
          higherLevels: "higherLevels",
          date: "certificateDate",
        },
        {
          kind: "certificate-years",
          id: "assistant-certificate-years",
          title: {
            zh: "取得助理社会工作师职业水平证书满三年",
            en: "Has held the certificate of an assistant social worker for full three years",
          },
          level: "assistantLevel",
          higherLevels: "higherLevels",
          date: "certificateDate",
          years: "assistantYears",
          convention: "fullYears",
        },
        {
          kind: "education",
          id: "social-work-education",
          title: {
            zh: "具有社会工作本科及以上学历",
            en: "Has graduated from a bachelor's programme in social work, or a higher one",
          },
          level: "educationLevel",
          majors: "majors",
        },
        {
          kind: "all-of",
          id: "rural-relaxation",
          title: { zh: "农村地区适当降低标准", en: "Lowered standard in a rural area" },
          members: [
            {
              kind: "area",
              id: "rural-area",
              title: { zh: "农村地区", en: "Rural area" },
              areaClass: "areaClass",
              definedBy: "areaDefinition",
            },
            {
              kind: "judgement",
              id: "lowered-standard",
              title: {
                zh: "无法满足人员资质要求，且经认定适当降低标准",
                en: "The requirement cannot be met, and a suitably lowered standard has been recognised",
              },
            },
          ],
        },
        {
          kind: "degree",
          id: "social-work-degree",
          title: {
            zh: "具有社会工作学士及以上学位",
            en: "Has a bachelor's degree in social work, or a higher one",
          },
          degree: "degreeLevel",
          majors: "majors",
          counts: "degreesCount",
        },
      ],
    },
    parameters: {
      certificateLevel: stated("social-worker", certificateRoute),
      assistantLevel: stated("assistant-social-worker", yearsRoute),
      higherLevels: interpreted(
        "satisfy",
        ["do-not-satisfy"],
        {
          question: {
            zh: "更高等级的证书是否视为符合较低等级的要求？",
            en: "Does a higher certificate satisfy a requirement of a lower one?",
          },
          reason: {
            zh: "原文未提及高级社会工作师。高级以取得社会工作师为报考条件，按“符合”处理。",
            en: "The plan does not name the senior level. Who sits that examination is a social worker already, so it satisfies.",
          },
        },
        routes,
      ),
      certificateDate: interpreted(
        "issuedOn",
        ["approvedOn", "resultsOn"],
        {
          question: { zh: "“取得证书”自哪一日起算？", en: "From which date is a certificate held?" },
          reason: {
            zh: "原文未说明以发证、批准还是成绩公布日期起算；“取得证书”按发证日期处理。",
            en: "The plan names neither issue, approval nor results; a certificate is obtained when it is issued.",
          },
        },
        yearsRoute,
      ),
      assistantYears: stated(3, yearsRoute),
      fullYears: interpreted(
        "corresponding-day",
        ["day-after", "calendar-years", "previous-year-end"],
        {
          question: { zh: "“满三年”在哪一日达到？", en: "On which day are “full three years” reached?" },
          reason: {
            zh: "原文未说明。参照民法典第二百零二条，以对应日为准；属类推适用。",
            en: "The plan is silent. By analogy with article 202 of the Civil Code, on the corresponding day.",
          },
        },
        yearsRoute,
      ),
      educationLevel: stated("bachelor", educationRoute),
      majors: interpreted<readonly string[]>(
        ["社会工作"],
        [
          ["…社会工作…", "社工"],
          ["社会工作", "社会学"],
          ["社会工作", "社会学", "社会政策", "民政管理", "社区管理", "社会保障", "心理学"],
        ],
        {
          question: { zh: "哪些专业算作“社会工作”专业？", en: "Which fields of study are “social work”?" },
          reason: {
            zh: "原文只写“社会工作”，未附专业目录，按专业名称处理，学位类别（如社会工作硕士、MSW）不影响；名称含“社会工作”的其他专业须认定。报考指南常把社会学等列为相关专业。",
            en: "The plan says “social work” without a list, so the name decides, whatever the kind of degree (MSW); another field whose name contains it is to be judged. Examination guides often count sociology and others as related.",
          },
        },
        educationRoute,
      ),
      degreeLevel: interpreted(
        "bachelor",
        ["master"],
        {
          question: {
            zh: "如学位可作依据，哪一级学位相当于“本科及以上”？",
            en: "If a degree counts, which one answers to “bachelor's programme or higher”?",
          },
          reason: {
            zh: "本科毕业通常授予学士学位，按学士及以上理解。",
            en: "A bachelor's programme usually leads to the bachelor's degree, so that degree or a higher one was taken.",
          },
        },
        educationRoute,
      ),
      degreesCount: interpreted(
        "does-not-count",
        ["counts"],
        {
          question: {
            zh: "只有社会工作学位（如硕士学位）而没有社会工作学历的，是否符合？",
            en: "Does a degree in social work suffice without having graduated from such a programme?",
          },
          reason: {
            zh: "原文只写“学历”，未写学位，按学历理解；学位可作依据为另一读法。",
            en: "The plan says “education” (学历) and names no degree, so education was taken; that a degree counts is the other reading.",
          },
        },
        educationRoute,
      ),
      areaClass: stated("rural", rural),
      areaDefinition: interpreted(
        "urban-rural-code",
        ["division-kind", "village-committees"],
        {
          question: { zh: "“农村地区”如何认定？", en: "What is a “rural area”?" },
          reason: {
            zh: "原文未定义。按统计用城乡分类代码，210、220为乡村；代码到村级，乡级区划以所辖社区、村一致的类别为准。另有两种读法：乡、镇属农村，街道属城镇；或者有行政村的属农村。",
            en: "The plan does not define it. By the statistical urban–rural class 210 and 220 are rural; the class is one of communities and villages, and of a township where all of its own agree. Other readings: towns and townships are rural; or those that have villages.",
          },
        },
        rural,
      ),
    },
  },
  "provision",
);
