import type { MissingFact } from "../results/index.js";

/**
 * A condition on one record, as far as the register does not settle it: true, false, or a formula over unknown facts.
 * What the register knows is already evaluated, so a formula contains unknown facts alone.
 */
export type Formula = boolean | Atom | AllOf | AnyOf | Not | CountOf;

/** A record of a list, and whether it belongs to what is counted. */
export interface Member<T> {
  readonly record: T;
  readonly present: Formula;
}

/** A fact that is not recorded. */
export interface UnknownFact {
  /** The same for the same fact, wherever it is read. */
  readonly key: string;
  readonly missing: MissingFact;
}

/** One test of an unknown fact. */
export interface Atom {
  readonly type: "atom";
  readonly fact: UnknownFact;
  readonly test: Test;
}

/** What a test looks for in a fact that is one value, or a list of values. */
export type Test = ValueTest | ListTest;

/** A test of a fact that has one value. */
export interface ValueTest {
  readonly type: "value";
  /** The same for the same test. */
  readonly key: string;
  /** Values that the fact may have: at least one for each way in which the test can come out. */
  readonly candidates: readonly unknown[];
  readonly passes: (candidate: unknown) => boolean;
}

/** A test whether a list that is not recorded contains something. */
export interface ListTest {
  readonly type: "list";
  readonly key: string;
  /** Tests of one group look for things that differ in the value of one field only. */
  readonly group: string;
  /** The values of that field that pass. */
  readonly passing: readonly string[];
  /** All values that the field can have. */
  readonly among: readonly string[];
}

interface AllOf {
  readonly type: "all";
  readonly of: readonly Formula[];
}

interface AnyOf {
  readonly type: "any";
  readonly of: readonly Formula[];
}

interface Not {
  readonly type: "not";
  readonly of: Formula;
}

/** Whether the number of formulas that are true passes a test. */
interface CountOf {
  readonly type: "count";
  readonly of: readonly Formula[];
  readonly passes: (count: number) => boolean;
}

/** Returns whether all are true. */
export function allOf(members: readonly Formula[]): Formula {
  const open: Formula[] = [];
  for (const member of members) {
    if (member === false) return false;
    if (member !== true) open.push(member);
  }
  return open.length === 0 ? true : open.length === 1 ? (open[0] as Formula) : { type: "all", of: open };
}

/** Returns whether one is true. */
export function anyOf(members: readonly Formula[]): Formula {
  const open: Formula[] = [];
  for (const member of members) {
    if (member === true) return true;
    if (member !== false) open.push(member);
  }
  return open.length === 0 ? false : open.length === 1 ? (open[0] as Formula) : { type: "any", of: open };
}

/** Returns the opposite. */
export function not(member: Formula): Formula {
  if (typeof member === "boolean") return !member;
  return member.type === "not" ? member.of : { type: "not", of: member };
}

/** Returns whether the number of members that are true passes a test. */
export function countOf(members: readonly Formula[], passes: (count: number) => boolean): Formula {
  const certain = members.filter((member) => member === true).length;
  const open = members.filter((member) => typeof member !== "boolean");
  if (open.length === 0) return passes(certain);
  const results = Array.from({ length: open.length + 1 }, (_, more) => passes(certain + more));
  if (results.every((result) => result === results[0])) return results[0] as boolean;
  return { type: "count", of: open, passes: (count) => passes(certain + count) };
}

/** How the unknown facts turn out: the answer of each test, by {@link keyOfTest}. */
export type Completion = ReadonlyMap<string, boolean>;

/** Returns the key of a test of a fact. */
export function keyOfTest({ fact, test }: Atom): string {
  return `${fact.key}\n${test.key}`;
}

/** Evaluates a formula for one completion. */
export function evaluate(formula: Formula, completion: Completion): boolean {
  if (typeof formula === "boolean") return formula;
  switch (formula.type) {
    case "atom":
      return completion.get(keyOfTest(formula)) === true;
    case "all":
      return formula.of.every((member) => evaluate(member, completion));
    case "any":
      return formula.of.some((member) => evaluate(member, completion));
    case "not":
      return !evaluate(formula.of, completion);
    case "count":
      return formula.passes(formula.of.filter((member) => evaluate(member, completion)).length);
  }
}

/** Returns a formula with other tests in place of its own. */
export function mapAtoms(formula: Formula, map: (atom: Atom) => Atom): Formula {
  if (typeof formula === "boolean") return formula;
  switch (formula.type) {
    case "atom":
      return map(formula);
    case "not":
      return { ...formula, of: mapAtoms(formula.of, map) };
    default:
      return { ...formula, of: formula.of.map((member) => mapAtoms(member, map)) };
  }
}

/** Returns a test of which the fact is that of one day: on another day it may be otherwise. */
export function ofDay(atom: Atom, day: string): Atom {
  return { ...atom, fact: { ...atom.fact, key: `${atom.fact.key} on ${day}` } };
}

/** Collects the tests of a formula, each once. */
export function collectAtoms(formula: Formula, into: Map<string, Atom>): void {
  if (typeof formula === "boolean") return;
  if (formula.type === "atom") into.set(keyOfTest(formula), formula);
  else if (formula.type === "not") collectAtoms(formula.of, into);
  else for (const member of formula.of) collectAtoms(member, into);
}

/** Tests a field only where the condition names it. */
export function given<V>(value: V | undefined, test: (value: V) => Formula): Formula {
  return value === undefined ? true : test(value);
}
