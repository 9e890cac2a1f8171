import { compareValues } from "../../ratio/index.js";
import {
  type AnniversaryConvention,
  type PlainDate,
  addDays,
  coarseDateInterval,
  daysBetween,
} from "../../calendar/index.js";
import type { Practice } from "../../model/index.js";
import type {
  CriterionContext,
  CriterionOf,
  DayAssessment,
  PersonFacts,
  PreparedCriterion,
  ReachedRange,
} from "./criterion.js";
import {
  AFTER_ALL,
  BEFORE_ALL,
  FIRST_DAY,
  LAST_DAY,
  anniversaryOf,
  cutOffOn,
  dayAfter,
  dayBefore,
  later,
  latestStart,
  yearsFullOn,
} from "./days.js";
import { type RequiredOf, tracesOf, verdictOfReached } from "./trace.js";

/**
 * 从事社会工作满N年: the days of all spans together, laid end to end from the first day, must reach the corresponding
 * day N years later, in total or from the day on which another criterion was reached.
 */
export function preparePractice(
  criterion: CriterionOf<"practice">,
  { read, criterionNamed }: CriterionContext,
): PreparedCriterion {
  const { after } = criterion;
  const years = read(criterion.years) as number;
  const convention = read(criterion.convention) as AnniversaryConvention;
  const since =
    after !== undefined && read(after.counting) === "after-criterion" ? criterionNamed(after.criterion) : null;
  const required: RequiredOf["practice"] = { years, convention, after: since === null ? null : since.id };
  const traces = tracesOf(criterion, required);
  const countsSince = (facts: PersonFacts, recordedOn: PlainDate): ReachedRange =>
    since?.reaching?.range(facts, recordedOn) ?? FROM_FIRST_DAY;

  const on = (day: PlainDate, recordedOn: PlainDate): DayAssessment => {
    const threshold = latestStart(day, years, convention);
    const measure = practiceDays({ day, years, convention, threshold });
    return {
      boundaries: [threshold],
      assess: (facts) => {
        const { practice } = facts.person;
        const { earliest, latest } = countsSince(facts, recordedOn);
        if (years === 0) {
          const reached = since === null || latest <= day ? 2 : earliest <= day ? 1 : 0;
          return traces.make(verdictOfReached(reached), { status: "recorded", leastDays: 0, mostDays: 0 });
        }
        if (practice === undefined)
          return since !== null && earliest > threshold
            ? traces.make("unmet", { status: "not-recorded" })
            : traces.notRecorded;
        if (practice.length === 0) return traces.none;
        const least = measure(practice, latest, "least");
        const most = isSettled(practice) && earliest === latest ? least : measure(practice, earliest, "most");
        return traces.make(verdictOfReached(least.isFull ? 2 : most.isFull ? 1 : 0), {
          status: "recorded",
          leastDays: least.days,
          mostDays: most.days,
        });
      },
      decisiveDates: (facts) => {
        if (since === null || years === 0) return [];
        const { practice } = facts.person;
        if (practice === undefined)
          // Work that ends when the years are just full from the first day of a span separates that day from the later
          // ones; and work that ends before it counts for a criterion that asks how long alone.
          return (since.reaching?.firstSpans(facts, recordedOn) ?? []).flatMap((span) => [
            span.earliest,
            span.latest,
            anniversaryOf(span.earliest, years),
          ]);
        if (practice.length === 0) return [];
        return (["least", "most"] as const).map((bound) =>
          lastDayWhile((first) => measure(practice, first, bound).isFull),
        );
      },
    };
  };

  return {
    id: criterion.id,
    kind: criterion.kind,
    reads: "practice",
    countsFrom: since === null ? null : since.id,
    remedies: [],
    on,
    changeDates: (facts, recordedOn) => {
      const { practice } = facts.person;
      const { earliest, latest } = countsSince(facts, recordedOn);
      if (years > 0) {
        if (practice === undefined) return [yearsFullOn(earliest, years, convention)];
        const [only] = practice;
        if (only === undefined) return [];
        if (practice.length === 1 && only.until === undefined) {
          const first = coarseDateInterval(only.from);
          return [
            yearsFullOn(later(first.earliest, earliest), years, convention),
            yearsFullOn(later(first.latest, latest), years, convention),
          ];
        }
      }
      const verdictOn = (day: PlainDate) => on(day, recordedOn).assess(facts).verdict;
      return [firstDayWhen((day) => verdictOn(day) !== "unmet"), firstDayWhen((day) => verdictOn(day) === "met")];
    },
  };
}

const FROM_FIRST_DAY: ReachedRange = { earliest: FIRST_DAY, latest: FIRST_DAY };

function isSettled(practice: readonly Practice[]): boolean {
  return practice.every(({ from, until }) => from.length === 10 && (until === undefined || until.length === 10));
}

/** Returns the last day of the calendar up to which a condition is true that, once false, stays false. */
function lastDayWhile(isTrue: (day: PlainDate) => boolean): string {
  const ended = firstDayWhen((day) => !isTrue(day));
  return ended === AFTER_ALL ? LAST_DAY : dayBefore(ended as PlainDate);
}

/** Returns the first day of the calendar on which a condition is true that, once true, stays true. */
function firstDayWhen(isTrue: (day: PlainDate) => boolean): string {
  if (!isTrue(LAST_DAY)) return AFTER_ALL;
  let low = 0;
  let high = daysBetween(FIRST_DAY, LAST_DAY);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isTrue(addDays(FIRST_DAY, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(FIRST_DAY, low);
}

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
      return { days: daysBetween(from, cutOff), isFull: from <= threshold };
    }
    const spans = practice
      .map((span) => clip(span, { since, cutOff, day, bound }))
      .filter((span) => span !== null)
      .toSorted((a, b) => compareValues(a.from, b.from));
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
    days += daysBetween(later(from, reached), to);
    reached = to;
  }
  const full = anniversaryOf(first.from as PlainDate, years);
  return { days, isFull: full !== AFTER_ALL && days >= daysBetween(first.from, full) };
}

function dayOf(date: Practice["from"], end: "earliest" | "latest"): PlainDate {
  return coarseDateInterval(date)[end];
}
