import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingPilotQualification } from "social-work-station-rules/catalogue";
import type { PlainDate } from "social-work-station-rules/calendar";
import {
  planQualification,
  type QualificationPlan,
  type Remedy,
  type RemedyChange,
} from "social-work-station-rules/eligibility";
import { parsePerson, type Person } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";
import { asProvision } from "../as-parsed.js";
import { areaClasses, judgementsOn, provisions, questions } from "./arbitraries.js";
import { closePeople } from "./close-cases.js";
import { dayOf, judgeByHand, numberOf, yearsLater } from "./oracle.js";

const LEVELS = ["assistant-social-worker", "social-worker", "senior-social-worker"] as const;
const SCHOOLING = ["senior-secondary", "junior-college", "bachelor", "master"] as const;

/** Something done on a day, as it would be entered, and what it is. */
interface Action {
  readonly kind: RemedyChange["kind"];
  readonly list: keyof Person;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Returns what anyone may do about the criteria of a provision on a day. */
function actionsOn(asOf: PlainDate, { criteria }: Qualification): readonly Action[] {
  const actions: readonly Action[] = [
    ...LEVELS.map((level): Action => ({
      kind: "certificate",
      list: "certificates",
      record: { level, issuedOn: asOf, approvedOn: asOf, resultsOn: asOf },
    })),
    ...SCHOOLING.map((level): Action => ({
      kind: "education",
      list: "education",
      record: { level, major: "社会工作", graduatedOn: asOf },
    })),
    ...SCHOOLING.slice(2).map((degree): Action => ({
      kind: "degree",
      list: "degrees",
      record: { degree, major: "社会工作", conferredOn: asOf },
    })),
    ...LEVELS.map((level): Action => ({
      kind: "registration",
      list: "registrations",
      record: { level, from: asOf, until: dayOf(numberOf(yearsLater(asOf, 3)) - 1) },
    })),
    { kind: "continuing-education", list: "continuingEducation", record: { on: asOf, hours: "72" } },
  ];
  return actions.filter(({ kind }) => JSON.stringify(criteria).includes(`"kind":"${kind}`));
}

const done = (person: Person, actions: readonly Action[]): Person =>
  actions.reduce<Person>(
    (known, { list, record }) => ({
      ...known,
      [list]: [...((known[list] as readonly object[] | undefined) ?? []), record],
    }),
    person,
  );

/** Checks whether a proposed change needs no more than what was done. */
function isCovered(change: RemedyChange, { kind, record }: Action): boolean {
  if (change.kind !== kind) return false;
  const order: readonly string[] = [...LEVELS, ...SCHOOLING];
  switch (change.kind) {
    case "wait":
      return true;
    case "certificate":
    case "registration":
      return order.indexOf(change.level) <= order.indexOf(String(record["level"]));
    case "education":
      return (
        order.indexOf(change.level) <= order.indexOf(String(record["level"])) &&
        (change.majors?.includes("社会工作") ?? true)
      );
    case "degree":
      return (
        order.indexOf(change.degree) <= order.indexOf(String(record["degree"])) &&
        (change.majors?.includes("社会工作") ?? true)
      );
    case "continuing-education":
      return Number(change.hours) <= 72;
  }
}

const cases = questions
  .chain((asOf) => fc.tuple(provisions(), closePeople(asOf), areaClasses, fc.constant(asOf)))
  .chain(([provision, person, areaClass, asOf]) =>
    judgementsOn(provision, person).map((judgements) => ({ provision, person, areaClass, asOf, judgements })),
  );

describe("the remedies of a plan", () => {
  it("include something no harder and no later for everything that helps in one or two steps", () => {
    let helped = 0;
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(0, 0, 365, 366, 1096),
        ({ provision, person, areaClass, asOf, judgements }, wait) => {
          const { remedies, truncated } = planQualification(person, provision, { asOf, areaClass, judgements });
          const day = dayOf(numberOf(asOf) + wait);
          const isMet = (actions: readonly Action[], on: string): boolean =>
            judgeByHand(provision, { person: done(person, actions), areaClass, judgements }, on) === 2;
          if (truncated || isMet([], asOf)) return;
          const actions = actionsOn(asOf, provision);
          for (const steps of [
            [],
            ...actions.map((one) => [one]),
            ...actions.flatMap((one, at) => actions.slice(at + 1).map((other) => [one, other])),
          ]) {
            if (!isMet(steps, day)) continue;
            helped += 1;
            const found = remedies.some(
              ({ changes, metOn }) =>
                metOn <= day &&
                changes.every((change) => change.kind === "wait" || steps.some((step) => isCovered(change, step))),
            );
            expect([steps, day, found]).toEqual([steps, day, true]);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(helped).toBeGreaterThan(25);
  });

  it("do not depend on the order of the criteria, nor does the order of those of one step", () => {
    const turned = (criterion: Criterion): Criterion =>
      "members" in criterion ? { ...criterion, members: criterion.members.map(turned).toReversed() } : criterion;
    fc.assert(
      fc.property(cases, ({ provision, person, areaClass, asOf, judgements }) => {
        const options = { asOf, areaClass, judgements };
        const [plan, other] = [provision, asProvision({ ...provision, criteria: turned(provision.criteria) })].map(
          (read) => planQualification(person, read, options),
        );
        if (plan === undefined || other === undefined || plan.truncated || other.truncated) return;
        const all = ({ remedies }: QualificationPlan): readonly string[] =>
          remedies
            .map(({ changes, metOn }) =>
              JSON.stringify([metOn, changes.map((change) => JSON.stringify(change)).toSorted()]),
            )
            .toSorted();
        expect(all(other)).toEqual(all(plan));
        const steps = ({ changes }: Remedy): number => changes.filter(({ kind }) => kind !== "wait").length;
        expect(other.remedies.filter((remedy) => steps(remedy) < 2)).toEqual(
          plan.remedies.filter((remedy) => steps(remedy) < 2),
        );
        expect({ ...other, remedies: [] }).toEqual({ ...plan, remedies: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("are listed once, ordered by day and then by the number of steps", () => {
    fc.assert(
      fc.property(cases, ({ provision, person, areaClass, asOf, judgements }) => {
        const { remedies } = planQualification(person, provision, { asOf, areaClass, judgements });
        const keys = remedies.map(({ metOn, changes }) => `${metOn} ${String(changes.length).padStart(3, "0")}`);
        expect(keys).toEqual(keys.toSorted());
        expect(new Set(remedies.map((remedy) => JSON.stringify(remedy))).size).toBe(remedies.length);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [9, 1, false],
    [10, 0, true],
  ])("for %i programmes that are all required number %i, and may be truncated: %s", (count, most, truncated) => {
    const { parameters, title } = beijingPilotQualification;
    const members = Array.from({ length: count }, (_, index): Criterion => ({
      kind: "education",
      id: `e${index}`,
      title,
      level: "educationLevel",
      majors: `m${index}`,
    }));
    const own = Object.fromEntries(
      members.map((_, index) => [`m${index}`, { ...parameters["majors"], value: [`专业${index}`] }]),
    );
    const provision = asProvision({
      ...beijingPilotQualification,
      criteria: { kind: "all-of", id: "all", title, members },
      parameters: { ...parameters, ...own },
    } as Qualification);
    const plan = planQualification(parsePerson({ id: "p", education: [] }), provision, {
      asOf: "2021-09-01",
      areaClass: "urban",
    });
    expect(plan.truncated).toBe(truncated);
    if (!truncated)
      expect(plan.remedies.map(({ changes }) => changes.length)).toEqual(Array.from({ length: most }, () => count));
  });
});
