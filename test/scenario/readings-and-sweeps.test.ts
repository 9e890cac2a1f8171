import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
import { parseRegister, type Register } from "social-work-station-rules/model";
import { amendPolicy, type Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { interpretationSensitivity, sweepParameter } from "social-work-station-rules/scenario";
import { registers } from "social-work-station-rules/testing";
import { asOf, CASES, centre, period } from "./service-cases.js";
import { asPolicy } from "../as-parsed.js";

/** A street with seven communities, two of them with a station: 30 % of 7 is 2.1. */
const street: Register = parseRegister({
  version: 1,
  recordedOn: "2023-05-31",
  tierSystems: [beijingTierSystem],
  divisions: [
    { id: "110101001", name: "某街道", level: "township", kind: "subdistrict" },
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
      id: `11010100100${n}`,
      name: `社区${n}`,
      level: "village",
      committee: "residential-community",
    })),
  ],
  stations: [
    { id: "centre", division: "110101001", tier: "beijing:township", from: "2022" },
    { id: "s1", division: "110101001001", tier: "beijing:community", from: "2022" },
    { id: "s2", division: "110101001002", tier: "beijing:community", from: "2022" },
  ],
  completeness: [{ collection: "divisions" }, { collection: "stations" }],
});

describe("interpretationSensitivity", () => {
  const study = (register: Register, policy: Policy, more: object = {}) =>
    interpretationSensitivity(prepareRegister(register), policy, {
      asOf: "2023-05-31",
      period: calendarYear(2023),
      ...more,
    });

  it("finds that whether the street has enough stations depends on how 2.1 is rounded", () => {
    const { dependent, readings } = study(street, beijingSystem2022);
    const found = dependent.find(({ provision }) => provision === "beijing-system-2022/community-stations");
    expect(found).toMatchObject({ subject: { id: "110101001" }, verdict: "unmet" });
    expect(
      found?.changedBy
        .filter(({ readings: list }) => list.length === 1)
        .map(({ readings: list, verdict }) => [list[0]?.parameter, list[0]?.other, verdict]),
    ).toEqual([
      ["rounding", "half-up", "met"],
      ["rounding", "down", "met"],
    ]);
    expect(readings.find(({ parameter }) => parameter === "rounding")).toMatchObject({ verdicts: 1 });
  });

  it("says how far joint readings were tried", () => {
    const reach = study(street, beijingSystem2022, { mostJoint: 1 }).reach.find(
      ({ provision }) => provision === "beijing-system-2022/community-stations",
    );
    expect(reach).toEqual({
      provision: "beijing-system-2022/community-stations",
      singles: 5,
      jointTried: 1,
      jointTotal: 12,
    });
    expect(study(street, beijingSystem2022, { mostJoint: 0 }).reach.every(({ jointTried }) => jointTried === 0)).toBe(
      true,
    );
  });

  it("lists a verdict that only two readings together change, and calls it robust where none together are tried", () => {
    // Four cases and four groups: of ten cases owed, counting groups gives eight; pro rata, five are owed.
    const found = (mostJoint: number) => {
      const { dependent, reach } = interpretationSensitivity(prepareRegister(centre(4, 4)), beijingPilot2021, {
        asOf,
        period,
        mostJoint,
      });
      return {
        verdict: dependent.find(({ provision }) => provision === CASES),
        reach: reach.find(({ provision }) => provision === CASES),
      };
    };
    expect(found(0).verdict).toBeUndefined();
    const { verdict, reach } = found(1000);
    expect(
      verdict?.changedBy.map(({ readings }) => readings.length).toSorted((first, second) => first - second)[0],
    ).toBe(2);
    expect(
      verdict?.changedBy.some(
        ({ readings }) =>
          readings.length === 2 &&
          readings.some(({ parameter }) => parameter === "kinds") &&
          readings.some(({ parameter }) => parameter === "partYear"),
      ),
    ).toBe(true);
    expect(reach?.jointTried).toBe(Math.min(1000, reach?.jointTotal ?? 0));
  });

  it("finds no fewer verdicts the further joint readings are tried, and tries as many as it says", () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(6), fc.nat(30), fc.nat(30), (cases, groups, one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)].map((mostJoint) =>
          interpretationSensitivity(prepareRegister(centre(cases, groups)), beijingPilot2021, {
            asOf,
            period,
            mostJoint,
          }),
        );
        const ids = new Set(many?.dependent.map(({ finding }) => finding));
        expect(few?.dependent.every(({ finding }) => ids.has(finding))).toBe(true);
        expect(
          many?.reach.every(({ jointTried, jointTotal }) => jointTried === Math.min(Math.max(one, other), jointTotal)),
        ).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it("tries joint readings fewest first, and as many as it may, as if each were made an amendment", () => {
    const only: Policy = asPolicy({
      ...beijingPilot2021,
      provisions: beijingPilot2021.provisions.filter(({ id }) => id === CASES),
    });
    const options = Object.entries<{ status: string; alternatives?: readonly unknown[] } | undefined>(
      only.provisions[0]?.parameters ?? {},
    ).flatMap(([parameter, own]) =>
      own?.status === "interpreted" && (own.alternatives ?? []).length > 0
        ? [(own.alternatives ?? []).map((other) => ({ parameter, other }))]
        : [],
    );
    const combined = options
      .reduce<readonly (readonly { readonly parameter: string; readonly other: unknown }[])[]>(
        (all, list) => [...all, ...all.flatMap((some) => list.map((one) => [...some, one]))],
        [[]],
      )
      .filter((list) => list.length > 1);
    const pairs = combined.filter((list) => list.length === 2).length;
    const prepared = prepareRegister(centre(4, 4));
    const verdictUnder = (list: (typeof combined)[number]): string | undefined =>
      assess(
        prepared,
        amendPolicy(
          only,
          list.map(({ parameter, other }) => ({
            id: parameter,
            kind: "set-parameter",
            provision: CASES,
            parameter,
            value: other as string,
          })),
        ),
        { asOf, period },
      ).findings[0]?.verdict;
    const write = (list: readonly { readonly parameter: string; readonly other: unknown }[]): string =>
      list
        .map(({ parameter, other }) => `${parameter}=${JSON.stringify(other)}`)
        .toSorted()
        .join();
    const base = verdictUnder([]);
    const turning = (list: typeof combined): readonly string[] =>
      list
        .filter((each) => verdictUnder(each) !== base)
        .map(write)
        .toSorted();
    const found = (mostJoint: number): readonly string[] =>
      interpretationSensitivity(prepared, only, { asOf, period, mostJoint })
        .dependent.flatMap(({ changedBy }) => changedBy.map(({ readings }) => write(readings)))
        .toSorted();
    expect(turning(combined.filter((list) => list.length === 2)).length).toBeGreaterThan(0);
    expect(found(pairs)).toEqual(turning(combined.filter((list) => list.length === 2)));
    const triples = combined.filter((list) => list.length === 3);
    expect(found(pairs + triples.length)).toEqual(turning(combined.filter((list) => list.length <= 3)));
  });

  it("takes a parameter that is expressly undefined for one that is not there", () => {
    const absent: Policy = asPolicy({
      ...beijingSystem2022,
      provisions: beijingSystem2022.provisions.map((provision) =>
        Object.assign({}, provision, { parameters: { ...provision.parameters, none: undefined } }),
      ),
    });
    expect(study(street, absent)).toEqual(study(street, beijingSystem2022));
  });

  it("flips what an amendment does to the period that it cuts, as no text says it", () => {
    const amended = (from: string, cutPeriod?: "period-start") =>
      amendPolicy(beijingPilot2021, [
        {
          id: "fewer",
          kind: "set-parameter",
          provision: CASES,
          parameter: "amount",
          value: "8",
          from,
          ...(cutPeriod === undefined ? {} : { cutPeriod }),
        },
      ]);
    const readings = (policy: Policy) =>
      interpretationSensitivity(prepareRegister(centre(8)), policy, { asOf, period, mostJoint: 0 }).readings.filter(
        ({ provision, parameter }) => provision === CASES && parameter === "amount",
      );
    expect(readings(amended("2021-07-01"))).toEqual([
      { provision: CASES, parameter: "amount", other: "10", verdicts: 1 },
    ]);
    expect(readings(amended("2021-07-01", "period-start"))).toEqual([
      { provision: CASES, parameter: "amount", other: "8", verdicts: 1 },
    ]);
    expect([readings(amended("2021-01-01")), readings(amended("2022-01-01")), readings(beijingPilot2021)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("lists a verdict exactly when amending one parameter to one alternative changes it", () => {
    fc.assert(
      fc.property(registers({ townships: 3, villages: 5, stations: 5, personnel: 3, activities: 6 }), (register) => {
        const prepared = prepareRegister(register);
        const verdicts = (policy: Policy): ReadonlyMap<string, string> =>
          new Map(
            assess(prepared, policy, { asOf, period }).findings.map(({ provision, subject, verdict }) => [
              `${provision}@${subject.kind}:${subject.id}`,
              verdict,
            ]),
          );
        const base = verdicts(beijingPilot2021);
        const expected = new Set<string>();
        for (const provision of beijingPilot2021.provisions) {
          for (const [name, parameter] of Object.entries<
            { status: string; alternatives?: readonly unknown[] } | undefined
          >(provision.parameters)) {
            for (const value of parameter?.status === "interpreted" ? (parameter.alternatives ?? []) : []) {
              const flipped = verdicts(
                amendPolicy(beijingPilot2021, [
                  {
                    id: "flip",
                    kind: "set-parameter",
                    provision: provision.id,
                    parameter: name,
                    value: value as string,
                  },
                ]),
              );
              for (const [key, verdict] of base) if (flipped.get(key) !== verdict) expected.add(key);
            }
          }
        }
        const found = interpretationSensitivity(prepared, beijingPilot2021, { asOf, period, mostJoint: 0 });
        expect(
          new Set(found.dependent.map(({ provision, subject }) => `${provision}@${subject.kind}:${subject.id}`)),
        ).toEqual(expected);
        expect(found.robust).toBe(base.size - expected.size);
      }),
      { numRuns: 6 },
    );
  });

  it("throws for a bound that is no count, and a bare register", () => {
    expect(() => study(street, beijingSystem2022, { mostJoint: -1 })).toThrow("count-invalid");
    expect(() => interpretationSensitivity(street as never, beijingSystem2022, { asOf, period })).toThrow("not-parsed");
  });
});

describe("sweepParameter", () => {
  const question = { provision: "beijing-pilot-2021/service-cases", parameter: "amount", asOf, period };

  it("gives a point for each value, in order", () => {
    const { points } = sweepParameter(prepareRegister(street), beijingSystem2022, {
      ...question,
      provision: "beijing-system-2022/community-stations",
      parameter: "share",
      values: ["0.1", "0.3", "1"],
      asOf: "2023-05-31",
    });
    expect(points.map(({ value, needs }) => [value, needs.stations.most])).toEqual([
      ["0.1", 0],
      ["0.3", 1],
      ["1", 5],
    ]);
  });

  it("requires no fewer stations when a share rises, whatever the register", () => {
    const share = {
      provision: "beijing-system-2022/community-stations",
      parameter: "share",
      values: ["0", "0.25", "0.3", "0.5", "1"],
      asOf: "2023-05-31",
      period: calendarYear(2023),
    };
    fc.assert(
      fc.property(registers({ townships: 3, villages: 8, stations: 6, personnel: 0, activities: 0 }), (register) => {
        const { points } = sweepParameter(prepareRegister(register), beijingSystem2022, share);
        for (const end of ["least", "most"] as const) {
          const needed = points.map(({ needs }) => needs.stations[end]);
          expect(needed).toEqual(needed.toSorted((first, second) => first - second));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives at each value what the amended policy gives", () => {
    fc.assert(
      fc.property(
        registers({ townships: 4, villages: 2, stations: 6, personnel: 0, activities: 20 }),
        fc.constantFrom("0", "1", "7.5", "10"),
        (register, value) => {
          const prepared = prepareRegister(register);
          const [point] = sweepParameter(prepared, beijingPilot2021, { ...question, values: [value] }).points;
          const amended = amendPolicy(beijingPilot2021, [
            { id: "a", kind: "set-parameter", provision: CASES, parameter: "amount", value },
          ]);
          expect(point?.indicator).toEqual(
            assess(prepared, amended, { asOf, period }).indicators.provisions.find(
              ({ provision }) => provision === CASES,
            ),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it("meets no more quotas when the amount rises, whatever the register", () => {
    fc.assert(
      fc.property(registers({ townships: 4, villages: 2, stations: 6, personnel: 0, activities: 20 }), (register) => {
        const met = sweepParameter(prepareRegister(register), beijingPilot2021, {
          ...question,
          values: ["0", "1", "2", "5", "10"],
        }).points.map(({ indicator }) => indicator.verdicts.met);
        expect(met).toEqual(met.toSorted((first, second) => second - first));
      }),
      { numRuns: 40 },
    );
  });

  it("throws for no values, a value that breaks the schema, and what is not in the policy, at its place in the options", () => {
    const sweep = (more: object): unknown =>
      sweepParameter(prepareRegister(street), beijingPilot2021, { ...question, values: ["1"], ...more } as never);
    expect(() => sweep({ values: [] })).toThrow("list-empty at $.options.values");
    expect(() => sweep({ values: ["1", "many"] })).toThrow("decimal-invalid at $.options.values[1]");
    expect(() => sweep({ provision: "nowhere" })).toThrow("provision-unknown at $.options.provision");
    expect(() => sweep({ parameter: "nothing" })).toThrow("parameter-unknown at $.options.parameter");
    expect(() => sweep({ values: Array.from({ length: 1001 }, () => "1") })).toThrow(
      "list-too-long at $.options.values",
    );
  });
});
