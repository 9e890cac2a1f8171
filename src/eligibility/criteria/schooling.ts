import type { CoarseDate, PlainDate } from "../../calendar/index.js";
import type { Person } from "../../model/index.js";
import { ACADEMIC_DEGREES, EDUCATION_LEVELS } from "../../terms/index.js";
import type { LeafTrace, MajorMatch } from "../types.js";
import { AFTER_ALL, type DaySpan, type Reached, rangeOf, reachedBy } from "../internal/days.js";
import {
  type Facts,
  type Leaf,
  type LeafContext,
  type LeafOf,
  type ReachedRange,
  degreeRank,
  educationRank,
  mayBeFirst,
  traceMaker,
  verdictOfState,
} from "./criterion.js";
import { COUNTS } from "../internal/check-person.js";

/** 学历. */
export function educationLeaf(leaf: LeafOf<"education">, { read }: LeafContext): Leaf {
  const level = read.listed(leaf.level, EDUCATION_LEVELS);
  const majors = leaf.majors === undefined ? null : read.texts(leaf.majors);
  const trace = traceMaker(leaf, { level, majors });
  return build({
    id: leaf.id,
    kind: leaf.kind,
    reads: "education",
    majors,
    needed: educationRank(level),
    records: (person) => person.education,
    rankOf: (record) => educationRank(record.level),
    dateOf: (record) => record.graduatedOn,
    none: trace.none,
    notRecorded: trace.notRecorded,
    make: (state, record, major) =>
      trace.make(verdictOfState(state), {
        status: "recorded",
        level: record.level,
        major,
        date: record.graduatedOn ?? null,
      }),
    options: [{ kind: "education", level, majors }],
  });
}

/** 学位. */
export function degreeLeaf(leaf: LeafOf<"degree">, { read }: LeafContext): Leaf {
  const degree = read.listed(leaf.degree, ACADEMIC_DEGREES);
  const majors = leaf.majors === undefined ? null : read.texts(leaf.majors);
  const counts = leaf.counts === undefined ? "counts" : read.listed(leaf.counts, COUNTS);
  const trace = traceMaker(leaf, { degree, majors, counts });
  return build({
    id: leaf.id,
    kind: leaf.kind,
    reads: "degrees",
    majors,
    needed: counts === "counts" ? degreeRank(degree) : Number.POSITIVE_INFINITY,
    records: (person) => person.degrees,
    rankOf: (record) => degreeRank(record.degree),
    dateOf: (record) => record.conferredOn,
    none: trace.none,
    notRecorded: counts === "counts" ? trace.notRecorded : trace.make("unmet", { status: "not-recorded" }),
    make: (state, record, major) =>
      trace.make(verdictOfState(state), {
        status: "recorded",
        degree: record.degree,
        major,
        date: record.conferredOn ?? null,
      }),
    options: counts === "counts" ? [{ kind: "degree", degree, majors }] : [],
  });
}

interface Schooling<R> extends Pick<Leaf, "id" | "kind" | "reads" | "options"> {
  readonly majors: readonly string[] | null;
  readonly needed: number;
  readonly records: (person: Person) => readonly R[] | undefined;
  readonly rankOf: (record: R) => number;
  readonly dateOf: (record: R) => CoarseDate | undefined;
  readonly none: LeafTrace<"education"> | LeafTrace<"degree">;
  readonly notRecorded: LeafTrace<"education"> | LeafTrace<"degree">;
  readonly make: (state: Reached, record: R, major: MajorMatch) => LeafTrace<"education"> | LeafTrace<"degree">;
}

/** 学历 and 学位 are two fields with one shape: a level, a major, a date. */
function build<R extends { readonly major?: string | undefined }>(schooling: Schooling<R>): Leaf {
  const { id, kind, reads, options, majors, needed, records, dateOf, none, notRecorded, make } = schooling;
  const match = majorMatcher(majors);
  const serves = (record: R): boolean => schooling.rankOf(record) >= needed && match(record.major) !== "not-accepted";
  const spansOf = ({ person }: Facts, recordedOn: PlainDate): readonly DaySpan[] =>
    (records(person) ?? []).filter(serves).map((record) => rangeOf(dateOf(record), recordedOn));
  const reached = ({ person }: Facts, recordedOn: PlainDate): ReachedRange =>
    reachedRange(records(person)?.filter(serves), { match, dateOf }, recordedOn);
  return {
    id,
    kind,
    reads,
    majors,
    options,
    startsOf: (facts, recordedOn) => mayBeFirst(spansOf(facts, recordedOn), reached(facts, recordedOn)),
    on: (day, recordedOn) => ({
      boundaries: [day],
      assess: ({ person }) => {
        const list = records(person);
        if (list === undefined) return notRecorded;
        let best: R | undefined;
        let bestScore = -1;
        let bestMajor: MajorMatch = "any";
        let state: Reached = 0;
        for (const record of list) {
          const rank = schooling.rankOf(record);
          const major = match(record.major);
          const reached = rank >= needed && major !== "not-accepted" ? reachedBy(dateOf(record), day, recordedOn) : 0;
          const settled = reached === 2 && major === "not-recorded" ? 1 : reached;
          // Of several, the one that serves best: then a high enough level, an accepted major, the higher level.
          const score = settled * 1000 + (rank >= needed ? 100 : 0) + (major === "not-accepted" ? 0 : 10) + rank;
          if (score <= bestScore) continue;
          best = record;
          bestScore = score;
          bestMajor = major;
          state = settled;
        }
        return best === undefined ? none : make(state, best, bestMajor);
      },
    }),
    turns: (facts, recordedOn) => spansOf(facts, recordedOn).flatMap(({ earliest, latest }) => [earliest, latest]),
    reached,
  };
}

function reachedRange<R extends { readonly major?: string | undefined }>(
  serving: readonly R[] | undefined,
  {
    match,
    dateOf,
  }: {
    readonly match: (major: string | undefined) => MajorMatch;
    readonly dateOf: (record: R) => CoarseDate | undefined;
  },
  recordedOn: PlainDate,
): ReachedRange {
  if (serving === undefined) return { earliest: "1900-01-01", latest: AFTER_ALL };
  let earliest = AFTER_ALL;
  let latest = AFTER_ALL;
  for (const record of serving) {
    const range = rangeOf(dateOf(record), recordedOn);
    if (range.earliest < earliest) earliest = range.earliest;
    if (match(record.major) !== "not-recorded" && range.latest < latest) latest = range.latest;
  }
  return { earliest, latest };
}

/** Tells whether a recorded field of study is one of the accepted; blanks and a closing 专业 make no difference. */
export function majorMatcher(accepted: readonly string[] | null): (major: string | undefined) => MajorMatch {
  if (accepted === null) return () => "any";
  const names = new Set(accepted.map(plainName));
  // A roster has many people and few fields of study.
  const known = new Map<string, MajorMatch>();
  return (major) => {
    if (major === undefined) return "not-recorded";
    const told = known.get(major);
    if (told !== undefined) return told;
    const match = names.has(plainName(major)) ? "accepted" : "not-accepted";
    if (known.size < MOST_REMEMBERED) known.set(major, match);
    return match;
  };
}

const MOST_REMEMBERED = 1000;

function plainName(major: string): string {
  const name = major.replaceAll(/\s+/gu, "");
  return name.endsWith("专业") && name.length > 2 ? name.slice(0, -2) : name;
}
