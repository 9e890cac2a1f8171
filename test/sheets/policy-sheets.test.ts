import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allPolicies } from "../../src/policy/catalogue/index.js";
import type { ProvisionKind } from "../../src/policy/index.js";
import { type PolicyReading, type SheetCell, readPolicySheets, writePolicySheets } from "../../src/sheets/index.js";
import { namedMeasures } from "../../src/sheets/policy/measures.js";
import { safeParseMeasure } from "../../src/policy/index.js";
import { policyTables } from "../../src/sheets/policy/policy-tables.js";
import { type Vocabulary, labelOf, partYearReadings, provisionKinds, readTerm } from "../../src/terms/index.js";
import { policies } from "../../src/testing/index.js";
import { type Cells, placesOf, readClauses as read, sheetsOf } from "./policy-cells.js";

const COMMON: Cells = {
  条款种类: "指标要求",
  要求程度: "应当",
  适用对象: "每站",
  适用层级: "街道（乡镇）社工站",
  条款号: "八",
  原文: "每站配备不少于3名专职人员",
};

/** The values of the parameters of the only provision. */
function valuesOf(reading: PolicyReading): Readonly<Record<string, unknown>> {
  expect(placesOf(reading)).toEqual([]);
  const [provision] = reading.policy?.provisions ?? [];
  const values = Object.entries(provision?.parameters ?? {}).map(
    ([name, { value }]: readonly [string, { readonly value: unknown }]) => [name, value],
  );
  return Object.fromEntries(values) as Readonly<Record<string, unknown>>;
}

describe("a policy in sheets", () => {
  it.each(allPolicies.map((policy) => [policy.id, policy] as const))("is read back as it was: %s", (_, policy) => {
    const reading = readPolicySheets(sheetsOf(policy));
    expect(placesOf(reading)).toEqual([]);
    expect(reading.policy).toEqual(policy);
  });

  it("is read back as it was, whatever it says", () => {
    fc.assert(
      fc.property(policies(), (policy) => {
        const reading = readPolicySheets(sheetsOf(policy));
        expect(placesOf(reading)).toEqual([]);
        expect(reading.policy).toEqual(policy);
      }),
      { numRuns: 50 },
    );
  });
});

describe("named measures", () => {
  it("are measures, each with a name of its own", () => {
    const measures = namedMeasures();
    expect(measures.filter(({ measure }) => !safeParseMeasure(measure).ok)).toEqual([]);
    expect(new Set(measures.map(({ zh }) => zh)).size).toBe(measures.length);
  });

  it("are each written as their names, and read back", () => {
    const clauses = namedMeasures().map(({ zh, measure }, at) => ({
      ...{ ...COMMON, 条款编号: String(at), 条款名称: zh, 指标: zh },
      ...(measure.take === "share" || measure.take === "ratio" ? { 数值: "60%" } : { 数值: "3" }),
    }));
    const { policy, faults } = read(clauses);
    expect(faults).toEqual([]);
    if (policy === null) throw new Error("no policy");
    const written = writePolicySheets(policy).find(({ name }) => name === "条款");
    const cellsOf = (zh: string) => {
      const at = written?.columns.findIndex(({ heading }) => heading === zh) ?? -1;
      return written?.rows.map((cells) => cells[at] ?? null);
    };
    expect(cellsOf("指标")).toEqual(clauses.map((clause) => clause.指标));
    expect(cellsOf("其他内容（JSON）")).toEqual(clauses.map(() => null));
    expect(readPolicySheets(sheetsOf(policy)).policy).toEqual(policy);
  });
});

/** The words that the note of a column quotes or lists; what an empty cell means is no word. */
function wordsIn(note: string): readonly string[] {
  const quoted = Array.from(note.matchAll(/“([^”]+)”/g), ([, word = ""]) => word);
  if (quoted.length > 0) return quoted;
  return note
    .replace(/不填为[^；。]*/g, "")
    .split(/[，。；：]/)
    .filter((part) => /[、或]/.test(part))
    .flatMap((part) => part.split(/[、或]/))
    .map((word) => word.replace(/等$/, ""));
}

