import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { parsePolicy } from "../../src/policy/index.js";
import { readPolicySheets } from "../../src/sheets/index.js";
import { type Cells, placesOf, readClauses, sheetsOf } from "./policy-cells.js";

const COMMON: Cells = {
  条款编号: "1",
  条款名称: "经费",
  要求程度: "应当",
  适用对象: "每站",
  适用层级: "街道（乡镇）社工站",
  条款号: "九",
  原文: "每站每年20万元，市、区按6:4分担",
};

const standard: Cells = { ...COMMON, 条款种类: "经费标准", 数值: "20万元" };
const share: Cells = { ...COMMON, 条款种类: "经费分担", 数值: "市:区=6:4" };
const pay: Cells = {
  ...COMMON,
  条款种类: "薪酬标准",
  适用对象: "人员",
  适用层级: null,
  数值: "5000元",
  按月或按年: "每月",
};
const sources: Cells = { ...COMMON, 条款种类: "资金渠道", 内容: "财政预算、福彩公益金" };
const evaluation: Cells = {
  ...COMMON,
  条款种类: "评估考核",
  适用层级: null,
  内容: "优秀",
  数值: "90分以上",
  周期: "每年",
};

/** The values of the parameters of the only clause. */
function valuesOf(clauses: readonly Cells[]): Readonly<Record<string, unknown>> {
  const { policy, faults } = readClauses(clauses);
  expect(placesOf({ faults })).toEqual([]);
  const parameters = policy?.provisions[0]?.parameters ?? {};
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { value }]: readonly [string, { readonly value: unknown }]) => [
      name,
      value,
    ]),
  );
}

const CITY = { id: "city", name: { zh: "市级", en: "city" }, level: "prefecture" };
const DISTRICT = { id: "district", name: { zh: "区级", en: "district" }, level: "county" };
const portions = (...[city, district]: readonly string[]) => [
  { party: "city", ratio: city },
  { party: "district", ratio: district },
];

describe("an amount of money", () => {
  it.each<[string, Cells, object]>([
    ["20万元", { 数值: "20万元" }, { amount: 200_000 }],
    ["20万元/站", { 数值: "20万元/站" }, { amount: 200_000 }],
    ["20万元/站·年", { 数值: "20万元/站·年" }, { amount: 200_000, per: "year" }],
    ["full-width characters", { 数值: "２０万元／站" }, { amount: 200_000 }],
    ["a number", { 数值: 200_000 }, { amount: 200_000 }],
    ["digits", { 数值: "200000" }, { amount: "200000" }],
    ["parts of a yuan", { 数值: "12.5元" }, { amount: "12.50" }],
    ["a purpose", { 用途: "运营" }, { purpose: "operation" }],
    ["an amount at least", { 比较: "不低于" }, { meaning: "at-least" }],
    ["once at opening", { 拨付次数: "启用当年一次性拨付" }, { times: "once-at-opening" }],
    ["by months of opening", { 不足一期的折算: "按月数折算" }, { partYear: "pro-rata-months" }],
    [
      "per village",
      { 适用对象: "行政区划", 适用层级: "乡级", 数值: "4万元/村", 计算基数: "社区和村数量" },
      { amount: { is: 40_000, of: { take: "count", of: "divisions", where: { level: ["village"] } } } },
    ],
  ])("is read: %s", (_, cells, values) => {
    expect(valuesOf([{ ...standard, ...cells }])).toMatchObject(values);
  });

  it("may leave open what a station receives that opens during the year", () => {
    const { policy } = readClauses([{ ...standard, 不足一期的折算: "原文未规定" }]);
    expect(policy?.provisions[0]?.parameters).toMatchObject({
      partYear: { status: "interpreted", value: "full", alternatives: ["pro-rata-months"] },
    });
  });

  it("has a class of area, or a year, in each row", () => {
    const byArea = valuesOf([
      { ...standard, 适用地区: "街道", 期限: null },
      { 条款编号: "1", 数值: "15万元" },
    ]);
    expect(byArea["amount"]).toEqual({
      classes: [{ when: { division: { kind: ["subdistrict"] } }, is: 200_000 }],
      otherwise: 150_000,
    });
    const byYear = valuesOf([
      { ...standard, 期限: "2025-12-31" },
      { 条款编号: "1", 数值: "25万元", 期限: "2026年12月31日" },
    ]);
    expect(byYear["amount"]).toEqual({
      stages: [
        { by: "2025-12-31", is: 200_000 },
        { by: "2026-12-31", is: 250_000 },
      ],
    });
  });

  it("can be the pay of a month by the highest certificate", () => {
    const values = valuesOf([
      { ...pay, 数值: "6500元/人·月", 适用人员: "社会工作师", 按月或按年: null },
      { 条款编号: "1", 数值: "5500元", 适用人员: "助理社工师" },
      { 条款编号: "1", 数值: "5000元" },
    ]);
    const level = (atLeast: string) => ({ certificate: { level: { atLeast } } });
    expect(values).toEqual({
      amount: {
        classes: [
          { when: { person: { ...level("social-worker"), not: level("senior-social-worker") } }, is: 6500 },
          { when: { person: { ...level("assistant-social-worker"), not: level("social-worker") } }, is: 5500 },
        ],
        otherwise: 5000,
      },
      per: "month",
    });
  });

  it("can be the least share of spending, as a requirement", () => {
    const clause = {
      ...COMMON,
      条款种类: "指标要求",
      指标: "人员薪酬支出占比",
      比较: "不低于",
      数值: "50%",
      周期: "每年",
    };
    expect(valuesOf([clause])).toMatchObject({ measure: { take: "ratio" }, atLeast: "50%", every: "year" });
  });
});

