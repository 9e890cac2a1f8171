import { addDays, addYears, periodDays } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import type {
  Bound,
  BoundByClass,
  BoundRate,
  BoundSum,
  DivisionCondition,
  Measure,
  PerUnit,
  SubjectCondition,
  Thing,
} from "../policy/index.js";
import { toLevel } from "../measure-form/index.js";
import type { PreparedRegister } from "../register/index.js";
import { isOwnWord } from "../terms/index.js";
import { amountOf, postAmounts } from "./amounts.js";
import { divisionMeets, stationMeets } from "./conditions.js";
import type { ConditionOn, MeasureContext, MeasureSubject } from "./context.js";
import { divisionFor } from "./division-of.js";
import { ofEarlier } from "./earlier.js";
import { readFigure } from "./figures.js";
import { type Formula, allOf, anyOf } from "./formula.js";
import { type PostedPerson, contractsById } from "./indexes.js";
import { contextOf } from "./meets.js";
import { type Members, type Records, membersSuch } from "./members.js";
import { hasUnrecordedPost } from "./posts-of.js";
import { heldOn } from "./spans.js";
import { stationsOf } from "./stations-of.js";
import { registerFor } from "./subjects.js";
import { vacancyOf } from "./vacancy.js";
import { type Amount, type Quantity, type ShareQuantity, ONE, ZERO } from "./quantity.js";

/** Takes the numbers of a measure from a register, as far as they are known. */
export function quantityOf(measure: Measure, subject: MeasureSubject, context: MeasureContext): Quantity {
  switch (measure.take) {
    case "count": {
      const { members, unlisted } = tally(measure.of, measure.where, subject, context);
      return { type: "count", members: members.map(({ counts }) => counts), unlisted };
    }
    case "share":
      return shareOf(measure, subject, context);
    case "sum":
    case "mean": {
      const { members, unlisted } = tally(measure.of, measure.where, subject, context);
      const what =
        "figure" in measure
          ? { figure: measure.figure, quantity: undefined }
          : { quantity: measure.quantity, figure: undefined };
      // Full-time equivalents are those of posts: added up by post, each is counted on the days on which it is held.
      const isByPost = measure.take === "sum" && what.quantity === "full-time-equivalent" && measure.of !== "posts";
      return {
        type: measure.take,
        members: isByPost
          ? members.flatMap(({ record, counts }) => postAmounts(record as PostedPerson, counts, context))
          : members.map(({ record, counts }) => ({
              among: counts,
              amount: counts === false ? NOTHING : amountOf(measure.of, record, what, context),
            })),
        isSigned: what.figure !== undefined && isOwnWord(what.figure),
        unlisted,
      };
    }
    case "figure": {
      const { least, most, fact } = readFigure(subject, measure, context);
      return fact === null ? { type: "number", value: least ?? ZERO } : { type: "between", least, most, fact };
    }
    case "earlier":
      return earlierQuantity(measure, subject, context);
    case "vacancy":
      return vacancyOf(measure, subject, context);
    case "total":
      return {
        type: "total",
        parts: measure.parts.map((part) => ({
          times: part.times === undefined ? ONE : toRatio(part.times),
          of: quantityOf(part.measure, subject, context),
        })),
      };
    case "ratio":
      return {
        type: "quotient",
        of: quantityOf(measure.of, subject, context),
        by: quantityOf(measure.by, subject, context),
      };
  }
}

/** Takes the numbers of a measure as it was before. What is not known then is a fact of its own. */
function earlierQuantity(
  { years, measure }: Extract<Measure, { readonly take: "earlier" }>,
  subject: MeasureSubject,
  context: MeasureContext,
): Quantity {
  const { asOf, period } = context;
  const before = addDays(period.from, -1);
  const then =
    years === undefined
      ? { asOf: before, period: { from: addDays(before, 1 - periodDays(period)), to: before } }
      : {
          asOf: addYears(asOf, -years),
          period: { from: addYears(period.from, -years), to: addYears(period.to, -years) },
        };
  return ofEarlier(quantityOf(measure, subject, contextOf({ ...context, ...then })), then.asOf);
}

/** Takes the share of things that meet a condition, as far as it is known. */
export function shareOf(
  { of, among, where }: Extract<Measure, { readonly take: "share" }>,
  subject: MeasureSubject,
  context: MeasureContext,
): ShareQuantity {
  const { members, unlisted, meets } = tally(of, among, subject, context);
  return {
    type: "share",
    members: members.map(({ record, counts }) => ({
      among: counts,
      counted: counts === false ? false : meets(of, record, where as never),
    })),
    unlisted,
  };
}

const NOTHING: Amount = { least: ZERO, most: ZERO, fact: null };

interface Counted<T extends Thing> {
  readonly record: Records[T];
  readonly counts: Formula;
}

/** The things that may count, and the function that tests further conditions of the same subject. */
interface Tally<T extends Thing> extends Pick<Members<T>, "unlisted">, Pick<MeasureContext, "meets"> {
  readonly members: readonly Counted<T>[];
}

/** Returns the things of a subject that may meet a condition. */
function tally<T extends Thing>(
  thing: T,
  where: ConditionOn[T] | undefined,
  subject: MeasureSubject,
  context: MeasureContext,
): Tally<T> {
  const { members, unlisted } = membersSuch(thing, where, subject, context);
  const { meets } = contextFor(subject, context);
  const counted: Counted<T>[] = [];
  for (const { record, present } of members) {
    const counts = present === false ? false : allOf([present, meets(thing, record, where)]);
    if (counts !== false) counted.push({ record, counts });
  }
  return { members: counted, unlisted, meets };
}