describe("the columns of a policy", () => {
  const columns = policyTables.flatMap((table) => table.columns.map((column) => ({ table, column })));

  it("have notes whose words they accept", () => {
    const words = columns.flatMap(({ table, column: { heading, content, note } }) =>
      content.kind === "term" || content.kind === "terms"
        ? wordsIn(note.zh).map((word) => ({ word, place: `${table.title.zh} ${heading.zh}`, content }))
        : [],
    );
    expect(words.length).toBeGreaterThan(30);
    const isRead = (word: string, { vocabulary }: { readonly vocabulary: Vocabulary }): boolean =>
      readTerm(vocabulary, word).status === "known";
    expect(words.filter(({ word, content }) => !isRead(word, content)).map((one) => [one.place, one.word])).toEqual([]);
    expect(readTerm(partYearReadings, "不折算，按全年要求")).toEqual({ status: "known", value: "full" });
  });

  it("offer the kinds that cells can say, and name them in their note", () => {
    const kind = columns.find(({ column }) => column.heading.zh === "条款种类")?.column;
    if (kind?.content.kind !== "term") throw new Error("no kinds");
    const offered = (kind.content.offered ?? []).map((word) => labelOf(provisionKinds, word as ProvisionKind, "zh-CN"));
    expect([...wordsIn(kind.note.zh)].sort()).toEqual([...offered].sort());
    const unknown = read([{ ...COMMON, 条款编号: "1", 条款名称: "甲", 条款种类: "要求", 指标: "人员数", 数值: 1 }]);
    expect(unknown.faults[0]?.message.zh).not.toContain("覆盖率目标");
  });

  it("keep the headings of earlier templates", () => {
    const clause = {
      ...COMMON,
      条款编号: "1",
      条款名称: "甲",
      指标: "人员数",
      数值: 1,
      每多少: 5,
      按何指标计: "站点数",
    };
    expect(valuesOf(read([clause]))["atLeast"]).toMatchObject({ is: 1, forEvery: 5 });
  });
});

