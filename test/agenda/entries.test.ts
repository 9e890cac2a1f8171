import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planAgenda, type AgendaOptions } from "social-work-station-rules/agenda";
import { parseRegister, type Register } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import type { AgendaEntry } from "social-work-station-rules/results";
import { faultsOfAnswer } from "../explanation/faults-of-sentences.js";
import { thrownFault } from "../thrown-fault.js";
import { asOf, counties, countyPolicy, registerOf, type CountyDays } from "./county.js";

const NOTHING: CountyDays = {
  stations: [{ opens: -700, closes: null }],
  posts: [],
  contracts: [],
  work: [],
  judged: [],
  evaluated: [],
  listed: true,
};

function entries(days: Partial<CountyDays>, more: Partial<AgendaOptions> = {}): readonly AgendaEntry[] {
  return planAgenda(prepareRegister(registerOf({ ...NOTHING, ...days })), countyPolicy, { asOf, within: 30, ...more })
    .entries;
}

const of = (all: readonly AgendaEntry[], provision: string): readonly AgendaEntry[] =>
  all.filter((entry) => entry.provision === `county/${provision}`);

const post = { station: 0, until: null, certified: null, registered: null };

describe("what needs doing", () => {
  it("is a deadline with who owes it and the days that are left, until it is handed in", () => {
    const [report] = of(entries({}), "report");
    expect(report).toMatchObject({
      matter: "deadline",
      urgency: "due",
      subject: { kind: "division", id: "110101" },
      obligor: { zh: "县民政局" },
      day: "2024-10-15",
      daysLeft: 14,
      document: "notice",
      clause: "三",
    });
    const obliged = [{ provision: "county/report", divisions: ["110101001"] }];
    expect(of(entries({}, { obliged, submissions: [] }), "report")).toMatchObject([{ subject: { id: "110101001" } }]);
    const submissions = [{ provision: "county/report", division: "110101001", on: "2024-09-30" }];
    expect(of(entries({}, { obliged, submissions }), "report")).toEqual([]);
    const own = [{ provision: "county/report", division: "110101", on: "2024-09-30" }];
    expect(of(entries({}, { submissions: own }), "report")).toEqual([]);
    expect(of(entries({}, { within: 13 }), "report")).toEqual([]);
  });

  it("is an overdue deadline of who owes it", () => {
    const obliged = [{ provision: "county/report", divisions: ["110101001"] }];
    const late = planAgenda(prepareRegister(registerOf(NOTHING)), countyPolicy, {
      asOf: "2024-10-20",
      within: 0,
      obliged,
      submissions: [],
    });
    expect(of(late.entries, "report")).toMatchObject([{ urgency: "overdue", day: "2024-10-15", daysLeft: -5 }]);
  });

  it("is the running window of a recurring duty, until it is done", () => {
    expect(of(entries({}), "training")).toMatchObject([
      { matter: "duty", day: "2024-10-06", amounts: { done: { least: "0" }, left: { most: "1" } } },
    ]);
    expect(of(entries({ work: [{ station: 0, kind: "training", ago: 1 }] }), "training")).toEqual([]);
    // The Sunday before belongs to another week.
    expect(of(entries({ work: [{ station: 0, kind: "training", ago: 2 }] }), "training")).toHaveLength(1);
    expect(of(entries({}, { within: 4 }), "training")).toEqual([]);
  });

  it("is a quota that is behind, with the pace needed and where the last weeks lead", () => {
    const [cases] = of(entries({ work: [{ station: 0, kind: "case-work", ago: 30 }] }), "cases");
    expect(cases).toMatchObject({
      matter: "quota",
      urgency: "behind",
      day: "2024-12-31",
      amounts: { unit: "count", required: { most: "4" }, done: { least: "1" }, left: { most: "3" } },
      pace: { daysLeft: 91, weekly: "0.24", behind: true, recentDays: 56, recent: "1", expected: "2.62" },
    });
    expect(of(entries({ work: [0, 1, 2, 3].map((ago) => ({ station: 0, kind: "case-work", ago })) }), "cases")).toEqual(
      [],
    );
  });

  it("is a quota that is not behind but will be missed if the station goes on as in the last weeks", () => {
    const work = [100, 120, 140].map((ago) => ({ station: 0, kind: "case-work" as const, ago }));
    expect(of(entries({ work }), "cases")).toMatchObject([{ pace: { behind: false, recent: "0", expected: "3.00" } }]);
    const busy = [1, 120, 140].map((ago) => ({ station: 0, kind: "case-work" as const, ago }));
    expect(of(entries({ work: busy }), "cases")).toEqual([]);
  });

  it("is the stage that is next, and one that is overdue only until another one is due", () => {
    const stations = [{ opens: -700, closes: null }];
    expect(of(entries({ stations }), "stations")).toMatchObject([
      { matter: "target", urgency: "due", day: "2024-10-08", amounts: { left: { least: "1", most: "1" } } },
    ]);
    const late = planAgenda(prepareRegister(registerOf(NOTHING)), countyPolicy, { asOf: "2024-10-10", within: 3 });
    expect(of(late.entries, "stations")).toMatchObject([{ urgency: "overdue", day: "2024-10-08" }]);
  });

  it("is staff below strength, until they are there", () => {
    expect(of(entries({ posts: [post] }), "staff")).toMatchObject([
      { matter: "staff", urgency: "open", day: null, amounts: { unit: "persons", left: { most: "1" } } },
    ]);
    expect(of(entries({ posts: [post, post] }), "staff")).toEqual([]);
    expect(of(entries({ posts: [post, { ...post, until: 9 }] }), "staff")).toMatchObject([
      { matter: "lapse", day: "2024-10-10", finding: { verdict: "unmet" } },
    ]);
  });

  it("is a qualification that will be reached, or that ends with its registration", () => {
    expect(of(entries({ posts: [{ ...post, certified: 10 }] }), "qualified")).toMatchObject(
      [
        { matter: "unmet", subject: { id: "p-0" } },
        { matter: "reached", day: "2024-10-11" },
      ].toReversed(),
    );
    expect(
      entries({ posts: [{ ...post, registered: 12 }] }).filter(({ subject }) => subject.id === "p-0"),
    ).toMatchObject([{ matter: "lapse", provision: "county/qualified", day: "2024-10-13" }]);
  });

  it("is a contract that no other follows, at a station that stays open", () => {
    const contract = { station: 0, from: -300, until: 20 };
    const ending = (contracts: CountyDays["contracts"], closes: number | null = null): readonly AgendaEntry[] =>
      entries({ contracts, stations: [{ opens: -700, closes }] }).filter(({ matter }) => matter === "contract");
    expect(ending([contract, { station: 0, from: 5, until: null }])).toEqual([]);
    expect(ending([contract], 20)).toEqual([]);
    expect(ending([contract])).toMatchObject([
      { subject: { kind: "station", id: "s-0" }, other: { kind: "operator", id: "operator" }, day: "2024-10-21" },
    ]);
  });

  it("is a registration that ends, of a person to whom no provision applies", () => {
    const [person] = registerOf({ ...NOTHING, posts: [{ ...post, registered: 12 }] }).personnel;
    const register = changed({
      personnel: [{ ...person, assignments: [{ ...person?.assignments?.[0], duty: "support" }] }],
    });
    expect(plan(register).filter(({ matter }) => matter === "registration")).toMatchObject([
      { subject: { kind: "person", id: "p-0" }, day: "2024-10-13", provision: null },
    ]);
  });

  it("is a rating of an operator that ends while it runs a station", () => {
    const ratings = [{ rating: "3A", from: "2019", until: "2024-10" }];
    const operator = (contracts: readonly object[]): readonly object[] => [{ id: "operator", ratings, contracts }];
    const running = changed({ operators: operator([{ stations: ["s-0"], from: "2024-01-01" }]) });
    expect(plan(running).filter(({ matter }) => matter === "rating")).toMatchObject([
      { subject: { kind: "operator", id: "operator" }, day: "2024-10-31" },
    ]);
    expect(plan(changed({ operators: operator([]) })).filter(({ matter }) => matter === "rating")).toEqual([]);
  });

  it("is an evaluation of a quarter that ends, where none is recorded", () => {
    const autumn = { within: 91 };
    expect(of(entries({}, autumn), "evaluation")).toMatchObject([{ matter: "evaluation", day: "2024-12-31" }]);
    expect(of(entries({ evaluated: [0] }, autumn), "evaluation")).toEqual([]);
    expect(of(entries({}), "evaluation")).toEqual([]);
  });

  it("is no evaluation of a station outside the place of the policy", () => {
    const inside = registerOf(NOTHING);
    const [division, station] = [inside.divisions[0], inside.stations[0]];
    const register = parseRegister({
      ...JSON.parse(JSON.stringify(inside)),
      divisions: [...inside.divisions, { ...division, id: "110102001" }],
      stations: [...inside.stations, { ...station, id: "outside", division: "110102001" }],
    });
    const agenda = planAgenda(prepareRegister(register), countyPolicy, { asOf, within: 91 });
    expect(of(agenda.entries, "evaluation").map(({ subject }) => subject.id)).toEqual(["s-0"]);
  });

  it("is a judgement that nobody has recorded", () => {
    expect(of(entries({}), "premises")).toMatchObject([{ matter: "judgement", urgency: "to-judge" }]);
    expect(of(entries({ judged: [0] }), "premises")).toEqual([]);
  });

  it("is the policy that ends", () => {
    expect(entries({}).filter(({ matter }) => matter === "policy-ends")).toMatchObject([
      { day: "2024-10-20", policy: "county", subject: { id: "110101" } },
    ]);
  });

  it("is each missing fact once, the one that settles most verdicts first", () => {
    const facts = entries({ listed: false }).filter(({ urgency }) => urgency === "to-record");
    expect(facts.map(({ fact }) => fact)).toEqual([
      { fact: "activities", settles: 11, named: 11 },
      { fact: "operators", settles: 1, named: 1 },
      { fact: "personnel", settles: 1, named: 1 },
    ]);
  });
});

