import { describe, expect, it } from "vitest";
import { describeMeasure } from "social-work-station-rules/explanation";
import { parseMeasure } from "social-work-station-rules/policy";

/** Each field of each condition in words, as it qualifies a noun, and its opposite. */

const sayCount = (of: string, where: object) => {
  const measure = parseMeasure({ take: "count", of, where } as never);
  return [describeMeasure(measure, { locale: "zh-CN" }), describeMeasure(measure, { locale: "en" })];
};

/** The condition; the noun that it qualifies, and the noun that its opposite qualifies, in Chinese and in English. */
type Row = readonly [where: object, zh: string, en: string, notZh: string, notEn: string];

/** Tries both nouns of each row; an opposite in brackets stands for the clause as a whole. */
function eachOf(of: string, rows: readonly Row[]): void {
  it.each(rows)(`on ${of}: %j`, (where, zh, en, notZh, notEn) => {
    expect(sayCount(of, where)).toEqual([`${zh}的数量`, `the number of ${en}`]);
    expect(sayCount(of, { not: where })).toEqual([`${notZh}的数量`, `the number of ${notEn}`]);
  });
}

describe("a condition on divisions", () => {
  eachOf("divisions", [
    [
      { id: ["110101001", "110101002"] },
      "属于110101001、110101002的区划",
      "divisions that are among 110101001 and 110101002",
      "不属于110101001、110101002的区划",
      "divisions that are not among 110101001 and 110101002",
    ],
    [
      { within: ["110101"] },
      "位于110101之内的区划",
      "divisions that lie in 110101",
      "不在110101之内的区划",
      "divisions that do not lie in 110101",
    ],
    [{ level: ["county"] }, "县级区划", "county divisions", "不是县级的区划", "divisions that are not county"],
    [
      { level: ["township"], kind: ["town", "township"] },
      "乡级镇、乡区划",
      "township town or township divisions",
      "并非（为乡级且为镇、乡）的区划",
      "divisions that are not those that are township and are town or township",
    ],
    [
      { committee: ["village"] },
      "村（村委会）区划",
      "village divisions",
      "不是村（村委会）的区划",
      "divisions that are not village",
    ],
    [
      { class: ["border-area"] },
      "边境地区区划",
      "border area divisions",
      "不是边境地区的区划",
      "divisions that are not border area",
    ],
    [{ area: ["rural"] }, "农村区划", "rural divisions", "不是农村的区划", "divisions that are not rural"],
    [
      { figures: { population: { atLeast: 50_000 } } },
      "常住人口数不少于50,000人的区划",
      "divisions that have resident population (at least 50,000)",
      "并非常住人口数不少于50,000人的区划",
      "divisions that do not have resident population (at least 50,000)",
    ],
    [
      { has: [{ of: "stations" }] },
      "设有站点的区划",
      "divisions that have stations",
      "未设有站点的区划",
      "divisions that do not have stations",
    ],
    [
      { has: [{ of: "stations", where: { tier: ["township"] }, atLeast: 2 }] },
      "设有乡级站点不少于2个的区划",
      "divisions that have at least 2 township stations",
      "未设有乡级站点不少于2个的区划",
      "divisions that do not have at least 2 township stations",
    ],
    [
      { has: [{ of: "operators" }] },
      "有承接机构的区划",
      "divisions that have operators",
      "没有承接机构的区划",
      "divisions that do not have operators",
    ],
    [
      { has: [{ of: "operators", atMost: 3 }] },
      "有承接机构不多于3家的区划",
      "divisions that have at most 3 operators",
      "并非有承接机构不多于3家的区划",
      "divisions that do not have at most 3 operators",
    ],
  ]);
});

