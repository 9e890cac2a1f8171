import { describe, expect, it } from "vitest";
import type { CoverageAudit, CoveragePlan, Progress, Relabelling, TableFault } from "social-work-station-rules/results";
import { on, said, type Line } from "./said.js";

describe("an audit of a table of coverage in words", () => {
  const relabelling = (fields: Partial<Relabelling>): Relabelling => ({
    found: "none",
    consistentWith: "printed-labels",
    compared: 0,
    agreeing: 0,
    kept: 0,
    changes: [],
    disagreeing: [],
    sharedReferences: [],
    ...fields,
  });
  const audit = (fields: Partial<CoverageAudit>, relabelled: Partial<Relabelling> = {}): CoverageAudit => ({
    kind: "coverage-audit",
    rows: [],
    totalRow: null,
    impliedSum: null,
    faults: [],
    relabelling: relabelling(relabelled),
    ...fields,
  });
  const rest = (answer: CoverageAudit): readonly Line[] => said(answer).slice(2);

  it("without a fault says so", () => {
    const rows = [{}] as unknown as CoverageAudit["rows"];
    expect(said(audit({}))).toEqual([
      ["heading", "统计表核对：0行，未发现问题", "Audit of 0 rows: no fault"],
      ["result", "表中各行名称与数字相符。", "Every row agrees with the reference under its own label."],
    ]);
    expect(said(audit({ rows }))[0]).toEqual(["heading", "统计表核对：1行，未发现问题", "Audit of 1 row: no fault"]);
  });

  const caution: Line = [
    "result",
    "以上仅说明数据与上述名称相符，不足以认定原表有误。",
    "The figures agree with these labels; that does not prove the table wrong.",
  ];

  it.each<[Relabelling["consistentWith"], zh: string, en: string, more: readonly Line[]]>([
    [
      "one-relabelling",
      "表中数字与名称错位；按一种调整方式，各行都与参照数相符。",
      "Labels and figures disagree; under one relabelling every row agrees with the reference.",
      [caution],
    ],
    [
      "several-relabellings",
      "表中数字与名称错位；按几种调整方式，各行都与参照数相符。",
      "Labels and figures disagree; under several relabellings every row agrees with the reference.",
      [caution],
    ],
    [
      "no-relabelling",
      "没有一种名称调整能使各行都与参照数相符。",
      "Under no relabelling does every row agree with the reference.",
      [],
    ],
    [
      "not-compared",
      "参照数据中没有表中的名称，无法比较。",
      "The reference knows no label of the table, so nothing was compared.",
      [],
    ],
    [
      "not-searched",
      "表中数字与名称不符；比对的行超过1000行，未寻找名称调整方式。",
      "Labels and figures disagree; more than 1,000 rows were compared, so no relabelling was sought.",
      [],
    ],
  ])("says with which labels the figures agree: %s", (consistentWith, zh, en, more) => {
    expect(said(audit({}, { consistentWith })).slice(1)).toEqual([["result", zh, en], ...more]);
  });

  it.each([
    [{ least: 343, most: 343 }, "343", "343"],
    [{ least: 340, most: 1343 }, "340至1343", "340 to 1,343"],
    [{ least: 340, most: null }, "不少于340", "at least 340"],
  ])("says what total the percentages imply: %j", (impliedSum, zh, en) => {
    expect(rest(audit({ impliedSum }))).toEqual([
      ["found", `由各行百分比推算，分母合计为${zh}。`, `By the percentages of the rows the totals add to ${en}.`],
    ]);
  });

  const implied = { least: 9, most: 11 };
  it.each<[TableFault, zh: string, en: string]>([
    [
      { kind: "row-sum", label: "甲区", printed: 3, expected: 4 },
      "甲区：本行合计印为3，应为4。",
      "甲区: the sum of the row is printed as 3 and should be 4.",
    ],
    [
      { kind: "column-sum", label: "合计", column: "numerator", printed: 3, expected: 4 },
      "合计：覆盖数合计印为3，各行相加为4。",
      "合计: the number covered is printed as 3; the rows add to 4.",
    ],
    [
      { kind: "column-sum", label: "合计", column: "sum", printed: 3, expected: 4 },
      "合计：合计列合计印为3，各行相加为4。",
      "合计: the column of sums is printed as 3; the rows add to 4.",
    ],
    [
      { kind: "column-sum", label: "合计", column: 0, printed: 3, expected: 4 },
      "合计：第1列合计印为3，各行相加为4。",
      "合计: column 1 is printed as 3; the rows add to 4.",
    ],
    [
      { kind: "percent-impossible", label: "甲区", numerator: 3, printed: "99.9", expected: null },
      "甲区：分子为3时，不存在能得出99.9%的分母。",
      "甲区: no total gives 99.9% with 3 covered.",
    ],
    [
      { kind: "percent-impossible", label: "甲区", numerator: 3, printed: "99.9", expected: "75.0" },
      "甲区：分子为3时，不存在能得出99.9%的分母；按参照数应为75.0%。",
      "甲区: no total gives 99.9% with 3 covered; by the reference it would be 75.0%.",
    ],
    [
      { kind: "reference-mismatch", label: "甲区", printed: "50.0", implied, expected: 12 },
      "甲区：50.0%对应的分母为9至11，参照数为12。",
      "甲区: 50.0% implies a total of 9 to 11; the reference has 12.",
    ],
    [
      { kind: "covered-exceeds-reference", label: "甲区", printed: 13, expected: 12 },
      "甲区：已覆盖13个，多于参照总数12个。",
      "甲区: 13 covered are more than the 12 of the reference.",
    ],
    [
      { kind: "implied-total-sum", label: "合计", printed: "50.0", implied, expected: { least: 20, most: 20 } },
      "合计：50.0%对应的分母为9至11，各行分母相加为20。",
      "合计: 50.0% implies a total of 9 to 11; those of the rows add to 20.",
    ],
  ])("says each fault: %j", (fault, zh, en) => {
    expect(said(audit({ faults: [fault] }))).toEqual([
      ["heading", "统计表核对：0行，发现1处问题", "Audit of 0 rows: 1 fault"],
      ["result", "表中各行名称与数字相符。", "Every row agrees with the reference under its own label."],
      ["found", zh, en],
    ]);
  });

  it("says which label fits each row, which rows still disagree, and which labels cannot be told apart", () => {
    expect(
      rest(
        audit(
          {},
          {
            changes: [
              { from: "甲区", to: "乙区", reference: 1200, inEveryBest: true },
              { from: "丙区", to: "丁区", reference: 7, inEveryBest: false },
            ],
            disagreeing: ["戊区", "己区"],
            sharedReferences: [{ total: 7, labels: ["丁区", "庚区"] }],
          },
        ),
      ),
    ).toEqual([
      [
        "detail",
        "印为“甲区”的一行与“乙区”（参照数1200）相符。",
        "The row printed as 甲区 agrees with 乙区 (1,200 by the reference).",
      ],
      [
        "detail",
        "印为“丙区”的一行与“丁区”（参照数7）相符，但不是唯一可能。",
        "The row printed as 丙区 agrees with 丁区 (7 by the reference), though not with it alone.",
      ],
      ["detail", "仍不相符的行：戊区、己区。", "Rows that still disagree: 戊区 and 己区."],
      [
        "detail",
        "丁区、庚区的参照数都是7，仅凭百分比无法区分。",
        "丁区 and 庚区 share the reference total 7, so no percentage tells them apart.",
      ],
    ]);
  });
});

