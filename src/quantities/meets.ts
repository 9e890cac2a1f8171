import type { Thing } from "../policy/index.js";
import { divisionMeets, given, logic, operatorMeets, stationMeets } from "./conditions.js";
import type { ConditionOn, MeasureContext, MeasureQuestion } from "./context.js";
import { type Formula, allOf } from "./formula.js";
import type { Records } from "./members.js";
import { personMeets, postMeets } from "./person-conditions.js";
import { readNumber, testNumber, unknownFact } from "./test-facts.js";
import { activityMeets, clientMeets, moneyMeets } from "./work-conditions.js";

type Meets<T extends Thing> = (record: Records[T], condition: ConditionOn[T], context: MeasureContext) => Formula;

/** How the condition on each thing is tested. */
const CONDITIONS: { readonly [T in Thing]: Meets<T> } = {
  divisions: divisionMeets,
  stations: stationMeets,
  operators: operatorMeets,
  contracts: contractMeets,
  persons: personMeets,
  serving: personMeets,
  posts: postMeets,
  activities: activityMeets,
  clients: clientMeets,
  allocations: moneyMeets,
  spending: moneyMeets,
};

function contractMeets(
  held: Records["contracts"],
  condition: ConditionOn["contracts"],
  context: MeasureContext,
): Formula {
  return allOf([
    given(condition.operator, (operator) => operatorMeets(held.operator, operator, context)),
    given(condition.amount, (range) =>
      testNumber(
        readNumber(held.contract.amount),
        range,
        unknownFact({ kind: "operator", id: held.operator.id }, "contract-amount", held.contract.from),
      ),
    ),
    ...logic(condition, (other) => contractMeets(held, other, context)),
  ]);
}

/** Returns a question with the function that tests conditions on any thing, which conditions call for what they contain. */
export function contextOf(question: MeasureQuestion): MeasureContext {
  const context: MeasureContext = {
    ...question,
    meets: (thing, record, condition) =>
      // The record gives the function of the thing itself, which the compiler cannot follow.
      condition === undefined
        ? true
        : (CONDITIONS[thing] as Meets<never>)(record as never, condition as never, context),
  };
  return context;
}
