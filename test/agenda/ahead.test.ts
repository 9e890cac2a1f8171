import { describe, expect, it } from "vitest";
import { evaluationsDue } from "../../src/agenda/evaluations.js";
import { foresee } from "../../src/agenda/foresee.js";
import { remindOfDeadlines } from "../../src/agenda/deadlines.js";
import type { AgendaQuestion } from "../../src/agenda/plan-agenda.js";
import { addDays, parsePlainDate } from "../../src/calendar/index.js";
import type { PreparedRegister } from "../../src/register/index.js";
import type { AgendaEntry } from "../../src/results/index.js";
import { HERE, THERE, parametersOf, policyOf, registerOf, title } from "../small-policy.js";

/** What lies ahead: what changes by itself, deadlines of which nobody was named, evaluations of a running window. */

const day = parsePlainDate;
const BASIS = { kind: "requirement", title, modality: "must", parameters: {} };

/** A question about the days from one to another, of which the fields that matter are given. */
function question(asOf: string, until: string, fields: object): AgendaQuestion {
  return {
    prepared: registerOf(),
    policies: [],
    asOf: day(asOf),
    until: day(until),
    lastDays: 56,
    submissions: [],
    ...fields,
  } as never;
}

const told = ({ matter, urgency, subject, day: on, policy }: AgendaEntry): string =>
  [matter, urgency, subject.id, on ?? "-", policy ?? "-"].join(" ");

