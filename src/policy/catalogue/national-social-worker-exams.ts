import { markPolicy } from "../../parsed/index.js";
import { parseCoarseDate } from "../../calendar/index.js";
import type { Policy, PolicyDocument } from "../index.js";
import type { Qualification } from "../index.js";
import type { Criterion } from "../index.js";
import { interpreted, quoting, stated } from "./internal/parameters.js";

/** Copies of the national rules: none is the official page, so every value is marked as from a secondary copy. */
const documents: readonly PolicyDocument[] = [
  {
    id: "cn-2006-71",
    title: {
      zh: "社会工作者职业水平评价暂行规定（国人部发〔2006〕71号）",
      en: "Interim provisions on the assessment of the professional level of social workers (Guorenbufa [2006] No. 71)",
    },
    issuers: ["人事部", "民政部"],
    issuedOn: parseCoarseDate("2006"),
    read: "excerpt",
    address: "https://233.com/shgzz/zhinan/20090316/163506249.html",
    note: {
      zh: "据多处转载核对（另见 http://xouvqe.cn/shehui/?id=77650），未见官方页面。",
      en: "Compared in several reprints (also http://xouvqe.cn/shehui/?id=77650); the official page was not seen.",
    },
  },
  {
    id: "exam-notice-later",
    title: {
      zh: "社会工作者职业水平考试报考条件（后期转载）",
      en: "Conditions of the social worker examinations (a later reprint)",
    },
    issuers: [],
    read: "excerpt",
    address: "https://233.com/shgzz/zhinan/202005/16000057503.html",
    note: {
      zh: "计算年限的截止日期见 http://www.qingl.net/forum.php?mod=viewthread&tid=9205 所载同一条件。",
      en: "The day to which years count is from http://www.qingl.net/forum.php?mod=viewthread&tid=9205, which prints the same conditions.",
    },
  },
  {
    id: "exam-guide-current",
    title: { zh: "社会工作者职业水平考试报考指南（转载）", en: "Guide to the social worker examinations (a reprint)" },
    issuers: [],
    read: "excerpt",
    address: "https://www.huamu0101.com/zhiyezige/282302",
  },
  {
    id: "senior-exam-notice",
    title: {
      zh: "高级社会工作师考试报名条件（转载）",
      en: "Conditions of the senior social worker examination (a reprint)",
    },
    issuers: [],
    read: "excerpt",
    address: "http://hbrsks.net/shehui/?id=86183",
  },
  {
    id: "senior-exam-guide",
    title: {
      zh: "高级社会工作师报名条件（培训机构）",
      en: "Conditions of the senior examination (a training provider)",
    },
    issuers: [],
    read: "excerpt",
    address: "https://m.youlu.com/app/modules/cms/pages/infor-detail/content?id=CB202511070000001850",
  },
  {
    id: "registration-copies",
    title: {
      zh: "社会工作者职业水平证书登记办法（转载）",
      en: "Measures for the registration of social workers' certificates (reprints)",
    },
    issuers: [],
    read: "excerpt",
    address: "https://www.nadiyi.com/social/2543257",
  },
  {
    id: "continuing-education-copies",
    title: {
      zh: "社会工作者继续教育办法（转载）",
      en: "Measures for the continuing education of social workers (reprints)",
    },
    issuers: ["民政部"],
    read: "excerpt",
    address: "https://bingospace.cn/shgzz/2192262.html",
  },
  {
    id: "continuing-education-90-hours",
    title: {
      zh: "助理社会工作师证书有效期说明（网络文章）",
      en: "On the validity of the assistant's certificate (a web article)",
    },
    issuers: [],
    read: "excerpt",
    address: "https://m.gzjll.com/3/3195407.html",
  },
  {
    id: "continuing-education-70-hours",
    title: { zh: "社会工作师证书登记问答（培训机构）", en: "Questions on registration (a training provider)" },
    issuers: [],
    read: "excerpt",
    address: "https://wenda.hqwx.com/article-70325.html",
  },
];

