import type { CoarseDate, PlainDate } from "../calendar/index.js";
import { type DaySpan, type PersonFacts, decideMajor, possibleSpan, rangeOf } from "./criteria/index.js";
import type { Distinctions, SchoolingList } from "./distinctions.js";
import { settledPractices } from "./list-values.js";
import { type UnknownFact, withFields, withRecords } from "./unknown-fact.js";

/** What listing the unknown facts of one person needs. */
export interface PersonContext {
  readonly facts: PersonFacts;
  readonly recordedOn: PlainDate;
  readonly distinctions: Distinctions;
  /** Days after which a date of this person has another effect, in order. */
  readonly boundaries: readonly PlainDate[];
  /** Whether years of practice count from another criterion. */
  readonly countsFromCriterion: boolean;
}

/** Returns the unknown facts in the lists that are recorded: dates without a day, and fields of study. */
export function gapsInLists(context: PersonContext): readonly UnknownFact[] {
  return [
    ...certificateGaps(context),
    ...educationGaps(context),
    ...degreeGaps(context),
    ...registrationGaps(context),
    ...continuingEducationGaps(context),
    ...practiceGaps(context),
  ];
}

/**
 * Returns one day for each stretch of a span that the criteria distinguish: its last. Where years count from a date,
 * the first of all too, because then the practice decides what is a stretch.
 */
export function distinguishableDays(
  { earliest, latest }: DaySpan,
  { boundaries, countsFromCriterion }: Pick<PersonContext, "boundaries" | "countsFromCriterion">,
): readonly PlainDate[] {
  const within = boundaries.filter((day) => day >= earliest && day < latest);
  const first = countsFromCriterion && earliest < latest && within[0] !== earliest ? [earliest] : [];
  return [...first, ...within, latest];
}

/** Returns the days that a recorded date may stand for, as far as the criteria distinguish them. */
function daysOf(date: CoarseDate | undefined, context: PersonContext): readonly PlainDate[] {
  if (date?.length === 10) return [date as PlainDate];
  return distinguishableDays(rangeOf(date, context.recordedOn), context);
}

function certificateGaps(context: PersonContext): readonly UnknownFact[] {
  const { facts, distinctions } = context;
  return (facts.person.certificates ?? []).flatMap((certificate, position) =>
    distinctions.certificateDates.flatMap((field): readonly UnknownFact[] => {
      const days = daysOf(certificate[field], context);
      if (days.length === 1) return [];
      return [
        {
          fact: "certificate-date",
          detail: certificate.level,
          source: "certificates",
          key: `${certificate.level}.${field}:${stretchOf(days, context)}`,
          size: days.length,
          complete: (known, value) => withFields(known, "certificates", position, { [field]: days[value] }),
        },
      ];
    }),
  );
}

function educationGaps(context: PersonContext): readonly UnknownFact[] {
  return (context.facts.person.education ?? []).flatMap(({ level, major, graduatedOn }, position) =>
    schoolingGaps(context, { list: "education", position, level, major, date: graduatedOn }),
  );
}

function degreeGaps(context: PersonContext): readonly UnknownFact[] {
  return (context.facts.person.degrees ?? []).flatMap(({ degree, major, conferredOn }, position) =>
    schoolingGaps(context, { list: "degrees", position, level: degree, major, date: conferredOn }),
  );
}

/** A record of education or of a degree. */
interface SchoolingRecord {
  readonly list: SchoolingList;
  readonly position: number;
  readonly level: string;
  readonly major: string | undefined;
  readonly date: CoarseDate | undefined;
}

/** How the fields of education and degrees are called, and the facts that are missing. */
const NAMES = {
  education: { field: "graduatedOn", fact: "education-date", record: "education" },
  degrees: { field: "conferredOn", fact: "degree-date", record: "degree" },
} as const;

function schoolingGaps(
  context: PersonContext,
  { list, position, level, major, date }: SchoolingRecord,
): readonly UnknownFact[] {
  const { distinctions } = context;
  const days = daysOf(date, context);
  const isInDoubt = major !== undefined && distinctions.isMajorInDoubt(list, major);
  if (days.length === 1 && major !== undefined && !isInDoubt) return [];
  const { field, fact, record } = NAMES[list];
  const majors = isInDoubt
    ? [decideMajor(major, "accepted"), decideMajor(major, "not-accepted")]
    : distinctions.majors(list);
  const key = `${list}.${level}:${stretchOf(days, context)}`;
  const gaps: UnknownFact[] = [];
  if ((major === undefined || isInDoubt) && majors.length > 1)
    gaps.push({
      fact: "major",
      detail: `${record}:${level}`,
      source: list,
      key: `${key}?${isInDoubt ? distinctions.classOfMajor(list, major) : ""}`,
      size: majors.length,
      complete: (known, value) => withFields(known, list, position, { major: majors[value] }),
    });
  if (days.length > 1)
    gaps.push({
      fact,
      detail: level,
      source: list,
      key: `${key}=${major === undefined ? "?" : distinctions.classOfMajor(list, major)}`,
      size: days.length,
      complete: (known, value) => withFields(known, list, position, { [field]: days[value] }),
    });
  return gaps;
}

function registrationGaps(context: PersonContext): readonly UnknownFact[] {
  const { facts, recordedOn } = context;
  return (facts.person.registrations ?? []).flatMap((registration, position) => {
    const { starts, ends } = possibleSpan(registration, recordedOn);
    const gapIn = (field: "from" | "until", span: DaySpan): readonly UnknownFact[] => {
      const days = distinguishableDays(span, context);
      if (days.length === 1) return [];
      return [
        {
          fact: "registration-date",
          detail: registration.level,
          source: "registrations",
          key: JSON.stringify([registration, field]),
          size: days.length,
          complete: (known, value) => withFields(known, "registrations", position, { [field]: days[value] }),
        },
      ];
    };
    return [...gapIn("from", starts), ...gapIn("until", ends)];
  });
}

function continuingEducationGaps(context: PersonContext): readonly UnknownFact[] {
  const { facts, distinctions } = context;
  const { continuingEducation } = facts.person;
  if (continuingEducation === undefined || !distinctions.reads("continuingEducation")) return [];
  return continuingEducation.flatMap(({ on }, position): readonly UnknownFact[] => {
    const days = daysOf(on, context);
    if (days.length === 1) return [];
    return [
      {
        fact: "continuing-education",
        source: "continuingEducation",
        key: JSON.stringify(continuingEducation),
        size: days.length,
        complete: (known, value) => withFields(known, "continuingEducation", position, { on: days[value] }),
      },
    ];
  });
}

/** Practice is read as a whole, so that all its open dates are one fact. */
function practiceGaps({ facts, distinctions }: PersonContext): readonly UnknownFact[] {
  const { practice } = facts.person;
  if (practice === undefined || !distinctions.reads("practice")) return [];
  const lists = settledPractices(
    facts,
    distinctions.singles.filter(({ criterion }) => criterion.reads === "practice"),
  );
  if (lists.length === 1) return [];
  return [
    {
      fact: "practice",
      source: "practice",
      key: JSON.stringify(practice),
      size: lists.length,
      complete: (known, value) => withRecords(known, "practice", lists[value] ?? []),
    },
  ];
}

/** Names the stretches over which some days are spread. */
function stretchOf(days: readonly PlainDate[], { boundaries }: PersonContext): string {
  const [first] = days;
  return `${boundaries.findIndex((day) => first !== undefined && day >= first)}+${days.length}`;
}