describe("a condition on stations", () => {
  eachOf("stations", [
    [
      { id: ["s-1"] },
      "属于s-1的站点",
      "stations that are among s-1",
      "不属于s-1的站点",
      "stations that are not among s-1",
    ],
    [
      { tier: ["township", "example:county"] },
      "乡级、example:county站点",
      "township or example:county stations",
      "不属于乡级、example:county层级的站点",
      "stations that are not on the tier township or example:county",
    ],
    [
      { opened: { from: "2024-01-01", until: "2024-12-31" } },
      "2024年1月1日起至2024年12月31日启用的站点",
      "stations that opened from 1 January 2024 to 31 December 2024",
      "并非2024年1月1日起至2024年12月31日启用的站点",
      "stations that are not those that opened from 1 January 2024 to 31 December 2024",
    ],
    [
      { opened: { from: "2024-01-01" } },
      "2024年1月1日起启用的站点",
      "stations that opened on or after 1 January 2024",
      "并非2024年1月1日起启用的站点",
      "stations that are not those that opened on or after 1 January 2024",
    ],
    [
      { opened: { until: "2023-06-30" } },
      "2023年6月30日及以前启用的站点",
      "stations that opened on or before 30 June 2023",
      "并非2023年6月30日及以前启用的站点",
      "stations that are not those that opened on or before 30 June 2023",
    ],
    [
      { operatingModel: ["direct-employment"] },
      "直聘站点",
      "direct employment stations",
      "不采用直聘方式的站点",
      "stations that do not work by direct employment",
    ],
    [
      { nationallyRegistered: true },
      "已录入全国社会工作信息管理系统的站点",
      "stations that are entered in the national information system",
      "未录入全国社会工作信息管理系统的站点",
      "stations that are not entered in the national information system",
    ],
    [
      { systems: ["finance", "confidentiality"] },
      "已建立财务管理制度、保密制度的站点",
      "stations that have financial management and confidentiality",
      "未建立财务管理制度、保密制度的站点",
      "stations that do not have financial management and confidentiality",
    ],
    [
      { years: { atLeast: 2 } },
      "启用不少于2年的站点",
      "stations that have been open for at least 2 years",
      "并非启用不少于2年的站点",
      "stations that have not been open for at least 2 years",
    ],
    [
      { evaluation: {} },
      "接受过评估的站点",
      "stations that have had an evaluation",
      "未接受过评估的站点",
      "stations that have not had an evaluation",
    ],
    [
      { evaluation: { scheme: ["scheme-1"], held: { from: "2024-01-01" } } },
      "接受过2024年1月1日起的“scheme-1”评估的站点",
      "stations that have had an evaluation by scheme-1 held on or after 1 January 2024",
      "未接受过2024年1月1日起的“scheme-1”评估的站点",
      "stations that have not had an evaluation by scheme-1 held on or after 1 January 2024",
    ],
    [
      { evaluation: { grade: ["good", "excellent"], score: { atLeast: 80 }, held: { until: "2024-12-31" } } },
      "2024年12月31日及以前的最近一次评估等级为good或者excellent、得分不少于80分的站点",
      "stations that have the grade good or excellent and a score of at least 80 in their latest evaluation held on or before 31 December 2024",
      "并非2024年12月31日及以前的最近一次评估等级为good或者excellent、得分不少于80分的站点",
      "stations that do not have the grade good or excellent and a score of at least 80 in their latest evaluation held on or before 31 December 2024",
    ],
    [
      { premises: { available: true } },
      "场所已到位的站点",
      "stations that have premises",
      "场所未到位的站点",
      "stations that have no premises",
    ],
    [
      { premises: { facilities: ["office", "case-room"] } },
      "设有社工办公室、个案室的站点",
      "stations that have office and case room",
      "未设有社工办公室、个案室的站点",
      "stations that do not have office and case room",
    ],
    [
      { premises: { signage: true } },
      "已悬挂标牌的站点",
      "stations that have put up their sign",
      "未悬挂标牌的站点",
      "stations that have no sign",
    ],
    [
      { premises: { rulesPosted: true } },
      "制度已上墙的站点",
      "stations that have posted their rules",
      "制度未上墙的站点",
      "stations that have not posted their rules",
    ],
    [
      { platform: ["service-centre", "party-centre"] },
      "与service-centre或者party-centre同址的站点",
      "stations that share their place with service-centre or party-centre",
      "不与service-centre或者party-centre同址的站点",
      "stations that do not share their place with service-centre or party-centre",
    ],
    [
      { pilot: {} },
      "参加试点的站点",
      "stations that take part in a pilot",
      "未参加试点的站点",
      "stations that do not take part in a pilot",
    ],
    [
      { pilot: { programme: ["p-1"], batch: { atMost: 2 } } },
      "参加p-1（批次不多于2）试点的站点",
      "stations that take part in the pilot p-1 (batch at most 2)",
      "未参加p-1（批次不多于2）试点的站点",
      "stations that do not take part in the pilot p-1 (batch at most 2)",
    ],
    [
      { authority: ["civil-affairs"] },
      "主管部门为民政部门的站点",
      "stations that are managed by civil affairs",
      "主管部门不是民政部门的站点",
      "stations that are not managed by civil affairs",
    ],
    [
      { serviceField: ["youth"] },
      "服务领域包括青少年服务的站点",
      "stations that work in youth services",
      "服务领域不包括青少年服务的站点",
      "stations that do not work in youth services",
    ],
    [
      { clientGroup: ["veterans"] },
      "服务对象包括退役军人的站点",
      "stations that serve veterans",
      "服务对象不包括退役军人的站点",
      "stations that do not serve veterans",
    ],
    [
      { division: { area: ["urban"] } },
      "设在城镇区划的站点",
      "stations that are in urban divisions",
      "不设在城镇区划的站点",
      "stations that are not in urban divisions",
    ],
    [
      { has: [{ of: "persons", where: { certificate: {} } }] },
      "配有持有职业水平证书的人员的站点",
      "stations that have staff that have a certificate (any level)",
      "未配有持有职业水平证书的人员的站点",
      "stations that do not have staff that have a certificate (any level)",
    ],
  ]);
});

