import { describe, expect, it } from "vitest";
import { definePolicy, stated } from "../../src/policy/index.js";
import { type SheetCell, readPolicySheets, writePolicySheets } from "../../src/sheets/index.js";
import { type Cells, placesOf, readClauses, sheetsOf } from "./policy-cells.js";

/** Whole workbooks of a policy: which sheets are read, what their rows become, and at which cells faults are. */

const clause: Cells = {
  条款编号: "1",
  条款名称: "专职",
  条款种类: "指标要求",
  要求程度: "应当",
  适用对象: "每站",
  指标: "专职人员数",
  数值: 3,
  条款号: "八",
  原文: "每站配备不少于3名专职人员",
};
type Rows = readonly (readonly SheetCell[])[];
const read = (more: Readonly<Record<string, Rows>> = {}, clauses: readonly Cells[] = [clause]) =>
  readClauses(clauses, more);

describe("the sheets of a policy", () => {
  it.each(["政策", "文件", "条款"])("include %s, without which there is no policy", (name) => {
    const reading = read({ [name]: [] });
    expect(reading.policy).toBeNull();
    const missing = reading.faults.find(({ code }) => code === "sheet-missing");
    expect(missing).toMatchObject({
      kind: "sheet-fault",
      sheet: null,
      row: null,
      column: null,
      heading: null,
      cost: "sheet",
      values: { sheet: name },
    });
    expect(missing?.message.zh).toContain(name);
    expect(reading.faults[0]).toBe(missing);
    expect(reading.unreadSheets).toEqual([{ sheet: name, reason: "empty" }]);
  });

  it("may have no clauses, but not no documents", () => {
    const heads = read({ 条款: [["条款编号", "条款名称", "条款种类", "要求程度", "适用对象"]] });
    expect([heads.faults, heads.policy?.provisions]).toEqual([[], []]);
    expect(placesOf(read({ 文件: [["文件编号", "文件名称", "发文单位"]] }))).toContain("- null - sheet-missing");
  });

  it("list rows that are skipped, columns that are not read, and the kind of the answer", () => {
    const reading = read({
      文件: [
        ["文件编号", "文件名称", "发文单位", "页数"],
        ["d", "青山市办法", "青山市民政局", 3],
        ["合计", "", "", 3],
      ],
    });
    expect(reading.kind).toBe("policy-reading");
    expect(reading.faults).toEqual([]);
    expect(reading.skipped).toEqual([{ sheet: "文件", row: 3, reason: "total", word: "合计" }]);
    expect(reading.unreadColumns).toMatchObject([{ sheet: "文件", column: "D", heading: "页数" }]);
    expect(reading.policy).not.toBeNull();
  });

  it("of one table are one list, and faults are in the order of sheets and rows", () => {
    const head = ["文件编号", "文件名称", "发文单位", "印发日期"];
    const reading = read({
      文件: [head, ["d", "青山市办法", "甲局", "2025.13"], ["e", "", "乙局", ""]],
      文件2: [head, ["f", "另一办法", "丙局", "2025.14"]],
    });
    expect(placesOf(reading).filter((place) => place.startsWith("文件"))).toEqual([
      "文件 2 印发日期 date-invalid",
      "文件 3 文件名称 cell-empty",
      "文件2 2 印发日期 date-invalid",
    ]);
    const whole = read(
      {
        政策: [
          ["政策编号", "政策名称", "适用地区"],
          ["q", "办法", "3701"],
        ],
        文件: [head, ["d", "青山市办法", "甲局", ""]],
        文件2: [head, ["f", "另一办法", "丙局", "2025"]],
      },
      [{ ...clause, 文件编号: "d" }],
    );
    expect(placesOf(whole)).toEqual([]);
    expect(whole.policy?.documents.map(({ id, issuers, issuedOn }) => [id, issuers, issuedOn])).toEqual([
      ["d", ["甲局"], undefined],
      ["f", ["丙局"], "2025"],
    ]);
  });

  it("say how each document was read, else that it is a copy of the text", () => {
    const source = (rows: Rows) => {
      const parameter = read({ 文件: rows }).policy?.provisions[0]?.parameters as unknown as {
        readonly measure: { readonly source: { readonly authority: string; readonly verification: string } };
      };
      return [parameter.measure.source.authority, parameter.measure.source.verification];
    };
    const head = ["文件编号", "文件名称", "发文单位"];
    expect(source([head, ["d", "办法", "局"]])).toEqual(["normative", "secondary-copy"]);
    expect(
      source([
        [...head, "文件性质", "核对情况"],
        ["d", "办法", "局", "规范性文件", "已核原文"],
      ]),
    ).toEqual(["normative", "primary-text"]);
  });
});

