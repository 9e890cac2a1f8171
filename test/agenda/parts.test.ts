import { describe, expect, test } from "vitest";
import { addDays, parsePlainDate } from "social-work-station-rules/calendar";
import type { AgendaEntry, AssessedFinding, Assessment, Basis } from "../../src/results/index.js";
import { endingRecords } from "../../src/agenda/ending-records.js";
import { fieldsOfBasis, isTask, makeEntry } from "../../src/agenda/entry.js";
import { entriesOf } from "../../src/agenda/finding-entries.js";
import { missingFacts } from "../../src/agenda/missing-facts.js";
import { byUrgency } from "../../src/agenda/order.js";
import { isLate, paceOf } from "../../src/agenda/pace.js";
import type { AgendaQuestion } from "../../src/agenda/plan-agenda.js";
import { HERE, registerOf, source } from "../small-policy.js";

/** The parts of an agenda: which findings are entries and when, paces, missing facts, ending records, and the order. */

const day = parsePlainDate;
const DAY = day("2025-06-30");

const BASIS = {
  provision: "p/1",
  kind: "requirement",
  title: { zh: "条款", en: "Provision" },
  modality: "must",
  parameters: { measure: { status: "stated", value: { take: "count", of: "activities" }, source } },
} as unknown as Basis;

function finding(fields: object = {}): AssessedFinding {
  return {
    kind: "finding",
    id: "f",
    provision: "p/1",
    subject: { kind: "station", id: "a" },
    area: "440101",
    asOf: DAY,
    verdict: "unmet",
    timing: null,
    detail: { kind: "checklist", items: [] },
    missing: [],
    judgements: [],
    ...fields,
  } as never;
}

function question(findings: readonly AssessedFinding[], more: object = {}): AgendaQuestion {
  return {
    prepared: registerOf(),
    policies: [],
    now: { findings, bases: [BASIS] },
    asOf: DAY,
    until: addDays(DAY, 30),
    lastDays: 56,
    run: () => ({ findings: [] }) as unknown as Assessment,
    submissions: [],
    ...more,
  } as unknown as AgendaQuestion;
}

describe("the order of entries", () => {
  const entry = (fields: Partial<AgendaEntry> = {}): AgendaEntry =>
    makeEntry(DAY, { matter: "unmet", urgency: "due", subject: { kind: "station", id: "a" }, ...fields });
  const fact = (settles: number, named: number, kind = "hours") => ({ fact: { fact: kind, settles, named } as never });
  const other = (id: string) => ({ other: { kind: "operator", id } as const });

  test.each<readonly [string, Partial<AgendaEntry>, Partial<AgendaEntry>]>([
    ["overdue before due", { urgency: "overdue" }, { urgency: "due" }],
    ["due before open, whatever the day", { urgency: "due", day: day("2025-12-31") }, { urgency: "open", day: DAY }],
    ["the earlier day first", { day: day("2025-07-01") }, { day: day("2025-07-02") }],
    ["a day before none", { day: day("2199-12-31") }, { day: null }],
    ["what binds before what nothing says", { modality: "must" }, { modality: null }],
    ["what nothing says before what is encouraged", { modality: null }, { modality: "encouraged" }],
    ["the fact that settles most first", fact(2, 2), fact(1, 9)],
    ["of those that settle as many, the one that most name first", fact(1, 3), fact(1, 2)],
    ["then by provision", { provision: "p/1" }, { provision: "p/2" }],
    ["then by kind of subject", { subject: { kind: "division", id: "x" } }, { subject: { kind: "station", id: "a" } }],
    ["then by id of subject", {}, { subject: { kind: "station", id: "b" } }],
    ["then by matter", { matter: "contract" }, { matter: "unmet" }],
    ["then by fact", fact(1, 1, "birth"), fact(1, 1, "hours")],
    ["then by the other subject", other("o"), other("p")],
    ["then by finding", { finding: finding({ id: "f" }) }, { finding: finding({ id: "g" }) }],
    ["then by policy", { policy: "p" }, { policy: "q" }],
  ])("%s", (_, first, second) => {
    expect(byUrgency(entry(first), entry(second))).toBeLessThan(0);
    expect(byUrgency(entry(second), entry(first))).toBeGreaterThan(0);
    expect(byUrgency(entry(first), entry(first))).toBe(0);
  });
});