/** What a person was in an activity can be tested only where it is known whose activities they are. */
function contextFor(subject: MeasureSubject, context: MeasureContext): MeasureContext {
  return subject.kind === "person" ? contextOf({ ...context, person: subject.id }) : context;
}

/** Takes the number with which a measure is compared, as far as it is known. */
export function boundOf(
  bound: Exclude<Bound, { readonly stages: unknown }>,
  subject: MeasureSubject,
  context: MeasureContext,
): Quantity {
  return isParts(bound)
    ? { type: "total", parts: bound.parts.map((part) => ({ times: ONE, of: byClass(part, subject, context) })) }
    : byClass(bound, subject, context);
}

function isParts(bound: BoundSum): bound is Extract<BoundSum, { readonly parts: unknown }> {
  return typeof bound === "object" && "parts" in bound;
}

function byClass(bound: BoundByClass, subject: MeasureSubject, context: MeasureContext): Quantity {
  if (typeof bound !== "object" || !("classes" in bound)) return rateOf(bound, subject, context);
  return {
    type: "classes",
    cases: bound.classes.map(({ when, is }) => ({
      when: subjectMeets(subject, when, context),
      is: rateOf(is, subject, context),
    })),
    otherwise: bound.otherwise === undefined ? null : rateOf(bound.otherwise, subject, context),
  };
}

function rateOf(rate: BoundRate, subject: MeasureSubject, context: MeasureContext): Quantity {
  if (typeof rate !== "object" || !("is" in rate)) return { type: "number", value: toLevel(rate) };
  const of = beyond(rate.beyond, quantityOf(rate.of, subject, context));
  const [is, forEvery] = [toLevel(rate.is), rate.forEvery === undefined ? ONE : toRatio(rate.forEvery)];
  const units: Quantity = { type: "rate", of, is: ONE, forEvery, rounding: context.rounding };
  return within(
    rate,
    context.rounds === "units" ? { type: "rate", of: units, is, forEvery: ONE, rounding: null } : { ...units, is },
  );
}

/** Returns the part of a quantity that is beyond a number, never less than nothing. */
function beyond(limit: string | number | undefined, of: Quantity): Quantity {
  if (limit === undefined) return of;
  const parts = [
    { times: ONE, of },
    { times: toRatio("-1"), of: { type: "number", value: toRatio(limit) } as const },
  ];
  return { type: "clamp", of: { type: "total", parts }, least: ZERO, most: null };
}

/** Returns a quantity that is kept within the limits that a rate names. */
function within({ atLeast, atMost }: Pick<PerUnit, "atLeast" | "atMost">, of: Quantity): Quantity {
  if (atLeast === undefined && atMost === undefined) return of;
  const [least, most] = [atLeast, atMost].map((limit) => (limit === undefined ? null : toRatio(limit)));
  return { type: "clamp", of, least: least ?? null, most: most ?? null };
}

/** Returns whether a subject meets a condition: on itself, or on the division in which it lies. */
export function subjectMeets(subject: MeasureSubject, condition: SubjectCondition, question: MeasureContext): Formula {
  const context = contextFor(subject, question);
  const { prepared } = context;
  const { division, station, operator, contract, person } = condition;
  return allOf([
    division === undefined || liesWhere(subject, division, context),
    whenFound(station, subject.kind === "station" ? prepared.stations.get(subject.id) : undefined, (one, where) =>
      stationMeets(one, where, context),
    ),
    whenFound(operator, subject.kind === "operator" ? prepared.operators.get(subject.id) : undefined, (one, where) =>
      context.meets("operators", one, where),
    ),
    whenFound(
      contract,
      subject.kind === "contract" ? prepared.indexes.get(contractsById).get(subject.id) : undefined,
      (one, where) => context.meets("contracts", one, where),
    ),
    whenFound(person, subject.kind === "person" ? prepared.people.get(subject.id) : undefined, (one, where) =>
      context.meets("persons", { person: one, assignments: one.assignments ?? [] }, where),
    ),
  ]);
}

/** A person lies where one of the posts of the day is, anything else where all of its stations are. */
function liesWhere(subject: MeasureSubject, condition: DivisionCondition, context: MeasureContext): Formula {
  const prepared = registerFor(subject.kind, context.prepared);
  if (prepared !== context.prepared) return liesWhere(subject, condition, contextOf({ ...context, prepared }));
  const person = subject.kind === "person" ? prepared.people.get(subject.id) : undefined;
  if (person === undefined) {
    const known = placesOf(subject, prepared).flatMap((place) => divisionFor(place, condition, prepared) ?? []);
    return known.length > 0 && allOf(known.map((division) => divisionMeets(division, condition, context)));
  }
  if (person.assignments === undefined) return hasUnrecordedPost(person, `division ${JSON.stringify(condition)}`);
  return anyOf(
    person.assignments.map((assignment) => {
      const place = prepared.stations.get(assignment.station)?.division;
      const division = place === undefined ? undefined : divisionFor(place, condition, prepared);
      if (division === undefined) return false;
      return allOf([heldOn(person, assignment, context), divisionMeets(division, condition, context)]);
    }),
  );
}

function whenFound<C, R>(
  condition: C | undefined,
  record: R | undefined,
  test: (record: R, condition: C) => Formula,
): Formula {
  if (condition === undefined) return true;
  return record !== undefined && test(record, condition);
}

/** The divisions in which a subject lies: an operator is of none, a contract of each place of its stations. */
function placesOf(subject: MeasureSubject, prepared: PreparedRegister): readonly string[] {
  switch (subject.kind) {
    case "division":
    case "jurisdiction":
      return [subject.id];
    case "operator":
      return [];
    default:
      return [...new Set(stationsOf(subject, { prepared }).map(({ division }) => division))];
  }
}
