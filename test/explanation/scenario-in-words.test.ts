import { describe, expect, it } from "vitest";
import type {
  ScenarioComparison,
  ScenarioFunding,
  ScenarioResult,
  Sensitivity,
  Sweep,
  VerdictCounts,
} from "social-work-station-rules/results";
import { on, said, type Line } from "./said.js";

const none: VerdictCounts = { met: 0, unmet: 0, undetermined: 0, discretionary: 0, "not-applicable": 0 };
const title = { zh: "办法", en: "Measures" };
const range = (least: number, most = least) => ({ least, most });
const money = (least: string, most: string | null = least) => ({ least, most });

const start = {
  asOf: on("2025-12-31"),
  recordedOn: on("2025-12-31"),
  registerAge: 0,
  policy: "p",
  status: { policy: "p", title, state: "in-force", day: null },
} as const;

const noNeeds = {
  stations: range(0),
  staff: range(0),
  unqualified: range(0),
  following: { stations: range(0), staff: range(0) },
};

const needs = {
  stations: range(1, 2),
  staff: range(4),
  unqualified: range(0, 3),
  following: { stations: range(0, 1), staff: range(2) },
};

const funding = (fields: Partial<ScenarioFunding>): ScenarioFunding => ({
  year: 2025,
  status: "determined",
  total: money("100000.00"),
  purposes: [],
  parties: [],
  shortfall: null,
  silent: [],
  provisions: ["p/1"],
  opening: [],
  hiring: [],
  ...fields,
});

const opening: ScenarioFunding["opening"] = [
  {
    tier: "t",
    provision: "p/1",
    purpose: "operation",
    stations: range(1, 2),
    each: money("50000.00"),
    amount: money("50000.00", "100000.00"),
  },
];

const hiring: ScenarioFunding["hiring"] = [
  {
    staffing: "p/2",
    provision: "p/3",
    staff: range(2),
    each: money("60000.00", null),
    amount: money("120000.00", null),
  },
];

const scenario = (fields: Partial<ScenarioResult>): ScenarioResult => ({
  id: "s",
  title: null,
  amendments: [],
  verdicts: { before: none, after: none },
  breaches: { before: 0, after: 0 },
  coverage: [],
  indicators: [],
  changes: [],
  groups: [],
  winners: [],
  losers: [],
  needs: { before: noNeeds, after: noNeeds },
  money: null,
  funding: null,
  budget: null,
  ...fields,
});

const comparison = (
  scenarios: readonly ScenarioResult[],
  baseline: Partial<ScenarioComparison["baseline"]> = {},
  fields: Partial<ScenarioComparison> = {},
): ScenarioComparison => ({
  kind: "scenario-comparison",
  version: 1,
  ...start,
  baseline: { needs: noNeeds, money: null, funding: null, verdicts: none, breaches: 0, ...baseline },
  scenarios,
  ...fields,
});

/** What is said of one scenario, below what is said of the policy as it stands. */
const ofScenario = (fields: Partial<ScenarioResult>): readonly Line[] => said(comparison([scenario(fields)])).slice(5);

const noNeedsWords: readonly Line[] = [
  ["remedy 1", "需新设站点（个）：0（未变）。", "Stations to open: 0 (unchanged)."],
  ["remedy 1", "需增配人员（名）：0（未变）。", "Staff to hire: 0 (unchanged)."],
  ["remedy 1", "在岗但资质不符的人员（名）：0（未变）。", "People at work who do not qualify: 0 (unchanged)."],
];

