import { describe, expect, it } from "vitest";
import type { ProvisionKind } from "../../src/policy/index.js";
import { CLAUSE_KINDS, KINDS_IN_CELLS } from "../../src/sheets/policy/clause-kinds.js";
import type { ClauseContext, ClauseFault, ClauseFields, ClauseRow } from "../../src/sheets/policy/clause-fields.js";

/** What each kind of clause makes of its cells, which cells it finds faulty, and at which cell a fault of the policy is. */

const source = {
  document: "d",
  clause: "八",
  quote: "……",
  authority: "normative",
  verification: "primary-text",
} as const;
const stated = (value: unknown) => ({ status: "stated", value, source });

function read(kind: ProvisionKind, fields: Partial<ClauseFields>, context: Partial<ClauseContext> = {}) {
  const faults: ClauseFault[] = [];
  const body = CLAUSE_KINDS[kind]?.read(
    { id: "1", title: "甲", kind, modality: "must", subject: "station", ...fields },
    source,
    {
      policy: "p",
      jurisdiction: "3701",
      levels: new Map(),
      terms: undefined,
      measures: new Map([["persons", { take: "count", of: "persons" }]]) as never,
      documents: new Map(),
      fault: (fault) => faults.push(fault),
      ...context,
    },
  );
  return {
    body,
    faults: faults.map(({ key, row, code }) => [key, row, code]),
    values: faults.map(({ values }) => values),
  };
}
const parametersOf = (...input: Parameters<typeof read>): unknown => {
  const { body, faults } = read(...input);
  expect(faults).toEqual([]);
  return body?.["parameters"];
};

