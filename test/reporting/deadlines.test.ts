import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { basisOf, isBreach, type Finding } from "social-work-station-rules/finding";
import type { Deadline, Policy } from "social-work-station-rules/policy";
import {
  checkDeadlines,
  type DeadlineDetail,
  type DeadlineOptions,
  type Submission,
} from "social-work-station-rules/reporting";
import { plainDates } from "social-work-station-rules/testing";
import { deepFreeze } from "../deep-freeze.js";
import { thrownFault } from "../thrown-fault.js";
import vectors from "../vectors/reporting-deadlines.json" with { type: "json" };
import { asPolicy, asProvision } from "../as-parsed.js";

const DISTRICT = "110105";
const ID = "beijing-pilot-2021/";
const policy: Policy = deepFreeze(
  asPolicy({
    ...beijingPilot2021,
    provisions: beijingPilot2021.provisions.filter(({ kind }) => kind === "deadline"),
  }),
);

/** The policy with one of its deadlines, changed. */
function only(provision: string, change: { readonly [N in keyof Deadline["parameters"]]?: string } = {}): Policy {
  const deadline = policy.provisions.find(({ id }) => id === ID + provision) as Deadline;
  const parameters = Object.fromEntries(
    Object.entries(deadline.parameters).map(([name, parameter]) => [
      name,
      { ...parameter, value: change[name as keyof typeof change] ?? parameter.value },
    ]),
  );
  return asPolicy({ ...policy, provisions: [asProvision({ ...deadline, parameters }) as Deadline] });
}

function one(on: readonly string[], given: Policy, options: DeadlineOptions): Finding<DeadlineDetail> {
  const [provision] = given.provisions as readonly [Deadline];
  return checkDeadlines(
    on.map((day) => ({ provision: provision.id, division: DISTRICT, on: day })),
    provision,
    { obliged: [DISTRICT], ...options },
  )[0] as Finding<DeadlineDetail>;
}

const [nominationDue] = only("nomination-due").provisions as readonly [Deadline];

