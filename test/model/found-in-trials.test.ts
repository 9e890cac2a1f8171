import { afterEach, describe, expect, it, vi } from "vitest";
import { FAULT_CODES } from "social-work-station-rules/fault";
import { safeParseRegister } from "social-work-station-rules/model";

/** Code and place of each fault of a register recorded on 2023-05-31. */
function faultsOf(records: object): readonly string[] {
  const result = safeParseRegister({ version: 1, recordedOn: "2023-05-31", ...records });
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("an id that holds a resident identity number", () => {
  // architecture.md: an id that is shaped like an identity number is refused, because ids enter findings. Read aloud or
  // copied out, each of these is the same number.
  it.each([
    ["full-width digits", "１１０１０１１９０００１０１００１Ｘ"],
    ["blanks", "110101 19000101 001X"],
    ["hyphens", "110101-19000101-001X"],
    ["a Roman ten for its X", "11010119000101001Ⅹ"],
  ])("is refused though it is written with %s", (_, id) => {
    expect(faultsOf({ personnel: [{ id }] })).toEqual(["id-like-identity-number personnel.0.id"]);
  });
});

describe("a station in a division that has ended", () => {
  // After a change of codes a station under the old one would make its township read as uncovered, without a word.
  const register = (station: object) => ({
    tierSystems: [
      {
        id: "own",
        name: { zh: "层级", en: "tiers" },
        tiers: [{ id: "own:township", name: { zh: "乡镇社工站", en: "station" }, levels: ["township"] }],
      },
    ],
    divisions: [
      { id: "110101001", name: "甲街道", level: "township", kind: "subdistrict", until: "2018-12-31" },
      { id: "110101002", name: "乙街道", level: "township", kind: "subdistrict", from: "2019-01-01" },
    ],
    stations: [{ id: "s-1", division: "110101001", tier: "own:township", ...station }],
  });

  it.each([
    ["opened later", { from: "2019-06", until: "2020" }],
    ["is still open", { from: "2017" }],
    ["closed later", { from: "2017", until: "2019" }],
  ])("is a fault where it %s", (_, station) => {
    expect(faultsOf(register(station))).toEqual(["division-ended stations.0.division"]);
  });

  it.each([
    ["closed with it", { from: "2017", until: "2018-12-31" }],
    ["closed in the year in which it ended", { from: "2017", until: "2018" }],
    ["lies in the present division", { from: "2019-06", division: "110101002" }],
  ])("is none where it %s", (_, station) => {
    expect(faultsOf(register(station))).toEqual([]);
  });
});

describe("an amount of money in yuan", () => {
  // Money is counted in whole fen; what is not is a mistake of a program that calculates in floating point.
  it.each([1000000.005, 0.1 + 0.2, "0.005", "12.345", "1e-3"])(
    "is not accepted as %s, in a source or as pay",
    (amount) => {
      const fundingSources = [{ id: "source-1", kind: "general-budget", amount }];
      const personnel = [{ id: "p-1", employments: [{ pay: { amount, per: "month" } }] }];
      expect(faultsOf({ fundingSources, personnel })).toEqual([
        "amount-not-multiple personnel.0.employments.0.pay.amount",
        "amount-not-multiple fundingSources.0.amount",
      ]);
    },
  );

  it.each([0, 12.5, "12.50", "12.500", "1e3", 200000])("is accepted as %s", (amount) => {
    expect(faultsOf({ fundingSources: [{ id: "source-1", kind: "general-budget", amount }] })).toEqual([]);
  });
});

describe("ids that look alike", () => {
  it.each([
    ["a zero-width space", "p-1\u200b"],
    ["full-width characters", "ｐ－１"],
    ["a blank", "p- 1"],
  ])("are one where %s is all that differs", (_, id) => {
    expect(faultsOf({ personnel: [{ id: "p-1" }, { id }] })).toEqual(["id-duplicate personnel.1.id"]);
  });
});

describe("a division", () => {
  // The levels run from province to village, each inside the one before: no county lies in a village.
  it("of the level of a county does not lie in a village", () => {
    const divisions = [
      { id: "110101001001", name: "甲社区", level: "village", committee: "residential-community" },
      { id: "zone", name: "开发区", level: "county", parent: "110101001001" },
    ];
    expect(faultsOf({ divisions })).not.toEqual([]);
  });
});

describe("the areas of a funding source", () => {
  // As for the id of a division: digits that are no statistical code are `division-code-invalid`.
  it.each(["110", "110105000000", "１１", "11\u200b", "cn"])("are not the digits %s, which are no code", (area) => {
    const fundingSources = [{ id: "source-1", kind: "general-budget", amount: "1000", areas: [area] }];
    expect(faultsOf({ fundingSources })).toEqual(["division-code-invalid fundingSources.0.areas.0"]);
  });
});

describe("an activity that was completed after the day of recording", () => {
  // FAULT_CODES is the closed list of the ways in which an input is refused, and names this one for registers. Either
  // it is raised, or it is none of them.
  it("is refused with the code that is listed for it, if one is listed", () => {
    const faults = faultsOf({
      tierSystems: [
        {
          id: "own",
          name: { zh: "体系", en: "System" },
          tiers: [{ id: "own:centre", name: { zh: "中心", en: "Centre" }, levels: ["township"] }],
        },
      ],
      divisions: [{ id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" }],
      stations: [{ id: "centre-1", division: "110101001", tier: "own:centre" }],
      activities: [{ id: "case-1", station: "centre-1", kind: "case-work", completedOn: "2023-06-01" }],
    });
    const listed = FAULT_CODES.filter((code: string) => code === "date-after-recorded");
    expect(faults).toEqual(listed.map((code) => `${code} activities.0.completedOn`));
  });
});

describe("a chain of divisions", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** How often parsing looks a division up, where each of so many is administered by the next. */
  function lookUpsFor(length: number): number {
    const divisions = Array.from({ length }, (_, index) => ({
      id: `zone-${index}`,
      name: "开发区",
      level: "county",
      parent: index + 1 < length ? `zone-${index + 1}` : "11",
    }));
    const lookUps = vi.spyOn(Map.prototype, "get");
    safeParseRegister({ version: 1, recordedOn: "2023-05-31", divisions });
    const { length: times } = lookUps.mock.calls;
    lookUps.mockRestore();
    return times;
  }

  // Twice the divisions are twice the work: each walks the chain above it only as far as no other has before.
  it("is looked up about twice as often when it is twice as long", () => {
    expect(lookUpsFor(400)).toBeLessThanOrEqual(2.5 * lookUpsFor(200));
  });
});
