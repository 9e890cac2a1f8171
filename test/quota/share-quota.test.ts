import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROUNDING_MODES, type RoundingMode } from "social-work-station-rules/exact";
import { checkShareQuota } from "social-work-station-rules/quota";
import type { ShareQuota } from "social-work-station-rules/policy";
import { centre, OWN, prepared } from "./own-register.js";
import { shareQuota } from "./provisions.js";

type State = "open" | "closed" | "none" | "doubtful";
type Committee = "residential-community" | "village" | undefined;

interface Village {
  readonly committee: Committee;
  readonly state: State;
}

interface Area {
  readonly villages: readonly Village[];
  readonly divisions: "listed" | "not-listed";
  readonly stations: "listed" | "not-listed";
  readonly percent: number;
  readonly rounding: RoundingMode;
  readonly comparison: "at-least" | "exactly";
}

const areas: fc.Arbitrary<Area> = fc.record({
  villages: fc.array(
    fc.record({
      committee: fc.constantFrom<Committee>(
        "residential-community",
        "residential-community",
        "residential-community",
        "village",
        undefined,
      ),
      state: fc.constantFrom<State>("open", "open", "closed", "none", "doubtful"),
    }),
    { maxLength: 7 },
  ),
  divisions: fc.constantFrom("listed", "listed", "not-listed"),
  stations: fc.constantFrom("listed", "not-listed"),
  percent: fc.oneof(fc.constantFrom(0, 20, 30, 50, 100), fc.integer({ min: 0, max: 100 })),
  rounding: fc.constantFrom(...ROUNDING_MODES),
  comparison: fc.constantFrom("at-least", "exactly"),
});

const DATES: Readonly<Record<State, object | null>> = {
  open: { from: "2021-01-01" },
  closed: { from: "2021-01-01", until: "2021-06-30" },
  doubtful: { from: "2021-12" },
  none: null,
};
const AS_OF = "2021-12-15";

function idOf(index: number): string {
  return `110101001${String(index + 1).padStart(3, "0")}`;
}

function check({
  villages,
  divisions,
  stations,
  ...values
}: Area): ReturnType<typeof checkShareQuota>[number] | undefined {
  const register = prepared({
    divisions: [
      ...OWN.divisions,
      ...villages.map(({ committee }, index) => ({
        id: idOf(index),
        name: `村居${index}`,
        level: "village",
        ...(committee === undefined ? {} : { committee }),
      })),
    ],
    stations: [
      centre({ from: "2021-01-01" }),
      ...villages.flatMap(({ state }, index) =>
        DATES[state] === null
          ? []
          : [{ id: `station-${index}`, division: idOf(index), tier: "own:station", ...DATES[state] }],
      ),
    ],
    completeness: [
      ...(divisions === "listed" ? [{ collection: "divisions" }] : []),
      ...(stations === "listed" ? [{ collection: "stations" }] : []),
    ],
  });
  return checkShareQuota(register, quotaOf(values), { asOf: AS_OF })[0];
}

function quotaOf({ percent, rounding, comparison }: Pick<Area, "percent" | "rounding" | "comparison">): ShareQuota {
  return shareQuota({ share: String(percent / 100), rounding, comparison });
}

function requiredOf({ percent, rounding }: Pick<Area, "percent" | "rounding">, base: number): number {
  const [whole, rest] = [Math.floor((percent * base) / 100), (percent * base) % 100];
  const up = {
    up: rest > 0,
    down: false,
    "half-up": rest >= 50,
    "half-even": rest > 50 || (rest === 50 && whole % 2 === 1),
  }[rounding];
  return whole + (up ? 1 : 0);
}

/** Returns what a village may turn out to be: whether it is a community, and whether it has a station. */
function waysOf(
  { committee, state }: Village,
  stations: Area["stations"],
): readonly (readonly [community: boolean, covered: boolean])[] {
  const kinds = committee === undefined ? [true, false] : [committee === "residential-community"];
  const covered =
    state === "open" ? [true] : state === "doubtful" || stations === "not-listed" ? [true, false] : [false];
  return kinds.flatMap((kind) => covered.map((stands) => [kind, stands] as const));
}

/** Returns every number of communities, and of covered ones among them, that the record allows. */
function countsOf(area: Area): readonly (readonly [base: number, covered: number])[] {
  const known = area.villages.reduce<readonly (readonly [number, number])[]>(
    (counts, village) => {
      const next = counts.flatMap(([base, covered]) =>
        waysOf(village, area.stations).map(
          ([kind, stands]) => [base + (kind ? 1 : 0), covered + (kind && stands ? 1 : 0)] as const,
        ),
      );
      return [...new Map(next.map((count) => [count.join(), count])).values()];
    },
    [[0, 0]],
  );
  if (area.divisions === "listed") return known;
  return known.flatMap(([base, covered]) => [
    [base, covered] as const,
    ...[1, 1000].flatMap(
      (more) =>
        [
          [base + more, covered],
          [base + more, covered + more],
        ] as const,
    ),
    ...(area.comparison === "exactly" ? evenly(area, base, covered) : []),
  ]);
}

