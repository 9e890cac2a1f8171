import { toRatio } from "../exact/index.js";
import type { Division, Operator, Station, SubjectRef } from "../model/index.js";
import type {
  DivisionCondition,
  NestedCount,
  NumberRange,
  OperatorCondition,
  StationCondition,
  Thing,
} from "../policy/index.js";
import { roundDivision } from "../ratio/index.js";
import { liesWithin, spanHoldsOn, stationMatchesTier } from "../register/index.js";
import {
  AREA_CLASSES,
  COMMITTEE_TYPES,
  type DivisionKind,
  type DivisionLevel,
  MANAGEMENT_SYSTEMS,
  ORGANISATION_RATINGS,
} from "../terms/index.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { readFigure } from "./figures.js";
import { type Formula, allOf, anyOf, countOf, given, not } from "./formula.js";
import { isEvaluated } from "./evaluations.js";
import { atLeastOne, isWithin } from "./limits.js";
import { type Members, type Records, membersSuch } from "./members.js";
import { isAt } from "./places-of-person.js";
import { testYears } from "./full-years.js";
import {
  ofCertainty,
  readNumber,
  testDay,
  testFlag,
  testHeld,
  testNumber,
  testWord,
  unknownFact,
  wordsWithin,
} from "./test-facts.js";

/** Conditions on places and operators. */

/** Returns the formulas of `anyOf` and `not`. */
export function logic<C>(
  { anyOf: members, not: excluded }: { readonly anyOf?: readonly C[] | undefined; readonly not?: C | undefined },
  meetsOne: (condition: C) => Formula,
): readonly Formula[] {
  return [
    ...(members === undefined ? [] : [anyOf(members.map(meetsOne))]),
    ...(excluded === undefined ? [] : [not(meetsOne(excluded))]),
  ];
}

/** Returns whether a division meets a condition. */
export function divisionMeets(division: Division, condition: DivisionCondition, context: MeasureContext): Formula {
  const subject = { kind: "division", id: division.id } as const;
  return allOf([
    given(condition.id, (ids) => ids.includes(division.id)),
    given(condition.within, (ids) => ids.some((id) => liesIn(division.id, id, context))),
    given(condition.level, (levels) => levels.includes(division.level)),
    given(condition.kind, (kinds) => isOfKind(division, kinds)),
    given(condition.committee, (types) =>
      division.level === "village"
        ? testWord(division.committee, types, unknownFact(subject, "committee-type"), COMMITTEE_TYPES)
        : false,
    ),
    given(condition.class, (classes) => isOfClass(division, classes, context)),
    given(condition.area, (classes) =>
      testWord(areaClassOf(division), classes, unknownFact(subject, "area-class"), AREA_CLASSES),
    ),
    ...figuresAndCounts(subject, condition, context),
    ...logic(condition, (other) => divisionMeets(division, other, context)),
  ]);
}

/** A county need not record its kind; of a township it is known unless there is no record of the township itself. */
function isOfKind({ id, level, kind }: Division, wanted: readonly string[]): Formula {
  return testWord(kind, wanted, unknownFact({ kind: "division", id }, "division-kind"), KINDS_OF_LEVEL[level] ?? []);
}

const KINDS_OF_LEVEL: Partial<Record<DivisionLevel, readonly DivisionKind[]>> = {
  county: ["municipal-district", "county-level-city", "county", "functional-zone"],
  township: ["subdistrict", "town", "township", "special-unit", "functional-zone"],
};

/** Classes are dated: one counts on the days on which the division belongs to it. */
function isOfClass({ id, classes }: Division, wanted: readonly string[], { prepared, asOf }: MeasureContext): Formula {
  const subject = { kind: "division", id } as const;
  if (classes === undefined) return testHeld(undefined, wanted, unknownFact(subject, "division-class"));
  return anyOf(
    classes
      .filter((one) => wanted.includes(one.class))
      .map((one) =>
        ofCertainty(
          spanHoldsOn(one, asOf, prepared.register.recordedOn),
          unknownFact(subject, "division-class", one.class),
          asOf,
        ),
      ),
  );
}

/** Urban–rural codes of 城镇 begin with 1, those of 乡村 with 2 (National Bureau of Statistics). */
function areaClassOf({ urbanRuralCode }: Division): string | undefined {
  return urbanRuralCode === undefined ? undefined : urbanRuralCode.startsWith("1") ? "urban" : "rural";
}

function liesIn(division: string, area: string, { prepared }: MeasureContext): boolean {
  return liesWithin(prepared, division, area);
}

