import { describe, expect, it } from "vitest";
import type { Basis, FundingEffects, MoneyRange, PolicyComparison, ScenarioFunding } from "../../src/results/index.js";
import { type WrittenSheet, writeSheets } from "../../src/sheets/index.js";
import { policyComparison } from "./answers.js";

/** The sheets of two policies side by side: each kind of change, what both take, and the money of the year. */

const source = { document: "d", clause: "三", quote: "至少2名", authority: "normative", verification: "primary-text" };
const stated = { status: "stated", value: "2", source };
const basis = (parameters: object, fields: object = {}): Basis =>
  ({
    provision: "p/1",
    policy: "p",
    kind: "staffing",
    title: { zh: "人员配备", en: "Staff" },
    modality: "must",
    parameters,
    ...fields,
  }) as Basis;

function write(fields: Partial<PolicyComparison>, locale: "zh-CN" | "en" = "zh-CN"): readonly WrittenSheet[] {
  return writeSheets(
    { ...policyComparison, documents: [], added: [], gone: [], changed: [], effects: null, ...fields },
    { locale },
  );
}

describe("the changes of a policy", () => {
  const changed = (fields: object, parameters: object, before: Basis, after: Basis): PolicyComparison["changed"] =>
    [{ before, after, matchedBy: "id", bearing: "rule", fields, parameters }] as never;

  it("are added or gone as a whole, each with how far it binds or bound", () => {
    const fields = {
      added: [basis({}, { modality: "encouraged" })],
      gone: [basis({}, { provision: "p/2", title: { zh: "场地", en: "Premises" }, kind: "checklist" })],
    };
    expect(write(fields).map(({ name }) => name)).toEqual(["条款变化"]);
    expect(write(fields)[0]?.rows).toEqual([
      ["新增", "人员配备", "人员配备", "", "", "", "鼓励", "", ""],
      ["不再有", "场地", "核查清单", "", "", "应当", "", "", ""],
    ]);
    expect(write(fields, "en")[0]?.rows.map((row) => [row[0], row[1], row[5], row[6]])).toEqual([
      ["added", "Staff", "", "encouraged"],
      ["gone", "Premises", "must", ""],
    ]);
  });

  it("have a row for each place of a field, with what stood and stands there", () => {
    const places = [
      { before: { path: [], value: "old" }, after: { path: [], value: "new" } },
      { before: null, after: { path: ["tiers", 0], value: ["a", "b"] } },
      { before: { path: ["n", 1], value: { least: 1 } }, after: null },
      { before: { path: [], value: [1, "b"] }, after: { path: [], value: 3 } },
    ];
    const cells = write({ changed: changed([{ name: "appliesTo", places }], [], basis({}), basis({})) });
    expect(cells[0]?.rows).toEqual([
      ["变化", "人员配备", "人员配备", "appliesTo", "", "old", "new", "", ""],
      ["变化", "人员配备", "人员配备", "appliesTo", "tiers.0", "—", "a、b", "", ""],
      ["变化", "人员配备", "人员配备", "appliesTo", "n.1", '{"least":1}', "—", "", ""],
      ["变化", "人员配备", "人员配备", "appliesTo", "", '[1,"b"]', "3", "", ""],
    ]);
    const english = write({ changed: changed([{ name: "appliesTo", places }], [], basis({}), basis({})) }, "en");
    expect(english[0]?.rows[0]?.slice(0, 3)).toEqual(["changed", "Staff", "staffing"]);
  });

  it("have the source of a parameter on both sides, and its whole value where no place is named", () => {
    const amended = { status: "amended", value: "3", was: { status: "amended", value: "4", was: stated } };
    const changes = changed(
      [],
      [
        { id: "1", name: "minimum", places: [] },
        { id: "2", name: "unheard", places: [{ before: null, after: { path: ["a"], value: true } }] },
      ],
      basis({ minimum: stated }),
      basis({ minimum: amended, unheard: { ...stated, source: { ...source, document: "other" } } }),
    );
    const documents = [{ policy: "p", id: "d", title: { zh: "办法", en: "Measures" } }];
    expect(write({ changed: changes, documents })[0]?.rows.map((row) => row.slice(3))).toEqual([
      ["最低人数", "", "2", "3", "原文规定：《办法》三“至少2名”", "情景调整：《办法》三“至少2名”"],
      ["unheard", "a", "—", "true", "", "原文规定：《other》三“至少2名”"],
    ]);
    expect(write({ changed: changes, documents }, "en")[0]?.rows.map((row) => row.slice(7))).toEqual([
      ["stated by the source: Measures, 三, “至少2名”", "changed by a scenario: Measures, 三, “至少2名”"],
      ["", "stated by the source: other, 三, “至少2名”"],
    ]);
  });

  it("show a parameter that one side lacks as a dash", () => {
    const changes = changed([], [{ id: "1", name: "minimum", places: [] }], basis({}), basis({ minimum: stated }));
    expect(write({ changed: changes })[0]?.rows[0]?.slice(3)).toEqual([
      "最低人数",
      "",
      "—",
      "2",
      "",
      "原文规定：《d》三“至少2名”",
    ]);
  });
});