describe("what changes by itself", () => {
  type Verdicts = Readonly<Record<string, string>>;
  const detail = { kind: "checklist", items: [] };
  const answer = (verdicts: Verdicts, own: object = detail, states: Verdicts = {}) => ({
    findings: Object.entries(verdicts).map(([id, verdict]) => ({
      id,
      provision: "p/1",
      subject: { kind: "station", id },
      area: "440101",
      verdict,
      detail: own,
    })),
    bases: [{ ...BASIS, provision: "p/1", policy: "p" }],
    statuses: Object.entries(states).map(([policy, state]) => ({ policy, title, state, day: null })),
  });

  /** Verdicts of 30 June and of the days after it; two days are looked ahead. */
  const changes = (days: readonly Verdicts[], own: object = detail, basis: object = {}) =>
    foresee(
      question("2025-06-30", "2025-07-02", {
        now: {
          ...answer(days[0] ?? {}, own),
          bases: [{ ...BASIS, provision: "p/1", policy: "p", ...basis }],
        },
        run: (_: PreparedRegister, on: string) =>
          answer(days[["2025-06-30", "2025-07-01", "2025-07-02", "2025-07-03"].indexOf(on)] ?? {}, own),
      }),
    ).map(told);
  const verdicts = (...all: readonly string[]) => all.map((a) => ({ a }));

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["nothing, where nothing changes", ["met", "met", "met", "met"], []],
    ["what will be met, on the first day of it", ["unmet", "unmet", "met", "met"], ["reached due a 2025-07-02 p"]],
    ["what is known to be met", ["undetermined", "met", "met", "met"], ["reached due a 2025-07-01 p"]],
    ["not what will be met after these days", ["unmet", "unmet", "unmet", "met"], []],
    ["what is met no longer, on the last day of it", ["met", "unmet", "unmet", "unmet"], ["lapse due a 2025-06-30 p"]],
    [
      "what is met on the last of these days for the last time",
      ["met", "met", "met", "unmet"],
      ["lapse due a 2025-07-02 p"],
    ],
    ["not what is only not known any longer", ["met", "undetermined", "undetermined", "undetermined"], []],
    ["not what was not met before it is unmet", ["undetermined", "unmet", "unmet", "unmet"], []],
    ["both changes", ["unmet", "met", "unmet", "unmet"], ["reached due a 2025-07-01 p", "lapse due a 2025-07-01 p"]],
  ])("is %s", (_, given, expected) => {
    expect(changes(verdicts(...given))).toEqual(expected);
  });

  it("is of a finding that there is on both days", () => {
    expect(changes([{}, { a: "met" }, { a: "met" }, { a: "met" }])).toEqual([]);
    expect(changes([{ a: "met" }, {}, {}, {}])).toEqual([]);
    expect(changes([{ a: "met", b: "unmet" }, { b: "met", a: "unmet" }, {}, {}])).toEqual([
      "reached due b 2025-07-01 p",
      "lapse due a 2025-06-30 p",
    ]);
  });

  it.each<readonly [string, object, number]>([
    ["a checklist", detail, 1],
    [
      "staff",
      { kind: "staffing", measure: "head-count", required: "1", present: "1", doubtful: "0", shortfall: {} },
      1,
    ],
    ["no quota of activities", { kind: "activity-quota" }, 0],
    ["no recurring duty", { kind: "recurring-duty" }, 0],
    ["no deadline", { kind: "deadline" }, 0],
    ["no requirement of a period", { kind: "requirement", period: {} }, 0],
  ])("is of %s", (_, own, count) => {
    expect(changes(verdicts("met", "unmet", "unmet", "unmet"), own)).toHaveLength(count);
  });

  it("is of a requirement without a period, with its amounts", () => {
    const requirement = {
      kind: "requirement",
      atLeast: { least: "3", most: "3" },
      atMost: null,
      measured: { least: "1", most: "1" },
      shortfall: { least: "2", most: "2" },
      excess: null,
    };
    const [entry] = foresee(
      question("2025-06-30", "2025-06-30", {
        now: answer({ a: "met" }, requirement),
        run: () => answer({ a: "unmet" }, requirement),
      }),
    );
    expect(entry).toMatchObject({
      kind: "agenda-entry",
      matter: "lapse",
      urgency: "due",
      subject: { kind: "station", id: "a" },
      area: "440101",
      policy: "p",
      provision: "p/1",
      title,
      modality: "must",
      day: "2025-06-30",
      daysLeft: 0,
      finding: { id: "a", verdict: "unmet" },
    });
    expect(entry?.amounts).toMatchObject({ required: { most: "3" }, done: { least: "1" }, left: { most: "2" } });
  });

  it("is of what is not merely reported, and rests on a provision", () => {
    const lapse = verdicts("met", "unmet", "unmet", "unmet");
    expect(changes(lapse, detail, { modality: "reported" })).toEqual([]);
    expect(changes(lapse, detail, { modality: "may" })).toHaveLength(1);
    expect(changes(lapse, detail, { provision: "p/2" })).toEqual([]);
  });

  it("is asked of a register of the same age on each day, which is never older than it is", () => {
    const asked = (asOf: string, until: string) => {
      const runs: string[] = [];
      foresee(
        question(asOf, until, {
          now: answer({}),
          run: ({ register }: PreparedRegister, on: string) => {
            runs.push(`${on} ${register.recordedOn}`);
            return answer({});
          },
        }),
      );
      return runs;
    };
    // Recorded on 31 December: after the day of the question, on it, and ten days before it.
    expect(asked("2025-12-29", "2025-12-31")).toEqual([
      "2025-12-30 2025-12-31",
      "2025-12-31 2025-12-31",
      "2026-01-01 2026-01-01",
    ]);
    expect(asked("2025-12-31", "2026-01-01")).toEqual(["2026-01-01 2026-01-01", "2026-01-02 2026-01-02"]);
    expect(asked("2026-01-10", "2026-01-10")).toEqual(["2026-01-11 2026-01-01"]);
  });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      "a policy that begins, on its first day",
      ["not-begun", "in-force", "in-force"],
      ["policy-begins due 440101 2025-07-01 p"],
    ],
    ["no policy that begins after these days", ["not-begun", "not-begun", "in-force"], []],
    ["a policy that ends, on its last day", ["in-force", "ended", "ended"], ["policy-ends due 440101 2025-06-30 p"]],
    [
      "a policy that ends on the last of these days",
      ["in-force", "in-force", "superseded"],
      ["policy-ends due 440101 2025-07-01 p"],
    ],
    ["no policy that is not in force before", ["ended", "superseded", "superseded"], []],
    ["no policy that was never applied", ["not-begun", "ended", "ended"], []],
    ["no policy that comes back", ["ended", "in-force", "in-force"], []],
    ["no policy that stays", ["in-force", "in-force", "in-force"], []],
  ])("is %s", (_, states, expected) => {
    const on = (index: number) => answer({}, detail, { p: states[index] ?? "" });
    const ask = (policies: readonly object[]) =>
      foresee(
        question("2025-06-30", "2025-07-01", {
          policies,
          now: on(0),
          run: (__: PreparedRegister, date: string) => on(date === "2025-07-01" ? 1 : 2),
        }),
      );
    const entries = ask([
      { id: "q", jurisdiction: "11" },
      { id: "p", jurisdiction: "440101" },
    ]);
    expect(entries.map(told)).toEqual(expected);
    for (const entry of entries)
      expect(entry).toMatchObject({ title, provision: null, subject: { kind: "division", id: "440101" } });
    expect(ask([]).map(({ subject: { id } }) => id)).toEqual(expected.map(() => "CN"));
  });
});