describe("a condition on operators", () => {
  eachOf("operators", [
    [
      { id: ["op-1"] },
      "属于op-1的承接机构",
      "operators that are among op-1",
      "不属于op-1的承接机构",
      "operators that are not among op-1",
    ],
    [
      { kind: ["social-organisation"] },
      "社会组织承接机构",
      "social organisation operators",
      "不是社会组织的承接机构",
      "operators that are not social organisation",
    ],
    [
      { rating: { atLeast: "3A" } },
      "评估等级为3A级及以上的承接机构",
      "operators that are rated 3A or higher",
      "评估等级不是3A级及以上的承接机构",
      "operators that are not rated 3A or higher",
    ],
    [
      { rating: {} },
      "评估等级为任一等级的承接机构",
      "operators that are rated at all",
      "评估等级不是任一等级的承接机构",
      "operators that are not rated at all",
    ],
    [
      { evaluation: { grade: ["good"] } },
      "最近一次评估等级为good的承接机构",
      "operators that have the grade good in their latest evaluation",
      "并非最近一次评估等级为good的承接机构",
      "operators that do not have the grade good in their latest evaluation",
    ],
    [
      { years: { atLeast: 2, below: 5 } },
      "成立不少于2且少于5年的承接机构",
      "operators that were founded at least 2 and less than 5 years ago",
      "并非成立不少于2且少于5年的承接机构",
      "operators that are not those that were founded at least 2 and less than 5 years ago",
    ],
    [
      { registrationLevel: ["county"] },
      "登记机关层级为县级的承接机构",
      "operators that are registered at the level of the county",
      "登记机关层级不是县级的承接机构",
      "operators that are not registered at the level of the county",
    ],
  ]);
});

