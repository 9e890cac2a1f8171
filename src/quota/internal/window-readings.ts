import type { Period } from "../../calendar/index.js";
import type { Verdict } from "../../terms/index.js";
import type { Reading } from "./settle-readings.js";

/** How a window stands if it is asked. */
export type WindowState = "done" | "missed" | "open" | "unlogged";

/** Windows in their order, and how many before each are certainly not done, or may be done and not logged. */
export interface Windows {
  readonly list: readonly Period[];
  readonly undone: readonly number[];
  readonly unlogged: readonly number[];
}

/** What is found of the windows from `first` to before `end`, those within a station's days as its dates are read. */
export interface WindowReading extends Reading {
  readonly first: number;
  readonly end: number;
}

/** Counts once what many readings ask. */
export function countWindows(list: readonly Period[], states: readonly WindowState[]): Windows {
  return { list, undone: countBefore(states, ["missed", "open"]), unlogged: countBefore(states, ["unlogged"]) };
}

function countBefore(states: readonly WindowState[], counted: readonly WindowState[]): readonly number[] {
  let sum = 0;
  return [sum, ...states.map((state) => (sum += counted.includes(state) ? 1 : 0))];
}

/** Reads the windows that lie within the days on which the station is open; null: it is not. */
export function readWindows(windows: Windows, open: Period | null): WindowReading {
  const { list, undone, unlogged } = windows;
  const first = open === null ? 0 : firstWhere(list, ({ from }) => from >= open.from);
  const end =
    open === null
      ? 0
      : Math.max(
          first,
          firstWhere(list, ({ to }) => to > open.to),
        );
  const verdict = judge(end - first, between(undone, first, end), between(unlogged, first, end));
  return { verdict, lacking: verdict === "undetermined" ? ["activities"] : [], first, end };
}

function judge(asked: number, undone: number, unlogged: number): Verdict {
  if (asked === 0) return "not-applicable";
  if (undone > 0) return "unmet";
  return unlogged > 0 ? "undetermined" : "met";
}

/** A row of windows, from `first` to before `end`. */
export type Row = Pick<WindowReading, "first" | "end">;

/** The windows that some reading asks, and those that all ask. */
export function askedBy(readings: readonly WindowReading[]): { readonly some: Row; readonly all: Row } {
  const asking = readings.filter(({ first, end }) => first < end);
  const [one, ...others] = asking;
  if (one === undefined) return { some: NONE, all: NONE };
  const some = others.reduce<Row>(
    (row, { first, end }) => ({ first: Math.min(row.first, first), end: Math.max(row.end, end) }),
    one,
  );
  const all = others.reduce<Row>(
    (row, { first, end }) => ({ first: Math.max(row.first, first), end: Math.min(row.end, end) }),
    one,
  );
  return { some, all: asking.length < readings.length ? NONE : all };
}

const NONE: Row = { first: 0, end: 0 };

/** Whether two readings are left open by the same windows. */
export function leaveSameOpen({ unlogged }: Windows, one: WindowReading, other: WindowReading): boolean {
  const common = between(unlogged, Math.max(one.first, other.first), Math.min(one.end, other.end));
  return between(unlogged, one.first, one.end) === common && between(unlogged, other.first, other.end) === common;
}

function between(before: readonly number[], first: number, end: number): number {
  return end <= first ? 0 : (before[end] ?? 0) - (before[first] ?? 0);
}

/** The place of the first window of which something is true that is true of all after it. */
export function firstWhere(list: readonly Period[], holds: (window: Period) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const window = list[middle];
    if (window !== undefined && holds(window)) high = middle;
    else low = middle + 1;
  }
  return low;
}
