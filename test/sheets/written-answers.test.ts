import { describe, expect, it } from "vitest";
import { parseRegister } from "../../src/model/index.js";
import type {
  Agenda,
  AssessedFinding,
  Assessment,
  Basis,
  FindingChange,
  IndicatorTable,
  ScenarioComparison,
} from "../../src/results/index.js";
import { type SheetCell, type Writable, writeSheets } from "../../src/sheets/index.js";
import {
  agenda,
  assessment,
  comparison,
  indicators,
  later2022,
  report,
  roster,
  scenarios,
  situations,
} from "./answers.js";

/** What the rows of answers say of findings, places and numbers that are given here. */

const tierSystem = {
  id: "s",
  name: { zh: "体系" },
  tiers: [{ id: "s:station", name: { zh: "站" }, levels: ["township"] }],
};
/** Two townships with a station each, one of which has a name, a person at both and one at none. */
const register = parseRegister({
  version: 1,
  recordedOn: "2021-12-31",
  tierSystems: [tierSystem],
  divisions: [
    { id: "110101", name: "某区", level: "county" },
    { id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" },
    { id: "110101002", name: "乙街道", level: "township", kind: "subdistrict" },
  ],
  stations: [
    { id: "a", name: "甲站", division: "110101001", tier: "s:station" },
    { id: "b", division: "110101002", tier: "s:station" },
  ],
  operators: [{ id: "org", name: "某机构", contracts: [] }],
  personnel: [
    {
      id: "w",
      assignments: [
        { station: "a", role: "social-worker" },
        { station: "b", role: "social-worker" },
      ],
    },
    { id: "v", assignments: [] },
  ],
} as never);

type Locale = "zh-CN" | "en";
const rowsOf = (answer: Writable, name: string, locale: Locale = "zh-CN"): readonly (readonly SheetCell[])[] => {
  const sheet = writeSheets(answer, { locale, register }).find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.rows;
};

const [ofExample] = assessment.findings;
if (ofExample === undefined) throw new Error("no finding");
const finding = (fields: Partial<AssessedFinding>): AssessedFinding => ({
  ...ofExample,
  provision: "p/must",
  missing: [],
  judgements: [],
  ...fields,
});
const basis = (provision: string, modality: Basis["modality"]): Basis => ({
  ...(assessment.bases[0] as Basis),
  provision,
  modality,
  title: { zh: `条款${modality}`, en: `provision ${modality}` },
});
const bases = [basis("p/must", "must"), basis("p/may", "encouraged")];
const missing = (fact: string, id = "a") => ({ fact, subject: { kind: "station", id }, path: [] }) as never;

const subjects = [
  { kind: "station", id: "a" },
  { kind: "station", id: "b" },
  { kind: "division", id: "110101001" },
  { kind: "person", id: "w" },
  { kind: "person", id: "v" },
  { kind: "operator", id: "org" },
  { kind: "station", id: "unknown" },
] as const;
/** Division, station, kind and id of each subject, as a row begins. */
const PLACES = [
  ["甲街道", "甲站", "社工站", "a"],
  ["乙街道", "b", "社工站", "b"],
  ["甲街道", "", "行政区划", "110101001"],
  ["甲街道", "甲站", "人员", "w"],
  ["", "", "人员", "v"],
  ["", "", "承接机构", "org"],
  ["", "unknown", "社工站", "unknown"],
];

describe("the place of a subject", () => {
  const findings = subjects.map((subject) => finding({ subject }));

  it("is that of a station, of a person's first post, and of a division itself", () => {
    const rows = rowsOf({ ...assessment, bases, findings }, "全部结论");
    expect(rows.map((row) => row.slice(0, 4))).toEqual(PLACES);
  });

  it("is the same in a roster, a list of changes, of missing facts, and of an agenda", () => {
    const changes = subjects.map((subject) => ({ ...comparison.changes[0], subject })) as never;
    expect(rowsOf({ ...comparison, changes }, "有变化的结论").map((row) => row.slice(0, 4))).toEqual(PLACES);
    const withFacts = findings.map((one) => ({ ...one, missing: [missing("personnel")] }));
    expect(
      rowsOf({ ...assessment, bases, findings: withFacts }, "缺失材料").map(([place, station, id]) => [
        place,
        station,
        id,
      ]),
    ).toEqual(PLACES.map(([place, station, , id]) => [place, station, id]));
    const entries = subjects.map((subject) => ({ ...agenda.entries[0], subject })) as never;
    expect(rowsOf({ ...agenda, entries }, "工作清单").map((row) => row.slice(4, 8))).toEqual(PLACES);
    const people = roster.findings.slice(0, 2).map((one, at) => ({ ...one, subject: subjects[3 + at] })) as never;
    expect(rowsOf({ ...roster, findings: people }, "人员资质").map((row) => row.slice(0, 3))).toEqual([
      ["甲街道", "甲站", "w"],
      ["", "", "v"],
    ]);
  });

  it("is not known without a register", () => {
    const rows = writeSheets({ ...assessment, bases, findings })[4]?.rows ?? [];
    expect(rows.map((row) => row.slice(0, 4)).slice(0, 4)).toEqual([
      ["", "a", "社工站", "a"],
      ["", "b", "社工站", "b"],
      ["110101001", "", "行政区划", "110101001"],
      ["", "", "人员", "w"],
    ]);
  });
});

describe("the verdict of a finding", () => {
  const said = (fields: Partial<AssessedFinding>, locale: Locale = "zh-CN") =>
    rowsOf(
      { ...assessment, bases, findings: [finding(fields)] },
      locale === "en" ? "Findings" : "全部结论",
      locale,
    )[0]?.slice(5, 7);

  it("is a breach where time is up and the provision binds, and not yet met while there is time", () => {
    expect(said({ verdict: "met", timing: null })).toEqual(["符合", ""]);
    expect(said({ verdict: "unmet", timing: "open" })).toEqual(["尚未达到", "期限未到"]);
    expect(said({ verdict: "unmet", timing: "closed" })).toEqual(["违反", "期限已到"]);
    expect(said({ verdict: "unmet", timing: "closed", provision: "p/may" })).toEqual(["未达到", "期限已到"]);
    expect(said({ verdict: "unmet", timing: "open" }, "en")).toEqual(["not yet met", "still open"]);
    expect(said({ verdict: "unmet", timing: "closed" }, "en")).toEqual(["breach", "closed"]);
  });

  it("makes a row of what is to be done where somebody can do something", () => {
    const findings = (["met", "unmet", "undetermined", "discretionary", "not-applicable"] as const).map((verdict) =>
      finding({ verdict, timing: "open", subject: { kind: "station", id: "a" } }),
    );
    expect(rowsOf({ ...assessment, bases, findings }, "待办事项").map((row) => row[5])).toEqual([
      "尚未达到",
      "无法判定",
      "需人工判断",
    ]);
  });

  it("counts into the long table by area and provision, those that do not apply left out", () => {
    const of = (verdict: AssessedFinding["verdict"], area: string | null, provision = "p/must") =>
      finding({ verdict, area, provision } as Partial<AssessedFinding>);
    const findings = [
      of("met", "110101"),
      of("met", "110101"),
      of("unmet", "110101"),
      of("undetermined", "110101"),
      of("discretionary", "110101"),
      of("not-applicable", "110101"),
      of("met", "110101", "p/may"),
      of("undetermined", null),
    ];
    const area = { covered: 3, uncovered: 1, unknown: 2, total: 6 };
    const coverage = {
      provision: "p/may",
      coverage: {
        total: { text: "3/6" },
        rows: [
          { ...area, division: "110101" },
          { ...area, division: null },
        ],
      },
    };
    const answer = {
      ...assessment,
      bases,
      findings,
      indicators: { ...assessment.indicators, coverage: [coverage] },
    } as never as Assessment;
    const days = ["2021-01-01", "2021-12-31"];
    expect(rowsOf(answer, "指标长表")).toEqual([
      ["110101", "某区", ...days, "p/may", "条款encouraged", "已覆盖数", 3, 3, 5, 2],
      ["110101", "某区", ...days, "p/may", "条款encouraged", "应覆盖数", 6, 6, 6, 0],
      ["", "", ...days, "p/may", "条款encouraged", "已覆盖数", 3, 3, 5, 2],
      ["", "", ...days, "p/may", "条款encouraged", "应覆盖数", 6, 6, 6, 0],
      ["110101", "某区", ...days, "p/must", "条款must", "符合数", 2, 2, 4, 2],
      ["110101", "某区", ...days, "p/must", "条款must", "应核查数", 5, 5, 5, 0],
      ["110101", "某区", ...days, "p/may", "条款encouraged", "符合数", 1, 1, 1, 0],
      ["110101", "某区", ...days, "p/may", "条款encouraged", "应核查数", 1, 1, 1, 0],
      ["", "", ...days, "p/must", "条款must", "符合数", 0, 0, 1, 1],
      ["", "", ...days, "p/must", "条款must", "应核查数", 1, 1, 1, 0],
    ]);
    expect(rowsOf(answer, "Long table", "en").map((row) => row[6])).toEqual([
      ...["covered", "divisions", "covered", "divisions"],
      ...["met", "checked", "met", "checked", "met", "checked"],
    ]);
    expect(rowsOf(answer, "总览")).toContainEqual(["覆盖率：条款encouraged", "3/6"]);
  });

  it("says what is missing in as many rows as there are facts, and how many verdicts each settles", () => {
    const findings = [
      finding({ subject: { kind: "station", id: "a" }, missing: [missing("personnel"), missing("activities")] }),
      finding({ subject: { kind: "station", id: "b" }, provision: "p/may", missing: [missing("personnel")] }),
    ];
    const facts = [
      { fact: "personnel", provision: "p/must", alone: 5 },
      { fact: "activities", provision: "p/may", alone: 7 },
    ];
    const answer = {
      ...assessment,
      bases,
      findings,
      indicators: { ...assessment.indicators, missing: facts },
    } as never as Assessment;
    expect(rowsOf(answer, "缺失材料").map((row) => [row[2], row[4], row[5]])).toEqual([
      ["a", "条款must", 5],
      ["a", "条款must", null],
      ["b", "条款encouraged", null],
    ]);
  });
});

describe("the sentences of a finding", () => {
  it("say in one cell how far it is, and in another what is lacking and what is missing", () => {
    const lines = (locale: Locale) => rowsOf(later2022, locale === "en" ? "To do" : "待办事项", locale)[0]?.slice(7);
    expect(lines("zh-CN")).toEqual([
      "已计入0个。未计入的：不在本年度内的13项。",
      "还差0至10个。尚缺：活动记录。补齐上述情况后可以判定；未列出的情况不影响结论。",
    ]);
    expect(lines("en")).toEqual([
      "0 cases have been counted. Not counted: 13 outside the period.",
      "0 to 10 cases are still lacking. Missing: activity log. Recording this can settle the verdict; nothing else can change it.",
    ]);
  });

  it("of a person say the answer, and what would help", () => {
    const [first] = rowsOf(roster, "人员资质");
    expect(first?.[4]).toMatch(/^截至2021年12月31日，未达到要求。/);
    expect(first?.[5]).toMatch(/^达到下列任何一项即符合：“取得社会工作师职业水平证书”、/);
    const unknown = roster.findings.map((one) => ({
      ...one,
      verdict: "undetermined",
      missing: [{ fact: "certificates", subject: one.subject, path: [] }],
    })) as never;
    expect(rowsOf({ ...roster, findings: unknown }, "人员资质")[0]?.[5]).toContain("尚缺");
  });
});

describe("a comparison", () => {
  const change = (fields: Partial<FindingChange>): FindingChange => ({
    ...(comparison.changes[0] as FindingChange),
    ...fields,
  });
  const changes = (["gained", "lost", "moved", "detail"] as const).map((effect) => change({ effect }));

  it("says of each change what it means, and of a finding that one side lacks nothing", () => {
    const lone = [...changes, change({ before: null }), change({ after: null })];
    const words = (locale: Locale, name: string) =>
      rowsOf({ ...comparison, changes: lone }, name, locale).map((row) => row.slice(5));
    const [zh, en] = [words("zh-CN", "有变化的结论"), words("en", "Changes")];
    expect(zh.map((row) => row[2])).toEqual([
      "新符合",
      "不再符合",
      "结论有变",
      "结论不变，数字有变",
      "不再符合",
      "不再符合",
    ]);
    expect(en.slice(0, 4).map((row) => row[2])).toEqual([
      "met now",
      "met no longer",
      "changed",
      "same verdict, other figures",
    ]);
    expect(zh.slice(4).map((row) => row.slice(0, 2))).toEqual([
      ["—", "无法判定"],
      ["符合", "—"],
    ]);
  });

  it("of situations names the causes of each change, several, none and unheard ones", () => {
    const caused = [["facts", "policy"], ["time"], [], ["amendment-1"]];
    const answer = {
      ...situations,
      tally: caused.map((causes, at) => ({ causes, changes: at + 1 })),
      changes: caused.map((causes) => ({
        ...situations.changes[0],
        causes: causes.map((amendment) => ({ amendment })),
      })),
    } as never;
    const zh = ["登记数据、政策", "时间", "不明", "amendment-1"];
    const en = ["facts, policy", "time", "not known", "amendment-1"];
    expect(rowsOf(answer, "变化的原因")).toEqual(zh.map((word, at) => [word, at + 1]));
    expect(rowsOf(answer, "Causes", "en")).toEqual(en.map((word, at) => [word, at + 1]));
    expect(rowsOf(answer, "有变化的结论").map((row) => row.at(-1))).toEqual(zh);
    expect(rowsOf(answer, "Changes", "en").map((row) => row.at(-1))).toEqual(en);
  });
});

describe("scenarios", () => {
  const count = (least: number, most = least) => ({ least, most });
  const needs = (fields: object = {}) => ({
    stations: count(0),
    staff: count(1, 3),
    unqualified: count(0),
    following: { stations: count(0), staff: count(0) },
    ...fields,
  });
  const [first, second] = scenarios.scenarios;
  const make = (
    baseline: object,
    one: object,
    two: object = { money: null },
    verdicts: object = {},
  ): ScenarioComparison =>
    ({
      ...scenarios,
      baseline: { ...scenarios.baseline, ...baseline },
      scenarios: [
        { ...first, ...one, ...verdicts },
        { ...second, ...two },
      ],
    }) as never;
  const lastRows = (answer: ScenarioComparison, name = "情景比较", locale: Locale = "zh-CN") =>
    rowsOf(answer, name, locale).slice(6);

  it("have what stations and staff follow where any of them may have some", () => {
    const following = needs({ following: { stations: count(0, 2), staff: count(4) } });
    const answer = make({ needs: needs() }, { needs: { after: following } }, { needs: { after: needs() } });
    expect(lastRows(answer)).toEqual([
      ["需新建站点（个）", 0, 0, 0],
      ["其中：新建的中心建成后须设的站点（个）", 0, "0至2", 0],
      ["需增配人员（名）", "1至3", "1至3", "1至3"],
      ["其中：新设站点须配备的人员（名）", 0, 4, 0],
      ["在岗而资质不符（名）", 0, 0, 0],
    ]);
    expect(lastRows(answer, "Scenarios", "en").slice(1, 4)).toEqual([
      ["of these, owed by newly opened centres", 0, "0 to 2", 0],
      ["staff to add", "1 to 3", "1 to 3", "1 to 3"],
      ["of these, owed by newly opened stations", 0, 4, 0],
    ]);
    const ofBaseline = make({ needs: following }, { needs: { after: needs() } }, { needs: { after: needs() } });
    expect(lastRows(ofBaseline).map(([label]) => label)).toHaveLength(5);
  });

  it("have the money that the needs take where unit costs were given", () => {
    const money = { least: "10.00", most: "20.00" };
    const answer = make({ money }, { money: { after: { least: "5.00", most: "5.00" } } });
    expect(lastRows(answer).at(-1)).toEqual(["所需经费（元）", "10.00至20.00", "5.00", null]);
    expect(lastRows(answer, "Scenarios", "en").at(-1)?.[0]).toBe("money needed (yuan)");
    expect(lastRows(make({ money: null }, {})).map(([label]) => label)).not.toContain("所需经费（元）");
  });

  it("have a sheet of who receives what, where a budget was divided", () => {
    const budget = {
      status: "moved",
      recipients: [
        { id: "110101001", before: "1.50", after: "3.00", difference: "1.50" },
        { id: "110101009", before: "2.00", after: "0.50", difference: "-1.50" },
      ],
    };
    const answer = make({}, { budget }, { budget: { status: "infeasible" } });
    const sheets = (locale: Locale) => writeSheets(answer, { locale, register });
    const sheet = sheets("zh-CN").at(-1);
    expect(sheet?.name).toBe("经费：off");
    expect(sheet?.columns.map(({ heading, kind }) => `${heading}: ${kind}`)).toEqual([
      "对象: text",
      "现行（元）: money",
      "调整后（元）: money",
      "增减（元）: money",
    ]);
    expect(sheet?.rows).toEqual([
      ["甲街道", "1.50", "3.00", "1.50"],
      ["110101009", "2.00", "0.50", "-1.50"],
      ["合计", "3.50", "3.50", "0.00"],
    ]);
    const english = sheets("en").at(-1);
    expect(english?.name).toBe("Money off");
    expect(english?.columns.map(({ heading }) => heading)).toEqual([
      "Recipient",
      "As it is (yuan)",
      "Then (yuan)",
      "Difference (yuan)",
    ]);
    expect(english?.rows.at(-1)?.[0]).toBe("Total");
  });

  it("have the money of the year of the policy as it is and of each alternative", () => {
    const year = (least: string) => ({
      year: 2026,
      total: { least, most: least },
      purposes: [],
      parties: [],
      shortfall: null,
      provisions: [],
      opening: [],
      hiring: [],
    });
    const effects = { total: { least: "1.00", most: "1.00" }, alone: [], interaction: { least: "0.00", most: "0.00" } };
    const answer = make({ funding: year("5.00") }, { funding: { after: year("6.00"), effects } }, { funding: null });
    expect(rowsOf(answer, "年度经费")).toEqual([
      ["现行", "2026年度合计", "5.00", ""],
      ["off", "2026年度合计", "6.00", ""],
      ["off", "增减，含待设站点和须增配的人员", "1.00", null],
      ["一案", "没有经费条款", null, null],
    ]);
    expect(rowsOf(answer, "Money of the year", "en")[0]?.[0]).toBe("As it is");
  });

  it("have names of sheets that spreadsheets accept", () => {
    const title = { zh: "甲/乙[丙]*丁?戊:己\\庚", en: "A long title of more than thirty-one characters" };
    const names = (locale: Locale) => writeSheets(make({}, { title }), { locale }).map(({ name }) => name);
    expect(names("zh-CN")[1]).toBe("甲 乙 丙  丁 戊 己 庚");
    expect(names("en")[1]).toBe("A long title of more than thirt");
  });
});

describe("an agenda", () => {
  const [entry] = agenda.entries;
  const cells = (fields: object, locale: Locale = "zh-CN"): readonly SheetCell[] | undefined => {
    const answer = { ...agenda, entries: [{ ...entry, ...fields }] } as never as Agenda;
    return rowsOf(answer, locale === "en" ? "Agenda" : "工作清单", locale)[0];
  };
  const fact = { fact: "personnel", settles: 0, named: 1 };

  it("names a fact by its kind, else the entry by its title, else by what it is about", () => {
    expect(cells({ fact: null, matter: "contract", title: { zh: "某条", en: "A provision" } })?.slice(8, 10)).toEqual([
      "承接合同",
      "某条",
    ]);
    expect(cells({ fact: null, matter: "contract", title: null }, "en")?.slice(8, 10)).toEqual([
      "contract",
      "contract",
    ]);
  });

  it("says how many verdicts a missing fact leaves open, and how many it settles", () => {
    const says = (of: object, locale: Locale = "zh-CN") => cells({ fact: { ...fact, ...of } }, locale)?.[10];
    expect(says({})).toBe("影响1项结论的判定。");
    expect(says({ settles: 2, named: 3 })).toBe("影响3项结论，其中2项补齐即可判定。");
    expect(says({}, "en")).toBe("Needed for 1 verdict.");
    expect(says({ named: 2 }, "en")).toBe("Needed for 2 verdicts.");
    expect(says({ settles: 1 }, "en")).toBe("Needed for 1 verdict; it alone settles 1.");
    expect(says({ settles: 1, named: 3 }, "en")).toBe("Needed for 3 verdicts; it alone settles 1.");
  });

  it("names the document of the entry's own policy with its clause", () => {
    const documents = [
      { policy: "other", id: "d", title: { zh: "别的办法", en: "Other measures" } },
      { policy: "p", id: "d", title: { zh: "办法", en: "Measures" } },
    ];
    const source = (fields: object, locale: Locale = "zh-CN"): unknown => {
      const answer = { ...agenda, documents, entries: [{ ...entry, policy: "p", document: "d", ...fields }] };
      return rowsOf(answer as never, locale === "en" ? "Agenda" : "工作清单", locale)[0]?.[12];
    };
    expect(source({ clause: "八" })).toBe("《办法》八");
    expect(source({ clause: "八" }, "en")).toBe("Measures, 八");
    expect(source({ clause: null })).toBe("《办法》");
    expect(source({ document: "e", clause: "八" })).toBe("");
    expect(source({ policy: null, clause: "八" })).toBe("");
  });
});

describe("indicators", () => {
  const head = { id: "i", title: { zh: "指标甲", en: "Figure A" }, unit: { zh: "人", en: "persons" }, decimals: 1 };
  const period = (from: string, to: string) => ({ period: { from, to }, asOf: to });
  const row = (least: string | null, most = least, fields: object = {}) => ({
    indicator: "i",
    subject: { kind: "station", id: "a" },
    period: 0,
    least,
    most,
    missing: [],
    exact: true,
    ...fields,
  });
  const table = (rows: readonly object[], fields: object = {}): IndicatorTable =>
    ({
      ...indicators,
      periods: [period("2021-07-01", "2021-12-31"), period("2021-01-01", "2021-06-30")],
      indicators: [{ ...head, format: "number" }],
      rows,
      ...fields,
    }) as never;
  const value = (least: string | null, most = least, locale: Locale = "zh-CN") =>
    rowsOf(table([row(least, most)]), locale === "en" ? "Indicators" : "指标", locale)[0]?.[4];

  it("are numbers where they are known, else bounds in words", () => {
    expect([value("2.25"), value("1", "3"), value("1/3", null), value("0", null), value(null, null)]).toEqual([
      2.3,
      "1.0至3.0",
      "至少0.3",
      "不明",
      "无法计算",
    ]);
    expect(value(null, "5")).toBe("0.0至5.0");
    expect([value("1", "3", "en"), value("1", null, "en"), value("0", null, "en"), value(null, null, "en")]).toEqual([
      "1.0 to 3.0",
      "at least 1.0",
      "not known",
      "no number",
    ]);
  });

  it("are percentages where their head says so", () => {
    const percent = table([row("1/3")], { indicators: [{ ...head, format: "percent" }] });
    expect(rowsOf(percent, "指标")[0]?.slice(3, 5)).toEqual(["%", 33.3]);
  });

  it("are of the whole, of a division by its name or code, and of a station", () => {
    const of = (kind: string, id: string) => row("1", "1", { subject: { kind, id } });
    const rows = [
      of("jurisdiction", "CN"),
      of("division", "110101001"),
      of("division", "110101009"),
      of("station", "a"),
      of("station", "b"),
    ];
    expect(rowsOf(table(rows), "指标").map((cells) => cells.slice(1, 3))).toEqual([
      ["总体", ""],
      ["甲街道", ""],
      ["110101009", ""],
      ["甲街道", "甲站"],
      ["乙街道", "b"],
    ]);
    expect(rowsOf(table(rows), "指标数据表").map((cells) => cells.slice(0, 3))).toEqual([
      ["", "", ""],
      ["110101001", "甲街道", ""],
      ["110101009", "", ""],
      ["110101001", "甲街道", "a"],
      ["110101002", "乙街道", "b"],
    ]);
    expect(rowsOf(table(rows), "Indicators", "en")[0]?.[1]).toBe("In all");
  });

  it("are compared where both periods are known, and have no difference of one period", () => {
    const both = (one: object, two: object) =>
      rowsOf(table([row("5", "5", one), row("3/2", "3/2", two)]), "指标")[0]?.[6];
    const second = { period: 1 };
    expect(both({}, second)).toBe(3.5);
    expect(both({ most: "6" }, second)).toBe(null);
    expect(both({}, { ...second, least: "1" })).toBe(null);
    expect(both({ least: null, most: null }, second)).toBe(null);
    expect(rowsOf(table([row("5")]), "指标")[0]?.slice(4, 7)).toEqual([5, null, null]);
    const single = table([row("5")], { periods: [period("2021-01-01", "2021-12-31")] });
    const [sheet] = writeSheets(single, { register });
    expect(sheet?.columns.map(({ heading }) => heading)).not.toContain("第一期比第二期");
    expect(sheet?.rows).toEqual([["指标甲", "甲街道", "甲站", "人", 5, ""]]);
  });

  it("list what is missing, each kind with the number of its subjects", () => {
    const rows = [
      row("0", "1", { missing: [missing("personnel", "a"), missing("personnel", "b"), missing("salary", "a")] }),
      row("0", "1", { period: 1, missing: [missing("personnel", "a")] }),
    ];
    expect(rowsOf(table(rows), "指标")[0]?.at(-1)).toBe("人员名单（2处）；薪资（1处）");
    expect(rowsOf(table(rows), "Indicators", "en")[0]?.at(-1)).toBe("list of personnel (2); pay (1)");
  });

  it("are one number a row for pivots, to six decimals, empty where there is none", () => {
    const rows = [row("1/3", "1/3"), row("1", "2"), row(null, null), row("1", "1", { indicator: "gone", period: 9 })];
    expect(rowsOf(table(rows), "指标数据表").map((cells) => cells.slice(3))).toEqual([
      ["2021-07-01", "2021-12-31", "2021-12-31", "i", "指标甲", 0.333333, 0.333333, 0.333333, 0],
      ["2021-07-01", "2021-12-31", "2021-12-31", "i", "指标甲", null, 1, 2, 0],
      ["2021-07-01", "2021-12-31", "2021-12-31", "i", "指标甲", null, null, null, 0],
      ["", "", "", "gone", "gone", 1, 1, 1, 0],
    ]);
  });
});

describe("a filled report", () => {
  const column = (fields: object = {}) => ({
    id: "c",
    title: { zh: "人数", en: "Persons" },
    unit: { zh: "人", en: "persons" },
    format: "number",
    decimals: 0,
    over: "period",
    ...fields,
  });
  const cell = { least: "2", most: "2", missing: [] };
  const make = (tables: readonly object[]): typeof report => ({ ...report, tables }) as never;
  const table = (fields: object = {}) => ({
    id: "t",
    title: { zh: "表一", en: "Table 1" },
    columns: [],
    rows: [],
    ...fields,
  });

  it("has a unit, a percent sign or year to date in brackets, each once", () => {
    const columns = [
      column(),
      column({ unit: { zh: "—", en: "—" } }),
      column({ format: "percent" }),
      column({ over: "year-to-date" }),
      column({ over: "year-to-date", unit: { zh: "—", en: "—" } }),
      column({ over: "year-to-date", title: { zh: "本年累计人数", en: "Persons, year to date" } }),
    ];
    const headings = (locale: Locale) =>
      writeSheets(make([table({ columns })]), { locale })[0]?.columns.map(({ heading }) => heading);
    expect(headings("zh-CN")).toEqual([
      "项目",
      "人数（人）",
      "人数",
      "人数（%）",
      "人数（人，本年累计）",
      "人数（本年累计）",
      "本年累计人数（人）",
      "尚缺",
    ]);
    expect(headings("en")).toEqual([
      "Row",
      "Persons (persons)",
      "Persons",
      "Persons (%)",
      "Persons (persons, year to date)",
      "Persons (year to date)",
      "Persons, year to date (persons)",
      "Missing",
    ]);
  });

  it("has rows of places, classes and totals, and cells that a form leaves out", () => {
    const rows = [
      { kind: "total", cells: [cell] },
      { kind: "class", title: { zh: "街道", en: "Subdistricts" }, cells: [cell] },
      { kind: "place", cells: [null] },
      { kind: "place", subject: { kind: "jurisdiction", id: "CN" }, cells: [cell] },
      { kind: "place", subject: { kind: "division", id: "110101001" }, cells: [cell] },
      {
        kind: "place",
        subject: { kind: "division", id: "110101009" },
        cells: [{ ...cell, missing: [missing("personnel")] }],
      },
    ];
    const answer = make([table({ columns: [column()], rows })]);
    expect(rowsOf(answer, "表一")).toEqual([
      ["合计", 2, ""],
      ["街道", 2, ""],
      ["总体", null, ""],
      ["总体", 2, ""],
      ["甲街道", 2, ""],
      ["110101009", 2, "人员名单（1处）"],
    ]);
    expect(rowsOf(answer, "Table 1", "en").map(([name]) => name)).toEqual([
      "Total",
      "Subdistricts",
      "In all",
      "In all",
      "甲街道",
      "110101009",
    ]);
  });

  it("numbers a sheet whose name an earlier one has", () => {
    expect(
      writeSheets(make([table(), table(), table({ title: { zh: "表二", en: "Table 2" } })])).map(({ name }) => name),
    ).toEqual(["表一", "2 表一", "表二"]);
  });
});
