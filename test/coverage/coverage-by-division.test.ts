import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureCoverageByDivision, type StationCoverageOptions } from "social-work-station-rules/coverage";
import { parseRegister, type Completeness, type Division, type Register } from "social-work-station-rules/model";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { plainDates, registers } from "social-work-station-rules/testing";
import { collections, type DivisionLevel } from "social-work-station-rules/terms";
import { deepFreeze } from "../deep-freeze.js";
import { chainOf, existsOn, hasStation, isDeclared } from "../record-oracle.js";
import { faultOf } from "./fault-of.js";
import { asRegister } from "../as-parsed.js";

const LENGTHS: Readonly<Record<DivisionLevel, number>> = {
  province: 2,
  prefecture: 4,
  county: 6,
  township: 9,
  village: 12,
};

/** Registers in which some subdistricts are administered by another district, or exist only for a time. */
const drawnRegisters: fc.Arbitrary<Register> = fc
  .tuple(
    registers({ townships: 6, stations: 10 }),
    fc.array(
      fc.constantFrom(
        { administeredBy: "110105" },
        { administeredBy: "110116" },
        { from: "2021-07-01" },
        { until: "2022-06-30" },
        {},
      ),
      { minLength: 6, maxLength: 6 },
    ),
  )
  .map(([register, changes]) => {
    let next = 0;
    const withStations = new Set(register.stations.map(({ division }) => division));
    const divisions = register.divisions.map((division) => {
      if (division.level !== "township") return division;
      const change = changes[(next += 1) % 6] ?? {};
      // No station is open after its division ended.
      return "until" in change && withStations.has(division.id) ? division : ({ ...division, ...change } as Division);
    });
    return deepFreeze(parseRegister(asRegister({ ...register, divisions })));
  });

const questions: fc.Arbitrary<StationCoverageOptions> = fc.record({
  tier: fc.constantFrom("beijing:township", "beijing:community", "township", "village"),
  by: fc.constantFrom("province", "prefecture", "county", "township"),
  asOf: plainDates({ from: "2020-01-01", to: "2024-12-31" }),
});

interface Counts {
  readonly covered: number;
  readonly uncovered: number;
  readonly unknown: number;
  readonly total: number;
}

function countsOf({ covered, uncovered, unknown, total }: Counts): Counts {
  return { covered, uncovered, unknown, total };
}

/** Counts divisions one by one. */
function countEach(
  register: Register,
  { tier, by, asOf, base }: StationCoverageOptions,
): ReadonlyMap<string, Counts & { readonly complete: boolean }> {
  const level = tier === "beijing:township" || tier === "township" ? "township" : "village";
  const rows = new Map<string, Counts & { readonly complete: boolean }>();
  for (const division of register.divisions) {
    const kind = level === "village" ? division.committee : division.kind;
    if (
      division.level !== level ||
      !existsOn(division, asOf) ||
      (base !== undefined && kind !== undefined && !base.includes(kind))
    )
      continue;
    const area = chainOf(register, division.id).find((id) => id.length === LENGTHS[by]) ?? "none";
    const row = rows.get(area) ?? {
      covered: 0,
      uncovered: 0,
      unknown: 0,
      total: 0,
      complete: isDeclared(register, "divisions", asOf, { id: area, level: by }),
    };
    const answer = hasStation(register, division, (station) => tier === station.tier || tier === division.level, asOf);
    rows.set(
      area,
      base !== undefined && kind === undefined
        ? { ...row, complete: false }
        : {
            ...row,
            total: row.total + 1,
            covered: row.covered + (answer === "yes" ? 1 : 0),
            uncovered: row.uncovered + (answer === "no" ? 1 : 0),
            unknown: row.unknown + (answer === "unknown" ? 1 : 0),
          },
    );
  }
  return rows;
}

