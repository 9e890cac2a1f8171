import { type Ratio, addRatios, compareRatios, divideRatios, makeRatio, multiplyRatios } from "../ratio/index.js";
import type { Certainty } from "../register/index.js";
import { countCompletions, domainsOf, forEachCompletion } from "./completions.js";
import { type Atom, type Formula, collectAtoms, evaluate } from "./formula.js";
import { longestRun } from "./longest-run.js";
import {
  type ClassCase,
  type CountQuantity,
  type Quantity,
  type ShareQuantity,
  type SumQuantity,
  type Value,
  ONE,
  ZERO,
  atRate,
  clamped,
  greater,
  smaller,
  whole,
} from "./quantity.js";

/** Within which limits a quantity lies, whatever the unknown facts turn out to be. */
export interface Bounds {
  /** null: there is no number at all, in no completion. */
  readonly range: Range | null;
  /** Why there may be no number. */
  readonly others: readonly Exclude<Value, Ratio>[];
}

/** The least and the greatest number; null: there is no limit. */
export interface Range {
  readonly least: Ratio | null;
  readonly most: Ratio | null;
  /** Whether a completion has the greatest number itself; otherwise numbers only come near to it. */
  readonly reachesMost: boolean;
}

/**
 * Bounds a quantity without trying all completions: in time that grows with the number of members. The bounds are
 * exact for counts and shares whose members depend on facts of their own; otherwise they may be too wide, never too
 * narrow.
 */
export function boundsOf(quantity: Quantity): Bounds {
  switch (quantity.type) {
    case "number":
      return certain(quantity.value);
    case "between":
      return ranged(quantity.least, quantity.most);
    case "count":
      return boundsOfCount(quantity);
    case "share":
      return boundsOfShare(quantity);
    case "sum":
      return boundsOfSum(quantity);
    case "mean":
      return boundsOfMean(quantity);
    case "run": {
      const certainties = quantity.holds.map(certaintyOf);
      const run = (counts: (certainty: Certainty) => boolean): Ratio =>
        whole(longestRun(quantity.days, (day) => counts(certainties[day] ?? "no"), quantity.unit));
      return ranged(
        run((certainty) => certainty === "yes"),
        run((certainty) => certainty !== "no"),
      );
    }
    case "total":
      return quantity.parts.reduce<Bounds>(
        (sum, part) => combine(sum, boundsOf(part.of), (one, other) => addRanges(one, timesRange(other, part.times))),
        certain(ZERO),
      );
    case "quotient":
      return boundsOfQuotient(boundsOf(quantity.of), boundsOf(quantity.by));
    case "rate": {
      const units = boundsOf(quantity.of);
      const at = (end: Ratio | null): Ratio | null => (end === null ? null : atRate(quantity, end));
      return units.range === null
        ? units
        : { ...units, range: { ...units.range, least: at(units.range.least), most: at(units.range.most) } };
    }
    case "clamp": {
      const { range, others } = boundsOf(quantity.of);
      if (range === null) return { range, others };
      const least = range.least === null ? quantity.least : clamped(quantity, range.least);
      const most = range.most === null ? quantity.most : clamped(quantity, range.most);
      // A limit that takes the place of numbers is reached.
      const isAt = (end: Ratio | null): boolean => most !== null && end !== null && compareRatios(most, end) === 0;
      const reachesMost = range.reachesMost || !isAt(range.most) || isAt(quantity.least);
      return { range: { least, most, reachesMost }, others };
    }
    case "classes":
      return boundsOfClasses(quantity.cases, quantity.otherwise);
  }
}

function certain(value: Ratio): Bounds {
  return ranged(value, value);
}

function ranged(least: Ratio | null, most: Ratio | null): Bounds {
  return { range: { least, most, reachesMost: true }, others: [] };
}

/** More completions than of one member's facts are tried. */
const MOST_COMPLETIONS = 256;

/** Returns how some formulas can come out together, each way as a number of bits; beyond a size every way. */
export function outcomesOf(formulas: readonly Formula[]): readonly number[] {
  const bits = (answers: readonly boolean[]): number =>
    answers.reduce((sum, answer, index) => sum + (answer ? 2 ** index : 0), 0);
  const constants = formulas.filter((formula): formula is boolean => typeof formula === "boolean");
  if (constants.length === formulas.length) return [bits(constants)];
  const domains = domainsOfAll(formulas);
  if (countCompletions(domains) > MOST_COMPLETIONS) return allOutcomes(formulas);
  const found = new Set<number>();
  forEachCompletion(domains, (completion) => found.add(bits(formulas.map((formula) => evaluate(formula, completion)))));
  return [...found];
}