describe("the kinds that cells can say", () => {
  it("are these", () => {
    expect([...KINDS_IN_CELLS].sort()).toEqual([
      "checklist",
      "cost-share",
      "deadline",
      "evaluation",
      "funding-sources",
      "funding-standard",
      "pay-standard",
      "recurring-duty",
      "required-systems",
      "requirement",
    ]);
  });

  it.each<[ProvisionKind, readonly string[]]>([
    [
      "requirement",
      [
        ...["areas", "by", "comparison", "dueAfter", "dueConvention", "every", "forEvery", "measure", "of", "partYear"],
        ...["persons", "rounding", "value", "within"],
      ],
    ],
    ["checklist", ["content", "evidence"]],
    ["required-systems", ["content"]],
    ["recurring-duty", ["content", "every", "value"]],
    ["deadline", ["by", "content", "dueConvention"]],
    ["cost-share", ["areas", "comparison", "content", "purposes", "value", "within"]],
    ["evaluation", ["assessor", "content", "every", "value"]],
    ["funding-sources", ["content", "notFor", "order", "others", "purposes"]],
    ["pay-standard", ["areas", "by", "comparison", "per", "persons", "value", "within"]],
    [
      "funding-standard",
      [
        ...["areas", "by", "comparison", "forEvery", "of", "partYear", "per", "purposes", "rounding", "times", "value"],
        "within",
      ],
    ],
  ])("use their columns and no others: %s", (kind, columns) => {
    expect([...(CLAUSE_KINDS[kind]?.uses ?? [])].sort()).toEqual(columns);
  });

  it.each<[ProvisionKind, Partial<ClauseFields>, readonly unknown[]]>([
    [
      "requirement",
      {},
      [
        ["measure", null, "cell-empty"],
        ["value", null, "cell-empty"],
      ],
    ],
    ["checklist", {}, [["content", null, "cell-empty"]]],
    ["checklist", { rows: [{ content: "甲" }, { evidence: ["photo"] }] }, [["content", 1, "cell-empty"]]],
    ["required-systems", {}, [["content", null, "cell-empty"]]],
    [
      "required-systems",
      { rows: [{ content: "项目管理制度" }, { content: "甲制度" }] },
      [["content", 1, "term-unknown"]],
    ],
    [
      "recurring-duty",
      {},
      [
        ["every", null, "cell-empty"],
        ["value", null, "count-invalid"],
        ["content", null, "cell-empty"],
      ],
    ],
    [
      "recurring-duty",
      { every: "month", rows: [{ content: "喝茶", value: "约2次" }] },
      [
        ["value", 0, "count-invalid"],
        ["content", 0, "term-unknown"],
      ],
    ],
    [
      "deadline",
      {},
      [
        ["by", null, "cell-empty"],
        ["content", null, "cell-empty"],
      ],
    ],
    ["deadline", { rows: [{ by: "2025-06-20" }] }, [["content", 0, "cell-empty"]]],
    ["deadline", { rows: [{ content: "各区" }] }, [["by", 0, "cell-empty"]]],
    [
      "deadline",
      { rows: [{ by: "2025-06-20", content: "各区" }, {}, {}] },
      [
        ["id", 1, "row-too-many"],
        ["id", 2, "row-too-many"],
      ],
    ],
    ["cost-share", { rows: [{}] }, [["value", null, "cell-empty"]]],
    ["cost-share", { rows: [{ value: "市:区=6:4" }, { value: "市:区=7:3" }] }, [["value", 1, "bound-twice"]]],
    ["cost-share", { rows: [{ comparison: "at-most", value: "5万元" }] }, [["content", 0, "cell-empty"]]],
    [
      "cost-share",
      { rows: [{ comparison: "at-most", content: "市、区", value: "5万元" }] },
      [["content", 0, "one-word-only"]],
    ],
    ["cost-share", { rows: [{ content: "市", value: "6:4" }] }, [["value", 0, "ratio-invalid"]]],
    ["cost-share", { rows: [{ value: "市60%" }] }, [["value", 0, "ratio-invalid"]]],
    ["cost-share", { rows: [{ value: "市60%、若干" }] }, [["value", 0, "ratio-invalid"]]],
    ["cost-share", { rows: [{ value: "市:区=6:4:" }] }, [["value", 0, "ratio-invalid"]]],
    ["cost-share", { rows: [{ value: "市:区=约6:4" }] }, [["value", 0, "ratio-invalid"]]],
    ["cost-share", { rows: [{ content: "某企业" }] }, [["content", 0, "term-unknown"]]],
    ["evaluation", {}, [["content", null, "cell-empty"]]],
    ["evaluation", { every: "month" }, [["every", null, "term-unknown"]]],
    ["evaluation", { rows: [{ value: 90 }, { content: "合格" }] }, [["content", 0, "cell-empty"]]],
    ["evaluation", { rows: [{ content: "优秀" }, { content: "合格" }] }, [["value", 0, "cell-empty"]]],
    [
      "evaluation",
      { rows: [{ content: "优秀", value: "约90" }, { content: "合格" }] },
      [["value", 0, "decimal-invalid"]],
    ],
    ["funding-sources", {}, [["content", null, "cell-empty"]]],
    ["funding-sources", { rows: [{ content: "财政预算" }, { purposes: ["pay"] }] }, [["content", 1, "cell-empty"]]],
    [
      "pay-standard",
      {},
      [
        ["value", null, "cell-empty"],
        ["per", null, "cell-empty"],
      ],
    ],
    ["funding-standard", {}, [["value", null, "cell-empty"]]],
    ["funding-standard", { rows: [{ value: "若干" }] }, [["value", 0, "decimal-invalid"]]],
    ["funding-standard", { rows: [{ value: "4万元/村" }] }, [["value", 0, "amount-unit"]]],
    ["funding-standard", { per: "year", rows: [{ value: "4万元/月" }] }, [["value", 0, "amount-unit"]]],
    [
      "funding-standard",
      { rows: [{ value: "4万元/年", areas: ["area=urban"] }, { value: "4万元/月" }] },
      [["value", 1, "amount-unit"]],
    ],
    [
      "funding-standard",
      {
        rows: [
          { value: 1, purposes: ["pay"], areas: ["area=urban"] },
          { value: 2, purposes: ["operation"] },
        ],
      },
      [["purposes", 1, "rows-differ"]],
    ],
  ])("find the cells that they lack or cannot read: %s %j", (kind, fields, faults) => {
    expect(read(kind, fields).faults).toEqual(faults);
  });

  it("name in a fault the words that can be written", () => {
    expect(read("evaluation", { every: "week" }).values).toEqual([{ accepted: ["每年", "每半年", "每季度"] }]);
    const { values } = read("cost-share", { rows: [{ value: "市级财:区=6:4" }] });
    expect(values).toEqual([
      { accepted: ["省级", "市级", "区级", "县级", "乡级", "村级"], term: "市级财", near: "市级财政" },
    ]);
    expect(read("cost-share", { rows: [{ value: "企业:区=6:4" }] }).values[0]).not.toHaveProperty("near");
    expect(read("evaluation", { rows: [{ content: "优", value: "九十" }] }).values).toEqual([{ expected: "number" }]);
    expect(read("recurring-duty", { every: "month", rows: [{ content: "督导", value: "x" }] }).values).toEqual([
      { expected: "count" },
    ]);
    expect(read("cost-share", { rows: [{ comparison: "at-most", content: "市", value: "若干" }] }).values).toEqual([
      { expected: "decimal" },
    ]);
    expect(read("funding-standard", { rows: [{ value: "若干" }] }).values).toEqual([{ expected: "decimal" }]);
    expect(read("funding-standard", { rows: [{ value: "4万元/村" }] }).values).toEqual([{ unit: "村" }]);
    expect(read("required-systems", { rows: [{ content: "社工站管理办发" }] }).values[0]).toMatchObject({
      term: "社工站管理办发",
      near: "社工站管理办法",
    });
  });
});

