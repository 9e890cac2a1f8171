import type { Thing } from "../policy/index.js";
import type { FactKind } from "../terms/index.js";
import { divisionMeets, given, logic, operatorMeets, stationMeets } from "./conditions.js";
import type { ConditionOn, MeasureContext, MeasureQuestion } from "./context.js";
import { type Formula, type UnknownFact, allOf } from "./formula.js";
import { contractId } from "./indexes.js";
import type { Records } from "./members.js";
import { personMeets, postMeets } from "./person-conditions.js";
import { readNumber, testHeld, testNumber, testWord, unknownFact } from "./test-facts.js";
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
    given(condition.operator, (operator) => operatorMeets(held.operator, operator, context)),
    given(condition.amount, (range) => testNumber(readNumber(held.contract.amount), range, factOf("contract-amount"))),
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