describe("a condition on contracts", () => {
  eachOf("contracts", [
    [
      { id: ["c-1"] },
      "属于c-1的合同",
      "contracts that are among c-1",
      "不属于c-1的合同",
      "contracts that are not among c-1",
    ],
    [
      { withinYears: 1 },
      "期限不超过1年的合同",
      "contracts that run for 1 year at most",
      "并非期限不超过1年的合同",
      "contracts that are not those that run for 1 year at most",
    ],
    [
      { withinYears: 3 },
      "期限不超过3年的合同",
      "contracts that run for 3 years at most",
      "并非期限不超过3年的合同",
      "contracts that are not those that run for 3 years at most",
    ],
    [
      { signed: { from: "2024-03-01" } },
      "2024年3月1日起签订的合同",
      "contracts that were signed on or after 1 March 2024",
      "并非2024年3月1日起签订的合同",
      "contracts that are not those that were signed on or after 1 March 2024",
    ],
    [
      { filed: { until: "2024-05-31" } },
      "2024年5月31日及以前备案的合同",
      "contracts that were filed on or before 31 May 2024",
      "并非2024年5月31日及以前备案的合同",
      "contracts that are not those that were filed on or before 31 May 2024",
    ],
    [
      { obligation: ["a/hours", "a/cases"] },
      "约定任务含a/hours或者a/cases的合同",
      "contracts that have a/hours or a/cases among their obligations",
      "并非约定任务含a/hours或者a/cases的合同",
      "contracts that are not those that have a/hours or a/cases among their obligations",
    ],
    [
      { purchaser: { body: ["finance"], level: ["county"] } },
      "由县级财政部门购买的合同",
      "contracts that are purchased by finance (county)",
      "并非由县级财政部门购买的合同",
      "contracts that are not purchased by finance (county)",
    ],
    [
      { purchaser: { level: ["county"] } },
      "由县级部门购买的合同",
      "contracts that are purchased by a body (county)",
      "并非由县级部门购买的合同",
      "contracts that are not purchased by a body (county)",
    ],
    [
      { purchaser: { body: ["justice"] } },
      "由司法行政部门购买的合同",
      "contracts that are purchased by justice",
      "并非由司法行政部门购买的合同",
      "contracts that are not purchased by justice",
    ],
    [
      { amount: { above: 100_000 } },
      "金额多于100,000元的合同",
      "contracts that are worth more than 100,000 yuan",
      "并非金额多于100,000元的合同",
      "contracts that are not those that are worth more than 100,000 yuan",
    ],
    [
      { operator: { kind: ["enterprise"] } },
      "由企业承接机构承接的合同",
      "contracts that are held by enterprise operators",
      "并非由企业承接机构承接的合同",
      "contracts that are not held by enterprise operators",
    ],
  ]);
});