const rules = quoting("cn-2006-71", "normative");
const later = quoting("exam-notice-later", "reported");
const guide = quoting("exam-guide-current", "reported");
const seniorNotice = quoting("senior-exam-notice", "reported");
const seniorGuide = quoting("senior-exam-guide", "reported");
const registrationText = quoting("registration-copies", "reported");
const hoursText = quoting("continuing-education-copies", "reported");
const ninetyHours = quoting("continuing-education-90-hours", "reported");
const seventyHours = quoting("continuing-education-70-hours", "reported");

const cutOff = interpreted(
  "calendar-years",
  ["previous-year-end", "corresponding-day"],
  {
    question: { zh: "从事社会工作年限计算到哪一天？", en: "To which day are the years of social work counted?" },
    reason: {
      zh: "所见转载多写考试年度的12月31日，另有以上一年12月31日为准的；按前者处理。",
      en: "Most copies name 31 December of the examination year, others that of the year before; the former was taken.",
    },
  },
  later("报考条件", "从事社会工作年限的截止日期为考试报名年度当年年底"),
);

const practiceStart = interpreted(
  "in-total",
  ["after-criterion"],
  {
    question: {
      zh: "从事社会工作的年限是否只从取得学历后起算？",
      en: "Do years of social work count only after graduation?",
    },
    reason: {
      zh: "条文未说明。报考指南称非全日制学历前后的年限可累计，全日制在校期间不计；按累计处理。",
      en: "The text is silent. Guides add the years before and after part-time studies and leave out full-time studies; all are added.",
    },
  },
  rules("第十一条", "取得社会工作专业大专学历，从事社会工作满2年"),
  guide("工作年限", "可累计计算取得非全日制学历前后的工作年限"),
);

const majors = interpreted<readonly string[]>(
  ["社会工作"],
  [
    ["社会工作", "社会学"],
    ["社会工作", "社会学", "社会政策", "民政管理", "社区管理", "社会保障", "心理学"],
  ],
  {
    question: { zh: "哪些专业算作“社会工作专业”？", en: "Which fields of study are “social work”?" },
    reason: { zh: "条文未附专业目录，按专业名称处理。", en: "The text has no list of fields, so the name decides." },
  },
  rules("第十一条", "取得社会工作专业大专学历"),
);

const higherLevels = interpreted(
  "satisfy",
  ["do-not-satisfy"],
  {
    question: {
      zh: "更高等级的证书是否视为符合较低等级的要求？",
      en: "Does a higher certificate satisfy a requirement of a lower one?",
    },
    reason: {
      zh: "条文未说明；高等级以低等级的能力为基础，按“符合”处理。",
      en: "The text is silent; a higher level rests on the lower one, so it satisfies.",
    },
  },
  rules("第十二条", "取得助理社会工作师职业水平证书后"),
);

const certificateDate = interpreted(
  "issuedOn",
  ["approvedOn", "resultsOn"],
  {
    question: { zh: "“取得证书后”自哪一日起算？", en: "From which date does “after obtaining the certificate” run?" },
    reason: {
      zh: "条文未说明。“取得证书”按发证日期处理；另有转载称以批准日期为准。",
      en: "The text is silent. A certificate is obtained when it is issued; one guide names the day of approval.",
    },
  },
  rules("第十二条", "取得助理社会工作师职业水平证书后"),
  seniorGuide("报名条件", "从业年限计算以中级证书批准日期/注册日期为准"),
);

