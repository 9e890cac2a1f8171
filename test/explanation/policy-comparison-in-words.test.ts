import { describe, expect, it } from "vitest";
import type {
  Basis,
  ChangedPlace,
  ChangedProvision,
  PolicyComparison,
  PolicyEffects,
  VerdictCounts,
} from "social-work-station-rules/results";
import { on, said, type Line } from "./said.js";

const none: VerdictCounts = { met: 0, unmet: 0, undetermined: 0, discretionary: 0, "not-applicable": 0 };
const range = (least: number, most = least) => ({ least, most });
const noNeeds = {
  stations: range(0),
  staff: range(0),
  unqualified: range(0),
  following: { stations: range(0), staff: range(0) },
};
const name = (id: string, edition: string | null) =>
  ({ id, title: { zh: "办法(试行)", en: "Measures" }, jurisdiction: "CN", edition }) as PolicyComparison["before"];
const source = (clause: string, quote = "两人") =>
  ({ document: "d", clause, quote, authority: "normative", verification: "primary-text" }) as const;
const stated = (value: unknown, clause = "一") => ({ status: "stated", value, source: source(clause) }) as const;

const basis = (fields: Partial<Basis> = {}): Basis => ({
  provision: "p/1",
  policy: "p",
  kind: "staffing",
  title: { zh: "每站两人", en: "Two for each" },
  modality: "must",
  clauses: [],
  parameters: {},
  ...fields,
});

const comparison = (fields: Partial<PolicyComparison>): PolicyComparison => ({
  kind: "policy-comparison",
  version: 1,
  before: name("p", "2021"),
  after: name("q", null),
  matching: "versions",
  documents: [],
  fields: [],
  lists: { documents: { added: [], gone: [], changed: [] }, data: { added: [], gone: [], changed: [] } },
  added: [],
  gone: [],
  changed: [],
  unchanged: [],
  effects: null,
  ...fields,
});

const rest = (fields: Partial<PolicyComparison>): readonly Line[] => said(comparison(fields)).slice(2);

const change = (fields: Partial<ChangedProvision>): ChangedProvision => ({
  before: basis(),
  after: basis(),
  matchedBy: "id",
  bearing: "rule",
  fields: [],
  parameters: [],
  ...fields,
});

const place = (path: readonly (string | number)[], was: unknown, is: unknown): ChangedPlace => ({
  before: was === undefined ? null : { path, value: was },
  after: is === undefined ? null : { path, value: is },
});

/** What is said of one changed provision. */
const ofChange = (fields: Partial<ChangedProvision>, more: Partial<PolicyComparison> = {}): readonly Line[] =>
  rest({ changed: [change(fields)], ...more }).filter(([where]) => where !== "source");

describe("two policies side by side in words", () => {
  it("that are the same say so, as versions and as policies", () => {
    const unchanged = [{ before: "p/1", after: "p/1", matchedBy: "id" }] as unknown as PolicyComparison["unchanged"];
    expect(said(comparison({ unchanged }))).toEqual([
      [
        "heading",
        "政策比较：由“办法（试行）”（2021）到“办法（试行）”，新增0条，不再有0条，有变化0条",
        "Policies compared, from “Measures” (2021) to “Measures”: 0 added, 0 gone, 0 changed",
      ],
      [
        "result",
        "同一政策的两个版本，条款按编号对应；没有变化的1条。",
        "Two versions of one policy, matched by id; 1 provision unchanged.",
      ],
    ]);
    expect(said(comparison({ matching: "policies" }))[1]).toEqual([
      "result",
      "两项政策，条款按编号或者事项对应；没有变化的0条。",
      "Two policies, matched by id or matter; 0 provisions unchanged.",
    ]);
  });

  it("say which fields of the policy, and how many documents and data differ", () => {
    const field = (field: string) => ({ id: field, name: field, bearing: "text", places: [] }) as const;
    expect(
      rest({
        fields: [field("title"), field("odd")],
        lists: {
          documents: { added: ["a"], gone: [], changed: ["b", "c"] },
          data: { added: [], gone: ["x"], changed: [] },
        },
      }),
    ).toEqual([
      ["result", "政策本身的变化：名称、“odd”。", "Of the policies themselves, these differ: title and “odd”."],
      ["detail", "引用的文件：新增1项，不再有0项，有变化2项。", "Documents: 1 added, 0 gone, 2 changed."],
      [
        "detail",
        "不成为规则的数据：新增0项，不再有1项，有变化0项。",
        "Data that are no rules: 0 added, 1 gone, 0 changed.",
      ],
    ]);
  });

  it("say what is new and what is gone, with its sources, each once", () => {
    const documents = [{ policy: "p", id: "d", title: { zh: "文件", en: "Text" } }];
    const minimum = { minimum: stated("2") };
    expect(
      rest({
        documents,
        added: [basis({ parameters: minimum })],
        gone: [basis({ provision: "p/2", modality: "encouraged", parameters: minimum })],
      }),
    ).toEqual([
      ["result", "新增：“每站两人”（人员配备，应当）。", "Added: “Two for each” (staffing, must)."],
      ["result", "不再有：“每站两人”（人员配备，鼓励）。", "Gone: “Two for each” (staffing, encouraged)."],
      ["source", "《文件》一：“两人”（规范性文件，已核原文）", "“Text”, 一: “两人” (normative text, primary text)"],
    ]);
    expect(said(comparison({ documents, added: [basis()], gone: [basis()] }))[0]?.[1]).toContain(
      "新增1条，不再有1条，有变化0条",
    );
  });
});