/** The answer of each formula takes one bit of a number. */
const MOST_FORMULAS = 30;

/** Whether the ways in which some formulas come out together are few enough to be found from the facts that are missing. */
export function haveFewOutcomes(formulas: readonly Formula[]): boolean {
  return formulas.length <= MOST_FORMULAS && countCompletions(domainsOfAll(formulas)) <= MOST_COMPLETIONS;
}

function domainsOfAll(formulas: readonly Formula[]): ReturnType<typeof domainsOf> {
  const atoms = new Map<string, Atom>();
  for (const formula of formulas) collectAtoms(formula, atoms);
  return domainsOf(atoms.values());
}

/** Returns whether a formula is true in every completion, in none, or in some. */
export function certaintyOf(formula: Formula): Certainty {
  if (typeof formula === "boolean") return formula ? "yes" : "no";
  const outcomes = outcomesOf([formula]);
  return outcomes.length > 1 ? "unknown" : outcomes.includes(1) ? "yes" : "no";
}

function allOutcomes(formulas: readonly Formula[]): readonly number[] {
  return Array.from({ length: 2 ** formulas.length }, (_, outcome) => outcome).filter((outcome) =>
    formulas.every((formula, index) => typeof formula !== "boolean" || formula === isSet(outcome, index)),
  );
}

function isSet(bits: number, index: number): boolean {
  return ((bits >> index) & 1) === 1;
}

function boundsOfCount({ members, unlisted }: CountQuantity): Bounds {
  let [least, most] = [0, 0];
  for (const member of members) {
    const outcomes = outcomesOf([member]);
    if (outcomes.every((outcome) => outcome === 1)) least += 1;
    if (outcomes.includes(1)) most += 1;
  }
  return ranged(whole(least), unlisted.length > 0 ? null : whole(most));
}

/**
 * The greatest share takes each member as counted if it can be, else as not belonging to the base, else as one of the
 * base alone; the least share the other way round.
 */
function boundsOfShare({ members, unlisted }: ShareQuantity): Bounds {
  let [highBase, highCounted, lowBase, lowCounted] = [0, 0, 0, 0];
  let [canCount, canMiss, canAllBeOut] = [false, false, true];
  for (const { among, counted } of members) {
    const outcomes = outcomesOf([among, counted]);
    const [isOut, isMissed, isCounted] = [
      outcomes.some((o) => !isSet(o, 0)),
      outcomes.includes(1),
      outcomes.includes(3),
    ];
    canCount ||= isCounted;
    canMiss ||= isMissed;
    canAllBeOut &&= isOut;
    if (isCounted || !isOut) highBase += 1;
    if (isCounted) highCounted += 1;
    if (isMissed || !isOut) lowBase += 1;
    if (!isMissed && !isOut) lowCounted += 1;
  }
  const others = canAllBeOut ? (["empty"] as const) : [];
  if (unlisted.length > 0) return { range: { least: ZERO, most: ONE, reachesMost: highBase === highCounted }, others };
  if (!canCount && !canMiss) return { range: null, others };
  const least = lowBase > 0 ? makeRatio(BigInt(lowCounted), BigInt(lowBase)) : ONE;
  const most = highBase > 0 ? makeRatio(BigInt(highCounted), BigInt(highBase)) : ZERO;
  return { range: { least, most, reachesMost: true }, others };
}

/** A member that may be missing adds nothing at one end, and at the other what it can. */
function boundsOfSum({ members, unlisted, isSigned }: SumQuantity): Bounds {
  const isOpen = unlisted.length > 0;
  let least: Ratio | null = isOpen && isSigned ? null : ZERO;
  let most: Ratio | null = isOpen ? null : ZERO;
  for (const { among, amount } of members) {
    const outcomes = outcomesOf([among]);
    if (!outcomes.includes(1)) continue;
    const isCertain = outcomes.length === 1;
    const [low, high] = isCertain
      ? [amount.least, amount.most]
      : [amount.least && smaller(ZERO, amount.least), amount.most && greater(ZERO, amount.most)];
    least = least === null || low === null ? null : addRatios(least, low);
    most = most === null || high === null ? null : addRatios(most, high);
  }
  return ranged(least, most);
}