describe("checkDeadlines", () => {
  it.each(vectors)("$clause: $note", ({ provision, on, options, convention, expected }) => {
    const finding = one(
      on === null ? [] : [on],
      only(provision, convention === undefined ? {} : { dueConvention: convention }),
      options,
    );
    const { verdict, timing, detail, missing } = finding;
    const { state, days, lastDay } = detail;
    expect({ verdict, timing, state, days, lastDay }).toEqual({
      verdict: expected.verdict,
      timing: expected.timing,
      state: expected.state,
      days: expected.days,
      lastDay: expected.lastDay,
    });
    expect(missing.map(({ fact }) => fact)).toEqual(expected.missing ?? []);
    if (expected.breach !== undefined) expect(isBreach(finding)).toBe(expected.breach === "yes");
  });

  it("answers for each obliged division, in the order of their ids", () => {
    const findings = checkDeadlines([], nominationDue, { asOf: "2021-05-01", obliged: ["110116", "110105"] });
    expect(findings.map(({ subject }) => subject.id)).toEqual(["110105", "110116"]);
  });

  it("answers in the one shape of all findings, about the division and the day asked for", () => {
    const due = only("district-plan-due");
    expect(one(["2021-05-30"], due, { asOf: "2021-06-10" })).toEqual({
      kind: "finding",
      id: `${ID}district-plan-due@division:${DISTRICT}`,
      provision: `${ID}district-plan-due`,
      subject: { kind: "division", id: DISTRICT },
      asOf: "2021-06-10",
      verdict: "met",
      timing: "closed",
      detail: { kind: "deadline", state: "in-time", lastDay: "2021-05-31", submittedOn: "2021-05-30", days: 0 },
      missing: [],
      judgements: [],
      basis: basisOf(due.provisions[0] as Deadline),
    });
  });

  it("checks only the divisions that handed in where it is not known who is obliged", () => {
    const handedIn = [{ provision: `${ID}nomination-due`, division: "110101", on: "2021-05-10" }];
    expect(checkDeadlines(handedIn, nominationDue, { asOf: "2022-01-01" }).map(({ subject }) => subject.id)).toEqual([
      "110101",
    ]);
    expect(checkDeadlines([], nominationDue, { asOf: "2022-01-01" })).toEqual([]);
  });

  it("counts the first of several submissions, in whatever order they are listed", () => {
    const plan = only("district-plan-due");
    expect(one(["2021-06-02", "2021-05-30", "2021-06-01"], plan, { asOf: "2021-06-10" }).detail).toMatchObject({
      state: "in-time",
      submittedOn: "2021-05-30",
    });
    expect(
      one(["2021-05-30T08:00", "2021-05-29T16:00", "2021-05-29T15:00"], plan, {
        asOf: "2021-06-10",
        closeOfBusiness: "17:30",
      }).detail,
    ).toMatchObject({ submittedOn: "2021-05-29T15:00" });
    expect(one(["2021-06-02", "2021-05-30"], plan, { asOf: "2021-05-29" }).detail).toMatchObject({
      state: "due",
      submittedOn: null,
      days: 2,
    });
  });

  it("takes, of several on the last day, the one before the close; else the one of unknown hour", () => {
    const nomination = only("nomination-due");
    const options = { asOf: "2021-05-20", closeOfBusiness: "17:30" };
    expect(one(["2021-05-18", "2021-05-18T19:00", "2021-05-18T09:00"], nomination, options).detail).toMatchObject({
      state: "in-time",
      submittedOn: "2021-05-18T09:00",
    });
    expect(one(["2021-05-18T19:00", "2021-05-18"], nomination, options).detail).toMatchObject({
      state: "time-unknown",
      submittedOn: "2021-05-18",
    });
    expect(one(["2021-05-18T19:00", "2021-05-18T18:00"], nomination, options).detail).toMatchObject({
      state: "late",
      submittedOn: "2021-05-18T18:00",
    });
  });

  it("distinguishes ids whatever characters they contain", () => {
    const deadline = asProvision({ ...(only("district-plan-due").provisions[0] as Deadline), id: "a" });
    const findings = checkDeadlines([{ provision: "a", division: "b c", on: "2021-05-30" }], deadline, {
      asOf: "2021-06-10",
      obliged: ["b c", "c", "__proto__"],
    });
    expect(findings.filter(({ verdict }) => verdict === "met").map(({ id }) => id)).toEqual(["a@division:b c"]);
  });

  it("agrees with counting days one by one", () => {
    const days = plainDates({ from: "2021-04-20", to: "2021-06-20" });
    const drawn = fc.record({
      dueOn: days,
      dueConvention: fc.constantFrom("inclusive", "exclusive"),
      asOf: days,
      on: fc.array(days, { maxLength: 3 }),
      holidays: fc.array(days, { maxLength: 25 }),
    });
    fc.assert(
      fc.property(drawn, ({ dueOn, dueConvention, asOf, on, holidays }) => {
        const finding = one(on, only("district-plan-due", { dueOn, dueConvention }), { asOf, holidays });
        let last = dayNumber(dueOn) - (dueConvention === "exclusive" ? 1 : 0);
        const closed = new Set(holidays.map(dayNumber));
        while (closed.has(last)) last += 1;
        const counted = on
          .map(dayNumber)
          .filter((day) => day <= dayNumber(asOf))
          .sort((first, second) => first - second)[0];
        const state =
          counted === undefined ? (dayNumber(asOf) > last ? "overdue" : "due") : counted > last ? "late" : "in-time";
        expect(finding.detail.state).toBe(state);
        expect(finding.detail.days).toBe(state === "in-time" ? 0 : Math.abs((counted ?? dayNumber(asOf)) - last));
        expect(dayNumber(finding.detail.lastDay)).toBe(last);
        expect(finding.verdict).toBe(state === "in-time" ? "met" : "unmet");
        expect(finding.timing).toBe(dayNumber(asOf) > last ? "closed" : "open");
      }),
      { numRuns: 300 },
    );
  });

  it("settles an unknown hour either way, and never overturns what was settled", () => {
    const hour = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hours, minutes]) => `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`);
    fc.assert(
      fc.property(plainDates({ from: "2021-05-16", to: "2021-05-20" }), hour, hour, (day, time, closeOfBusiness) => {
        const nomination = only("nomination-due");
        const state = (on: string, options: object): string =>
          one([on], nomination, { asOf: "2021-05-25", ...options }).detail.state;
        const settled = state(`${day}T${time}`, { closeOfBusiness });
        expect(settled).toBe(
          day < "2021-05-18" || (day === "2021-05-18" && time < closeOfBusiness) ? "in-time" : "late",
        );
        for (const before of [state(day, { closeOfBusiness }), state(`${day}T${time}`, {}), state(day, {})])
          expect(before).toBe(day === "2021-05-18" ? "time-unknown" : settled);
      }),
      { numRuns: 100 },
    );
  });

  it("changes nothing that it is given", () => {
    const given = deepFreeze([{ provision: `${ID}nomination-due`, division: DISTRICT, on: "2021-05-18" }]);
    expect(() =>
      checkDeadlines(
        given,
        nominationDue,
        deepFreeze({ asOf: "2021-05-20", obliged: [DISTRICT], holidays: ["2021-05-18"] }),
      ),
    ).not.toThrow();
  });

  const submission: Submission = { provision: `${ID}nomination-due`, division: DISTRICT, on: "2021-05-18" };
  it.each<[string, readonly unknown[], string]>([
    ["no list", [null, nominationDue, { asOf: "2021-05-20" }], "type-invalid at $.submissions"],
    ["nothing at all", [undefined, nominationDue, { asOf: "2021-05-20" }], "value-missing at $.submissions"],
    ["no provision", [[], null, { asOf: "2021-05-20" }], "not-parsed at $.provision"],
    [
      "a provision copied through JSON",
      [[], copyOf(nominationDue), { asOf: "2021-05-20" }],
      "not-parsed at $.provision",
    ],
    ["a policy", [[], policy, { asOf: "2021-05-20" }], "not-parsed at $.provision"],
    ["no options", [[], nominationDue], "type-invalid at $.options"],
    ["a misspelt option", [[], nominationDue, { asOf: "2021-05-20", holiday: [] }], "key-unknown at $.options.holiday"],
    ["a day that is none", [[], nominationDue, { asOf: "2021-05-32" }], "date-invalid at $.options.asOf"],
    [
      "holidays that are no list",
      [[], nominationDue, { asOf: "2021-05-20", holidays: "2021-05-20" }],
      "type-invalid at $.options.holidays",
    ],
    [
      "a holiday that is no day",
      [[], nominationDue, { asOf: "2021-05-20", holidays: ["May Day"] }],
      "date-invalid at $.options.holidays[0]",
    ],
    [
      "an hour that is none",
      [[], nominationDue, { asOf: "2021-05-20", closeOfBusiness: "24:30" }],
      "text-invalid at $.options.closeOfBusiness",
    ],
    [
      "an hour in a list",
      [[], nominationDue, { asOf: "2021-05-20", closeOfBusiness: ["17:30"] }],
      "text-invalid at $.options.closeOfBusiness",
    ],
    [
      "the obliged as a text",
      [[], nominationDue, { asOf: "2021-05-20", obliged: DISTRICT }],
      "type-invalid at $.options.obliged",
    ],
    [
      "a division obliged twice",
      [[], nominationDue, { asOf: "2021-05-20", obliged: [DISTRICT, DISTRICT] }],
      "id-duplicate at $.options.obliged[1]",
    ],
    ["a submission that is none", [[null], nominationDue, { asOf: "2021-05-20" }], "type-invalid at $.submissions[0]"],
    [
      "a submission with a key nobody reads",
      [[{ ...submission, by: "x" }], nominationDue, { asOf: "2021-05-20" }],
      "key-unknown at $.submissions[0].by",
    ],
    [
      "a submission for another deadline",
      [[{ ...submission, provision: `${ID}district-plan-due` }], nominationDue, { asOf: "2021-05-20" }],
      "provision-unknown at $.submissions[0].provision",
    ],
    [
      "a submission by nobody",
      [[{ ...submission, division: "" }], nominationDue, { asOf: "2021-05-20" }],
      "id-invalid at $.submissions[0].division",
    ],
    [
      "a submission by somebody not obliged",
      [[submission], nominationDue, { asOf: "2021-05-20", obliged: ["110101"] }],
      "reference-dangling at $.submissions[0].division",
    ],
    [
      "a submission on no day",
      [[{ ...submission, on: "2021-05-18T25:00" }], nominationDue, { asOf: "2021-05-20" }],
      "date-invalid at $.submissions[0].on",
    ],
    [
      "a submission by a person",
      [[{ ...submission, division: "110105199001011234" }], nominationDue, { asOf: "2021-05-20" }],
      "id-like-identity-number at $.submissions[0].division",
    ],
  ])("throws for %s", (_, given, fault) => {
    expect(thrownFault(() => checkDeadlines(...(given as Parameters<typeof checkDeadlines>)))).toBe(fault);
  });
});

function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}

function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
