import { type CoarseDate, type PlainDate, addDays, coarseDateInterval } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import type { SubjectRef } from "../model/index.js";
import type { DayRange, NumberRange } from "../policy/index.js";
import { type Ratio, addRatios, compareRatios, makeRatio, subtractRatios } from "../ratio/index.js";
import { type Certainty } from "../register/index.js";
import type { MissingFact } from "../results/index.js";
import type { FactKind } from "../terms/index.js";
import { type Formula, type UnknownFact, anyOf } from "./formula.js";
import { isWithin, limitsIn } from "./limits.js";

/** Tests of single facts: what is recorded is tested, what is not becomes part of a formula. */

/** Returns an unknown fact about a subject. `of` distinguishes facts of one kind about one subject. */
export function unknownFact(subject: SubjectRef, fact: FactKind, of = "", detail?: string): UnknownFact {
  const missing: MissingFact = detail === undefined ? { subject, fact } : { subject, fact, detail };
  return { key: `${subject.kind}:${subject.id} ${fact} ${of}`, missing };
}

/** Any value that a test does not name. */
const OTHER = Symbol("another value");

/** Returns whether a recorded word is one of some words; `among` are all words that it can be, absent: any. */
export function testWord(
  value: string | undefined,
  words: readonly string[],
  fact: UnknownFact,
  among?: readonly string[],
): Formula {
  if (value !== undefined) return words.includes(value);
  const candidates = among ?? [...words, OTHER];
  const passing = candidates.filter((candidate) => words.includes(candidate as string));
  if (passing.length === 0 || passing.length === candidates.length) return passing.length > 0;
  return {
    type: "atom",
    fact,
    test: {
      type: "value",
      key: `word ${words.join("|")}`,
      candidates,
      passes: (candidate) => words.includes(candidate as string),
    },
  };
}

/** Returns whether a recorded list contains one of some words. */
export function testHeld(
  values: readonly string[] | undefined,
  words: readonly string[],
  fact: UnknownFact,
  all: readonly string[] = words,
): Formula {
  if (values !== undefined) return values.some((value) => words.includes(value));
  return testList(fact, { group: "", passing: words, among: all });
}

/** Returns whether a list that is not recorded contains something. */
export function testList(
  fact: UnknownFact,
  test: { readonly group: string; readonly passing: readonly string[]; readonly among: readonly string[] },
): Formula {
  if (test.passing.length === 0) return false;
  return { type: "atom", fact, test: { type: "list", key: `list ${test.group} ${test.passing.join("|")}`, ...test } };
}

/** Returns whether a recorded truth is the one asked for. */
export function testFlag(value: boolean | undefined, wanted: boolean | undefined, fact: UnknownFact): Formula {
  if (value !== undefined) return value === wanted;
  return {
    type: "atom",
    fact,
    test: {
      type: "value",
      key: `flag ${String(wanted)}`,
      candidates: [true, false],
      passes: (candidate) => candidate === wanted,
    },
  };
}

/** A number as far as it is known: between two numbers, without an upper bound where `most` is null. */
export interface NumberReading {
  /** null: there is no bound. */
  readonly least: Ratio | null;
  readonly most: Ratio | null;
}

const TINY = makeRatio(1n, 1_000_000_000n);

/** Reads a recorded number; one that is not recorded is not negative. */
export function readNumber(value: string | number | undefined): NumberReading {
  if (value === undefined) return { least: ZERO, most: null };
  const recorded = toRatio(value);
  return { least: recorded, most: recorded };
}

const ZERO = makeRatio(0n);

/** Returns whether a number that is known exactly, within bounds, or not at all lies within limits. */
export function testNumber(value: NumberReading, range: NumberRange, fact: UnknownFact): Formula {
  const passes = (candidate: Ratio): boolean => isWithin(candidate, range);
  const { least, most } = value;
  if (least !== null && most !== null && compareRatios(least, most) === 0) return passes(least);
  const near = limitsIn(range).flatMap((limit) => [subtractRatios(limit, TINY), limit, addRatios(limit, TINY)]);
  const ends = [least, most].filter((end) => end !== null);
  const candidates = [...ends, ...near].filter(
    (candidate) =>
      (least === null || compareRatios(candidate, least) >= 0) &&
      (most === null || compareRatios(candidate, most) <= 0),
  );
  const answers = new Set(candidates.map(passes));
  if (answers.size === 1) return answers.has(true);
  return {
    type: "atom",
    fact,
    test: {
      type: "value",
      key: `number ${JSON.stringify(range)}`,
      candidates,
      passes: (candidate) => passes(candidate as Ratio),
    },
  };
}

/** The first and the last day of the calendar. */
const ALL_DAYS = coarseDateInterval("1900").earliest;
const LAST_DAY = coarseDateInterval("2200").latest;

/** Returns whether a recorded date lies within a range of days. */
export function testDay(date: CoarseDate | undefined, { from, until }: DayRange, fact: UnknownFact): Formula {
  const { earliest, latest } = date === undefined ? { earliest: ALL_DAYS, latest: LAST_DAY } : coarseDateInterval(date);
  const [first, last] = [from ?? ALL_DAYS, until ?? LAST_DAY];
  if (earliest >= first && latest <= last) return true;
  if (latest < first || earliest > last) return false;
  const near = [
    first,
    last,
    ...(first > earliest ? [addDays(first, -1)] : []),
    ...(last < latest ? [addDays(last, 1)] : []),
  ];
  return {
    type: "atom",
    fact,
    test: {
      type: "value",
      key: `day ${first} ${last}`,
      candidates: [earliest, latest, ...near.filter((day) => day >= earliest && day <= latest)],
      passes: (candidate) => {
        const day = candidate as PlainDate;
        return day >= first && day <= last;
      },
    },
  };
}

/** Returns a formula for an answer that may be unknown; `on` says to what day it belongs. */
export function ofCertainty(answer: Certainty, fact: UnknownFact, on: string): Formula {
  if (answer !== "unknown") return answer === "yes";
  return {
    type: "atom",
    fact,
    test: { type: "value", key: `holds ${on}`, candidates: [true, false], passes: (candidate) => candidate === true },
  };
}

/** Limits on a place in an order of words, both included. */
export interface RankRange {
  readonly atLeast?: string | undefined;
  readonly atMost?: string | undefined;
}

/** Returns the words of an order that lie within a rank. */
export function wordsWithin(order: readonly string[], rank: RankRange | undefined): readonly string[] {
  if (rank === undefined) return order;
  const first = rank.atLeast === undefined ? 0 : order.indexOf(rank.atLeast);
  const last = rank.atMost === undefined ? order.length - 1 : order.indexOf(rank.atMost);
  return order.slice(first, last + 1);
}

/** Returns whether one of the records of a list meets a condition. */
export function someOf<T>(records: readonly T[], meets: (record: T, index: number) => Formula): Formula {
  return anyOf(records.map(meets));
}