describe("the row of the policy", () => {
  const head = [
    "政策编号",
    "政策名称",
    "英文名称",
    "适用地区",
    "年度或版次",
    "施行日期",
    "有效期至",
    "取代的政策",
    "条款号",
    "原文",
  ];
  const policy = (...cells: readonly SheetCell[]) => read({ 政策: [head, cells] }).policy;

  it("has its names, time and what it replaces", () => {
    const own = policy("q", "办法", "Measures", "3701", "2025", "2025-04-01", "无", "old-1、old-2", "二十", "施行");
    expect(own).toMatchObject({
      id: "q",
      title: { zh: "办法", en: "Measures" },
      jurisdiction: "3701",
      edition: "2025",
      supersedes: ["old-1", "old-2"],
      effective: {
        from: { status: "stated", value: "2025-04-01", source: { document: "d", clause: "二十", quote: "施行" } },
        until: { status: "stated", value: null, source: { document: "d", clause: "二十", quote: "施行" } },
      },
    });
    expect(own?.provisions[0]?.id).toBe("q/1");
    expect(own?.tierSystem).toMatchObject({ id: "q/tiers", name: { zh: "办法", en: "Measures" } });
  });

  it("has no time, and no English, where its cells are empty", () => {
    const own = policy("q", "办法", "", "3701", "", "", "", "", "", "");
    expect(own).toMatchObject({ title: { zh: "办法", en: "办法" }, effective: {}, supersedes: [] });
    expect(own).not.toHaveProperty("edition");
    const until = policy("q", "办法", "", "3701", "", "", "2026-12-31", "", "二十", "止");
    expect(until?.effective).toMatchObject({ until: { value: "2026-12-31" } });
    expect(until?.effective).not.toHaveProperty("from");
  });
});

describe("the rows of tiers, words and data", () => {
  it("are a system with the name of its first row", () => {
    const { policy } = read({
      层级: [
        ["层级编号", "层级名称", "英文名称", "区划层级", "体系编号", "体系名称", "体系英文名称"],
        ["qs:station", "社工站", "station", "乡级、县级", "qs", "青山体系", "Qingshan"],
        ["qs:room", "社工室", "", "村级", "", "另一体系", ""],
      ],
    });
    expect(policy?.tierSystem).toEqual({
      id: "qs",
      name: { zh: "青山体系", en: "Qingshan" },
      tiers: [
        { id: "qs:station", name: { zh: "社工站", en: "station" }, levels: ["township", "county"] },
        { id: "qs:room", name: { zh: "社工室", en: "社工室" }, levels: ["village"] },
      ],
    });
  });

  it("are words of each list, figures with their unit", () => {
    const { policy, faults } = read({
      自定词语: [
        ["词表", "词语编号", "词语名称", "英文名称", "计量单位", "英文单位", "是否整数", "其他写法"],
        ["统计指标", "q:a", "建档户数", "files", "户", "households", "是", "档案数、卷宗数"],
        ["统计指标", "q:b", "满意度", "", "分", "", "否", ""],
        ["活动类别", "q:c", "义诊", "clinic", "", "", "", ""],
      ],
    });
    expect(faults).toEqual([]);
    expect(policy?.terms).toEqual({
      figures: [
        {
          key: "q:a",
          name: { zh: "建档户数", en: "files" },
          unit: { zh: "户", en: "households" },
          whole: true,
          accepts: ["档案数", "卷宗数"],
        },
        { key: "q:b", name: { zh: "满意度", en: "满意度" }, unit: { zh: "分", en: "分" }, whole: false },
      ],
      activityKinds: [{ key: "q:c", name: { zh: "义诊", en: "clinic" } }],
    });
  });

  const head = ["数据编号", "数据名称", "数值", "计量单位", "精确程度", "数据时点", "条款号", "原文"];
  const data = (...cells: readonly SheetCell[]) => read({ 数据: [head, cells] });

  it.each<[SheetCell, string, string | number]>([
    ["120", "number", "120"],
    ["120个", "number", "120"],
    ["1.5", "number", "1.5"],
    ["2025-03-01", "date", "2025-03-01"],
    ["2025年3月1日", "date", "2025-03-01"],
    ["2025", "number", "2025"],
  ])("are numbers or dates: %j", (cell, type, value) => {
    const { policy, faults } = data("a", "数据甲", cell, "个", "约", "2025-06", "一", "已建成120个");
    expect(faults).toEqual([]);
    expect(policy?.data).toEqual([
      {
        id: "a",
        title: { zh: "数据甲", en: "数据甲" },
        clauses: [],
        precision: "about",
        unit: { zh: "个", en: "个" },
        asOf: "2025-06",
        content: { type, value: expect.objectContaining({ status: "stated", value }) as unknown },
      },
    ]);
  });

  it("are exact numbers where nothing else is said", () => {
    const { policy } = data("a", "数据甲", "1", "", "", "", "一", "已建成120个");
    expect(policy?.data[0]).toMatchObject({ precision: "exact" });
    expect(policy?.data[0]).not.toHaveProperty("unit");
  });

  it.each<[readonly SheetCell[], string]>([
    [["a", "数据甲", "若干", "", "", "", "一", "已建成120个"], "数据 2 数值 decimal-invalid"],
    [["a", "数据甲", "", "", "", "", "一", "已建成120个"], "数据 2 数值 cell-empty"],
    [["a", "数据甲", "2025-13-01", "", "", "", "一", "已建成120个"], "数据 2 数值 date-invalid"],
    [["a", "数据甲", "1", "", "", "", "", "已建成120个"], "数据 2 条款号 cell-empty"],
    [["a", "数据甲", "1", "", "", "", "一", "字".repeat(300)], "数据 2 原文 text-invalid"],
    [["a", "字".repeat(3000), "1", "", "", "", "一", "已建成120个"], "数据 2 数据名称 text-invalid"],
    [["a", "数据甲", "1", "字".repeat(3000), "", "", "一", "已建成120个"], "数据 2 计量单位 text-invalid"],
  ])("have a fault at its cell: %j", (cells, place) => {
    const reading = data(...cells);
    expect(placesOf(reading)).toEqual([place]);
    expect(reading.faults[0]?.cost).toBe("row");
    expect(reading.policy).toBeNull();
  });
});

