import type { MissingFact } from "../results/index.js";
import { type Ratio, compareRatios } from "../ratio/index.js";
import type { Verdict } from "../terms/index.js";
import { type Bounds, type Range, boundsOf } from "./bounds.js";
import { type FactDomain, domainsOf } from "./completions.js";
import { MOST_COMPLETIONS, explore, sizeOf } from "./explore.js";
import { type Completion, type Formula, collectAtoms, evaluate } from "./formula.js";
import {
  type Quantity,
  type Unknowns,
  type Value,
  collectUnknowns,
  noUnknowns,
  greater,
  smaller,
  valueOf,
} from "./quantity.js";

/** A measure compared with its limits, for a subject of which it may not be known whether it is one. */
export interface Comparison {
  /** Whether the provision applies to the subject. */
  readonly applies: Formula;
  readonly measured: Quantity;
  readonly atLeast: Quantity | null;
  readonly atMost: Quantity | null;
}

/** What a comparison comes to. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Verdicts to which the unknown facts can lead. */
  readonly possible: ReadonlySet<Verdict>;
  readonly measured: Limits;
  readonly atLeast: Limits | null;
  readonly atMost: Limits | null;
  /** Facts that can still change the verdict. */
  readonly missing: readonly MissingFact[];
  /** Whether bounds and missing facts are exact; otherwise bounds may be too wide and facts too many. */
  readonly isExact: boolean;
}

/** The least and the greatest number over all completions; null: there is none. */
export interface Limits {
  readonly least: Ratio | null;
  readonly most: Ratio | null;
}

/**
 * Compares a measure with its limits, over all ways in which unknown facts can turn out. Where these are few they are
 * tried one by one, and the answer is exact: verdict, limits, and the facts that can change the verdict. Beyond that the
 * answer rests on bounds, and is never settled where a completion contradicts it.
 */
export function compare(comparison: Comparison): Outcome {
  const unknowns = unknownsOf(comparison);
  const atoms = [...unknowns.atoms.values()];
  const hasNoFacts = atoms.length === 0 && unknowns.amounts.size === 0;
  if (unknowns.unbounded.size > 0 || unknowns.unlisted.size > 0)
    return { ...compareBounds(comparison, unknowns), isExact: hasNoFacts && openQuantities(comparison) < 2 };
  const domains = domainsOf(atoms);
  return sizeOf(domains, unknowns) > MOST_COMPLETIONS
    ? compareBounds(comparison, unknowns)
    : tryCompletions(comparison, domains, unknowns);
}

/** Returns how many of the quantities have no bound: what a list lacks may count for several of them at once. */
function openQuantities({ measured, atLeast, atMost }: Comparison): number {
  return [measured, atLeast, atMost].filter((quantity) => {
    const unknowns = noUnknowns();
    if (quantity !== null) collectUnknowns(quantity, unknowns);
    return unknowns.unbounded.size > 0 || unknowns.unlisted.size > 0;
  }).length;
}

function unknownsOf({ applies, measured, atLeast, atMost }: Comparison): Unknowns {
  const unknowns = noUnknowns();
  collectAtoms(applies, unknowns.atoms);
  for (const quantity of [measured, atLeast, atMost]) if (quantity !== null) collectUnknowns(quantity, unknowns);
  return unknowns;
}

/**
 * Judges one completion. Where nothing is due (of no unit, or in a class without one) the requirement does not apply; a
 * plain nought is a number like others, since what is measured may be negative.
 */
function judge(measured: Value, atLeast: Value | null, atMost: Value | null, isPlain: boolean): Verdict {
  if ([measured, atLeast, atMost].includes("two-classes")) return "undetermined";
  if (typeof measured === "string" || typeof atLeast === "string" || typeof atMost === "string")
    return "not-applicable";
  if (!isPlain && atMost === null && atLeast?.numerator === 0n) return "not-applicable";
  const enough = atLeast === null || compareRatios(measured, atLeast) >= 0;
  const notTooMuch = atMost === null || compareRatios(measured, atMost) <= 0;
  return enough && notTooMuch ? "met" : "unmet";
}

/** Whether a bound is a plain number of the policy. */
function isPlain(bound: Quantity | null): boolean {
  return bound?.type === "number";
}

type Tallies = Readonly<Record<"measured" | "atLeast" | "atMost", Map<keyof Limits, Ratio>>>;

function limitsIn(tally: ReadonlyMap<keyof Limits, Ratio>): Limits {
  return { least: tally.get("least") ?? null, most: tally.get("most") ?? null };
}

