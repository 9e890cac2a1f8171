import { describe, expect, it } from "vitest";
import type { ShareQuota } from "social-work-station-rules/policy";
import { checkShareQuota } from "social-work-station-rules/quota";
import { OWN, centre, prepared } from "./own-register.js";
import { shareQuota } from "./provisions.js";

const AS_OF = "2021-12-15";
const ALL = [{ collection: "divisions" }, { collection: "stations" }];

const village = (n: number, fields: object = { committee: "residential-community" }): object => ({
  id: `11010100100${n}`,
  name: `社区${n}`,
  level: "village",
  ...fields,
});
const station = (n: number, fields: object = { from: "2021-01-01" }): object => ({
  id: `station-${n}`,
  division: `11010100100${n}`,
  tier: "own:station",
  ...fields,
});
const VILLAGES = [1, 2, 3, 4].map((n) => village(n));

function check(fields: object = {}, provision: ShareQuota = shareQuota({ share: "0.5" }), asOf: string = AS_OF) {
  const register = prepared({
    recordedOn: "2022-12-31",
    divisions: [...OWN.divisions, ...VILLAGES],
    stations: [centre({ from: "2021-01-01" })],
    completeness: ALL,
    ...fields,
  });
  return checkShareQuota(register, provision, { asOf });
}

const subject = { kind: "division", id: "110101001" } as const;

describe("the time by which stations are due", () => {
  type Term = "no-term" | "opening-day" | "opening-year";
  const timing = (simultaneity: Term | undefined, dates: object, fields: object = {}): unknown => {
    const values = { share: "0.5", ...(simultaneity === undefined ? {} : { simultaneity }) };
    const [finding] = check({ stations: [centre(dates)], ...fields }, shareQuota(values));
    return [finding?.verdict, finding?.timing];
  };

  it.each<[string, Term | undefined, object, string | null]>([
    ["is not asked about", undefined, { from: "2020-01-01" }, null],
    ["is never over without a term", "no-term", { from: "2020-01-01" }, "open"],
    ["is over on the day on which the centre opens", "opening-day", { from: "2021-12-15" }, "closed"],
    ["is not over in the year in which it opens", "opening-year", { from: "2021-01-01" }, "open"],
    ["is over in the next year", "opening-year", { from: "2020-12-31" }, "closed"],
    ["is over where only an earlier year is recorded", "opening-year", { from: "2020" }, "closed"],
  ])("%s", (_, term, dates, expected) => {
    expect(timing(term, dates)).toEqual(["unmet", expected]);
  });

  it("is not over where the day of opening is not recorded", () => {
    const [finding] = check(
      { recordedOn: AS_OF, stations: [centre()] },
      shareQuota({ share: "0.5", simultaneity: "opening-year" }),
    );
    expect([finding?.verdict, finding?.timing]).toEqual(["unmet", "open"]);
  });

  it("is counted from a centre of the tier, and not from another station", () => {
    const tiers = [
      ...OWN.tierSystems[0].tiers,
      { id: "own:office", name: { zh: "室", en: "office" }, levels: ["township"] },
    ];
    const office = { id: "office", division: "110101001", tier: "own:office", from: "2019-01-01" };
    expect(
      timing(
        "opening-year",
        {},
        {
          tierSystems: [{ ...OWN.tierSystems[0], tiers }],
          stations: [centre({ from: "2021-01-01" }), office],
        },
      ),
    ).toEqual(["unmet", "open"]);
  });

  it("is none where enough have a station, or where it is not known", () => {
    const provision = shareQuota({ share: "0.5", simultaneity: "opening-day" });
    const stations = [centre({ from: "2021-01-01" }), station(1), station(2)];
    expect(check({ stations }, provision).map(({ verdict, timing: own }) => [verdict, own])).toEqual([["met", null]]);
    expect(check({ stations, completeness: [] }, provision).map(({ timing: own }) => own)).toEqual([null]);
  });
});

