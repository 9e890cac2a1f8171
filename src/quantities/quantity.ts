import type { PlainDate } from "../calendar/index.js";
import type { MissingFact } from "../results/index.js";
import {
  type Ratio,
  type RoundingMode,
  addRatios,
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  roundDivision,
} from "../ratio/index.js";
import { type Atom, type Completion, type Formula, type UnknownFact, collectAtoms, evaluate } from "./formula.js";
import { type RunUnit, longestRun } from "./longest-run.js";

/** A number that has been taken from a register as far as it is known. */
export type Quantity =
  | { readonly type: "number"; readonly value: Ratio }
  /** A number of which only bounds are known; null: none. */
  | { readonly type: "between"; readonly least: Ratio | null; readonly most: Ratio | null; readonly fact: UnknownFact }
  | CountQuantity
  | ShareQuantity
  | SumQuantity
  | RunQuantity
  | { readonly type: "total"; readonly parts: readonly { readonly times: Ratio; readonly of: Quantity }[] }
  | { readonly type: "quotient"; readonly of: Quantity; readonly by: Quantity }
  /** So much for every so many, rounded or not. */
  | {
      readonly type: "rate";
      readonly of: Quantity;
      readonly is: Ratio;
      readonly forEvery: Ratio;
      readonly rounding: RoundingMode | null;
    }
  /** A number kept within limits: one that is lower or higher becomes the limit; null: there is none. */
  | { readonly type: "clamp"; readonly of: Quantity; readonly least: Ratio | null; readonly most: Ratio | null }
  /** The one whose condition is true; none: the question does not apply; two: the classes contradict each other. */
  | { readonly type: "classes"; readonly cases: readonly ClassCase[]; readonly otherwise: Quantity | null };

/** One class and its number. */
export interface ClassCase {
  readonly when: Formula;
  readonly is: Quantity;
}

/** How many things meet a condition. */
export interface CountQuantity {
  readonly type: "count";
  readonly members: readonly Formula[];
  /** Facts that say whether the list of things is complete; none: it is. */
  readonly unlisted: readonly MissingFact[];
}

/** Which part of some things meets a condition. */
export interface ShareQuantity {
  readonly type: "share";
  readonly members: readonly { readonly among: Formula; readonly counted: Formula }[];
  readonly unlisted: readonly MissingFact[];
}

/** A number of each thing that meets a condition, added up, or their mean. */
export interface SumQuantity {
  readonly type: "sum" | "mean";
  readonly members: readonly { readonly among: Formula; readonly amount: Amount }[];
  /** Whether an amount can be negative. */
  readonly isSigned: boolean;
  readonly unlisted: readonly MissingFact[];
}

/** How long something is true at the longest: on each of some consecutive days it is or is not. */
export interface RunQuantity {
  readonly type: "run";
  readonly days: readonly PlainDate[];
  readonly holds: readonly Formula[];
  readonly unit: RunUnit;
}

/** The amount of one member; where it is not known exactly, the fact that is missing. */
export interface Amount {
  /** null: there is no bound, as of a number that may be negative. */
  readonly least: Ratio | null;
  /** null: there is no bound. */
  readonly most: Ratio | null;
  readonly fact: UnknownFact | null;
}

/** The quantity of a subject of no class, which is no number either. */
const NOTHING: Quantity = { type: "classes", cases: [], otherwise: null };

/** Returns the quantity of the one case that holds, where just one of them does. */
export function inOneCase(cases: readonly ClassCase[]): Quantity {
  const [first, ...others] = cases;
  if (first === undefined) return NOTHING;
  return others.length === 0 ? first.is : { type: "classes", cases: [first], otherwise: inOneCase(others) };
}

/** The value of a quantity: a number, or why there is none. */
export type Value = Ratio | "empty" | "no-class" | "two-classes";

export const ZERO = makeRatio(0n);
export const ONE = makeRatio(1n);

/** The quantity of a subject of two classes, which is no number. */
export const CONTRADICTORY: Quantity = {
  type: "classes",
  cases: [
    { when: true, is: { type: "number", value: ZERO } },
    { when: true, is: { type: "number", value: ONE } },
  ],
  otherwise: null,
};

/** Evaluates a quantity for one completion. Amounts that have bounds are taken at the end that `amounts` names. */
export function valueOf(
  quantity: Quantity,
  completion: Completion,
  amounts: ReadonlyMap<string, "least" | "most">,
): Value {
  const of = (inner: Quantity): Value => valueOf(inner, completion, amounts);
  switch (quantity.type) {
    case "number":
      return quantity.value;
    case "between":
      return endOf(quantity, amounts);
    case "count":
      return whole(quantity.members.reduce((sum, member) => sum + (evaluate(member, completion) ? 1 : 0), 0));
    case "share": {
      const base = quantity.members.filter(({ among }) => evaluate(among, completion));
      const counted = base.filter((member) => evaluate(member.counted, completion));
      return base.length === 0 ? "empty" : makeRatio(BigInt(counted.length), BigInt(base.length));
    }
    case "sum":
    case "mean": {
      const present = quantity.members.filter(({ among }) => evaluate(among, completion));
      const sum = sumOf(present.map(({ amount }) => endOf(amount, amounts)));
      if (quantity.type === "sum") return sum;
      return present.length === 0 ? "empty" : divideRatios(sum, whole(present.length));
    }
    case "run":
      return whole(
        longestRun(quantity.days, (day) => evaluate(quantity.holds[day] ?? false, completion), quantity.unit),
      );
    case "total":
      return quantity.parts.reduce<Value>((sum, part) => {
        const value = of(part.of);
        if (typeof sum === "string") return sum;
        return typeof value === "string" ? value : addRatios(sum, multiplyRatios(part.times, value));
      }, ZERO);
    case "quotient": {
      const [dividend, divisor] = [of(quantity.of), of(quantity.by)];
      if (typeof dividend === "string") return dividend;
      if (typeof divisor === "string") return divisor;
      return divisor.numerator === 0n ? "empty" : divideRatios(dividend, divisor);
    }
    case "rate": {
      const units = of(quantity.of);
      return typeof units === "string" ? units : atRate(quantity, units);
    }
    case "clamp": {
      const value = of(quantity.of);
      return typeof value === "string" ? value : clamped(quantity, value);
    }
    case "classes": {
      const own = quantity.cases.filter(({ when }) => evaluate(when, completion));
      if (own.length > 1) return "two-classes";
      const chosen = own[0]?.is ?? quantity.otherwise;
      return chosen === null ? "no-class" : of(chosen);
    }
  }
}

