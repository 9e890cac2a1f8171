import type { CoarseDate, PlainDate } from "../../calendar/index.js";
import type { Person } from "../../model/index.js";
import type { AnySingleTrace } from "../../results/index.js";
import { type AcademicDegree, type EducationLevel, comparableText } from "../../terms/index.js";
import { rememberAnswers } from "../remember-answers.js";
import type { CriterionContext, CriterionOf, PersonFacts, PreparedCriterion, ReachedRange } from "./criterion.js";
import { AFTER_ALL, type DaySpan, FIRST_DAY, type Reached, isEarlier, rangeOf, reachedBy } from "./days.js";
import { degreeRank, educationRank } from "./levels.js";
import { type MajorMatch, type RequiredOf, tracesOf, verdictOfReached } from "./trace.js";

/** 学历: at least a level, in one of the majors or in any. */
export function prepareEducation(criterion: CriterionOf<"education">, { read }: CriterionContext): PreparedCriterion {
  const level = read(criterion.level) as EducationLevel;
  const majors = criterion.majors === undefined ? null : (read(criterion.majors) as readonly string[]);
  const { make, none, notRecorded } = tracesOf(criterion, { level, majors });
  return prepareSchooling({
    id: criterion.id,
    kind: criterion.kind,
    reads: "education",
    majors,
    needed: educationRank(level),
    records: (person) => person.education,
    rankOf: (record) => educationRank(record.level),
    dateOf: (record) => record.graduatedOn,
    none,
    notRecorded,
    trace: (reached, record, major) =>
      make(verdictOfReached(reached), {
        status: "recorded",
        level: record.level,
        major,
        date: record.graduatedOn ?? null,
      }),
    remedies: [{ kind: "education", level, majors }],
  });
}

/** 学位: at least a degree, in one of the majors or in any; it may be that no degree counts. */
export function prepareDegree(criterion: CriterionOf<"degree">, { read }: CriterionContext): PreparedCriterion {
  const degree = read(criterion.degree) as AcademicDegree;
  const majors = criterion.majors === undefined ? null : (read(criterion.majors) as readonly string[]);
  const counts = criterion.counts === undefined ? "counts" : (read(criterion.counts) as RequiredOf["degree"]["counts"]);
  const { make, none, notRecorded } = tracesOf(criterion, { degree, majors, counts });
  return prepareSchooling({
    id: criterion.id,
    kind: criterion.kind,
    reads: "degrees",
    majors,
    needed: counts === "counts" ? degreeRank(degree) : Number.POSITIVE_INFINITY,
    records: (person) => person.degrees,
    rankOf: (record) => degreeRank(record.degree),
    dateOf: (record) => record.conferredOn,
    none,
    notRecorded: counts === "counts" ? notRecorded : make("unmet", { status: "not-recorded" }),
    trace: (reached, record, major) =>
      make(verdictOfReached(reached), {
        status: "recorded",
        degree: record.degree,
        major,
        date: record.conferredOn ?? null,
      }),
    remedies: counts === "counts" ? [{ kind: "degree", degree, majors }] : [],
  });
}

/** 学历 and 学位 are two lists of records of one shape: a level, a field of study, a date. */
export interface Schooling<R> extends Pick<PreparedCriterion, "id" | "kind" | "reads" | "remedies"> {
  readonly majors: readonly string[] | null;
  /** The lowest rank that suffices; infinite where no record counts. */
  readonly needed: number;
  readonly records: (person: Person) => readonly R[] | undefined;
  readonly rankOf: (record: R) => number;
  readonly dateOf: (record: R) => CoarseDate | undefined;
  readonly none: AnySingleTrace;
  readonly notRecorded: AnySingleTrace;
  readonly trace: (reached: Reached, record: R, major: MajorMatch) => AnySingleTrace;
}

