import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { parseRegister, type Register } from "social-work-station-rules/model";
import {
  areaOfSubject,
  liesWithin,
  prepareRegister,
  registerWithin,
  spanHoldsOn,
  stationMatchesTier,
  stationOpenOn,
} from "social-work-station-rules/register";
import { registers } from "social-work-station-rules/testing";

const register = parseRegister({
  version: 1,
  recordedOn: "2023-05-31",
  tierSystems: [
    {
      id: "own",
      name: { zh: "体系", en: "system" },
      tiers: [
        { id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] },
        { id: "own:station", name: { zh: "站", en: "station" }, levels: ["village", "township"] },
      ],
    },
  ],
  divisions: [
    { id: "110105001", name: "甲街道", level: "township", kind: "subdistrict" },
    { id: "110105001001", name: "甲社区", level: "village", committee: "residential-community" },
    { id: "110106001", name: "乙街道", level: "township", kind: "subdistrict" },
    { id: "110106001001", name: "乙社区", level: "village", committee: "residential-community" },
  ],
  stations: [
    { id: "centre", division: "110105001", tier: "own:centre", from: "2021-03-01", until: "2023-03-31" },
    { id: "station", division: "110105001001", tier: "own:station", from: "2021-03" },
    { id: "other", division: "110106001", tier: "own:station" },
  ],
  operators: [
    {
      id: "operator",
      contracts: [
        { stations: ["other", "centre"], from: "2021-01-01" },
        { stations: ["station"], from: "2022-01-01" },
      ],
    },
    { id: "elsewhere", contracts: [{ stations: ["other"], from: "2021-01-01" }] },
    { id: "idle", contracts: [] },
  ],
  personnel: [
    {
      id: "worker",
      assignments: [
        { station: "station", role: "social-worker" },
        { station: "other", role: "social-worker" },
      ],
    },
    {
      id: "moved",
      assignments: [
        { station: "other", role: "social-worker", until: "2021-06-30" },
        { station: "station", role: "social-worker" },
      ],
    },
    { id: "left", assignments: [{ station: "other", role: "social-worker", until: "2021-06-30" }] },
    { id: "nowhere", assignments: [] },
    { id: "unrecorded" },
    {
      id: "both",
      assignments: [{ station: "other", role: "social-worker", serves: ["110106001001", "110105001001"] }],
    },
  ],
  activities: [
    { id: "a", station: "centre", kind: "visit", completedOn: "2022-01-01" },
    { id: "b", station: "other", kind: "visit", completedOn: "2022-01-01" },
  ],
});
const prepared = prepareRegister(register);

describe("the area of a subject", () => {
  it.each([
    ["division", "110105001001", "110105"],
    ["station", "centre", "110105"],
    ["station", "no-such", null],
    ["person", "worker", "110106"],
    ["person", "nowhere", null],
    ["person", "unrecorded", null],
    ["person", "no-such", null],
    ["person", "moved", "110105"],
    ["person", "left", "110106"],
    ["operator", "operator", "110105"],
    ["operator", "idle", null],
    ["operator", "no-such", null],
  ] as const)(
    "of %s %s is that of its division, of an assignment or of a contract that has not ended",
    (kind, id, county) => {
      expect(areaOfSubject(prepared, { kind, id }, "county")).toBe(county);
    },
  );
});

describe("a tier selector", () => {
  const matching = (selector: string): readonly string[] =>
    register.stations.filter((station) => stationMatchesTier(prepared, station, selector)).map(({ id }) => id);

  it("names a tier, or the level of the stations' divisions", () => {
    expect(matching("own:centre")).toEqual(["centre"]);
    expect(matching("own:station")).toEqual(["station", "other"]);
    expect(matching("township")).toEqual(["centre", "other"]);
    expect(matching("village")).toEqual(["station"]);
    expect(matching("county")).toEqual([]);
  });
});

describe("a station", () => {
  it("is open where its span holds", () => {
    for (const day of ["2021-02-28", "2021-03-01", "2021-03-15", "2021-03-31", "2023-03-31", "2023-04-01"].map((text) =>
      parsePlainDate(text),
    )) {
      for (const station of register.stations)
        expect(stationOpenOn(prepared, station, day)).toBe(spanHoldsOn(station, day, register.recordedOn));
    }
    const open = (day: string): readonly string[] =>
      register.stations.map((station) => stationOpenOn(prepared, station, parsePlainDate(day)));
    expect(open("2021-02-28")).toEqual(["no", "no", "unknown"]);
    expect(open("2021-03-15")).toEqual(["yes", "unknown", "unknown"]);
    expect(open("2023-05-31")).toEqual(["no", "yes", "yes"]);
  });
});

describe("the part of a register that lies in a division", () => {
  const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

  it("holds its operators with a contract there, and the activities of its stations", () => {
    const part = registerWithin(prepared, "110105").register;
    expect([idsOf(part.operators), idsOf(part.activities), idsOf(part.personnel)]).toEqual([
      ["operator"],
      ["a"],
      ["worker", "moved", "unrecorded", "both"],
    ]);
  });

  it("is what lies there, whatever the register", () => {
    fc.assert(
      fc.property(registers(), fc.nat(), (drawn: Register, pick) => {
        const whole = prepareRegister(drawn);
        const area = drawn.divisions[pick % Math.max(drawn.divisions.length, 1)]?.id ?? "11";
        const isInside = (id: string): boolean => liesWithin(whole, id, area);
        const part = registerWithin(whole, area).register;
        const stations = drawn.stations.filter(({ division }) => isInside(division)).map(({ id }) => id);
        if (drawn.divisions.every(({ id }) => isInside(id))) {
          expect(part).toBe(drawn);
          return;
        }
        expect(idsOf(part.divisions)).toEqual(idsOf(drawn.divisions).filter(isInside));
        expect(idsOf(part.stations)).toEqual(stations);
        expect(idsOf(part.activities)).toEqual(
          idsOf(drawn.activities.filter(({ station }) => stations.includes(station))),
        );
        expect(idsOf(part.operators)).toEqual(
          idsOf(
            drawn.operators.filter(({ contracts }) =>
              contracts.flatMap((contract) => contract.stations).some((id) => stations.includes(id)),
            ),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});