describe("a condition on persons", () => {
  eachOf("persons", [
    [
      { age: { atLeast: 60 } },
      "年龄不少于60周岁的人员",
      "staff that are at least 60 years old",
      "并非年龄不少于60周岁的人员",
      "staff that are not at least 60 years old",
    ],
    [
      { household: { level: ["county"] } },
      "户籍在县级区划的人员",
      "staff that have their household registration in county divisions",
      "户籍不在县级区划的人员",
      "staff that do not have their household registration in county divisions",
    ],
    [
      { registration: {} },
      "职业水平登记有效的人员",
      "staff that are registered as social workers of any level",
      "并非职业水平登记有效的人员",
      "staff that are not registered as social workers of any level",
    ],
    [
      { registration: { level: { atMost: "social-worker" } } },
      "社会工作师及以下登记有效的人员",
      "staff that are registered as social worker or lower",
      "并非社会工作师及以下登记有效的人员",
      "staff that are not registered as social worker or lower",
    ],
    [
      { education: {} },
      "具有学历的人员",
      "staff that have completed an education",
      "不具有学历的人员",
      "staff that have not completed an education",
    ],
    [
      {
        education: {
          level: { atLeast: "bachelor" },
          study: ["full-time"],
          majors: ["社会工作", "社会学"],
          majorsOpen: true,
        },
      },
      "具有社会工作、社会学等专业全日制大学本科及以上学历的人员",
      "staff that have completed an education (bachelor's programme or higher, full-time) in 社会工作, 社会学 or the like",
      "不具有社会工作、社会学等专业全日制大学本科及以上学历的人员",
      "staff that have not completed an education (bachelor's programme or higher, full-time) in 社会工作, 社会学 or the like",
    ],
    [
      { education: { level: { atLeast: "bachelor", atMost: "bachelor" }, majors: ["社会工作"] } },
      "具有社会工作专业大学本科学历的人员",
      "staff that have completed an education (bachelor's programme) in 社会工作",
      "不具有社会工作专业大学本科学历的人员",
      "staff that have not completed an education (bachelor's programme) in 社会工作",
    ],
    [
      { education: { study: ["part-time"] } },
      "具有非全日制学历的人员",
      "staff that have completed an education (part-time)",
      "不具有非全日制学历的人员",
      "staff that have not completed an education (part-time)",
    ],
    [
      { degree: {} },
      "具有任一学位的人员",
      "staff that have a degree",
      "不具有任一学位的人员",
      "staff that do not have a degree",
    ],
    [
      { degree: { level: { atLeast: "bachelor", atMost: "master" }, majors: ["法学"] } },
      "具有法学专业学士至硕士学位的人员",
      "staff that have a bachelor's degree to master's degree in 法学",
      "不具有法学专业学士至硕士学位的人员",
      "staff that do not have a bachelor's degree to master's degree in 法学",
    ],
    [
      { practice: { atLeast: 3 } },
      "从事社会工作不少于3年的人员",
      "staff that have done social work for at least 3 years",
      "并非从事社会工作不少于3年的人员",
      "staff that have not done social work for at least 3 years",
    ],
    [
      { continuingEducation: { hours: { atLeast: 90 }, years: 3 } },
      "近3年继续教育不少于90学时的人员",
      "staff that have at least 90 hours of continuing education in the last 3 years",
      "并非近3年继续教育不少于90学时的人员",
      "staff that do not have at least 90 hours of continuing education in the last 3 years",
    ],
    [
      { continuingEducation: { hours: { atLeast: 1 }, years: 1 } },
      "近1年继续教育不少于1学时的人员",
      "staff that have at least 1 hour of continuing education in the last year",
      "并非近1年继续教育不少于1学时的人员",
      "staff that do not have at least 1 hour of continuing education in the last year",
    ],
    [
      { continuingEducation: {} },
      "继续教育多于0学时的人员",
      "staff that have more than 0 hours of continuing education",
      "并非继续教育多于0学时的人员",
      "staff that do not have more than 0 hours of continuing education",
    ],
    [{ employment: {} }, "聘用的人员", "staff that are employed", "并非聘用的人员", "staff that are not employed"],
    [
      {
        employment: {
          operator: { kind: ["enterprise"] },
          model: ["direct-employment"],
          form: ["labour-contract"],
          post: ["civil-affairs-officer"],
          asGraduate: true,
        },
      },
      "由企业承接机构以直聘方式劳动合同聘用为民政专干（聘用时为毕业生）的人员",
      "staff that are employed by enterprise operators (direct employment) (labour contract) as civil affairs officer (hired as graduates)",
      "并非由企业承接机构以直聘方式劳动合同聘用为民政专干（聘用时为毕业生）的人员",
      "staff that are not employed by enterprise operators (direct employment) (labour contract) as civil affairs officer (hired as graduates)",
    ],
    [
      { employment: { employer: ["government"], asGraduate: false } },
      "由政府部门聘用（聘用时非毕业生）的人员",
      "staff that are employed by government (not hired as graduates)",
      "并非由政府部门聘用（聘用时非毕业生）的人员",
      "staff that are not employed by government (not hired as graduates)",
    ],
    [
      { staffKind: ["local", "volunteer"] },
      "本土社工、志愿者人员",
      "local social worker or volunteer staff",
      "不是本土社工、志愿者的人员",
      "staff that are not local social worker or volunteer",
    ],
    [
      { post: { role: ["supervisor"], station: { tier: ["township"] } } },
      "在乡级站点任职的督导人员",
      "supervisor staff that work at township stations",
      "并非（在乡级站点任职且为督导）的人员",
      "staff that are not those that work at township stations and are supervisor",
    ],
    [
      { post: { anyOf: [{ role: ["director"] }, { workload: ["full-time"] }] } },
      "（为主任（站长）或者为专职）的人员",
      "staff that (are director, or are full-time)",
      "并非（为主任（站长）或者为专职）的人员",
      "staff that are not those that (are director, or are full-time)",
    ],
    [
      { post: { not: { workload: ["part-time"] } } },
      "不是兼职的人员",
      "staff that are not part-time",
      "为兼职的人员",
      "staff that are part-time",
    ],
  ]);
});