describe("a plan of coverage in words", () => {
  const plan = (fields: object): CoveragePlan =>
    ({
      kind: "coverage-plan",
      required: 10,
      additional: { least: 3, most: 3 },
      timing: "open",
      periodsLeft: 2,
      pace: null,
      base: "complete",
      ...fields,
    }) as CoveragePlan;
  const required: Line = ["required", "共应覆盖10个。", "10 divisions must be covered."];

  it("that is fulfilled says so, whatever is left of its time", () => {
    const pace = { least: { whole: 1 }, most: { whole: 1 } };
    expect(said(plan({ additional: { least: 0, most: 0 }, pace }))).toEqual([
      ["heading", "覆盖目标已经达到", "The coverage target is reached"],
      required,
    ]);
  });

  it("says how many are lacking, and the pace", () => {
    const pace = { least: { whole: 1 }, most: { whole: 2 } };
    expect(said(plan({ required: 1, additional: { least: 0, most: 3 }, pace }))).toEqual([
      ["heading", "覆盖目标：还需覆盖0至3个", "Coverage target: 0 to 3 more to be covered"],
      ["required", "共应覆盖1个。", "1 division must be covered."],
      ["found", "剩余2个完整周期。", "2 whole periods are left."],
      ["remedy", "每个周期至少覆盖1至2个，可按期达到目标。", "Covering 1 to 2 in each period reaches it in time."],
    ]);
    expect(said(plan({ periodsLeft: 1, base: "incomplete" })).slice(2)).toEqual([
      ["found", "剩余1个完整周期。", "1 whole period is left."],
      [
        "missing",
        "区划名单不完整，以上只就已登记的区划计算。",
        "The list of divisions is not complete: this is for those recorded.",
      ],
    ]);
  });

  it("says that its time is over", () => {
    expect(said(plan({ timing: "closed", periodsLeft: 0 })).slice(1)).toEqual([
      required,
      ["result", "期限已过。", "Its time is over."],
    ]);
  });
});

