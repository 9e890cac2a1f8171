import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";
import { parseRegister, safeParseRegister, type Completeness, type Register } from "social-work-station-rules/model";
import {
  areaOf,
  divisionExistsOn,
  liesWithin,
  prepareRegister,
  registerWithin,
} from "social-work-station-rules/register";
import { registers } from "social-work-station-rules/testing";
import { deepFreeze } from "../deep-freeze.js";
import { thrownFault } from "../thrown-fault.js";

const EMPTY = parseRegister({ version: 1, recordedOn: "2023-05-31" });

describe("prepareRegister", () => {
  it("finds every record by its key, once, and changes nothing", () => {
    fc.assert(
      fc.property(registers(), (register) => {
        const before = JSON.stringify(register);
        const prepared = prepareRegister(deepFreeze(register));
        const all = <T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> =>
          new Map(rows.map((row) => [keyOf(row), rows.filter((other) => keyOf(other) === keyOf(row))]));
        const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly (readonly [string, T])[] =>
          rows.map((row) => [row.id, row]);
        expect([...prepared.stations]).toEqual(
          byId(register.stations.toSorted((one, other) => (one.id < other.id ? -1 : 1))),
        );
        expect([...prepared.divisions]).toEqual(byId(register.divisions));
        expect([...prepared.people]).toEqual(byId(register.personnel));
        expect([...prepared.operators]).toEqual(byId(register.operators));
        expect([...prepared.tiers]).toEqual(byId(register.tierSystems.flatMap(({ tiers }) => tiers)));
        expect(prepared.stationsByDivision).toEqual(all(register.stations, ({ division }) => division));
        expect(prepared.activitiesByStation).toEqual(all(register.activities, ({ station }) => station));
        expect(prepared.judgementsBySubject).toEqual(
          all(register.judgements, ({ subject: { kind, id } }) => `${kind}:${id}`),
        );
        const held = register.personnel.flatMap((person) =>
          (person.assignments ?? []).map((assignment) => ({ person, assignment })),
        );
        expect(prepared.assignmentsByStation).toEqual(all(held, ({ assignment }) => assignment.station));
        const contracts = register.operators.flatMap((operator) =>
          operator.contracts.flatMap((contract) =>
            contract.stations.map((station) => ({ station, operator, contract })),
          ),
        );
        expect(prepared.contractsByStation).toEqual(all(contracts, ({ station }) => station));
        const { completeness } = register;
        const claimed = (own: readonly Completeness[]): readonly Completeness[] =>
          own.filter(({ within }) => within !== undefined);
        expect(prepared.claims).toEqual(
          new Map(
            completeness.map(({ collection }) => {
              const own = completeness.filter((claim) => claim.collection === collection);
              const areas = own.flatMap(({ within }) => within ?? []);
              return [
                collection,
                {
                  everywhere: own.filter(({ within }) => within === undefined),
                  within: new Map(
                    areas.map((area) => [area, claimed(own).filter(({ within }) => within?.includes(area))]),
                  ),
                },
              ];
            }),
          ),
        );
        expect(prepared.personnelWithoutAssignments).toEqual(
          register.personnel.filter(({ assignments }) => assignments === undefined),
        );
        expect(JSON.stringify(register)).toBe(before);
      }),
    );
  });

  it("keeps ids apart that JavaScript would take for its own", () => {
    const ids = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const register = parseRegister({
      version: 1,
      recordedOn: "2023-05-31",
      divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
      tierSystems: [
        {
          id: "own",
          name: { zh: "体系", en: "system" },
          tiers: [{ id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] }],
        },
      ],
      stations: ids.map((id) => ({ id, division: "110101001", tier: "own:centre" })),
      activities: ids.map((id) => ({ id, station: id, kind: "visit", completedOn: "2022-01-01" })),
    });
    const prepared = prepareRegister(register);
    for (const id of ids) expect(prepared.activitiesByStation.get(id)?.map((activity) => activity.id)).toEqual([id]);
  });

  it("throws for a register that no parser returned", () => {
    for (const other of [null, undefined, [], JSON.parse(JSON.stringify(EMPTY)) as Register, { ...EMPTY }])
      expect(thrownFault(() => prepareRegister(other as Register))).toBe("not-parsed at $.register");
  });
});