/** Where the copies of articles 11 and 12 disagree on the wording. */
const degreesCount = interpreted(
  "counts",
  ["does-not-count"],
  {
    question: {
      zh: "除学历外，学位是否也可作为报考依据？",
      en: "Does an academic degree count beside an education level?",
    },
    reason: {
      zh: "早期转载写“大专学历”，后期转载写“大专及以上学历或学位”；按后者处理。",
      en: "An early reprint says “junior-college education”, later ones “education or degree of junior college or above”; the latter was taken.",
    },
  },
  later("第十二条", "取得社会工作专业大专及以上学历或学位，从事社会工作满4年"),
  rules("第十二条", "取得社会工作专业大专学历,从事社会工作满4年"),
);

const otherFieldQuestion = {
  question: {
    zh: "其他专业本科及以上的年限如何增加？",
    en: "How many years do graduates of other fields above junior college need?",
  },
  reason: {
    zh: "后期转载写“其他专业大专及以上学历或学位……相应增加2年”，按各层次分别加2年；早期转载只写大专，则均为6年。",
    en: "Later reprints add two years at each level; the early one names junior college only, which makes six years for all.",
  },
} as const;
const twoYearsMore = later("第十二条", "取得其他专业大专及以上学历或学位，其从事社会工作年限相应增加2年");
const twoYearsMoreEarly = rules("第十二条", "取得其他专业大专学历,其从事社会工作年限相应增加2年");

const practiceTitle = { zh: "从事社会工作满规定年限", en: "Has done social work for the required years" } as const;

interface RouteNames {
  readonly level: string;
  readonly majors?: string;
  readonly years: string;
  /** For a route that rests on a degree only by the wording of some copies. */
  readonly counts?: string;
}

/** An education level and years of social work: one line of article 11 or 12. */
function educationRoute(id: string, title: Criterion["title"], { level, majors: field, years }: RouteNames): Criterion {
  const education = {
    kind: "education",
    id: `${id}-education`,
    title,
    level,
    ...(field === undefined ? {} : { majors: field }),
  } as const;
  return { kind: "all-of", id, title, members: [education, practiceOf(id, education.id, years)] };
}

/** An academic degree and years of social work. */
function degreeRoute(
  id: string,
  title: Criterion["title"],
  { level, majors: field, years, counts }: RouteNames,
): Criterion {
  const degree = {
    kind: "degree",
    id: `${id}-degree`,
    title,
    degree: level,
    ...(field === undefined ? {} : { majors: field }),
    ...(counts === undefined ? {} : { counts }),
  } as const;
  return { kind: "all-of", id, title, members: [degree, practiceOf(id, degree.id, years)] };
}

function practiceOf(id: string, criterion: string, years: string): Criterion {
  return {
    kind: "practice",
    id: `${id}-practice`,
    title: practiceTitle,
    years,
    convention: "cutOff",
    after: { criterion, counting: "practiceStart" },
  };
}

const shared = {
  modality: "may",
  appliesTo: { subject: "person" },
  clauses: [] as readonly string[],
  kind: "qualification",
  whom: "anyone",
} as const;

