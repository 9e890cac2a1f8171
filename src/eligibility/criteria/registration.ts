import type { PlainDate } from "../../calendar/index.js";
import type { Registration } from "../../model/index.js";
import { CERTIFICATE_LEVELS } from "../../terms/index.js";
import type { CriterionTrace, FoundOf } from "../types.js";
import {
  AFTER_ALL,
  type DaySpan,
  LAST_DAY,
  type Reached,
  dayAfter,
  dayBefore,
  latestEnd,
  monthsBefore,
  rangeOf,
  reachedBy,
} from "../internal/days.js";
import { type Leaf, type LeafContext, type LeafOf, certificateRank, traceMaker, verdictOfState } from "./criterion.js";
import { HIGHER_LEVELS } from "../internal/check-person.js";

/** 登记有效: opens on the first day of a registration and closes after its last. */
export function registrationLeaf(leaf: LeafOf<"registration">, { read }: LeafContext): Leaf {
  const level = read.listed(leaf.level, CERTIFICATE_LEVELS);
  const higherLevels = read.listed(leaf.higherLevels, HIGHER_LEVELS);
  const years = read.integer(leaf.validityYears, 1, 60);
  const trace = traceMaker(leaf, { level, higherLevels });
  return build({
    ...trace,
    serves: serving(level, higherLevels),
    state: (record, day, recordedOn) =>
      lesser(reachedBy(record.from, day, startKnownBy(record, recordedOn)), endsOnOrAfter(record, day, recordedOn)),
    boundaries: (day) => [dayBefore(day), day],
    turns: ({ earliest, latest }, ends) => [earliest, latest, dayAfter(ends.earliest), dayAfter(ends.latest)],
    make: (state, record) => trace.make(verdictOfState(state), foundIn(record)),
    options: [{ kind: "registration", level, years, criterion: leaf.id }],
  });
}

/** 再登记受理期: the months up to the last day of a registration. */
export function renewalWindowLeaf(leaf: LeafOf<"renewal-window">, { read }: LeafContext): Leaf {
  const level = read.listed(leaf.level, CERTIFICATE_LEVELS);
  const higherLevels = read.listed(leaf.higherLevels, HIGHER_LEVELS);
  const months = read.integer(leaf.months, 1, 120);
  const trace = traceMaker(leaf, { level, higherLevels, months });
  return build({
    ...trace,
    serves: serving(level, higherLevels),
    state: (record, day, recordedOn) => {
      const ends = endsIn(record, recordedOn);
      const latest = latestEnd(day, months);
      if (ends.latest < day || ends.earliest > latest) return 0;
      return ends.earliest >= day && ends.latest <= latest ? 2 : 1;
    },
    boundaries: (day) => [dayBefore(day), latestEnd(day, months)],
    turns: (_starts, ends) => [
      monthsBefore(ends.earliest, months),
      monthsBefore(ends.latest, months),
      dayAfter(ends.earliest),
      dayAfter(ends.latest),
    ],
    make: (state, record) => trace.make(verdictOfState(state), foundIn(record)),
    options: [],
  });
}

interface Validity extends Pick<Leaf, "options"> {
  readonly none: CriterionTrace;
  readonly notRecorded: CriterionTrace;
  readonly serves: (record: Registration) => boolean;
  readonly state: (record: Registration, day: PlainDate, recordedOn: PlainDate) => Reached;
  readonly boundaries: (day: PlainDate) => readonly string[];
  readonly turns: (starts: DaySpan, ends: DaySpan) => readonly string[];
  readonly make: (state: Reached, record: Registration) => CriterionTrace;
}

function build({ none, notRecorded, serves, state, boundaries, turns, make, options }: Validity): Leaf {
  return {
    id: none.id,
    kind: none.kind as Leaf["kind"],
    reads: "registrations",
    options,
    on: (day, recordedOn) => ({
      boundaries: boundaries(day),
      assess: ({ person }) => {
        if (person.registrations === undefined) return notRecorded;
        let best: Registration | undefined;
        let bestScore = -1;
        let bestState: Reached = 0;
        for (const record of person.registrations) {
          const fits = serves(record);
          const own = fits ? state(record, day, recordedOn) : 0;
          const score = fits ? 10 + own : 0;
          if (score < bestScore || (score === bestScore && !endsLater(record, best))) continue;
          best = record;
          bestScore = score;
          bestState = own;
        }
        return best === undefined ? none : make(bestState, best);
      },
    }),
    turns: ({ person }, recordedOn) =>
      (person.registrations ?? [])
        .filter(serves)
        .flatMap((record) => turns(rangeOf(record.from, startKnownBy(record, recordedOn)), endsIn(record, recordedOn))),
  };
}

function serving(
  level: Registration["level"],
  higherLevels: "satisfy" | "do-not-satisfy",
): (record: Registration) => boolean {
  const needed = certificateRank(level);
  return (record) => {
    const rank = certificateRank(record.level);
    return higherLevels === "satisfy" ? rank >= needed : rank === needed;
  };
}

/** A registration without a start has begun when it was recorded, and before it ended. */
function startKnownBy(record: Registration, recordedOn: PlainDate): PlainDate {
  const { latest } = rangeOf(record.until, recordedOn);
  return latest < recordedOn ? latest : recordedOn;
}

/** A registration without an end ends some day after its start, and no earlier than it was recorded without either. */
function endsIn(record: Registration, recordedOn: PlainDate): DaySpan {
  if (record.until !== undefined) return rangeOf(record.until, recordedOn);
  return {
    earliest: record.from === undefined ? recordedOn : rangeOf(record.from, recordedOn).earliest,
    latest: LAST_DAY,
  };
}

function endsOnOrAfter(record: Registration, day: PlainDate, recordedOn: PlainDate): Reached {
  if (record.until?.length === 10) return record.until >= day ? 2 : 0;
  const { earliest, latest } = endsIn(record, recordedOn);
  return earliest >= day ? 2 : latest >= day ? 1 : 0;
}

function endsLater(record: Registration, other: Registration | undefined): boolean {
  return other === undefined || (record.until ?? AFTER_ALL) > (other.until ?? AFTER_ALL);
}

function foundIn(record: Registration): { readonly status: "recorded" } & FoundOf["registration"] {
  return { status: "recorded", level: record.level, from: record.from ?? null, until: record.until ?? null };
}

function lesser(first: Reached, second: Reached): Reached {
  return first < second ? first : second;
}
