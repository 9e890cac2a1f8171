import { type AnniversaryConvention, type PlainDate, coarseDateInterval, daysBetween } from "../../calendar/index.js";
import type { Practice } from "../../model/index.js";
import { AFTER_ALL, BEFORE_ALL, LAST_DAY, anniversaryOf, cutOffOn, dayAfter, later } from "./days.js";

/** How days of practice are counted on a day. */
export interface PracticeCounting {
  readonly day: PlainDate;
  readonly years: number;
  readonly convention: AnniversaryConvention;
  /** The latest start from which the years are full on the day. */
  readonly threshold: string;
}

/** Days of practice that count, and whether they make the years full. */
export interface PracticeMeasured {
  readonly days: number;
  readonly isFull: boolean;
}

/** Whether each coarse date is read as the day that gives least, or most. */
export type PracticeBound = "least" | "most";

/**
 * Returns a count of the days of practice on a day, from a first day on. The days of all spans are laid end to end, an
 * overlap counts once; they count up to the convention's cut-off.
 */
export function practiceDays({
  day,
  years,
  convention,
  threshold,
}: PracticeCounting): (practice: readonly Practice[], since: string, bound: PracticeBound) => PracticeMeasured {
  const cutOff = cutOffOn(day, convention);
  return (practice, since, bound) => {
    if (cutOff === BEFORE_ALL) return NO_DAYS;
    const [only] = practice;
    if (practice.length === 1 && only?.until === undefined) {
      const from = later(dayOf((only as Practice).from, bound === "least" ? "latest" : "earliest"), since);
      if (from > day || from >= cutOff) return NO_DAYS;
      return { days: daysBetween(from as PlainDate, cutOff as PlainDate), isFull: from <= threshold };
    }
    const spans = practice
      .map((span) => clip(span, { since, cutOff, day, bound }))
      .filter((span) => span !== null)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return layEndToEnd(spans, years);
  };
}

const NO_DAYS: PracticeMeasured = { days: 0, isFull: false };

interface Span {
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
}

interface Clipping {
  readonly since: string;
  readonly cutOff: string;
  readonly day: string;
  readonly bound: PracticeBound;
}

/** Returns the part of a span that counts; null where none does. */
function clip({ from, until }: Practice, { since, cutOff, day, bound }: Clipping): Span | null {
  const first = later(dayOf(from, bound === "least" ? "latest" : "earliest"), since);
  const last = until === undefined ? LAST_DAY : dayOf(until, bound === "least" ? "earliest" : "latest");
  const after = dayAfter(last);
  const to = after < cutOff ? after : cutOff;
  return first <= day && first < to ? { from: first, to } : null;
}

function layEndToEnd(spans: readonly Span[], years: number): PracticeMeasured {
  const [first] = spans;
  if (first === undefined) return NO_DAYS;
  let days = 0;
  let reached = first.from;
  for (const { from, to } of spans) {
    if (to <= reached) continue;
    days += daysBetween(later(from, reached) as PlainDate, to as PlainDate);
    reached = to;
  }
  const full = anniversaryOf(first.from as PlainDate, years);
  return { days, isFull: full !== AFTER_ALL && days >= daysBetween(first.from as PlainDate, full as PlainDate) };
}

function dayOf(date: Practice["from"], end: "earliest" | "latest"): PlainDate {
  return coarseDateInterval(date)[end];
}