describe("clauses as officials write them", () => {
  it.each<[string, Cells, object]>([
    [
      "每站至少3名专职人员",
      { 指标: "专职人员数", 数值: "3名" },
      { measure: { take: "count", of: "persons", where: { post: { workload: ["full-time"] } } }, atLeast: "3" },
    ],
    ["持证比例不低于60%", { 指标: "持证比例", 比较: "不低于", 数值: "60%" }, { atLeast: "60%" }],
    ["持证比例不低于60%, a cell in percent", { 指标: "持证率", 比较: "≥", 数值: 0.6 }, { atLeast: 0.6 }],
    [
      "每30名服务对象至少1名社工",
      { 指标: "专业社工人数", 数值: 1, "每（单位数）": 30, 计算基数: "服务对象人数", 取整方式: "向上取整" },
      { atLeast: { is: 1, forEvery: 30, of: { take: "count", of: "clients" } }, rounding: "up" },
    ],
    [
      "全年12个个案",
      { 指标: "个案数", 数值: "12个", 周期: "每年" },
      { measure: { take: "count", of: "activities", where: { kind: ["case-work"] } }, atLeast: "12", every: "year" },
    ],
    ["24次小组活动", { 指标: "小组活动次数", 数值: "24次" }, { atLeast: "24" }],
    ["拨付不少于20万元", { 指标: "拨付金额（元）", 数值: "20万元" }, { atLeast: "200000" }],
    ["不多于", { 指标: "人员数", 比较: "不超过", 数值: 9 }, { atMost: 9 }],
    ["等于", { 指标: "人员数", 比较: "等于", 数值: 4 }, { atLeast: 4, atMost: 4 }],
  ])("%s", (title, cells, values) => {
    expect(valuesOf(read([{ ...COMMON, 条款编号: "1", 条款名称: title, ...cells }]))).toMatchObject(values);
  });

  it("have a class of area in each row, the others in the row without one", () => {
    const reading = read([
      { ...COMMON, 条款编号: "1", 条款名称: "人员", 指标: "人员数", 数值: 5, 适用地区: "城镇" },
      { 条款编号: "1", 数值: 3 },
    ]);
    expect(valuesOf(reading)["atLeast"]).toEqual({
      classes: [{ when: { division: { area: ["urban"] } }, is: 5 }],
      otherwise: 3,
    });
  });

  it.each(["城市", "居委会", "村委会", "村", "社区", "老区", "城镇", "街道办事处"])(
    "can name an area as %s",
    (area) => {
      const reading = read([{ ...COMMON, 条款编号: "1", 条款名称: "人员", 指标: "人员数", 数值: 5, 适用地区: area }]);
      expect(placesOf(reading)).toEqual([]);
      expect(reading.policy?.provisions[0]).toHaveProperty("where.division");
    },
  );

  it("can name the policy's own class of area by its other spellings", () => {
    const words = [
      ["词表", "词语编号", "词语名称", "其他写法"],
      ["地区类别", "青山:库区", "水库移民区", "库区、移民村"],
    ];
    const clause = { ...COMMON, 条款编号: "1", 条款名称: "人员", 指标: "人员数", 数值: 5, 适用地区: "库区" };
    const { policy, faults } = read([clause], { 自定词语: words });
    expect(faults).toEqual([]);
    expect(policy?.provisions[0]).toMatchObject({ where: { division: { class: ["青山:库区"] } } });
  });

  it("have a stage in each row, and are restricted to the areas that all rows name", () => {
    const reading = read([
      {
        ...COMMON,
        条款编号: "1",
        条款名称: "覆盖",
        适用对象: "全市",
        适用层级: null,
        指标: "街道（乡镇）覆盖率",
        数值: "60%",
        期限: "2025-12-31",
        适用地区: "民族地区",
      },
      { 条款编号: "1", 数值: "全部", 期限: "2026-12-31", 适用地区: "民族地区" },
    ]);
    expect(valuesOf(reading)["atLeast"]).toEqual({
      stages: [
        { by: "2025-12-31", is: "60%" },
        { by: "2026-12-31", is: "100%" },
      ],
    });
    expect(reading.policy?.provisions[0]).toMatchObject({
      scope: "jurisdiction",
      where: { division: { class: ["ethnic-area"] } },
    });
  });

  it.each([
    ["启用后3个月", { from: "station-opening", months: 3 }, "启用后3个月"],
    ["挂牌之日起 3 个月内", { from: "station-opening", months: 3 }, "启用后3个月"],
    ["站点启用后1年内", { from: "station-opening", months: 12 }, "启用后12个月"],
    ["成立起９０日以内", { from: "station-opening", days: 90 }, "启用后90日"],
  ])("can have a term from the station's own date: %s", (cell, term, again) => {
    const reading = read([
      { ...COMMON, 条款编号: "1", 条款名称: "配齐人员", 指标: "人员数", 数值: 2, 起算后的时限: cell },
    ]);
    expect(reading.faults).toEqual([]);
    expect(valuesOf(reading)["dueAfter"]).toEqual(term);
    expect(reading.policy && readPolicySheets(sheetsOf(reading.policy)).policy).toEqual(reading.policy);
    const cells = reading.policy && sheetsOf(reading.policy).find(({ name }) => name === "条款")?.rows;
    const written = cells?.[1]?.[cells[0]?.indexOf("起算后的时限") ?? -1];
    expect(written).toBe(again);
  });

  it("can use the policy's own words", () => {
    const words = [
      ["词表", "词语编号", "词语名称", "计量单位", "是否整数"],
      ["统计指标", "青山:热线", "热线来电数", "次", "是"],
      ["活动类别", "青山:义诊", "义诊", "", ""],
    ];
    const own = (measure: string) =>
      valuesOf(read([{ ...COMMON, 条款编号: "1", 条款名称: "自定", 指标: measure, 数值: 9 }], { 自定词语: words }))[
        "measure"
      ];
    expect(own("热线来电数")).toEqual({ take: "figure", key: "青山:热线" });
    expect(own("义诊数量")).toEqual({ take: "count", of: "activities", where: { kind: ["青山:义诊"] } });
  });

  it("can be systems, items to check, duties and deadlines", () => {
    const { policy, faults } = read([
      { ...COMMON, 条款编号: "1", 条款名称: "制度", 条款种类: "管理制度", 内容: "项目管理制度、人员管理制度" },
      { ...COMMON, 条款编号: "2", 条款名称: "场地", 条款种类: "核查清单", 内容: "场地适宜", 佐证形式: "照片" },
      { 条款编号: "2", 内容: "标识醒目" },
      { ...COMMON, 条款编号: "3", 条款名称: "督导", 条款种类: "定期事项", 内容: "督导", 数值: "2次", 周期: "每月" },
      {
        ...COMMON,
        条款编号: "4",
        条款名称: "报送",
        条款种类: "时限",
        适用对象: "行政区划",
        适用层级: "县级",
        内容: "各区民政局",
        期限: "2025-06-20",
      },
    ]);
    expect(faults).toEqual([]);
    expect(policy?.provisions).toMatchObject([
      { parameters: { systems: { value: ["project", "personnel"] } } },
      {
        parameters: {
          items: { value: [{ text: { zh: "场地适宜" }, evidence: ["photo"] }, { text: { zh: "标识醒目" } }] },
        },
      },
      { activity: "supervision", parameters: { every: { value: "month" }, times: { value: 2 } } },
      {
        obligor: { zh: "各区民政局" },
        appliesTo: { subject: "division", tier: "county" },
        parameters: { dueConvention: { status: "interpreted" } },
      },
    ]);
  });
});