/** A mean lies between the least and the greatest amount. Where all is known it is one number. */
function boundsOfMean({ members, unlisted, isSigned }: SumQuantity): Bounds {
  const possible = members.filter(({ among }) => outcomesOf([among]).includes(1));
  const present = possible.filter(({ among }) => outcomesOf([among]).length === 1);
  const isSettled = unlisted.length === 0 && present.length === possible.length;
  const others = present.length === 0 ? (["empty"] as const) : [];
  if (possible.length === 0 && unlisted.length === 0) return { range: null, others };
  if (unlisted.length > 0) return { range: { least: isSigned ? null : ZERO, most: null, reachesMost: true }, others };
  if (isSettled) {
    const sum = boundsOfSum({ type: "sum", members, unlisted, isSigned });
    const by = (end: Ratio | null | undefined): Ratio | null =>
      end == null ? null : divideRatios(end, whole(present.length));
    return { range: { least: by(sum.range?.least), most: by(sum.range?.most), reachesMost: true }, others };
  }
  const [least, most] = [possible.map(({ amount }) => amount.least), possible.map(({ amount }) => amount.most)];
  return {
    range: {
      least: least.includes(null) ? null : (least as readonly Ratio[]).reduce(smaller),
      most: most.includes(null) ? null : (most as readonly Ratio[]).reduce(greater),
      reachesMost: true,
    },
    others,
  };
}

function boundsOfQuotient(of: Bounds, by: Bounds): Bounds {
  const others = [...new Set([...of.others, ...by.others])];
  if (of.range === null || by.range === null) return { range: null, others };
  const [dividend, divisor] = [of.range, by.range];
  const divisorMayBeZero = divisor.least === null || divisor.least.numerator <= 0n;
  const all = divisorMayBeZero ? [...new Set([...others, "empty" as const])] : others;
  if (divisor.least?.numerator === 0n && divisor.most?.numerator === 0n) return { range: null, others: all };
  const isSigned = [dividend, divisor].some(({ least }) => least === null || least.numerator < 0n);
  if (isSigned) return { range: { least: null, most: null, reachesMost: true }, others: all };
  return {
    range: {
      least: dividend.least === null || divisor.most === null ? ZERO : divideRatios(dividend.least, divisor.most),
      most:
        dividend.most === null || divisor.least === null || divisorMayBeZero
          ? null
          : divideRatios(dividend.most, divisor.least),
      reachesMost: dividend.reachesMost,
    },
    others: all,
  };
}

function boundsOfClasses(cases: readonly ClassCase[], otherwise: Quantity | null): Bounds {
  const whens = cases.map(({ when }) => when);
  const outcomes = outcomesOf(whens);
  const chosen = new Set<Quantity>();
  const others = new Set<Exclude<Value, Ratio>>();
  for (const outcome of outcomes) {
    const own = cases.filter((_, index) => isSet(outcome, index));
    if (own.length > 1) others.add("two-classes");
    else if (own[0] !== undefined) chosen.add(own[0].is);
    else if (otherwise !== null) chosen.add(otherwise);
    else others.add("no-class");
  }
  const all = [...chosen].map(boundsOf);
  const ranges = all.flatMap(({ range }) => (range === null ? [] : [range]));
  for (const bounds of all) for (const other of bounds.others) others.add(other);
  return {
    range: ranges.length === 0 ? null : ranges.reduce(hullOfRanges),
    others: [...others],
  };
}

function hullOfRanges(one: Range, other: Range): Range {
  const least = one.least === null || other.least === null ? null : smaller(one.least, other.least);
  const most = one.most === null || other.most === null ? null : greater(one.most, other.most);
  const reaches = [one, other].some(
    (range) => range.reachesMost && (range.most === null || most === null || compareRatios(range.most, most) === 0),
  );
  return { least, most, reachesMost: reaches };
}

function combine(one: Bounds, other: Bounds, join: (one: Range, other: Range) => Range): Bounds {
  const others = [...new Set([...one.others, ...other.others])];
  return { range: one.range === null || other.range === null ? null : join(one.range, other.range), others };
}

function addRanges(one: Range, other: Range): Range {
  return {
    least: one.least === null || other.least === null ? null : addRatios(one.least, other.least),
    most: one.most === null || other.most === null ? null : addRatios(one.most, other.most),
    reachesMost: one.reachesMost && other.reachesMost,
  };
}

function timesRange({ least, most, reachesMost }: Range, times: Ratio): Range {
  const by = (end: Ratio | null): Ratio | null => (end === null ? null : multiplyRatios(end, times));
  return times.numerator >= 0n
    ? { least: by(least), most: by(most), reachesMost }
    : { least: by(most), most: by(least), reachesMost: true };
}