const ZONED = {
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
    { id: "high-tech", name: "高新区", level: "county", parent: "3701" },
    { id: "370112001", name: "甲街道", level: "township", kind: "subdistrict", administeredBy: "high-tech" },
    { id: "370112001001", name: "甲社区", level: "village", committee: "residential-community" },
    { id: "370112002", name: "乙街道", level: "township", kind: "subdistrict" },
    { id: "370112002001", name: "乙社区", level: "village", committee: "residential-community" },
  ],
  stations: [
    { id: "centre-1", division: "370112001", tier: "own:centre" },
    { id: "centre-2", division: "370112002", tier: "own:centre" },
  ],
  personnel: [
    { id: "here", assignments: [{ station: "centre-1", role: "social-worker" }] },
    { id: "elsewhere", assignments: [{ station: "centre-2", role: "social-worker" }] },
    { id: "serves-here", assignments: [{ station: "centre-2", role: "social-worker", serves: ["370112001001"] }] },
    { id: "unassigned", assignments: [] },
    { id: "unrecorded" },
  ],
};

describe("divisions", () => {
  const prepared = prepareRegister(parseRegister(ZONED));

  it("lie where they are administered, not where the code puts them", () => {
    expect(areaOf(prepared, "370112001001", "county")).toBe("high-tech");
    expect(areaOf(prepared, "370112002001", "county")).toBe("370112");
    expect(areaOf(prepared, "high-tech", "prefecture")).toBe("3701");
    expect(areaOf(prepared, "high-tech", "county")).toBe("high-tech");
    expect(areaOf(prepared, "37", "county")).toBeNull();
    expect(liesWithin(prepared, "370112001001", "high-tech")).toBe(true);
    expect(liesWithin(prepared, "370112001001", "370112")).toBe(false);
    expect(liesWithin(prepared, "370112002001", "370112")).toBe(true);
  });

  it("exist from their first to their last day, both included", () => {
    const division = {
      id: "110101001",
      name: "某街道",
      level: "township" as const,
      from: parsePlainDate("2021-01-01"),
      until: parsePlainDate("2021-12-31"),
    };
    const exists = (on: string): boolean => divisionExistsOn(division, parsePlainDate(on));
    expect(["2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01"].map(exists)).toEqual([false, true, true, false]);
    const always = { id: "110101001", name: "某街道", level: "township" as const };
    expect(divisionExistsOn(always, parsePlainDate("2021-06-30"))).toBe(true);
    expect(
      thrownFault(() => divisionExistsOn({ ...division, from: "2021" as PlainDate }, parsePlainDate("2021-06-30"))),
    ).toBe("date-invalid at $.division.from");
    expect(
      thrownFault(() => divisionExistsOn({ ...division, until: "2021" as PlainDate }, parsePlainDate("2021-06-30"))),
    ).toBe("date-invalid at $.division.until");
  });

  it("never go in circles, not even by way of a code that has no record", () => {
    const fault = (divisions: readonly object[]): unknown => {
      const result = safeParseRegister({ version: 1, recordedOn: "2023-05-31", divisions });
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
    };
    expect(fault([{ id: "110101", name: "某区", level: "county", administeredBy: "110101001" }])).toEqual([
      "reference-dangling divisions.0.administeredBy",
    ]);
    expect(
      fault([
        { id: "zone", name: "某区", level: "county", parent: "1101" },
        { id: "11", name: "某市", level: "province", administeredBy: "zone" },
      ]),
    ).toEqual(["reference-dangling divisions.0.parent", "reference-dangling divisions.1.administeredBy"]);
  });
});

describe("registerWithin", () => {
  const prepared = prepareRegister(parseRegister(ZONED));

  it("keeps what lies in the area, and whoever works, serves or may work there", () => {
    const { register } = registerWithin(prepared, "high-tech");
    expect(register.divisions.map(({ id }) => id)).toEqual(["high-tech", "370112001", "370112001001"]);
    expect(register.stations.map(({ id }) => id)).toEqual(["centre-1"]);
    expect(register.personnel.map(({ id }) => id)).toEqual(["here", "serves-here", "unrecorded"]);
  });

  it("is the register itself where all of it lies there", () => {
    expect(registerWithin(prepared, "37")).toBe(prepared);
  });
});
