import type { FaultPath } from "../../fault/index.js";
import { isNumeric, numbersOf, rangesMeet, ranksMeet } from "./check-ranges.js";

/** A condition as its fields, whatever thing it is on. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns whether two conditions are certainly true of one subject: one contains all of the other, or they test the same
 * one field, and a value meets both; of a choice (`anyOf`) one alternative suffices. Other overlaps show only in data, and
 * make the finding undetermined.
 */
export function overlap(one: Fields, other: Fields): boolean {
  const others = alternativesOf(other);
  return alternativesOf(one).some((own) =>
    others.some((each) => contains(own, each) || contains(each, own) || meet(own, each, [])),
  );
}

/** Returns whether all that meets a condition certainly meets another, which says nothing more. */
export function implies(whole: Fields, part: Fields): boolean {
  return alternativesOf(part).some((one) => contains(whole, one));
}

/** Returns whether all that a condition requires is in the other, so that a subject of the other meets both. */
export function contains(whole: Fields, part: Fields): boolean {
  // An open list of majors is wider than a closed one.
  if ("majors" in part && whole["majorsOpen"] !== part["majorsOpen"]) return false;
  return Object.entries(part).every(([key, value]) => {
    const own = whole[key];
    if (isFields(value) && isFields(own) && !AS_WHOLE.includes(key)) return contains(own, value);
    if (Array.isArray(value) && Array.isArray(own) && !OF_ALL.includes(key)) return isPartOf(own, value);
    return isEqual(own, value);
  });
}

/** Parts of conditions that are not narrower by having more fields: at most 3 long sessions may be many short ones. */
const AS_WHOLE: readonly string[] = ["not", "sessions"];

/** Lists of which all entries must be met; of the others one is enough. */
const OF_ALL: readonly string[] = ["has", "systems", "facilities"];

/**
 * Returns conditions of which each makes a condition true: the condition itself, since two may have the same choice, and
 * one without a choice for each way to choose.
 */
function alternativesOf(condition: Fields): readonly Fields[] {
  const choices = choicesIn(condition) ?? [];
  return isEqual(choices, [condition]) ? choices : [condition, ...choices];
}

/** More ways to choose are not tried. */
const MOST_CHOICES = 256;

/** Returns a condition without a choice for each way to choose; null where there are too many. */
function choicesIn({ anyOf, ...own }: Fields): readonly Fields[] | null {
  let found: readonly Fields[] = [{}];
  for (const [key, value] of Object.entries(own)) {
    const parts = isFields(value) && !AS_WHOLE.includes(key) ? choicesIn(value) : [value];
    if (parts === null || found.length * parts.length > MOST_CHOICES) return null;
    found = found.flatMap((before) => parts.map((part) => ({ ...before, [key]: part })));
  }
  if (!Array.isArray(anyOf)) return found;
  let members: readonly Fields[] = [];
  for (const member of anyOf.filter(isFields)) {
    const choices = choicesIn(member);
    if (choices === null || found.length * (members.length + choices.length) > MOST_CHOICES) return null;
    members = [...members, ...choices];
  }
  return found.flatMap((before) => members.flatMap((member) => joined(before, member)));
}

/** Returns the condition that requires all of two; none where both say something else of one field, or one excludes the other. */
function joined(one: Fields, other: Fields): readonly Fields[] {
  if (Object.keys(other).some((key) => key in one && !isEqual(one[key], other[key]))) return [];
  const { not, ...rest } = { ...one, ...other };
  if (not === undefined) return [rest];
  return isFields(not) && !contains(rest, not) ? [{ ...rest, not }] : [];
}

function isPartOf(list: readonly unknown[], whole: readonly unknown[]): boolean {
  return list.every((value) => whole.some((known) => isEqual(value, known)));
}

/** Returns whether two values are written alike. */
export function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Returns whether two conditions test the same one field, of which a value meets both. */
function meet(one: Fields, other: Fields, path: FaultPath): boolean {
  const [first, ...moreOfOne] = Object.entries(one);
  const [second, ...moreOfOther] = Object.entries(other);
  if (first === undefined || second === undefined) return true;
  if (moreOfOne.length > 0 || moreOfOther.length > 0) return false;
  const [[key, values], [otherKey, others]] = [first, second];
  if (key === "not" && isFields(values)) return meetsNot(values, other);
  if (otherKey === "not" && isFields(others)) return meetsNot(others, one);
  if (key !== otherKey) return false;
  if (key === "withinYears") return true;
  if (Array.isArray(values) && Array.isArray(others)) return values.some((value) => others.includes(value));
  if (!isFields(values) || !isFields(others)) return false;
  const at = [...path, key];
  if (isNumeric(values) && isNumeric(others)) return rangesMeet(values, others, numbersOf(at));
  if (key === "level" || key === "rating") return ranksMeet(values, others);
  if (isDays(values) && isDays(others)) return daysMeet(values, others);
  return meet(values, others, at);
}

/** Returns whether a word of a condition is none of those that the other excludes: “not in a city” and “in a town”. */
function meetsNot(excluded: Fields, other: Fields): boolean {
  const [[key, words] = [], ...more] = Object.entries(excluded);
  const [[otherKey, others] = [], ...moreOfOther] = Object.entries(other);
  if (key !== otherKey || more.length > 0 || moreOfOther.length > 0) return false;
  return Array.isArray(words) && Array.isArray(others) && ONE_OF.includes(String(key)) && !isPartOf(others, words);
}

/** Fields of which a subject has one value, so that a value outside of a list is not in it. */
const ONE_OF: readonly string[] = ["id", "level", "kind", "committee", "area"];

function isDays(range: Fields): boolean {
  return Object.keys(range).every((key) => key === "from" || key === "until");
}

function daysMeet(one: Fields, other: Fields): boolean {
  const isBefore = (end: unknown, start: unknown): boolean =>
    typeof end === "string" && typeof start === "string" && end < start;
  return !isBefore(one["until"], other["from"]) && !isBefore(other["until"], one["from"]);
}

/** Returns whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