describe("ratios of a cost", () => {
  it.each<[string, Cells, readonly object[]]>([
    ["names and parts", {}, portions("6", "4")],
    ["parties in their own cell", { 内容: "市、区", 数值: "6:4" }, portions("6", "4")],
    ["full-width colons", { 内容: "市级财政、区级财政", 数值: "6：4" }, portions("6", "4")],
    ["fractions", { 数值: "市:区=1/3:2/3" }, portions("1/3", "2/3")],
    ["percentages", { 数值: "市60%、区40%" }, portions("0.6", "0.4")],
    ["percentages with decimals, in words", { 数值: "市承担62.5%，区承担37.5%" }, portions("0.625", "0.375")],
  ])("are read: %s", (_, cells, ratios) => {
    expect(valuesOf([{ ...share, ...cells }])).toEqual({ parties: [CITY, DISTRICT], ratios });
  });

  it("have a class of area in each row, caps in rows of their own, and purposes", () => {
    const values = valuesOf([
      { ...share, 数值: "市:区=8:2", 适用地区: "民族地区", 用途: "运营经费、人员薪酬" },
      { 条款编号: "1", 数值: "市:区=6:4" },
      { 条款编号: "1", 内容: "市级", 比较: "不超过", 数值: "500万元" },
    ]);
    expect(values).toEqual({
      parties: [CITY, DISTRICT],
      classes: [{ when: { division: { class: ["ethnic-area"] } }, ratios: portions("8", "2") }],
      ratios: portions("6", "4"),
      purposes: ["operation", "pay"],
      caps: [{ party: "city", amount: 5_000_000 }],
    });
  });

  it("may be left open: the text names the parties alone", () => {
    expect(valuesOf([{ ...share, 内容: "市、区", 数值: null }])).toEqual({ parties: [CITY, DISTRICT] });
  });

  it("know that the city of a municipality is of the rank of a province", () => {
    const policyRow = [
      ["政策编号", "政策名称", "适用地区"],
      ["bj", "北京办法", "11"],
    ];
    const { policy } = readClauses([share], { 政策: policyRow });
    expect(policy?.provisions[0]?.parameters).toMatchObject({ parties: { value: [{ level: "province" }, {}] } });
  });
});

describe("sources of money and grades", () => {
  it("read sources in their order, what each may pay for, and what none may", () => {
    const values = valuesOf([
      { ...sources, 内容: "财政预算", 用途: "运营经费", 使用次序: "按所列次序使用", 未列的渠道: "不得使用" },
      { 条款编号: "1", 内容: "福彩公益金", 不得用于: "人员薪酬" },
      { 条款编号: "1", 不得用于: "场地建设" },
    ]);
    expect(values).toEqual({
      sources: ["general-budget", "welfare-lottery"],
      earmarks: [{ source: "general-budget", purposes: ["operation"] }],
      mayNot: [{ source: "welfare-lottery", purposes: ["pay"] }, { purposes: ["premises"] }],
      others: "not-allowed",
      order: "as-listed",
    });
  });

  it("read grades with their lowest scores, how often and by which body", () => {
    const values = valuesOf([
      { ...evaluation, 内容: "优秀", 数值: 90, 评估实施方: "第三方评估机构" },
      { 条款编号: "1", 内容: "合格", 数值: "60分" },
      { 条款编号: "1", 内容: "不合格" },
    ]);
    expect(values).toMatchObject({
      frequency: "yearly",
      assessor: "third-party",
      scheme: {
        full: "100",
        grades: [
          { id: "优秀", from: 90 },
          { id: "合格", from: "60", below: 90 },
          { id: "不合格", below: "60" },
        ],
      },
    });
  });
});

