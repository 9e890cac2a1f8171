import { toRatio } from "../exact/index.js";
import type { Division } from "../model/index.js";
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
import { divideRatios, multiplyRatios } from "../ratio/index.js";
import { type PreparedRegister, areaOf } from "../register/index.js";
import { type DivisionLevel, isOwnWord } from "../terms/index.js";
import { hoursTrained } from "./careers.js";
import { divisionMeets, operatorMeets, stationMeets } from "./conditions.js";
import type { ConditionOn, MeasureContext, MeasureSubject } from "./context.js";
import { divisionOf } from "./division-of.js";
import { readFigure } from "./figures.js";
import { type Formula, allOf, anyOf } from "./formula.js";
import { type PostedPerson, contractId, contractsById } from "./indexes.js";
import { contextOf } from "./meets.js";
import { levelsOf } from "./levels-of.js";
import { type Members, type Records, membersOf } from "./members.js";
import { type Post, hasUnrecordedPost, heldOn } from "./posts-of.js";
import { stationsOf } from "./stations-of.js";
import { type Amount, type Quantity, type ShareQuantity, ONE, ZERO, sumOf, whole } from "./quantity.js";
import { equivalentOf } from "./person-conditions.js";
import { readNumber, unknownFact } from "./test-facts.js";

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
      return {
        type: measure.take,
        members: members.map(({ record, counts }) => ({
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
  const { members, unlisted } = membersOf(thing, subject, context, levelsOf(thing, where, context));
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

/** Returns the number of one member that is added: one of its own, or a recorded figure. */
function amountOf(
  thing: Thing,
  record: Records[Thing],
  { quantity, figure }: { readonly quantity?: string | undefined; readonly figure?: string | undefined },
  context: MeasureContext,
): Amount {
  if (figure !== undefined) {
    const { id } = record as { readonly id: string };
    const kind = thing === "divisions" ? "division" : thing === "stations" ? "station" : "operator";
    return readFigure({ kind, id }, { key: figure }, context);
  }
  switch (quantity) {
    case "hours": {
      const activity = record as Records["activities"];
      const read = readNumber(activity.hours);
      const fact = unknownFact({ kind: "station", id: activity.station }, "hours", activity.id, activity.id);
      return { ...read, fact: read.most === null ? fact : null };
    }
    case "participants": {
      const activity = record as Records["activities"];
      const read = readNumber(activity.personsServed);
      const fact = unknownFact({ kind: "station", id: activity.station }, "persons-served", activity.id, activity.id);
      return { ...read, fact: read.most === null ? fact : null };
    }
    case "amount": {
      if (thing !== "contracts") return { ...readNumber((record as Records["spending"]).amount), fact: null };
      const held = record as Records["contracts"];
      const read = readNumber(held.contract.amount);
      const fact = unknownFact({ kind: "contract", id: contractId(held) }, "contract-amount");
      return { ...read, fact: read.most === null ? fact : null };
    }
    case "yearly-pay":
      return payOf(record as PostedPerson, "year", context);
    case "monthly-pay":
      return payOf(record as PostedPerson, "month", context);
    case "training-hours":
      return hoursTrained((record as PostedPerson).person, undefined, context);
    default: {
      const posts = thing === "posts" ? [record as Post] : postsOf(record as PostedPerson);
      const read = posts.map(({ assignment }) => equivalentOf(assignment));
      const [least, most] = [sumOf(read.map((one) => one.least)), sumOf(read.map((one) => one.most))];
      const [first] = posts;
      const isKnown = least.numerator === most.numerator && least.denominator === most.denominator;
      return {
        least,
        most,
        fact:
          isKnown || first === undefined
            ? null
            : unknownFact(
                { kind: "person", id: first.person.id },
                "full-time-equivalent",
                posts.map(({ assignment }) => assignment.station).join(" "),
              ),
      };
    }
  }
}

function postsOf({ person, assignments }: PostedPerson): readonly Post[] {
  return assignments.map((assignment) => ({ person, assignment }));
}

const MONTHS = whole(12);

/** The pay of the employments that go on; without one recorded it is not known. */
function payOf({ person }: PostedPerson, every: "month" | "year", { asOf }: MeasureContext): Amount {
  const paid = (person.employments ?? []).flatMap(({ pay, until }) =>
    pay === undefined || (until !== undefined && until < asOf.slice(0, until.length)) ? [] : [pay],
  );
  const fact = unknownFact({ kind: "person", id: person.id }, "salary");
  if (paid.length === 0) return { least: ZERO, most: null, fact };
  const total = sumOf(
    paid.map(({ amount, per }) => {
      const recorded = toRatio(amount);
      if (per === every) return recorded;
      return per === "month" ? multiplyRatios(recorded, MONTHS) : divideRatios(recorded, MONTHS);
    }),
  );
  return { least: total, most: total, fact: null };
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
      operatorMeets(one, where, context),
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
  const { prepared } = context;
  const person = subject.kind === "person" ? prepared.people.get(subject.id) : undefined;
  if (person !== undefined && prepared !== prepared.whole)
    return liesWhere(subject, condition, contextOf({ ...context, prepared: prepared.whole }));
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

/** The division on which a condition is put: the place itself, or what lies above it on the one level named. */
function divisionFor(
  place: string,
  { level: levels }: DivisionCondition,
  prepared: PreparedRegister,
): Division | undefined {
  const [level] = levels ?? [];
  const id = level === undefined || levels?.length !== 1 ? place : areaOf(prepared, place, level as DivisionLevel);
  return id === null ? undefined : divisionOf(id, prepared);
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
