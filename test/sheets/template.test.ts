import { describe, expect, it } from "vitest";
import { beijingPilot2021, beijingTierSystem } from "../../src/policy/catalogue/index.js";
import { type SheetColumn, policyTables, readSheets, sheetTables } from "../../src/sheets/index.js";
import { NEEDED_COLUMNS } from "./needed-columns.js";

const tables = [...sheetTables, ...policyTables];
const named = tables.map((table) => [table.title.zh, table] as const);
const headingsOf = (columns: readonly SheetColumn[]): string => columns.map(({ heading }) => heading.zh).join(" ");

describe("the tables of the template", () => {
  it("have names that no other table has", () => {
    for (const own of [sheetTables, policyTables]) {
      const names = own.flatMap(({ title, synonyms }) => [title.zh, title.en, ...synonyms]);
      expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
    }
  });

  it.each(named)("%s: no two columns share a heading or another name", (_, { columns }) => {
    const names = columns.flatMap(({ heading, synonyms }) => [heading.zh, heading.en, ...synonyms]);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });

  it.each(named)("%s: needs what identifies a record and ends its time", (name, { columns }) => {
    expect({
      required: headingsOf(columns.filter(({ need }) => need === "required")),
      decisive: headingsOf(columns.filter(({ need }) => need === "decisive")),
    }).toEqual(NEEDED_COLUMNS[name]);
  });

  it("ask about amounts of more than a station, a contract or a salary can come to", () => {
    const amounts = tables.flatMap(({ title, columns }) =>
      columns.flatMap(({ heading, content }) =>
        content.kind === "amount" ? [[title.zh, heading.zh, content.most]] : [],
      ),
    );
    expect(amounts).toEqual([
      ["站点", "年度经费（元）", "10000000"],
      ["承接机构", "合同金额（元）", "100000000"],
      ["人员", "薪资（元）", "1000000"],
      ["资金", "金额（元）", "100000000"],
      ["资金拨付", "金额（元）", "100000000"],
      ["资金支出", "金额（元）", "100000000"],
    ]);
  });
});

describe("the example rows of the template", () => {
  /** The example of an operator names two stations. */
  const SECOND = ["ZX-02", "", "110199001", "街道（乡镇）社会工作服务中心"];
  const sheets = sheetTables.map(({ key, title, columns }) => {
    const own = columns.filter(({ companion }) => companion === undefined);
    return {
      name: title.zh,
      rows: [
        own.map(({ heading }) => heading.zh),
        own.map(({ example }) => example),
        ...(key === "stations" ? [SECOND] : []),
      ],
    };
  });
  const { register, faults } = readSheets(sheets, { tierSystems: [beijingTierSystem], policies: [beijingPilot2021] });
  const money = {
    subject: { kind: "division", id: "110199001" },
    sourceKind: "general-budget",
    purpose: "pay",
    amount: "100000",
    on: "2026-03",
  };

  it("are records without a fault", () => {
    expect(faults.map(({ sheet, heading, code }) => [sheet, heading, code])).toEqual([]);
    expect(register).toEqual({
      version: 1,
      recordedOn: "2026-06-30",
      tierSystems: [beijingTierSystem],
      divisions: [{ id: "110199001", name: "海棠街道", level: "township", kind: "subdistrict", urbanRuralCode: "111" }],
      stations: [
        {
          id: "ZX-01",
          name: "海棠街道社会工作服务中心",
          division: "110199001",
          tier: "beijing:township",
          from: "2021-06-01",
          operatingModel: "government-purchase",
          nationallyRegistered: true,
          systems: [{ system: "project" }, { system: "personnel" }],
          premises: { available: true, facilities: ["case-room", "group-room"], signage: true, rulesPosted: true },
          managingBody: "公共服务办公室",
        },
        { id: "ZX-02", division: "110199001", tier: "beijing:township" },
      ],
      operators: [
        {
          id: "JG-01",
          name: "青山社会工作服务中心",
          contracts: [{ stations: ["ZX-01", "ZX-02"], from: "2026-01-01", until: "2026-12-31" }],
        },
      ],
      personnel: [
        {
          id: "SG-001",
          staffKinds: ["professional"],
          certificates: [{ level: "social-worker", issuedOn: "2020-03-02" }],
          education: [{ level: "bachelor", major: "社会工作", graduatedOn: "2019-06" }],
          degrees: [{ degree: "bachelor" }],
          employments: [{ model: "government-purchase" }],
          assignments: [
            {
              station: "ZX-01",
              role: "social-worker",
              duty: "professional-social-work",
              workload: "full-time",
              from: "2021-06",
            },
          ],
        },
      ],
      clients: [{ id: "DX-0001", groups: ["older-people"], station: "ZX-01", hasFile: true, fileOpenedOn: "2026-03" }],
      activities: [
        {
          id: "HD-001",
          station: "ZX-01",
          kind: "case-work",
          startedOn: "2026-03-01",
          completedOn: "2026-04-15",
          hours: "1.5",
          sessions: [{ on: "2026-03-08", persons: 12, hours: "1.5" }],
          workers: ["SG-001"],
        },
      ],
      fundingSources: [
        { id: "ZJ-01", kind: "general-budget", amount: "200000", period: { from: "2026-01-01", to: "2026-12-31" } },
      ],
      allocations: [{ id: "BF-01", ...money }],
      spending: [{ id: "ZC-01", ...money }],
      evaluations: [
        {
          id: "PG-01",
          subject: { kind: "division", id: "110199001" },
          on: "2026-05",
          assessor: "third-party",
          score: "92.5",
          fullMarks: "100",
          grade: "优秀",
        },
      ],
      judgements: [
        {
          id: "HC-01",
          subject: { kind: "station", id: "ZX-01" },
          provision: "beijing-pilot-2021/premises",
          item: "adequate-premises",
          outcome: "met",
          on: "2026-05-20",
          role: "区民政局社会工作科",
          evidence: [{ reference: "核查底稿第1号", form: "visit" }],
        },
      ],
      figures: [
        {
          subject: { kind: "division", id: "110199001" },
          key: "population",
          value: "52000",
          on: "2025",
          source: { title: "统计公报" },
        },
      ],
      completeness: [{ collection: "personnel" }],
    });
  });
});