describe("a provision that changed, in words", () => {
  it.each<[ChangedProvision["bearing"], zh: string, en: string]>([
    ["rule", "要求有变化", "what is required changed"],
    [
      "readings",
      "要求未变，原文与理解有变化",
      "the requirement is the same, what the source states or how it can be read is not",
    ],
    ["text", "要求未变，只有文字或者出处有变化", "the requirement is the same, only text or source changed"],
  ])("says how much that bears on: %s", (bearing, zh, en) => {
    expect(ofChange({ bearing })).toEqual([["result", `变化：“每站两人”：${zh}。`, `Changed: “Two for each”: ${en}.`]]);
  });

  it("names the one before where it was matched otherwise than by its id", () => {
    const before = basis({ title: { zh: "旧条", en: "The old one" } });
    const first = (fields: Partial<ChangedProvision>): string | undefined => ofChange({ before, ...fields })[0]?.[1];
    const elsewhere = { before: { ...before, provision: "o/1" } };
    expect(ofChange({ ...elsewhere, matchedBy: "matter" })[0]).toEqual([
      "result",
      "变化：“每站两人”（原为“旧条”）：要求有变化。",
      "Changed: “Two for each” (formerly “The old one”): what is required changed.",
    ]);
    expect(first({ matchedBy: "named" })).toBe("变化：“每站两人”：要求有变化。");
    expect(first({ ...elsewhere, matchedBy: "id" })).toBe("变化：“每站两人”：要求有变化。");
  });

  it("says each field with both sides; both languages of a text in one line", () => {
    const field = (field: string, ...places: readonly ChangedPlace[]) =>
      ({ id: `p/1/${field}`, name: field, bearing: "rule", places }) as const;
    const long = "长".repeat(121);
    expect(
      ofChange({
        fields: [
          field("modality", place([], "must", "encouraged")),
          field("from", place([], undefined, "2024-01-01")),
          field("until", place([], "2024-01-01", undefined)),
          field("title", place(["zh"], "旧名", "新名"), place(["en"], "Old", "New")),
          field("note", place(["zh"], "说明", undefined), place(["en"], "Remark", undefined)),
          field("wording", place([], "须", long)),
          field("appliesTo", place(["tier"], "s:station", "s:centre"), place(["committee", 0], undefined, "village")),
          field("name", place(["a", "zh"], "甲", "乙"), place(["b", "en"], "A", "B")),
          field("scope", place([], "12", "-3")),
          field("level", place([], "短".repeat(120), ["长".repeat(100), "长".repeat(100)])),
          field("clauses", place([0], "一", "二")),
        ],
      }).slice(1),
    ).toEqual([
      ["detail 1", "要求程度：应当→鼓励。", "modality: must → encouraged."],
      ["detail 1", "开始适用之日：无→2024年1月1日。", "first day: none → 1 January 2024."],
      ["detail 1", "最后适用之日：2024年1月1日→无。", "last day: 1 January 2024 → none."],
      ["detail 1", "名称：“旧名”→“新名”。", "title: “Old” → “New”."],
      ["detail 1", "说明：“说明”→无。", "remark: “Remark” → none."],
      ["detail 1", `原文用语：“须”→“${"长".repeat(120)}…”。`, `wording: “须” → “${"长".repeat(120)}…”.`],
      [
        "detail 1",
        "适用对象（层级）：“s:station”→“s:centre”。",
        "to what it applies (tier): “s:station” → “s:centre”.",
      ],
      [
        "detail 1",
        "适用对象（居委会或者村委会第1项）：无→“village”。",
        "to what it applies (kind of committee 1): none → “village”.",
      ],
      ["detail 1", "名称（“a”的中文）：“甲”→“乙”。", "name (“a”, Chinese): “甲” → “乙”."],
      ["detail 1", "名称（“b”的英文）：“A”→“B”。", "name (“b”, English): “A” → “B”."],
      ["detail 1", "逐个或者整体：12→-3。", "each or in all: 12 → -3."],
      [
        "detail 1",
        `级别：“${"短".repeat(120)}”→“${"长".repeat(100)}”、“${"长".repeat(16)}…。`,
        `level: “${"短".repeat(120)}” → “${"长".repeat(100)}” and “${"长".repeat(12)}….`,
      ],
      ["detail 1", "所依据的条目（第1项）：“一”→“二”。", "clauses (1): “一” → “二”."],
    ]);
  });

  it("of two policies says nothing of how they number clauses and name aspects", () => {
    const field = (field: string) =>
      ({ id: `p/1/${field}`, name: field, bearing: "text", places: [place([], "a", "b")] }) as const;
    const fields = [field("clauses"), field("aspect"), field("wording")];
    expect(ofChange({ fields }, { matching: "policies" }).slice(1)).toEqual([
      ["detail 1", "原文用语：“a”→“b”。", "wording: “a” → “b”."],
    ]);
    expect(ofChange({ fields }).slice(1)).toHaveLength(3);
  });

  type ParameterChange = ChangedProvision["parameters"][number];
  const parameter = (
    before: unknown,
    after: unknown,
    differs: ParameterChange["differs"],
    places: readonly ChangedPlace[] = [],
  ): readonly Line[] =>
    ofChange({
      before: basis({ parameters: before === undefined ? {} : { minimum: before } } as Partial<Basis>),
      after: basis({ parameters: after === undefined ? {} : { minimum: after } } as Partial<Basis>),
      parameters: [{ id: "p/1/minimum", name: "minimum", differs, places }],
    }).slice(1);

  it("says a value on both sides, with where it stands", () => {
    expect(parameter(stated("2"), stated("3", "二"), ["value", "source"], [place([], "2", "3")])).toEqual([
      [
        "found 1",
        "最低人数：“2”（原文规定，d，一“两人”）→“3”（原文规定，d，二“两人”）。",
        "minimum: “2” (stated by the source, d, 一, “两人”) → “3” (stated by the source, d, 二, “两人”).",
      ],
    ]);
    expect(parameter(undefined, stated("3"), ["presence"])).toEqual([
      [
        "found 1",
        "最低人数：无→“3”（原文规定，d，一“两人”）。",
        "minimum: none → “3” (stated by the source, d, 一, “两人”).",
      ],
    ]);
    expect(parameter(stated("2"), undefined, ["presence"])).toEqual([
      [
        "found 1",
        "最低人数：“2”（原文规定，d，一“两人”）→无。",
        "minimum: “2” (stated by the source, d, 一, “两人”) → none.",
      ],
    ]);
  });

  it("says the places inside a value that changed", () => {
    const stages = (is: string) => stated({ stages: [{ by: "2025-12-31", is }] });
    const lines = parameter(stages("2"), stages("3"), ["value"], [place(["stages", 0, "is"], "2", "3")]);
    expect(lines.slice(1)).toEqual([["detail 2", "阶段第1项的数值：2→3。", "stage 1, amount: 2 → 3."]]);
  });

  it.each<[ParameterChange["differs"], zh: string, en: string]>([
    [["source"], "出处", "source"],
    [["time", "origin"], "生效日、原文规定与否", "first day and whether the source states it"],
    [["readings"], "其他理解", "the other readings"],
  ])("says that a value is the same, and what is not: %j", (differs, zh, en) => {
    expect(parameter(stated("2"), stated("2", "二"), differs, [place(["a"], "1", "2")])).toEqual([
      [
        "reading 1",
        `最低人数：取值未变，为“2”；${zh}有变化：原为原文规定，d，一“两人”；现为原文规定，d，二“两人”。`,
        `minimum: still “2”; ${en} changed, from stated by the source, d, 一, “两人” to stated by the source, d, 二, “两人”.`,
      ],
    ]);
  });
});