describe("an entry", () => {
  test("counts the days to its own, and to one that is over below nought", () => {
    const left = (on: string | null) =>
      makeEntry(DAY, {
        matter: "unmet",
        urgency: "due",
        subject: { kind: "station", id: "a" },
        day: on === null ? null : day(on),
      }).daysLeft;
    expect([left("2025-07-02"), left("2025-06-30"), left("2025-06-28"), left(null)]).toEqual([2, 0, -2, null]);
    expect(makeEntry(DAY, { matter: "unmet", urgency: "due", subject: { kind: "station", id: "a" } })).toEqual({
      kind: "agenda-entry",
      matter: "unmet",
      urgency: "due",
      subject: { kind: "station", id: "a" },
      ...Object.fromEntries(
        ["area", "other", "obligor", "policy", "provision", "title", "modality", "document", "clause"].map((name) => [
          name,
          null,
        ]),
      ),
      ...Object.fromEntries(["day", "amounts", "pace", "fact", "finding", "daysLeft"].map((name) => [name, null])),
    });
  });

  test("names the source of its provision, of one that was amended as it was before", () => {
    const from = (parameters: object, more: object = {}) => fieldsOfBasis({ ...BASIS, parameters, ...more } as never);
    expect(from(BASIS.parameters)).toEqual({
      policy: null,
      provision: "p/1",
      title: BASIS.title,
      modality: "must",
      document: "d",
      clause: "一",
    });
    const stated = { status: "stated", value: 1, source };
    const amended = { status: "amended", value: 2, was: { status: "amended", value: 3, was: stated } };
    expect(from({ atLeast: amended }, { policy: "p" })).toMatchObject({ policy: "p", document: "d", clause: "一" });
    expect(from({})).toMatchObject({ document: null, clause: null });
  });

  test("is a task where somebody is bound to do something", () => {
    const tasks = ["must", "in-principle", "generally", "target", "planned", "encouraged", "may", "reported"].filter(
      (modality) => isTask({ ...BASIS, modality } as never),
    );
    expect(tasks).toEqual(["must", "in-principle", "generally", "target", "planned", "encouraged"]);
  });
});