describe("an agenda", () => {
  it("is put into whole sentences, entry by entry and as a whole", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(counties, fc.nat(100), (days, within) => {
        const register = registerOf(days);
        const agenda = planAgenda(prepareRegister(register), countyPolicy, { asOf, within });
        expect(faultsOfAnswer(agenda, { register, policies: [countyPolicy] })).toEqual([]);
        for (const entry of agenda.entries.slice(0, 40)) {
          seen.add(entry.matter);
          expect(faultsOfAnswer(entry, { register, assessment: agenda })).toEqual([]);
          expect(faultsOfAnswer(entry)).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
    expect([...seen].toSorted()).toEqual(
      expect.arrayContaining([
        "contract",
        "deadline",
        "duty",
        "evaluation",
        "lapse",
        "quota",
        "reached",
        "staff",
        "target",
      ]),
    );
  });

  it("throws for days that are out of range and for options that it does not know", () => {
    const ask = (more: object): string =>
      thrownFault(() => planAgenda(prepareRegister(registerOf(NOTHING)), countyPolicy, { asOf, within: 1, ...more }));
    expect(ask({ within: 367 })).toBe("out-of-range at $.options.within");
    expect(ask({ lastWeeks: 0 })).toBe("out-of-range at $.options.lastWeeks");
    expect(ask({ days: 3 })).toBe("key-unknown at $.options.days");
    expect(ask({ asOf: "2024-13-01" })).toBe("date-invalid at $.options.asOf");
  });
});

/** The register of a county of one station, with other records. */
function changed(records: object): Register {
  return parseRegister({ ...(JSON.parse(JSON.stringify(registerOf(NOTHING))) as object), ...records });
}

function plan(register: Register): readonly AgendaEntry[] {
  return planAgenda(prepareRegister(register), countyPolicy, { asOf, within: 30 }).entries;
}
