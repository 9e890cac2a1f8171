import type { LeafRule } from "social-work-station-rules/policy";

/**
 * A made-up scheme in the shape that Jinan's has (4 grades, 3 levels, 37 leaves, 6 dimensions). The real 37 items
 * are not published: nothing here is anybody's rule.
 */

type Row = readonly [id: string, zh: string, worth: string, rule: LeafRule, more?: object];

const points = (most: string, step = "0.5"): LeafRule => ({ kind: "range", least: "0", most, step });
const yes = (worth: string): LeafRule => ({ kind: "yes-no", yes: worth, no: "0" });
const doneOfDue: LeafRule = { kind: "ratio", noneDue: "0" };
const cases: LeafRule = {
  kind: "steps",
  measure: "count",
  below: "0",
  steps: [
    { from: "5", points: "2" },
    { from: "8", points: "4" },
    { from: "10", points: "6" },
  ],
};
const faults: LeafRule = {
  kind: "deductions",
  floor: "0",
  items: [
    { id: "late", name: { zh: "报账逾期", en: "Late accounts" }, each: "0.5" },
    { id: "missing-voucher", name: { zh: "缺少凭证", en: "Missing voucher" }, each: "1", most: "2" },
  ],
};
const heard = {
  scoredBy: [
    { subject: "civil-affairs", weight: "0.4" },
    { subject: "supervisor", weight: "0.3" },
    { subject: "service-users", weight: "0.3" },
  ],
};
const proof = (without: "counts" | "lowest" | "unanswered"): object => ({
  evidence: {
    required: [
      { id: "before", name: { zh: "服务前评估", en: "Assessment before the service" } },
      { id: "after", name: { zh: "服务后评估", en: "Assessment after the service" } },
    ],
    without,
  },
});

const TREE: readonly (readonly [
  id: string,
  zh: string,
  groups: readonly (readonly [id: string, zh: string, rows: readonly Row[]])[],
])[] = [
  [
    "operation",
    "日常运营",
    [
      [
        "premises",
        "场所",
        [
          ["op-open", "开放时间", "2", points("2")],
          ["op-sign", "标牌标识", "2", yes("2")],
          ["op-area", "功能分区", "2", points("2")],
        ],
      ],
      [
        "daily",
        "日常",
        [
          ["op-plan", "年度计划", "3", points("3")],
          ["op-log", "工作日志", "3", doneOfDue],
          ["op-report", "报送及时", "3", doneOfDue],
        ],
      ],
    ],
  ],
  [
    "finance",
    "财务管理",
    [
      [
        "accounts",
        "账务",
        [
          ["fi-books", "独立核算", "3", yes("3")],
          ["fi-vouchers", "凭证", "3", faults],
          ["fi-audit", "审计", "3", yes("3")],
        ],
      ],
      [
        "use",
        "使用",
        [
          ["fi-progress", "执行进度", "2", doneOfDue],
          ["fi-scope", "支出范围", "2", points("2")],
          ["fi-public", "公开", "2", yes("2")],
        ],
      ],
    ],
  ],
  [
    "systems",
    "制度建设",
    [
      [
        "rules",
        "制度",
        [
          ["sy-staff", "人员管理", "2", yes("2")],
          ["sy-money", "财务管理", "2", yes("2")],
          ["sy-files", "文书档案", "2", yes("2")],
        ],
      ],
      [
        "practice",
        "执行",
        [
          ["sy-apply", "执行情况", "2", points("2")],
          ["sy-review", "修订", "1", yes("1")],
          ["sy-data", "数据管理", "1", yes("1")],
        ],
      ],
    ],
  ],
  [
    "people",
    "人员管理",
    [
      [
        "staff",
        "配备",
        [
          ["pe-number", "人数", "4", doneOfDue],
          ["pe-certified", "持证", "4", doneOfDue],
          ["pe-stable", "稳定", "2", points("2")],
        ],
      ],
      [
        "growth",
        "成长",
        [
          ["pe-supervision", "督导时数", "4", doneOfDue],
          ["pe-training", "培训", "2", doneOfDue],
          ["pe-pay", "薪酬", "2", yes("2")],
          ["pe-insurance", "社保", "2", yes("2")],
        ],
      ],
    ],
  ],
  [
    "service",
    "服务执行与产出",
    [
      [
        "work",
        "执行",
        [
          ["se-cases", "个案", "6", cases],
          ["se-groups", "小组", "4", doneOfDue],
          ["se-community", "社区活动", "4", doneOfDue],
          ["se-quality", "专业性", "4", points("4"), heard],
        ],
      ],
      [
        "results",
        "产出",
        [
          ["se-reach", "覆盖", "4", doneOfDue],
          ["se-change", "改变", "4", points("4"), proof("lowest")],
          ["se-brand", "品牌", "2", points("2"), proof("unanswered")],
          ["se-files", "档案", "2", points("2"), proof("counts")],
        ],
      ],
    ],
  ],
  [
    "esteem",
    "社会评价",
    [
      [
        "views",
        "满意度",
        [
          ["es-users", "服务对象", "4", { kind: "range", least: "0", most: "4" }, heard],
          ["es-street", "街镇", "2", points("2")],
        ],
      ],
      [
        "outreach",
        "宣传",
        [
          ["es-media", "宣传", "2", points("2")],
          ["es-award", "表彰", "2", yes("2")],
        ],
      ],
    ],
  ],
];

