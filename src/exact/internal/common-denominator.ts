import type { Attainable } from "../attainable.js";
import { greatestCommonDivisor } from "../greatest-common-divisor.js";

/** The least common multiple of all denominators in which quantities are given. */
export function commonDenominator(quantities: readonly Attainable[]): bigint {
  let multiples: readonly bigint[] = [...new Set(quantities.flatMap(denominatorsOf))];
  while (multiples.length > 1) {
    const pairs: bigint[] = [];
    for (let index = 0; index < multiples.length; index += 2) {
      pairs.push(leastCommonMultiple(multiples[index] as bigint, multiples[index + 1] ?? 1n));
    }
    multiples = pairs;
  }
  return multiples[0] ?? 1n;
}

function denominatorsOf(quantity: Attainable): readonly bigint[] {
  switch (quantity.kind) {
    case "values":
      return quantity.values.map((value) => value.denominator);
    case "interval":
      return [quantity.lowest.denominator, quantity.highest.denominator];
    case "steps":
      return [quantity.lowest.denominator, quantity.step.denominator];
    case "sum":
      return [
        quantity.least?.denominator ?? 1n,
        quantity.most?.denominator ?? 1n,
        ...quantity.terms.flatMap(denominatorsOf),
      ];
    case "either":
      return quantity.options.flatMap(denominatorsOf);
  }
}

function leastCommonMultiple(first: bigint, second: bigint): bigint {
  return (first / greatestCommonDivisor(first, second)) * second;
}