function tryCompletions(comparison: Comparison, domains: readonly FactDomain[], unknowns: Unknowns): Outcome {
  const tallies = { measured: new Map(), atLeast: new Map(), atMost: new Map() } satisfies Tallies;
  const explored = explore(domains, unknowns, (completion, ends) => answerFor(comparison, completion, ends, tallies));
  const verdicts = new Set(explored.answers.values());
  const [only] = verdicts;
  const verdict = verdicts.size === 1 && only !== undefined ? only : "undetermined";
  return {
    verdict,
    possible: verdicts,
    measured: limitsIn(tallies.measured),
    atLeast: comparison.atLeast && limitsIn(tallies.atLeast),
    atMost: comparison.atMost && limitsIn(tallies.atMost),
    missing: verdict === "undetermined" ? distinctFacts(explored.factsThatMatter()) : [],
    isExact: domains.every(({ isExact }) => isExact),
  };
}

function answerFor(
  { applies, measured, atLeast, atMost }: Comparison,
  completion: Completion,
  ends: ReadonlyMap<string, "least" | "most">,
  tallies: Tallies,
): Verdict {
  if (!evaluate(applies, completion)) return "not-applicable";
  const values = {
    measured: valueOf(measured, completion, ends),
    atLeast: atLeast && valueOf(atLeast, completion, ends),
    atMost: atMost && valueOf(atMost, completion, ends),
  };
  for (const name of ["measured", "atLeast", "atMost"] as const) {
    const value = values[name];
    if (value === null || typeof value === "string") continue;
    const tally = tallies[name];
    tally.set("least", smaller(tally.get("least") ?? value, value));
    tally.set("most", greater(tally.get("most") ?? value, value));
  }
  return judge(values.measured, values.atLeast, values.atMost, isPlain(atLeast));
}

/** Compares bounds: what may be met and may be unmet. */
function compareBounds({ applies, measured, atLeast, atMost }: Comparison, unknowns: Unknowns): Outcome {
  const bounds = {
    measured: boundsOf(measured),
    atLeast: atLeast && boundsOf(atLeast),
    atMost: atMost && boundsOf(atMost),
  };
  const verdicts = new Set<Verdict>();
  const given = [bounds.measured, bounds.atLeast, bounds.atMost].filter((one) => one !== null);
  const others = given.flatMap((one) => one.others);
  if (others.includes("two-classes")) verdicts.add("undetermined");
  if (others.some((other) => other !== "two-classes") || applies !== true) verdicts.add("not-applicable");
  if (applies !== false && given.every(({ range }) => range !== null)) addPossible(bounds, isPlain(atLeast), verdicts);
  const [only] = verdicts;
  const verdict = verdicts.size === 1 && only !== undefined ? only : "undetermined";
  return {
    verdict,
    possible: verdicts,
    measured: limitsOf(bounds.measured),
    atLeast: bounds.atLeast && limitsOf(bounds.atLeast),
    atMost: bounds.atMost && limitsOf(bounds.atMost),
    missing:
      verdict === "undetermined"
        ? distinctFacts([
            ...unknowns.unlisted,
            ...[...unknowns.atoms.values()].map(({ fact }) => fact.missing),
            ...[...unknowns.amounts.values()].map(({ missing }) => missing),
          ])
        : [],
    isExact: false,
  };
}

function addPossible(
  {
    measured,
    atLeast,
    atMost,
  }: { readonly measured: Bounds; readonly atLeast: Bounds | null; readonly atMost: Bounds | null },
  isPlain: boolean,
  verdicts: Set<Verdict>,
): void {
  const value = measured.range;
  if (value === null) return;
  const low = atLeast?.range ?? null;
  const high = atMost?.range ?? null;
  const mayBeNothing = low !== null && (low.least === null || low.least.numerator <= 0n);
  if (!isPlain && mayBeNothing && high === null) {
    verdicts.add("not-applicable");
    if (low.least?.numerator === 0n && low.most?.numerator === 0n) return;
  }
  const canReach = low === null || canBeAtLeast(value, low);
  const canStay = high === null || canBeAtMost(value, high);
  if (canReach && canStay) verdicts.add("met");
  const canFallShort = low !== null && canBeBelow(value, low);
  const canExceed = high !== null && canBeBelow(high, value);
  if (canFallShort || canExceed) verdicts.add("unmet");
}

/** Whether one number can be as great as another, or greater. */
function canBeAtLeast(one: Range, other: Range): boolean {
  if (one.most === null || other.least === null) return true;
  const order = compareRatios(one.most, other.least);
  return order > 0 || (order === 0 && one.reachesMost);
}

function canBeAtMost(one: Range, other: Range): boolean {
  return canBeAtLeast(other, one);
}

/** Whether one number can be smaller than another. */
function canBeBelow(one: Range, other: Range): boolean {
  if (one.least === null || other.most === null) return true;
  return compareRatios(one.least, other.most) < 0;
}

function limitsOf({ range }: Bounds): Limits {
  return { least: range?.least ?? null, most: range?.most ?? null };
}

/** Returns facts without repetitions. */
export function distinctFacts(facts: readonly MissingFact[]): readonly MissingFact[] {
  return [
    ...new Map(
      facts.map((fact) => [JSON.stringify([fact.subject.kind, fact.subject.id, fact.fact, fact.detail]), fact]),
    ).values(),
  ];
}