const assistantExam: Qualification = {
  ...shared,
  id: "cn-social-worker-exams/assistant-social-worker",
  title: { zh: "助理社会工作师考试报名条件", en: "Conditions of the assistant social worker examination" },
  aspect: "exam-assistant-social-worker",
  note: {
    zh: "应届毕业生须在毕业日期当日及以后方视为具有该学历；此前可报考的情形请以当年公告为准。",
    en: "A final-year student counts from the day of graduation; whether one may apply earlier is for each year's notice to say.",
  },
  criteria: {
    kind: "any-of",
    id: "assistant-exam",
    title: { zh: "符合下列条件之一", en: "One of these conditions" },
    members: [
      educationRoute(
        "senior-secondary",
        { zh: "高中或中专学历", en: "Senior secondary education" },
        { level: "seniorSecondary", years: "seniorSecondaryYears" },
      ),
      educationRoute(
        "social-work-junior-college",
        { zh: "社会工作专业大专学历", en: "Junior college in social work" },
        { level: "juniorCollege", majors: "majors", years: "socialWorkJuniorYears" },
      ),
      {
        kind: "education",
        id: "social-work-bachelor",
        title: { zh: "社会工作专业本科及以上学历", en: "Bachelor's programme in social work or higher" },
        level: "bachelor",
        majors: "majors",
      },
      educationRoute(
        "other-junior-college",
        { zh: "其他专业大专学历", en: "Junior college in another field" },
        { level: "juniorCollege", years: "otherJuniorYears" },
      ),
      educationRoute(
        "other-bachelor",
        { zh: "其他专业本科及以上学历", en: "Bachelor's programme in another field or higher" },
        { level: "bachelor", years: "otherBachelorYears" },
      ),
    ],
  },
  parameters: {
    seniorSecondary: stated("senior-secondary", rules("第十一条", "取得高中或者中专学历，从事社会工作满4年")),
    seniorSecondaryYears: stated(4, rules("第十一条", "取得高中或者中专学历，从事社会工作满4年")),
    juniorCollege: stated("junior-college", rules("第十一条", "取得社会工作专业大专学历，从事社会工作满2年")),
    socialWorkJuniorYears: stated(2, rules("第十一条", "取得社会工作专业大专学历，从事社会工作满2年")),
    bachelor: stated("bachelor", rules("第十一条", "社会工作专业本科应届毕业生")),
    otherJuniorYears: stated(4, rules("第十一条", "取得其他专业大专学历，从事社会工作满4年")),
    otherBachelorYears: stated(2, rules("第十一条", "取得其他专业本科及以上学历，从事社会工作满2年")),
    majors,
    cutOff,
    practiceStart,
  },
};

