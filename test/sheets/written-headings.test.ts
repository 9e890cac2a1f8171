import { describe, expect, it } from "vitest";
import { type Writable, type WrittenColumn, writeSheets } from "../../src/sheets/index.js";
import {
  agenda,
  assessment,
  budget,
  comparison,
  form,
  indicators,
  policies,
  policyComparison,
  register,
  report,
  roster,
  scenarios,
  situations,
} from "./answers.js";

/** The names of the sheets of each answer, and the heading and the kind of each of their columns, in both languages. */

type Column = readonly [zh: string, en: string, kind?: WrittenColumn["kind"]];
type Written = readonly [zh: string, en: string, columns: readonly Column[]];

const division: Column = ["区划", "Division"];
const station: Column = ["站点", "Station"];
const subject: Column = ["对象类型", "Subject"];
const id: Column = ["对象编号", "Id"];
const provision: Column = ["条款", "Provision"];
const item: Column = ["项目", "Item"];
const recipient: Column = ["对象", "Recipient"];
const findingColumns: readonly Column[] = [
  division,
  station,
  subject,
  id,
  provision,
  ["结论", "Verdict", "verdict"],
  ["期限", "Time"],
  ["现状", "Found", "long"],
  ["还差或尚缺", "Missing", "long"],
];
const changeColumns: readonly Column[] = [
  division,
  station,
  subject,
  id,
  provision,
  ["前", "Before"],
  ["后", "After", "verdict"],
  ["变化", "Change"],
];
const figures: Written = [
  "前后对比",
  "Figures",
  [item, ["2021-12-31", "2021-12-31"], ["2022-12-31", "2022-12-31"], ["增减", "Difference", "number"]],
];

