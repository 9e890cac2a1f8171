import { type PlainDate, addDays, addYears, coarseDateInterval, daysBetween } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import type { Person } from "../model/index.js";
import type { ContinuingEducationCondition, NumberRange } from "../policy/index.js";
import type { MeasureContext } from "./context.js";
import type { Formula } from "./formula.js";
import { fullYearsBetween } from "./full-years.js";
import { type Amount, ZERO, sumOf, whole } from "./quantity.js";
import { testNumber, unknownFact } from "./test-facts.js";

/** What persons did over the years: social work, and continuing education. */

/** Returns whether the full years of social work of a person, all spans laid end to end, lie within limits. */
export function hasPractised({ id, practice }: Person, range: NumberRange, context: MeasureContext): Formula {
  const fact = unknownFact({ kind: "person", id }, "practice");
  if (practice === undefined) return testNumber({ least: ZERO, most: null }, range, fact);
  const years = (end: "least" | "most") => whole(yearsOf(practice, end, context));
  return testNumber({ least: years("least"), most: years("most") }, range, fact);
}

/** Returns the full years of some spans up to the day; `end` says how a date is read that is not known to the day. */
function yearsOf(
  practice: NonNullable<Person["practice"]>,
  end: "least" | "most",
  { asOf, yearConvention = "corresponding-day" }: MeasureContext,
): number {
  const [start, stop] = end === "least" ? (["latest", "earliest"] as const) : (["earliest", "latest"] as const);
  const spans = practice
    .map(({ from, until }) => {
      const after = until === undefined ? asOf : addDays(coarseDateInterval(until)[stop], 1);
      return { from: coarseDateInterval(from)[start], to: after < asOf ? after : asOf };
    })
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const [first] = spans;
  if (first === undefined) return 0;
  let days = 0;
  let reached: PlainDate = first.from;
  for (const { from, to } of spans) {
    if (to <= reached) continue;
    days += daysBetween(from > reached ? from : reached, to);
    reached = to;
  }
  return fullYearsBetween(first.from, addDays(first.from, days), yearConvention);
}

/** Returns the hours of continuing education of a person, in the period or in so many years that end on the day. */
export function hoursTrained(
  { id, continuingEducation }: Person,
  years: number | undefined,
  { asOf, period }: MeasureContext,
): Amount {
  const [from, to] =
    years === undefined ? [period.from, period.to < asOf ? period.to : asOf] : [yearsBefore(asOf, years), asOf];
  const fact = unknownFact({ kind: "person", id }, "continuing-education", `${from} ${to}`);
  if (continuingEducation === undefined) return { least: ZERO, most: null, fact };
  const possible = continuingEducation.filter(({ on }) => {
    const { earliest, latest } = coarseDateInterval(on);
    return earliest <= to && latest >= from;
  });
  const certain = possible.filter(({ on }) => {
    const { earliest, latest } = coarseDateInterval(on);
    return earliest >= from && latest <= to;
  });
  const [least, most] = [certain, possible].map((list) => sumOf(list.map(({ hours }) => toRatio(hours))));
  return { least: least ?? ZERO, most: most ?? ZERO, fact: certain.length === possible.length ? null : fact };
}

/** Returns the first day of so many years that end on a day. */
function yearsBefore(day: PlainDate, years: number): PlainDate {
  return addDays(addYears(day, -years), 1);
}

/** Returns whether the hours of continuing education of a person lie within limits; more than none where there are no limits. */
export function hasTrained(
  person: Person,
  { hours = MORE_THAN_NONE, years }: ContinuingEducationCondition,
  context: MeasureContext,
): Formula {
  const { least, most, fact } = hoursTrained(person, years, context);
  return testNumber(
    { least, most },
    hours,
    fact ?? unknownFact({ kind: "person", id: person.id }, "continuing-education"),
  );
}

const MORE_THAN_NONE: NumberRange = { above: "0" };
