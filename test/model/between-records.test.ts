import { describe, expect, it } from "vitest";
import { safeParseRegister, stationSchema, statisticsReportSchema } from "social-work-station-rules/model";

const TIERS = [
  {
    id: "own",
    name: { zh: "体系", en: "system" },
    tiers: [{ id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] }],
  },
];
const DIVISIONS = [
  { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
  { id: "110101001001", name: "多福巷社区", level: "village" },
  { id: "zone", name: "功能区", level: "county", kind: "functional-zone", parent: "1101" },
];
const STATION = { id: "centre", division: "110101001", tier: "own:centre" };
const ACTIVITY = { id: "a", station: "centre", kind: "visit", completedOn: "2022-01-01" };
const POST = { station: "centre", role: "social-worker" };
const PERIOD = { from: "2022-01-01", to: "2022-12-31" };
const REVERSED = { from: "2022-02-01", to: "2022-01-31" };

/** Every fault of a register with these parts: code, place and values. */
function faultsOf(parts: object): readonly string[] {
  const result = safeParseRegister({
    version: 1,
    recordedOn: "2023-05-31",
    tierSystems: TIERS,
    divisions: DIVISIONS,
    stations: [STATION],
    operators: [{ id: "o", contracts: [] }],
    ...parts,
  });
  return result.ok
    ? []
    : result.faults.map(
        ({ code, path, values: { record: _, ...values } }) => `${code} ${path.join(".")} ${JSON.stringify(values)}`,
      );
}

const person = (fields: object): object => ({ personnel: [{ id: "p", ...fields }] });
const posts = (...assignments: readonly object[]): object =>
  person({ assignments: assignments.map((fields) => ({ ...POST, ...fields })) });
const fullTime = { workload: "full-time" };
const judged = (kind: string, id: string): object => ({
  judgements: [
    {
      id: "j",
      subject: { kind, id },
      provision: "x",
      item: "i",
      outcome: "met",
      on: "2022-01-01",
      role: "科长",
      evidence: [{ reference: "1号", form: "document" }],
    },
  ],
});
const divisions = (...records: readonly object[]): object => ({ divisions: [...DIVISIONS, ...records] });
const claim = (fields: object): object => ({ completeness: [{ collection: "stations", ...fields }] });
const funds = (fields: object): object => ({
  fundingSources: [{ id: "f", kind: "charity", amount: "1.50", ...fields }],
});

describe("records beside each other", () => {
  it.each([
    [
      "a centre on a tier that is not defined",
      { stations: [{ ...STATION, tier: "none" }] },
      ['tier-unknown stations.0.tier {"id":"none","expected":"defined-tier","accepted":["own:centre"]}'],
    ],
    [
      "a centre on a level that its tier does not have",
      { stations: [{ ...STATION, division: "110101001001" }] },
      ['tier-level-mismatch stations.0.tier {"tier":"own:centre","level":"village"}'],
    ],
    [
      "a platform where the tier has none",
      { stations: [{ ...STATION, platforms: ["charity"] }] },
      ['reference-dangling stations.0.platforms.0 {"id":"charity"}'],
    ],
    ["a station twice", { stations: [STATION, STATION] }, ['id-duplicate stations.1.id {"id":"centre"}']],
    [
      "a tier twice",
      { tierSystems: [...TIERS, { ...TIERS[0], id: "other" }] },
      ['id-duplicate tierSystems.1.tiers.0.id {"id":"own:centre"}'],
    ],
    [
      "a contract for no station, and reversed",
      { operators: [{ id: "o", contracts: [{ stations: ["none"], from: "2022", until: "2021" }] }] },
      [
        "interval-reversed operators.0.contracts.0.until {}",
        'reference-dangling operators.0.contracts.0.stations.0 {"id":"none"}',
      ],
    ],
    [
      "a worker of a subdistrict instead of villages",
      posts({ serves: ["110101001001", "110101001"] }),
      ['value-invalid personnel.0.assignments.0.serves.1 {"level":"township"}'],
    ],
    [
      "a worker of a village without a record",
      posts({ serves: ["110101001009"] }),
      ['reference-dangling personnel.0.assignments.0.serves.0 {"id":"110101001009"}'],
    ],
    [
      "more than one full-time equivalent",
      posts({ fullTimeEquivalent: "1.01" }, { fullTimeEquivalent: "1" }, { fullTimeEquivalent: 0 }),
      ['out-of-range personnel.0.assignments.0.fullTimeEquivalent {"least":0,"most":1}'],
    ],
    [
      "spans of a person that end before they begin",
      person({
        employments: [{ from: "2022", until: "2021" }],
        practice: [{ from: "2022-05", until: "2022-04" }],
        registrations: [{ level: "social-worker", from: "2022-02-02", until: "2022-02-01" }],
        assignments: [{ ...POST, from: "2022", until: "2021" }],
      }),
      ["assignments", "employments", "practice", "registrations"].map(
        (list) => `interval-reversed personnel.0.${list}.0.until {}`,
      ),
    ],
    [
      "spans of a person of which one end is open",
      person({
        employments: [{ until: "2021" }, { from: "2021" }, {}],
        practice: [{ from: "2022" }],
        assignments: [{ ...POST, until: "2021" }],
      }),
      [],
    ],
    [
      "an operator that is none",
      person({ employments: [{ operator: "o" }, { operator: "none" }] }),
      ['reference-dangling personnel.0.employments.1.operator {"id":"none"}'],
    ],
    [
      "full time at once, both without dates",
      posts(fullTime, { ...fullTime, role: "supervisor" }),
      ['assignments-overlap personnel.0.assignments.1 {"other":0}'],
    ],
    [
      "full time at once, told of the first that it overlaps",
      posts(
        { ...fullTime, from: "2020", until: "2020" },
        {},
        { ...fullTime, from: "2021" },
        { ...fullTime, from: "2022" },
      ),
      ['assignments-overlap personnel.0.assignments.3 {"other":2}'],
    ],
    ["full time perhaps at once: one has no start", posts(fullTime, { ...fullTime, from: "2021" }), []],
    ["full time perhaps at once: neither has a start, one an end", posts(fullTime, { ...fullTime, until: "2021" }), []],
    [
      "an activity of no station",
      { activities: [{ ...ACTIVITY, station: "none" }] },
      ['reference-dangling activities.0.station {"id":"none"}'],
    ],
    [
      "an activity in no division, and one in a division known by its code alone",
      {
        activities: [
          { ...ACTIVITY, division: "nowhere" },
          { ...ACTIVITY, id: "b", division: "110102" },
        ],
      },
      ['reference-dangling activities.0.division {"id":"nowhere"}'],
    ],
    [
      "persons supervised whom nobody knows, one twice, and another number of them",
      {
        personnel: [{ id: "p" }],
        activities: [
          { ...ACTIVITY, supervised: ["p", "q"] },
          { ...ACTIVITY, id: "b", supervised: ["p", "p"] },
          { ...ACTIVITY, id: "c", supervised: ["p"], supervisees: 3 },
          { ...ACTIVITY, id: "d", supervised: ["p"], supervisees: 1 },
        ],
      },
      [
        'reference-dangling activities.0.supervised.1 {"id":"q"}',
        'id-duplicate activities.1.supervised.1 {"id":"p"}',
        'value-invalid activities.2.supervisees {"other":"supervised"}',
      ],
    ],
    [
      "an activity without a day",
      { activities: [{ id: "a", station: "centre", kind: "visit" }] },
      ['value-missing activities.0.completedOn {"expected":"date"}'],
    ],
    [
      "an activity that ended before it began",
      { activities: [{ ...ACTIVITY, startedOn: "2022-01-02" }] },
      ["interval-reversed activities.0.completedOn {}"],
    ],
    [
      "an activity of one day, and one that only began",
      {
        activities: [
          { ...ACTIVITY, startedOn: "2022-01-01" },
          { id: "b", station: "centre", kind: "visit", startedOn: "2022-01-01" },
        ],
      },
      [],
    ],
    ["money for a period", funds({ period: PERIOD, purposes: ["p"], areas: ["zone"], recipients: [] }), []],
    ["money for a period of one day", funds({ period: { from: "2022-01-01", to: "2022-01-01" } }), []],
    [
      "money for a period that ends before it begins",
      funds({ period: REVERSED }),
      ["interval-reversed fundingSources.0.period.to {}"],
    ],
    [
      "a committee that is not of a village",
      divisions({ id: "110101002", name: "某镇", level: "township", kind: "town", committee: "village" }),
      ['value-invalid divisions.3.committee {"level":"township"}'],
    ],
    [
      "a township without a kind",
      divisions({ id: "110101002", name: "某镇", level: "township" }),
      [
        'value-missing divisions.3.kind {"expected":"listed-value","accepted":["subdistrict","town","township","special-unit","functional-zone"],"labels":["街道","镇","乡","类似乡级单位(开发区、农场等)","功能区"]}',
      ],
    ],
    [
      "a code of another level",
      divisions({ id: "110102", name: "西城区", level: "village" }),
      ['division-code-invalid divisions.3.level {"id":"110102","level":"village"}'],
    ],
    [
      "a code under another parent",
      divisions({ id: "110102", name: "西城区", level: "county", parent: "1102" }),
      ['division-parent-mismatch divisions.3.parent {"id":"110102"}'],
    ],
    [
      "a number that is no code",
      divisions({ id: "1101020", name: "西城区", level: "county" }),
      ['division-code-invalid divisions.3.id {"id":"1101020","expected":"division-code"}'],
    ],
    [
      "an own key without a parent",
      divisions({ id: "park", name: "园区", level: "county" }),
      ['value-missing divisions.3.parent {"expected":"id"}'],
    ],
    [
      "an own key under nothing, administered by nothing",
      divisions({ id: "park", name: "园区", level: "county", parent: "none", administeredBy: "nobody" }),
      [
        'reference-dangling divisions.3.parent {"id":"none"}',
        'reference-dangling divisions.3.administeredBy {"id":"nobody"}',
      ],
    ],
    [
      "divisions that end before they begin",
      divisions({ id: "110102", name: "西城区", level: "county", from: "2022-01-02", until: "2022-01-01" }),
      ["interval-reversed divisions.3.until {}"],
    ],
    [
      "a judgement about nobody",
      judged("person", "none"),
      ['reference-dangling judgements.0.subject.id {"id":"none"}'],
    ],
    [
      "a judgement about no station",
      judged("station", "none"),
      ['reference-dangling judgements.0.subject.id {"id":"none"}'],
    ],
    [
      "a judgement about no operator",
      judged("operator", "none"),
      ['reference-dangling judgements.0.subject.id {"id":"none"}'],
    ],
    [
      "a judgement about no division",
      judged("division", "none"),
      ['reference-dangling judgements.0.subject.id {"id":"none"}'],
    ],
    [
      "a judgement about a station with a division's code for an id",
      judged("station", "110101002"),
      ['reference-dangling judgements.0.subject.id {"id":"110101002"}'],
    ],
    ["a judgement about a division that has only a code", judged("division", "110101002"), []],
    ["a judgement about what is not recorded here", judged("scheme", "anything"), []],
    ["judgements about what is recorded", judged("operator", "o"), []],
    [
      "a claim over a period that ends before it begins, in no division",
      claim({ period: REVERSED, within: ["zone", "110102", "none"], levels: ["village"] }),
      ["interval-reversed completeness.0.period.to {}", 'reference-dangling completeness.0.within.2 {"id":"none"}'],
    ],
    ["a claim over a period", claim({ period: PERIOD }), []],
  ] as const)("%s", (_, parts, faults) => {
    expect(faultsOf(parts)).toEqual(faults);
  });

  it("are not called dangling where the record that they name was refused", () => {
    const refused = {
      tierSystems: [...TIERS, { id: "bad" }],
      divisions: [...DIVISIONS, { id: "park" }],
      stations: [STATION, { id: "other" }, { ...STATION, id: "third", division: "park" }],
      operators: [{ id: "o" }],
    };
    const faults = faultsOf({
      ...refused,
      ...person({ assignments: [{ ...POST, station: "other", serves: ["park"] }], employments: [{ operator: "o" }] }),
      activities: [{ ...ACTIVITY, station: "other" }],
      completeness: [{ collection: "stations", within: ["park"] }],
    });
    expect(faults.filter((fault) => fault.startsWith("reference-dangling"))).toEqual([]);
    expect(faults.length).toBeGreaterThan(3);
  });

  it("go in a circle also by way of the code above them", () => {
    const circle = divisions(
      { id: "110101002", name: "某街道", level: "township", kind: "subdistrict", administeredBy: "park" },
      { id: "park", name: "园区", level: "county", administeredBy: "110101002001", parent: "1101" },
    );
    expect(faultsOf(circle).filter((fault) => fault.startsWith("reference-dangling"))).toEqual([
      'reference-dangling divisions.3.administeredBy {"id":"110101002"}',
      'reference-dangling divisions.4.administeredBy {"id":"park"}',
    ]);
  });
});

describe("one record that is not as its schema", () => {
  it.each([
    [
      "a text too long",
      { divisions: [{ ...DIVISIONS[0], name: "街".repeat(2001) }] },
      'text-invalid divisions.0.name {"most":2000}',
    ],
    ["an empty text", { divisions: [{ ...DIVISIONS[0], name: "" }] }, 'text-invalid divisions.0.name {"least":1}'],
    ["an empty list", { tierSystems: [{ ...TIERS[0], tiers: [] }] }, 'list-empty tierSystems.0.tiers {"least":1}'],
    ["no list", { stations: {} }, 'type-invalid stations {"expected":"list","foundType":"object"}'],
    [
      "a number for a text",
      { divisions: [{ ...DIVISIONS[0], name: 7 }] },
      'type-invalid divisions.0.name {"expected":"text","foundType":"number"}',
    ],
    ["another version", { version: 2 }, 'term-unknown version {"expected":"listed-value","accepted":["1"]}'],
    ["no version", { version: undefined }, 'value-missing version {"expected":"listed-value","accepted":["1"]}'],
    [
      "no kind of activity",
      { activities: [{ ...ACTIVITY, kind: undefined }] },
      'value-missing activities.0.kind {"expected":"listed-value","accepted":["case-work","group-work","community-work","supervision","visit","training"],"labels":["个案服务","小组服务","社区活动","专业督导","探访","培训学习"]}',
    ],
    [
      "a word of no list",
      { divisions: [{ ...DIVISIONS[0], kind: "city" }] },
      'term-unknown divisions.0.kind {"expected":"listed-value","accepted":["municipal-district","county-level-city","county","subdistrict","town","township","special-unit","functional-zone"],"labels":["市辖区","县级市","县","街道","镇","乡","类似乡级单位(开发区、农场等)","功能区"]}',
    ],
    [
      "a Chinese word that can be read",
      { divisions: [{ ...DIVISIONS[0], kind: "街道办事处" }] },
      'term-unknown divisions.0.kind {"expected":"listed-value","accepted":["municipal-district","county-level-city","county","subdistrict","town","township","special-unit","functional-zone"],"labels":["市辖区","县级市","县","街道","镇","乡","类似乡级单位(开发区、农场等)","功能区"],"near":"subdistrict"}',
    ],
    [
      "a misspelt key",
      { stations: [{ ...STATION, stationID: "a" }], persons: [] },
      'key-unknown persons {"near":"personnel"}',
    ],
    [
      "null from a database",
      { stations: [{ ...STATION, from: null }] },
      'type-invalid stations.0.from {"expected":"coarse-date","foundType":"null"}',
    ],
    ["no day of recording", { recordedOn: undefined }, 'value-missing recordedOn {"expected":"date"}'],
    ["a day that is none", { recordedOn: "2023-02-29" }, 'date-invalid recordedOn {"expected":"date"}'],
    [
      "a coarse date that is none",
      { stations: [{ ...STATION, from: "2021-13" }] },
      'date-invalid stations.0.from {"expected":"coarse-date"}',
    ],
    ["no id", { stations: [{ ...STATION, id: undefined }] }, 'value-missing stations.0.id {"expected":"id"}'],
    [
      "an id of a control character",
      { stations: [{ ...STATION, id: "\u0007" }] },
      'id-invalid stations.0.id {"expected":"id"}',
    ],
    [
      "a count that is none",
      { activities: [{ ...ACTIVITY, supervisees: 1.5 }] },
      'count-invalid activities.0.supervisees {"expected":"count"}',
    ],
    [
      "hours below nothing",
      { activities: [{ ...ACTIVITY, hours: "-0.5" }] },
      'decimal-invalid activities.0.hours {"expected":"non-negative-decimal"}',
    ],
    ["a key that nobody reads", { stations: [{ ...STATION, colour: "red" }] }, "key-unknown stations.0.colour {}"],
    ["a key that looks like a value", { stations: [{ ...STATION, "王 小明": "red" }] }, "key-unknown stations.0.? {}"],
    [
      "a record that is none",
      { stations: [null] },
      `type-invalid stations.0 ${JSON.stringify({ expected: "object", foundType: "null", accepted: Object.keys(stationSchema.shape) })}`,
    ],
    [
      "a flag that is none",
      { stations: [{ ...STATION, nationallyRegistered: "yes" }] },
      'type-invalid stations.0.nationallyRegistered {"expected":"boolean","foundType":"text"}',
    ],
  ])("%s", (_, parts, fault) => {
    expect(faultsOf(parts)).toContain(fault);
  });
});

describe("a statistics report", () => {
  const rows = { subdistrict: 1, township: 2, community: 3 };
  const pay = { amount: "5000.00", known: 2, unknown: 1 };
  const report = {
    version: 1,
    asOf: "2023-05-31",
    built: rows,
    nationallyRegistered: { yes: 4, no: 1, unknown: 1 },
    professionals: rows,
    professionalTotal: 6,
    certified: { count: 4, unknown: 0 },
    graduates: { count: 1, unknown: 2 },
    averagePay: { per: "month", district: pay, township: { ...pay, amount: null } },
    outsideRows: { stations: 0, professionals: 0 },
  };

  it("is read as it is, with pay by month or by year", () => {
    for (const per of ["month", "year"]) {
      const own = { ...report, averagePay: { ...report.averagePay, per } };
      expect(statisticsReportSchema.parse(own)).toEqual(own);
    }
    expect(
      statisticsReportSchema.safeParse({ ...report, averagePay: { ...report.averagePay, per: "week" } }).success,
    ).toBe(false);
  });

  it("lacks nothing, and holds nothing else", () => {
    const spoilt = Object.entries(report).flatMap(([key, value]) => [
      { ...report, [key]: undefined },
      ...(typeof value === "object"
        ? [
            { ...report, [key]: { ...value, extra: 1 } },
            ...Object.keys(value).map((inner) => ({ ...report, [key]: { ...value, [inner]: undefined } })),
          ]
        : [{ ...report, [key]: -1 }]),
    ]);
    expect(spoilt.filter((own) => statisticsReportSchema.safeParse(own).success)).toEqual([]);
  });
});
