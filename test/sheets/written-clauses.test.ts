import { describe, expect, it } from "vitest";
import type { Measure, ProvisionKind } from "../../src/policy/index.js";
import type { PlainProvision, WriteContext } from "../../src/sheets/policy/clause-body.js";
import { CLAUSE_KINDS } from "../../src/sheets/policy/clause-kinds.js";

/** The cells that each kind of provision is written as, and what no cell can say. */

const source = { document: "d", clause: "八", quote: "……", authority: "normative", verification: "primary-text" };
const stated = (value: unknown) => ({ status: "stated", value, source });
const persons = { take: "count", of: "persons" } as const;
const keyOf = (measure: Measure): string | undefined =>
  JSON.stringify(measure) === JSON.stringify(persons) ? "persons" : undefined;

function write(
  kind: ProvisionKind,
  values: Readonly<Record<string, unknown>>,
  fields: object = {},
  jurisdiction = "3701",
) {
  const parameters = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" && value !== null && "status" in value ? value : stated(value),
    ]),
  );
  const provision = { kind, parameters, ...fields } as unknown as PlainProvision;
  const terms = {
    managementSystems: [{ key: "own:night", name: { zh: "夜间值班制度", en: "night duty" } }],
    fundingSourceKinds: [{ key: "own:grant", name: { zh: "专项资助", en: "special grant" } }],
  };
  const context = { policy: "p", jurisdiction, levels: new Map(), terms, measures: new Map(), documents: new Map() };
  const cells = CLAUSE_KINDS[kind]?.write(provision, keyOf, context as unknown as WriteContext);
  return cells && (JSON.parse(JSON.stringify(cells)) as typeof cells);
}

describe("a requirement", () => {
  it("is written with its measure and its further parameters", () => {
    expect(write("requirement", { measure: persons, atLeast: "3" })).toEqual({
      measure: "persons",
      rows: [{ comparison: "at-least", value: "3" }],
    });
    expect(
      write("requirement", {
        measure: persons,
        atMost: "3",
        rounding: "up",
        every: "year",
        partYear: "full",
        dueAfter: { from: "station-opening", months: 3 },
        dueConvention: "inclusive",
      }),
    ).toEqual({
      measure: "persons",
      rows: [{ comparison: "at-most", value: "3" }],
      rounding: "up",
      every: "year",
      partYear: "full",
      dueAfter: "启用后3个月",
      dueConvention: "inclusive",
    });
  });

  it("cannot be written without a name of its measure, or with other bounds", () => {
    expect(write("requirement", { measure: { take: "count", of: "clients" }, atLeast: "3" })).toBeUndefined();
    expect(write("requirement", { measure: persons, atLeast: { parts: [] } })).toBeUndefined();
  });

  it("has a part of a year that the text does not say, in the words of the library alone", () => {
    const open = {
      status: "interpreted",
      value: "full",
      alternatives: ["pro-rata-months"],
      question: {
        zh: "年中启用的站点是否按全年安排？",
        en: "Does a station that opens during the year receive the whole amount?",
      },
      reason: { zh: "原文没有规定折算。", en: "The text lays down no reduction." },
      source,
    };
    const partYear = (value: object) =>
      write("requirement", { measure: persons, atLeast: "3", partYear: value })?.partYear;
    expect(partYear(open)).toBe("not-said");
    expect(partYear({ ...open, value: "pro-rata-months" })).toBeUndefined();
    expect(partYear({ status: "amended", value: "full", was: stated("full") })).toBeUndefined();
  });

  it("has a term in days or in months", () => {
    const term = (value: object) => write("requirement", { measure: persons, atLeast: "3", dueAfter: value })?.dueAfter;
    expect(term({ from: "station-opening", days: 90 })).toBe("启用后90日");
    expect(term({ from: "station-opening", months: 12 })).toBe("启用后12个月");
  });
});

