import { markParsed } from "../parsed/index.js";
import type { DivisionCondition, PersonCondition, ReportClass, ReportColumn, ReportForm } from "../policy/index.js";

/** 社会工作专业人才 as `compileStatisticsForm` counts them: one post of this role or duty. */
const professionals: PersonCondition = {
  post: { anyOf: [{ role: ["social-worker"] }, { duty: ["professional-social-work"] }] },
};

const inSubdistricts: DivisionCondition = { level: ["township"], kind: ["subdistrict"] };

const inTownships: DivisionCondition = { level: ["township"], kind: ["town", "township"] };

/** Stations of villages have no row of their own in the printed form. */
const inCommunities: DivisionCondition = { level: ["village"] };

const inRows: DivisionCondition = { anyOf: [inSubdistricts, inTownships, inCommunities] };

const persons = { zh: "人", en: "persons" };

const stations = { zh: "个", en: "stations" };

const yuan = { zh: "元", en: "yuan" };

/** 表4 of Beijing's report: what `compileStatisticsForm` fills in, as data, in the readings that the catalogue chose. */
const beijingForm: ReportForm = {
  version: 1,
  id: "beijing/stations",
  title: { zh: "社工站统计录入表", en: "Statistics form of social work stations" },
  status: "published",
  source: "《北京市社会工作站建设进展报告》（2023），表4",
  note: {
    zh: "报告登载的表式；村级站点并入社区行，区级中心只填平均薪资，薪资按月、按人平均。",
    en: "The form as the report prints it; stations of villages are in the community row, district centres have their pay only, pay is by month, averaged over persons.",
  },
  tables: [
    {
      id: "stations",
      title: { zh: "一、体系建设情况", en: "I. Stations" },
      classes: [
        { id: "subdistrict", title: { zh: "街道", en: "Subdistricts" }, divisions: inSubdistricts },
        { id: "township", title: { zh: "乡镇", en: "Townships" }, divisions: inTownships },
        { id: "community", title: { zh: "社区（村）", en: "Communities (villages)" }, divisions: inCommunities },
      ],
      columns: [
        {
          id: "built",
          title: { zh: "1.已建成中心、站数量", en: "1. Centres and stations built" },
          unit: stations,
          measure: { take: "count", of: "stations" },
          total: "sum",
        },
        {
          id: "registered",
          title: { zh: "其中录入全国社会工作信息管理系统", en: "Of these, entered in the national system" },
          unit: stations,
          measure: { take: "count", of: "stations", where: { nationallyRegistered: true } },
          total: "sum",
        },
        {
          id: "professionals",
          title: { zh: "2.社会工作专业人才配备数量", en: "2. Social work professionals" },
          unit: persons,
          measure: { take: "count", of: "persons", where: professionals },
          total: "whole",
        },
      ],
    },
    {
      id: "staff",
      title: { zh: "二、专业人才情况", en: "II. Professionals" },
      classes: [{ id: "all", title: { zh: "以上合计", en: "All of the above" }, divisions: inRows }],
      columns: [
        {
          id: "professionals",
          title: { zh: "3.社会工作专业人才总数", en: "3. Professionals in all" },
          unit: persons,
          measure: { take: "count", of: "persons", where: professionals },
        },
        {
          id: "certified",
          title: { zh: "4.其中持证人员", en: "4. Of these, with a certificate" },
          unit: persons,
          measure: { take: "count", of: "persons", where: { ...professionals, certificate: {} } },
        },
        {
          id: "graduates",
          title: { zh: "5.其中吸纳毕业生", en: "5. Of these, taken on as graduates" },
          unit: persons,
          measure: { take: "count", of: "persons", where: { ...professionals, employment: { asGraduate: true } } },
        },
      ],
    },
    {
      id: "pay",
      title: { zh: "三、薪资情况", en: "III. Pay" },
      classes: [
        { id: "district", title: { zh: "区级", en: "District" }, divisions: { level: ["county"] } },
        {
          id: "township",
          title: { zh: "街乡", en: "Subdistricts and townships" },
          divisions: { anyOf: [inSubdistricts, inTownships] },
        },
      ],
      columns: [
        {
          id: "pay",
          title: { zh: "6.社会工作专业人才平均月薪", en: "6. Mean monthly pay" },
          unit: yuan,
          decimals: 2,
          measure: { take: "mean", of: "persons", where: professionals, quantity: "monthly-pay" },
        },
      ],
    },
  ],
};