describe("what a change of policy does to a register, in words", () => {
  const status = (policy: string, state: "in-force" | "dates-unknown") =>
    ({ policy, title: { zh: "办法", en: "Measures" }, state, day: null }) as const;
  const effects = (fields: Partial<PolicyEffects>): PolicyEffects => ({
    asOf: on("2025-12-31"),
    period: { from: on("2025-01-01"), to: on("2025-12-31") },
    recordedOn: on("2025-12-31"),
    registerAge: 0,
    status: { before: status("p", "in-force"), after: status("q", "in-force") },
    verdicts: { before: none, after: none },
    breaches: { before: 0, after: 0 },
    coverage: [],
    changes: [],
    groups: [],
    winners: [],
    losers: [],
    newlyJudged: [],
    noLongerJudged: [],
    needs: { before: noNeeds, after: noNeeds },
    money: null,
    funding: null,
    ...fields,
  });
  const needs: readonly Line[] = [
    ["remedy", "需新设站点（个）：0（未变）。", "Stations to open: 0 (unchanged)."],
    ["remedy", "需增配人员（名）：0（未变）。", "Staff to hire: 0 (unchanged)."],
    ["remedy", "在岗但资质不符的人员（名）：0（未变）。", "People at work who do not qualify: 0 (unchanged)."],
  ];

  it("is nothing", () => {
    expect(rest({ effects: effects({}) })).toEqual([
      ["result", "对登记数据的影响：0项结论有变化。", "Effect on the register: 0 findings changed."],
      ["found", "前：没有结论；后：没有结论。", "Before: no findings; after: no findings."],
      ["found", "违反：0（未变）。", "Breaches: 0 (unchanged)."],
      ...needs,
    ]);
  });

  it("says of each policy that it is not in force, of one that is both only once", () => {
    const lines = (before: string, after: string): readonly string[] =>
      rest({
        effects: effects({
          status: { before: status(before, "dates-unknown"), after: status(after, "dates-unknown") },
        }),
      }).flatMap(([, zh]) => (zh.includes("有效期不明") ? [zh] : []));
    expect(lines("p", "q")).toEqual([
      "办法（试行）（p）有效期不明；以下仍按其条款核查。",
      "办法（试行）（q）有效期不明；以下仍按其条款核查。",
    ]);
    expect(lines("p", "p")).toHaveLength(1);
  });

  it("says who gains, loses, is newly judged or no longer, and each change with its causes by name", () => {
    type Change = PolicyEffects["changes"][number];
    const side = (verdict: string) => ({ verdict }) as unknown as Change["before"];
    const cause = (amendment: string) => ({ amendment, sufficient: "sufficient", necessary: "necessary" }) as const;
    const changed: Change = {
      key: "k",
      provision: "p/1",
      subject: { kind: "station", id: "a" },
      area: null,
      before: side("unmet"),
      after: side("met"),
      effect: "gained",
      attribution: "joint",
      causes: ["p/1/minimum", "p/1/from", "p/1/id", "p/1/jurisdiction"].map(cause),
    };
    const group = {
      area: null,
      provision: "p/1",
      amendments: ["p/1/minimum"],
      gained: 0,
      lost: 2,
      moved: 0,
      detail: 0,
    };
    expect(
      rest({
        changed: [
          change({
            fields: [{ id: "p/1/from", name: "from", bearing: "rule", places: [] }],
            parameters: [{ id: "p/1/minimum", name: "minimum", differs: ["value"], places: [] }],
            before: basis({ parameters: { minimum: stated("2") } }),
            after: basis({ parameters: { minimum: stated("3") } }),
          }),
        ],
        effects: effects({
          registerAge: 1,
          recordedOn: on("2025-12-30"),
          verdicts: { before: { ...none, unmet: 1 }, after: { ...none, met: 1 } },
          breaches: { before: 1, after: 0 },
          coverage: [{ provision: "p/1", before: null, after: "50.0% (1/2)" }],
          changes: [changed],
          groups: [group],
          winners: ["station:a", "station:b"],
          losers: ["station:c"],
          newlyJudged: ["station:d"],
          noLongerJudged: ["station:e"],
          money: {
            before: { least: "1.00", most: "1.00" },
            after: { least: "2.00", most: "2.00" },
            effects: {
              total: { least: "1.00", most: "1.00" },
              alone: [],
              interaction: { least: "0.00", most: "0.00" },
            },
          },
          funding: {
            before: null,
            after: {
              year: 2025,
              status: "determined",
              total: { least: "5.00", most: "5.00" },
              purposes: [],
              parties: [],
              shortfall: null,
              silent: [],
              provisions: ["p/1"],
              opening: [],
              hiring: [],
            },
            effects: {
              total: { least: "5.00", most: "5.00" },
              alone: [],
              interaction: { least: "0.00", most: "0.00" },
            },
          },
        }),
      }).slice(2),
    ).toEqual([
      ["result", "对登记数据的影响：1项结论有变化。", "Effect on the register: 1 finding changed."],
      [
        "result",
        "数据登记于2025年12月30日，比2025年12月31日早1日；此后的变化未计入，结论以登记时的情况为准。",
        "The register was recorded on 30 December 2025, 1 day before 31 December 2025; later changes are not in it.",
      ],
      ["found", "前：未达到1项；后：符合1项。", "Before: 1 not met; after: 1 met."],
      ["found", "违反：1→0。", "Breaches: 1 → 0."],
      ["found", "覆盖率（每站两人（p/1））：无→50.0%（1/2）。", "Coverage (Two for each (p/1)): none → 50.0% (1/2)."],
      ["result", "新符合：社工站a、社工站b。", "Newly met: station a and station b."],
      ["result", "不再符合：社工站c。", "No longer met: station c."],
      ["result", "新受核查：社工站d。", "Newly judged: station d."],
      ["result", "不再受核查：社工站e。", "No longer judged: station e."],
      [
        "detail",
        "不属任何区县，每站两人（p/1）：不再符合2项（因每站两人，最低人数（p/1/minimum））。",
        "in no district, Two for each (p/1): 2 no longer met (because of Two for each, minimum (p/1/minimum)).",
      ],
      [
        "detail",
        "社工站a（每站两人（p/1））：新符合，未达到→符合（由几项共同造成：每站两人，最低人数（p/1/minimum）、每站两人，开始适用之日（p/1/from）、每站两人，编号（p/1/id）、每站两人，适用地区（p/1/jurisdiction））。",
        "station a (Two for each (p/1)): newly met, not met → met (caused by several changes only together: Two for each, minimum (p/1/minimum), Two for each, first day (p/1/from), Two for each, id (p/1/id) and Two for each, jurisdiction (p/1/jurisdiction)).",
      ],
      ...needs,
      ["remedy", "所需资金：1.00元→2.00元。", "Money needed: 1.00 yuan → 2.00 yuan."],
      [
        "remedy",
        "2025年度经费预算：没有规定→5.00元（依据每站两人（p/1））。",
        "Budget of 2025: none laid down → 5.00 yuan (by Two for each (p/1)).",
      ],
      ["remedy", "所需经费增加5.00元。", "The money needed rises by 5.00 yuan."],
      ["source", "d，一：“两人”（规范性文件，已核原文）", "d, 一: “两人” (normative text, primary text)"],
    ]);
  });
});