describe("lists, duties and deadlines", () => {
  it("have an item, or all systems, in a row", () => {
    const items = [
      { id: "a", text: { zh: "甲", en: "a" }, evidence: ["photo"] },
      { id: "b", text: { zh: "乙", en: "b" } },
    ];
    expect(write("checklist", { items })).toEqual({
      rows: [{ content: "甲", evidence: ["photo"] }, { content: "乙" }],
    });
    expect(write("required-systems", { systems: ["project", "own:night"] })).toEqual({
      rows: [{ content: "项目管理制度、夜间值班制度" }],
    });
  });

  it("have their period and number, or their day", () => {
    expect(write("recurring-duty", { every: "month", times: 2 }, { activity: "supervision" })).toEqual({
      every: "month",
      rows: [{ content: "专业督导", value: 2 }],
    });
    const deadline = (dueConvention: object) =>
      write("deadline", { dueOn: "2025-06-20", dueConvention }, { obligor: { zh: "各区", en: "districts" } });
    expect(deadline(stated("exclusive"))).toEqual({
      dueConvention: "exclusive",
      rows: [{ by: "2025-06-20", content: "各区" }],
    });
    expect(deadline({ status: "interpreted", value: "inclusive", source })).not.toHaveProperty("dueConvention");
  });

  it("are none of another kind", () => {
    for (const [kind, own] of Object.entries(CLAUSE_KINDS)) {
      const other = { kind: "staffing", parameters: {} } as unknown as PlainProvision;
      expect([kind, own.write(other, keyOf, {} as WriteContext)]).toEqual([kind, undefined]);
    }
  });
});

describe("a cost share", () => {
  const party = (id: string, zh: string, level: string) => ({ id, name: { zh, en: id }, level });
  const parties = [party("city", "市级", "prefecture"), party("district", "区级", "county")];
  const ratios = (city: string, district: string) => [
    { party: "city", ratio: city },
    { party: "district", ratio: district },
  ];
  const urban = { division: { area: ["urban"] } };
  const caps = [{ party: "city", amount: 5_000_000 }];
  const rows = (values: Readonly<Record<string, unknown>>, jurisdiction?: string) =>
    write("cost-share", values, {}, jurisdiction)?.rows;

  it("has its ratios with the names of the parties, and its purposes in the first row", () => {
    expect(rows({ parties, ratios: ratios("6", "4") })).toEqual([{ value: "市级:区级=6:4" }]);
    expect(rows({ parties, ratios: ratios("6", "4"), purposes: ["pay"] })).toEqual([
      { value: "市级:区级=6:4", purposes: ["pay"] },
    ]);
  });

  it("has a row for each class of area, before the others, and for each cap, after them", () => {
    expect(
      rows({
        parties,
        ratios: ratios("6", "4"),
        classes: [{ when: urban, ratios: ratios("8", "2") }],
        caps,
        purposes: ["pay"],
      }),
    ).toEqual([
      { value: "市级:区级=8:2", areas: ["area=urban"], purposes: ["pay"] },
      { value: "市级:区级=6:4" },
      { content: "市级", comparison: "at-most", value: "500万元" },
    ]);
  });

  it("names its parties where the ratios do not, or have them in another order", () => {
    expect(rows({ parties })).toEqual([{ content: "市级、区级" }]);
    expect(rows({ parties: [...parties].reverse(), ratios: ratios("6", "4") })).toEqual([
      { content: "区级、市级", value: "市级:区级=6:4" },
    ]);
    expect(rows({ parties, caps, purposes: ["pay"] })).toEqual([
      { content: "市级、区级", purposes: ["pay"] },
      { content: "市级", comparison: "at-most", value: "500万元" },
    ]);
  });

  it("cannot be written with other parties, levels or classes", () => {
    expect(rows({ parties: [party("city", "市级", "prefecture"), party("fund", "基金", "county")] })).toBeUndefined();
    expect(rows({ parties: [party("city", "市财政", "prefecture")], ratios: [] })).toBeUndefined();
    expect(rows({ parties, ratios: ratios("6", "4") }, "11")).toBeUndefined();
    const other = (one: object) => rows({ parties, classes: [{ ratios: ratios("8", "2"), ...one }] });
    expect(other({ when: { station: {} } })).toBeUndefined();
    expect(other({ when: urban, title: { zh: "城区", en: "urban" } })).toBeUndefined();
  });
});