const { effects } = policyComparison;
if (effects === null) throw new Error("no effects");

describe("what two policies take", () => {
  const exactly = (count: number) => ({ least: count, most: count });
  const sides = (stations: object, staff: object, unqualified: object) => ({ stations, staff, unqualified });
  const needs = {
    before: sides(exactly(1), { least: 2, most: 5 }, exactly(3)),
    after: sides(exactly(4), exactly(9), { least: 0, most: 1 }),
  } as never;

  it("is the number on both sides, and the difference where both are known", () => {
    const rows = (locale: "zh-CN" | "en") => write({ effects: { ...effects, needs } }, locale)[1]?.rows.slice(-3);
    expect(rows("zh-CN")).toEqual([
      ["需新建站点（个）", 1, 4, 3],
      ["需增配人员（名）", "2至5", 9, null],
      ["在岗而资质不符（名）", 3, "0至1", null],
    ]);
    expect(rows("en")).toEqual([
      ["stations to open", 1, 4, 3],
      ["staff to add", "2 to 5", 9, null],
      ["at work and not qualified", 3, "0 to 1", null],
    ]);
  });
});

describe("the money of the year", () => {
  const exactly = (amount: string): MoneyRange => ({ least: amount, most: amount });
  const funding: ScenarioFunding = {
    year: 2026,
    status: "determined",
    total: exactly("300.00"),
    purposes: [
      { purpose: "pay", amount: { least: "100.00", most: "200.00" } },
      { purpose: null, amount: { least: "50.00", most: null } },
    ],
    parties: [
      {
        policy: "p",
        party: "city",
        name: { zh: "市级", en: "city" },
        payer: "1101",
        amount: exactly("300.00"),
        uncovered: exactly("0.00"),
      },
    ],
    shortfall: exactly("7.00"),
    silent: [],
    provisions: ["p/1", "p/2"],
    opening: [
      {
        tier: "t",
        provision: "p/1",
        purpose: "operation",
        stations: { least: 1, most: 1 },
        each: exactly("20.00"),
        amount: exactly("20.00"),
      },
      {
        tier: "t",
        provision: "p/2",
        purpose: null,
        stations: { least: 1, most: 3 },
        each: { least: "20.00", most: "30.00" },
        amount: { least: "20.00", most: "90.00" },
      },
    ],
    hiring: [
      {
        staffing: "p/2",
        provision: "p/1",
        staff: { least: 2, most: 4 },
        each: exactly("6.00"),
        amount: { least: "12.00", most: "24.00" },
      },
    ],
  };
  const bare: ScenarioFunding = {
    ...funding,
    total: exactly("100.00"),
    purposes: [],
    parties: [],
    shortfall: null,
    provisions: [],
    opening: [],
    hiring: [],
  };
  const change = (amendment: string, amount: string) => ({ ...exactly(amount), amendment });
  const several: FundingEffects = {
    total: exactly("200.00"),
    alone: [change("p/1", "150.00"), change("p/9/amount", "40.00"), change("elsewhere", "5.00")],
    interaction: exactly("5.00"),
  };
  const one: FundingEffects = {
    total: { least: "10.00", most: null },
    alone: [{ least: "5.00", most: "8.00", amendment: "p/1" }],
    interaction: exactly("0.00"),
  };
  const changed = [
    {
      before: basis({}),
      after: basis({}, { provision: "p/9", kind: "funding-standard", title: { zh: "中心经费", en: "Centres" } }),
      fields: [],
      parameters: [{ id: "p/9/amount", name: "amount", places: [] }],
    },
  ] as never;
  type Sides = NonNullable<NonNullable<PolicyComparison["effects"]>["funding"]>;
  const money = (
    before: Sides["before"],
    after: Sides["after"],
    of: FundingEffects,
    locale: "zh-CN" | "en" = "zh-CN",
  ) =>
    write(
      {
        added: [basis({})],
        gone: [basis({}, { provision: "p/2", title: { zh: "薪酬", en: "Pay" } })],
        changed,
        effects: { ...effects, funding: { before, after, effects: of } as Sides },
      },
      locale,
    ).at(-1);

  it("has the columns of both languages", () => {
    const columns = (locale: "zh-CN" | "en") =>
      money(bare, bare, several, locale)?.columns.map(({ heading, kind }) => `${heading}: ${kind}`);
    expect(money(bare, bare, several)?.name).toBe("年度经费");
    expect(money(bare, bare, several, "en")?.name).toBe("Money of the year");
    expect(columns("zh-CN")).toEqual(["政策: text", "项目: text", "金额（元）: money", "依据条款: text"]);
    expect(columns("en")).toEqual(["Policy: text", "Item: text", "Amount (yuan): money", "Provisions: text"]);
  });

  it("is of each side by purpose and party, with stations to open, staff to hire, and each change", () => {
    expect(money(funding, bare, several)?.rows).toEqual([
      ["之前", "2026年度合计", "300.00", "人员配备；薪酬"],
      ["之前", "用途：人员薪酬", "100.00至200.00", ""],
      ["之前", "用途：未定用途", "至少50.00", ""],
      ["之前", "分担方：市级 1101", "300.00", ""],
      ["之前", "资金缺口", "7.00", ""],
      ["之前", "待设站点1个，运营经费，每站20.00元，另需", "20.00", "人员配备"],
      ["之前", "待设站点1至3个，未定用途，每站20.00至30.00元，另需", "20.00至90.00", "薪酬"],
      ["之前", "须增配人员2至4名，人员薪酬，每人每年6.00元，另需", "12.00至24.00", "薪酬；人员配备"],
      ["之后", "2026年度合计", "100.00", ""],
      ["之后", "增减，含待设站点和须增配的人员", "200.00", null],
      ["之后", "其中：仅此一项", "150.00", "人员配备"],
      ["之后", "其中：仅此一项", "40.00", "中心经费，金额"],
      ["之后", "其中：仅此一项", "5.00", "elsewhere"],
      ["之后", "其中：各项相互作用", "5.00", null],
    ]);
  });

  it("is in English too", () => {
    expect(money(funding, bare, several, "en")?.rows).toEqual([
      ["Before", "all of 2026", "300.00", "Staff; Pay"],
      ["Before", "purpose: pay", "100.00 to 200.00", ""],
      ["Before", "purpose: none named", "at least 50.00", ""],
      ["Before", "party: city 1101", "300.00", ""],
      ["Before", "shortfall", "7.00", ""],
      ["Before", "1 station to open, operation, 20.00 yuan each; in addition", "20.00", "Staff"],
      ["Before", "1 to 3 stations to open, none named, 20.00 to 30.00 yuan each; in addition", "20.00 to 90.00", "Pay"],
      ["Before", "2 to 4 staff to hire, pay, 6.00 yuan each a year; in addition", "12.00 to 24.00", "Pay; Staff"],
      ["After", "all of 2026", "100.00", ""],
      ["After", "difference, with the stations to open and the staff to hire", "200.00", null],
      ["After", "of it, this change alone", "150.00", "Staff"],
      ["After", "of it, this change alone", "40.00", "Centres, amount"],
      ["After", "of it, this change alone", "5.00", "elsewhere"],
      ["After", "of it, interaction", "5.00", null],
    ]);
  });

  it("has no interaction of a single change, and says by what the bounds differ", () => {
    expect(money(bare, bare, one)?.rows.slice(2)).toEqual([
      ["之后", "增减，含待设站点和须增配的人员", "最低额10.00，最高额不能确定", null],
      ["之后", "其中：仅此一项", "最低额5.00，最高额8.00", "人员配备"],
    ]);
    expect(money(bare, bare, one, "en")?.rows.slice(2)).toEqual([
      ["After", "difference, with the stations to open and the staff to hire", "least 10.00, most not known", null],
      ["After", "of it, this change alone", "least 5.00, most 8.00", "Staff"],
    ]);
  });

  it("says of a side that it has no provisions on money, and is left out where neither has any", () => {
    expect(money(null, bare, one)?.rows[0]).toEqual(["之前", "没有经费条款", null, null]);
    expect(money(bare, null, one)?.rows.slice(1, 3)).toEqual([
      ["之后", "没有经费条款", null, null],
      ["之后", "增减，含待设站点和须增配的人员", "最低额10.00，最高额不能确定", null],
    ]);
    expect(money(bare, null, one, "en")?.rows[1]?.[1]).toBe("no provisions on money");
    expect(money(null, null, one)?.name).toBe("有变化的结论");
  });
});