/** Returns whether a station meets a condition. */
export function stationMeets(station: Station, condition: StationCondition, context: MeasureContext): Formula {
  const { prepared } = context;
  const subject = { kind: "station", id: station.id } as const;
  const division = prepared.divisions.get(station.division);
  return allOf([
    given(condition.id, (ids) => ids.includes(station.id)),
    given(condition.as, (as) => context.person !== undefined && isAt(context.person, station.id, as, context)),
    given(condition.tier, (tiers) => tiers.some((tier) => stationMatchesTier(prepared, station, tier))),
    given(condition.opened, (days) => testDay(station.from, days, unknownFact(subject, "station-date", "from"))),
    given(condition.operatingModel, (models) => isStaffedBy(station, models, context)),
    given(condition.nationallyRegistered, (wanted) =>
      testFlag(station.nationallyRegistered, wanted, unknownFact(subject, "platform-registration")),
    ),
    given(condition.systems, (systems) => allOf(systems.map((system) => hasSystem(station, system, context)))),
    given(condition.premises, (wanted) => premisesMeet(station, wanted)),
    given(condition.platform, (keys) => testHeld(station.platforms, keys, unknownFact(subject, "platforms"))),
    given(condition.pilot, (wanted) => isInPilot(station, wanted, context)),
    given(condition.authority, (bodies) => isManagedBy(station, bodies, context)),
    given(condition.serviceField, (fields) =>
      testHeld(station.serviceFields, fields, unknownFact(subject, "service-field")),
    ),
    given(condition.clientGroup, (groups) =>
      testHeld(station.clientGroups, groups, unknownFact(subject, "client-groups")),
    ),
    given(condition.years, (range) =>
      testYears(station.from, range, unknownFact(subject, "station-date", "from"), context),
    ),
    given(condition.evaluation, (wanted) => isEvaluated(subject, wanted, context)),
    given(condition.division, (where) => division !== undefined && divisionMeets(division, where, context)),
    ...figuresAndCounts(subject, condition, context),
    ...logic(condition, (other) => stationMeets(station, other, context)),
  ]);
}

function premisesMeet({ id, premises }: Station, wanted: NonNullable<StationCondition["premises"]>): Formula {
  const subject = { kind: "station", id } as const;
  return allOf([
    given(wanted.available, (available) => testFlag(premises?.available, available, unknownFact(subject, "premises"))),
    given(wanted.facilities, (rooms) =>
      allOf(rooms.map((room) => testHeld(premises?.facilities, [room], unknownFact(subject, "facilities"), rooms))),
    ),
    given(wanted.signage, (signage) => testFlag(premises?.signage, signage, unknownFact(subject, "signage"))),
    given(wanted.rulesPosted, (posted) =>
      testFlag(premises?.rulesPosted, posted, unknownFact(subject, "rules-posted")),
    ),
  ]);
}

/** Pilots are dated: one counts on the days on which the station takes part in it. */
function isInPilot(
  { id, pilots }: Station,
  wanted: NonNullable<StationCondition["pilot"]>,
  { prepared, asOf }: MeasureContext,
): Formula {
  const subject = { kind: "station", id } as const;
  if (pilots === undefined) return testHeld(undefined, [JSON.stringify(wanted)], unknownFact(subject, "pilots"));
  return anyOf(
    pilots.map((pilot, index) =>
      allOf([
        given(wanted.programme, (ids) => ids.includes(pilot.programme)),
        ofCertainty(
          spanHoldsOn(pilot, asOf, prepared.register.recordedOn),
          unknownFact(subject, "pilots", `${index}`, pilot.programme),
          asOf,
        ),
        given(wanted.batch, (range) =>
          testNumber(readNumber(pilot.batch), range, unknownFact(subject, "pilots", `batch ${index}`, pilot.programme)),
        ),
      ]),
    ),
  );
}

/** A station is always staffed in some way: on a day for which none is certainly recorded it may be any. */
function isStaffedBy(
  { id, operatingModel, operatingModels = [] }: Station,
  models: readonly string[],
  { prepared, asOf }: MeasureContext,
): Formula {
  const subject = { kind: "station", id } as const;
  const dated = operatingModels.map(({ model, ...span }) => ({
    model,
    holds: spanHoldsOn(span, asOf, prepared.register.recordedOn),
  }));
  if (!dated.some(({ holds }) => holds === "yes"))
    return testWord(operatingModel, models, unknownFact(subject, "operating-model"));
  return anyOf(
    dated
      .filter(({ model }) => models.includes(model))
      .map(({ model, holds }) => ofCertainty(holds, unknownFact(subject, "operating-model", model), asOf)),
  );
}

/** Authorities are dated: the one of the day counts. */
function isManagedBy(
  { id, authorities }: Station,
  bodies: readonly string[],
  { prepared, asOf }: MeasureContext,
): Formula {
  const subject = { kind: "station", id } as const;
  if (authorities === undefined) return testHeld(undefined, bodies, unknownFact(subject, "managing-authority"));
  return anyOf(
    authorities
      .filter(({ body }) => bodies.includes(body))
      .map((one, index) =>
        ofCertainty(
          spanHoldsOn(one, asOf, prepared.register.recordedOn),
          unknownFact(subject, "managing-authority", `${one.body} ${index}`),
          asOf,
        ),
      ),
  );
}

