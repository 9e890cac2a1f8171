import { type Formula, mapAtoms, ofDay } from "./formula.js";
import type { Amount, Quantity } from "./quantity.js";

/**
 * Returns a quantity whose unknown facts are those of an earlier day: what is not known of then may have been otherwise
 * than what is not known of now.
 */
export function ofEarlier(quantity: Quantity, day: string): Quantity {
  const formula = (of: Formula): Formula => mapAtoms(of, (atom) => ofDay(atom, day));
  const amount = <A extends Amount>(of: A): A =>
    of.fact === null ? of : { ...of, fact: { ...of.fact, key: `${of.fact.key} on ${day}` } };
  const inner = (of: Quantity): Quantity => ofEarlier(of, day);
  switch (quantity.type) {
    case "number":
      return quantity;
    case "between":
      return amount(quantity);
    case "count":
      return { ...quantity, members: quantity.members.map(formula) };
    case "share":
      return {
        ...quantity,
        members: quantity.members.map(({ among, counted }) => ({ among: formula(among), counted: formula(counted) })),
      };
    case "sum":
    case "mean":
      return {
        ...quantity,
        members: quantity.members.map((member) => ({ among: formula(member.among), amount: amount(member.amount) })),
      };
    case "run":
      return { ...quantity, holds: quantity.holds.map(formula) };
    case "total":
      return { ...quantity, parts: quantity.parts.map(({ times, of }) => ({ times, of: inner(of) })) };
    case "quotient":
      return { ...quantity, of: inner(quantity.of), by: inner(quantity.by) };
    case "rate":
    case "clamp":
      return { ...quantity, of: inner(quantity.of) };
    case "classes":
      return {
        ...quantity,
        cases: quantity.cases.map(({ when, is }) => ({ when: formula(when), is: inner(is) })),
        otherwise: quantity.otherwise === null ? null : inner(quantity.otherwise),
      };
  }
}
