import {
  type AnniversaryConvention,
  type PlainDate,
  addDays,
  coarseDateInterval,
  daysBetween,
} from "../../calendar/index.js";
import { refuse } from "../../fault/index.js";
import type { Practice } from "../../model/index.js";
import {
  AFTER_ALL,
  BEFORE_ALL,
  FIRST_DAY,
  LAST_DAY,
  anniversaryOf,
  cutOffOn,
  dayAfter,
  dayBefore,
  latestStart,
  yearsFullOn,
} from "../internal/days.js";
import {
  type Facts,
  type Leaf,
  type LeafContext,
  type LeafOf,
  type ReachedRange,
  traceMaker,
  verdictOfState,
} from "./criterion.js";
import { CONVENTIONS, COUNTING } from "../internal/check-person.js";
import type { PlacedLeaf } from "../internal/assessor.js";

/**
 * 从事社会工作满N年. The days of all spans together (an overlap once), laid end to end from the first day, must
 * reach the corresponding day N years later; they count up to the convention's cut-off.
 */
export function practiceLeaf(leaf: LeafOf<"practice">, { read, leafNamed }: LeafContext): Leaf {
  const years = read.integer(leaf.years, 0, 60);
  const convention = read.listed(leaf.convention, CONVENTIONS);
  const since =
    leaf.after !== undefined && read.listed(leaf.after.counting, COUNTING) === "after-criterion"
      ? leafNamed(leaf.after.criterion)
      : null;
  if (since !== null && since.reached === undefined)
    refuse("reference-dangling", ["provision", "criteria", leaf.id, "after", "criterion"], { id: since.id });
  const trace = traceMaker(leaf, { years, convention, after: since === null ? null : since.id });
  const start = (facts: Facts, recordedOn: PlainDate): ReachedRange =>
    since?.reached?.(facts, recordedOn) ?? { earliest: FIRST_DAY, latest: FIRST_DAY };

  const assessOn = (day: PlainDate, recordedOn: PlainDate) => {
    const threshold = latestStart(day, years, convention);
    const measure = measureOn({ day, years, convention, threshold });
    return (facts: Facts) => {
      const { practice } = facts.person;
      const from = since === null ? null : start(facts, recordedOn);
      if (years === 0) return withoutYears(from, day, trace);
      if (practice === undefined)
        return from !== null && from.earliest > threshold
          ? trace.make("unmet", { status: "not-recorded" })
          : trace.notRecorded;
      if (practice.length === 0) return trace.none;
      const least = measure(practice, from?.latest ?? FIRST_DAY, "least");
      const most =
        isSettled(practice) && from?.earliest === from?.latest
          ? least
          : measure(practice, from?.earliest ?? FIRST_DAY, "most");
      const state = least.full ? 2 : most.full ? 1 : 0;
      return trace.make(verdictOfState(state), { status: "recorded", leastDays: least.days, mostDays: most.days });
    };
  };
  return {
    id: leaf.id,
    kind: leaf.kind,
    reads: "practice",
    options: [],
    countsFrom: since === null ? null : since.id,
    on: (day, recordedOn) => {
      const threshold = latestStart(day, years, convention);
      const measure = measureOn({ day, years, convention, threshold });
      return {
        assess: assessOn(day, recordedOn),
        boundaries: [threshold],
        telling: (facts) => {
          if (since === null || years === 0) return [];
          const { practice } = facts.person;
          if (practice === undefined) {
            // Work that ends when the years are just full from the first day of a span separates that day from the later
            // ones; and work that ends before it counts for a criterion that asks how long alone.
            return (since.startsOf?.(facts, recordedOn) ?? []).flatMap((span) => [
              span.earliest,
              span.latest,
              anniversaryOf(span.earliest, years),
            ]);
          }
          if (practice.length === 0) return [];
          return (["least", "most"] as const).map((bound) => lastDay((first) => measure(practice, first, bound).full));
        },
      };
    },
    turns: (facts, recordedOn) => {
      const { practice } = facts.person;
      if (practice?.length === 0 && years > 0) return [];
      if (practice === undefined && years > 0) {
        return [yearsFullOn(start(facts, recordedOn).earliest as PlainDate, years, convention)];
      }
      const [only] = practice ?? [];
      if (practice?.length === 1 && only?.until === undefined && years > 0) {
        const { earliest, latest } = start(facts, recordedOn);
        return (["earliest", "latest"] as const).map((end) => {
          const from = later(endOf((only as Practice).from, end), end === "earliest" ? earliest : latest);
          return yearsFullOn(from as PlainDate, years, convention);
        });
      }
      const stateOn = (day: PlainDate): number =>
        ["unmet", "undetermined", "met"].indexOf(assessOn(day, recordedOn)(facts).verdict);
      return [firstDay((day) => stateOn(day) >= 1), firstDay((day) => stateOn(day) >= 2)];
    },
  };
}

/** No years at all are needed, but the criterion from which they would count is. */
function withoutYears(from: ReachedRange | null, day: PlainDate, trace: ReturnType<typeof traceMaker<"practice">>) {
  const state = from === null || from.latest <= day ? 2 : from.earliest <= day ? 1 : 0;
  return trace.make(verdictOfState(state), { status: "recorded", leastDays: 0, mostDays: 0 });
}

function isSettled(practice: readonly Practice[]): boolean {
  return practice.every(({ from, until }) => from.length === 10 && (until === undefined || until.length === 10));
}