const name = (zh: string): { readonly zh: string; readonly en: string } => ({ zh, en: zh });
const sum = (rows: readonly Row[]): string => String(rows.reduce((total, [, , worth]) => total + Number(worth), 0));

/** The example as JSON that `parseEvaluationScheme` accepts. */
export function exampleScheme(): Record<string, unknown> {
  return {
    id: "example-jinan-shape",
    version: "2021",
    title: { zh: "街道(镇)社会工作服务站评估标准(示例)", en: "Evaluation standard for township stations (example)" },
    status: "example",
    from: "2021",
    frequency: "yearly",
    assessor: "third-party",
    counting: "points",
    full: "100",
    display: { decimals: 1, rounding: "half-up" },
    subjects: [
      { id: "civil-affairs", name: { zh: "民政部门", en: "Civil-affairs department" } },
      { id: "supervisor", name: { zh: "社工站督导", en: "Station supervisor" } },
      { id: "service-users", name: { zh: "服务对象", en: "Service users" } },
    ],
    grades: [
      { id: "excellent", name: { zh: "优秀", en: "Excellent" }, from: "90" },
      { id: "good", name: { zh: "良好", en: "Good" }, from: "80", below: "90" },
      { id: "qualified", name: { zh: "合格", en: "Qualified" }, from: "60", below: "80" },
      { id: "unqualified", name: { zh: "不合格", en: "Unqualified" }, below: "60" },
    ],
    indicators: TREE.map(([id, zh, groups]) => ({
      kind: "group",
      id,
      name: name(zh),
      worth: sum(groups.flatMap(([, , rows]) => rows)),
      children: groups.map(([groupId, groupZh, rows]) => ({
        kind: "group",
        id: groupId,
        name: name(groupZh),
        worth: sum(rows),
        children: rows.map(([leaf, leafZh, worth, rule, more]) => ({
          kind: "leaf",
          id: leaf,
          name: name(leafZh),
          worth,
          rule,
          ...more,
        })),
      })),
    })),
    bonus: {
      cap: "5",
      aboveFull: "cut",
      items: [
        { id: "bo-award", name: name("市级以上表彰"), worth: "3", rule: yes("3") },
        { id: "bo-pilot", name: name("创新试点"), worth: "4", rule: points("4", "1") },
      ],
    },
    vetoes: [
      { id: "ve-fraud", name: name("弄虚作假"), grade: "unqualified" },
      { id: "ve-accident", name: name("重大安全事故"), grade: "qualified" },
    ],
  };
}
