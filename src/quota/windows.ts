import type { Period } from "../calendar/index.js";
import type { Verdict } from "../terms/index.js";
import type { DateOutcome } from "./possible-dates.js";

/** Returns the index of the first window for which something is true that is true for all windows after it. */
export function firstWhere(windows: readonly Period[], isTrue: (window: Period) => boolean): number {
  let [low, high] = [0, windows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const window = windows[middle];
    if (window !== undefined && isTrue(window)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The state of a window if the duty is due in it. */
export type WindowState = "done" | "missed" | "open" | "unlogged";

/** Windows in their order, and how many before each are certainly not done, or may be done without being logged. */
interface CountedWindows {
  readonly list: readonly Period[];
  readonly undone: readonly number[];
  readonly unlogged: readonly number[];
}

/** The windows from `first` to before `end`. */
export interface WindowRange {
  readonly first: number;
  readonly end: number;
}

/** The windows on which a station is open throughout, for one way in which its dates may turn out, and the verdict. */
export interface WindowOutcome extends DateOutcome, WindowRange {}

/** Counts the states once for all the ways in which a station's dates may turn out. */
export function countWindows(list: readonly Period[], states: readonly WindowState[]): CountedWindows {
  return { list, undone: countBefore(states, ["missed", "open"]), unlogged: countBefore(states, ["unlogged"]) };
}

function countBefore(states: readonly WindowState[], counted: readonly WindowState[]): readonly number[] {
  let sum = 0;
  return [sum, ...states.map((state) => (sum += counted.includes(state) ? 1 : 0))];
}

/** Judges the windows that lie within the days on which the station is open; null if it is not open. */
export function judgeWindows(windows: CountedWindows, open: Period | null): WindowOutcome {
  const { first, end } = open === null ? NONE : rangeWithin(windows.list, open);
  const verdict = judge(end - first, between(windows.undone, first, end), between(windows.unlogged, first, end));
  return { verdict, missing: verdict === "undetermined" ? ["activities"] : [], first, end };
}

function rangeWithin(list: readonly Period[], open: Period): WindowRange {
  const first = firstWhere(list, ({ from }) => from >= open.from);
  const end = firstWhere(list, ({ to }) => to > open.to);
  return { first, end: Math.max(first, end) };
}

function judge(due: number, undone: number, unlogged: number): Verdict {
  if (due === 0) return "not-applicable";
  if (undone > 0) return "unmet";
  return unlogged > 0 ? "undetermined" : "met";
}

/** Returns the windows in which the duty is due for some of the possible dates, and for all of them. */
export function dueWindows(outcomes: readonly WindowOutcome[]): {
  readonly some: WindowRange;
  readonly all: WindowRange;
} {
  const due = outcomes.filter(({ first, end }) => first < end);
  const [one, ...others] = due;
  if (one === undefined) return { some: NONE, all: NONE };
  const some = others.reduce<WindowRange>(
    (range, { first, end }) => ({ first: Math.min(range.first, first), end: Math.max(range.end, end) }),
    one,
  );
  const all = others.reduce<WindowRange>(
    (range, { first, end }) => ({ first: Math.max(range.first, first), end: Math.min(range.end, end) }),
    one,
  );
  return { some, all: due.length < outcomes.length ? NONE : all };
}

const NONE: WindowRange = { first: 0, end: 0 };

/** Returns whether two outcomes are left undetermined by the same windows. */
export function dependOnSameWindows({ unlogged }: CountedWindows, one: WindowOutcome, other: WindowOutcome): boolean {
  const common = between(unlogged, Math.max(one.first, other.first), Math.min(one.end, other.end));
  return between(unlogged, one.first, one.end) === common && between(unlogged, other.first, other.end) === common;
}

function between(before: readonly number[], first: number, end: number): number {
  return end <= first ? 0 : (before[end] ?? 0) - (before[first] ?? 0);
}
