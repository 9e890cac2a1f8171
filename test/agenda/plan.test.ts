import { describe, expect, it, test } from "vitest";
import { planAgenda } from "social-work-station-rules/agenda";
import { stated } from "social-work-station-rules/policy";
import { HERE, THERE, parametersOf, policyOf, registerOf, requirementOf, source, title } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";

/** The question of an agenda: its options, the days it looks at, and the answer as a whole. */

const staffing = (fields: object = {}) => ({
  kind: "staffing",
  appliesTo: { subject: "station" },
  ...fields,
  parameters: parametersOf({ minimum: "1", measure: "head-count", staff: "any", workload: "any" }),
});
const quota = (amount: string) => ({
  kind: "activity-quota",
  unit: "count",
  appliesTo: { subject: "station" },
  parameters: parametersOf({
    amount,
    kinds: ["case-work"],
    yearBasis: "calendar-year",
    partYear: "full",
    partYearRounding: "up",
    countedOn: "completion",
    hoursBasis: "session",
  }),
});
const register = registerOf({
  activities: ["2025-01-15", "2025-05-10", "2025-06-20"].map((completedOn, index) => ({
    id: `x${String(index)}`,
    station: "a",
    kind: "case-work",
    completedOn,
  })),
});
const policy = policyOf([staffing(), quota("40")]);
const plan = (options: object = {}) => planAgenda(register, policy, { asOf: "2025-06-30", within: 0, ...options });

describe("the options of an agenda", () => {
  test.each([
    [{ within: -1 }, "count-invalid at $.options.within"],
    [{ within: 0.5 }, "count-invalid at $.options.within"],
    [{ within: undefined }, "value-missing at $.options.within"],
    [{ within: 367 }, "out-of-range at $.options.within"],
    [{ lastWeeks: 0 }, "out-of-range at $.options.lastWeeks"],
    [{ lastWeeks: 53 }, "out-of-range at $.options.lastWeeks"],
    [{ asOf: "2025-06-31" }, "date-invalid at $.options.asOf"],
    [{ period: { from: "2025-12-31", to: "2025-01-01" } }, "interval-reversed at $.options.period"],
    [{ division: "44" }, "key-unknown at $.options.division"],
    [{ findings: [] }, "key-unknown at $.options.findings"],
  ])("are not %j", (options, expected) => {
    expect(thrownFault(() => plan(options))).toBe(expected);
  });

  it("say what may be", () => {
    expect(() => plan({ within: 367 })).toThrow("least 0, most 366");
    expect(() => plan({ lastWeeks: 53 })).toThrow("least 1, most 52");
    expect(thrownFault(() => planAgenda({} as never, policy, { asOf: "2025-06-30", within: 0 }))).toBe(
      "not-parsed at $.prepared",
    );
    expect(thrownFault(() => planAgenda(register, {} as never, { asOf: "2025-06-30", within: 0 }))).toBe(
      "not-parsed at $.policies",
    );
  });

  it("reach from no day to a year and a day, and from one week back to a year", () => {
    expect([plan({ within: 0 }).until, plan({ within: 1 }).until]).toEqual(["2025-06-30", "2025-07-01"]);
    const days = (lastWeeks?: number) =>
      plan(lastWeeks === undefined ? {} : { lastWeeks }).entries.find(
        ({ matter, subject }) => matter === "quota" && subject.id === "a",
      )?.pace;
    expect([days(1), days(), days(52)].map((pace) => [pace?.recentDays, pace?.recent])).toEqual([
      [7, "0"],
      [56, "2"],
      [364, null],
    ]);
    // A week back from 30 June begins on the 24th; two weeks back on the 17th.
    expect(days(2)?.recent).toBe("1");
  });
});

describe("an agenda", () => {
  it("has the head of its assessment, and its entries in their order", () => {
    const { entries, bases, documents, statuses, ...head } = plan();
    expect(head).toEqual({
      kind: "agenda",
      version: 1,
      asOf: "2025-06-30",
      within: 0,
      until: "2025-06-30",
      period: { from: "2025-01-01", to: "2025-12-31" },
      recordedOn: "2025-12-31",
      registerAge: 0,
      policies: ["p"],
      notRun: [],
      conflicts: [],
      gaps: [],
    });
    expect(bases.map(({ provision }) => provision)).toEqual(["p/1", "p/2"]);
    expect(documents).toEqual([{ policy: "p", id: "d", title }]);
    expect(statuses.map(({ state }) => state)).toEqual(["dates-unknown"]);
    expect(
      entries.map(({ matter, urgency, subject, provision }) => [matter, urgency, subject.id, provision].join(" ")),
    ).toEqual(["quota behind a p/2", "quota behind b p/2", "staff open a p/1", "staff open b p/1"]);
  });

  it("asks quotas in the year of the day, or in the period that is given", () => {
    const year = { from: "2024-07-01", to: "2025-06-30" };
    const days = (options: object) =>
      plan(options)
        .entries.filter(({ matter }) => matter === "quota")
        .map(({ day, urgency }) => `${day ?? ""} ${urgency}`);
    expect(days({})).toEqual(["2025-12-31 behind", "2025-12-31 behind"]);
    expect(days({ period: year })).toEqual(["2025-06-30 due", "2025-06-30 due"]);
  });

  it("is of the policies in force in a division, where several are given", () => {
    const local = policyOf([staffing({ id: "local/1" })], {
      id: "local",
      jurisdiction: "440101",
      effective: { from: stated("2020-01-01", source), until: stated(null, source) },
    });
    const ids = (division: string) =>
      planAgenda(register, [local], { asOf: "2025-06-30", within: 0, division }).entries.map(({ subject, provision }) =>
        [subject.id, provision].join(" "),
      );
    expect(ids(HERE)).toEqual(["a local/1"]);
    expect(ids(THERE)).toEqual([]);
    expect(thrownFault(() => planAgenda(register, [local], { asOf: "2025-06-30", within: 0 } as never))).toBe(
      "value-missing at $.options.division",
    );
  });

  it("lists what it is made of: what is asked today, what comes, what ends, what is due and what is missing", () => {
    const whole = registerOf({
      operators: [{ id: "o", contracts: [{ id: "k", stations: ["a"], from: "2024-01-01", until: "2025-07-10" }] }],
      completeness: ["divisions", "stations", "operators", "activities"].map((collection) => ({ collection })),
    });
    const all = policyOf([
      staffing(),
      {
        kind: "deadline",
        appliesTo: { subject: "submission" },
        obligor: title,
        parameters: parametersOf({ dueOn: "2025-07-05", dueConvention: "inclusive", dueTime: "end-of-day" }),
      },
      {
        kind: "evaluation-scheme",
        appliesTo: { subject: "scheme" },
        parameters: parametersOf({ frequency: "half-yearly" }),
      },
      requirementOf({ measure: { take: "count", of: "contracts" }, atLeast: 1 }),
    ]);
    const { entries } = planAgenda(whole, all, { asOf: "2025-06-29", within: 30 });
    expect(entries.map(({ matter, subject, day }) => [matter, subject.id, day ?? "-"].join(" "))).toEqual([
      "evaluation a 2025-06-30",
      "evaluation b 2025-06-30",
      "deadline CN 2025-07-05",
      "lapse a 2025-07-10",
      "contract a 2025-07-10",
      "unmet b -",
      "missing-fact a -",
      "missing-fact b -",
    ]);
  });
});