/** A made-up quarterly form by township: nobody's form, to show what can be asked. */
const exampleForm: ReportForm = {
  version: 1,
  id: "example/township-quarter",
  title: { zh: "乡镇（街道）社工站季度统计表（示例）", en: "Quarterly form of township stations (example)" },
  status: "example",
  note: {
    zh: "自拟的示例，不是任何机关印发的表式；可以复制后改成本地的表。",
    en: "Made up as an example, published by no authority; copy it and change it into your own.",
  },
  tables: [
    {
      id: "stations",
      title: { zh: "站点和人员", en: "Stations and staff" },
      by: "township",
      columns: [
        {
          id: "stations",
          title: { zh: "社工站", en: "Stations" },
          unit: stations,
          measure: { take: "count", of: "stations" },
          total: "sum",
        },
        {
          id: "staff",
          title: { zh: "驻站人员", en: "Staff" },
          unit: persons,
          measure: { take: "count", of: "persons", where: { post: {} } },
          total: "whole",
        },
        {
          id: "workers",
          title: { zh: "其中社工", en: "Of these, social workers" },
          unit: persons,
          measure: { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } },
          total: "whole",
        },
        {
          id: "certified",
          title: { zh: "社工持证比例", en: "Share with a certificate" },
          unit: { zh: "—", en: "—" },
          format: "percent",
          measure: {
            take: "share",
            of: "persons",
            among: { post: { role: ["social-worker"] } },
            where: { certificate: {} },
          },
          total: "whole",
        },
      ],
    },
    {
      id: "services",
      title: { zh: "服务和资金", en: "Services and money" },
      by: "township",
      columns: [
        activities("cases", "case-work", { zh: "办结个案", en: "Cases completed" }),
        activities("groups", "group-work", { zh: "小组活动", en: "Groups" }),
        activities("community", "community-work", { zh: "社区活动", en: "Community activities" }),
        {
          id: "served",
          title: { zh: "服务人次", en: "Participants" },
          unit: { zh: "人次", en: "participants" },
          decimals: 0,
          measure: { take: "sum", of: "activities", quantity: "participants" },
          total: "sum",
        },
        {
          id: "served-so-far",
          title: { zh: "服务人次（本年累计）", en: "Participants (year to date)" },
          unit: { zh: "人次", en: "participants" },
          decimals: 0,
          over: "year-to-date",
          measure: { take: "sum", of: "activities", quantity: "participants" },
          total: "sum",
        },
        {
          id: "spent",
          title: { zh: "支出资金", en: "Money spent" },
          unit: yuan,
          decimals: 2,
          measure: { take: "sum", of: "spending", quantity: "amount" },
          total: "sum",
        },
      ],
    },
    {
      id: "classes",
      title: { zh: "按街道、乡镇分类", en: "By class of division" },
      classes: classesOfTownships(),
      columns: [
        {
          id: "townships",
          title: { zh: "街道（乡镇）", en: "Divisions" },
          unit: { zh: "个", en: "divisions" },
          measure: { take: "count", of: "divisions" },
          total: "sum",
        },
        {
          id: "covered",
          title: { zh: "其中建有社工站", en: "Of these, with a station" },
          unit: { zh: "个", en: "divisions" },
          measure: { take: "count", of: "divisions", where: { has: [{ of: "stations" }] } },
          total: "sum",
        },
        {
          id: "coverage",
          title: { zh: "覆盖率", en: "Coverage" },
          unit: { zh: "—", en: "—" },
          format: "percent",
          measure: { take: "share", of: "divisions", where: { has: [{ of: "stations" }] } },
          total: "whole",
        },
      ],
    },
  ],
};

function classesOfTownships(): readonly ReportClass[] {
  return [
    { id: "subdistricts", title: { zh: "街道", en: "Subdistricts" }, divisions: inSubdistricts },
    { id: "townships", title: { zh: "乡镇", en: "Townships" }, divisions: inTownships },
  ];
}

function activities(id: string, kind: string, title: ReportColumn["title"]): ReportColumn {
  return {
    id,
    title,
    unit: { zh: "个", en: "activities" },
    measure: { take: "count", of: "activities", where: { kind: [kind as "case-work"] } },
    total: "sum",
  };
}

/**
 * The statistics forms that the library brings: that of Beijing's report, and an example. Each is data: take one as the
 * beginning of your own.
 */
export const reportForms: readonly ReportForm[] = /* @__PURE__ */ mark([beijingForm, exampleForm]);

function mark(forms: readonly ReportForm[]): readonly ReportForm[] {
  for (const form of forms) {
    for (const { measure } of form.tables.flatMap(({ columns }) => columns)) markParsed(measure, "measure");
    markParsed(form, "report-form");
  }
  return Object.freeze(forms);
}