describe("findings about which something is to be done", () => {
  const entries = (fields: object, basis: object = {}, foreseen: readonly object[] = [], more: object = {}) =>
    entriesOf(
      question([finding(fields)], { now: { findings: [finding(fields)], bases: [{ ...BASIS, ...basis }] }, ...more }),
      foreseen as never,
    ).map(({ matter, urgency, day: on }) => [matter, urgency, on ?? []].flat().join(" "));
  const requirement = (fields: object) => ({
    detail: {
      kind: "requirement",
      atLeast: { least: "4", most: "4" },
      atMost: null,
      measured: { least: "0", most: "0" },
      shortfall: { least: "3", most: "3" },
      excess: null,
      ...fields,
    },
  });
  const year = { from: "2025-01-01", to: "2025-12-31" };
  const month = { from: "2025-06-01", to: "2025-06-30" };
  const quota = (period: object) => ({
    detail: {
      kind: "activity-quota",
      unit: "count",
      period,
      required: { least: "12", most: "12" },
      done: "2",
      doubtful: "0",
      shortfall: { least: "10", most: "10" },
    },
  });
  const duty = (done: number, to = "2025-07-10") => ({
    detail: { kind: "recurring-duty", times: 2, current: { done, to } },
  });
  const deadline = (state: string, lastDay = "2025-07-30") => ({ detail: { kind: "deadline", state, lastDay } });
  const coverage = (dueOn: string, stage?: object) => ({
    detail: {
      kind: "coverage-target",
      required: 2,
      covered: 1,
      unknown: 0,
      total: 2,
      shortfall: { least: 1, most: 1 },
      dueOn,
    },
    ...(stage === undefined ? {} : { stage }),
  });
  const exclusive = { parameters: { dueConvention: { status: "stated", value: "exclusive", source } } };

  test.each<readonly [string, object, readonly string[]]>([
    ["what is met", { verdict: "met" }, []],
    ["what does not apply", { verdict: "not-applicable" }, []],
    ["what is left to judgement", { verdict: "discretionary" }, ["judgement to-judge"]],
    ["what is unmet without a day", {}, ["unmet open"]],
    ["what is not known without a day", { verdict: "undetermined" }, []],
    ["staff", { detail: { kind: "required-roles" } }, ["staff open"]],
    ["a deadline of the last of the days", deadline("due"), ["deadline due 2025-07-30"]],
    ["a deadline after these days", deadline("due", "2025-07-31"), []],
    ["a deadline of the day", deadline("due", "2025-06-30"), ["deadline due 2025-06-30"]],
    ["a deadline that is over", deadline("overdue", "2025-06-29"), ["deadline overdue 2025-06-29"]],
    ["a deadline that was kept late", deadline("late"), []],
    ["a duty that is not done", duty(1), ["duty due 2025-07-10"]],
    ["a duty that is done", duty(2), []],
    ["a duty without a running window", { detail: { kind: "recurring-duty", times: 2, current: null } }, []],
    ["a target", coverage("2025-07-01"), ["target due 2025-07-01"]],
    ["a target that is over", coverage("2025-01-01"), ["target overdue 2025-01-01"]],
    ["the stage that is next", coverage("2025-01-01", { dueOn: "2025-07-15", next: null }), ["target due 2025-07-15"]],
    [
      "a stage that is over",
      coverage("2025-01-01", { dueOn: "2025-05-31", next: "2025-12-31" }),
      ["target overdue 2025-05-31"],
    ],
    ["a stage that another followed", coverage("2025-01-01", { dueOn: "2025-03-31", next: "2025-06-29" }), []],
    [
      "a stage whose next ends on the day",
      coverage("2025-01-01", { dueOn: "2025-03-31", next: "2025-06-30" }),
      ["target overdue 2025-03-31"],
    ],
    [
      "a stage asked on its own day",
      { ...coverage("2025-01-01", { dueOn: "2025-03-31", next: null }), asOf: "2025-03-31" },
      [],
    ],
    [
      "a requirement with a term",
      requirement({ due: { earliest: null, latest: "2025-07-20" } }),
      ["target due 2025-07-20"],
    ],
    ["a requirement without a period", requirement({}), ["unmet open"]],
    [
      "a requirement with stages",
      requirement({ stage: { dueOn: "2025-07-20", next: null } }),
      ["target due 2025-07-20"],
    ],
    ["a quota that ends in these days", requirement({ period: month }), ["quota due 2025-06-30"]],
    ["a quota that is behind", requirement({ period: year }), ["quota behind 2025-12-31"]],
    ["a quota that is not known to be behind", { ...requirement({ period: year }), verdict: "undetermined" }, []],
    ["a quota that is closed", { ...requirement({ period: year }), timing: "closed" }, []],
    ["a limit that is passed", requirement({ period: month, atLeast: null, atMost: { least: "1", most: "1" } }), []],
    ["a quota of activities", quota(month), ["quota due 2025-06-30"]],
    ["a quota of activities that is closed", { ...quota(month), timing: "closed" }, []],
    ["a quota of activities that is behind", quota(year), ["quota behind 2025-12-31"]],
  ])("%s", (_, fields, expected) => {
    expect(entries(fields)).toEqual(expected);
  });

  test("a target before a day is due on the day before it", () => {
    expect(entries(coverage("2025-07-01"), exclusive)).toEqual(["target due 2025-06-30"]);
    expect(entries(coverage("2025-06-30"), exclusive)).toEqual(["target overdue 2025-06-29"]);
  });

  test("what does not add up has no pace, and is due where its period ends", () => {
    const share = { parameters: { measure: { status: "stated", value: { take: "share", of: "persons" }, source } } };
    expect(entries(requirement({ period: year }), share)).toEqual([]);
    expect(entries(requirement({ period: month }), share)).toEqual(["quota due 2025-06-30"]);
    const sum = { parameters: { measure: { status: "stated", value: { take: "sum", of: "activities" }, source } } };
    expect(entries(requirement({ period: year }), sum)).toEqual(["quota behind 2025-12-31"]);
  });

  test("what nobody is bound to, and what rests on no provision, is left out", () => {
    expect(entries({}, { modality: "may" })).toEqual([]);
    expect(entries({}, { modality: "reported" })).toEqual([]);
    expect(entries({ provision: "unknown" })).toEqual([]);
  });

  test("a target that will be met by itself in time is left out", () => {
    const change = (matter: string, on: string, id = "f") => ({ finding: finding({ id }), matter, day: day(on) });
    const target = coverage("2025-07-15");
    expect(entries(target, {}, [change("reached", "2025-07-15")])).toEqual([]);
    expect(entries(target, {}, [change("reached", "2025-07-16")])).toEqual(["target due 2025-07-15"]);
    expect(entries(target, {}, [change("reached", "2025-07-01", "other")])).toEqual(["target due 2025-07-15"]);
    expect(entries(target, {}, [change("reached", "2025-07-01"), change("lapse", "2025-07-10")])).toEqual([
      "target due 2025-07-15",
    ]);
    // One that lapses only after the day was met on it.
    expect(entries(target, {}, [change("reached", "2025-07-01"), change("lapse", "2025-07-15")])).toEqual([]);
    // A duty is done, it does not come about.
    expect(entries(duty(1), {}, [change("reached", "2025-07-01")])).toEqual(["duty due 2025-07-10"]);
  });

  test("an evaluation is due by the first of its days, else open", () => {
    const evaluation = (...parts: readonly object[]) => ({
      verdict: "unmet",
      detail: { kind: "evaluation", period: year, parts },
    });
    const late = { period: { from: "2025-01-01", to: "2025-07-10" } };
    const part = (name: string, fields: object = {}) => ({ part: name, verdict: "unmet", timing: "open", ...fields });
    const of = (...parts: readonly object[]) => {
      const { verdict, detail } = evaluation(...parts);
      return entries({ verdict, detail: { ...detail, ...late } });
    };
    expect(of(part("held"))).toEqual(["evaluation due 2025-07-10"]);
    expect(of(part("self-assessment"))).toEqual(["evaluation due 2025-07-10"]);
    expect(of(part("sample"))).toEqual(["evaluation due 2025-07-10"]);
    expect(of(part("held", { verdict: "met" }))).toEqual([]);
    expect(of(part("held", { verdict: "not-applicable" }))).toEqual([]);
    expect(of(part("held", { verdict: "undetermined" }))).toEqual(["evaluation due 2025-07-10"]);
    expect(of(part("held", { verdict: "undetermined", timing: "closed" }))).toEqual([]);
    expect(of(part("held"), part("consequence", { dueOn: "2025-07-05" }))).toEqual(["evaluation due 2025-07-05"]);
    expect(of(part("consequence", { dueOn: null }))).toEqual(["evaluation open"]);
    expect(of(part("consequence", { dueOn: null, verdict: "undetermined" }))).toEqual([]);
    expect(of(part("grade"))).toEqual(["evaluation open"]);
    expect(of(part("assessor"))).toEqual(["evaluation open"]);
    expect(of(part("grade", { verdict: "met" }))).toEqual([]);
    expect(entries(evaluation(part("held")))).toEqual([]);
  });
});

