import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureServiceCoverage, type ServiceCoverageOptions } from "social-work-station-rules/coverage";
import { parseRegister, type Completeness } from "social-work-station-rules/model";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { plainDates, registers } from "social-work-station-rules/testing";
import { collections } from "social-work-station-rules/terms";
import { deepFreeze } from "../deep-freeze.js";
import { existsOn, hasWorker } from "../record-oracle.js";
import { faultOf } from "./fault-of.js";
import { asRegister } from "../as-parsed.js";

const drawnRegisters = registers({ townships: 2, villages: 8, personnel: 5 }).map(deepFreeze);
const days = plainDates({ from: "2018-01-01", to: "2026-12-31" });

describe("measureServiceCoverage", () => {
  it("returns the counts of going through every village and worker by hand", () => {
    fc.assert(
      fc.property(drawnRegisters, days, (register, asOf) => {
        const { total } = measureServiceCoverage(prepareRegister(register), { by: "county", asOf });
        const answers = register.divisions
          .filter((division) => division.level === "village" && existsOn(division, asOf))
          .map((village) => hasWorker(register, village, asOf));
        const count = (answer: string): number => answers.filter((one) => one === answer).length;
        expect([total.covered, total.uncovered, total.unknown, total.total]).toEqual([
          count("yes"),
          count("no"),
          count("unknown"),
          answers.length,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every village, and narrows its bounds when more is declared complete", () => {
    const all = collections.values.map((collection): Completeness => ({ collection }));
    fc.assert(
      fc.property(drawnRegisters, days, fc.subarray(all), (register, asOf, claims) => {
        const before = measureServiceCoverage(prepareRegister(register), { by: "township", asOf });
        const after = measureServiceCoverage(
          prepareRegister(asRegister({ ...register, completeness: [...register.completeness, ...claims] })),
          { by: "township", asOf },
        );
        for (const row of [...before.rows, before.total])
          expect(row.covered + row.uncovered + row.unknown).toBe(row.total);
        for (const part of ["covered", "uncovered", "unknown", "total"] as const)
          expect(before.rows.reduce((sum, row) => sum + row[part], 0)).toBe(before.total[part]);
        expect(after.total.covered).toBe(before.total.covered);
        expect(after.total.uncovered).toBeGreaterThanOrEqual(before.total.uncovered);
      }),
    );
  });
});

const VILLAGES = ["110101001001", "110101001002", "110101002001"];

function area(personnel: readonly object[], fields: object = {}): PreparedRegister {
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2023-05-31",
      tierSystems: [
        {
          id: "own",
          name: { zh: "体系", en: "system" },
          tiers: [{ id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] }],
        },
      ],
      divisions: [
        { id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" },
        { id: "110101002", name: "乙街道", level: "township", kind: "subdistrict" },
        ...VILLAGES.map((id) => ({ id, name: `社区${id}`, level: "village", committee: "residential-community" })),
      ],
      stations: [{ id: "centre-1", division: "110101001", tier: "own:centre", from: "2021" }],
      personnel: personnel.map((person, index) => ({ id: `p-${index}`, ...person })),
      completeness: [{ collection: "divisions" }, { collection: "personnel" }],
      ...fields,
    }),
  );
}

const question = { by: "county", asOf: "2023-05-31" } as const;

function text(personnel: readonly object[], fields: object = {}, given: Partial<ServiceCoverageOptions> = {}): string {
  return measureServiceCoverage(area(personnel, fields), { ...question, ...given }).total.text;
}

function worker(fields: object = {}): object {
  return {
    assignments: [{ station: "centre-1", role: "social-worker", from: "2021", serves: [VILLAGES[0]], ...fields }],
  };
}

describe("measureServiceCoverage for a village", () => {
  it("counts it once if anyone serves it who does professional social work or is a station social worker", () => {
    expect(text([worker(), worker(), { assignments: [] }])).toBe("33.3% (1/3)");
    expect(text([worker({ role: "director", duty: "professional-social-work" })])).toBe("33.3% (1/3)");
    expect(text([worker({ role: "director", duty: "management" })])).toBe("0.0% (0/3)");
    expect(text([worker({ role: "director" })])).toBe("0.0–33.3% (0–1/3)");
  });

  it("counts it from the first to the last day of the assignment", () => {
    const on = (fields: object, asOf: string): string => text([worker(fields)], {}, { asOf });
    expect(on({ from: "2022-03-01", until: "2022-09-30" }, "2022-03-01")).toBe("33.3% (1/3)");
    expect(on({ from: "2022-03-01", until: "2022-09-30" }, "2022-10-01")).toBe("0.0% (0/3)");
    expect(on({ from: "2022-03" }, "2022-03-15")).toBe("0.0–33.3% (0–1/3)");
    expect(on({ from: undefined }, "2023-05-30")).toBe("0.0–33.3% (0–1/3)");
  });

  it("leaves it unknown where a worker of its subdistrict has no recorded service area", () => {
    expect(text([worker({ serves: undefined })])).toBe("0.0–66.7% (0–2/3)");
    expect(text([worker({ serves: [] })])).toBe("0.0% (0/3)");
  });

  it("leaves it unknown where assignments are not recorded or personnel are not declared complete", () => {
    expect(text([{}])).toBe("0.0–100.0% (0–3/3)");
    expect(text([worker()], { completeness: [] })).toBe("33.3–100.0% (1–3/3)");
    expect(text([worker()], { completeness: [{ collection: "personnel", within: ["110101001"] }] })).toBe(
      "33.3–66.7% (1–2/3)",
    );
  });

  it("assigns it to the base by its committee, and calls the base incomplete where that is not recorded", () => {
    const divisions = [
      { id: "110101001001", name: "甲", level: "village", committee: "village" },
      { id: "110101001002", name: "乙", level: "village" },
      { id: "110101001", name: "街道", level: "township", kind: "subdistrict" },
    ];
    const { total } = measureServiceCoverage(area([worker()], { divisions }), { ...question, base: ["village"] });
    expect([total.text, total.base]).toEqual(["100.0% (1/1)", "incomplete"]);
  });
});

describe("measureServiceCoverage with invalid input", () => {
  const faultFor = (given: unknown, register: unknown = area([])): string => {
    const { code, path } = faultOf(() =>
      measureServiceCoverage(register as PreparedRegister, given as ServiceCoverageOptions),
    );
    return `${code} ${path.join(".")}`;
  };

  it.each([
    [null, "type-invalid options"],
    [{ ...question, tier: "village" }, "key-unknown options.tier"],
    [{ ...question, asOf: "2023-02-30" }, "date-invalid options.asOf"],
    [{ ...question, by: Number.NaN }, "term-unknown options.by"],
    [{ ...question, base: "village" }, "type-invalid options.base"],
    [{ ...question, base: [] }, "list-empty options.base"],
    [{ ...question, base: ["villages"] }, "term-unknown options.base.0"],
  ])("throws for %j", (given, fault) => {
    expect(faultFor(given)).toBe(fault);
  });

  it("throws for an unprepared register", () => {
    expect(faultFor(question, area([]).register)).toBe("not-parsed prepared");
  });
});