describe("the policy as it stands in words", () => {
  it("has its verdicts and its needs", () => {
    expect(said(comparison([]))).toEqual([
      ["heading", "情景比较（截至2025年12月31日）：0个情景", "Scenarios as of 31 December 2025: 0 alternatives"],
      ["found", "现行政策（p）：没有结论；违反0项。", "Policy as it stands (p): no findings; 0 breaches."],
      ["remedy 1", "需新设站点（个）：0。", "Stations to open: 0."],
      ["remedy 1", "需增配人员（名）：0。", "Staff to hire: 0."],
      ["remedy 1", "在岗但资质不符的人员（名）：0。", "People at work who do not qualify: 0."],
    ]);
  });

  it("says what of its needs follows from what is opened, and that the policy is not in force", () => {
    expect(
      said(
        comparison(
          [],
          { needs, verdicts: { ...none, met: 1 }, breaches: 1 },
          {
            status: { policy: "p", title, state: "dates-unknown", day: null },
            registerAge: 1,
            recordedOn: on("2025-12-30"),
          },
        ),
      ).slice(1),
    ).toEqual([
      [
        "result",
        "办法（p）有效期不明；以下仍按其条款核查。",
        "Measures (p) has no known time in force; its provisions are run all the same.",
      ],
      [
        "result",
        "数据登记于2025年12月30日，比2025年12月31日早1日；此后的变化未计入，结论以登记时的情况为准。",
        "The register was recorded on 30 December 2025, 1 day before 31 December 2025; later changes are not in it.",
      ],
      ["found", "现行政策（p）：符合1项；违反1项。", "Policy as it stands (p): 1 met; 1 breach."],
      ["remedy 1", "需新设站点（个）：1至2。", "Stations to open: 1 to 2."],
      ["remedy 1", "其中：新建的中心建成后须设的站点：0至1。", "Of these, owed by newly opened centres: 0 to 1."],
      ["remedy 1", "需增配人员（名）：4。", "Staff to hire: 4."],
      ["remedy 1", "其中：新设站点须配备的人员：2。", "Of these, owed by newly opened stations: 2."],
      ["remedy 1", "在岗但资质不符的人员（名）：0至3。", "People at work who do not qualify: 0 to 3."],
    ]);
  });

  it("has its money by purpose and party, what is lacking, not laid down, or to come", () => {
    const whole = funding({
      provisions: ["p/1", "p/2"],
      purposes: [
        { purpose: "pay", amount: money("60000.00") },
        { purpose: null, amount: money("40000.00", null) },
      ],
      parties: [
        {
          policy: "p",
          party: "county",
          name: { zh: "县级", en: "the county" },
          payer: "440101",
          amount: money("70000.00"),
          uncovered: money("0.00"),
        },
        {
          policy: "p",
          party: "township",
          name: null,
          payer: null,
          amount: money("20000.00", "30000.00"),
          uncovered: money("10.00"),
        },
        { policy: null, party: null, name: null, payer: null, amount: money("5.00"), uncovered: money("0.00", null) },
      ],
      shortfall: money("1000.00"),
      silent: [{ policy: "p", provision: "p/1", parameter: "amount" }],
      opening,
      hiring,
    });
    expect(said(comparison([], { funding: whole })).slice(5)).toEqual([
      [
        "remedy 1",
        "2025年度经费预算：100,000.00元（依据p/1、p/2）。",
        "Budget of 2025: 100,000.00 yuan (by p/1 and p/2).",
      ],
      ["remedy 2", "人员薪酬60,000.00元。", "pay: 60,000.00 yuan."],
      ["remedy 2", "未定用途的经费至少40,000.00元。", "for no named purpose: at least 40,000.00 yuan."],
      ["found 2", "县级（440101）承担70,000.00元。", "the county (440101): 70,000.00 yuan."],
      [
        "found 2",
        "township承担20,000.00元至30,000.00元，另有10.00元超出其上限。",
        "township: 20,000.00 yuan to 30,000.00 yuan; 10.00 yuan exceed its cap.",
      ],
      [
        "found 2",
        "未定分担方的经费5.00元，另有至少0.00元超出其上限。",
        "no party is named: 5.00 yuan; at least 0.00 yuan exceed its cap.",
      ],
      ["remedy 2", "可用资金的缺口1,000.00元。", "The sources fall short by 1,000.00 yuan."],
      [
        "missing 2",
        "“p/1”的原文没有规定金额，有关金额不能确定。",
        "The text of “p/1” does not lay down: amount; what depends on it is not known.",
      ],
      [
        "remedy 2",
        "待设站点1至2个，按“p/1”每站每年运营经费50,000.00元，另需50,000.00元至100,000.00元。",
        "1 to 2 stations to open would need another 50,000.00 yuan to 100,000.00 yuan a year: 50,000.00 yuan each by “p/1” (operation).",
      ],
      [
        "remedy 2",
        "按“p/2”须增配人员2名，按“p/3”每人每年薪酬至少60,000.00元，另需至少120,000.00元。",
        "2 staff to hire by “p/2” would need another at least 120,000.00 yuan a year: at least 60,000.00 yuan each by “p/3”.",
      ],
    ]);
  });
});

