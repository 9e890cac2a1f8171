/** A small made-up county, as JSON a service would receive: every collection of a register, known and unknown facts. */
export const recordedOn = "2021-12-15";

export const countyRegister = {
  version: 1,
  recordedOn,
  divisions: [
    { id: "110119", name: "某区", level: "county" },
    { id: "110119001", name: "甲街道", level: "township", kind: "subdistrict" },
    { id: "110119100", name: "乙镇", level: "township", kind: "town" },
    { id: "110119200", name: "丙乡", level: "township", kind: "township" },
    { id: "110119001001", name: "甲社区", level: "village", committee: "residential-community", urbanRuralCode: "111" },
    { id: "110119100200", name: "乙村", level: "village", committee: "village", urbanRuralCode: "220" },
  ],
  stations: [
    { id: "区中心", division: "110119", tier: "beijing:district", from: "2021-06-15" },
    {
      id: "甲街道中心",
      division: "110119001",
      tier: "beijing:township",
      from: "2021-06-01",
      nationallyRegistered: true,
    },
    { id: "乙镇中心", division: "110119100", tier: "beijing:township", from: "2021-09", nationallyRegistered: false },
    { id: "甲社区站", division: "110119001001", tier: "beijing:community", from: "2021-10-01" },
  ],
  personnel: [
    {
      id: "p-1",
      certificates: [{ level: "social-worker", issuedOn: "2019-10" }],
      education: [{ level: "bachelor", major: "社会工作", graduatedOn: "2017-07-01" }],
      employments: [{ from: "2021", hiredAsGraduate: false, pay: { amount: "84000.10", per: "year" } }],
      assignments: [
        {
          station: "甲街道中心",
          role: "social-worker",
          duty: "professional-social-work",
          workload: "full-time",
          from: "2021-06-01",
        },
      ],
    },
    {
      id: "p-2",
      certificates: [{ level: "assistant-social-worker", issuedOn: "2018-12" }],
      education: [{ level: "bachelor", major: "法学" }],
      assignments: [{ station: "乙镇中心", role: "social-worker", duty: "professional-social-work" }],
    },
    { id: "p-3", assignments: [{ station: "乙镇中心", role: "director" }] },
  ],
  activities: [
    { id: "a-1", station: "甲街道中心", kind: "case-work", completedOn: "2021-07-02", caseReference: "case-1" },
    { id: "a-2", station: "甲街道中心", kind: "case-work", completedOn: "2021-07-02", caseReference: "case-1" },
    { id: "a-3", station: "甲街道中心", kind: "case-work", completedOn: "2021-05-20", caseReference: "case-2" },
    { id: "a-4", station: "乙镇中心", kind: "case-work", startedOn: "2021-09-01" },
  ],
  completeness: [
    { collection: "divisions" },
    { collection: "stations" },
    { collection: "activities", within: ["110119001"] },
  ],
};

export const submissions = [
  { provision: "beijing-pilot-2021/nomination-due", division: "110119", on: "2021-05-18T16:40" },
  { provision: "beijing-pilot-2021/district-plan-due", division: "110119", on: "2021-06-02" },
];

export const evaluationScheme = {
  id: "example",
  version: "2021",
  title: { zh: "评估方案（示例）", en: "Evaluation scheme (example)" },
  status: "example",
  counting: "points",
  full: 100,
  display: { decimals: 1, rounding: "half-up" },
  subjects: [
    { id: "民政部门", name: { zh: "民政部门", en: "Civil-affairs department" } },
    { id: "服务对象", name: { zh: "服务对象", en: "Service users" } },
  ],
  grades: [
    { id: "优秀", name: { zh: "优秀", en: "Excellent" }, from: 90 },
    { id: "合格", name: { zh: "合格", en: "Qualified" }, from: 60, below: 90 },
    { id: "不合格", name: { zh: "不合格", en: "Unqualified" }, below: 60 },
  ],
  indicators: [
    { kind: "leaf", id: "个案", name: { zh: "服务案例", en: "Cases" }, worth: 60, rule: { kind: "ratio", noneDue: 0 } },
    {
      kind: "leaf",
      id: "档案",
      name: { zh: "服务档案", en: "Files" },
      worth: 10,
      rule: {
        kind: "deductions",
        floor: 0,
        items: [{ id: "缺页", name: { zh: "缺页", en: "Missing page" }, each: "0.5" }],
      },
    },
    {
      kind: "leaf",
      id: "满意度",
      name: { zh: "满意度", en: "Satisfaction" },
      worth: 30,
      rule: { kind: "range", least: 0, most: 30, step: 1 },
      scoredBy: [
        { subject: "民政部门", weight: "1/3" },
        { subject: "服务对象", weight: "2/3" },
      ],
    },
  ],
  vetoes: [{ id: "弄虚作假", name: { zh: "弄虚作假", en: "Fraud" }, grade: "不合格" }],
};