describe("what is missing of a share", () => {
  it("is named in order: the centre, divisions, types of committee, dates of stations, stations", () => {
    const [finding] = check({
      divisions: [...OWN.divisions, village(1), village(2, {}), village(3)],
      stations: [centre({ from: "2021-12" }), station(1, { from: "2021-12" })],
      completeness: [],
    });
    expect(finding?.missing).toEqual([
      { subject: { kind: "station", id: "centre-1" }, fact: "station-date" },
      { subject, fact: "stations", detail: "own:centre" },
      { subject, fact: "divisions" },
      { subject: { kind: "division", id: "110101001002" }, fact: "committee-type" },
      { subject: { kind: "station", id: "station-1" }, fact: "station-date" },
      { subject, fact: "stations", detail: "own:station" },
    ]);
  });

  it("is only about the centre where the share is not reached whatever is recorded of it", () => {
    const [finding] = check({ stations: [centre({ from: "2021-12" })] });
    expect([finding?.verdict, finding?.missing]).toEqual([
      "undetermined",
      [{ subject: { kind: "station", id: "centre-1" }, fact: "station-date" }],
    ]);
  });

  it("is only about the centre where all are required, and one that is listed has none", () => {
    const fields = { stations: [centre({ from: "2021-12" })], completeness: [{ collection: "stations" }] };
    const [finding] = check(fields, shareQuota({ share: "1" }));
    expect(finding?.missing).toEqual([{ subject: { kind: "station", id: "centre-1" }, fact: "station-date" }]);
  });

  it("is no date of a station beside one that is open", () => {
    const stations = [
      centre({ from: "2021-01-01" }),
      station(1, { from: "2021-12" }),
      { ...station(1), id: "other" },
      station(2, { from: "2021-12" }),
    ];
    const [finding] = check({ stations });
    expect(finding?.missing).toEqual([{ subject: { kind: "station", id: "station-2" }, fact: "station-date" }]);
    expect(finding?.detail).toEqual({
      kind: "share-quota",
      base: 4,
      required: 2,
      covered: 1,
      unknown: 1,
      shortfall: { least: 0, most: 1 },
    });
  });

  it("is nothing about stations of another tier in the same community", () => {
    const tiers = [
      ...OWN.tierSystems[0].tiers,
      { id: "own:point", name: { zh: "点", en: "point" }, levels: ["village"] },
    ];
    const stations = [
      centre({ from: "2021-01-01" }),
      station(2),
      { ...station(1, { from: "2021-12" }), tier: "own:point" },
    ];
    const [finding] = check({ tierSystems: [{ ...OWN.tierSystems[0], tiers }], stations });
    expect([finding?.verdict, finding?.missing]).toEqual(["unmet", []]);
  });
});

describe("a share that must be reached exactly", () => {
  const exactly = shareQuota({ share: "0.5", comparison: "exactly" });
  const open = (...numbers: readonly number[]): readonly object[] => [
    centre({ from: "2021-01-01" }),
    ...numbers.map((n) => station(n)),
  ];

  it.each([
    ["one too few", open(1), "unmet", 1],
    ["as many as required", open(1, 2), "met", 0],
    ["one too many", open(1, 2, 3), "unmet", 0],
  ])("by %s", (_, stations, verdict, short) => {
    const [finding] = check({ stations }, exactly);
    expect([finding?.verdict, finding?.detail.shortfall]).toEqual([verdict, { least: short, most: short }]);
  });

  it("is open where one more may have a station, and settled where that is one too many already", () => {
    const coarse = station(4, { from: "2021-12" });
    expect(check({ stations: [...open(1), coarse] }, exactly)[0]?.verdict).toBe("undetermined");
    expect(check({ stations: [...open(1, 2), coarse] }, exactly)[0]?.verdict).toBe("undetermined");
    expect(check({ stations: [...open(1, 2, 3), coarse] }, exactly)[0]?.verdict).toBe("unmet");
    expect(check({ stations: [...open(), coarse] }, exactly)[0]?.verdict).toBe("unmet");
  });
});

describe("a share of divisions that are not all listed", () => {
  const notListed = { completeness: [{ collection: "stations" }] };

  it.each([
    ["nothing is required", "0", [], "met", { least: 0, most: 0 }],
    ["all are required, and one has none", "1", [1, 2, 3], "unmet", { least: 1, most: 1 }],
    ["all are required, and all that are listed have one", "1", [1, 2, 3, 4], "undetermined", { least: 0, most: 0 }],
    ["half are required, and all that are listed have one", "0.5", [1, 2, 3, 4], "undetermined", { least: 0, most: 0 }],
    ["half are required, and none has one", "0.5", [], "undetermined", { least: 0, most: 2 }],
  ])("is, where %s", (_, share, numbers, verdict, shortfall) => {
    const stations = [centre({ from: "2021-01-01" }), ...numbers.map((n) => station(n))];
    const [finding] = check({ stations, ...notListed }, shareQuota({ share }));
    expect([finding?.verdict, finding?.detail.shortfall]).toEqual([verdict, shortfall]);
  });
});

describe("areas", () => {
  it("are townships that exist on the day, by their ids", () => {
    const second = { ...OWN.divisions[0], id: "110101002", name: "乙街道" };
    const stations = ["110101002", "110101001"].map((division, index) =>
      centre({ id: `c-${index}`, division, from: "2021-01-01" }),
    );
    expect(
      check({ divisions: [second, ...OWN.divisions, ...VILLAGES], stations }).map((one) => [one.id, one.verdict]),
    ).toEqual([
      ["own/provision@division:110101001", "unmet"],
      ["own/provision@division:110101002", "not-applicable"],
    ]);
  });

  it("are none that no longer exist, even where their stations are not listed", () => {
    const gone = { ...OWN.divisions[0], id: "110101003", name: "丙街道", until: "2021-12-14" };
    const findings = check({
      divisions: [...OWN.divisions, ...VILLAGES, gone],
      stations: [],
      completeness: [{ collection: "divisions" }],
    });
    expect(findings.map((one) => one.subject.id)).toEqual(["110101001"]);
  });
});
