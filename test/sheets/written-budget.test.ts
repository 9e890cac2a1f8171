import { describe, expect, it } from "vitest";
import type { Budget, BudgetPart, MoneyRange } from "../../src/results/index.js";
import { type SheetCell, type WrittenSheet, writeSheets } from "../../src/sheets/index.js";
import { registerOf } from "../budget/two-towns.js";
import { budget } from "./answers.js";

/** The cells of a budget, whose amounts, parties and names are given here. */

const exactly = (amount: string): MoneyRange => ({ least: amount, most: amount });
const none = exactly("0.00");
const own = { policy: "own", name: { zh: "市级", en: "city" }, party: "city" };
const part = (amount: MoneyRange, fields: Partial<BudgetPart> = {}): BudgetPart => ({
  ...own,
  payer: "1101",
  amount,
  uncovered: none,
  ...fields,
});
const ofNobody = { policy: null, party: null, name: null, payer: null };
const [line] = budget.lines;
if (line === undefined) throw new Error("no line");

const register = registerOf({
  terms: { fundingSourceKinds: [{ key: "own:grant", name: { zh: "专项资助" } }] },
  figures: [],
  stations: [
    { id: "centre", name: "甲中心", division: "110101001", tier: "s:centre", from: "2020" },
    { id: "station", division: "110101002", tier: "s:station", from: "2020" },
  ],
  fundingSources: [
    { id: "pot", name: "市级补助", kind: "general-budget", amount: "1", recipients: ["centre"] },
    { id: "grant", kind: "own:grant", amount: "1", recipients: ["centre"] },
    { id: "lottery", kind: "welfare-lottery", amount: "1", recipients: ["centre"] },
  ],
});

function write(fields: Partial<Budget>, locale: "zh-CN" | "en" = "zh-CN"): readonly WrittenSheet[] {
  return writeSheets({ ...budget, ...fields }, { locale, register });
}
function rows(name: string, fields: Partial<Budget>, locale: "zh-CN" | "en" = "zh-CN") {
  return write(fields, locale).find((sheet) => sheet.name === name)?.rows;
}
const headings = (sheet: WrittenSheet | undefined): readonly string[] | undefined =>
  sheet?.columns.map(({ heading }) => heading);