describe("the pace of a quota", () => {
  const period = { from: day("2025-01-01"), to: day("2025-12-31") };
  const amounts = (required: string | null, done: string | null, left: string | null) =>
    ({
      unit: "count",
      required: { least: required, most: required },
      done: { least: done, most: done },
      left: { least: left, most: left },
    }) as const;
  const pace = (asOf: string, own = amounts("12", "6", "6"), before = new Map<string, string>(), opened?: string) =>
    paceOf(
      finding(),
      period,
      own,
      question([], {
        asOf: day(asOf),
        prepared: registerOf({
          stations: [{ id: "a", division: HERE, tier: "s:station", ...(opened === undefined ? {} : { from: opened }) }],
        }),
      }),
      before,
    );

  test("is what is left over the weeks that are left, a part of a week as a week", () => {
    // 184 days are 26 weeks and 2 days: six in 27 weeks.
    expect(pace("2025-06-30")).toEqual({
      daysLeft: 184,
      weekly: "0.23",
      behind: false,
      recentDays: 56,
      recent: "6",
      expected: "25.71",
    });
    expect(pace("2025-12-24")).toMatchObject({ daysLeft: 7, weekly: "6.00" });
    expect(pace("2025-12-23")).toMatchObject({ daysLeft: 8, weekly: "3.00" });
    expect(pace("2025-12-31")).toMatchObject({ daysLeft: 0, weekly: null });
    expect(pace("2026-01-31")).toMatchObject({ daysLeft: 0, weekly: null });
  });

  test("is behind where less is done than the part of the time that is over", () => {
    // 181 of 365 days: 5.95 of twelve, of which five are whole.
    expect(pace("2025-06-30", amounts("12", "5", "7"))?.behind).toBe(false);
    expect(pace("2025-06-30", amounts("12", "4", "8"))?.behind).toBe(true);
    expect(pace("2025-12-31", amounts("12", "11", "1"))?.behind).toBe(true);
  });

  test("of the last weeks leads to what is done and as much again, rounded down", () => {
    const before = new Map([["f", "4"]]);
    // Two in 56 days are 6.57 in 184.
    expect(pace("2025-06-30", undefined, before)).toMatchObject({ recent: "2", expected: "12.57" });
    expect(pace("2025-02-25")).toMatchObject({ recent: "6" });
    expect(pace("2025-02-24")).toMatchObject({ recent: null, expected: null });
  });

  test("begins with the opening of the station, where it opened in the period", () => {
    // 92 days from 1 October on.
    expect(pace("2025-06-30", undefined, undefined, "2025-10-01")).toMatchObject({ daysLeft: 92, behind: false });
    // A station that opens on the last day has that one day.
    expect(pace("2025-06-30", undefined, undefined, "2025-12-31")).toMatchObject({ daysLeft: 1 });
    expect(pace("2025-06-30", undefined, undefined, "2025-06-30")).toMatchObject({ daysLeft: 184 });
    expect(pace("2025-06-30", undefined, undefined, "2024-10-01")).toMatchObject({ daysLeft: 184 });
    expect(pace("2025-06-30", undefined, undefined, "2026-01-01")).toMatchObject({ daysLeft: 184 });
  });

  test("is unknown where an amount is", () => {
    expect(pace("2025-06-30", amounts(null, "1", "1"))).toBeNull();
    expect(pace("2025-06-30", amounts("1", null, "1"))).toBeNull();
    expect(pace("2025-06-30", amounts("1", "1", null))).toBeNull();
  });

  test("is late where it is behind, or leads to less than is required", () => {
    const late = (behind: boolean, expected: string | null) =>
      isLate({ behind, expected } as never, amounts("12", "6", "6"));
    expect([late(true, "20"), late(false, "11.99"), late(false, "12.00"), late(false, null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test("missing facts are listed once, with how many verdicts each would settle, and how many name it", () => {
  const fact = (id: string, kind = "hours") => ({ subject: { kind: "station", id }, fact: kind });
  const open = (missing: readonly object[], fields: object = {}) =>
    finding({ verdict: "undetermined", missing, ...fields });
  const list = (findings: readonly AssessedFinding[], basis: object = {}) =>
    missingFacts(question([], { now: { findings, bases: [{ ...BASIS, ...basis }] } })).map(
      ({ matter, urgency, subject, area, fact: own }) =>
        `${matter} ${urgency} ${subject.id} ${area ?? ""} ${own?.fact ?? ""} ${own?.settles ?? ""}/${own?.named ?? ""}`,
    );
  const findings = [
    open([fact("a")]),
    open([fact("a"), fact("a")]),
    open([fact("a"), fact("b")]),
    open([fact("a", "workers")]),
    open([fact("b")], { verdict: "met" }),
    open([fact("b")], { provision: "unknown" }),
  ];
  expect(list(findings)).toEqual([
    "missing-fact to-record a 440101 hours 2/3",
    "missing-fact to-record b 440102 hours 0/1",
    "missing-fact to-record a 440101 workers 1/1",
  ]);
  expect(list(findings, { modality: "may" })).toEqual([]);
});

describe("records that end", () => {
  const ends = (fields: object, foreseen: readonly object[] = []) =>
    endingRecords(question([], { prepared: registerOf(fields) }), foreseen as never).map(
      ({ matter, urgency, subject, other, day: on, area }) =>
        [matter, urgency, subject.id, other?.id ?? "-", on, area ?? "-"].join(" "),
    );
  const contracts = (...held: readonly object[]) => ({ operators: [{ id: "o", contracts: held }] });
  const contract = (until: string | undefined, more: object = {}) => ({
    id: `k${until ?? ""}`,
    stations: ["a"],
    from: "2024-01-01",
    ...(until === undefined ? {} : { until }),
    ...more,
  });

  test("contracts in these days that no other follows, of stations that stay open", () => {
    expect(ends(contracts(contract("2025-06-30")))).toEqual(["contract due a o 2025-06-30 440101"]);
    expect(ends(contracts(contract("2025-07-30")))).toEqual(["contract due a o 2025-07-30 440101"]);
    expect(ends(contracts(contract("2025-07-31")))).toEqual([]);
    expect(ends(contracts(contract("2025-06-29")))).toEqual([]);
    expect(ends(contracts(contract(undefined)))).toEqual([]);
    expect(ends(contracts(contract("2025-07")))).toEqual([]);
    expect(ends(contracts(contract("2025-07-10"), contract("2026-07-10", { from: "2025-07-11" })))).toEqual([]);
    expect(ends(contracts(contract("2025-07-10"), contract("2026-07-10", { from: "2025-07-12" })))).toEqual([
      "contract due a o 2025-07-10 440101",
    ]);
    const closing = [{ id: "a", division: HERE, tier: "s:station", from: "2020", until: "2025-07-10" }];
    expect(ends({ ...contracts(contract("2025-07-10")), stations: closing })).toEqual([]);
    expect(ends({ ...contracts(contract("2025-07-09")), stations: closing })).toEqual([
      "contract due a o 2025-07-09 440101",
    ]);
  });

  test("ratings of operators that run a station", () => {
    const rated = (until: string, held: readonly object[]) => ({
      operators: [{ id: "o", contracts: held, ratings: [{ rating: "4A", from: "2020", until }] }],
    });
    expect(ends(rated("2025-07-01", [contract(undefined)]))).toEqual(["rating due o - 2025-07-01 440101"]);
    expect(ends(rated("2025-07-01", []))).toEqual([]);
    expect(ends(rated("2025-07-01", [contract("2024-12-31")]))).toEqual([]);
  });

  test("registrations of persons who have a post, unless a qualification names them", () => {
    const registered = (assignments: readonly object[] | undefined) => ({
      personnel: [
        { id: "p", registrations: [{ level: "social-worker", from: "2022", until: "2025-07-01" }], assignments },
      ],
    });
    const post = { station: "b", role: "social-worker", from: "2024" };
    expect(ends(registered([post]))).toEqual(["registration due p - 2025-07-01 440102"]);
    expect(ends(registered([{ ...post, until: "2025-07-01" }]))).toEqual([]);
    expect(ends(registered([]))).toEqual([]);
    const lapse = (fields: object = {}) => ({
      matter: "lapse",
      finding: finding({ detail: { kind: "qualification" } }),
      subject: { kind: "person", id: "p" },
      day: "2025-07-01",
      ...fields,
    });
    expect(ends(registered([post]), [lapse()])).toEqual([]);
    expect(ends(registered([post]), [lapse({ day: "2025-07-02" })])).toHaveLength(1);
    expect(ends(registered([post]), [lapse({ matter: "reached" })])).toHaveLength(1);
    expect(ends(registered([post]), [lapse({ finding: finding() })])).toHaveLength(1);
    expect(ends(registered([post]), [lapse({ subject: { kind: "person", id: "q" } })])).toHaveLength(1);
  });

  test("two that end on one day are one entry", () => {
    expect(ends(contracts(contract("2025-07-10"), contract("2025-07-10", { id: "other" })))).toHaveLength(1);
  });
});
