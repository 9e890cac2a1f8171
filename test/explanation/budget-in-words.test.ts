import { describe, expect, it } from "vitest";
import type { Budget, BudgetLine, NotComputed } from "social-work-station-rules/results";
import { on, said, type Line } from "./said.js";

const money = (least: string, most: string | null = least) => ({ least, most });
const title = { zh: "办法", en: "Measures" };

const budget = (fields: Partial<Budget>): Budget => ({
  kind: "budget",
  version: 1,
  year: 2026,
  asOf: on("2025-12-31"),
  recordedOn: on("2025-12-31"),
  registerAge: 0,
  unit: "0.01",
  policies: [],
  status: "determined",
  total: money("0.00"),
  purposes: [],
  parties: [],
  shortfall: null,
  silent: [],
  lines: [],
  recipients: [],
  allocation: null,
  notPlanned: [],
  conflicts: [],
  replaced: [],
  possiblyReplaced: [],
  undivided: [],
  recorded: [],
  issues: [],
  bases: [],
  ...fields,
});

const station = { kind: "station", id: "a" } as const;
const party = { policy: "p", party: "county", name: { zh: "县级", en: "the county" }, payer: "440101" };

const line = (fields: Partial<BudgetLine>): BudgetLine => ({
  policy: "p",
  provision: "p/1",
  kind: "funding-standard",
  recipient: station,
  purpose: "operation",
  meaning: "exactly",
  amount: money("50000.00"),
  exactAmount: money("50000"),
  shared: null,
  parts: [{ ...party, amount: money("50000.00"), uncovered: money("0.00") } as BudgetLine["parts"][number]],
  missing: [],
  ...fields,
});

/** What is said below the heading and the first line. */
const rest = (fields: Partial<Budget>): readonly Line[] => said(budget(fields)).slice(2);