describe("the lines of a budget", () => {
  const lines = [
    {
      ...line,
      recipient: { kind: "station", id: "centre" },
      amount: exactly("200000.00"),
      purpose: null,
      parts: [part(exactly("120000.00")), part(exactly("80000.00"), ofNobody)],
    },
    {
      ...line,
      recipient: { kind: "station", id: "station" },
      amount: { least: "50000.00", most: "60000.00" },
      purpose: "own:books",
      parts: [part({ least: "50000.00", most: null })],
    },
    {
      ...line,
      recipient: { kind: "division", id: "999999" },
      amount: { least: "0.00", most: null },
      purpose: "pay",
      parts: [],
    },
  ] as const;
  const parties = [
    { ...part({ least: "170000.00", most: null }) },
    { ...part(exactly("80000.00"), ofNobody) },
    { ...part(exactly("5000.00"), { payer: "1102" }) },
  ];
  const total = { least: "250000.00", most: null };

  it("name place, recipient and purpose, and give each party its part or nothing", () => {
    const [sheet] = write({ lines, parties, total });
    expect(headings(sheet)?.slice(5)).toEqual(["金额（元）", "市级（元）", "未定分担方（元）"]);
    expect(sheet?.rows).toEqual([
      ["110101001", "甲中心", "社工站", "未定用途", "funding-standard", "200000.00", "120000.00", "80000.00"],
      ["110101002", "station", "社工站", "own:books", "funding-standard", "50000.00至60000.00", "至少50000.00", null],
      ["999999", "999999", "行政区划", "人员薪酬", "funding-standard", "至少0.00", null, null],
      ["合计", null, null, null, null, "至少250000.00", "至少175000.00", "80000.00"],
    ]);
  });

  it("are in English too", () => {
    const [sheet] = write({ lines, parties, total }, "en");
    expect(headings(sheet)?.slice(5)).toEqual(["Amount (yuan)", "city (yuan)", "no party (yuan)"]);
    expect(sheet?.rows.map((row) => [row[2], row[3], row[5], row[6]])).toEqual([
      ["station", "none named", "200000.00", "120000.00"],
      ["station", "own:books", "50000.00 to 60000.00", "at least 50000.00"],
      ["division", "pay", "at least 0.00", null],
      [null, null, "at least 250000.00", "at least 175000.00"],
    ]);
    expect(sheet?.rows[3]?.[0]).toBe("Total");
  });

  it("are in 10,000 yuan where the budget is rounded to it", () => {
    const [sheet, totals] = write({ lines: [lines[0]], parties, total, unit: "10000" });
    expect(headings(sheet)?.slice(5)).toEqual(["金额（万元）", "市级（万元）", "未定分担方（万元）"]);
    expect(sheet?.rows[0]?.slice(5)).toEqual(["20", "12", "8"]);
    expect(headings(totals)).toEqual(["口径", "名称", "金额（万元）"]);
    expect(totals?.rows[0]).toEqual(["合计", "", "至少25"]);
    const [english, englishTotals] = write({ lines: [lines[1]], parties, unit: "10000" }, "en");
    expect(headings(english)?.slice(5, 7)).toEqual(["Amount (10,000 yuan)", "city (10,000 yuan)"]);
    expect(english?.rows[0]?.[5]).toBe("5 to 6");
    expect(headings(englishTotals)?.[2]).toBe("Amount (10,000 yuan)");
  });

  it("have a column of what exceeds caps where a cap is exceeded, or may be", () => {
    const capped = (uncovered: MoneyRange) =>
      write({
        lines: [{ ...lines[0], parts: [part(exactly("1.00"), { uncovered })] }],
        parties: [{ ...part(exactly("1.00"), { uncovered }) }],
      });
    const cells = (uncovered: MoneyRange): readonly (SheetCell | undefined)[] | undefined =>
      capped(uncovered)[0]?.rows.map((row) => row[7]);
    expect(headings(capped(none)[0])).not.toContain("超出上限（元）");
    expect(capped(none)[1]?.rows.map(([by]) => by)).not.toContain("超出上限");
    expect(cells(exactly("3.50"))).toEqual(["3.50", "3.50"]);
    expect(cells({ least: "0.00", most: null })).toEqual(["至少0.00", "至少0.00"]);
    expect(capped({ least: "0.00", most: "2.00" })[1]?.rows).toContainEqual(["超出上限", "市级 1101", "0.00至2.00"]);
  });

  it("call a party by its word where it has no name", () => {
    const unnamed = part(exactly("1.00"), { name: null, party: "town", payer: null });
    const sheets = write({ lines: [{ ...lines[0], parts: [unnamed] }], parties: [unnamed] });
    expect(headings(sheets[0])?.[6]).toBe("town（元）");
    expect(sheets[1]?.rows).toContainEqual(["分担方", "town", "1.00"]);
    expect(headings(write({ lines: [], parties: [unnamed] }, "en")[0])?.[6]).toBe("town (yuan)");
  });
});

describe("the totals of a budget", () => {
  const fields: Partial<Budget> = {
    total: exactly("30.00"),
    purposes: [
      { purpose: "pay", amount: exactly("10.00") },
      { purpose: null, amount: exactly("20.00") },
    ],
    parties: [
      part(exactly("12.00"), { payer: "110101001" }),
      part(exactly("8.00"), { payer: "1101" }),
      part(exactly("10.00"), ofNobody),
    ],
    recipients: [
      { recipient: { kind: "station", id: "centre" }, amount: exactly("18.00") },
      { recipient: { kind: "station", id: "station" }, amount: exactly("12.00") },
    ] as never,
    undivided: [{ policy: "own", provision: "own/funding-standard", amount: "5.00" }] as never,
    shortfall: exactly("3.00"),
  };

  it("are by purpose, party, recipient, with what is left over and what is lacking", () => {
    expect(rows("预算汇总", fields)).toEqual([
      ["合计", "", "30.00"],
      ["用途", "人员薪酬", "10.00"],
      ["用途", "未定用途", "20.00"],
      ["分担方", "市级 110101001", "12.00"],
      ["分担方", "市级 1101", "8.00"],
      ["分担方", "未定分担方", "10.00"],
      ["对象", "甲中心", "18.00"],
      ["对象", "station", "12.00"],
      ["未分配", "funding-standard", "5.00"],
      ["资金缺口", "", "3.00"],
    ]);
    expect(
      rows("Totals", { ...fields, parties: [part(exactly("1.00"), { uncovered: exactly("2.00") })] }, "en"),
    ).toEqual([
      ["Total", "", "30.00"],
      ["Purpose", "pay", "10.00"],
      ["Purpose", "none named", "20.00"],
      ["Party", "city 1101", "1.00"],
      ["Beyond caps", "city 1101", "2.00"],
      ["Recipient", "甲中心", "18.00"],
      ["Recipient", "station", "12.00"],
      ["Left over", "funding-standard", "5.00"],
      ["Shortfall", "", "3.00"],
    ]);
    expect(rows("Totals", { ...fields, parties: [part(exactly("1.00"), ofNobody)] }, "en")).toContainEqual([
      "Party",
      "no party",
      "1.00",
    ]);
  });

  it("have no shortfall where no sources are recorded", () => {
    expect(rows("预算汇总", { ...fields, shortfall: null })?.map(([by]) => by)).not.toContain("资金缺口");
  });
});