describe("a condition on posts", () => {
  eachOf("posts", [
    [
      { fullTimeEquivalent: { atLeast: "0.5" } },
      "折合全职不少于0.5的岗位",
      "posts that count as at least 0.5 full-time",
      "并非折合全职不少于0.5的岗位",
      "posts that are not those that count as at least 0.5 full-time",
    ],
    [
      { supervisionDays: { atLeast: 2 } },
      "约定每月到站督导不少于2天的岗位",
      "posts that supervise a station for at least 2 agreed days a month",
      "并非约定每月到站督导不少于2天的岗位",
      "posts that are not those that supervise a station for at least 2 agreed days a month",
    ],
    [
      { years: { atLeast: 1 } },
      "在岗不少于1年的岗位",
      "posts that have been filled for at least 1 year",
      "并非在岗不少于1年的岗位",
      "posts that have not been filled for at least 1 year",
    ],
    [
      { station: { id: ["s-1"] } },
      "设在属于s-1的站点的岗位",
      "posts that are at stations that are among s-1",
      "不设在属于s-1的站点的岗位",
      "posts that are not at stations that are among s-1",
    ],
    [
      { person: { staffKind: ["local"] } },
      "由本土社工人员担任的岗位",
      "posts that are held by local social worker staff",
      "并非由本土社工人员担任的岗位",
      "posts that are not held by local social worker staff",
    ],
    [
      { duty: ["management"] },
      "管理协调岗位",
      "management posts",
      "不是管理协调的岗位",
      "posts that are not management",
    ],
    [
      { workload: ["full-time"], role: ["social-worker"] },
      "专职驻站社工岗位",
      "full-time station social worker posts",
      "并非（为专职且为驻站社工）的岗位",
      "posts that are not those that are full-time and are station social worker",
    ],
  ]);
});