const socialWorkerExam: Qualification = {
  ...shared,
  id: "cn-social-worker-exams/social-worker",
  title: { zh: "社会工作师考试报名条件", en: "Conditions of the social worker examination" },
  aspect: "exam-social-worker",
  criteria: {
    kind: "any-of",
    id: "social-worker-exam",
    title: { zh: "符合下列条件之一", en: "One of these conditions" },
    members: [
      {
        kind: "all-of",
        id: "assistant-then-years",
        title: {
          zh: "高中或中专学历，取得助理社会工作师证书后满规定年限",
          en: "Senior secondary education, and years of social work after the assistant's certificate",
        },
        members: [
          {
            kind: "education",
            id: "assistant-then-years-education",
            title: { zh: "高中或中专学历", en: "Senior secondary education" },
            level: "seniorSecondary",
          },
          {
            kind: "certificate",
            id: "assistant-certificate",
            title: { zh: "取得助理社会工作师职业水平证书", en: "Certificate of an assistant social worker" },
            level: "assistantLevel",
            higherLevels: "higherLevels",
            date: "certificateDate",
          },
          {
            kind: "practice",
            id: "assistant-then-years-practice",
            title: practiceTitle,
            years: "afterAssistantYears",
            convention: "cutOff",
            after: { criterion: "assistant-certificate", counting: "afterCertificate" },
          },
        ],
      },
      educationRoute(
        "social-work-junior-college",
        { zh: "社会工作专业大专学历", en: "Junior college in social work" },
        { level: "juniorCollege", majors: "majors", years: "socialWorkJuniorYears" },
      ),
      degreeRoute(
        "social-work-first-degree",
        { zh: "社会工作专业学位", en: "Degree in social work" },
        { level: "firstDegree", majors: "majors", years: "socialWorkJuniorYears", counts: "degreesCount" },
      ),
      educationRoute(
        "social-work-bachelor",
        { zh: "社会工作专业大学本科学历", en: "Bachelor's programme in social work" },
        { level: "bachelor", majors: "majors", years: "socialWorkBachelorYears" },
      ),
      degreeRoute(
        "social-work-master",
        { zh: "社会工作专业硕士学位", en: "Master's degree in social work" },
        { level: "master", majors: "majors", years: "socialWorkMasterYears" },
      ),
      {
        kind: "degree",
        id: "social-work-doctor",
        title: { zh: "社会工作专业博士学位", en: "Doctoral degree in social work" },
        degree: "doctor",
        majors: "majors",
      },
      educationRoute(
        "other-junior-college",
        { zh: "其他专业大专学历", en: "Junior college in another field" },
        { level: "juniorCollege", years: "otherJuniorYears" },
      ),
      educationRoute(
        "other-bachelor",
        { zh: "其他专业本科学历", en: "Bachelor's programme in another field" },
        { level: "bachelor", years: "otherBachelorYears" },
      ),
      degreeRoute(
        "other-first-degree",
        { zh: "其他专业学位", en: "Degree in another field" },
        { level: "firstDegree", years: "otherJuniorYears", counts: "degreesCount" },
      ),
      degreeRoute(
        "other-master",
        { zh: "其他专业硕士学位", en: "Master's degree in another field" },
        { level: "master", years: "otherMasterYears", counts: "degreesCount" },
      ),
      degreeRoute(
        "other-doctor",
        { zh: "其他专业博士学位", en: "Doctoral degree in another field" },
        { level: "doctor", years: "otherDoctorYears", counts: "degreesCount" },
      ),
    ],
  },
  parameters: {
    seniorSecondary: stated(
      "senior-secondary",
      rules("第十二条", "取得高中或者中专学历，并取得助理社会工作师职业水平证书后，从事社会工作满6年"),
    ),
    assistantLevel: stated(
      "assistant-social-worker",
      rules("第十二条", "取得助理社会工作师职业水平证书后，从事社会工作满6年"),
    ),
    afterAssistantYears: stated(6, rules("第十二条", "取得助理社会工作师职业水平证书后，从事社会工作满6年")),
    afterCertificate: stated(
      "after-criterion",
      rules("第十二条", "取得助理社会工作师职业水平证书后，从事社会工作满6年"),
    ),
    higherLevels,
    certificateDate,
    juniorCollege: stated("junior-college", rules("第十二条", "取得社会工作专业大专学历，从事社会工作满4年")),
    socialWorkJuniorYears: stated(4, rules("第十二条", "取得社会工作专业大专学历，从事社会工作满4年")),
    firstDegree: stated("bachelor", later("第十二条", "取得社会工作专业大专及以上学历或学位，从事社会工作满4年")),
    bachelor: stated("bachelor", rules("第十二条", "取得社会工作专业大学本科学历，从事社会工作满3年")),
    socialWorkBachelorYears: stated(3, rules("第十二条", "取得社会工作专业大学本科学历，从事社会工作满3年")),
    master: stated("master", rules("第十二条", "取得社会工作专业硕士学位，从事社会工作满1年")),
    socialWorkMasterYears: stated(1, rules("第十二条", "取得社会工作专业硕士学位，从事社会工作满1年")),
    doctor: stated("doctor", rules("第十二条", "取得社会工作专业博士学位")),
    otherJuniorYears: stated(6, twoYearsMore),
    otherBachelorYears: interpreted(5, [6], otherFieldQuestion, twoYearsMore, twoYearsMoreEarly),
    otherMasterYears: interpreted(3, [6], otherFieldQuestion, twoYearsMore, twoYearsMoreEarly),
    otherDoctorYears: interpreted(2, [6], otherFieldQuestion, twoYearsMore, twoYearsMoreEarly),
    degreesCount,
    majors,
    cutOff,
    practiceStart,
  },
};