describe("the sources and the records of a budget", () => {
  const ledger = [
    { source: "pot", recipient: "centre", purpose: "pay", amount: "100000.00" },
    { source: "lottery", recipient: "station", purpose: "unspecified", amount: "20000.00" },
    { source: "grant", recipient: "station", purpose: "pay", amount: "0.00" },
    { source: "gift", recipient: "elsewhere", purpose: "own:books", amount: "10000.00" },
  ];
  const allocation = { ...budget.allocation, ledger } as never;

  it("name a source by its name, else its kind, else its id", () => {
    expect(rows("资金安排", { allocation })).toEqual([
      ["市级补助", "甲中心", "人员薪酬", "100000.00"],
      ["福利彩票公益金", "station", "未定用途", "20000.00"],
      ["grant", "station", "人员薪酬", "0.00"],
      ["gift", "elsewhere", "own:books", "10000.00"],
    ]);
    expect(rows("资金安排", { allocation, unit: "10000" })?.map((row) => row[3])).toEqual(["10", "2", "0", "1"]);
    const headed = (locale: "zh-CN" | "en"): unknown =>
      write({ allocation, unit: "10000" }, locale).flatMap(({ name, columns }) =>
        name === "资金安排" || name === "Sources" ? [columns[3]?.heading] : [],
      );
    expect([headed("zh-CN"), headed("en")]).toEqual([["金额（万元）"], ["Amount (10,000 yuan)"]]);
  });

  it("have a sheet each only where there are any", () => {
    const names = write({ allocation: null, recorded: [], issues: [], shortfall: null }).map(({ name }) => name);
    expect(names).toEqual(["预算明细", "预算汇总", "依据"]);
  });

  it("say how what was paid compares with what was planned", () => {
    const recorded = (["as-planned", "below", "above", "not-planned", "unknown"] as const).map((state) => ({
      recipient: { kind: "station", id: "centre" },
      planned: exactly("1.00"),
      allocated: "2.00",
      spent: "3.00",
      state,
    })) as never;
    expect(rows("执行情况", { recorded })).toEqual(
      ["与预算相符", "低于预算", "高于预算", "没有预算", "无法比较"].map((word) => [
        "甲中心",
        "1.00",
        "2.00",
        "3.00",
        word,
      ]),
    );
    expect(rows("Recorded", { recorded }, "en")?.map((row) => row[4])).toEqual([
      "as planned",
      "below",
      "above",
      "nothing planned",
      "not known",
    ]);
  });

  it("have bounds of what was planned where it is not known", () => {
    const planned = (range: MoneyRange) =>
      rows("执行情况", {
        recorded: [
          {
            recipient: { kind: "station", id: "s" },
            planned: range,
            allocated: "0.00",
            spent: "0.00",
            state: "unknown",
          },
        ] as never,
      })?.[0]?.slice(0, 2);
    expect(planned({ least: "1.00", most: "2.00" })).toEqual(["s", "1.00–2.00"]);
    expect(planned({ least: "1.00", most: null })).toEqual(["s", "1.00–"]);
  });
});

describe("the clauses of a budget", () => {
  const source = {
    document: "d",
    clause: "九",
    quote: "每站20万元",
    authority: "normative",
    verification: "secondary-copy",
  };
  const stated = { status: "stated", value: "200000", source };
  const basis = {
    ...budget.bases[0],
    parameters: {
      amount: { status: "amended", value: "1", was: { status: "amended", value: "2", was: stated } },
      unheard: { ...stated, source: { ...source, clause: "十" } },
    },
  };
  const bases = [basis] as never;

  it("are those of the text, also where an amount was amended, and a parameter without a label has its name", () => {
    expect(rows("依据", { bases })).toEqual([
      ["funding-standard", "金额", "九", "每站20万元"],
      ["funding-standard", "unheard", "十", "每站20万元"],
    ]);
    expect(rows("Sources of the rules", { bases }, "en")?.map((row) => row[1])).toEqual(["amount", "unheard"]);
  });
});
