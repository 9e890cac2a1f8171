import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRuleInputError } from "social-work-station-rules/fault";
import { parseRegister, safeParseRegister, type Register } from "social-work-station-rules/model";
import { registers } from "social-work-station-rules/testing";

const TIERS = [
  {
    id: "own",
    name: { zh: "体系", en: "system" },
    tiers: [
      {
        id: "own:township",
        name: { zh: "中心", en: "centre" },
        levels: ["township"],
        platforms: [{ key: "charity", name: { zh: "慈善站", en: "charity" } }],
      },
      { id: "own:community", name: { zh: "站", en: "station" }, levels: ["village"] },
    ],
  },
];
const DIVISIONS = [
  { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
  {
    id: "110101001001",
    name: "多福巷社区",
    level: "village",
    committee: "residential-community",
    urbanRuralCode: "111",
  },
];
const STATION = { id: "centre-1", division: "110101001", tier: "own:township", from: "2021-09" };

function register(parts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    version: 1,
    recordedOn: "2023-05-31",
    tierSystems: TIERS,
    divisions: DIVISIONS,
    stations: [STATION],
    ...parts,
  };
}

function faults(parts: Record<string, unknown>): readonly string[] {
  const result = safeParseRegister(register(parts));
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("parseRegister", () => {
  it("reads a register and fills in the collections that are left out", () => {
    const read = parseRegister(register());
    expect(read.stations).toHaveLength(1);
    expect(read.personnel).toEqual([]);
    expect(read.completeness).toEqual([]);
  });

  it("refuses a duplicate id in every collection", () => {
    const twice = <T>(record: T): T[] => [record, record];
    expect(faults({ divisions: [...DIVISIONS, DIVISIONS[0]] })).toContain("id-duplicate divisions.2.id");
    expect(faults({ stations: twice(STATION) })).toEqual(["id-duplicate stations.1.id"]);
    expect(faults({ operators: twice({ id: "o", contracts: [] }) })).toEqual(["id-duplicate operators.1.id"]);
    expect(faults({ personnel: twice({ id: "p" }) })).toEqual(["id-duplicate personnel.1.id"]);
    expect(
      faults({ activities: twice({ id: "a", station: "centre-1", kind: "visit", completedOn: "2022-01-01" }) }),
    ).toEqual(["id-duplicate activities.1.id"]);
    expect(faults({ fundingSources: twice({ id: "f", kind: "charity", amount: "1" }) })).toEqual([
      "id-duplicate fundingSources.1.id",
    ]);
    expect(faults({ tierSystems: [...TIERS, TIERS[0]] })).toContain("id-duplicate tierSystems.1.id");
  });

  it("refuses a dangling reference wherever one record names another", () => {
    expect(faults({ stations: [{ ...STATION, division: "110101002" }] })).toEqual([
      "reference-dangling stations.0.division",
    ]);
    expect(faults({ stations: [{ ...STATION, platforms: ["charity", "bank"] }] })).toEqual([
      "reference-dangling stations.0.platforms.1",
    ]);
    expect(
      faults({ operators: [{ id: "o", contracts: [{ stations: ["centre-1", "centre-9"], from: "2022" }] }] }),
    ).toEqual(["reference-dangling operators.0.contracts.0.stations.1"]);
    expect(faults({ personnel: [{ id: "p", assignments: [{ station: "centre-9", role: "supervisor" }] }] })).toEqual([
      "reference-dangling personnel.0.assignments.0.station",
    ]);
    expect(
      faults({
        personnel: [{ id: "p", assignments: [{ station: "centre-1", role: "supervisor", serves: ["110101001009"] }] }],
      }),
    ).toEqual(["reference-dangling personnel.0.assignments.0.serves.0"]);
    expect(faults({ personnel: [{ id: "p", employments: [{ operator: "nobody" }] }] })).toEqual([
      "reference-dangling personnel.0.employments.0.operator",
    ]);
    expect(
      faults({ activities: [{ id: "a", station: "centre-9", kind: "visit", completedOn: "2022-01-01" }] }),
    ).toEqual(["reference-dangling activities.0.station"]);
    expect(faults({ completeness: [{ collection: "stations", within: ["zone-x"] }] })).toEqual([
      "reference-dangling completeness.0.within.0",
    ]);
  });

  it("refuses a station on a tier that its division's level cannot carry, and an unknown tier", () => {
    expect(faults({ stations: [{ ...STATION, tier: "own:community" }] })).toEqual([
      "tier-level-mismatch stations.0.tier",
    ]);
    expect(faults({ stations: [{ ...STATION, tier: "own:district" }] })).toEqual(["tier-unknown stations.0.tier"]);
  });

  it("refuses a span that ends before it starts, and accepts a coarse one that may not", () => {
    expect(faults({ stations: [{ ...STATION, from: "2021-09", until: "2021-08" }] })).toEqual([
      "interval-reversed stations.0.until",
    ]);
    expect(faults({ stations: [{ ...STATION, from: "2021-09-15", until: "2021-09" }] })).toEqual([]);
  });

  it("refuses two full-time assignments at once, not one after the other, and not where dates leave it open", () => {
    const person = (first: object, second: object): object => ({
      personnel: [
        {
          id: "p",
          assignments: [
            { station: "centre-1", role: "social-worker", workload: "full-time", ...first },
            { station: "centre-1", role: "supervisor", workload: "full-time", ...second },
          ],
        },
      ],
    });
    const overlap = ["assignments-overlap personnel.0.assignments.1"];
    expect(faults({ ...person({ from: "2022-01-01" }, { from: "2022-06-01" }) })).toEqual(overlap);
    expect(faults({ ...person({ from: "2022-01-01", until: "2022-06-01" }, { from: "2022-06-01" }) })).toEqual(overlap);
    expect(faults({ ...person({ from: "2022-01-01", until: "2022-05-31" }, { from: "2022-06-01" }) })).toEqual([]);
    expect(faults({ ...person({ from: "2022-01", until: "2022-06" }, { from: "2022-06" }) })).toEqual([]);
    expect(faults({ ...person({}, {}) })).toEqual(overlap);
  });

  it("refuses ids shaped like resident identity numbers, of 18 and of 15 digits, also inside a longer id", () => {
    const coded = (id: string): readonly string[] => faults({ personnel: [{ id }] });
    expect(coded("11010119900307451X")).toEqual(["id-like-identity-number personnel.0.id"]);
    expect(coded("p-110101900307451")).toEqual(["id-like-identity-number personnel.0.id"]);
    expect(coded("110101001001")).toEqual([]);
    expect(coded("2023053100001234567")).toEqual([]);
  });

  it("never carries a rejected personal value into a fault", () => {
    const secret = "王小明";
    const result = safeParseRegister(
      register({
        personnel: [
          {
            id: secret.repeat(60),
            name: secret,
            certificates: [{ level: secret }],
            education: [{ level: "bachelor", major: 7, graduatedOn: secret }],
            [secret]: 1,
          },
        ],
      }),
    );
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain(secret);
  });

  it("reports all faults at once, those of the schema and those between good records", () => {
    const reported = faults({
      stations: [
        STATION,
        STATION,
        { ...STATION, id: "centre-2", tier: "nowhere" },
        { id: "centre-3", colour: "red" },
        null,
      ],
      personnel: [{ id: "p", assignments: [{ station: "centre-3", role: "supervisor" }] }],
    });
    expect(reported).toEqual([
      "value-missing stations.3.division",
      "value-missing stations.3.tier",
      "key-unknown stations.3.colour",
      "type-invalid stations.4",
      "id-duplicate stations.1.id",
      "tier-unknown stations.2.tier",
    ]);
  });

  it("refuses what cannot be a register", () => {
    for (const input of [undefined, null, 1, "x", [], () => 0, Symbol("x"), { version: 2 }]) {
      const result = safeParseRegister(input);
      expect(result.ok).toBe(false);
    }
    expect(faults({ recordedOn: "2023-02-30" })).toEqual(["date-invalid recordedOn"]);
    const hostile = safeParseRegister(
      JSON.parse('{"version":1,"recordedOn":"2023-05-31","__proto__":{"stations":[1]}}'),
    );
    expect(hostile.ok ? [] : hostile.faults.map(({ code }) => code)).toEqual(["key-unknown"]);
  });

  it("throws an error that holds every fault", () => {
    try {
      parseRegister(register({ stations: [STATION, STATION], personnel: [{ id: "p" }, { id: "p" }] }));
      expect.unreachable();
    } catch (error) {
      expect(isRuleInputError(error) && error.faults.map(({ code }) => code)).toEqual(["id-duplicate", "id-duplicate"]);
    }
  });
});

describe("division codes in a register (public facts on codes, 2023)", () => {
  const divisions = (...list: object[]): readonly string[] => faults({ divisions: list, stations: [] });

  it("takes the kind as stated, not from the seventh digit: a 地区 coded as a subdistrict may be a township", () => {
    expect(divisions({ id: "110105036", name: "某地区", level: "township", kind: "township" })).toEqual([]);
  });

  it("takes committee type and urban–rural class as independent: a village committee in the main urban area", () => {
    expect(
      divisions({
        id: "440983102209",
        name: "赤坎村委会",
        level: "village",
        committee: "village",
        urbanRuralCode: "111",
      }),
    ).toEqual([]);
  });

  it("lets a functional zone have its own key with a parent, and administer a subdistrict of another county's code", () => {
    const zone = { id: "zone-jinan-south", name: "功能区", level: "county", kind: "functional-zone", parent: "3701" };
    expect(
      divisions(zone, {
        id: "370112001",
        name: "某街道",
        level: "township",
        kind: "subdistrict",
        administeredBy: "zone-jinan-south",
      }),
    ).toEqual([]);
    expect(divisions({ ...zone, parent: undefined })).toEqual(["value-missing divisions.0.parent"]);
    expect(
      divisions({ id: "370112001", name: "某街道", level: "township", kind: "subdistrict", administeredBy: "zone-x" }),
    ).toEqual(["reference-dangling divisions.0.administeredBy"]);
  });

  it("refuses a level, a parent or digits that contradict the code, and a township without a kind", () => {
    expect(divisions({ id: "110101", name: "东城区", level: "township", kind: "town" })).toEqual([
      "division-code-invalid divisions.0.level",
    ]);
    expect(divisions({ id: "110101001", name: "某街道", level: "township", kind: "town", parent: "110102" })).toEqual([
      "division-parent-mismatch divisions.0.parent",
    ]);
    expect(divisions({ id: "11010", name: "?", level: "county" })).toEqual(["division-code-invalid divisions.0.id"]);
    expect(divisions({ id: "110101001", name: "某街道", level: "township" })).toEqual([
      "value-missing divisions.0.kind",
    ]);
  });

  it("refuses divisions that administer each other", () => {
    const zones = ["a", "b"].map((id, index) => ({
      id: `zone-${id}`,
      name: id,
      level: "county",
      parent: `zone-${index === 0 ? "b" : "a"}`,
    }));
    expect(divisions(...zones)).toEqual([
      "reference-dangling divisions.0.parent",
      "reference-dangling divisions.1.parent",
    ]);
  });
});

describe("laws of parseRegister", () => {
  it("reads back what it wrote, and does not change its input", () => {
    fc.assert(
      fc.property(registers(), (drawn: Register) => {
        const text = JSON.stringify(drawn);
        expect(JSON.stringify(parseRegister(JSON.parse(text)))).toBe(
          JSON.stringify(parseRegister(parseRegister(drawn))),
        );
        expect(JSON.stringify(drawn)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses any register to which one unknown key was added, anywhere", () => {
    fc.assert(
      fc.property(
        registers(),
        fc.constantFrom("divisions", "stations", "personnel", "activities", "judgements"),
        (drawn, collection) => {
          const input = JSON.parse(JSON.stringify(drawn)) as Record<string, object[]>;
          const list = input[collection] ?? [];
          fc.pre(list.length > 0);
          list[0] = { ...list[0], surprise: true };
          const result = safeParseRegister(input);
          expect(result.ok ? [] : result.faults.map(({ code }) => code)).toContain("key-unknown");
        },
      ),
      { numRuns: 60 },
    );
  });
});