const seniorExam: Qualification = {
  ...shared,
  id: "cn-social-worker-exams/senior-social-worker",
  title: { zh: "高级社会工作师考试报名条件", en: "Conditions of the senior social worker examination" },
  aspect: "exam-senior-social-worker",
  criteria: {
    kind: "all-of",
    id: "senior-exam",
    title: { zh: "同时具备下列条件", en: "All of these conditions" },
    members: [
      {
        kind: "any-of",
        id: "bachelor-or-degree",
        title: { zh: "本科及以上学历或学士及以上学位", en: "Bachelor's programme or degree, or higher" },
        members: [
          {
            kind: "education",
            id: "bachelor-education",
            title: { zh: "本科及以上学历", en: "Bachelor's programme or higher" },
            level: "bachelor",
          },
          {
            kind: "degree",
            id: "bachelor-degree",
            title: { zh: "学士及以上学位", en: "Bachelor's degree or higher" },
            degree: "bachelorDegree",
          },
        ],
      },
      {
        kind: "certificate",
        id: "social-worker-certificate",
        title: { zh: "取得社会工作师职业水平证书", en: "Certificate of a social worker" },
        level: "certificateLevel",
        higherLevels: "higherLevels",
        date: "certificateDate",
      },
      {
        kind: "practice",
        id: "years-after-certificate",
        title: { zh: "取得社会工作师证书后从事社会工作满规定年限", en: "Years of social work after the certificate" },
        years: "years",
        convention: "cutOff",
        after: { criterion: "social-worker-certificate", counting: "afterCertificate" },
      },
    ],
  },
  parameters: {
    bachelor: stated("bachelor", seniorNotice("报名条件", "具有本科及以上学历(或学士及以上学位)")),
    bachelorDegree: stated("bachelor", seniorNotice("报名条件", "具有本科及以上学历(或学士及以上学位)")),
    certificateLevel: stated(
      "social-worker",
      seniorNotice("报名条件", "取得社会工作师(中级)资格后，从事社会工作满5年"),
    ),
    years: interpreted(
      5,
      [7, 10],
      {
        question: {
          zh: "取得社会工作师资格后须从事社会工作几年？",
          en: "How many years of social work after the certificate?",
        },
        reason: {
          zh: "两处转载写5年；一处培训机构页面写博士5年、硕士7年、本科10年，与前者矛盾，疑误。",
          en: "Two reprints say five; one training provider says 5, 7 or 10 by degree, which contradicts them and is probably wrong.",
        },
      },
      seniorNotice("报名条件", "取得社会工作师(中级)资格后，从事社会工作满5年"),
      seniorGuide("报名条件", "本科学历/学士学位则需 10 年"),
    ),
    afterCertificate: stated(
      "after-criterion",
      seniorNotice("报名条件", "取得社会工作师(中级)资格后，从事社会工作满5年"),
    ),
    higherLevels,
    certificateDate,
    cutOff,
  },
};

const duties = { ...shared, modality: "must" } as const;
const validity = stated(3, registrationText("登记", "登记有效期为3年"));

const registration: Qualification = {
  ...duties,
  id: "cn-social-worker-exams/registration",
  title: { zh: "职业水平证书登记有效", en: "Valid registration of the certificate" },
  aspect: "registration",
  criteria: {
    kind: "registration",
    id: "valid-registration",
    title: { zh: "登记在有效期内", en: "Registration within its validity" },
    level: "level",
    higherLevels: "higherLevels",
    validityYears: "validityYears",
  },
  parameters: {
    level: stated(
      "assistant-social-worker",
      registrationText("登记", "首次登记是指通过社会工作者职业水平考试后的一年内进行的登记"),
    ),
    higherLevels,
    validityYears: validity,
  },
};