interface Counting {
  readonly day: PlainDate;
  readonly years: number;
  readonly convention: AnniversaryConvention;
  readonly threshold: string;
}

interface Measured {
  readonly days: number;
  readonly full: boolean;
}

/** Days of practice on a day, at least or at most, counted from a first day on. */
function measureOn({
  day,
  years,
  convention,
  threshold,
}: Counting): (practice: readonly Practice[], since: string, bound: "least" | "most") => Measured {
  const cutOff = cutOffOn(day, convention);
  return (practice, since, bound) => {
    if (cutOff === BEFORE_ALL) return { days: 0, full: false };
    const [only] = practice;
    if (practice.length === 1 && only?.until === undefined) {
      const from = later(endOf((only as Practice).from, bound === "least" ? "latest" : "earliest"), since);
      if (from > day || from >= cutOff) return { days: 0, full: false };
      return { days: daysBetween(from as PlainDate, cutOff as PlainDate), full: from <= threshold };
    }
    const spans = practice
      .map((span) => clip(span, { since, cutOff, day, bound }))
      .filter((span) => span !== null)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return layEndToEnd(spans, years);
  };
}

interface Span {
  readonly from: string;
  /** The day after the last, where time stops. */
  readonly to: string;
}

function clip(
  span: Practice,
  {
    since,
    cutOff,
    day,
    bound,
  }: { readonly since: string; readonly cutOff: string; readonly day: string; readonly bound: "least" | "most" },
): Span | null {
  const from = later(endOf(span.from, bound === "least" ? "latest" : "earliest"), since);
  const last = span.until === undefined ? LAST_DAY : endOf(span.until, bound === "least" ? "earliest" : "latest");
  const after = dayAfter(last);
  const to = after < cutOff ? after : cutOff;
  return from <= day && from < to ? { from, to } : null;
}

function layEndToEnd(spans: readonly Span[], years: number): Measured {
  const [first] = spans;
  if (first === undefined) return { days: 0, full: false };
  let days = 0;
  let reached = first.from;
  for (const { from, to } of spans) {
    if (to <= reached) continue;
    days += daysBetween(later(from, reached) as PlainDate, to as PlainDate);
    reached = to;
  }
  const full = anniversaryOf(first.from as PlainDate, years);
  return { days, full: full !== AFTER_ALL && days >= daysBetween(first.from as PlainDate, full as PlainDate) };
}

function endOf(date: Practice["from"], end: "earliest" | "latest"): PlainDate {
  return date.length === 10 ? (date as string as PlainDate) : coarseDateInterval(date)[end];
}

function later(first: string, second: string): string {
  return first > second ? first : second;
}

/** The last day of the calendar up to which a condition holds that, once false, stays false. */
function lastDay(holds: (day: PlainDate) => boolean): string {
  const ended = firstDay((day) => !holds(day));
  return ended === AFTER_ALL ? LAST_DAY : dayBefore(ended as PlainDate);
}

/** The first day of the calendar from which on a condition holds that, once true, stays true. */
function firstDay(holds: (day: PlainDate) => boolean): string {
  if (!holds(LAST_DAY)) return AFTER_ALL;
  let low = 0;
  let high = daysBetween(FIRST_DAY, LAST_DAY);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(addDays(FIRST_DAY, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(FIRST_DAY, low);
}

/**
 * Settled practices between the shortest and the longest that coarse dates allow: one for each answer of the
 * criteria on the way. The dates are moved one after the other from where they give least to where they give most.
 */
export function settlePractice(facts: Facts, leaves: readonly PlacedLeaf[]): readonly (readonly Practice[])[] {
  const recorded = facts.person.practice ?? [];
  const ends = recorded.flatMap((span, position) => [
    ...(span.from.length === 10 ? [] : [{ position, field: "from" as const, ...coarseDateInterval(span.from) }]),
    ...(span.until === undefined || span.until.length === 10
      ? []
      : [{ position, field: "until" as const, ...coarseDateInterval(span.until) }]),
  ]);
  if (ends.length === 0) return [recorded];
  const answer = (practice: readonly Practice[]): string =>
    leaves.map(({ onDay }) => onDay.assess({ ...facts, person: { ...facts.person, practice } }).verdict).join();
  const withDay = (
    practice: readonly Practice[],
    { position, field }: { readonly position: number; readonly field: "from" | "until" },
    day: PlainDate,
  ): readonly Practice[] => practice.map((span, index) => (index === position ? { ...span, [field]: day } : span));

  let current = ends.reduce<readonly Practice[]>(
    (practice, end) => withDay(practice, end, end.field === "from" ? end.latest : end.earliest),
    recorded,
  );
  const settled = [current];
  for (const end of ends) {
    const [worst, best] = end.field === "from" ? [end.latest, end.earliest] : [end.earliest, end.latest];
    const steps = Math.abs(daysBetween(worst, best));
    const direction = end.field === "from" ? -1 : 1;
    const at = (step: number): readonly Practice[] => withDay(current, end, addDays(worst, direction * step));
    let step = 0;
    while (step < steps && answer(at(step)) !== answer(at(steps))) {
      // The first step after which the answer is another one.
      let low = step + 1;
      let high = steps;
      const before = answer(at(step));
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (answer(at(middle)) === before) low = middle + 1;
        else high = middle;
      }
      step = low;
      settled.push(at(step));
    }
    current = at(steps);
  }
  settled.push(current);
  return [...new Map(settled.map((practice) => [answer(practice), practice])).values()];
}