describe("a condition on activities", () => {
  eachOf("activities", [
    [
      { hours: { atLeast: 1 } },
      "时长不少于1小时的活动",
      "activities that last at least 1 hour",
      "并非时长不少于1小时的活动",
      "activities that are not those that last at least 1 hour",
    ],
    [
      { station: { tier: ["township"] } },
      "由乡级站点开展的活动",
      "activities that are done by township stations",
      "并非由乡级站点开展的活动",
      "activities that are not done by township stations",
    ],
    [
      { participants: { atLeast: 8, atMost: 20 } },
      "参加人数8至20人的活动",
      "activities that have 8 to 20 participants",
      "并非参加人数8至20人的活动",
      "activities that do not have 8 to 20 participants",
    ],
    [
      { sessions: {} },
      "节次不少于1节的活动",
      "activities that have at least 1 session",
      "并非节次不少于1节的活动",
      "activities that are not those that have at least 1 session",
    ],
    [
      { sessions: { persons: { atLeast: 8 }, hours: { atLeast: 1 }, atLeast: 6 } },
      "每节不少于8人、每节不少于1小时的节次不少于6节的活动",
      "activities that have at least 6 sessions with at least 8 persons each and at least 1 hour each",
      "并非每节不少于8人、每节不少于1小时的节次不少于6节的活动",
      "activities that are not those that have at least 6 sessions with at least 8 persons each and at least 1 hour each",
    ],
    [
      { worker: { certificate: {} } },
      "由持有职业水平证书的人员承担的活动",
      "activities that are done by staff that have a certificate (any level)",
      "并非由持有职业水平证书的人员承担的活动",
      "activities that are not done by staff that have a certificate (any level)",
    ],
    [
      { supervisor: { staffKind: ["teacher"] } },
      "由高校教师人员督导的活动",
      "activities that are supervised by teacher staff",
      "并非由高校教师人员督导的活动",
      "activities that are not supervised by teacher staff",
    ],
    [
      { as: "worker" },
      "本人承担的活动",
      "activities that the person did",
      "并非本人承担的活动",
      "activities that are not those that the person did",
    ],
    [
      { as: "supervisor" },
      "本人担任督导的活动",
      "activities that the person supervised",
      "并非本人担任督导的活动",
      "activities that are not those that the person supervised",
    ],
    [
      { clientGroup: ["women"] },
      "面向妇女的活动",
      "activities that are for women",
      "不面向妇女的活动",
      "activities that are not for women",
    ],
    [
      { field: ["medical"] },
      "医务社会工作活动",
      "medical social work activities",
      "不是医务社会工作的活动",
      "activities that are not medical social work",
    ],
    [
      { form: ["home-visit"] },
      "入户活动",
      "home visit activities",
      "不是入户的活动",
      "activities that are not home visit",
    ],
    [
      { kind: ["case-work"] },
      "个案服务活动",
      "casework activities",
      "不是个案服务的活动",
      "activities that are not casework",
    ],
  ]);
  eachOf("days", [
    [
      { kind: ["visit"] },
      "探访活动日",
      "visit days with activities",
      "不是探访的活动日",
      "days with activities that are not visit",
    ],
  ]);
});

describe("a condition on clients and money", () => {
  eachOf("clients", [
    [
      { group: ["patients"] },
      "患者服务对象",
      "patients clients",
      "不是患者的服务对象",
      "clients that are not patients",
    ],
    [
      { hasFile: true },
      "已建档的服务对象",
      "clients that have a file",
      "未建档的服务对象",
      "clients that have no file",
    ],
    [
      { hasFile: false },
      "未建档的服务对象",
      "clients that have no file",
      "已建档的服务对象",
      "clients that have a file",
    ],
    [
      { fileOpened: { from: "2024-01-01" } },
      "2024年1月1日起建档的服务对象",
      "clients that got a file on or after 1 January 2024",
      "并非2024年1月1日起建档的服务对象",
      "clients that are not those that got a file on or after 1 January 2024",
    ],
  ]);
  eachOf("spending", [
    [
      { purpose: ["pay"] },
      "用于人员薪酬的支出",
      "spending that serve pay",
      "不用于人员薪酬的支出",
      "spending that do not serve pay",
    ],
  ]);
  eachOf("allocations", [
    [
      { sourceKind: ["welfare-lottery"] },
      "来自福利彩票公益金的拨付资金",
      "allocations that come from welfare lottery fund",
      "不来自福利彩票公益金的拨付资金",
      "allocations that do not come from welfare lottery fund",
    ],
  ]);
});

describe("alternatives", () => {
  eachOf("persons", [
    [
      { anyOf: [{ certificate: {} }, { staffKind: ["local"], age: { below: 35 } }] },
      "（持有职业水平证书或者年龄少于35周岁且为本土社工）的人员",
      "staff that (have a certificate (any level), or are less than 35 years old and are local social worker)",
      "并非（持有职业水平证书或者年龄少于35周岁且为本土社工）的人员",
      "staff that are not those that (have a certificate (any level), or are less than 35 years old and are local social worker)",
    ],
    [
      { anyOf: [{ certificate: {} }] },
      "持有职业水平证书的人员",
      "staff that have a certificate (any level)",
      "并非持有职业水平证书的人员",
      "staff that are not those that have a certificate (any level)",
    ],
  ]);
});