describe("a clause of each kind", () => {
  it("of a requirement is for each subject or for the whole area", () => {
    const fields = { measure: "persons", rows: [{ value: 3 }], every: "year" };
    expect(read("requirement", fields).body).toEqual({
      parameters: {
        measure: stated({ take: "count", of: "persons" }),
        atLeast: stated(3),
        every: stated("year"),
      },
    });
    expect(read("requirement", { ...fields, subject: "jurisdiction" }).body).toMatchObject({ scope: "jurisdiction" });
    const inAreas = read("requirement", { ...fields, rows: [{ value: 3, areas: ["area=urban"] }] });
    expect(inAreas.body).toMatchObject({ where: { division: { area: ["urban"] } } });
  });

  it("of a checklist has an item a row", () => {
    expect(parametersOf("checklist", { rows: [{ content: "甲", evidence: ["photo"] }, { content: "乙" }] })).toEqual({
      items: stated([
        { id: "item-1", text: { zh: "甲", en: "甲" }, evidence: ["photo"], when: "always" },
        { id: "item-2", text: { zh: "乙", en: "乙" }, when: "always" },
      ]),
    });
  });

  it.each<[string | number, number]>([
    [2, 2],
    ["2", 2],
    ["12次", 12],
    [" ３个 ", 3],
    ["4项", 4],
  ])("of a duty has its number of times: %j", (value, times) => {
    const { body, faults } = read("recurring-duty", { every: "month", rows: [{ content: "督导", value }] });
    expect(faults).toEqual([]);
    expect(body).toEqual({
      activity: "supervision",
      parameters: { every: stated("month"), times: stated(times) },
    });
  });

  it.each(["x2", "2次x", "1234567", "2次次", "-2", "2.5"])("of a duty has no other number: %s", (value) => {
    expect(read("recurring-duty", { every: "month", rows: [{ content: "督导", value }] }).faults).toEqual([
      ["value", 0, "count-invalid"],
    ]);
  });

  it("of a deadline leaves open what the text does not say", () => {
    const rows = [{ by: "2025-06-20", content: "各区" }];
    const open = { status: "interpreted", source };
    expect(read("deadline", { rows }).body).toEqual({
      obligor: { zh: "各区", en: "各区" },
      parameters: {
        dueOn: stated("2025-06-20"),
        dueConvention: {
          ...open,
          value: "inclusive",
          alternatives: ["exclusive"],
          question: { zh: "期限是否含当日？", en: "Does the due day count?" },
          reason: { zh: "原文未写明，按含当日计算。", en: "The text does not say; the day counts." },
        },
        dueTime: {
          ...open,
          value: "end-of-day",
          alternatives: ["close-of-business"],
          question: { zh: "当日何时截止？", en: "At what time of the day is it due?" },
          reason: { zh: "原文未写明，按当日24时前计算。", en: "The text does not say; until the end of the day." },
        },
      },
    });
    expect(read("deadline", { rows, dueConvention: "exclusive" }).body).toMatchObject({
      parameters: { dueConvention: stated("exclusive") },
    });
  });

  it.each<[string, string]>([
    ["90", "90"],
    ["90分", "90"],
    ["９０分以上", "90"],
    ["90分及以上", "90"],
    ["90分(含)以上", "90"],
    ["≥90", "90"],
    [">=90", "90"],
    ["不低于 90.5 分", "90.5"],
  ])("of an evaluation has the lowest score of a grade: %s", (value, from) => {
    const { body } = read("evaluation", { rows: [{ content: "优秀", value }, { content: "合格" }] });
    expect(body).toMatchObject({
      parameters: {
        scheme: {
          value: {
            grades: [
              { id: "优秀", from },
              { id: "合格", below: from },
            ],
          },
        },
      },
    });
  });

  it.each(["得90", "90分x", "1234567", "90以上分", "九十"])("of an evaluation has no other score: %s", (value) => {
    expect(read("evaluation", { rows: [{ content: "优秀", value }, { content: "合格" }] }).faults).toEqual([
      ["value", 0, "decimal-invalid"],
    ]);
  });

  it("of an evaluation is a scheme of its total score, whose full marks are 100 unless a row says others", () => {
    const scheme = (rows: readonly ClauseRow[]) =>
      (parametersOf("evaluation", { rows }) as { readonly scheme: { readonly value: unknown } }).scheme.value;
    expect(scheme([{ content: "优秀", value: 90 }, { content: "合格" }])).toEqual({
      id: "p/1",
      version: "1",
      title: { zh: "甲", en: "甲" },
      status: "published",
      counting: "points",
      full: "100",
      display: { decimals: 2, rounding: "half-up" },
      subjects: [],
      grades: [
        { id: "优秀", name: { zh: "优秀", en: "优秀" }, from: 90 },
        { id: "合格", name: { zh: "合格", en: "合格" }, below: 90 },
      ],
      indicators: [
        {
          kind: "leaf",
          id: "total",
          name: { zh: "总分", en: "total score" },
          worth: "100",
          rule: { kind: "range", least: "0", most: "100" },
        },
      ],
      vetoes: [],
    });
    expect(scheme([{ content: "满分", value: "120" }, { content: "优秀" }])).toMatchObject({
      full: "120",
      grades: [{ id: "优秀" }],
      indicators: [{ worth: "120", rule: { most: "120" } }],
    });
  });

  it.each([
    ["year", "yearly"],
    ["half-year", "half-yearly"],
    ["quarter", "quarterly"],
  ])("of an evaluation may have its frequency alone: %s", (every, frequency) => {
    expect(parametersOf("evaluation", { every })).toEqual({ frequency: stated(frequency) });
    expect(parametersOf("evaluation", { assessor: "third-party" })).toEqual({ assessor: stated("third-party") });
  });
});

