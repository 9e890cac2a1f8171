import type { MissingFact } from "../results/index.js";
import { boundsOf } from "./bounds.js";
import { distinctFacts } from "./compare.js";
import { type Formula, allOf, anyOf, countOf, not } from "./formula.js";
import { numberOf } from "./number-of.js";
import { type Quantity, ONE, ZERO, collectUnknowns, noUnknowns } from "./quantity.js";
import { ofCertainty } from "./test-facts.js";

/**
 * Returns whether a quantity is laid down: a number, zero as well, or several that contradict each other.
 *
 * @param of the provision and the recipient, which keep unknown facts of others apart
 */
export function laidDown(quantity: Quantity, of: string): Formula {
  switch (quantity.type) {
    case "number":
    case "between":
    case "count":
    case "sum":
    case "run":
      return true;
    case "total":
      return allOf(quantity.parts.map((part) => laidDown(part.of, of)));
    case "rate":
    case "clamp":
      return laidDown(quantity.of, of);
    case "classes": {
      const { cases, otherwise } = quantity;
      const whens = cases.map(({ when }) => when);
      return anyOf([
        ...cases.map(({ when, is }) => allOf([when, laidDown(is, of)])),
        countOf(whens, (count) => count > 1),
        otherwise === null ? false : allOf([not(anyOf(whens)), laidDown(otherwise, of)]),
      ]);
    }
    case "share":
    case "mean":
    case "quotient":
      return isNotEmpty(quantity, of);
  }
}

/** A share, mean or quotient is no number where what it is taken of is not there; it may be so by each missing fact. */
function isNotEmpty(quantity: Quantity, of: string): Formula {
  const { range, others } = boundsOf(quantity);
  if (range === null) return false;
  if (others.every((other) => other === "two-classes")) return true;
  const unknowns = noUnknowns();
  collectUnknowns(quantity, unknowns);
  const facts = distinctFacts([
    ...unknowns.unlisted,
    ...Array.from(unknowns.atoms.values(), ({ fact }) => fact.missing),
    ...Array.from(unknowns.amounts.values(), ({ missing }) => missing),
  ]);
  if (facts.length === 0) return numberOf(quantity).others.length === 0;
  return anyOf(
    facts.map((missing) => ofCertainty("unknown", { key: JSON.stringify([of, missing]), missing }, "laid down")),
  );
}

/** Returns the missing facts that decide whether a formula is true. */
export function factsThatDecide(formula: Formula): readonly MissingFact[] {
  if (typeof formula === "boolean") return [];
  return numberOf({
    type: "classes",
    cases: [{ when: formula, is: { type: "number", value: ONE } }],
    otherwise: { type: "number", value: ZERO },
  }).missing;
}
