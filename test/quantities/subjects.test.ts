import { describe, expect, test } from "vitest";
import { parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";
import { toRatio } from "social-work-station-rules/exact";
import { formatRatio } from "../../src/ratio/index.js";
import { amountOf, postAmounts } from "../../src/quantities/amounts.js";
import type { MeasureSubject } from "../../src/quantities/context.js";
import { divisionFor, divisionOf } from "../../src/quantities/division-of.js";
import { readFigure } from "../../src/quantities/figures.js";
import { fullYearsBetween } from "../../src/quantities/full-years.js";
import { contextOf } from "../../src/quantities/meets.js";
import { governsMoney, purposesOf } from "../../src/quantities/money-rules.js";
import { ownDaysOf } from "../../src/quantities/own-date.js";
import { presence } from "../../src/quantities/presence.js";
import type { Amount, Quantity } from "../../src/quantities/quantity.js";
import { openedBy } from "../../src/quantities/spans.js";
import { matchesTier, registerFor, scaleOf, subjectsOf, termOf } from "../../src/quantities/subjects.js";
import { windowsOf } from "../../src/quantities/windows-of.js";
import { HERE, THERE, registerOf } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";
import { saying } from "./fact.js";

/** Subjects of measures: which there are, whether they are there, from which day their terms run, and their amounts. */

const day = (text: string): PlainDate => parsePlainDate(text);

const PREPARED = registerOf({
  divisions: [
    { id: "4401", name: "某市", level: "prefecture" },
    { id: "440101", name: "甲县", level: "county" },
    { id: "440102", name: "乙县", level: "county", from: "2025-07-01" },
    { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
    { id: THERE, name: "某镇", level: "township", kind: "town" },
  ],
  stations: [
    { id: "a", division: HERE, tier: "s:station", from: "2025-04-01" },
    { id: "b", division: THERE, tier: "s:station" },
    { id: "c", division: "440101", tier: "s:centre", from: "2020", until: "2025-03-31" },
    { id: "d", division: THERE, tier: "s:station", from: "2025" },
  ],
  operators: [
    {
      id: "o",
      contracts: [
        { id: "k1", stations: ["a"], from: "2024", until: "2025-12", signedOn: "2023-12" },
        { id: "k2", stations: ["c"], from: "2025-07-01" },
      ],
    },
    { id: "o2", contracts: [] },
  ],
  personnel: [
    {
      id: "p",
      assignments: [
        { station: "a", role: "social-worker", from: "2024-05", fullTimeEquivalent: "0.5" },
        { station: "c", role: "director", from: "2023-01-01", workload: "full-time" },
        { station: "b", role: "director", from: "2020-01-01", until: "2021-12-31" },
      ],
      employments: [
        { pay: { amount: "6000", per: "month" } },
        { pay: { amount: "12000", per: "year" }, until: "2025-06" },
        { pay: { amount: "99999", per: "month" }, until: "2025-05" },
        {},
      ],
      continuingEducation: [{ on: "2025-02-01", hours: "8" }],
    },
    { id: "q" },
    { id: "r", assignments: [{ station: "a", role: "social-worker", from: "2025" }], employments: [] },
    { id: "t", assignments: [{ station: "a", role: "social-worker" }] },
  ],
  activities: [
    { id: "v", station: "b", kind: "visit", completedOn: "2023-05-05" },
    {
      id: "w",
      station: "b",
      kind: "visit",
      startedOn: "2022-02-02",
      completedOn: "2022-03-03",
      hours: 2,
      personsServed: 5,
    },
  ],
  figures: [
    { subject: { kind: "station", id: "a" }, key: "population", value: 3, on: "2025-03-01" },
    { subject: { kind: "station", id: "a" }, key: "population", value: 4, on: "2025-05-01" },
    { subject: { kind: "station", id: "a" }, key: "population", value: 5, on: "2025-08-01" },
    { subject: { kind: "station", id: "a" }, key: "population", value: 1, on: "2023" },
    { subject: { kind: "station", id: "a" }, key: "households", value: 7, on: "2025-05-01" },
    { subject: { kind: "division", id: "440101" }, key: "population", value: 90, from: "2022", until: "2024" },
    { subject: { kind: "operator", id: "o" }, key: "population", value: 6, on: "2025" },
  ],
});

const DAY = day("2025-06-30");
const YEAR = { from: day("2025-01-01"), to: day("2025-12-31") };
const CONTEXT = contextOf({ prepared: PREPARED, asOf: DAY, period: YEAR, rounding: null });

const subjectOf = (text: string): MeasureSubject => {
  const [kind, id] = text.split(" ") as [MeasureSubject["kind"], string];
  return { kind, id };
};

describe("which subjects a provision has", () => {
  const ids = (subject: string, tier?: string, scope?: "jurisdiction" | "each", only?: string) =>
    subjectsOf(PREPARED, { scope, appliesTo: { subject: subject as never, tier } }, "4401", only).map(
      ({ kind, id }) => `${kind} ${id}`,
    );

  test.each([
    ["station", undefined, ["station a", "station b", "station c", "station d"]],
    ["station", "s:centre", ["station c"]],
    ["station", "township", ["station a", "station b", "station d"]],
    ["division", undefined, ["4401", "440101", HERE, "440102", THERE].map((id) => `division ${id}`)],
    ["division", "county", ["division 440101", "division 440102"]],
    ["operator", undefined, ["operator o", "operator o2"]],
    ["operator", "s:centre", ["operator o"]],
    ["contract", undefined, ["contract k1", "contract k2"]],
    ["contract", "s:centre", ["contract k2"]],
    ["person", "s:centre", ["person p", "person q", "person r", "person t"]],
    ["client", undefined, []],
  ])("%s of tier %s", (subject, tier, expected) => {
    expect(ids(subject, tier)).toEqual(expected);
  });

  test("the whole area, or one subject alone", () => {
    expect(ids("station", undefined, "jurisdiction")).toEqual(["jurisdiction 4401"]);
    expect(ids("station", undefined, "each", "b")).toEqual(["station b"]);
    expect(ids("station", "s:centre", "each", "b")).toEqual([]);
    expect(thrownFault(() => ids("station", undefined, "each", "x"))).toBe("reference-dangling at $.options.subject");
  });

  test("persons, operators and contracts have what they have anywhere", () => {
    const kinds = ["jurisdiction", "division", "station", "operator", "contract", "person"] as const;
    const part = { ...PREPARED, whole: registerOf() };
    expect(kinds.filter((kind) => registerFor(kind, part) === part.whole)).toEqual(["operator", "contract", "person"]);
  });

  test("a tier is that of a division itself, and of anything else that of one of its stations", () => {
    const is = (kind: "division" | "station" | "operator" | "person", id: string, tier?: string) =>
      matchesTier(PREPARED, kind, id, tier);
    expect(is("division", "440101", "county")).toBe(true);
    expect(is("division", "440101", "township")).toBe(false);
    expect(is("division", "unknown", "county")).toBe(false);
    expect(is("station", "a", "s:station")).toBe(true);
    expect(is("station", "a", "s:centre")).toBe(false);
    expect(is("operator", "o2", "s:station")).toBe(false);
    expect(is("operator", "o2")).toBe(true);
    expect(is("person", "q", "s:centre")).toBe(true);
  });
});

describe("whether a subject is there", () => {
  const on = (subject: string, tier?: string) =>
    saying(presence(subjectOf(subject), { asOf: DAY, window: undefined, tier }, PREPARED));
  const within = (subject: string, from: string, to: string, tier?: string) =>
    saying(presence(subjectOf(subject), { asOf: DAY, window: { from: day(from), to: day(to) }, tier }, PREPARED));

  test.each([
    ["jurisdiction 4401", undefined, "yes"],
    ["division 440101", undefined, "yes"],
    ["division 440102", undefined, "no"],
    ["division unknown", undefined, "no"],
    ["station a", undefined, "yes"],
    ["station c", undefined, "no"],
    ["station d", undefined, "station d: station-date"],
    ["station unknown", undefined, "no"],
    ["contract k1", undefined, "yes"],
    ["contract k2", undefined, "no"],
    ["contract unknown", undefined, "no"],
    ["operator o", undefined, "yes"],
    // Without a tier and in the whole register an operator is always there.
    ["operator o2", undefined, "yes"],
    ["operator o", "s:station", "yes"],
    ["operator o", "s:centre", "no"],
    ["operator unknown", undefined, "no"],
    ["person p", undefined, "yes"],
    ["person p", "s:centre", "yes"],
    ["person r", undefined, "person r: assignment-date"],
    ["person r", "s:centre", "no"],
    ["person q", undefined, "person q: assignments"],
    ["person unknown", undefined, "no"],
  ])("on the day: %s, tier %s: %s", (subject, tier, expected) => {
    expect(on(subject, tier)).toBe(expected);
  });

  test.each([
    ["station c", "2025-03-31", "2025-12-31", undefined, "yes"],
    ["station c", "2025-04-01", "2025-12-31", undefined, "no"],
    ["station a", "2025-01-01", "2025-04-01", undefined, "yes"],
    ["station a", "2025-01-01", "2025-03-31", undefined, "no"],
    // Without a first day it was open at its first activity.
    ["station b", "2022-01-01", "2022-02-02", undefined, "yes"],
    ["station b", "2022-01-01", "2022-02-01", undefined, "station b: station-date"],
    ["contract k2", "2025-01-01", "2025-03-31", undefined, "yes"],
    ["operator o", "2025-07-01", "2025-07-31", "s:centre", "yes"],
    ["operator o", "2025-06-01", "2025-06-30", "s:centre", "no"],
    ["person p", "2021-12-31", "2021-12-31", "s:station", "yes"],
    ["person p", "2022-01-01", "2022-12-31", "s:station", "no"],
  ])("in a period: %s from %s to %s, tier %s: %s", (subject, from, to, tier, expected) => {
    expect(within(subject, from, to, tier)).toBe(expected);
  });
});

describe("the day from which a term runs", () => {
  const of = (subject: string, date: string, tier?: string) => {
    const { earliest, latest, missing } = ownDaysOf(subjectOf(subject), date as never, {
      prepared: PREPARED,
      asOf: DAY,
      tier,
    });
    return `${earliest ?? "*"} to ${latest}, ${missing.subject.kind} ${missing.subject.id}: ${missing.fact}`;
  };

  test.each([
    ["station a", "station-opening", undefined, "2025-04-01 to 2025-04-01, station a: station-date"],
    ["station d", "station-opening", undefined, "2025-01-01 to 2025-12-31, station d: station-date"],
    ["station b", "station-opening", undefined, "* to 2022-02-02, station b: station-date"],
    ["station unknown", "station-opening", undefined, "* to 2025-12-31, station unknown: station-date"],
    ["contract k1", "contract-start", undefined, "2024-01-01 to 2024-12-31, contract k1: contract-date"],
    ["contract k1", "contract-signing", undefined, "2023-12-01 to 2023-12-31, contract k1: contract-date"],
    ["contract k2", "contract-signing", undefined, "* to 2025-12-31, contract k2: contract-date"],
    ["person p", "joining", undefined, "2023-01-01 to 2023-01-01, person p: assignment-date"],
    ["person p", "joining", "s:station", "2024-05-01 to 2024-05-31, person p: assignment-date"],
    ["person q", "joining", undefined, "* to 2025-06-30, person q: assignments"],
    // The post may begin only after the day: then there is none by it.
    ["person r", "joining", undefined, "2025-01-01 to 2025-06-30, person r: assignment-date"],
    ["person t", "joining", undefined, "* to 2025-06-30, person t: assignment-date"],
    ["person r", "joining", "s:centre", "* to 2025-06-30, person r: assignment-date"],
  ])("%s, %s, tier %s: %s", (subject, date, tier, expected) => {
    expect(of(subject, date, tier)).toBe(expected);
  });

  test("a station without a first day was open by its first activity", () => {
    const station = (id: string) => PREPARED.stations.get(id) as never;
    expect(openedBy(station("b"), PREPARED)).toBe("2022-02-02");
    expect(openedBy(station("a"), PREPARED)).toBe("2025-12-31");
    expect(openedBy({ id: "x", division: HERE, tier: "s:station" }, PREPARED)).toBe("2025-12-31");
  });
});

describe("time", () => {
  test("the term of a contract", () => {
    const term = (id: string, from = "2025-01-01", to = "2025-12-31") =>
      termOf(id, { from: day(from), to: day(to) }, PREPARED);
    expect(term("k1")).toEqual({ from: "2024-01-01", to: "2025-12-31" });
    expect(term("k2")).toEqual({ from: "2025-07-01", to: "2025-12-31" });
    expect(term("k2", "2025-01-01", "2025-07-01")).toEqual({ from: "2025-07-01", to: "2025-07-01" });
    expect(term("k2", "2025-01-01", "2025-06-30")).toBeNull();
    expect(term("k1", "2025-12-31", "2026-12-31")).toEqual({ from: "2024-01-01", to: "2025-12-31" });
    expect(term("k1", "2026-01-01", "2026-12-31")).toBeNull();
    expect(term("unknown")).toBeNull();
  });

  test.each([
    ["2020-02-29", "2024-02-28", "corresponding-day", 3],
    ["2020-02-29", "2024-02-29", "corresponding-day", 4],
    ["2020-06-30", "2025-06-30", "corresponding-day", 5],
    ["2020-06-30", "2025-06-30", "day-after", 4],
    ["2020-06-29", "2025-06-30", "day-after", 5],
    ["2025-06-30", "2025-06-30", "corresponding-day", 0],
    ["2025-07-01", "2025-06-30", "corresponding-day", 0],
    ["2024-12-31", "2025-06-30", "corresponding-day", 0],
  ] as const)("from %s to %s by %s: %i full years", (from, to, convention, expected) => {
    expect(fullYearsBetween(day(from), day(to), convention)).toBe(expected);
  });

  test("the windows of a recurrence", () => {
    const texts = (every?: string, countedFrom?: string) =>
      windowsOf(YEAR, every as never, countedFrom).map(({ from, to }) => `${from} ${to}`);
    expect(texts()).toEqual(["2025-01-01 2025-12-31"]);
    expect(texts("half-year")).toEqual(["2025-01-01 2025-06-30", "2025-07-01 2025-12-31"]);
    expect(texts("two-years")).toEqual([]);
    expect(texts("two-years", "2024-07-01")).toEqual(["2024-07-01 2026-06-30"]);
    expect(texts("two-years", "2026-01-01")).toEqual([]);
  });

  test("a bound is scaled to the part of the period for which a station was open", () => {
    const number: Quantity = { type: "number", value: toRatio("12") };
    const scaled = (
      reading: "full" | "pro-rata-days" | "pro-rata-months",
      subject: string,
      bound: Quantity = number,
    ): string => {
      const of = scaleOf(reading, subjectOf(subject), YEAR, PREPARED)(bound);
      if (of === bound) return "unchanged";
      if (of.type === "total") return of.parts.map(({ times }) => formatRatio(times)).join();
      if (of.type === "between") return [of.least, of.most].map((end) => end && formatRatio(end)).join(" to ");
      if (of.type !== "classes") return of.type;
      return `${of.cases.map(({ when }) => saying(when)).join()}: ${[...of.cases.map(({ is }) => is), of.otherwise]
        .map((one) => (one?.type === "total" ? one.parts.map(({ times }) => formatRatio(times)).join() : "none"))
        .join(" or ")}`;
    };
    expect(scaled("full", "station a")).toBe("unchanged");
    expect(scaled("pro-rata-days", "division 4401")).toBe("unchanged");
    expect(scaled("pro-rata-days", "station unknown")).toBe("unchanged");
    // From 1 April on: 275 of 365 days, and 9 of 12 months.
    expect(scaled("pro-rata-days", "station a")).toBe("55/73");
    expect(scaled("pro-rata-months", "station a")).toBe("0.75");
    expect(scaled("pro-rata-months", "station c")).toBe("0.25");
    // On some day of the year: for one month, or for all twelve.
    expect(scaled("pro-rata-months", "station d")).toBe("1 to 12");
    expect(scaled("pro-rata-months", "station d", { type: "count", members: [], unlisted: [] })).toBe(
      "station d: station-date: 1 or 1/12",
    );
    expect(scaleOf("pro-rata-days", subjectOf("station a"), undefined, PREPARED)(number)).toBe(number);
  });
});

describe("figures", () => {
  const read = (subject: string, query: object, asOf = "2025-06-30"): string => {
    const context = contextOf({ prepared: PREPARED, asOf: day(asOf), period: YEAR, rounding: null });
    const { least, most, fact } = readFigure(subjectOf(subject), query as never, context);
    if (fact === null)
      return least === null || most === null ? "none" : `${formatRatio(least)} to ${formatRatio(most)}`;
    const { missing } = fact;
    return `${least === null ? "*" : formatRatio(least)}, ${missing.subject.kind} ${missing.subject.id}: ${missing.fact} ${missing.detail ?? ""}`;
  };

  test.each([
    // The latest of the year that is not later than the day.
    ["station a", { key: "population" }, "2025-06-30", "4 to 4"],
    ["station a", { key: "population" }, "2025-04-30", "3 to 3"],
    ["station a", { key: "population" }, "2025-05-01", "4 to 4"],
    ["station a", { key: "population" }, "2025-02-28", "0, station a: figure population"],
    ["station a", { key: "population", yearsAgo: 0 }, "2025-02-28", "5 to 5"],
    ["station a", { key: "population", yearsAgo: 2 }, "2025-02-28", "1 to 1"],
    ["station a", { key: "population", yearsAgo: 1 }, "2025-02-28", "0, station a: figure population"],
    ["station a", { key: "population", yearsAgo: 1, carryForward: true }, "2025-02-28", "1 to 1"],
    ["station a", { key: "population", carryForward: true }, "2025-02-28", "1 to 1"],
    ["station a", { key: "population", at: "county", carryForward: true }, "2025-02-28", "90 to 90"],
    ["station a", { key: "population", at: "county" }, "2024-12-31", "90 to 90"],
    ["station a", { key: "population", at: "county" }, "2025-02-28", "0, division 440101: figure population"],
    ["division 440101", { key: "population" }, "2024-02-28", "90 to 90"],
    [`division ${HERE}`, { key: "population", at: "county" }, "2024-02-28", "90 to 90"],
    ["division 4401", { key: "population", at: "county" }, "2024-02-28", "0, division 4401: figure population"],
    ["jurisdiction 440101", { key: "population" }, "2024-02-28", "90 to 90"],
    ["operator o", { key: "population" }, "2025-12-31", "6 to 6"],
    ["operator o", { key: "population", at: "county" }, "2025-12-31", "0, operator o: figure population"],
    ["person p", { key: "population" }, "2025-06-30", "0, person p: figure population"],
    // What an own figure may be nobody says.
    ["station a", { key: "x:own" }, "2025-06-30", "*, station a: figure x:own"],
  ])("%s, %j on %s: %s", (subject, query, asOf, expected) => {
    expect(read(subject, query, asOf)).toBe(expected);
  });

  test("a division without a record is what its code says", () => {
    expect(divisionOf("440101", PREPARED)?.name).toBe("甲县");
    expect(divisionOf("440199", PREPARED)).toEqual({ id: "440199", name: "440199", level: "county" });
    expect(divisionOf("x", PREPARED)).toBeUndefined();
    expect(divisionFor(HERE, { level: ["county"] }, PREPARED)?.id).toBe("440101");
    expect(divisionFor(HERE, { level: ["county", "township"] }, PREPARED)?.id).toBe(HERE);
    expect(divisionFor(HERE, {}, PREPARED)?.id).toBe(HERE);
    expect(divisionFor("4401", { level: ["county"] }, PREPARED)).toBeUndefined();
  });
});

describe("the amount of one member", () => {
  const text = ({ least, most, fact }: Amount): string =>
    [
      `${least === null ? "*" : formatRatio(least)} to ${most === null ? "*" : formatRatio(most)}`,
      ...(fact === null
        ? []
        : [
            `${fact.missing.subject.kind} ${fact.missing.subject.id}: ${[fact.missing.fact, fact.missing.detail ?? []].flat().join(" ")}`,
          ]),
    ].join(", ");
  const person = (id: string) => {
    const found = PREPARED.people.get(id) as never as { readonly assignments?: readonly never[] };
    return { person: found as never, assignments: found.assignments ?? [] };
  };
  const of = (thing: string, record: object, what: object) =>
    text(amountOf(thing as never, record as never, what as never, CONTEXT));

  test.each<readonly [string, object, object, string]>([
    ["activities", { id: "w", station: "b", hours: "2.5" }, { quantity: "hours" }, "2.5 to 2.5"],
    ["activities", { id: "w", station: "b" }, { quantity: "hours" }, "0 to *, station b: hours w"],
    ["activities", { id: "w", station: "b", personsServed: 5 }, { quantity: "participants" }, "5 to 5"],
    ["activities", { id: "w", station: "b" }, { quantity: "participants" }, "0 to *, station b: persons-served w"],
    ["spending", { amount: "7" }, { quantity: "amount" }, "7 to 7"],
    ["allocations", { amount: "8" }, { quantity: "amount" }, "8 to 8"],
    ["contracts", { operator: { id: "o" }, contract: { id: "k", amount: 9 } }, { quantity: "amount" }, "9 to 9"],
    [
      "contracts",
      { operator: { id: "o" }, contract: { id: "k" } },
      { quantity: "amount" },
      "0 to *, contract k: contract-amount",
    ],
    ["stations", { id: "a" }, { figure: "population" }, "4 to 4"],
    ["divisions", { id: "440101" }, { figure: "population" }, "0 to *, division 440101: figure population"],
    ["operators", { id: "o" }, { figure: "population" }, "6 to 6"],
    // 6,000 a month and 12,000 a year; what ended before the day does not count.
    ["persons", person("p"), { quantity: "monthly-pay" }, "7000 to 7000"],
    ["persons", person("p"), { quantity: "yearly-pay" }, "84000 to 84000"],
    ["persons", person("r"), { quantity: "yearly-pay" }, "0 to *, person r: salary"],
    ["persons", person("q"), { quantity: "monthly-pay" }, "0 to *, person q: salary"],
    ["persons", person("p"), { quantity: "training-hours" }, "8 to 8"],
    ["persons", person("q"), { quantity: "training-hours" }, "0 to *, person q: continuing-education"],
    // Half a post and a full one; the third has ended.
    ["persons", person("p"), { quantity: "full-time-equivalent" }, "1.5 to 1.5"],
    ["persons", person("q"), { quantity: "full-time-equivalent" }, "0 to *, person q: assignments"],
    ["persons", person("r"), { quantity: "full-time-equivalent" }, "0 to 1, person r: full-time-equivalent"],
    [
      "posts",
      { person: { id: "p" }, assignment: { station: "a", role: "director", workload: "full-time" } },
      { quantity: "full-time-equivalent" },
      "1 to 1",
    ],
    [
      "posts",
      { person: { id: "p" }, assignment: { station: "a", role: "director" } },
      { quantity: "full-time-equivalent" },
      "0 to 1, person p: full-time-equivalent",
    ],
  ])("of %s: %j, %j", (thing, record, what, expected) => {
    expect(of(thing, record, what)).toBe(expected);
  });

  test("full-time equivalents by post count on the days on which each is held", () => {
    const posts = (id: string, counts = true) =>
      postAmounts(person(id), counts, CONTEXT).map(({ among, amount }) => `${saying(among)}: ${text(amount)}`);
    expect(posts("p")).toEqual(["yes: 0.5 to 0.5", "yes: 1 to 1"]);
    expect(posts("p", false)).toEqual([]);
    expect(posts("r")).toEqual(["person r: assignment-date: 0 to 1, person r: full-time-equivalent"]);
    expect(posts("q")).toEqual(["yes: 0 to *, person q: assignments"]);
  });
});

describe("which rules on money govern a subject", () => {
  const governs = (subject: string, tier: string | undefined, of: string): boolean => {
    const { kind, id } = subjectOf(of);
    return governsMoney(PREPARED, { appliesTo: { subject, tier } } as never, { kind: kind as never, id });
  };
  test.each([
    ["station", undefined, "station a", true],
    ["station", "s:station", "station a", true],
    ["station", "s:centre", "station a", false],
    ["station", undefined, "station unknown", false],
    ["station", undefined, "division 440101", false],
    ["division", undefined, "station a", true],
    ["division", undefined, "division 4401", true],
    ["division", "county", "division 440101", true],
    ["division", "county", `division ${HERE}`, true],
    ["division", "county", "division 4401", false],
    ["division", "county", "station a", true],
    ["division", "township", "station c", false],
    ["division", "s:station", "division 440101", false],
    ["division", "s:centre", "division 440101", true],
    ["division", "county", "operator o", true],
    ["division", "unknown", "operator o", false],
  ])("on %s of tier %s, %s: %j", (subject, tier, of, expected) => {
    expect(governs(subject, tier, of)).toBe(expected);
  });

  test("for what a kind of source may pay", () => {
    const provision = {
      parameters: {
        earmarks: { value: [{ source: "charity", purposes: ["pay"] }] },
        mayNot: {
          value: [
            { source: "charity", purposes: ["training"] },
            { purposes: ["premises"] },
            { source: "x", purposes: ["y"] },
          ],
        },
      },
    } as never;
    expect(purposesOf(provision, "charity")).toEqual({ only: ["pay"], never: ["training", "premises"] });
    expect(purposesOf(provision, "welfare-lottery")).toEqual({ only: undefined, never: ["premises"] });
    expect(purposesOf({ parameters: {} } as never, "charity")).toEqual({ only: undefined, never: [] });
  });
});