/** Returns so much for every so many of some units. */
export function atRate(
  { is, forEvery, rounding }: { readonly is: Ratio; readonly forEvery: Ratio; readonly rounding: RoundingMode | null },
  units: Ratio,
): Ratio {
  const exact = multiplyRatios(is, divideRatios(units, forEvery));
  return rounding === null ? exact : makeRatio(roundDivision(exact.numerator, exact.denominator, rounding));
}

/** Returns a number, or the limit beyond which it lies. */
export function clamped(
  { least, most }: { readonly least: Ratio | null; readonly most: Ratio | null },
  value: Ratio,
): Ratio {
  const raised = least === null ? value : greater(least, value);
  return most === null ? raised : smaller(most, raised);
}

function endOf(
  amount: { readonly least: Ratio | null; readonly most: Ratio | null; readonly fact: UnknownFact | null },
  amounts: ReadonlyMap<string, "least" | "most">,
): Ratio {
  // Amounts without a bound are not tried one by one.
  if (amount.least === null || amount.most === null) return amount.least ?? amount.most ?? ZERO;
  if (amount.fact === null) return amount.least;
  return amounts.get(amount.fact.key) === "most" ? amount.most : amount.least;
}

/** Returns a whole number as a ratio. */
export function whole(count: number): Ratio {
  return makeRatio(BigInt(count));
}

/** Adds up ratios; those with one denominator are added as integers. */
export function sumOf(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce((sum, ratio) => addRatios(sum, ratio), ZERO);
}

/** Everything about a quantity that is not known. */
export interface Unknowns {
  readonly atoms: Map<string, Atom>;
  /** Amounts of which only bounds are known, by the key of their fact. */
  readonly amounts: Map<string, UnknownFact>;
  /** Facts that say whether a list is complete, where it is not known to be. */
  readonly unlisted: Set<MissingFact>;
  /** Keys of amounts that have no upper bound. */
  readonly unbounded: Set<string>;
}

/** Returns a collection that is still empty. */
export function noUnknowns(): Unknowns {
  return { atoms: new Map(), amounts: new Map(), unlisted: new Set(), unbounded: new Set() };
}

/** Collects what is not known about a quantity. */
export function collectUnknowns(quantity: Quantity, into: Unknowns): void {
  const ofAmount = (amount: Amount): void => {
    if (amount.fact === null) return;
    into.amounts.set(amount.fact.key, amount.fact);
    if (amount.least === null || amount.most === null) into.unbounded.add(amount.fact.key);
  };
  switch (quantity.type) {
    case "number":
      return;
    case "between":
      ofAmount(quantity);
      return;
    case "count":
      for (const fact of quantity.unlisted) into.unlisted.add(fact);
      for (const member of quantity.members) collectAtoms(member, into.atoms);
      return;
    case "share":
      for (const fact of quantity.unlisted) into.unlisted.add(fact);
      for (const { among, counted } of quantity.members) {
        collectAtoms(among, into.atoms);
        if (among !== false) collectAtoms(counted, into.atoms);
      }
      return;
    case "sum":
    case "mean":
      for (const fact of quantity.unlisted) into.unlisted.add(fact);
      for (const { among, amount } of quantity.members) {
        if (among === false) continue;
        collectAtoms(among, into.atoms);
        ofAmount(amount);
      }
      return;
    case "run":
      for (const formula of quantity.holds) collectAtoms(formula, into.atoms);
      return;
    case "total":
      for (const part of quantity.parts) collectUnknowns(part.of, into);
      return;
    case "quotient":
      collectUnknowns(quantity.of, into);
      collectUnknowns(quantity.by, into);
      return;
    case "rate":
    case "clamp":
      collectUnknowns(quantity.of, into);
      return;
    case "classes":
      for (const { when, is } of quantity.cases) {
        collectAtoms(when, into.atoms);
        if (when !== false) collectUnknowns(is, into);
      }
      if (quantity.otherwise !== null) collectUnknowns(quantity.otherwise, into);
  }
}

/** Returns the smaller of two ratios. */
export function smaller(first: Ratio, second: Ratio): Ratio {
  return compareRatios(first, second) <= 0 ? first : second;
}

/** Returns the greater of two ratios. */
export function greater(first: Ratio, second: Ratio): Ratio {
  return compareRatios(first, second) >= 0 ? first : second;
}