describe("a scenario in words", () => {
  it("that changes nothing says so", () => {
    expect(ofScenario({})).toEqual([
      ["result", "情景“s”：0项结论有变化。", "Scenario “s”: 0 findings changed."],
      ["found 1", "违反：0（未变）。", "Breaches: 0 (unchanged)."],
      ...noNeedsWords,
    ]);
  });

  it("has its title, amendments, gains and losses, and each change with its cause", () => {
    type Change = ScenarioResult["changes"][number];
    const side = (verdict: string) => ({ verdict }) as unknown as Change["before"];
    const change = (attribution: Change["attribution"], causes: readonly string[]): Change => ({
      key: "k",
      provision: "p/1",
      subject: { kind: "division", id: "*" },
      area: null,
      before: side("unmet"),
      after: side("met"),
      effect: "gained",
      attribution,
      causes: causes.map((amendment) => ({ amendment, sufficient: "sufficient", necessary: "necessary" })),
    });
    const group = { provision: "p/1", gained: 1, lost: 0, moved: 0, detail: 0 };
    expect(
      ofScenario({
        title: { zh: "提高(一)", en: "More" },
        amendments: ["x", "y"],
        breaches: { before: 2, after: 1 },
        coverage: [{ provision: "p/1", before: "50.0% (1/2)", after: "100.0% (2/2)" }],
        winners: ["station:a", "division:CN", "odd:a"],
        losers: ["person:b"],
        groups: [
          { ...group, area: null, amendments: [] },
          { ...group, area: "440101", amendments: ["x", "y"] },
        ],
        changes: [
          change("single", ["x"]),
          change("joint", ["x", "y"]),
          change("overdetermined", ["x", "y"]),
          change("partial", ["x"]),
          change("unresolved", []),
        ],
      }).slice(0, -3),
    ).toEqual([
      ["result", "情景“提高（一）”：5项结论有变化。", "Scenario “More”: 5 findings changed."],
      ["required 1", "调整：x、y。", "Amendments: x and y."],
      ["found 1", "违反：2→1。", "Breaches: 2 → 1."],
      ["found 1", "覆盖率（p/1）：50.0%（1/2）→100.0%（2/2）。", "Coverage (p/1): 50.0% (1/2) → 100.0% (2/2)."],
      ["result 1", "新符合：社工站a、全国、odd:a。", "Newly met: station a, the whole country and odd:a."],
      ["result 1", "不再符合：人员b。", "No longer met: person b."],
      ["detail 1", "不属任何区县，p/1：新符合1项。", "in no district, p/1: 1 newly met."],
      ["detail 1", "440101，p/1：新符合1项（因x、y）。", "440101, p/1: 1 newly met (because of x and y)."],
      [
        "detail 1",
        "全部行政区划（p/1）：新符合，未达到→符合（由一项单独造成：x）。",
        "all divisions (p/1): newly met, not met → met (caused by one change alone: x).",
      ],
      [
        "detail 1",
        "全部行政区划（p/1）：新符合，未达到→符合（由几项共同造成：x、y）。",
        "all divisions (p/1): newly met, not met → met (caused by several changes only together: x and y).",
      ],
      [
        "detail 1",
        "全部行政区划（p/1）：新符合，未达到→符合（由几项各自都足以造成：x、y）。",
        "all divisions (p/1): newly met, not met → met (caused by several changes, each of them enough: x and y).",
      ],
      [
        "detail 1",
        "全部行政区划（p/1）：新符合，未达到→符合（由一项造成，其他也有影响：x）。",
        "all divisions (p/1): newly met, not met → met (caused by one change, with others bearing on it: x).",
      ],
      [
        "detail 1",
        "全部行政区划（p/1）：新符合，未达到→符合（组合过多，未能归因）。",
        "all divisions (p/1): newly met, not met → met (not attributed, as there are too many combinations).",
      ],
    ]);
  });

  it("has its needs before and after", () => {
    const words = [
      ["remedy 1", "需新设站点（个）：0→1至2。", "Stations to open: 0 → 1 to 2."],
      ["remedy 2", "其中：新建的中心建成后须设的站点：0→0至1。", "Of these, owed by newly opened centres: 0 → 0 to 1."],
      ["remedy 1", "需增配人员（名）：0→4。", "Staff to hire: 0 → 4."],
      ["remedy 2", "其中：新设站点须配备的人员：0→2。", "Of these, owed by newly opened stations: 0 → 2."],
      ["remedy 1", "在岗但资质不符的人员（名）：0→0至3。", "People at work who do not qualify: 0 → 0 to 3."],
    ];
    expect(ofScenario({ needs: { before: noNeeds, after: needs } }).slice(2)).toEqual(words);
    expect(ofScenario({ needs: { before: needs, after: noNeeds } })).toContainEqual([
      "remedy 2",
      "其中：新设站点须配备的人员：2→0。",
      "Of these, owed by newly opened stations: 2 → 0.",
    ]);
  });

  it("has the money that its needs take, each amendment alone and together", () => {
    const effects = {
      total: range0("100.00"),
      alone: [
        { amendment: "x", least: "100.00", most: "100.00" },
        { amendment: "y", least: "-50.00", most: "0.00" },
      ],
      interaction: range0("50.00"),
    };
    const before = range0("100.00");
    const after = { least: "100.00", most: "200.00" };
    expect(ofScenario({ money: { before, after, effects } }).slice(5)).toEqual([
      [
        "remedy 1",
        "所需资金：100.00元→100.00元至200.00元。",
        "Money needed: 100.00 yuan → 100.00 yuan to 200.00 yuan.",
      ],
      ["remedy 2", "仅x一项，所需资金增加100.00元。", "With x alone it rises by 100.00 yuan."],
      [
        "remedy 2",
        "仅y一项，所需资金最低额减少50.00元、最高额不变。",
        "With y alone it falls by 50.00 yuan at its least and stays the same at its most.",
      ],
      ["remedy 2", "各项相互作用：增加50.00元。", "By interaction it rises by 50.00 yuan."],
    ]);
    const alone = { total: range0("0.00"), alone: [], interaction: range0("0.00") };
    expect(ofScenario({ money: { before, after: before, effects: alone } }).slice(5)).toEqual([
      ["remedy 1", "所需资金：100.00元（未变）。", "Money needed: 100.00 yuan (unchanged)."],
    ]);
    const open = { ...alone, interaction: { least: "0.00", most: "5.00" } };
    expect(ofScenario({ money: { before, after: before, effects: open } }).slice(6)).toEqual([
      [
        "remedy 2",
        "各项相互作用：最低额不变、最高额增加5.00元。",
        "By interaction it stays the same at its least and rises by 5.00 yuan at its most.",
      ],
    ]);
  });

  it("has the money of the year before and after, and what each change adds", () => {
    const nothing = { total: money("0.00"), alone: [], interaction: money("0.00") };
    const of = (change: NonNullable<ScenarioResult["funding"]>): readonly Line[] =>
      ofScenario({ funding: change }).slice(5);
    expect(of({ before: null, after: null, effects: nothing })).toEqual([]);
    expect(of({ before: funding({}), after: funding({}), effects: nothing })).toEqual([
      [
        "remedy 1",
        "2025年度经费预算：100,000.00元（未变）（依据p/1）。",
        "Budget of 2025: 100,000.00 yuan (unchanged) (by p/1).",
      ],
      ["remedy 1", "所需经费不变。", "The money needed stays the same."],
    ]);
    expect(
      of({
        before: null,
        after: funding({ opening, hiring }),
        effects: {
          total: money("100000.00", null),
          alone: [{ amendment: "x", ...money("-1.00") }],
          interaction: money("0.00", null),
        },
      }).filter(([, zh]) => !zh.includes("另需")),
    ).toEqual([
      [
        "remedy 1",
        "2025年度经费预算：没有规定→100,000.00元（依据p/1）。",
        "Budget of 2025: none laid down → 100,000.00 yuan (by p/1).",
      ],
      [
        "remedy 1",
        "连同待设站点和须增配的人员，所需经费最低额增加100,000.00元、最高额不能确定。",
        "With the stations to open and the staff to hire, the money needed rises by 100,000.00 yuan at its least and is not known at its most.",
      ],
      ["remedy 2", "仅x一项，减少1.00元。", "With x alone it falls by 1.00 yuan."],
    ]);
    expect(
      of({
        before: funding({ hiring }),
        after: null,
        effects: { ...nothing, total: money("-5.00"), interaction: money("1.00", null) },
      }).filter(([, zh]) => !zh.includes("另需")),
    ).toEqual([
      [
        "remedy 1",
        "2025年度经费预算：100,000.00元→没有规定（依据p/1）。",
        "Budget of 2025: 100,000.00 yuan → none laid down (by p/1).",
      ],
      [
        "remedy 1",
        "连同须增配的人员，所需经费减少5.00元。",
        "With the staff to hire, the money needed falls by 5.00 yuan.",
      ],
      [
        "remedy 2",
        "各项相互作用：最低额增加1.00元、最高额不能确定。",
        "By interaction it rises by 1.00 yuan at its least and is not known at its most.",
      ],
    ]);
    expect(of({ before: funding({}), after: funding({ opening }), effects: nothing })).toContainEqual([
      "remedy 1",
      "连同待设站点，所需经费不变。",
      "With the stations to open, the money needed stays the same.",
    ]);
  });

  it("has what a budget divided in another way moves, or why it cannot be divided", () => {
    const of = (budget: ScenarioResult["budget"]): readonly Line[] => ofScenario({ budget }).slice(5);
    expect(
      of({
        status: "moved",
        gained: "10.00",
        recipients: [
          { id: "甲", before: "50.00", after: "60.00", difference: "10.00" },
          { id: "乙", before: "50.00", after: "40.00", difference: "-10.00" },
        ],
      }),
    ).toEqual([
      ["result 1", "经费在各对象间调整10.00元。", "10.00 yuan move between recipients."],
      ["detail 1", "甲：50.00元→60.00元，差额10.00元。", "甲: 50.00 yuan → 60.00 yuan, a difference of 10.00 yuan."],
      ["detail 1", "乙：50.00元→40.00元，差额-10.00元。", "乙: 50.00 yuan → 40.00 yuan, a difference of -10.00 yuan."],
    ]);
    const infeasible = { status: "infeasible", reason: "floors-exceed-total" } as const;
    expect(of({ ...infeasible, side: "before" })).toEqual([
      [
        "result 1",
        "现行办法下经费无法分配：各项下限之和超过总额。",
        "As it stands the budget cannot be divided: the floors exceed the total.",
      ],
    ]);
    expect(of({ ...infeasible, side: "after" })).toEqual([
      [
        "result 1",
        "调整后经费无法分配：各项下限之和超过总额。",
        "Under the scenario the budget cannot be divided: the floors exceed the total.",
      ],
    ]);
  });
});