const written: readonly (readonly [string, Writable, readonly Written[]])[] = [
  [
    "an assessment",
    assessment,
    [
      ["总览", "Overview", [item, ["内容", "Value"]]],
      [
        "条款汇总",
        "Provisions",
        [
          provision,
          ["类型", "Kind"],
          ["要求程度", "Modality"],
          ["符合", "met", "number"],
          ["未达到", "not met", "number"],
          ["无法判定", "undetermined", "number"],
          ["需人工判断", "a matter of judgement", "number"],
          ["不适用", "not applicable", "number"],
          ["其中违反", "Breaches", "number"],
          ["条款编号", "Id"],
        ],
      ],
      ["待办事项", "To do", findingColumns],
      [
        "缺失材料",
        "Missing facts",
        [
          division,
          station,
          id,
          ["缺少", "Missing"],
          ["所涉条款", "Provision"],
          ["同类补齐后可判定的结论数", "Findings that all of these settle", "number"],
        ],
      ],
      ["全部结论", "Findings", findingColumns],
      [
        "指标长表",
        "Long table",
        [
          ["区划代码", "Division"],
          ["区划名称", "Name"],
          ["期间起", "From"],
          ["期间止", "To"],
          ["条款编号", "Provision"],
          ["条款", "Title"],
          ["指标", "Indicator"],
          ["数值", "Value", "number"],
          ["最小", "Least", "number"],
          ["最大", "Most", "number"],
          ["情况不明", "Missing", "number"],
        ],
      ],
    ],
  ],
  ["a comparison of assessments", comparison, [figures, ["有变化的结论", "Changes", changeColumns]]],
  [
    "a comparison of situations",
    situations,
    [
      figures,
      [
        "变化的原因",
        "Causes",
        [
          ["原因", "Cause"],
          ["变化的结论（项）", "Findings that changed", "number"],
        ],
      ],
      ["有变化的结论", "Changes", [...changeColumns, ["原因", "Cause"]]],
    ],
  ],
  [
    "a roster",
    roster,
    [
      [
        "人员资质",
        "Qualification",
        [
          division,
          station,
          ["工号", "Id"],
          ["结论", "Verdict", "verdict"],
          ["现状", "Found", "long"],
          ["还差或尚缺", "Missing", "long"],
        ],
      ],
    ],
  ],
  [
    "scenarios",
    scenarios,
    [
      [
        "情景比较",
        "Scenarios",
        [item, ["现行", "As it is", "number"], ["off", "off", "number"], ["一案", "One case", "number"]],
      ],
      ["off", "off", changeColumns],
      ["一案", "One case", changeColumns],
    ],
  ],
  [
    "a comparison of policies",
    policyComparison,
    [
      [
        "条款变化",
        "Changes",
        [
          ["变化", "Change"],
          provision,
          ["种类", "Kind"],
          ["参数或字段", "Parameter or field"],
          ["位置", "Place"],
          ["之前", "Before", "long"],
          ["之后", "After", "long"],
          ["之前的出处", "Source before", "long"],
          ["之后的出处", "Source after", "long"],
        ],
      ],
      [
        "前后对比",
        "Figures",
        [item, ["之前的政策", "Policy before"], ["之后的政策", "Policy after"], ["增减", "Difference", "number"]],
      ],
      ["有变化的结论", "Findings that changed", changeColumns],
    ],
  ],
  [
    "a statistics form",
    form,
    [
      [
        "统计表",
        "Statistics form",
        [
          ["序号", "Item"],
          ["指标", "Figure"],
          ["数值", "Value", "number"],
        ],
      ],
    ],
  ],
  [
    "a filled report",
    report,
    [
      [
        "一、体系建设情况",
        "I. Stations",
        [
          ["项目", "Row"],
          ["1.已建成中心、站数量（个）", "1. Centres and stations built (stations)"],
          ["其中录入全国社会工作信息管理系统（个）", "Of these, entered in the national system (stations)"],
          ["2.社会工作专业人才配备数量（人）", "2. Social work professionals (persons)"],
          ["尚缺", "Missing", "long"],
        ],
      ],
      [
        "二、专业人才情况",
        "II. Professionals",
        [
          ["项目", "Row"],
          ["3.社会工作专业人才总数（人）", "3. Professionals in all (persons)"],
          ["4.其中持证人员（人）", "4. Of these, with a certificate (persons)"],
          ["5.其中吸纳毕业生（人）", "5. Of these, taken on as graduates (persons)"],
          ["尚缺", "Missing", "long"],
        ],
      ],
      [
        "三、薪资情况",
        "III. Pay",
        [
          ["项目", "Row"],
          ["6.社会工作专业人才平均月薪（元）", "6. Mean monthly pay (yuan)"],
          ["尚缺", "Missing", "long"],
        ],
      ],
    ],
  ],
  [
    "indicators",
    indicators,
    [
      [
        "指标",
        "Indicators",
        [
          ["指标", "Indicator"],
          division,
          station,
          ["单位", "Unit"],
          ["2021年7月1日至2021年12月31日", "1 July 2021 to 31 December 2021"],
          ["2021年1月1日至2021年6月30日", "1 January 2021 to 30 June 2021"],
          ["第一期比第二期", "First less second"],
          ["尚缺", "Missing", "long"],
        ],
      ],
      [
        "指标数据表",
        "Indicator data",
        [
          ["区划代码", "Division code"],
          division,
          ["站点编号", "Station id"],
          ["期初", "From"],
          ["期末", "To"],
          ["截至日期", "As of"],
          ["指标编号", "Indicator id"],
          ["指标", "Indicator"],
          ["数值", "Value", "number"],
          ["至少", "Least", "number"],
          ["至多", "Most", "number"],
          ["尚缺情况数", "Missing facts", "number"],
        ],
      ],
    ],
  ],
  [
    "an agenda",
    agenda,
    [
      [
        "工作清单",
        "Agenda",
        [
          ["序号", "No.", "number"],
          ["缓急", "Urgency"],
          ["期限", "Day"],
          ["剩余天数", "Days left", "number"],
          division,
          station,
          subject,
          id,
          ["类别", "Matter"],
          ["事项", "What"],
          ["现状", "How far", "long"],
          ["应办", "What would do", "long"],
          ["依据", "Source"],
        ],
      ],
      ["清单汇总", "Agenda in figures", [item, ["数量", "Number", "number"]]],
    ],
  ],
  [
    "a budget",
    budget,
    [
      [
        "预算明细",
        "Budget",
        [
          division,
          recipient,
          ["对象类型", "Kind"],
          ["用途", "Purpose"],
          ["依据条款", "Provision"],
          ["金额（元）", "Amount (yuan)", "money"],
          ["city（元）", "city (yuan)", "money"],
          ["district（元）", "district (yuan)", "money"],
          ["超出上限（元）", "Beyond caps (yuan)", "money"],
        ],
      ],
      [
        "预算汇总",
        "Totals",
        [
          ["口径", "By"],
          ["名称", "Name"],
          ["金额（元）", "Amount (yuan)", "money"],
        ],
      ],
      [
        "资金安排",
        "Sources",
        [["资金", "Source"], recipient, ["用途", "Purpose"], ["金额（元）", "Amount (yuan)", "money"]],
      ],
      [
        "执行情况",
        "Recorded",
        [
          recipient,
          ["预算（元）", "Planned (yuan)"],
          ["已拨付（元）", "Allocated (yuan)", "money"],
          ["已支出（元）", "Spent (yuan)", "money"],
          ["比较", "Compared"],
        ],
      ],
      ["缺口和未定事项", "Lacking or not known", [["事项", "Point", "long"]]],
      [
        "依据",
        "Sources of the rules",
        [provision, ["参数", "Parameter"], ["条款号", "Clause"], ["原文", "Quote", "long"]],
      ],
    ],
  ],
];

describe("the headings of an answer", () => {
  it.each(written)("are words of both languages, each with what its cells are: %s", (_, answer, sheets) => {
    for (const [locale, at] of [
      ["zh-CN", 0],
      ["en", 1],
    ] as const)
      expect(
        writeSheets(answer, { locale, register, policies }).map(({ name, columns }) => [
          name,
          columns.map(({ heading, kind }) => `${heading}: ${kind}`),
        ]),
      ).toEqual(sheets.map((own) => [own[at], own[2].map((column) => `${column[at]}: ${column[2] ?? "text"}`)]));
  });

  it("are Chinese where no language is asked for", () => {
    expect(writeSheets(form)).toEqual(writeSheets(form, { locale: "zh-CN" }));
  });
});