/** Prepares a criterion on records of education or degrees. */
export function prepareSchooling<R extends { readonly major?: string | undefined }>(
  schooling: Schooling<R>,
): PreparedCriterion {
  const { id, kind, reads, remedies, majors, needed, records, rankOf, dateOf, none, notRecorded, trace } = schooling;
  const match = majorMatcher(majors);
  const recordsThatServe = (person: Person): readonly R[] =>
    (records(person) ?? []).filter((record) => rankOf(record) >= needed && match(record.major) !== "not-accepted");
  const spansOf = ({ person }: PersonFacts, recordedOn: PlainDate): readonly DaySpan[] =>
    recordsThatServe(person).map((record) => rangeOf(dateOf(record), recordedOn));
  const range = ({ person }: PersonFacts, recordedOn: PlainDate): ReachedRange => {
    if (records(person) === undefined) return { earliest: FIRST_DAY, latest: AFTER_ALL };
    let earliest = AFTER_ALL;
    let latest = AFTER_ALL;
    for (const record of recordsThatServe(person)) {
      const span = rangeOf(dateOf(record), recordedOn);
      if (span.earliest < earliest) earliest = span.earliest;
      if (!isOpen(match(record.major)) && span.latest < latest) latest = span.latest;
    }
    return { earliest, latest };
  };
  return {
    id,
    kind,
    reads,
    majors,
    remedies,
    on: (day, recordedOn) => ({
      boundaries: [day],
      assess: ({ person }) => {
        const list = records(person);
        if (list === undefined) return notRecorded;
        let best: R | undefined;
        let bestScore = -1;
        let bestMajor: MajorMatch = "any";
        let bestReached: Reached = 0;
        for (const record of list) {
          const rank = rankOf(record);
          const major = match(record.major);
          const dated = rank >= needed && major !== "not-accepted" ? reachedBy(dateOf(record), day, recordedOn) : 0;
          const reached = dated === 2 && isOpen(major) ? 1 : dated;
          // Of several, the one that serves best: then a high enough level, an accepted major, the higher level, the earlier date.
          const score = reached * 1000 + (rank >= needed ? 100 : 0) + (major === "not-accepted" ? 0 : 10) + rank;
          if (score < bestScore || (score === bestScore && !isEarlier(dateOf(record), best && dateOf(best)))) continue;
          best = record;
          bestScore = score;
          bestMajor = major;
          bestReached = reached;
        }
        return best === undefined ? none : trace(bestReached, best, bestMajor);
      },
    }),
    changeDates: (facts, recordedOn) =>
      spansOf(facts, recordedOn).flatMap(({ earliest, latest }) => [earliest, latest]),
    reaching: {
      range,
      firstSpans: (facts, recordedOn) => {
        const { latest } = range(facts, recordedOn);
        return spansOf(facts, recordedOn).filter(({ earliest }) => earliest <= latest);
      },
    },
  };
}

/** Whether a field of study may be an accepted one or not. */
function isOpen(major: MajorMatch): boolean {
  return major === "not-recorded" || major === "in-doubt";
}

/**
 * Returns a check of whether a recorded field of study is one of those accepted. Blanks, characters that nobody sees, a closing 专业 or （专业）, the level of a
 * degree (社会工作硕士) and what marks a professional degree (社会工作（MSW）) make no difference. A field whose name
 * contains an accepted name (医务社会工作, 社会工作与管理), or is short for one (社工), may be the same: that is in doubt.
 *
 * @param accepted names of fields, or `…name…` for every field whose name contains it; null: any
 */
export function majorMatcher(accepted: readonly string[] | null): (major: string | undefined) => MajorMatch {
  if (accepted === null) return () => "any";
  const names = new Set(accepted.map(plainName));
  const parts = accepted.flatMap((name) => comparableText(PART.exec(name)?.[1] ?? "") || []);
  const remember = rememberAnswers<MajorMatch>(MOST_REMEMBERED);
  const matchOf = (recorded: string): MajorMatch => {
    const { major, decided } = undecided(recorded);
    const name = plainName(major);
    if (names.has(major) || names.has(name) || parts.some((part) => name.includes(part))) return "accepted";
    const short = SHORT_NAMES.get(name);
    const isInDoubt =
      (short !== undefined && names.has(short)) || [...names].some((other) => other !== "" && name.includes(other));
    return isInDoubt ? decided : "not-accepted";
  };
  return (recorded) => (recorded === undefined ? "not-recorded" : remember(recorded, matchOf));
}

/** How many fields of study are remembered. */
const MOST_REMEMBERED = 1_024;

/** `…社会工作…`: every field whose name contains the part. */
const PART = /^…(.+)…$/u;

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([["社工", "社会工作"]]);

/** What is written for a degree of social work alone. */
const DEGREES: ReadonlyMap<string, string> = new Map([
  ["MSW", "社会工作"],
  ["BSW", "社会工作"],
]);

const MARKS_OF_A_DEGREE = /\((?:MSW|BSW|专业学位|专业硕士|学术学位|学术硕士|硕士|学士|博士|全日制|非全日制|专业)\)/giu;
const LEVEL_OF_A_DEGREE = /(?<=.)(?:(?:专业)?(?:硕士|学士|博士)(?:专业学位|学位|研究生)?|专业学位|专业)$/u;

function plainName(major: string): string {
  const name = comparableText(major).replaceAll(MARKS_OF_A_DEGREE, "").replace(LEVEL_OF_A_DEGREE, "");
  return DEGREES.get(name.toUpperCase()) ?? name;
}

/** Marks a field of study in doubt as taken for an accepted one, or for another, where the possibilities are tried. */
export function decideMajor(major: string, as: "accepted" | "not-accepted"): string {
  return `${major}${MARK}${as}`;
}

const MARK = "\u0001";

function undecided(recorded: string): { readonly major: string; readonly decided: MajorMatch } {
  const [major = "", as] = recorded.split(MARK);
  if (as === "accepted" || as === "not-accepted") return { major, decided: as };
  return { major: recorded, decided: "in-doubt" };
}
