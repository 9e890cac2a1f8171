import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "social-work-station-rules/model";
import { areaClasses, daysAround, judgementsOn, peopleDated, provisions, questions } from "./arbitraries.js";
import { withOneDate } from "./close-cases.js";
import { completeByHand, type OpenCase } from "./completions.js";
import { findingOf, summaryOf } from "./finding-of.js";

const RUNS = 150;

/** What to take away of what is known: a list, a date or its day, a field of study. */
const erasures = fc.record({
  list: fc.constantFrom<ListName>(
    "certificates",
    "education",
    "degrees",
    "registrations",
    "continuingEducation",
    "practice",
  ),
  how: fc.constantFrom<Erasure["how"]>("list", "date", "day", "day", "day", "major"),
  position: fc.nat({ max: 2 }),
  second: fc.boolean(),
});

type ListName = "certificates" | "education" | "degrees" | "registrations" | "continuingEducation" | "practice";

const DATES: Readonly<Record<string, readonly [string, string]>> = {
  certificates: ["issuedOn", "approvedOn"],
  education: ["graduatedOn", "graduatedOn"],
  degrees: ["conferredOn", "conferredOn"],
  registrations: ["from", "until"],
  continuingEducation: ["on", "on"],
  practice: ["from", "until"],
};

interface Erasure {
  readonly list: ListName;
  readonly how: "list" | "date" | "day" | "major";
  readonly position: number;
  readonly second: boolean;
}

function erase(person: Person, { list, how, position, second }: Erasure): Person {
  const records = person[list] as readonly Readonly<Record<string, unknown>>[] | undefined;
  const at = position % (records?.length ?? 1);
  const record = records?.[at];
  if (record === undefined || how === "list")
    return Object.fromEntries(Object.entries(person).filter(([name]) => name !== list)) as Person;
  const field = DATES[list]?.[second ? 1 : 0] ?? "";
  const date = record[field];
  const without = (name: string): object => Object.fromEntries(Object.entries(record).filter(([own]) => own !== name));
  const mustKeep = list === "practice" || list === "continuingEducation";
  const erased =
    how === "major"
      ? without("major")
      : how === "date" && !mustKeep
        ? without(field)
        : typeof date === "string"
          ? { ...record, [field]: date.slice(0, 7) }
          : record;
  return { ...person, [list]: records?.with(at, erased as Readonly<Record<string, unknown>>) };
}

const small = (asOf: string): fc.Arbitrary<Person> =>
  peopleDated(daysAround(asOf)).map((person) => ({
    ...person,
    certificates: person.certificates?.slice(0, 2),
    education: person.education?.slice(0, 1),
    degrees: person.degrees?.slice(0, 1),
    registrations: person.registrations?.slice(0, 1),
    continuingEducation: person.continuingEducation?.slice(0, 2),
    practice: person.practice?.slice(0, 2),
  }));

const openCases = questions
  .chain((day) =>
    fc.tuple(
      provisions().map(withOneDate),
      small(day),
      fc.option(areaClasses, { nil: undefined }),
      fc.constant(day),
      fc.array(erasures, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("2017-06-15", "2020-02-29", "2025-01-01"),
    ),
  )
  .chain(([provision, known, areaClass, asOf, erased, recordedOn]) => {
    const person = erased.reduce<Person>(erase, known);
    return judgementsOn(provision, person).map((judgements): OpenCase => ({
      provision,
      person,
      areaClass,
      asOf,
      recordedOn,
      judgements,
    }));
  });

describe("the missing facts", () => {
  it("are exactly those that can change the verdict, which is open where completions disagree", () => {
    fc.assert(
      fc.property(openCases, (open) => {
        const byHand = completeByHand(open, 3000);
        if (byHand === null) return;
        expect(summaryOf(findingOf(open))).toEqual(byHand);
      }),
      { numRuns: RUNS },
    );
  });
});