describe("a spoilt cell of a clause on money", () => {
  it.each<[string, readonly Cells[], string]>([
    ["an amount in words", [{ ...standard, 数值: "二十万" }], "条款 2 数值 decimal-invalid"],
    ["no amount", [{ ...standard, 数值: null }], "条款 2 数值 cell-empty"],
    ["an amount per something else", [{ ...standard, 数值: "4万元/村" }], "条款 2 数值 amount-unit"],
    [
      "a month where the column says a year",
      [{ ...pay, 按月或按年: "每年", 数值: "5000元/月" }],
      "条款 2 数值 amount-unit",
    ],
    ["pay without its period", [{ ...pay, 按月或按年: null }], "条款 2 按月或按年 cell-empty"],
    [
      "two certificates in one cell",
      [{ ...pay, 适用人员: "社会工作师、助理社会工作师" }],
      "条款 2 适用人员 persons-mixed",
    ],
    ["two purposes", [{ ...standard, 用途: "运营经费、人员薪酬" }], "条款 2 用途 one-word-only"],
    ["an unknown purpose", [{ ...standard, 用途: "营运" }], "条款 2 用途 term-unknown"],
    [
      "rows that differ in what the amount means",
      [
        { ...standard, 比较: "不低于", 适用地区: "街道" },
        { 条款编号: "1", 比较: "不超过", 数值: "15万元" },
      ],
      "条款 3 比较 rows-differ",
    ],
    ["a party that is none", [{ ...share, 数值: "市:企业=6:4" }], "条款 2 数值 term-unknown"],
    ["ratios without names", [{ ...share, 数值: "6:4" }], "条款 2 数值 ratio-invalid"],
    ["three ratios for two parties", [{ ...share, 数值: "市:区=6:3:1" }], "条款 2 数值 ratio-invalid"],
    ["percentages that do not add up", [{ ...share, 数值: "市60%、区30%" }], "条款 2 数值 weights-not-one"],
    [
      "percentages of a class that do not add up",
      [share, { 条款编号: "1", 数值: "市60%、区30%", 适用地区: "农村" }],
      "条款 3 数值 weights-not-one",
    ],
    [
      "a cap of a party that has no share",
      [share, { 条款编号: "1", 内容: "省级", 比较: "不多于", 数值: "5万元" }],
      "条款 3 内容 reference-dangling",
    ],
    [
      "a cap in words",
      [share, { 条款编号: "1", 内容: "市级", 比较: "不多于", 数值: "若干" }],
      "条款 3 数值 decimal-invalid",
    ],
    ["an unknown source", [{ ...sources, 内容: "财政预算、彩票" }], "条款 2 内容 term-unknown"],
    ["a restriction of no source", [sources, { 条款编号: "1", 用途: "运营经费" }], "条款 3 内容 cell-empty"],
    [
      "grades that rise",
      [evaluation, { 条款编号: "1", 内容: "合格", 数值: 95 }, { 条款编号: "1", 内容: "不合格" }],
      "条款 3 数值 bounds-reversed",
    ],
    [
      "a grade without its score",
      [
        { ...evaluation, 数值: null },
        { 条款编号: "1", 内容: "合格" },
      ],
      "条款 2 数值 cell-empty",
    ],
    ["an evaluation each week", [{ ...evaluation, 内容: null, 数值: null, 周期: "每周" }], "条款 2 周期 term-unknown"],
    ["a cell that the kind does not use", [{ ...standard, 佐证形式: "照片" }], "条款 2 佐证形式 cell-unused"],
  ])("gives the fault at its place: %s", (_, clauses, place) => {
    const reading = readClauses(clauses);
    expect(placesOf(reading)).toEqual([place]);
    expect(reading.policy).toBeNull();
  });

  it("proposes the word that may be meant", () => {
    const { faults } = readClauses([{ ...sources, 内容: "福利彩票公益基金" }]);
    expect(faults[0]?.message.zh).toMatch(/是否应为“福利彩票公益金”？$/);
  });
});