describe("a deadline of which nobody was named", () => {
  const deadline = (parameters: object = {}, fields: object = {}) => ({
    kind: "deadline",
    appliesTo: { subject: "submission" },
    obligor: { zh: "县民政局", en: "the county's bureau" },
    ...fields,
    parameters: parametersOf({
      dueOn: "2025-07-15",
      dueConvention: "inclusive",
      dueTime: "end-of-day",
      ...parameters,
    }),
  });
  const ask = (provision: object, fields: object = {}, [asOf, until]: readonly string[] = []) => {
    const policy = policyOf([provision], { jurisdiction: "440101" });
    return remindOfDeadlines(
      question(asOf ?? "2025-06-30", until ?? "2025-07-31", {
        policies: [policy],
        now: { notRun: [{ provision: "p/1", reason: "no-submissions-given" }] },
        ...fields,
      }),
    );
  };
  const days = (...asked: Parameters<typeof ask>) => ask(...asked).map(told);
  const due = (on: string) => [`deadline due 440101 ${on} p`];

  it("is due at the place of its policy, with who owes it", () => {
    expect(ask(deadline())).toMatchObject([
      {
        kind: "agenda-entry",
        matter: "deadline",
        urgency: "due",
        subject: { kind: "division", id: "440101" },
        area: "440101",
        obligor: { zh: "县民政局", en: "the county's bureau" },
        policy: "p",
        provision: "p/1",
        day: "2025-07-15",
        daysLeft: 15,
        finding: { provision: "p/1", detail: { state: "due" } },
      },
    ]);
  });

  it("is listed where it was not asked because nobody is known to owe it, and for no other reason", () => {
    const notRun = (...all: readonly object[]) => ({ now: { notRun: all } });
    expect(days(deadline(), notRun({ provision: "p/1", reason: "obliged-not-given" }))).toEqual(due("2025-07-15"));
    expect(days(deadline(), notRun({ provision: "p/1", reason: "no-subject" }))).toEqual([]);
    expect(days(deadline(), notRun({ provision: "p/2", reason: "obliged-not-given" }))).toEqual([]);
    expect(days(deadline(), notRun())).toEqual([]);
    const checklist = {
      kind: "checklist",
      appliesTo: { subject: "station" },
      parameters: parametersOf({ items: [{ id: "i", text: title, when: "always" }] }),
    };
    expect(days(checklist, notRun({ provision: "p/1", reason: "obliged-not-given" }))).toEqual([]);
  });

  it("is listed until its last day, if that is within these days and somebody is bound to it", () => {
    expect(days(deadline(), {}, ["2025-07-15", "2025-07-15"])).toEqual(due("2025-07-15"));
    expect(days(deadline(), {}, ["2025-07-16", "2025-08-31"])).toEqual([]);
    expect(days(deadline(), {}, ["2025-07-01", "2025-07-14"])).toEqual([]);
    expect(days(deadline({ dueConvention: "exclusive" }), {}, ["2025-07-01", "2025-07-14"])).toEqual(due("2025-07-14"));
    expect(days(deadline({}, { modality: "may" }))).toEqual([]);
  });

  it("is not listed once the place itself has handed it in", () => {
    const submissions = (provision: string, division: string) => ({
      submissions: [{ provision, division, on: "2025-06-01" }],
    });
    expect(days(deadline(), submissions("p/1", "440101"))).toEqual([]);
    expect(days(deadline(), submissions("p/1", "440102"))).toEqual(due("2025-07-15"));
    expect(days(deadline(), submissions("p/2", "440101"))).toEqual(due("2025-07-15"));
  });

  it("is that of the class whose day comes next", () => {
    const classes = (...is: readonly string[]) =>
      is.map((on, index) => ({ when: { division: { id: [["440101", "440102", HERE][index] ?? THERE] } }, is: on }));
    const varied = deadline({ dueOn: { classes: classes("2025-07-20", "2025-06-15"), otherwise: "2025-07-10" } });
    expect(days(varied)).toEqual(due("2025-07-10"));
    expect(days(varied, {}, ["2025-07-10", "2025-07-31"])).toEqual(due("2025-07-10"));
    expect(days(varied, {}, ["2025-07-11", "2025-07-31"])).toEqual(due("2025-07-20"));
    expect(days(varied, {}, ["2025-07-21", "2025-12-31"])).toEqual([]);
    const exclusive = deadline({
      dueOn: { classes: classes("2025-07-10"), otherwise: "2025-07-20" },
      dueConvention: "exclusive",
    });
    expect(days(exclusive, {}, ["2025-07-10", "2025-07-31"])).toEqual(due("2025-07-19"));
  });
});