function hasSystem({ id, systems }: Station, system: string, { prepared, asOf }: MeasureContext): Formula {
  const subject = { kind: "station", id } as const;
  if (systems === undefined)
    return testHeld(undefined, [system], unknownFact(subject, "management-systems"), MANAGEMENT_SYSTEMS);
  return anyOf(
    systems
      .filter((adopted) => adopted.system === system)
      .map(({ adoptedOn }) =>
        ofCertainty(
          spanHoldsOn({ from: adoptedOn }, asOf, prepared.register.recordedOn),
          unknownFact(subject, "management-systems", system),
          asOf,
        ),
      ),
  );
}

/** Returns whether an operator meets a condition. */
export function operatorMeets(operator: Operator, condition: OperatorCondition, context: MeasureContext): Formula {
  const subject = { kind: "operator", id: operator.id } as const;
  return allOf([
    given(condition.id, (ids) => ids.includes(operator.id)),
    given(condition.kind, (kinds) => testWord(operator.kind, kinds, unknownFact(subject, "operator-kind"))),
    given(condition.registrationLevel, (levels) =>
      testWord(operator.registrationLevel, levels, unknownFact(subject, "registration-level")),
    ),
    given(condition.years, (range) =>
      testYears(operator.foundedOn, range, unknownFact(subject, "founding-date"), context),
    ),
    given(condition.evaluation, (wanted) => isEvaluated(subject, wanted, context)),
    given(condition.rating, (rank) => hasRating(operator, wordsWithin(ORGANISATION_RATINGS, rank), context)),
    ...figuresAndCounts(subject, condition, context),
    ...logic(condition, (other) => operatorMeets(operator, other, context)),
  ]);
}

function hasRating({ id, ratings }: Operator, accepted: readonly string[], context: MeasureContext): Formula {
  const subject = { kind: "operator", id } as const;
  if (ratings === undefined)
    return testHeld(undefined, accepted, unknownFact(subject, "operator-rating"), ORGANISATION_RATINGS);
  return anyOf(
    ratings
      .filter(({ rating }) => accepted.includes(rating))
      .map((one) =>
        ofCertainty(
          spanHoldsOn(one, context.asOf, context.prepared.register.recordedOn),
          unknownFact(subject, "operator-rating", one.rating),
          context.asOf,
        ),
      ),
  );
}

/** Returns whether recorded figures lie within limits, and whether the subject has so many things of its own. */
function figuresAndCounts(
  subject: MeasureSubject & SubjectRef,
  {
    figures,
    has,
  }: {
    readonly figures?: Readonly<Record<string, NumberRange>> | undefined;
    readonly has?: readonly NestedCount[] | undefined;
  },
  context: MeasureContext,
): readonly Formula[] {
  return [
    ...Object.entries(figures ?? {}).map(([key, range]) => {
      const { least, most, fact } = readFigure(subject, { key }, context);
      return testNumber({ least, most }, range, fact ?? unknownFact(subject, "figure", key, key));
    }),
    ...(has ?? []).map((nested) => hasSoMany(subject, nested, context)),
  ];
}

/** Returns whether a subject has a number of things within limits; at least one where no limits are named. */
export function hasSoMany(subject: MeasureSubject, nested: NestedCount, context: MeasureContext): Formula {
  const { of, where } = nested;
  return soMany(subject, membersSuch(of, where as never, subject, context), nested, context);
}

/** Returns whether the number of some things that meet the condition lies within limits. */
export function soMany<T extends Thing>(
  subject: { readonly kind: string; readonly id: string },
  { members, unlisted }: Members<Records[T]>,
  nested: NestedCount & { readonly of: T },
  context: MeasureContext,
): Formula {
  const { of, where } = nested;
  const limits = atLeastOne(nested);
  const formulas = members.map(({ record, present }) =>
    allOf([present, present === false ? false : context.meets(of, record, where as never)]),
  );
  const passes = (count: number): boolean => isWithin(count, limits);
  const [fact] = unlisted;
  if (fact === undefined) return countOf(formulas, passes);
  // Of a list that is not complete there may be any number more: they can add what is lacking, and take nothing away.
  const isOpenAbove = limits.atMost === undefined && limits.below === undefined;
  const lowest = lowestWithin(limits);
  const unlistedHelp = ofCertainty(
    "unknown",
    { key: `${subject.kind}:${subject.id} more ${JSON.stringify(nested)}`, missing: fact },
    context.asOf,
  );
  return allOf([
    countOf(formulas, (count) => passes(Math.max(count, lowest))),
    anyOf([isOpenAbove ? countOf(formulas, passes) : false, unlistedHelp]),
  ]);
}

/** Returns the lowest count that is not too low. */
function lowestWithin({ atLeast = 0, above }: NumberRange): number {
  const rounded = (limit: string | number, mode: "up" | "down"): number => {
    const { numerator, denominator } = toRatio(limit);
    return Number(roundDivision(numerator, denominator, mode));
  };
  return Math.max(rounded(atLeast, "up"), above === undefined ? 0 : rounded(above, "down") + 1);
}