function range0(amount: string): { readonly least: string; readonly most: string } {
  return { least: amount, most: amount };
}

describe("how much depends on readings, in words", () => {
  const sensitivity = (fields: Partial<Sensitivity>): Sensitivity => ({
    kind: "sensitivity",
    ...start,
    dependent: [],
    robust: 0,
    readings: [],
    reach: [],
    ...fields,
  });

  it("is nothing where no verdict does", () => {
    expect(said(sensitivity({ robust: 1200 }))).toEqual([
      ["heading", "对原文理解的敏感性：0项结论取决于理解", "Sensitivity to readings: 0 verdicts depend on one"],
      [
        "result",
        "换用其他理解，0项结论会改变，1200项不变。",
        "Other readings change 0 verdicts and leave 1,200 as they are.",
      ],
      ["found", "同一条款的各种组合均已试算。", "Every combination of readings of one provision was tried."],
    ]);
  });

  it("is said of each reading that changes a verdict, and of each verdict", () => {
    const reading = { parameter: "rounding", chosen: "up", other: "down" };
    expect(
      said(
        sensitivity({
          robust: 1,
          dependent: [
            {
              finding: "f",
              provision: "p/1",
              subject: { kind: "station", id: "a" },
              verdict: "unmet",
              changedBy: [
                { readings: [reading], verdict: "met" },
                { readings: [reading, { ...reading, other: "half-up" }], verdict: null },
              ],
            },
          ],
          readings: [
            { provision: "p/1", parameter: "rounding", other: "down", verdicts: 1 },
            { provision: "p/1", parameter: "rounding", other: "half-up", verdicts: 0 },
            { provision: "p/2", parameter: "rounding", other: "half-up", verdicts: 2 },
          ],
          reach: [
            { provision: "p/1", singles: 2, jointTried: 3, jointTotal: 8 },
            { provision: "p/2", singles: 2, jointTried: 2, jointTotal: 5 },
            { provision: "p/3", singles: 2, jointTried: 1, jointTotal: 1 },
          ],
        }),
      ),
    ).toEqual([
      ["heading", "对原文理解的敏感性：1项结论取决于理解", "Sensitivity to readings: 1 verdict depends on one"],
      ["result", "换用其他理解，1项结论会改变，1项不变。", "Other readings change 1 verdict and leave 1 as they are."],
      ["found", "组合较多，试算了5种（共13种）。", "Of 13 combinations 5 were tried."],
      ["reading", "p/1的取整方式理解为“向下取整”：影响1项结论。", "p/1, rounding taken as “down”: changes 1 verdict."],
      [
        "reading",
        "p/2的取整方式理解为“四舍五入”：影响2项结论。",
        "p/2, rounding taken as “half up”: changes 2 verdicts.",
      ],
      ["detail", "社工站a（p/1）：现为“未达到”。", "station a (p/1): not met."],
      ["detail 1", "取整方式理解为“向下取整”：变为“符合”。", "With rounding taken as “down”: met."],
      [
        "detail 1",
        "取整方式理解为“向下取整”、取整方式理解为“四舍五入”：变为“无此结论”。",
        "With rounding taken as “down” and rounding taken as “half up”: no finding.",
      ],
    ]);
  });
});

