import type { PlainDate } from "../calendar/index.js";
import { ACADEMIC_DEGREES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../terms/index.js";
import {
  type CertificateDate,
  type CriteriaOnDay,
  type FactList,
  FIRST_DAY,
  LAST_DAY,
  type PersonFacts,
} from "./criteria/index.js";
import type { Distinctions } from "./distinctions.js";
import { withRecords } from "./unknown-fact.js";

/** Lists whose records count one by one; spans of practice count together. */
export type RecordList = Exclude<FactList, "practice">;

/** More values of a list than this are not distinguished. */
const MOST_VALUES = 400;

/**
 * Returns lists of records, where none is recorded, one for each effect on the criteria of a day.
 *
 * @param days the days after which a date has another effect
 */
export function unrecordedLists(
  list: RecordList,
  days: readonly PlainDate[],
  distinctions: Distinctions,
  onDay: CriteriaOnDay,
): readonly (readonly object[])[] {
  const singles = singleRecords(list, days, distinctions);
  const effectOf = effectOn(list, onDay);
  const lists: (readonly object[])[] = [[]];
  const seen = new Set([effectOf([])]);
  for (let index = 0; index < lists.length && lists.length < MOST_VALUES; index += 1) {
    for (const single of singles) {
      const records = [...(lists[index] as readonly object[]), single];
      const effect = effectOf(records);
      if (seen.has(effect)) continue;
      seen.add(effect);
      lists.push(records);
    }
  }
  return lists;
}

/** Returns single records of which every list that can be distinguished is made. */
function singleRecords(
  list: RecordList,
  days: readonly PlainDate[],
  { certificateDates, majors, hours }: Distinctions,
): readonly object[] {
  switch (list) {
    case "certificates":
      return CERTIFICATE_LEVELS.flatMap((level) =>
        datings(certificateDates, days).map((dates) => ({ level, ...dates })),
      );
    case "education":
      return EDUCATION_LEVELS.flatMap((level) =>
        majors(list).flatMap((major) => days.map((day) => ({ level, major, graduatedOn: day }))),
      );
    case "degrees":
      return ACADEMIC_DEGREES.flatMap((degree) =>
        majors(list).flatMap((major) => days.map((day) => ({ degree, major, conferredOn: day }))),
      );
    case "registrations":
      return CERTIFICATE_LEVELS.flatMap((level) =>
        [...days, LAST_DAY].map((until) => ({ level, from: FIRST_DAY, until })),
      );
    case "continuingEducation":
      return hours.flatMap((amount) => days.map((on) => ({ on, hours: amount })));
  }
}

/** Returns every way to date those dates of a certificate that the criteria read. */
function datings(fields: readonly CertificateDate[], days: readonly PlainDate[]): readonly object[] {
  return fields.reduce<readonly object[]>(
    (known, field) => known.flatMap((dates) => days.map((day) => ({ ...dates, [field]: day }))),
    [{}],
  );
}

/**
 * Returns what a list by itself brings about: the verdicts of the criteria that read it, and from when years of
 * practice may count.
 */
function effectOn(list: RecordList, { singles, recordedOn }: CriteriaOnDay): (records: readonly object[]) => string {
  const reading = singles.filter(({ criterion }) => criterion.reads === list);
  const starts = new Set(singles.map(({ criterion }) => criterion.countsFrom));
  return (records) => {
    const facts = withRecords(NOTHING_RECORDED, list, records);
    return reading
      .map(({ criterion, assess }) => {
        const start = starts.has(criterion.id) ? criterion.reaching?.range(facts, recordedOn).earliest : undefined;
        return `${assess(facts).verdict} ${start ?? ""}`;
      })
      .join();
  };
}

const NOTHING_RECORDED: PersonFacts = { person: { id: "completed" }, areaClass: undefined, judge: () => null };