describe("a spoilt cell of a policy", () => {
  const clause: Cells = { ...COMMON, 条款编号: "1", 条款名称: "专职", 指标: "专职人员数", 数值: 3 };

  it.each<[string, Cells, string]>([
    ["an unknown measure", { 指标: "专职人数量" }, "条款 2 指标 term-unknown"],
    ["no measure", { 指标: null }, "条款 2 指标 cell-empty"],
    ["a number in words", { 数值: "三名" }, "条款 2 数值 decimal-invalid"],
    ["no number", { 数值: null }, "条款 2 数值 cell-empty"],
    ["no quote", { 原文: "" }, "条款 2 原文 cell-empty"],
    ["an unknown modality", { 要求程度: "最好" }, "条款 2 要求程度 term-unknown"],
    ["an unknown tier", { 适用层级: "街道中心" }, "条款 2 适用层级 reference-unknown"],
    ["a share above all", { 指标: "持证比例", 数值: "60" }, "条款 2 数值 out-of-range"],
    ["a percentage of a count", { 数值: "60%" }, "条款 2 数值 value-invalid"],
    ["a number per nothing", { "每（单位数）": 30 }, "条款 2 条款种类 field-needs-another"],
    ["a term from no date", { 起算后的时限: "3个月内" }, "条款 2 起算后的时限 due-after-invalid"],
    ["a term from another's date", { 起算后的时限: "到岗后3个月" }, "条款 2 起算后的时限 value-invalid"],
    ["areas of two kinds", { 适用地区: "城镇、街道" }, "条款 2 适用地区 areas-mixed"],
    ["a period of a number of the day", { 周期: "每年" }, "条款 2 周期 key-unknown"],
    [
      "a cell that the kind does not use",
      { 条款种类: "管理制度", 指标: null, 内容: "项目管理制度" },
      "条款 2 数值 cell-unused",
    ],
    [
      "a kind that cells cannot say",
      { 条款种类: "资格条件", 指标: null, 数值: null },
      "条款 2 条款种类 kind-not-in-cells",
    ],
    ["a quote that is too long", { 原文: "字".repeat(201) }, "条款 2 原文 text-invalid"],
    ["JSON that is none", { "其他内容（JSON）": "{" }, "条款 2 其他内容（JSON） json-invalid"],
  ])("gives the fault at its place: %s", (_, cells, place) => {
    const reading = read([{ ...clause, ...cells }]);
    expect(placesOf(reading)).toEqual([place]);
    expect(reading.policy).toBeNull();
    expect(reading.faults[0]?.message.zh).not.toBe("");
  });

  it("gives the faults of two rows for the same areas, and of a stage without its day", () => {
    expect(placesOf(read([clause, { 条款编号: "1", 数值: 4 }]))).toEqual(["条款 3 数值 bound-twice"]);
    const staged = read([
      { ...clause, 期限: "2025-12-31" },
      { 条款编号: "1", 数值: 4 },
    ]);
    expect(placesOf(staged)).toEqual(["条款 3 期限 cell-empty"]);
  });

  const staged = (areas: string | null, more: Cells): Cells => ({ 数值: "60%", 适用地区: areas, ...more });

  it.each<[string, readonly Cells[], string]>([
    [
      "classes that overlap in the second stage",
      [
        staged(null, { 期限: "2025-12-31" }),
        staged("城镇", { 期限: "2026-12-31" }),
        staged("城镇、农村", { 期限: "2026-12-31", 数值: "70%" }),
      ],
      "条款 4 适用地区",
    ],
    [
      "a share above all in the second stage",
      [staged(null, { 期限: "2025-12-31" }), staged(null, { 期限: "2026-12-31", 数值: "60" })],
      "条款 3 数值",
    ],
    ["a share above all after 不少于", [staged(null, {}), staged(null, { 比较: "不多于", 数值: "90" })], "条款 3 数值"],
    [
      "a share above all for other areas",
      [staged("城镇", {}), staged("农村", {}), staged(null, { 数值: "90" })],
      "条款 4 数值",
    ],
  ])("gives the fault at the row of its bound: %s", (_, rows, place) => {
    const [first, ...more] = rows;
    const reading = read([
      { ...COMMON, 条款编号: "1", 条款名称: "持证", 指标: "持证比例", ...first },
      ...more.map((row) => ({ 条款编号: "1", ...row })),
    ]);
    expect(placesOf(reading).map((text) => text.replace(/ [a-z-]+$/, ""))).toEqual([place]);
  });

  it.each<[string, string, readonly (readonly SheetCell[])[], string]>([
    [
      "a name of a tier that is too long",
      "层级",
      [
        ["层级编号", "层级名称", "区划层级"],
        ["qs:station", "街道（乡镇）社工站", "乡级"],
        ["qs:room", "字".repeat(3000), "村级"],
      ],
      "层级 3 层级名称 text-invalid",
    ],
    [
      "a name of a system that is too long",
      "层级",
      [
        ["层级编号", "层级名称", "区划层级", "体系名称"],
        ["qs:station", "街道（乡镇）社工站", "乡级", "字".repeat(3000)],
      ],
      "层级 2 体系名称 text-invalid",
    ],
    [
      "a title of a document that is too long",
      "文件",
      [
        ["文件编号", "文件名称", "发文单位"],
        ["d", "字".repeat(3000), "青山市民政局"],
      ],
      "文件 2 文件名称 text-invalid",
    ],
  ])("gives the fault at its column: %s", (_, sheet, rows, place) => {
    expect(placesOf(read([{ ...clause }], { [sheet]: rows }))).toEqual([place]);
  });

  it.each<[string, Cells, Cells]>([
    ["定期事项", { 内容: "督导", 数值: 1, 周期: "每月" }, { 内容: "培训", 数值: 2 }],
    ["时限", { 内容: "各区民政局", 期限: "2025-06-20" }, { 内容: "市民政局", 期限: "2025-07-20" }],
  ])("gives the fault of a second row of a clause that has one: %s", (kind, first, second) => {
    const reading = read([
      { ...COMMON, 条款编号: "1", 条款名称: "甲", 条款种类: kind, ...first },
      { 条款编号: "1", ...second },
    ]);
    expect(placesOf(reading)).toEqual(["条款 3 条款编号 row-too-many"]);
    expect(reading.policy).toBeNull();
  });

  it("gives the fault of a tier that is listed twice", () => {
    const tiers = [
      ["层级编号", "层级名称", "区划层级"],
      ["qs:station", "街道（乡镇）社工站", "乡级"],
      ["qs:station", "社区（村）社工室", "村级"],
    ];
    expect(placesOf(read([{ ...clause, 适用层级: "qs:station" }], { 层级: tiers }))).toEqual([
      "层级 3 层级编号 id-duplicate",
    ]);
  });

  it.each(["2025年1月1日", "2025-01-01", "2025.1.1", "２０２５/1/1"])("reads a date of data as %s", (value) => {
    const data = [
      ["数据编号", "数据名称", "数值", "条款号", "原文"],
      ["begun", "启动日期", value, "一", "2025年1月1日启动"],
    ];
    const { policy, faults } = read([clause], { 数据: data });
    expect(faults).toEqual([]);
    expect(policy?.data[0]?.content).toMatchObject({ type: "date", value: { value: "2025-01-01" } });
  });

  it("gives the faults of the policy itself at their cells", () => {
    const head = ["政策编号", "政策名称", "适用地区", "施行日期", "条款号", "原文"];
    const rows = (cells: readonly SheetCell[]) => ({ 政策: [head, cells] });
    expect(placesOf(read([clause], rows(["q", "办法", "3701", "2025年4月", "二十", "施行"])))).toEqual([
      "政策 2 施行日期 date-invalid",
    ]);
    expect(placesOf(read([clause], rows(["q", "办法", "3701", "2025-04-01", "", "施行"])))).toEqual([
      "政策 2 条款号 cell-empty",
    ]);
    expect(placesOf(read([clause], { 政策: [] }))).toEqual(["- null - sheet-missing"]);
    const twice = [head, ["q", "办法", "3701", "", "", ""], ["r", "办法", "3701", "", "", ""]];
    expect(placesOf(read([clause], { 政策: twice }))).toEqual(["政策 3 - row-too-many"]);
  });
});