/** Returns the counts with as many more divisions, uncovered or covered, as make the covered equal to the required. */
function evenly(area: Area, base: number, covered: number): readonly (readonly [number, number])[] {
  const more = Array.from({ length: 1000 }, (_, index) => index);
  const uncovered = more.find((few) => requiredOf(area, base + few) === covered);
  const served = more.find((few) => requiredOf(area, base + few) === covered + few);
  return [
    ...(uncovered === undefined ? [] : [[base + uncovered, covered] as const]),
    ...(served === undefined ? [] : [[base + served, covered + served] as const]),
  ];
}

function verdictsOf(area: Area): ReadonlySet<string> {
  return new Set(
    countsOf(area).map(([base, covered]) => {
      const required = requiredOf(area, base);
      return base === 0
        ? "not-applicable"
        : (area.comparison === "at-least" ? covered >= required : covered === required)
          ? "met"
          : "unmet";
    }),
  );
}

describe("checkShareQuota", () => {
  it("returns the verdict on which all completions of the lists agree, otherwise undetermined", () => {
    fc.assert(
      fc.property(areas, (area) => {
        const [one, ...others] = verdictsOf(area);
        expect(check(area)?.verdict).toBe(others.length === 0 ? one : "undetermined");
      }),
      { numRuns: 400 },
    );
  });

  it("bounds the shortfall by what the listed divisions may turn out to be", () => {
    fc.assert(
      fc.property(
        areas.map((area) => ({ ...area, divisions: "listed" as const })),
        (area) => {
          const detail = check(area)?.detail;
          const shortfalls = countsOf(area).map(([base, covered]) => Math.max(0, requiredOf(area, base) - covered));
          expect(detail?.shortfall).toEqual({ least: Math.min(...shortfalls), most: Math.max(...shortfalls) });
          const communities = area.villages.filter(({ committee }) => committee === "residential-community");
          expect([detail?.base, detail?.covered, detail?.required]).toEqual([
            communities.length,
            communities.filter(({ state }) => state === "open").length,
            requiredOf(area, communities.length),
          ]);
        },
      ),
    );
  });

  it("lists as missing only kinds of fact that could still change the verdict, and settles once they are recorded", () => {
    fc.assert(
      fc.property(areas, fc.infiniteStream(fc.boolean()), (area, coins) => {
        const finding = check(area);
        const named = new Set(finding?.missing.map(({ fact }) => fact));
        if (finding?.verdict !== "undetermined") expect(named.size).toBe(0);
        const toss = (): boolean => coins.next().value === true;
        const filled: Area = {
          ...area,
          divisions: named.has("divisions") ? "listed" : area.divisions,
          stations: named.has("stations") ? "listed" : area.stations,
          villages: area.villages.map(({ committee, state }) => ({
            committee:
              committee === undefined && named.has("committee-type")
                ? toss()
                  ? "village"
                  : "residential-community"
                : committee,
            state: state === "doubtful" && named.has("station-date") ? (toss() ? "open" : "closed") : state,
          })),
        };
        expect(check(filled)?.verdict).not.toBe("undetermined");
        if (finding?.verdict !== "undetermined") expect(check(filled)?.verdict).toBe(finding?.verdict);
      }),
      { numRuns: 200 },
    );
  });
});

const VILLAGES = Array.from({ length: 7 }, (_, index) => ({
  id: idOf(index),
  name: `社区${index}`,
  level: "village",
  committee: "residential-community",
}));
const ALL = [{ collection: "divisions" }, { collection: "stations" }];

function findings(fields: object, provision = shareQuota()): readonly string[] {
  const register = prepared({ divisions: [...OWN.divisions, ...VILLAGES], completeness: ALL, ...fields });
  return checkShareQuota(register, provision, { asOf: AS_OF }).map(({ subject, verdict, missing }) =>
    [subject.id, verdict, ...missing.map((fact) => `${fact.fact} of ${fact.detail ?? fact.subject.id}`)].join(" "),
  );
}