describe("coverage over time in words", () => {
  type Step = Progress["steps"][number];
  const step = (asOf: string, text: string, gained: number | null, unknown = 0): Step =>
    ({ asOf, rate: { text, unknown }, gained }) as unknown as Step;
  const progress = (steps: readonly Step[], milestones: Progress["milestones"] = []): Progress => ({
    kind: "progress",
    steps,
    milestones,
  });

  it("has no figures, those of one day, or those of the first and the last", () => {
    expect(said(progress([]))).toEqual([["heading", "覆盖进度：没有数据", "Coverage over time: no figures"]]);
    expect(said(progress([step("2024-12-31", "—", null)]))).toEqual([
      ["heading", "覆盖进度：截至2024年12月31日为无法计算", "Coverage as of 31 December 2024: no rate"],
      ["found", "2024年12月31日：无法计算。", "31 December 2024: no rate."],
    ]);
    expect(
      said(
        progress([
          step("2023-12-31", "50.0% (1/2)", null, 1),
          step("2024-06-30", "50.0% (1/2)", 0, 2),
          step("2024-09-30", "100.0% (2/2)", 1),
          step("2024-12-31", "50.0% (1/2)", -1),
        ]),
      ),
    ).toEqual([
      [
        "heading",
        "覆盖进度：2023年12月31日为50.0%（1/2），2024年12月31日为50.0%（1/2）",
        "Coverage over time: 50.0% (1/2) on 31 December 2023, 50.0% (1/2) on 31 December 2024",
      ],
      ["found", "2023年12月31日：50.0%（1/2）。", "31 December 2023: 50.0% (1/2)."],
      ["missing 1", "其中1个是否覆盖没有记录。", "Of 1 division it is not recorded whether it is covered."],
      ["found", "2024年6月30日：50.0%（1/2），与上次持平。", "30 June 2024: 50.0% (1/2), as many as before."],
      ["missing 1", "其中2个是否覆盖没有记录。", "Of 2 divisions it is not recorded whether they are covered."],
      [
        "found",
        "2024年9月30日：100.0%（2/2），比上次增加1个。",
        "30 September 2024: 100.0% (2/2), 1 more than before.",
      ],
      ["found", "2024年12月31日：50.0%（1/2），比上次减少1个。", "31 December 2024: 50.0% (1/2), 1 fewer than before."],
    ]);
  });

  it.each([
    ["exact", "1200", "1,200"],
    ["at-least", "1200余", "at least 1,200"],
    ["almost", "近1200", "almost 1,200"],
    ["about", "约1200", "about 1,200"],
  ] as const)("has the published figures, as exact as they are: %s", (precision, zh, en) => {
    const milestone = {
      datum: "d",
      title: { zh: "已建站点", en: "Stations" },
      earliest: on("2024-01-01"),
      latest: on("2024-12-31"),
      value: "1200",
      precision,
    } as const;
    expect(said(progress([], [milestone])).slice(1)).toEqual([
      ["detail", `公布数据（2024年度）：已建站点，${zh}。`, `Published for the year 2024: Stations, ${en}.`],
    ]);
  });
});
