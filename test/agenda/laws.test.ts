import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planAgenda } from "social-work-station-rules/agenda";
import { assess } from "social-work-station-rules/assessment";
import { addDays, calendarYear, type PlainDate } from "social-work-station-rules/calendar";
import { parseRegister, type Register } from "social-work-station-rules/model";
import type { Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { agendaSchema, type Agenda, type AgendaEntry, type AssessedFinding } from "social-work-station-rules/results";
import { asOf, counties, countyPolicy, registerOf } from "./county.js";

interface Case {
  readonly register: Register;
  readonly policy: Policy;
  readonly within: number;
}

const cases: fc.Arbitrary<Case> = fc.record({
  register: counties.map(registerOf),
  policy: fc.constant(countyPolicy),
  within: fc.nat(25),
});

function plan({ register, policy, within }: Case): Agenda {
  return planAgenda(prepareRegister(register), policy, { asOf, within });
}

/** The findings of a later day, of a register that was read anew with a later day of recording. */
function findingsOn({ register, policy }: Case, day: PlainDate): ReadonlyMap<string, AssessedFinding> {
  const read = prepareRegister(
    parseRegister({ ...(JSON.parse(JSON.stringify(register)) as Register), recordedOn: day }),
  );
  const { findings } = assess(read, policy, { asOf: day, period: calendarYear(Number(asOf.slice(0, 4))) });
  return new Map(findings.map((finding) => [finding.id, finding]));
}

/** Every change from met to unmet and to met, found by asking day by day. */
function changesDayByDay(given: Case): readonly string[] {
  const { within, policy } = given;
  const reported = new Set(policy.provisions.filter(({ modality }) => modality === "reported").map(({ id }) => id));
  const changes: string[] = [];
  for (let ahead = 0; ahead <= within; ahead += 1) {
    const [day, next] = [addDays(asOf, ahead), addDays(asOf, ahead + 1)];
    const [today, tomorrow] = [findingsOn(given, day), findingsOn(given, next)];
    for (const [id, { verdict, detail, provision }] of tomorrow) {
      const before = today.get(id)?.verdict;
      const isWork = ["activity-quota", "recurring-duty", "deadline"].includes(detail.kind);
      if (before === undefined || isWork || reported.has(provision)) continue;
      if (before !== "met" && verdict === "met" && ahead < within) changes.push(`reached ${id} ${next}`);
      if (before === "met" && verdict === "unmet") changes.push(`lapse ${id} ${day}`);
    }
  }
  return changes.toSorted();
}

const keyOf = ({ matter, provision, subject, day, fact, finding, policy, other }: AgendaEntry): string =>
  JSON.stringify([matter, provision, subject, day, fact, finding?.id, policy, other]);

describe("an agenda", () => {
  it("lists what changes by itself on exactly the day on which asking day by day finds it", () => {
    let seen = 0;
    fc.assert(
      fc.property(cases, (given) => {
        const listed = plan(given)
          .entries.filter(({ matter }) => matter === "lapse" || matter === "reached")
          .map(({ matter, finding, day }) => `${matter} ${finding?.id ?? ""} ${day ?? ""}`);
        seen += listed.length;
        expect(listed.toSorted()).toEqual(changesDayByDay(given));
      }),
      { numRuns: 25 },
    );
    expect(seen).toBeGreaterThan(5);
  });

  it("lists a target, a stage or a quota exactly where its last day lies in these days and it is not met then", () => {
    let seen = 0;
    fc.assert(
      fc.property(cases, (given) => {
        const { until, entries } = plan(given);
        const listed = entries.flatMap(({ matter, urgency, finding, day }) =>
          (matter === "target" || matter === "quota") && urgency === "due" ? [`${finding?.id ?? ""} ${day ?? ""}`] : [],
        );
        const expected: string[] = [];
        const first = findingsOn(given, asOf);
        for (let day = asOf; day <= until; day = addDays(day, 1)) {
          const [today, tomorrow] = [findingsOn(given, day), findingsOn(given, addDays(day, 1))];
          for (const [id, last] of today) {
            // What is met today and will not be met then is listed as what will be met no longer.
            const isAsked = last.detail.kind !== "recurring-duty" && (first.get(id)?.verdict ?? "met") !== "met";
            const isLast = last.timing === "open" && tomorrow.get(id)?.timing === "closed";
            if (isAsked && isLast && !["met", "not-applicable"].includes(last.verdict)) expected.push(`${id} ${day}`);
          }
        }
        seen += expected.length;
        expect(listed.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 25 },
    );
    expect(seen).toBeGreaterThan(5);
  });

  it("has the form of its schema, and its most urgent entries first", () => {
    const order = ["overdue", "due", "behind", "open", "to-judge", "to-record"];
    fc.assert(
      fc.property(cases, (given) => {
        const agenda = plan(given);
        expect(agendaSchema.safeParse(JSON.parse(JSON.stringify(agenda))).error?.issues ?? []).toEqual([]);
        const ranks = agenda.entries.map(({ urgency }) => order.indexOf(urgency));
        expect(ranks).toEqual(ranks.toSorted((first, second) => first - second));
        const due = agenda.entries.filter(({ urgency }) => urgency === "due").map(({ day }) => day ?? "");
        expect(due).toEqual(due.toSorted());
        expect(due.every((day) => day >= agenda.asOf && day <= agenda.until)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("is the same whatever the order of the records", () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat(1000)), (given, stream) => {
        const draws = stream[Symbol.iterator]();
        const shuffle = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((value) => ({ value, at: Number(draws.next().value) }))
            .toSorted((first, second) => first.at - second.at)
            .map(({ value }) => value);
        const { stations, divisions, personnel, activities, operators, judgements } = given.register;
        const shuffled = parseRegister({
          ...(JSON.parse(JSON.stringify(given.register)) as Register),
          stations: shuffle(stations),
          divisions: shuffle(divisions),
          personnel: shuffle(personnel),
          activities: shuffle(activities),
          operators: shuffle(operators),
          judgements: shuffle(judgements),
        });
        expect(plan({ ...given, register: shuffled }).entries.map(keyOf)).toEqual(plan(given).entries.map(keyOf));
      }),
      { numRuns: 25 },
    );
  });

  it("of more days contains that of fewer", () => {
    fc.assert(
      fc.property(cases, fc.nat(20), (given, more) => {
        const longer = new Set(plan({ ...given, within: given.within + more }).entries.map(keyOf));
        expect(
          plan(given)
            .entries.map(keyOf)
            .filter((key) => !longer.has(key)),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