describe("a fault of the policy itself", () => {
  const long = "字".repeat(3000);

  it.each<[string, string, Rows, string]>([
    [
      "a title",
      "政策",
      [
        ["政策编号", "政策名称", "适用地区"],
        ["q", long, "3701"],
      ],
      "政策 2 政策名称 text-invalid",
    ],
    [
      "an English title",
      "政策",
      [
        ["政策编号", "政策名称", "英文名称", "适用地区"],
        ["q", "办法", long, "3701"],
      ],
      "政策 2 英文名称 text-invalid",
    ],
    [
      "an English title of a document",
      "文件",
      [
        ["文件编号", "文件名称", "英文名称", "发文单位"],
        ["d", "办法", long, "局"],
      ],
      "文件 2 英文名称 text-invalid",
    ],
    [
      "a name of a word",
      "自定词语",
      [
        ["词表", "词语编号", "词语名称"],
        ["活动类别", "q:a", "义诊"],
        ["资金用途", "q:b", "图书"],
        ["活动类别", "q:c", long],
      ],
      "自定词语 4 词语名称 text-invalid",
    ],
    [
      "an English unit of a word",
      "自定词语",
      [
        ["词表", "词语编号", "词语名称", "计量单位", "英文单位"],
        ["统计指标", "q:a", "户数", "户", long],
      ],
      "自定词语 2 英文单位 text-invalid",
    ],
    [
      "an English name of a tier",
      "层级",
      [
        ["层级编号", "层级名称", "英文名称", "区划层级"],
        ["qs:a", "甲", "a", "乡级"],
        ["qs:b", "乙", long, "乡级"],
      ],
      "层级 3 英文名称 text-invalid",
    ],
    [
      "an English name of a system",
      "层级",
      [
        ["层级编号", "层级名称", "区划层级", "体系名称", "体系英文名称"],
        ["qs:a", "甲", "乡级", "体系", long],
      ],
      "层级 2 体系英文名称 text-invalid",
    ],
    [
      "a time",
      "政策",
      [
        ["政策编号", "政策名称", "适用地区", "施行日期", "有效期至", "条款号", "原文"],
        ["q", "办法", "3701", "2025-04-01", "2025-03-01", "一", "已建成120个"],
      ],
      "政策 2 有效期至 interval-reversed",
    ],
  ])("is at the cell of %s", (_, sheet, rows, place) => {
    expect(placesOf(read({ 层级: [], ...{ [sheet]: rows } }))).toEqual([place]);
  });

  it.each<[string, Cells, string]>([
    ["a title", { 条款名称: long }, "条款 2 条款名称 text-invalid"],
    ["a title in English", { 英文名称: long }, "条款 2 英文名称 text-invalid"],
    ["a clause of the source", { 条款号: long }, "条款 2 条款号 text-invalid"],
    ["a quote", { 原文: long }, "条款 2 原文 text-invalid"],
    ["a remark", { 说明: long }, "条款 2 说明 text-invalid"],
  ])("of a clause is at the cell of %s", (_, cells, place) => {
    expect(placesOf(read({}, [{ ...clause, ...cells }]))).toEqual([place]);
  });

  it("of the party that owes something is at the cell of its name", () => {
    const deadline = { ...clause, 条款种类: "时限", 指标: null, 数值: null, 期限: "2025-06-20", 内容: long };
    expect(placesOf(read({}, [deadline]))).toEqual(["条款 2 内容 text-invalid"]);
  });

  it("is once at a cell that fills several fields", () => {
    const faults = placesOf(read({}, [{ ...clause, 原文: "字".repeat(201) }]));
    expect(faults).toEqual(["条款 2 原文 text-invalid"]);
  });
});

