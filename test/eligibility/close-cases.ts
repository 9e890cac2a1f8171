import * as fc from "fast-check";
import { parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";
import type { Person } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";
import { asPerson, asProvision } from "../as-parsed.js";
import { areaClasses, judgementsOn, peopleDated, provisionsOf, questions } from "./arbitraries.js";
import type { OpenCase } from "./completions.js";
import { dayOf, numberOf, yearsLater } from "./oracle.js";

/** Days of the question: often the first or the last of a month or of a year, where coarse dates begin and end. */
const closeQuestions = fc.oneof(
  questions,
  fc
    .tuple(fc.integer({ min: 2018, max: 2024 }), fc.constantFrom(1, 2, 3, 7, 12), fc.constantFrom(0, 1))
    .map(([year, month, end]) => parsePlainDate(dayOf(Date.UTC(year, month - 1 + end, 1 - end) / 86_400_000))),
);

/** Days on which something turns for a question on a day: years ago, months ahead, ends of years, and the days next to them. */
function turningDays(asOf: string): readonly string[] {
  const year = Number(asOf.slice(0, 4));
  const years = [0, 1, 2, 3].map((ago) => yearsLater(asOf, -ago));
  const ends = [0, 1, 2, 3].map((ago) => `${year - ago}-12-31`);
  const months = [89, 90, 91, 92].map((ahead) => dayOf(numberOf(asOf) + ahead));
  return [...years, ...ends, ...months, ...Array.from({ length: 8 }, () => asOf), "2020-02-29", "2016-02-29"].flatMap(
    (day) => [-20, -1, 0, 0, 1, 20].map((shift) => dayOf(numberOf(day) + shift)),
  );
}

/** People whose dates are taken from a few days, so that spans touch, dates coincide and thresholds are met exactly. */
export function closePeople(asOf: string): fc.Arbitrary<Person> {
  return fc.array(fc.constantFrom(...turningDays(asOf)), { minLength: 2, maxLength: 4 }).chain((pool) =>
    peopleDated(fc.constantFrom(...pool.map((day) => parsePlainDate(day))))
      .chain((person) => withEnds(person, pool))
      .map(asPerson),
  );
}

/** Spans end on one of the days, or on the day before one, so that the next may begin there. */
function withEnds(person: Person, pool: readonly string[]): fc.Arbitrary<Person> {
  const ends = fc.array(fc.tuple(fc.constantFrom(...pool), fc.constantFrom(-1, -1, 0, 400)), {
    minLength: 5,
    maxLength: 5,
  });
  return ends.map((drawn) => {
    const endOf = (from: string, position: number): PlainDate => {
      const [day = from, shift = 0] = drawn[position] ?? [];
      const end = dayOf(numberOf(day) + shift);
      return parsePlainDate(end < from ? from : end);
    };
    return {
      ...person,
      practice: person.practice?.map((span, position) =>
        span.until === undefined ? span : { ...span, until: endOf(span.from, position) },
      ),
      registrations: person.registrations?.map((span, position) => ({
        ...span,
        until: endOf(span.from ?? "", position + 3),
      })),
    };
  });
}

/** The lists of a person's record, with the kinds of criteria that read each. */
export const LISTS = [
  ["certificates", ["certificate", "certificate-years"]],
  ["education", ["education"]],
  ["degrees", ["degree"]],
  ["registrations", ["registration", "renewal-window"]],
  ["continuingEducation", ["continuing-education"]],
  ["practice", ["practice"]],
] as const;
const MUST_STAY: Readonly<Record<string, string | undefined>> = { practice: "from", continuingEducation: "on" };
const FIELDS = {
  certificates: ["issuedOn", "approvedOn"],
  education: ["graduatedOn", "graduatedOn", "major"],
  degrees: ["conferredOn", "conferredOn", "major"],
  registrations: ["from", "until"],
  continuingEducation: ["on"],
  practice: ["from", "until"],
} as const;

/** Takes away what is known of some fields and lists that the criteria read: a day, a month, a whole date, a field of study, a list. */
export function withGaps(person: Person, { criteria }: Qualification): fc.Arbitrary<Person> {
  const text = JSON.stringify(criteria);
  const lists = LISTS.flatMap(([list, kinds]) =>
    kinds.some((kind) => text.includes(`"kind":"${kind}"`)) ? [list] : [],
  );
  if (lists.length === 0) return fc.constant(person);
  const gap = fc
    .constantFrom(...lists)
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.nat({ max: 2 }),
        fc.constantFrom(...FIELDS[list]),
        fc.constantFrom("day", "day", "day", "month", "all", "list"),
      ),
    );
  return fc.array(gap, { maxLength: 4 }).map((drawn) =>
    drawn.reduce<Person>((known, [list, position, field, how]) => {
      if (how === "list" && position === 0)
        return Object.fromEntries(Object.entries(known).filter(([name]) => name !== list)) as Person;
      const records = (known[list] ?? []).map((record) => ({ ...record })) as readonly Readonly<
        Record<string, string>
      >[];
      const changed = records.map((record, index) =>
        index === position % records.length
          ? withGap(record, field, { how, mustStay: MUST_STAY[list] === field })
          : record,
      );
      return known[list] === undefined ? known : { ...known, [list]: changed };
    }, person),
  );
}

function withGap(
  record: Readonly<Record<string, string>>,
  field: string,
  { how, mustStay }: { readonly how: string; readonly mustStay: boolean },
): Readonly<Record<string, string>> {
  const value = record[field];
  if (value === undefined) return record;
  if (field === "major" || (how === "all" && !mustStay))
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
  return { ...record, [field]: value.slice(0, how === "month" ? 4 : 7) };
}

/** One date decides over both kinds of certificate criteria, so that a made-up certificate needs one date only. */
export function withOneDate(provision: Qualification): Qualification {
  return asProvision({
    ...provision,
    parameters: {
      ...provision.parameters,
      otherDate: provision.parameters["date"] as Qualification["parameters"][string],
    },
  });
}

/** Questions about people of whom much is known, and not all, whose dates lie where the answer turns. */
export function closeCases(criteria: fc.Arbitrary<Criterion>): fc.Arbitrary<OpenCase> {
  return closeQuestions
    .chain((asOf) => {
      const recordedOn = fc.constantFrom(
        "2017-06-15",
        "2025-01-01",
        asOf,
        yearsLater(asOf, -1),
        dayOf(numberOf(asOf) - 1),
        dayOf(numberOf(asOf) + 1),
      );
      return fc.tuple(
        provisionsOf(criteria).map(withOneDate),
        closePeople(asOf),
        fc.option(areaClasses, { nil: undefined }),
        fc.constant(asOf),
        recordedOn,
      );
    })
    .chain(([provision, known, areaClass, asOf, recordedOn]) =>
      fc
        .tuple(withGaps(known, provision), judgementsOn(provision, known))
        .map(([person, judgements]): OpenCase => ({ provision, person, areaClass, asOf, recordedOn, judgements })),
    );
}