describe("measureCoverageByDivision", () => {
  it("returns the counts of going through every division by hand", () => {
    fc.assert(
      fc.property(
        drawnRegisters,
        questions,
        fc.option(
          fc.subarray(["subdistrict", "town", "special-unit", "village", "residential-community"] as const, {
            minLength: 1,
          }),
          { nil: undefined },
        ),
        (register, question, base) => {
          const given = { ...question, ...(base === undefined ? {} : { base }) };
          const { rows } = measureCoverageByDivision(prepareRegister(register), given);
          const counted = countEach(register, given);
          expect(rows.map(({ division }) => division)).toEqual([...counted.keys()].sort());
          for (const row of rows)
            expect({ ...countsOf(row), complete: row.base === "complete" }).toEqual(counted.get(row.division ?? ""));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps every division: covered, uncovered and unknown add up to the total, and the rows to the whole", () => {
    fc.assert(
      fc.property(drawnRegisters, questions, (register, question) => {
        const { rows, total } = measureCoverageByDivision(prepareRegister(register), question);
        for (const row of [...rows, total]) expect(row.covered + row.uncovered + row.unknown).toBe(row.total);
        for (const part of ["covered", "uncovered", "unknown", "total"] as const)
          expect(rows.reduce((sum, row) => sum + row[part], 0)).toBe(total[part]);
      }),
    );
  });

  it("narrows its bounds, and never widens them, when more is declared complete", () => {
    const all = collections.values.map((collection): Completeness => ({ collection }));
    fc.assert(
      fc.property(drawnRegisters, questions, fc.subarray(all), (register, question, claims) => {
        const before = measureCoverageByDivision(prepareRegister(register), question).total;
        const after = measureCoverageByDivision(
          prepareRegister(asRegister({ ...register, completeness: [...register.completeness, ...claims] })),
          question,
        ).total;
        expect(after.covered).toBe(before.covered);
        expect(after.uncovered).toBeGreaterThanOrEqual(before.uncovered);
        if (before.base === "complete") expect(after.base).toBe("complete");
      }),
    );
  });

  it("ignores the order of the records, and returns plain JSON", () => {
    fc.assert(
      fc.property(drawnRegisters, questions, (register, question) => {
        const answer = measureCoverageByDivision(prepareRegister(register), question);
        const reversed = asRegister({
          ...register,
          divisions: register.divisions.toReversed(),
          stations: register.stations.toReversed(),
        });
        expect(measureCoverageByDivision(prepareRegister(reversed), question)).toEqual(answer);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
    );
  });
});

const CITY = {
  version: 1,
  recordedOn: "2023-05-31",
  tierSystems: [
    {
      id: "own",
      name: { zh: "体系", en: "system" },
      tiers: [{ id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] }],
    },
  ],
  completeness: [{ collection: "divisions" }, { collection: "stations" }],
} as const;

function township(id: string, fields: object = {}): object {
  return { id, name: `街道${id}`, level: "township", kind: "subdistrict", ...fields };
}

function centre(id: string, division: string, fields: object = {}): object {
  return { id, division, tier: "own:centre", ...fields };
}

function city(fields: object): PreparedRegister {
  return prepareRegister(parseRegister({ ...CITY, ...fields }));
}

const question = { tier: "own:centre", by: "county", asOf: "2023-05-31" } as const;

function text(fields: object, given: Partial<StationCoverageOptions> = {}): readonly string[] {
  const { rows, total } = measureCoverageByDivision(city(fields), { ...question, ...given });
  return [...rows.map((row) => `${row.division ?? "—"} ${row.text}`), `${total.text} ${total.base}`];
}

describe("measureCoverageByDivision for a district", () => {
  it("counts a subdistrict with two stations once", () => {
    const divisions = [township("110101001"), township("110101002")];
    const stations = [centre("a", "110101001", { from: "2021" }), centre("b", "110101001", { from: "2022" })];
    expect(text({ divisions, stations })).toEqual(["110101 50.0% (1/2)", "50.0% (1/2) complete"]);
  });

  it("counts the stations of the given tier, or of all tiers where a level is given", () => {
    const tiers = ["own:centre", "own:annex"].map((id) => ({
      id,
      name: { zh: "中心", en: "centre" },
      levels: ["township"],
    }));
    const tierSystems = [{ id: "own", name: { zh: "体系", en: "system" }, tiers }];
    const divisions = [township("110101001"), township("110101002")];
    const stations = [
      centre("a", "110101001", { from: "2021" }),
      centre("b", "110101002", { from: "2021", tier: "own:annex" }),
    ];
    expect(text({ tierSystems, divisions, stations }).at(-1)).toBe("50.0% (1/2) complete");
    expect(text({ tierSystems, divisions, stations }, { tier: "township" }).at(-1)).toBe("100.0% (2/2) complete");
  });

  it("counts a subdistrict for the area that administers it, not for the area of its code", () => {
    const divisions = [
      { id: "zone", name: "高新区", level: "county", kind: "functional-zone", parent: "1101" },
      township("110101001", { administeredBy: "zone" }),
      township("110101002"),
    ];
    expect(text({ divisions, stations: [centre("a", "110101001", { from: "2021" })] })).toEqual([
      "110101 0.0% (0/1)",
      "zone 100.0% (1/1)",
      "50.0% (1/2) complete",
    ]);
  });

  it("counts a station from its first to its last day, and leaves the days within a coarse date unknown", () => {
    const divisions = [township("110101001")];
    const on = (fields: object, asOf: string): string | undefined =>
      text({ divisions, stations: [centre("a", "110101001", fields)] }, { asOf })[0];
    expect(on({ from: "2021-06-01", until: "2023-05-30" }, "2023-05-30")).toBe("110101 100.0% (1/1)");
    expect(on({ from: "2021-06-01", until: "2023-05-30" }, "2023-05-31")).toBe("110101 0.0% (0/1)");
    expect(on({ from: "2021-06-01" }, "2021-05-31")).toBe("110101 0.0% (0/1)");
    expect(on({ from: "2021-06" }, "2021-06-15")).toBe("110101 0.0–100.0% (0–1/1)");
    expect(on({}, "2023-05-31")).toBe("110101 100.0% (1/1)");
    expect(on({}, "2023-05-30")).toBe("110101 0.0–100.0% (0–1/1)");
  });

  it("counts 343 or 349 divisions, depending on the kinds that form the base", () => {
    const divisions = Array.from({ length: 349 }, (_, index) =>
      township(`110101${String(index + 1).padStart(3, "0")}`, {
        kind: index < 343 ? (["subdistrict", "town", "township"][index % 3] ?? "town") : "special-unit",
      }),
    );
    const stations = Array.from({ length: 225 }, (_, index) =>
      centre(`centre-${index}`, `110101${String(index + 1).padStart(3, "0")}`, { from: "2022" }),
    );
    expect(text({ divisions, stations }, { base: ["subdistrict", "town", "township"] }).at(-1)).toBe(
      "65.6% (225/343) complete",
    );
    expect(text({ divisions, stations }).at(-1)).toBe("64.5% (225/349) complete");
  });

  it("settles only what is declared complete", () => {
    const divisions = [township("110101001"), township("110102001")];
    const stations = [centre("a", "110101001", { from: "2021" })];
    const within = (collection: string, ...ids: string[]): object => ({ collection, within: ids });
    expect(text({ divisions, stations, completeness: [] })).toEqual([
      "110101 100.0% (1/1)",
      "110102 0.0–100.0% (0–1/1)",
      "50.0–100.0% (1–2/2) incomplete",
    ]);
    expect(text({ divisions, stations, completeness: [within("stations", "110102")] }).at(-1)).toBe(
      "50.0% (1/2) incomplete",
    );
    expect(
      text({
        divisions,
        stations,
        completeness: [within("stations", "11"), within("divisions", "110101", "110102")],
      }).at(-1),
    ).toBe("50.0% (1/2) incomplete");
    expect(
      text(
        { divisions, stations, completeness: [within("stations", "11"), within("divisions", "11")] },
        { within: "11" },
      ),
    ).toEqual(["110101 100.0% (1/1)", "110102 0.0% (0/1)", "50.0% (1/2) complete"]);
    expect(text({ divisions, stations, completeness: [within("divisions", "110101")] }).at(-1)).toBe(
      "50.0–100.0% (1–2/2) incomplete",
    );
  });

  it("calls the base incomplete where a committee is not recorded, or where nothing is declared or listed", () => {
    const tierSystems = [
      {
        id: "own",
        name: { zh: "体系", en: "system" },
        tiers: [{ id: "own:centre", name: { zh: "站", en: "station" }, levels: ["village"] }],
      },
    ];
    const divisions = [
      { id: "110101001001", name: "甲", level: "village", committee: "village" },
      { id: "110101001002", name: "乙", level: "village" },
    ];
    expect(text({ tierSystems, divisions }, { base: ["village"] })).toEqual([
      "110101 0.0% (0/1)",
      "0.0% (0/1) incomplete",
    ]);
    expect(text({ completeness: [] })).toEqual(["— (0/0) incomplete"]);
    expect(text({})).toEqual(["— (0/0) complete"]);
  });

  it("adds a row without an area for divisions that lie in no area of the level", () => {
    const divisions = [{ id: "town-key", name: "某镇", level: "township", kind: "town", parent: "11" }];
    expect(text({ divisions })).toEqual(["— 0.0% (0/1)", "0.0% (0/1) complete"]);
  });

  it("prints the rate with the given decimals and rounding", () => {
    const divisions = [township("110101001"), township("110101002"), township("110101003")];
    const stations = [centre("a", "110101001", { from: "2021" }), centre("b", "110101002", { from: "2021" })];
    expect(text({ divisions, stations }, { display: { decimals: 2, rounding: "down" } })[0]).toBe(
      "110101 66.66% (2/3)",
    );
  });
});

describe("measureCoverageByDivision with invalid input", () => {
  const prepared = city({ divisions: [township("110101001")] });
  const faultFor = (given: unknown, register: unknown = prepared): string => {
    const { code, path } = faultOf(() =>
      measureCoverageByDivision(register as PreparedRegister, given as StationCoverageOptions),
    );
    return `${code} ${path.join(".")}`;
  };

  it.each([
    [null, "type-invalid options"],
    [undefined, "type-invalid options"],
    [[], "type-invalid options"],
    [{ ...question, area: "11" }, "key-unknown options.area"],
    [{ ...question, asOf: "2023-02-30" }, "date-invalid options.asOf"],
    [{ ...question, asOf: undefined }, "date-invalid options.asOf"],
    [{ ...question, asOf: 20230531 }, "date-invalid options.asOf"],
    [{ ...question, by: "district" }, "term-unknown options.by"],
    [{ ...question, by: undefined }, "term-unknown options.by"],
    [{ ...question, tier: "own:center" }, "tier-unknown options.tier"],
    [{ ...question, tier: "__proto__" }, "tier-unknown options.tier"],
    [{ ...question, tier: Number.NaN }, "type-invalid options.tier"],
    [{ ...question, base: "town" }, "type-invalid options.base"],
    [{ ...question, base: [] }, "list-empty options.base"],
    [{ ...question, base: ["town", "twon"] }, "term-unknown options.base.1"],
    [{ ...question, display: null }, "type-invalid display"],
    [{ ...question, display: { decimals: 1.5 } }, "out-of-range display.decimals"],
  ])("throws for %j", (given, fault) => {
    expect(faultFor(given)).toBe(fault);
  });

  it("throws for an unprepared register", () => {
    expect(faultFor(question, prepared.register)).toBe("not-parsed prepared");
    expect(faultFor(question, null)).toBe("not-parsed prepared");
  });
});
