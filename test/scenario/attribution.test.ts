import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import type { Register } from "social-work-station-rules/model";
import { amendPolicy, type AmendmentInput } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { AttributedChange } from "social-work-station-rules/scenario";
import { asOf, CASES, centre, change, compare, period } from "./service-cases.js";

const proRata = change("pro-rata", "partYear", "pro-rata-months");
const groupsToo = change("groups-too", "kinds", ["case-work", "group-work"]);
const fewer = (amount: number): AmendmentInput => change("fewer", "amount", String(amount));
const inert = [
  change("rounding", "partYearRounding", "half-up"),
  change("counted-on", "countedOn", "start"),
  change("hours", "hoursBasis", "supervisee"),
];

function attributed(register: Register, amendments: readonly AmendmentInput[]): AttributedChange | undefined {
  return compare(register, [{ id: "s", amendments }]).scenarios[0]?.changes.find(
    ({ provision }) => provision === CASES,
  );
}

/** Attribution, and each cause with S where sufficient and N where necessary. */
function summary(register: Register, amendments: readonly AmendmentInput[]): readonly string[] {
  const found = attributed(register, amendments);
  const mark = ({ amendment, sufficient, necessary }: AttributedChange["causes"][number]): string =>
    `${amendment} ${sufficient === "sufficient" ? "S" : "-"}${necessary === "necessary" ? "N" : "-"}`;
  return found === undefined ? [] : [`${found.effect} ${found.attribution}`, ...found.causes.map(mark)];
}

describe("the causes of a change", () => {
  it("calls the only amendment of a provision sufficient and necessary", () => {
    expect(summary(centre(8), [fewer(8)])).toEqual(["gained single", "fewer SN"]);
  });

  it("does not name an amendment that has no part in the change", () => {
    expect(summary(centre(8), [fewer(8), ...inert])).toEqual(["gained single", "fewer SN"]);
  });

  it("calls a change joint that only two amendments together bring about", () => {
    expect(summary(centre(4), [proRata, fewer(8)])).toEqual(["gained joint", "pro-rata -N", "fewer -N"]);
  });

  it("calls a change joint that any two of three amendments bring about, though none is necessary", () => {
    expect(summary(centre(4, 4), [fewer(7), proRata, groupsToo])).toEqual([
      "gained joint",
      "fewer --",
      "pro-rata --",
      "groups-too --",
    ]);
  });

  it("names what a necessary amendment needs beside it, where either of two would serve", () => {
    // Of four owed two are done: pro rata two are owed, with groups four are done. Both together leave five owed.
    expect(summary(centre(2, 2), [fewer(4), proRata, groupsToo])).toEqual([
      "gained joint",
      "fewer -N",
      "pro-rata --",
      "groups-too --",
    ]);
  });

  it("calls a change overdetermined that each of two amendments brings about", () => {
    expect(summary(centre(5), [proRata, fewer(5)])).toEqual(["gained overdetermined", "pro-rata S-", "fewer S-"]);
  });

  it("calls a change partial where one is enough and two others together would be too", () => {
    expect(summary(centre(4, 4), [fewer(4), proRata, groupsToo])).toEqual([
      "gained partial",
      "fewer S-",
      "pro-rata --",
      "groups-too --",
    ]);
  });

  it("leaves a change unresolved where six amendments are too many to combine and none shows as its cause", () => {
    const six = [fewer(7), proRata, groupsToo, ...inert];
    expect(summary(centre(4, 4), six)).toEqual(["gained unresolved", ...six.map(({ id }) => `${id} --`)]);
  });

  it("still calls six amendments joint where leaving one out shows two to be necessary", () => {
    expect(summary(centre(4), [proRata, fewer(8), groupsToo, ...inert])).toEqual([
      "gained joint",
      "pro-rata -N",
      "fewer -N",
    ]);
  });

  it("attributes a change of figures alone by the figures", () => {
    expect(summary(centre(0), [fewer(8), inert[1] ?? proRata])).toEqual(["detail single", "fewer SN"]);
    expect(summary(centre(0), [fewer(8), proRata])).toEqual(["detail joint", "fewer -N", "pro-rata -N"]);
  });

  it("agrees with running every combination of the amendments by itself", () => {
    const amendments = [fewer(7), proRata, groupsToo, change("rounding", "partYearRounding", "down")];
    const lists = fc.subarray(amendments, { minLength: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 6 }), lists, (cases, groups, list) => {
        const register = centre(cases, groups);
        const verdictUnder = (own: readonly AmendmentInput[]): string | undefined =>
          assess(prepareRegister(register), amendPolicy(beijingPilot2021, own), { asOf, period }).findings.find(
            ({ provision }) => provision === CASES,
          )?.verdict;
        const found = attributed(register, list);
        const target = verdictUnder(list);
        if (target === verdictUnder([])) {
          expect(found?.effect ?? "detail").toBe("detail");
          return;
        }
        const works = subsets(list).filter((set) => set.length > 0 && verdictUnder(set) === target);
        const smallest = works.filter(
          (set) => !works.some((other) => other.length < set.length && other.every((one) => set.includes(one))),
        );
        expect(
          found?.causes.filter(({ sufficient }) => sufficient === "sufficient").map(({ amendment }) => amendment),
        ).toEqual(list.filter((one) => works.some((set) => set.length === 1 && set[0] === one)).map(({ id }) => id));
        expect(found?.causes.map(({ amendment }) => amendment)).toEqual(
          list.filter((one) => smallest.some((set) => set.includes(one))).map(({ id }) => id),
        );
        expect(
          found?.causes.filter(({ necessary }) => necessary === "necessary").map(({ amendment }) => amendment),
        ).toEqual(
          list.filter((one) => verdictUnder(list.filter((other) => other !== one)) !== target).map(({ id }) => id),
        );
      }),
      { numRuns: 25 },
    );
  });
});

function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.reduce<readonly (readonly T[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}