describe("clauses on money", () => {
  const areas = fc.constantFrom("街道", "乡", "城镇", "民族地区");
  const amounts = fc.constantFrom<Cells>({ 数值: "20万元" }, { 数值: "3500元" }, { 数值: 80_000 }, { 数值: "125000" });
  const ratios = fc.constantFrom<Cells>({ 数值: "市:区=6:4" }, { 数值: "省:市:县=2:3:5" }, { 数值: "市60%、区40%" });
  /** A clause with classes of area in some rows, and others in the last. */
  const inRows = (head: Cells, values: fc.Arbitrary<Cells>) =>
    fc
      .tuple(fc.uniqueArray(areas, { maxLength: 1 }), fc.array(values, { minLength: 2, maxLength: 2 }))
      .map(([named, cells]): readonly Cells[] => {
        const rows = [...named.map((area) => ({ 适用地区: area })), {}];
        return rows.map((row, at) => ({
          ...(at === 0 ? head : { 条款编号: head["条款编号"] ?? null }),
          ...cells[at],
          ...row,
        }));
      });
  const optional = (cells: Cells) => fc.constantFrom({}, cells);
  const clauses = fc.oneof(
    fc
      .tuple(
        inRows({ ...standard, 数值: null }, amounts),
        optional({ 用途: "运营经费" }),
        optional({ 不足一期的折算: "原文未规定" }),
        optional({ 按月或按年: "每月" }),
        optional({ 拨付次数: "每年拨付" }),
      )
      .map(([[first, ...more], ...cells]) => [Object.assign({}, first, ...cells) as Cells, ...more]),
    inRows({ ...share, 数值: null }, ratios),
    inRows({ ...share, 数值: null, 用途: "运营经费" }, ratios).map((rows) => [
      ...rows,
      { 条款编号: "1", 内容: "市级", 比较: "不多于", 数值: "500万元" },
    ]),
    fc
      .shuffledSubarray(["未取得证书", "助理社会工作师", "社会工作师", "督导", "社区工作者"], {
        minLength: 1,
        maxLength: 1,
      })
      .chain(([person = ""]) =>
        fc.tuple(amounts, amounts).map(([one, other]) => [
          { ...pay, ...one, 适用人员: person },
          { 条款编号: "1", ...other },
        ]),
      ),
    fc
      .tuple(optional({ 不得用于: "人员薪酬" }), optional({ 用途: "运营经费" }), optional({ 使用次序: "不分先后" }))
      .map(([notFor, only, order]) => [
        { ...sources, 内容: "财政预算", ...only, ...order },
        { 条款编号: "1", 内容: "慈善资金", ...notFor },
      ]),
    fc.constantFrom("优秀", "一级").map((best) => [
      { ...evaluation, 内容: best },
      { 条款编号: "1", 内容: "合格", 数值: 60 },
      { 条款编号: "1", 内容: "不合格" },
    ]),
  );

  it("are written as the cells that say them, without JSON, and read back as they were", () => {
    fc.assert(
      fc.property(clauses, (rows) => {
        const reading = readClauses(rows);
        expect(placesOf(reading)).toEqual([]);
        if (reading.policy === null) throw new Error("no policy");
        const sheets = sheetsOf(reading.policy);
        const written = sheets.find(({ name }) => name === "条款");
        expect(written?.rows[0]).not.toContain("其他内容（JSON）");
        expect(readPolicySheets(sheets).policy).toEqual(reading.policy);
      }),
    );
  });

  it("of the guide's policy need no JSON", () => {
    const file = readFileSync(join(root, "docs/guides/budget/qingshan-2025.json"), "utf8");
    const sheets = sheetsOf(parsePolicy(JSON.parse(file)));
    expect(sheets.flatMap(({ rows: [head = []] }) => head)).not.toContain("其他内容（JSON）");
    expect(sheets.find(({ name }) => name === "条款")?.rows.flat()).toEqual(
      expect.arrayContaining(["20万元", "市级:区级=6:4", "福利彩票公益金", "人员薪酬", "原文未规定"]),
    );
  });
});
