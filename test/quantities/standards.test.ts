import { describe, expect, test } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import type { FundingStandard, PayStandard } from "social-work-station-rules/policy";
import type { PreparedRegister } from "social-work-station-rules/register";
import { numberOf } from "../../src/quantities/number-of.js";
import { amountOfStandard, boundIn, isDueIn, standardAmounts } from "../../src/quantities/standard.js";
import { formatRatio } from "../../src/ratio/index.js";
import { allStated, byArea, byYear, policyOf, threePlaces } from "../three-places.js";

/** What a standard lays down for each of its subjects in a year: a town, a village place, and one of unknown class. */

const places = threePlaces({
  personnel: [
    { id: "p", certificates: [], assignments: [{ station: "urban", role: "social-worker", from: "2020-01-01" }] },
    {
      id: "q",
      certificates: [],
      assignments: [{ station: "rural", role: "director", from: "2020-01-01", until: "2025-12-31" }],
    },
  ],
});

const standard = (parameters: object, fields: object = {}): FundingStandard | PayStandard => {
  const [provision] = policyOf({
    kind: "funding-standard",
    ...fields,
    parameters: allStated({ amount: "1000", ...parameters }),
  }).provisions;
  return provision as FundingStandard;
};
const pay = (parameters: object = {}, fields: object = {}) =>
  standard({ per: "month", ...parameters }, { kind: "pay-standard", appliesTo: { subject: "person" }, ...fields });

/** Amounts as text: for whom, for what, of which meaning, and from what to what. */
function amounts(
  provision: FundingStandard | PayStandard,
  year = 2026,
  prepared: PreparedRegister = places,
  jurisdiction = "99",
) {
  return standardAmounts(provision, {
    prepared,
    year,
    asOf: parsePlainDate(`${String(year)}-12-31`),
    jurisdiction,
  }).map((one) => {
    const { least, most, missing } = amountOfStandard(one);
    const written = [least, most].map((bound) => (bound === null ? "?" : formatRatio(bound))).join("-");
    return [one.subject.id, one.purpose ?? "-", one.meaning, written, ...missing.map(({ fact }) => fact)].join(" ");
  });
}

const each = (amount: string, purpose = "-", meaning = "exactly") =>
  ["rural", "unknown", "urban"].map((id) => `${id} ${purpose} ${meaning} ${amount}-${amount}`);

