import { type PlainDate, addDays } from "../calendar/index.js";
import type { Measure } from "../policy/index.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { type Atom, type Formula, allOf, countOf, mapAtoms, ofDay } from "./formula.js";
import { contextOf } from "./meets.js";
import { membersSuch } from "./members.js";
import { presence } from "./presence.js";
import type { RunQuantity } from "./quantity.js";
import { ofCertainty } from "./test-facts.js";

/** How long a post stayed vacant. */

/**
 * Takes the longest run of days in the period, up to the day of the question, on which fewer persons than so many meet a
 * condition. Days on which the subject is not there are none of them. What is not known of a date is one fact for all
 * days; what else is not known may be otherwise on each day.
 */
export function vacancyOf(
  { of, where, fewerThan, unit }: Extract<Measure, { readonly take: "vacancy" }>,
  subject: MeasureSubject,
  context: MeasureContext,
): RunQuantity {
  const { period, asOf, prepared } = context;
  const last = period.to < asOf ? period.to : asOf;
  const isVacantOn = (day: PlainDate): Formula => {
    const onDay = contextOf({ ...context, asOf: day });
    const { members, unlisted } = membersSuch(of, where, subject, onDay);
    const counts = members.map(({ record, present }) =>
      present === false ? false : allOf([present, onDay.meets(of, record, where)]),
    );
    const isShort = mapAtoms(
      countOf(counts, (count) => count < fewerThan),
      (atom) => (mayChange(atom) ? ofDay(atom, day) : atom),
    );
    // Persons who are not listed may have been there.
    const [missing] = unlisted;
    if (missing === undefined || isShort === false) return isShort;
    const more = { key: `${subject.kind}:${subject.id} more persons on ${day}`, missing };
    return allOf([isShort, ofCertainty("unknown", more, day)]);
  };
  const days: PlainDate[] = [];
  const holds: Formula[] = [];
  for (let day = period.from; day <= last; day = addDays(day, 1)) {
    const isThere = presence(subject, { asOf: day, window: undefined }, prepared);
    days.push(day);
    holds.push(isThere === false ? false : allOf([isThere, isVacantOn(day)]));
  }
  return { type: "run", days, holds, unit };
}

/** A date is the same on each day, and so is a word that is recorded once; all else may change from day to day. */
function mayChange({ test }: Atom): boolean {
  return test.type === "list" || typeof test.candidates[0] !== "string";
}