describe("money and evaluations", () => {
  it("have the purpose in the first row, and amounts as notices write them", () => {
    const amount = { classes: [{ when: { division: { area: ["urban"] } }, is: 200_000 }], otherwise: 3500 };
    expect(
      write("funding-standard", {
        amount,
        purpose: "operation",
        per: "year",
        times: "once-at-opening",
        rounding: "up",
        meaning: "at-least",
        partYear: "full",
      }),
    ).toEqual({
      per: "year",
      times: "once-at-opening",
      rounding: "up",
      partYear: "full",
      rows: [
        { comparison: "at-least", value: "20万元", areas: ["area=urban"], purposes: ["operation"] },
        { comparison: "at-least", value: "3500元" },
      ],
    });
    expect(write("funding-standard", { amount: 1 })).toEqual({ rows: [{ value: "1元" }] });
    expect(write("funding-standard", { amount: { parts: [] } })).toBeUndefined();
    expect(write("pay-standard", { amount: 6500, per: "month" })).toEqual({
      per: "month",
      rows: [{ value: "6500元" }],
    });
    expect(write("pay-standard", { amount: { parts: [] }, per: "month" })).toBeUndefined();
  });

  it("have sources in one row, or a row for each where some are restricted, and rows for what none may pay", () => {
    const sources = ["general-budget", "own:grant"];
    const rows = (values: object) => write("funding-sources", { sources, ...values })?.rows;
    expect(write("funding-sources", { sources, order: "as-listed", others: "not-allowed" })).toEqual({
      order: "as-listed",
      others: "not-allowed",
      rows: [{ content: "财政一般预算、专项资助" }],
    });
    expect(rows({ mayNot: [{ purposes: ["premises"] }] })).toEqual([
      { content: "财政一般预算、专项资助" },
      { notFor: ["premises"] },
    ]);
    expect(rows({ earmarks: [{ source: "own:grant", purposes: ["pay"] }] })).toEqual([
      { content: "财政一般预算" },
      { content: "专项资助", purposes: ["pay"] },
    ]);
    expect(rows({ mayNot: [{ source: "general-budget", purposes: ["pay"] }, { purposes: ["premises"] }] })).toEqual([
      { content: "财政一般预算", notFor: ["pay"] },
      { content: "专项资助" },
      { notFor: ["premises"] },
    ]);
  });

  it("have grades with their lowest scores, after full marks other than 100", () => {
    const grades = [
      { id: "优秀", name: { zh: "优秀", en: "a" }, from: 90 },
      { id: "合格", name: { zh: "合格", en: "b" }, from: { classes: [] } },
    ];
    const rows = (full: unknown) => write("evaluation", { scheme: { full, grades } })?.rows;
    expect(rows("100")).toEqual([{ content: "优秀", value: 90 }, { content: "合格" }]);
    expect(rows("120")?.[0]).toEqual({ content: "满分", value: "120" });
    expect(rows({ classes: [] })?.[0]).toEqual({ content: "满分" });
  });

  it.each([
    ["yearly", "year"],
    ["half-yearly", "half-year"],
    ["quarterly", "quarter"],
    ["monthly", undefined],
  ])("have how often it is held, and by which body: %s", (frequency, every) => {
    expect(write("evaluation", { frequency, assessor: "third-party" })).toEqual({
      assessor: "third-party",
      ...(every === undefined ? {} : { every }),
    });
  });
});