describe("checkShareQuota, by area", () => {
  it("returns a finding only while the centre is open, undetermined where that is not known", () => {
    expect(findings({ stations: [centre({ from: "2021-01-01" })] })).toEqual(["110101001 unmet"]);
    expect(findings({ stations: [centre({ from: "2021-01-01", until: "2021-12-14" })] })).toEqual([]);
    expect(findings({ stations: [centre({ from: "2021-12-16" })] })).toEqual([]);
    expect(findings({ stations: [] })).toEqual([]);
    expect(findings({ stations: [centre({ from: "2021-12" })] })).toEqual([
      "110101001 undetermined station-date of centre-1",
    ]);
    expect(findings({ stations: [], completeness: [{ collection: "divisions" }] })).toEqual([
      "110101001 undetermined stations of own:centre stations of own:station",
    ]);
  });

  it("is not applicable where no division is a community, whether or not there is a centre", () => {
    expect(findings({ divisions: OWN.divisions, stations: [centre({ from: "2021-01-01" })] })).toEqual([
      "110101001 not-applicable",
    ]);
    expect(findings({ divisions: OWN.divisions, stations: [centre({ from: "2021-12" })] })).toEqual([
      "110101001 not-applicable",
    ]);
  });

  it("lists a committee's type as missing only where it makes a difference", () => {
    const untyped = { id: idOf(7), name: "某村居", level: "village" };
    const doubtful = { id: "station-1", division: idOf(0), tier: "own:station", from: "2021-12" };
    const others = [1, 2].map((index) => ({
      id: `station-${index + 1}`,
      division: idOf(index),
      tier: "own:station",
      from: "2021-01-01",
    }));
    const stations = [centre({ from: "2021-01-01" }), doubtful, ...others];
    const divisions = [...OWN.divisions, ...VILLAGES, untyped];
    // 30 % of 7 and of 8 are 3 rounded up: one uncovered division more or less requires no other number.
    expect(findings({ divisions, stations })).toEqual(["110101001 undetermined station-date of station-1"]);
    // 40 % of 7 is 3, of 8 is 4.
    expect(findings({ divisions, stations }, shareQuota({ share: "0.4" }))).toEqual([
      `110101001 undetermined committee-type of ${idOf(7)} station-date of station-1`,
    ]);
    // At a share of 100 %, one more that has its station is one more that is required.
    const served = Array.from({ length: 7 }, (_, index) => ({
      id: `station-${index + 1}`,
      division: idOf(index + 1),
      tier: "own:station",
      from: "2021-01-01",
    }));
    expect(
      findings(
        { divisions, stations: [centre({ from: "2021-01-01" }), { ...doubtful, id: "station-0" }, ...served] },
        shareQuota({ share: "1" }),
      ),
    ).toEqual(["110101001 undetermined station-date of station-0"]);
  });

  it("counts the villages that the township administers, whatever their code", () => {
    const other = { id: "110101002", name: "乙街道", level: "township", kind: "subdistrict" };
    const moved = VILLAGES.map((village, index) => (index < 4 ? { ...village, administeredBy: "110101002" } : village));
    const stations = [
      centre({ from: "2021-01-01" }),
      { id: "station-1", division: idOf(6), tier: "own:station", from: "2021-01-01" },
    ];
    expect(findings({ divisions: [...OWN.divisions, other, ...VILLAGES], stations })).toEqual(["110101001 unmet"]);
    expect(findings({ divisions: [...OWN.divisions, other, ...moved], stations })).toEqual(["110101001 met"]);
  });

  it("counts communities and villages apart, and two stations in one community once", () => {
    const villages = VILLAGES.map((village, index) => ({
      ...village,
      committee: index < 4 ? "residential-community" : "village",
    }));
    const stations = [
      centre({ from: "2021-01-01" }),
      ...["a", "b"].map((id) => ({ id, division: idOf(0), tier: "own:station", from: "2021-01-01" })),
    ];
    const divisions = [...OWN.divisions, ...villages];
    const register = prepared({ divisions, stations, completeness: ALL });
    const detail = (committee: "residential-community" | "village"): unknown =>
      checkShareQuota(register, shareQuota({}, committee), { asOf: AS_OF })[0]?.detail;
    expect(detail("residential-community")).toEqual({
      kind: "share-quota",
      base: 4,
      required: 2,
      covered: 1,
      unknown: 0,
      shortfall: { least: 1, most: 1 },
    });
    expect(detail("village")).toEqual({
      kind: "share-quota",
      base: 3,
      required: 1,
      covered: 0,
      unknown: 0,
      shortfall: { least: 1, most: 1 },
    });
  });

  it("ignores stations of another tier, divisions that no longer exist and the order of the lists", () => {
    const stations = [
      centre({ from: "2021-01-01" }),
      { id: "centre-2", division: "110101001", tier: "own:centre", from: "2021-01-01" },
    ];
    const gone = VILLAGES.map((village) => ({ ...village, until: "2021-12-14" }));
    expect(findings({ stations })).toEqual(["110101001 unmet"]);
    expect(findings({ divisions: [...OWN.divisions, ...gone], stations })).toEqual(["110101001 not-applicable"]);
    expect(
      findings({ divisions: [...VILLAGES.toReversed(), ...OWN.divisions], stations: stations.toReversed() }),
    ).toEqual(findings({ stations }));
  });
});