describe("an own word", () => {
  const words = (...rows: Rows) => ({ 自定词语: [["词表", "词语编号", "词语名称", "计量单位"], ...rows] });

  it.each<[string, Rows, string]>([
    ["an invalid number", [["资金用途", "图书", "图书", ""]], "自定词语 2 词语编号 id-invalid"],
    ["the name of a measure", [["统计指标", "q:a", "人员数", "名"]], "自定词语 2 词语名称 id-duplicate"],
    [
      "the name of a purpose",
      [
        ["资金用途", "q:a", "图书", ""],
        ["资金用途", "q:b", "人员薪酬", ""],
      ],
      "自定词语 3 - id-duplicate",
    ],
    ["the name of an area", [["地区类别", "q:a", "城镇", ""]], "自定词语 2 词语名称 id-duplicate"],
    [
      "the name of a measure of another word",
      [
        ["活动类别", "q:a", "义诊", ""],
        ["统计指标", "q:b", "义诊数量", "次"],
      ],
      "自定词语 3 词语名称 id-duplicate",
    ],
  ])("with %s is a fault at its cell, and the clauses wait for it", (_, rows, place) => {
    const reading = read(words(...rows), [{ ...clause, 指标: "某指标" }]);
    expect(placesOf(reading)).toEqual([place]);
    expect(reading.policy).toBeNull();
  });
});

