import { type PlainDate, coarseDateInterval, haveYearsElapsed } from "../calendar/index.js";
import type { Contract } from "../model/index.js";
import type { Thing } from "../policy/index.js";
import type { FactKind } from "../terms/index.js";
import { divisionMeets, logic, operatorMeets, stationMeets } from "./conditions.js";
import type { ConditionOn, MeasureContext, MeasureQuestion } from "./context.js";
import { type Formula, type UnknownFact, allOf, anyOf, given } from "./formula.js";
import { contractId } from "./indexes.js";
import type { Records } from "./members.js";
import { personMeets, postMeets } from "./person-conditions.js";
import { ofCertainty, readNumber, testDay, testHeld, testNumber, testWord, unknownFact } from "./test-facts.js";
import { activityMeets, allocationMeets, clientMeets, moneyMeets } from "./work-conditions.js";

type Meets<T extends Thing> = (record: Records[T], condition: ConditionOn[T], context: MeasureContext) => Formula;

/** How the condition on each thing is tested. */
const CONDITIONS: { readonly [T in Thing]: Meets<T> } = {
  divisions: divisionMeets,
  stations: stationMeets,
  operators: operatorMeets,
  contracts: contractMeets,
  persons: personMeets,
  serving: personMeets,
  supervising: personMeets,
  joining: moverMeets,
  leaving: moverMeets,
  posts: postMeets,
  activities: activityMeets,
  underway: activityMeets,
  days: ({ activities }, condition, context) =>
    anyOf(activities.map(({ record, present }) => allOf([present, activityMeets(record, condition, context)]))),
  clients: clientMeets,
  allocations: allocationMeets,
  spending: moneyMeets,
};

/** Posts of persons who came or left need not be held on the day. */
function moverMeets(record: Records["leaving"], condition: ConditionOn["leaving"], context: MeasureContext): Formula {
  return personMeets(record, condition, { ...context, posts: "given" });
}

function contractMeets(
  held: Records["contracts"],
  condition: ConditionOn["contracts"],
  context: MeasureContext,
): Formula {
  const id = contractId(held);
  const factOf = (fact: FactKind, of = ""): UnknownFact => unknownFact({ kind: "contract", id }, fact, of);
  return allOf([
    given(condition.id, (ids) => ids.includes(id)),
    given(condition.obligation, (ids) => testHeld(held.contract.obligations, ids, factOf("obligations"))),
    given(condition.purchaser, ({ body, level }) =>
      allOf([
        given(body, (bodies) => testWord(held.contract.purchaser?.body, bodies, factOf("purchaser"))),
        given(level, (levels) => testWord(held.contract.purchaser?.level, levels, factOf("purchaser", "level"))),
      ]),
    ),
    given(condition.withinYears, (years) =>
      runsWithin(held.contract, years, factOf("contract-date", `${years} years`)),
    ),
    given(condition.signed, (days) => testDay(held.contract.signedOn, days, factOf("contract-date", "signed"))),
    given(condition.filed, (days) => testDay(held.contract.filedOn, days, factOf("contract-date", "filed"))),
    given(condition.operator, (operator) => operatorMeets(held.operator, operator, context)),
    given(condition.amount, (range) => testNumber(readNumber(held.contract.amount), range, factOf("contract-amount"))),
    ...logic(condition, (other) => contractMeets(held, other, context)),
  ]);
}

/** The last day of so many years is that before the corresponding one (Civil Code 2020, articles 201 and 202). */
function runsWithin({ from, until }: Contract, years: number, fact: UnknownFact): Formula {
  if (until === undefined) return false;
  const [first, last] = [coarseDateInterval(from), coarseDateInterval(until)];
  const isIn = (start: PlainDate, end: PlainDate): boolean => !haveYearsElapsed(start, years, end, "corresponding-day");
  if (isIn(first.earliest, last.latest)) return true;
  return isIn(first.latest, last.earliest) ? ofCertainty("unknown", fact, "") : false;
}

/**
 * What is recorded of these lies in part elsewhere: other posts, the employer, stations run under other contracts, the
 * places of activities and the stations that did them.
 */
const IN_ANY_PLACE: readonly Thing[] = [
  "allocations",
  "persons",
  "serving",
  "supervising",
  "joining",
  "leaving",
  "posts",
  "operators",
  "contracts",
  "activities",
  "underway",
  "days",
];

/**
 * Returns a question with the function that tests conditions on any thing, which conditions call for what they contain.
 * Conditions on persons, posts, operators, contracts and activities are tested with the whole register.
 */
export function contextOf(question: MeasureQuestion): MeasureContext {
  const { whole } = question.prepared;
  let everywhere: MeasureContext | undefined;
  const context: MeasureContext = {
    ...question,
    meets: (thing, record, condition) => {
      if (condition === undefined) return true;
      if (whole !== question.prepared && IN_ANY_PLACE.includes(thing)) {
        everywhere ??= contextOf({ ...question, prepared: whole });
        return everywhere.meets(thing, record, condition);
      }
      // The record gives the function of the thing itself, which the compiler cannot follow.
      return (CONDITIONS[thing] as Meets<never>)(record as never, condition as never, context);
    },
  };
  return context;
}