describe("an evaluation of a running window", () => {
  const scheme = (frequency: unknown, fields: object = {}) => ({
    kind: "evaluation-scheme",
    appliesTo: { subject: "scheme" },
    ...fields,
    parameters: parametersOf(frequency === undefined ? { depth: 2 } : { frequency }),
  });
  const ask = (
    provision: object,
    { asOf = "2025-06-15", until = "2025-12-31", register = {}, jurisdiction = "CN", now = {} } = {},
  ) =>
    evaluationsDue(
      question(asOf, until, {
        prepared: registerOf(register),
        policies: [policyOf([provision], { jurisdiction })],
        now: { bases: [{ provision: "p/1" }], period: { from: "2025-01-01", to: "2025-12-31" }, ...now },
      }),
    );
  const entries = (...asked: Parameters<typeof ask>) => ask(...asked).map(told);
  const both = (on: string) => ["a", "b"].map((id) => `evaluation due ${id} ${on} p`);

  it("is due at each station by the end of the year, half-year or quarter", () => {
    expect(entries(scheme("yearly"))).toEqual(both("2025-12-31"));
    expect(entries(scheme("half-yearly"))).toEqual(both("2025-06-30"));
    expect(entries(scheme("quarterly"))).toEqual(both("2025-06-30"));
    expect(entries(scheme("half-yearly"), { asOf: "2025-07-01" })).toEqual(both("2025-12-31"));
    expect(entries(scheme("quarterly"), { asOf: "2025-07-01" })).toEqual(both("2025-09-30"));
    expect(ask(scheme("yearly"))[0]).toMatchObject({
      kind: "agenda-entry",
      subject: { kind: "station", id: "a" },
      area: "440101",
      policy: "p",
      provision: "p/1",
      modality: "must",
      document: "d",
      clause: "一",
      daysLeft: 199,
      finding: null,
    });
  });

  it("is listed if its window ends within these days", () => {
    expect(entries(scheme("yearly"), { until: "2025-12-31" })).toEqual(both("2025-12-31"));
    expect(entries(scheme("yearly"), { until: "2025-12-30" })).toEqual([]);
    expect(entries(scheme("yearly"), { asOf: "2025-12-31" })).toEqual(both("2025-12-31"));
    // The day lies in no window of the period that is asked about.
    expect(entries(scheme("yearly"), { asOf: "2026-01-01", until: "2026-12-31" })).toEqual([]);
  });

  it("is none by a scheme without a frequency, that is not in force, or that nobody is bound to", () => {
    expect(entries(scheme(undefined))).toEqual([]);
    expect(entries(scheme("yearly"), { now: { bases: [] } })).toEqual([]);
    expect(entries(scheme("yearly", { modality: "reported" }))).toEqual([]);
    expect(entries(scheme("yearly", { modality: "may" }))).toEqual([]);
    expect(entries(scheme("yearly", { modality: "encouraged" }))).toHaveLength(2);
  });

  it("is of the stations of the tier and the place that are open on the day", () => {
    const centres = { appliesTo: { subject: "scheme", tier: "s:centre" } };
    const stations = [
      { id: "a", division: HERE, tier: "s:station", from: "2020" },
      { id: "b", division: THERE, tier: "s:centre", from: "2020" },
    ];
    const ids = (...asked: Parameters<typeof ask>) => ask(...asked).map(({ subject: { id } }) => id);
    expect(ids(scheme("yearly", centres), { register: { stations } })).toEqual(["b"]);
    expect(ids(scheme("yearly"), { register: { stations }, jurisdiction: "440101" })).toEqual(["a"]);
    const opened = (span: object) => ({
      register: { stations: [{ id: "a", division: HERE, tier: "s:station", ...span }] },
    });
    expect(ids(scheme("yearly"), opened({ from: "2025-06-15" }))).toEqual(["a"]);
    expect(ids(scheme("yearly"), opened({ from: "2025-06-16" }))).toEqual([]);
    expect(ids(scheme("yearly"), opened({ from: "2020", until: "2025-06-15" }))).toEqual(["a"]);
    expect(ids(scheme("yearly"), opened({ from: "2020", until: "2025-06-14" }))).toEqual([]);
    // Whether it is open is not known.
    expect(ids(scheme("yearly"), opened({ from: "2025-06" }))).toEqual(["a"]);
  });

  it.each([
    ["2025-04-01", false],
    ["2025-03-31", true],
    ["2025-06-15", false],
    ["2025-06-16", true],
    ["2025-06", false],
    ["2025-03", true],
    ["2025", false],
    ["2024", true],
    ["2025-07-01", true],
  ])("is done by one of %s, if that may be in the quarter and not after the day: still due %s", (on, isDue) => {
    const evaluations = [{ id: "e", subject: { kind: "station", id: "a" }, on }];
    const ids = ask(scheme("quarterly"), { register: { evaluations } }).map(({ subject: { id } }) => id);
    expect(ids).toEqual(isDue ? ["a", "b"] : ["b"]);
  });

  it("goes by the frequency of the stage", () => {
    const stages = scheme({
      stages: [
        { by: "2025-01-01", is: "yearly" },
        { by: "2025-06-15", is: "quarterly" },
      ],
    });
    expect(entries(stages, { asOf: "2025-06-14" })).toEqual(both("2025-12-31"));
    expect(entries(stages, { asOf: addDays(day("2025-06-14"), 1) })).toEqual(both("2025-06-30"));
  });
});