describe("a policy as sheets", () => {
  const source = (fields: object = {}) => ({
    document: "d",
    clause: "一",
    quote: "施行",
    authority: "normative",
    verification: "primary-text",
    ...fields,
  });
  const title = { zh: "办法", en: "Measures" };
  const make = (fields: object) =>
    definePolicy({
      version: 1,
      id: "q",
      title,
      jurisdiction: "3701",
      documents: [{ id: "d", title, issuers: ["甲局", "乙局"] }],
      effective: {},
      provisions: [],
      ...fields,
    } as never);
  /** The filled cells of each row of a sheet, by heading. */
  const cells = (fields: object, name: string) => {
    const sheet = writePolicySheets(make(fields)).find((own) => own.name === name);
    return sheet?.rows.map((row) =>
      Object.fromEntries(
        row.flatMap((cell, at) => (cell === null ? [] : [[sheet.columns[at]?.heading, cell] as const])),
      ),
    );
  };

  it("have a sheet for each table that has rows, and always one of clauses", () => {
    expect(writePolicySheets(make({})).map(({ name }) => name)).toEqual(["政策", "文件", "条款"]);
  });

  it("say the time with its source, and nothing where it is not known", () => {
    expect(cells({}, "政策")).toEqual([{ 政策编号: "q", 政策名称: "办法", 英文名称: "Measures", 适用地区: "3701" }]);
    const effective = { from: stated("2025-04-01", source() as never), until: stated(null, source() as never) };
    expect(cells({ effective, supersedes: ["p"], edition: "2025" }, "政策")).toEqual([
      {
        政策编号: "q",
        政策名称: "办法",
        英文名称: "Measures",
        适用地区: "3701",
        年度或版次: "2025",
        施行日期: "2025-04-01",
        有效期至: "无",
        取代的政策: "p",
        条款号: "一",
        文件编号: "d",
        原文: "施行",
      },
    ]);
    const until = { until: stated("2026-12-31", source() as never) };
    expect(cells({ effective: until }, "政策")?.[0]).toMatchObject({ 有效期至: "2026-12-31" });
  });

  it("say the time in JSON where two places state it", () => {
    const effective = {
      from: stated("2025-04-01", source() as never),
      until: stated(null, source({ clause: "二" }) as never),
    };
    const [row] = cells({ effective }, "政策") ?? [];
    expect(Object.keys(row ?? {})).toEqual(["政策编号", "政策名称", "英文名称", "适用地区", "其他内容（JSON）"]);
    expect(JSON.parse(String(row?.["其他内容（JSON）"]))).toEqual({ effective });
    expect(readPolicySheets(sheetsOf(make({ effective }))).policy).toEqual(make({ effective }));
  });

  it("say of a document how most of its values were read", () => {
    const datum = (id: string, of: object) => ({
      id: `q/${id}`,
      title,
      clauses: [],
      precision: "exact",
      content: { type: "number", value: stated("1", source(of) as never) },
    });
    const copy = { verification: "secondary-copy" };
    expect(cells({ data: [datum("a", {}), datum("b", copy), datum("c", copy)] }, "文件")?.[0]).toMatchObject({
      发文单位: "甲局、乙局",
      核对情况: "转载件",
    });
    expect(cells({ data: [datum("a", {}), datum("b", {}), datum("c", copy)] }, "文件")?.[0]).toMatchObject({
      核对情况: "已核原文",
    });
    const rows = cells({ data: [datum("a", {}), datum("b", {}), datum("c", copy)] }, "数据");
    expect(rows?.map((row) => "其他内容（JSON）" in row)).toEqual([false, false, true]);
  });

  it("say of a document without values that it is a copy of the text", () => {
    expect(cells({}, "文件")?.[0]).toMatchObject({ 文件性质: "规范性文件", 核对情况: "转载件" });
  });

  it("have data whose value cells can say, else JSON", () => {
    const content = { type: "number", value: stated("120", source() as never) };
    const datum = {
      id: "q/a",
      title,
      clauses: [],
      unit: { zh: "个", en: "pieces" },
      precision: "about",
      asOf: "2025-06",
      content,
    };
    expect(cells({ data: [datum] }, "数据")).toEqual([
      {
        数据编号: "q/a",
        数据名称: "办法",
        英文名称: "Measures",
        数值: "120",
        计量单位: "个",
        英文单位: "pieces",
        精确程度: "约",
        数据时点: "2025-06",
        文件编号: "d",
        条款号: "一",
        原文: "施行",
      },
    ]);
    const amended = {
      ...content,
      value: { ...content.value, status: "interpreted", alternatives: ["2"], question: title, reason: title },
    };
    const [row] = cells({ data: [{ ...datum, content: amended }] }, "数据") ?? [];
    expect(row).not.toHaveProperty("数值");
    expect(JSON.parse(String(row?.["其他内容（JSON）"]))).toMatchObject({
      content: { value: { status: "interpreted" } },
    });
  });

  it("have the system of tiers in the first row, and English where it differs", () => {
    const tierSystem = {
      id: "qs",
      name: { zh: "体系", en: "system" },
      tiers: [
        { id: "qs:a", name: { zh: "甲", en: "a" }, levels: ["township", "county"] },
        { id: "qs:b", name: { zh: "乙", en: "乙" }, levels: ["village"] },
      ],
    };
    expect(cells({ tierSystem }, "层级")).toEqual([
      {
        层级编号: "qs:a",
        层级名称: "甲",
        英文名称: "a",
        区划层级: "乡级、县级",
        体系编号: "qs",
        体系名称: "体系",
        体系英文名称: "system",
      },
      { 层级编号: "qs:b", 层级名称: "乙", 区划层级: "村级" },
    ]);
  });

  it("have own words with their units and other spellings", () => {
    const terms = {
      figures: [
        { key: "q:a", name: title, unit: { zh: "户", en: "households" }, whole: true, accepts: ["甲", "乙"] },
        { key: "q:b", name: { zh: "丙", en: "丙" }, unit: { zh: "分", en: "分" } },
      ],
    };
    expect(cells({ terms }, "自定词语")).toEqual([
      {
        词表: "统计指标",
        词语编号: "q:a",
        词语名称: "办法",
        英文名称: "Measures",
        计量单位: "户",
        英文单位: "households",
        是否整数: "是",
        其他写法: "甲、乙",
      },
      { 词表: "统计指标", 词语编号: "q:b", 词语名称: "丙", 计量单位: "分" },
    ]);
  });
});