describe("the words of the statistics form", () => {
  it("are those of its printed lines", () => {
    const lines = (locale: "zh-CN" | "en") =>
      writeSheets(form, { locale })[0]?.rows.map(([item, words]) => [item, words]);
    expect(lines("zh-CN")).toEqual([
      ["1", "已建成中心、站数量（个）：街道"],
      ["", "乡镇"],
      ["", "社区"],
      ["", "已录入全国社会工作信息管理系统"],
      ["", "未录入"],
      ["", "是否录入不明"],
      ["2", "社会工作专业人才数量（人）：街道"],
      ["", "乡镇"],
      ["", "社区"],
      ["3", "专业人才总数（人）"],
      ["4", "其中，持证人员总数（人）"],
      ["", "是否持证不明"],
      ["5", "其中，吸纳毕业生总数（人）"],
      ["", "是否毕业生不明"],
      ["6", "平均薪资（元）：区级"],
      ["", "街乡"],
    ]);
    expect(lines("en")?.map(([, words]) => words)).toEqual([
      "centres and stations built: subdistricts",
      "townships",
      "communities",
      "entered in the national system",
      "not entered",
      "not known",
      "professionals: subdistricts",
      "townships",
      "communities",
      "professionals in all",
      "of these with a certificate",
      "not known",
      "of these graduates hired",
      "not known",
      "average pay: districts",
      "subdistricts and townships",
    ]);
  });
});

describe("the rows of figures", () => {
  const first = (answer: Writable, locale: "zh-CN" | "en", at = 0): readonly unknown[] | undefined =>
    writeSheets(answer, { locale, register, policies })[at]?.rows.map(([word]) => word);
  const verdictsZh = ["符合", "未达到（含期限未到）", "其中：违反", "无法判定", "需人工判断", "不适用"];
  const verdictsEn = [
    "met",
    "unmet (or not yet due)",
    "of these: breaches",
    "undetermined",
    "a matter of judgement",
    "not applicable",
  ];
  const coverageZh = "“十四五”期间基层社会工作服务体系全覆盖";
  const coverageEn = "Full coverage by the service system within the 14th five-year plan";

  it("of a comparison are the verdicts, with breaches, then coverage", () => {
    expect(first(comparison, "zh-CN")).toEqual([...verdictsZh, coverageZh]);
    expect(first(comparison, "en")).toEqual([...verdictsEn, coverageEn]);
  });

  it("of policies have what both take, of scenarios no parts that none has", () => {
    const zh = ["需新建站点（个）", "需增配人员（名）", "在岗而资质不符（名）"];
    const en = ["stations to open", "staff to add", "at work and not qualified"];
    expect(first(policyComparison, "zh-CN", 1)).toEqual([...verdictsZh, coverageZh, ...zh]);
    expect(first(policyComparison, "en", 1)).toEqual([...verdictsEn, coverageEn, ...en]);
    expect(first(scenarios, "zh-CN")).toEqual([...verdictsZh, ...zh]);
    expect(first(scenarios, "en")).toEqual([...verdictsEn, ...en]);
  });

  it("of an overview are day, period, policies, verdicts, breaches, coverage, and what was not checked", () => {
    const notRun = assessment.notRun.map(({ title }) => title);
    expect(first(assessment, "zh-CN")).toEqual([
      "截至日期",
      "考核期间",
      "数据登记日期",
      "适用政策",
      "结论：符合",
      "结论：未达到",
      "结论：无法判定",
      "结论：需人工判断",
      "结论：不适用",
      "其中：违反（逾期未达到强制性要求）",
      `覆盖率：${coverageZh}`,
      ...notRun.map(({ zh }) => `未核查：${zh}`),
    ]);
    expect(first(assessment, "en")).toEqual([
      "As of",
      "Period",
      "Recorded on",
      "Policies",
      "findings: met",
      "findings: not met",
      "findings: undetermined",
      "findings: a matter of judgement",
      "findings: not applicable",
      "of these: breaches",
      `coverage: ${coverageEn}`,
      ...notRun.map(({ en }) => `not checked: ${en}`),
    ]);
  });

  it("of an agenda begin with both days, then each degree of urgency", () => {
    expect(first(agenda, "zh-CN", 1)?.slice(0, 4)).toEqual([
      "截至2021-12-31，看到2022-03-01",
      "已逾期",
      "将到期",
      "进度落后",
    ]);
    expect(first(agenda, "en", 1)?.[0]).toBe("As of 2021-12-31, until 2022-03-01");
    const counts = writeSheets(agenda)[1]?.rows.map(([, count]) => count);
    const of = (urgency: string): number => agenda.entries.filter((entry) => entry.urgency === urgency).length;
    expect(counts?.slice(0, 4)).toEqual([agenda.entries.length, of("overdue"), of("due"), of("behind")]);
  });
});