describe("the parties of a cost", () => {
  const parties = (value: string, jurisdiction: string) =>
    (
      parametersOf("cost-share", { rows: [{ value }] }, { jurisdiction }) as {
        readonly parties: { readonly value: readonly { readonly id: string; readonly level: string }[] };
      }
    ).parties.value.map(({ id, level }) => `${id} ${level}`);

  it.each([
    ["3701", "prefecture"],
    ["11", "province"],
    ["12", "province"],
    ["310115", "province"],
    ["50", "province"],
    ["371181", "county"],
    ["370990", "county"],
    ["370112", "prefecture"],
    ["3711", "prefecture"],
    ["371181001", "prefecture"],
    ["CN", "prefecture"],
  ])("are of the level that 市 has in %s: %s", (jurisdiction, level) => {
    expect(parties("市:区=6:4", jurisdiction)).toEqual([`city ${level}`, "district county"]);
  });

  it("are of the other levels wherever they are", () => {
    expect(parties("省:县:镇:村=4:3:2:1", "11")).toEqual([
      "province province",
      "county county",
      "township township",
      "village village",
    ]);
  });

  it.each([
    ["市60%、区40%", ["0.6", "0.4"]],
    ["市100%、区0%", ["1", "0"]],
    ["市5%、区95%", ["0.05", "0.95"]],
    ["市62.5%、区37.5%", ["0.625", "0.375"]],
    ["市0.5%、区99.5%", ["0.005", "0.995"]],
    ["市占3/5、区占2/5", ["3/5", "2/5"]],
    ["市负担6、区分担4", ["6", "4"]],
    ["市:60%、区:40%", ["0.6", "0.4"]],
    ["市:区=60%:40%", ["0.6", "0.4"]],
    ["市、区=6:4", ["6", "4"]],
    ["市：区 ＝ 1.5：2.5", ["1.5", "2.5"]],
  ])("bear %s as these parts", (value, ratios) => {
    const parameters = parametersOf("cost-share", { rows: [{ value }] });
    expect(parameters).toMatchObject({
      ratios: {
        value: [
          { party: "city", ratio: ratios[0] },
          { party: "district", ratio: ratios[1] },
        ],
      },
    });
  });

  it("have caps in rows of their own, which name no further party", () => {
    const rows: readonly ClauseRow[] = [
      { content: "市、区", value: "6:4" },
      { content: "市", comparison: "at-most", value: "500万元" },
    ];
    expect(parametersOf("cost-share", { rows })).toEqual({
      parties: stated([
        { id: "city", name: { zh: "市级", en: "city" }, level: "prefecture" },
        { id: "district", name: { zh: "区级", en: "district" }, level: "county" },
      ]),
      ratios: stated([
        { party: "city", ratio: "6" },
        { party: "district", ratio: "4" },
      ]),
      caps: stated([{ party: "city", amount: 5_000_000 }]),
    });
  });
});