describe("a budget in words", () => {
  it("of nothing says how it was counted", () => {
    expect(said(budget({}))).toEqual([
      ["heading", "2026年度经费预算：合计0.00元", "Budget of 2026: 0.00 yuan in all"],
      [
        "required",
        "按2025年12月31日的台账测算，共0项，金额以0.01元为单位取整，按对象、用途、分担方合计均与总额一致。",
        "0 lines, counted on 31 December 2025 and rounded to 0.01 yuan; recipients, purposes and parties each add up to the total.",
      ],
    ]);
  });

  it("says that not all is known", () => {
    expect(said(budget({ status: "undetermined", total: money("5.00", null) }))[0]).toEqual([
      "heading",
      "2026年度经费预算：合计至少5.00元——部分内容不能确定",
      "Budget of 2026: at least 5.00 yuan in all — not all of it is known",
    ]);
  });

  it("is in 万元 where it is rounded to them", () => {
    const of = {
      unit: "10000",
      total: money("120000.00", "12350000.00"),
      lines: [line({ amount: money("50000.00") })],
    };
    expect(said(budget(of))).toEqual([
      [
        "heading",
        "2026年度经费预算：合计12万元至1235万元",
        "Budget of 2026: 120,000.00 yuan to 12,350,000.00 yuan in all",
      ],
      [
        "required",
        "按2025年12月31日的台账测算，共1项，金额以1万元为单位取整，按对象、用途、分担方合计均与总额一致。",
        "1 line, counted on 31 December 2025 and rounded to 10,000 yuan; recipients, purposes and parties each add up to the total.",
      ],
      [
        "detail",
        "社工站a：运营经费5万元（依据“p/1”；县级（440101）5万元）。",
        "station a: operation 50,000.00 yuan (by “p/1”; the county (440101) 50,000.00 yuan).",
      ],
    ]);
  });

  it("has purposes and parties, and says what exceeds a cap", () => {
    const capped = { ...party, amount: money("5.00"), uncovered: money("1.00") };
    expect(
      said(
        budget({
          purposes: [
            { purpose: "pay", amount: money("5.00") },
            { purpose: null, amount: money("1.00") },
          ],
          parties: [capped],
        }),
      ).slice(1),
    ).toEqual([
      [
        "required",
        "按2025年12月31日的台账测算，共0项，金额以0.01元为单位取整，按对象、用途合计均与总额一致，各分担方合计加上超出上限的金额与总额一致。",
        "0 lines, counted on 31 December 2025 and rounded to 0.01 yuan; recipients and purposes each add up to the total, and so do parties with what exceeds their caps.",
      ],
      ["found", "人员薪酬5.00元。", "pay: 5.00 yuan."],
      ["found", "未定用途的经费1.00元。", "for no named purpose: 1.00 yuan."],
      [
        "found",
        "县级（440101）承担5.00元，另有1.00元超出其上限。",
        "the county (440101): 5.00 yuan; 1.00 yuan exceed its cap.",
      ],
    ]);
  });

  it.each([
    [money("0.00"), "可用资金足以支付。", "The sources suffice."],
    [money("0"), "可用资金足以支付。", "The sources suffice."],
    [money("2.00"), "可用资金不足，缺口2.00元。", "The sources fall short by 2.00 yuan."],
    [money("0.00", "2.00"), "可用资金不足，缺口0.00元至2.00元。", "The sources fall short by 0.00 yuan to 2.00 yuan."],
  ])("says whether the sources suffice: %j", (shortfall, zh, en) => {
    expect(rest({ shortfall })).toEqual([["result", zh, en]]);
  });

  it("says what a formula leaves over, and on what a text is silent", () => {
    expect(
      rest({
        undivided: [{ policy: "p", provision: "p/1", amount: "3.00" }],
        silent: [{ policy: "p", provision: "p/1", parameter: "amount" }],
      }),
    ).toEqual([
      [
        "found",
        "“p/1”的总额中有3.00元受封顶或者扣减结余影响，没有分配。",
        "3.00 yuan of the total of “p/1” is left over, by caps or deducted balances.",
      ],
      [
        "missing",
        "“p/1”的原文没有规定金额，有关金额不能确定。",
        "The text of “p/1” does not lay down: amount; what depends on it is not known.",
      ],
    ]);
  });

  it("says each missing fact of lines and provisions once", () => {
    const education = { subject: station, fact: "education" } as const;
    const person = { subject: { kind: "person", id: "b" }, fact: "education" } as const;
    const notPlanned = {
      policy: "p",
      provision: "p/2",
      kind: "pay-standard",
      title,
      reason: "facts-missing",
      silent: [],
      missing: [education, person],
    } as const;
    const { parts } = line({});
    const open = line({
      purpose: null,
      missing: [education],
      parts: [...parts, { ...parts[0], party: null, name: null, payer: null } as BudgetLine["parts"][number]],
    });
    expect(rest({ lines: [open], notPlanned: [notPlanned] })).toEqual([
      [
        "missing",
        "尚缺：社工站a的学历、人员b的学历。补齐后金额可以确定。",
        "Missing: education of station a and education of person b. With it the amounts are known.",
      ],
      [
        "detail",
        "社工站a：未定用途的经费50,000.00元（依据“p/1”；县级（440101）50,000.00元、未定分担方50,000.00元）。",
        "station a: for no named purpose 50,000.00 yuan (by “p/1”; the county (440101) 50,000.00 yuan and no party is named 50,000.00 yuan).",
      ],
    ]);
  });

  it.each<[Budget["notPlanned"][number]["reason"], zh: string, en: string]>([
    ["no-recipient", "没有适用对象", "it applies to nobody"],
    ["infeasible", "按所定保底、封顶和因素不能分配", "it cannot be divided within its floors, caps and factors"],
    ["too-complex", "数值位数过多，不能精确分配", "its numbers are too long to be divided exactly"],
    ["not-in-force", "当年不适用", "it is not in force in the year"],
    ["before-first-stage", "早于第一阶段", "the year is before its first stage"],
    ["amount-zero", "按规定计算，金额为零", "it comes to no money"],
  ])("says why a provision is not in it: %s", (reason, zh, en) => {
    const one = { policy: "p", provision: "p/2", kind: "pay-standard", title, silent: [], missing: [] } as const;
    expect(rest({ notPlanned: [{ ...one, reason }] })).toEqual([
      ["result", `未计入“办法”：${zh}。`, `“Measures” is not in the budget: ${en}.`],
    ]);
    expect(rest({ notPlanned: [{ ...one, reason: "silent" }] })).toEqual([]);
  });

  it.each<[Budget["recorded"][number]["state"], zh: string, en: string]>([
    ["as-planned", "与预算相符", "as planned"],
    ["below", "低于预算", "below the plan"],
    ["above", "高于预算", "above the plan"],
    ["not-planned", "没有预算", "nothing is planned"],
    ["unknown", "资料不全，无法比较", "it cannot be compared, as facts are missing"],
  ])("compares what is recorded: %s", (state, zh, en) => {
    const recorded = { recipient: station, planned: money("3.00"), allocated: "2.00", spent: "1.00", state };
    expect(rest({ recorded: [recorded] })).toEqual([
      [
        "found",
        `社工站a：预算3.00元，已拨付2.00元，已支出1.00元——${zh}。`,
        `station a: planned 3.00 yuan, allocated 2.00 yuan, spent 1.00 yuan — ${en}.`,
      ],
    ]);
  });

  it.each<[Budget["issues"][number]["problem"], zh: string, en: string]>([
    ["source-not-listed", "资金渠道不在所列范围", "its source is not listed"],
    ["purpose-not-allowed", "用于不得列支的用途", "it went where its source may not pay"],
    ["not-recorded", "渠道或者用途未登记", "its source or purpose is not recorded"],
    [
      "class-not-recorded",
      "对象属于哪一类未登记，可否列支不明",
      "it is unknown whether it may be paid, as the class of its subject is not recorded",
    ],
  ])("says what is wrong with recorded money: %s", (problem, zh, en) => {
    expect(rest({ issues: [{ policy: "p", provision: "p/1", record: "m-1", subject: station, problem }] })).toEqual([
      ["result", `社工站a的资金m-1：${zh}（依据“p/1”）。`, `station a, m-1: ${en} (by “p/1”).`],
    ]);
  });

  it.each<[Partial<Budget["conflicts"][number]>, zh: string, en: string]>([
    [
      {},
      "社工站a的运营经费，“p/1”（1.00元）、“q/1”均有规定，没有规定以哪一项为准，未计入预算。",
      "station a, operation: “p/1” (1.00 yuan) and “q/1” apply and nothing says which prevails; none is in the budget.",
    ],
    [
      { about: "sharing", cause: "circle" },
      "社工站a的运营经费，“p/1”（1.00元）、“q/1”均规定由谁分担，互相规定优先，分担方不能确定。",
      "station a, operation: “p/1” (1.00 yuan) and “q/1” share the cost and their precedence runs in a circle; who pays is not known.",
    ],
    [
      { certainty: "possible", purpose: null },
      "社工站a的未定用途的经费，“p/1”（1.00元）、“q/1”可能均适用，没有规定以哪一项为准；均适用的，不计入预算。",
      "station a, for no named purpose: “p/1” (1.00 yuan) and “q/1” may all apply and nothing says which prevails; where they do, none is counted.",
    ],
  ])("says which policies regulate one matter: %j", (fields, zh, en) => {
    const conflict: Budget["conflicts"][number] = {
      about: "amount",
      certainty: "certain",
      cause: "no-precedence",
      recipient: station,
      purpose: "operation",
      provisions: [
        { policy: "p", provision: "p/1", amount: money("1.00") },
        { policy: "q", provision: "q/1", amount: null },
      ],
      ...fields,
    };
    expect(rest({ conflicts: [conflict] })).toEqual([["missing", zh, en]]);
  });

  it("says what is counted in place of what", () => {
    const one = { policy: "p", provision: "p/1", recipients: [station, { kind: "division", id: "CN" } as const] };
    const by = { policy: "q", provision: "q/1" };
    const whole = { policy: "q", provision: null };
    expect(
      rest({
        replaced: [
          { ...one, by },
          { ...one, by: whole },
        ],
        possiblyReplaced: [
          { ...one, by },
          { ...one, by: whole },
        ],
      }),
    ).toEqual([
      [
        "result",
        "对社工站a、全国，按“q/1”计算，不再计“p/1”。",
        "For station a and the whole country “q/1” is counted in place of “p/1”.",
      ],
      [
        "result",
        "对社工站a、全国，政策“q”已取代政策“p”，不再计“p/1”。",
        "For station a and the whole country the policy “q” supersedes the policy “p”: “p/1” is not counted.",
      ],
      [
        "missing",
        "对社工站a、全国，不能确定是否按“q/1”计算；按其计算的，不再计“p/1”。",
        "It is not known whether “q/1” is counted for station a and the whole country; where it is, “p/1” is not.",
      ],
      [
        "missing",
        "对社工站a、全国，不能确定是否按“q”计算；按其计算的，不再计“p/1”。",
        "It is not known whether “q” is counted for station a and the whole country; where it is, “p/1” is not.",
      ],
    ]);
  });

  it("cites each source once", () => {
    const source = {
      document: "d",
      clause: "一",
      quote: "5万元",
      authority: "normative",
      verification: "primary-text",
    } as const;
    const basis = {
      provision: "p/1",
      kind: "funding-standard",
      title,
      modality: "must",
      clauses: [],
      parameters: { amount: { status: "stated", value: 50000, source } },
    } as const;
    expect(rest({ bases: [basis, { ...basis, provision: "p/2" }] })).toEqual([
      ["source", "d，一：“5万元”（规范性文件，已核原文）", "d, 一: “5万元” (normative text, primary text)"],
    ]);
  });
});

describe("a provision from which nothing can be computed, in words", () => {
  it("says why, and what is lacking", () => {
    const answer: NotComputed = {
      kind: "not-computed",
      status: "undetermined",
      provision: "p/1",
      reason: "silent",
      silent: ["amount"],
      missing: [{ subject: station, fact: "education" }],
    } as NotComputed;
    expect(said(answer)).toEqual([
      ["heading", "“p/1”：不能据以计算", "“p/1”: nothing can be computed from it"],
      ["result", "原文没有规定所需的参数。", "The text leaves out what is needed."],
      [
        "missing",
        "“p/1”的原文没有规定金额，有关金额不能确定。",
        "The text of “p/1” does not lay down: amount; what depends on it is not known.",
      ],
      [
        "missing",
        "尚缺：社工站a的学历。补齐后金额可以确定。",
        "Missing: education of station a. With it the amounts are known.",
      ],
    ]);
    const facts = { ...answer, reason: "facts-missing", silent: [], missing: [] } as NotComputed;
    expect(said(facts).slice(1)).toEqual([["result", "资料不全。", "Facts are missing."]]);
  });
});