describe("one parameter over several values, in words", () => {
  const point = (
    value: unknown,
    met: number,
    fields: Partial<Sweep["points"][number]> = {},
  ): Sweep["points"][number] => ({
    value,
    indicator: {
      provision: "p/1",
      kind: "staffing",
      findings: met,
      verdicts: { ...none, met },
      breaches: 0,
      settled: { met, of: met },
    },
    needs: { stations: range(0), staff: range(0), unqualified: range(0) },
    policyNeeds: noNeeds,
    funding: null,
    ...fields,
  });
  const sweep = (points: Sweep["points"]): Sweep => ({
    kind: "sweep",
    ...start,
    provision: "p/1",
    parameter: "minimum",
    points,
  });

  it("says how many are met at the first and at the last, and each point", () => {
    expect(said(sweep([point(1, 2)]))).toEqual([
      ["heading", "逐值试算（p/1）：1个取值", "One parameter over 1 value (p/1)"],
      ["result", "取值为1和为1时，符合的同为2项。", "At 1 as at 1, 2 are met."],
      ["found", "取值1：符合2项；违反0项。", "At 1: 2 met and 0 breaches."],
    ]);
    expect(said(sweep([point("0.3", 3), point("0.5", 1)])).slice(0, 2)).toEqual([
      ["heading", "逐值试算（p/1）：2个取值", "One parameter over 2 values (p/1)"],
      ["result", "取值由0.3到0.5，符合的由3项变为1项。", "From 0.3 to 0.5, the number met goes from 3 to 1."],
    ]);
  });

  it("says what each value takes", () => {
    const full = point("up", 1, {
      needs: { stations: range(1), staff: range(0, 2), unqualified: range(3) },
      policyNeeds: needs,
      funding: funding({ opening, hiring }),
    });
    const breached = { ...full, indicator: { ...full.indicator, breaches: 1 } };
    expect(said(sweep([breached])).slice(2)).toEqual([
      [
        "found",
        "取值向上取整：符合1项；违反1项；1个站点待设；0至2名人员待增配；3名人员资质不符；1至2个站点待设（按整项政策）；0至1个站点随新建的中心待设；4名人员待增配（按整项政策）；2名人员随新设站点待配；2025年度经费100,000.00元，另需50,000.00元至100,000.00元，另需至少120,000.00元。",
        "At up: 1 met, 1 breach, 1 station to open, 0 to 2 staff to hire, 3 who do not qualify, 1 to 2 stations to open by the whole policy, 0 to 1 stations that new centres will owe, 4 staff to hire by the whole policy, 2 staff that new stations will owe and 100,000.00 yuan in 2025 and another 50,000.00 yuan to 100,000.00 yuan and another at least 120,000.00 yuan.",
      ],
    ]);
  });

  it("says one of a thing in the singular", () => {
    const policyNeeds = {
      ...noNeeds,
      stations: range(1),
      following: { stations: range(1), staff: range(1) },
    };
    const needed = { stations: range(0), staff: range(1), unqualified: range(1) };
    expect(said(sweep([point(1, 0, { policyNeeds, needs: needed })])).at(-1)?.[2]).toBe(
      "At 1: no findings, 0 breaches, 1 staff to hire, 1 who does not qualify, 1 station to open by the whole policy, 1 station that new centres will owe and 1 staff that new stations will owe.",
    );
    const one = funding({ opening: opening.map((each) => ({ ...each, stations: range(1) })) });
    expect(said(comparison([], { funding: one })).at(-1)?.[2]).toMatch(/^1 station to open would need another /);
  });

  it("is refused without a point", () => {
    expect(() => said(sweep([]))).toThrow("list-empty at $.answer: least 1");
  });
});
