import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlainDate } from "social-work-station-rules/calendar";
import {
  planQualification,
  prepareQualification,
  type QualificationPlan,
  type Remedy,
  type RemedyChange,
} from "social-work-station-rules/eligibility";
import type { Judgement, Person } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { asPerson } from "../as-parsed.js";
import {
  areaClasses,
  daysAround,
  judgementsOn,
  knownPeople,
  peopleDated,
  provisions,
  questions,
} from "./arbitraries.js";
import { dayOf, judgeByHand, numberOf } from "./oracle.js";

const RUNS = 100;

interface Planned {
  readonly provision: Qualification;
  readonly person: Person;
  readonly areaClass: "urban" | "rural";
  readonly asOf: PlainDate;
  readonly judgements: readonly Judgement[];
}

const cases: fc.Arbitrary<Planned> = questions
  .chain((asOf) =>
    fc.tuple(provisions(), fc.oneof(knownPeople, peopleDated(daysAround(asOf))), areaClasses, fc.constant(asOf)),
  )
  .chain(([provision, person, areaClass, asOf]) =>
    judgementsOn(provision, person).map((judgements) => ({ provision, person, areaClass, asOf, judgements })),
  );

const planOf = ({ provision, person, areaClass, asOf, judgements }: Planned): QualificationPlan =>
  planQualification(person, provision, { asOf, areaClass, judgements });
const isEligibleOn = ({ eligiblePeriods }: QualificationPlan, day: string): boolean =>
  eligiblePeriods.some(({ from, to }) => from <= day && (to === null || day <= to));