describe("the cell of a fault", () => {
  const share: readonly ClauseRow[] = [
    { value: "市:区=6:4" },
    { value: "市:区=8:2", areas: ["area=urban"] },
    { value: "市:区=7:3", within: ["3701"] },
    { content: "市", comparison: "at-most", value: "5万元" },
    { content: "区", comparison: "at-most", value: "6万元", areas: ["area=urban"] },
  ];
  const grades: readonly ClauseRow[] = [
    { content: "优秀", value: 90 },
    { content: "满分", value: 120 },
    { content: "合格" },
  ];
  const money: readonly ClauseRow[] = [
    { content: "财政预算、慈善资金", purposes: ["pay"] },
    { content: "福彩公益金", notFor: ["pay"] },
    { notFor: ["premises"] },
  ];
  const bounds: readonly ClauseRow[] = [{ value: 1 }, { value: 2, areas: ["area=urban"] }];

  it.each<[ProvisionKind, string, readonly string[], readonly ClauseRow[], unknown]>([
    ["requirement", "atLeast", ["classes", "0", "is", "forEvery"], bounds, { key: "forEvery", row: 1 }],
    ["requirement", "atMost", [], [{ value: 1 }, { value: 2, comparison: "at-most" }], { key: "value", row: 1 }],
    ["requirement", "measure", [], bounds, undefined],
    ["checklist", "items", ["1", "text"], [], { key: "content", row: 1 }],
    ["checklist", "items", ["x2", "12", "3"], [], { key: "content", row: 12 }],
    ["checklist", "items", [], [], { key: "content", row: 0 }],
    ["checklist", "other", ["1"], [], undefined],
    ["required-systems", "systems", ["1"], [], { key: "content", row: 0 }],
    ["required-systems", "other", [], [], undefined],
    ["recurring-duty", "times", [], [], { key: "value", row: 0 }],
    ["recurring-duty", "every", [], [], undefined],
    ["deadline", "dueOn", [], [], { key: "by", row: 0 }],
    ["deadline", "dueTime", [], [], undefined],
    ["cost-share", "ratios", ["0", "ratio"], share, { key: "value", row: 0 }],
    ["cost-share", "purposes", ["0"], share, { key: "purposes", row: 0 }],
    ["cost-share", "ratios", [], share.slice(1), { key: "value", row: null }],
    ["cost-share", "classes", ["0", "ratios", "1"], share, { key: "value", row: 1 }],
    ["cost-share", "classes", ["1", "when", "division"], share, { key: "areas", row: 2 }],
    ["cost-share", "classes", ["1"], share, { key: "areas", row: 2 }],
    ["cost-share", "classes", ["5"], share, { key: "areas", row: null }],
    ["cost-share", "caps", ["1", "amount"], share, { key: "value", row: 4 }],
    ["cost-share", "caps", ["0", "party"], share, { key: "content", row: 3 }],
    ["evaluation", "frequency", [], grades, { key: "every", row: null }],
    ["evaluation", "assessor", [], grades, undefined],
    ["evaluation", "scheme", ["full"], grades, { key: "value", row: 1 }],
    ["evaluation", "scheme", ["full"], [{ content: "优秀" }], { key: "value", row: 0 }],
    ["evaluation", "scheme", ["grades", "1", "from"], grades, { key: "value", row: 2 }],
    ["evaluation", "scheme", ["grades", "1", "id"], grades, { key: "content", row: 2 }],
    ["evaluation", "scheme", ["grades", "0", "name", "zh"], grades, { key: "content", row: 0 }],
    ["evaluation", "scheme", ["grades"], grades.slice(1), { key: "value", row: 1 }],
    ["evaluation", "scheme", ["grades", "9"], grades, { key: "value", row: 0 }],
    ["funding-sources", "sources", ["2"], money, { key: "content", row: 1 }],
    ["funding-sources", "sources", ["1"], money, { key: "content", row: 0 }],
    ["funding-sources", "earmarks", ["1", "purposes"], money, { key: "purposes", row: 0 }],
    ["funding-sources", "mayNot", ["1"], money, { key: "notFor", row: 2 }],
    ["funding-sources", "mayNot", [], money, { key: "notFor", row: 1 }],
    ["funding-sources", "order", [], money, undefined],
    ["funding-standard", "purpose", [], bounds, { key: "purposes", row: 0 }],
    ["funding-standard", "meaning", [], bounds, { key: "comparison", row: 0 }],
    ["funding-standard", "amount", ["classes", "0", "is"], bounds, { key: "value", row: 1 }],
    ["funding-standard", "times", [], bounds, undefined],
    ["pay-standard", "amount", ["otherwise"], [bounds[1] ?? {}, bounds[0] ?? {}], { key: "value", row: 1 }],
    ["pay-standard", "per", [], bounds, undefined],
  ])("of %s %s %j is where it was said", (kind, name, path, rows, place) => {
    expect(CLAUSE_KINDS[kind]?.placeOf?.(name, path, rows)).toEqual(place);
  });
});