describe("a funding standard", () => {
  test("lays down its amount for each station, for what it says and with the meaning that it says", () => {
    expect(amounts(standard({}))).toEqual(each("1000"));
    expect(amounts(standard({ purpose: "services", meaning: "at-least" }))).toEqual(
      each("1000", "services", "at-least"),
    );
  });

  test("lays it down for the whole area, or for those that meet its condition", () => {
    const whole = standard({}, { scope: "jurisdiction", appliesTo: { subject: "division" } });
    expect(amounts(whole)).toEqual(["99 - exactly 1000-1000"]);
    expect(amounts(whole, 2026, places, "9901")).toEqual(["9901 - exactly 1000-1000"]);
    expect(amounts(standard({}, { where: { station: { id: ["rural"] } } }))).toEqual(["rural - exactly 1000-1000"]);
    expect(amounts(standard({}, { where: { station: { division: { area: ["urban"] } } } }))).toEqual([
      "unknown - exactly 0-1000 area-class",
      "urban - exactly 1000-1000",
    ]);
  });

  test("lays down nothing before its first stage, and then by the last that is due in the year", () => {
    const staged = standard({ amount: byYear("1000", "2000") });
    expect([2025, 2026, 2027, 2028].map((year) => amounts(staged, year))).toEqual([
      [],
      each("1000"),
      each("2000"),
      each("2000"),
    ]);
    expect([2025, 2026].map((year) => isDueIn(staged, year))).toEqual([false, true]);
    expect([2025, 2026].map((year) => boundIn(byYear("1", "2") as never, year))).toEqual([null, "1"]);
    expect(boundIn("5" as never, 2000)).toBe("5");
    const classes = byArea("1", "2") as never;
    expect(boundIn(classes, 2000)).toBe(classes);
  });

  test("is by class, and open between the classes that a place may be of", () => {
    expect(amounts(standard({ amount: byArea("1000", "600") }))).toEqual([
      "rural - exactly 600-600",
      "unknown - exactly 600-1000 area-class",
      "urban - exactly 1000-1000",
    ]);
    const onlyUrban = { classes: [{ when: { division: { area: ["urban"] } }, is: "services" }] };
    expect(amounts(standard({ purpose: onlyUrban }))).toEqual([
      "unknown services exactly 0-1000 area-class",
      "urban services exactly 1000-1000",
    ]);
  });

  test("is for each purpose and meaning that a place of unknown class may have", () => {
    expect(
      amounts(standard({ purpose: byArea("services", "training") }))
        .slice(1, 3)
        .toSorted(),
    ).toEqual(["unknown services exactly 0-1000 area-class", "unknown training exactly 0-1000 area-class"]);
    // What the classes differ in does not bear on an amount of one purpose.
    expect(amounts(standard({ purpose: "services", times: byArea("each-year", "each-year") }))).toEqual(
      each("1000", "services"),
    );
  });

  test("of two classes at once contradicts itself", () => {
    const purpose = {
      classes: [
        { when: { division: { area: ["urban"] } }, is: "services" },
        { when: { division: { has: [{ of: "stations", where: { id: ["urban"] } }] } }, is: "training" },
      ],
      otherwise: "services",
    };
    const [rural, , urban] = standardAmounts(standard({ purpose }), {
      prepared: places,
      year: 2026,
      asOf: parsePlainDate("2026-12-31"),
      jurisdiction: "99",
    });
    if (urban === undefined || rural === undefined) throw new Error("there are three");
    expect([urban.subject.id, numberOf(urban.amount).others]).toEqual(["urban", ["two-classes"]]);
    expect([rural.subject.id, numberOf(rural.amount).others]).toEqual(["rural", []]);
  });

  test("of so much for every so many rounds what it is for", () => {
    const figures = [{ subject: { kind: "division", id: "990101001" }, key: "population", value: 30, on: "2026" }];
    const perHead = { is: "100", forEvery: "20", of: { take: "figure", key: "population", at: "township" } };
    const urban = { where: { station: { id: ["urban"] } } };
    const of = (parameters: object) =>
      amounts(standard({ amount: perHead, ...parameters }, urban), 2026, threePlaces({ figures }));
    expect(of({})).toEqual(["urban - exactly 150-150"]);
    expect(of({ rounding: "up" })).toEqual(["urban - exactly 200-200"]);
    expect(of({ rounding: "down" })).toEqual(["urban - exactly 100-100"]);
  });

  test("that is once at the opening is laid down in the year of the opening", () => {
    const opened = (from: string, until?: string) =>
      threePlaces({
        stations: [
          { id: "urban", division: "990101001", tier: "s:station", from, ...(until === undefined ? {} : { until }) },
        ],
      });
    const once = standard({ times: "once-at-opening" });
    expect(amounts(once, 2026, opened("2026-01-01"))).toEqual(["urban - exactly 1000-1000"]);
    expect(amounts(once, 2026, opened("2025-12-31"))).toEqual([]);
    expect(amounts(once, 2026, opened("2026-12-31"))).toEqual(["urban - exactly 1000-1000"]);
    expect(amounts(once, 2026, opened("2027-01-01"))).toEqual([]);
    expect(amounts(standard({ times: "each-year" }), 2026, opened("2025-12-31"))).toEqual([
      "urban - exactly 1000-1000",
    ]);
    expect(amounts(standard({}), 2026, opened("2020", "2025-12-31"))).toEqual([]);
    // A part of the year does not make it less.
    const both = { times: "once-at-opening", partYear: "pro-rata-months" };
    expect(amounts(standard(both), 2026, opened("2026-07-01"))).toEqual(["urban - exactly 1000-1000"]);
    const months = standard({ partYear: "pro-rata-months" });
    expect(amounts(months, 2026, opened("2026-07-01"))).toEqual(["urban - exactly 500-500"]);
    expect(amounts(standard({ partYear: "full" }), 2026, opened("2026-07-01"))).toEqual(["urban - exactly 1000-1000"]);
  });
});