describe("eligible periods", () => {
  it("are the days on which a clerk who counts day by day says yes", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: numberOf("2014-01-01"), max: numberOf("2026-06-30") }), (planned, first) => {
        const plan = planOf(planned);
        for (let number = first; number < first + 80; number += 1) {
          const day = dayOf(number);
          expect([day, isEligibleOn(plan, day)]).toEqual([day, judgeByHand(planned.provision, planned, day) === 2]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("are the days on which either class would do, where the class of the area is not known", () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: numberOf("2014-01-01"), max: numberOf("2026-06-30") }),
        ({ provision, person, asOf, judgements }, first) => {
          const plan = planQualification(person, provision, { asOf, judgements });
          for (let number = first; number < first + 40; number += 1) {
            const day = dayOf(number);
            const isMet = (areaClass: "urban" | "rural"): boolean =>
              judgeByHand(provision, { person, areaClass, judgements }, day) === 2;
            expect([day, isEligibleOn(plan, day)]).toEqual([day, isMet("urban") && isMet("rural")]);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("begin and end on days when the answer changes, in order and with gaps between them", () => {
    fc.assert(
      fc.property(cases, (planned) => {
        const { eligiblePeriods, eligibleFrom } = planOf(planned);
        const met = (number: number): boolean => judgeByHand(planned.provision, planned, dayOf(number)) === 2;
        eligiblePeriods.forEach(({ from, to }, index) => {
          if (from > "1950-01-01") expect([met(numberOf(from)), met(numberOf(from) - 1)]).toEqual([true, false]);
          if (to !== null) expect([met(numberOf(to)), met(numberOf(to) + 1)]).toEqual([true, false]);
          const next = eligiblePeriods[index + 1];
          if (next !== undefined) expect(to !== null && numberOf(next.from) > numberOf(to) + 1).toBe(true);
        });
        const current = eligiblePeriods.find(({ to }) => to === null || to >= planned.asOf);
        expect(eligibleFrom).toBe(current?.from ?? null);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Enters the changes in the record, as an office would. */
function enter(person: Person, changes: readonly RemedyChange[]): Person {
  return changes.reduce<Person>((known, change) => {
    const add = (list: keyof Person, record: object): Person => ({
      ...known,
      [list]: [...((known[list] as readonly object[] | undefined) ?? []), record],
    });
    switch (change.kind) {
      case "wait":
        return known;
      case "certificate":
        return add("certificates", {
          level: change.level,
          issuedOn: change.on,
          approvedOn: change.on,
          resultsOn: change.on,
        });
      case "education":
        return add("education", { level: change.level, major: change.majors?.[0] ?? "法学", graduatedOn: change.on });
      case "degree":
        return add("degrees", { degree: change.degree, major: change.majors?.[0] ?? "法学", conferredOn: change.on });
      case "registration":
        return add("registrations", { level: change.level, from: change.from, until: change.until });
      case "continuing-education":
        return add("continuingEducation", { on: change.on, hours: change.hours });
    }
  }, person);
}

const changesOf = ({ changes }: Remedy): readonly RemedyChange[] => changes.filter(({ kind }) => kind !== "wait");

describe("remedies", () => {
  it("make the verdict met when applied, on the day they name and on no day before", () => {
    let tried = 0;
    fc.assert(
      fc.property(cases, (planned) => {
        for (const remedy of planOf(planned).remedies) {
          tried += 1;
          const person = enter(planned.person, remedy.changes);
          expect(judgeByHand(planned.provision, { ...planned, person }, remedy.metOn)).toBe(2);
          const dated = remedy.changes.some(({ kind }) => kind === "registration" || kind === "continuing-education");
          for (let back = 1; back <= 40 && !dated; back += 1) {
            const day = dayOf(numberOf(remedy.metOn) - back);
            if (day >= planned.asOf) expect(judgeByHand(planned.provision, { ...planned, person }, day)).not.toBe(2);
          }
          const wait = remedy.changes.find(({ kind }) => kind === "wait");
          expect(wait).toEqual(remedy.metOn === planned.asOf ? undefined : { kind: "wait", until: remedy.metOn });
        }
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it("contain no change that could be left out", () => {
    fc.assert(
      fc.property(cases, (planned) => {
        for (const remedy of planOf(planned).remedies) {
          const changes = changesOf(remedy);
          for (const left of changes) {
            const person = enter(
              planned.person,
              changes.filter((change) => change !== left),
            );
            expect(judgeByHand(planned.provision, { ...planned, person }, remedy.metOn)).not.toBe(2);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("contain no level that could be lower, no hour too many, and no remedy within another", () => {
    const lower: Readonly<Record<string, readonly string[]>> = {
      certificate: ["assistant-social-worker", "social-worker", "senior-social-worker"],
      education: ["junior-secondary-or-below", "senior-secondary", "junior-college", "bachelor", "master", "doctor"],
      degree: ["bachelor", "master", "doctor"],
    };
    fc.assert(
      fc.property(cases, (planned) => {
        const { remedies } = planOf(planned);
        for (const remedy of remedies) {
          for (const change of remedy.changes) {
            const field = change.kind === "degree" ? "degree" : "level";
            const levels = lower[change.kind] ?? [];
            const level = levels[levels.indexOf((change as Readonly<Record<string, unknown>>)[field] as string) - 1];
            const less =
              change.kind === "continuing-education"
                ? { ...change, hours: String(Number(change.hours) - 0.1) }
                : level === undefined
                  ? null
                  : { ...change, [field]: level };
            if (less === null) continue;
            const person = enter(
              planned.person,
              remedy.changes.map((other) => (other === change ? (less as RemedyChange) : other)),
            );
            expect(judgeByHand(planned.provision, { ...planned, person }, remedy.metOn)).not.toBe(2);
          }
        }
        const keys = remedies.map((remedy) => new Set(changesOf(remedy).map((change) => JSON.stringify(change))));
        remedies.forEach((remedy, index) => {
          remedies.forEach((other, at) => {
            if (index !== at && [...(keys[index] ?? [])].every((key) => keys[at]?.has(key)))
              expect(remedy.metOn > other.metOn).toBe(true);
          });
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("include every single change that helps at once, and the wait where waiting alone helps", () => {
    fc.assert(
      fc.property(cases, (planned) => {
        const plan = planOf(planned);
        const { asOf, provision } = planned;
        if (judgeByHand(provision, planned, asOf) === 2) {
          expect(plan.remedies).toEqual([]);
          return;
        }
        const next = plan.eligiblePeriods.find(({ from }) => from > asOf);
        const waits = plan.remedies.filter(({ changes }) => changes.length === 1 && changes[0]?.kind === "wait");
        expect(waits.map(({ metOn }) => metOn)).toEqual(next === undefined ? [] : [next.from]);
        for (const level of ["assistant-social-worker", "social-worker", "senior-social-worker"] as const) {
          const change: RemedyChange = { kind: "certificate", level, on: asOf };
          const person = enter(planned.person, [change]);
          if (judgeByHand(provision, { ...planned, person }, asOf) !== 2) continue;
          // It is listed, or something no harder is: a lower level, on the same day and alone.
          const listed = plan.remedies.filter(
            ({ changes }) => changes.length === 1 && changes[0]?.kind === "certificate",
          );
          expect(listed.some(({ metOn }) => metOn === asOf)).toBe(true);
        }
        expect(plan.remedies.length).toBeLessThanOrEqual(16);
      }),
      { numRuns: RUNS },
    );
  });

  it("never change the area and never propose a judgement", () => {
    fc.assert(
      fc.property(cases, (planned) => {
        const kinds = planOf(planned).remedies.flatMap(({ changes }) => changes.map(({ kind }) => kind as string));
        expect(kinds.filter((kind) => kind === "area" || kind === "judgement")).toEqual([]);
      }),
    );
  });

  it("make the assessment on their day met", () => {
    fc.assert(
      fc.property(cases, (planned) => {
        const { provision, areaClass, judgements } = planned;
        for (const remedy of planOf(planned).remedies) {
          const assess = prepareQualification(provision, { asOf: remedy.metOn, judgements, recordedOn: planned.asOf });
          expect(assess(asPerson(enter(planned.person, remedy.changes)), { areaClass }).verdict).toBe("met");
        }
      }),
    );
  });
});