const renewal: Qualification = {
  ...duties,
  id: "cn-social-worker-exams/renewal",
  title: { zh: "再登记条件", en: "Conditions of renewing a registration" },
  aspect: "registration-renewal",
  note: {
    zh: "学时按申请日之前的三年累计；登记有效期通常与之相同。",
    en: "Hours are added over the three years before the day, which is usually the registration's own validity.",
  },
  criteria: {
    kind: "any-of",
    id: "renewal",
    title: { zh: "按登记等级", en: "By the level of the registration" },
    members: [
      renewalRoute(
        "assistant-renewal",
        { zh: "助理社会工作师再登记", en: "Renewal of an assistant social worker" },
        { level: "assistantLevel", higher: "exactLevel", hours: "assistantHours" },
      ),
      renewalRoute(
        "social-worker-renewal",
        { zh: "社会工作师、高级社会工作师再登记", en: "Renewal of a social worker or senior social worker" },
        { level: "socialWorkerLevel", higher: "higherLevels", hours: "socialWorkerHours" },
      ),
    ],
  },
  parameters: {
    assistantLevel: stated(
      "assistant-social-worker",
      hoursText("学时", "助理社会工作师在每一登记有效期(3年)内接受社会工作专业继续教育的时间累计不得少于72小时"),
    ),
    exactLevel: stated(
      "do-not-satisfy",
      hoursText(
        "学时",
        "社会工作师、高级社会工作师在每一登记有效期(3年)内接受社会工作专业继续教育的时间累计不得少于90小时",
      ),
    ),
    assistantHours: interpreted(
      "72",
      ["90", "70"],
      {
        question: {
          zh: "助理社会工作师每一登记有效期须多少学时？",
          en: "How many hours does an assistant need in each registration period?",
        },
        reason: {
          zh: "两处转载写72小时，另有写90小时、70学时的；按前者处理。",
          en: "Two reprints say 72 hours, others print 90 or 70; the former was taken.",
        },
      },
      hoursText("学时", "助理社会工作师在每一登记有效期(3年)内接受社会工作专业继续教育的时间累计不得少于72小时"),
      ninetyHours("延续注册", "继续教育要求累计完成90学时"),
      seventyHours("登记", "助理社会工作者的继续教育学时为70学时"),
    ),
    socialWorkerLevel: stated(
      "social-worker",
      hoursText(
        "学时",
        "社会工作师、高级社会工作师在每一登记有效期(3年)内接受社会工作专业继续教育的时间累计不得少于90小时",
      ),
    ),
    socialWorkerHours: stated(
      "90",
      hoursText(
        "学时",
        "社会工作师、高级社会工作师在每一登记有效期(3年)内接受社会工作专业继续教育的时间累计不得少于90小时",
      ),
    ),
    higherLevels,
    windowMonths: stated(3, registrationText("再登记", "再登记是指在首次登记有效期满前的3个月内进行的登记")),
    hoursYears: stated(3, hoursText("学时", "在每一登记有效期(3年)内")),
  },
};

function renewalRoute(
  id: string,
  title: Criterion["title"],
  names: { readonly level: string; readonly higher: string; readonly hours: string },
): Criterion {
  return {
    kind: "all-of",
    id,
    title,
    members: [
      {
        kind: "renewal-window",
        id: `${id}-window`,
        title: { zh: "登记有效期届满前的受理期内", en: "Within the months before the registration ends" },
        level: names.level,
        higherLevels: names.higher,
        months: "windowMonths",
      },
      {
        kind: "continuing-education",
        id: `${id}-hours`,
        title: { zh: "继续教育学时达标", en: "Hours of continuing education" },
        hours: names.hours,
        years: "hoursYears",
      },
    ],
  };
}

/** 社会工作者职业水平考试与登记: who may sit the three examinations, and how a registration is kept. */
export const nationalSocialWorkerExams: Policy = /* @__PURE__ */ markPolicy({
  version: 1,
  id: "cn-social-worker-exams",
  title: { zh: "社会工作者职业水平考试与登记", en: "Examinations and registration of social workers" },
  jurisdiction: "CN",
  documents,
  issuedOn: stated(parseCoarseDate("2006"), rules("文号", "国人部发〔2006〕71号")),
  effective: {},
  supersedes: [],
  successors: [],
  prevailsOver: [],
  provisions: [assistantExam, socialWorkerExam, seniorExam, registration, renewal],
  data: [],
});