describe("a pay standard", () => {
  test("is twelve times a month, for pay, and at least that unless it says otherwise", () => {
    expect(amounts(pay())).toEqual(["p pay at-least 12000-12000"]);
    expect(amounts(pay({ per: "year", meaning: "exactly" }))).toEqual(["p pay exactly 1000-1000"]);
  });

  test("is laid down for those at work on the day, and once it is known for what time it is", () => {
    const onDay = (asOf: string) =>
      standardAmounts(pay(), { prepared: places, year: 2025, asOf: parsePlainDate(asOf), jurisdiction: "99" }).map(
        ({ subject }) => subject.id,
      );
    expect([onDay("2025-06-30"), onDay("2026-01-01"), onDay("2019-12-31")]).toEqual([["p", "q"], ["p"], []]);
    const later = pay({ per: { stages: [{ by: "2026-12-31", is: "month" }] } });
    expect([isDueIn(later, 2025), isDueIn(later, 2026)]).toEqual([false, true]);
    expect(amounts(later, 2025)).toEqual([]);
    expect(amounts(later, 2026)).toEqual(["p pay at-least 12000-12000"]);
  });
});

describe("the growth of a standard", () => {
  const grown = (growth: unknown, year: number) =>
    amounts(standard({ growth }), year)[0]?.split(" ").at(-1)?.split("-")[0];
  const years = (growth: unknown) => [2023, 2024, 2025, 2026].map((year) => grown(growth, year));

  test("is by its rate each year, on the year before or on the first", () => {
    expect(years({ since: 2024, rate: "10%" })).toEqual(["1000", "1000", "1100", "1210"]);
    expect(years({ since: 2024, rate: "10%", on: "base-year" })).toEqual(["1000", "1000", "1100", "1200"]);
    expect(years({ since: 2030, rate: "10%" })).toEqual(["1000", "1000", "1000", "1000"]);
  });

  test("is by the rate of the stage of each year", () => {
    const stages = {
      stages: [
        { by: "2024-12-31", is: { since: 2023, rate: "10%" } },
        { by: "2026-06-30", is: { since: 2023, rate: "20%" } },
      ],
    };
    // Nothing in 2023; a tenth in 2024 and 2025; a fifth in 2026.
    expect(years(stages)).toEqual(["1000", "1100", "1210", "1452"]);
    // A stage counts from a year of its own: none in that year, then by its rate.
    const own = {
      stages: [
        { by: "2024-12-31", is: { since: 2023, rate: "10%" } },
        { by: "2026-12-31", is: { since: 2026, rate: "20%" } },
      ],
    };
    expect([2025, 2026, 2027].map((year) => grown(own, year))).toEqual(["1210", "1210", "1452"]);
    const later = { stages: [{ by: "2027-01-01", is: { since: 2023, rate: "10%" } }] };
    expect(years(later)).toEqual(["1000", "1000", "1000", "1000"]);
  });

  test("is by class, and none where a stage that is over had no class", () => {
    const growth = byArea({ since: 2025, rate: "10%" }, { since: 2025, rate: "50%" });
    expect(amounts(standard({ growth }))).toEqual([
      "rural - exactly 1500-1500",
      "unknown - exactly 1100-1500 area-class",
      "urban - exactly 1100-1100",
    ]);
    const onlyUrban = { classes: [{ when: { division: { area: ["urban"] } }, is: { since: 2024, rate: "10%" } }] };
    expect(amounts(standard({ growth: onlyUrban })).filter((text) => !text.startsWith("unknown"))).toEqual([
      "rural - exactly ?-?",
      "urban - exactly 1210-1210",
    ]);
    const stages = {
      stages: [
        { by: "2025-12-31", is: onlyUrban },
        { by: "2026-12-31", is: { since: 2024, rate: "100%" } },
      ],
    };
    expect(amounts(standard({ growth: stages }))).toEqual([
      "rural - exactly 2000-2000",
      "unknown - exactly 2000-2200 area-class",
      "urban - exactly 2200-2200",
    ]);
  });

  test("is that of the amount of the year itself", () => {
    expect(amounts(standard({ amount: byYear("1000", "2000"), growth: { since: 2026, rate: "10%" } }), 2027)).toEqual(
      each("2200"),
    );
  });
});

test("what is laid down is a number of its own where nothing is open", () => {
  const [one] = standardAmounts(standard({}), {
    prepared: places,
    year: 2026,
    asOf: parsePlainDate("2026-12-31"),
    jurisdiction: "99",
  });
  if (one === undefined) throw new Error("there is one");
  expect(one.applies).toBe(true);
  expect(numberOf(one.amount).others).toEqual([]);
});
