import type { PlainDate } from "../../calendar/index.js";
import type { Practice } from "../../model/index.js";
import { ACADEMIC_DEGREES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../../terms/index.js";
import type { CertificateDate } from "../types.js";
import type { OnDay, PlacedLeaf } from "./assessor.js";
import { dayBefore, FIRST_DAY, LAST_DAY } from "./days.js";
import type { FactList, Facts } from "../criteria/criterion.js";
import { majorMatcher } from "../criteria/schooling.js";
import { settlePractice } from "../criteria/practice.js";

/** Values of whole lists that the criteria of a day can tell apart, where a list is not recorded. */
export interface ListDomains {
  readonly of: (
    list: Exclude<FactList, "practice">,
    extraBoundaries: readonly string[],
  ) => readonly (readonly object[])[];
  /** Practices of which some criterion makes a difference, whichever of some days, or of all, years may count from. */
  readonly practice: (
    extraBoundaries: readonly string[],
    starts: readonly string[] | null,
  ) => readonly (readonly object[])[];
  readonly reads: (list: FactList) => boolean;
  readonly certificateDates: readonly CertificateDate[];
  /** One field of study of each class that the criteria tell apart. */
  readonly majors: (list: FactList) => readonly string[];
  readonly matchOf: (list: FactList, major: string) => string;
  /** Settled practices that a recorded practice with coarse dates may stand for. */
  readonly practicesFrom: (facts: Facts) => readonly (readonly Practice[])[];
}

/** A field of study that no list of majors names. */
const OTHER_FIELD = "\u0001";
const MOST_VALUES = 400;
const MOST_REMEMBERED = 256;

export function listDomains(onDay: OnDay): ListDomains {
  const { leaves } = onDay;
  const reading = (list: FactList): readonly PlacedLeaf[] => leaves.filter(({ leaf }) => leaf.reads === list);
  const read = new Set(leaves.map(({ leaf }) => leaf.reads));
  const certificateDates = [...new Set(leaves.flatMap(({ leaf }) => leaf.certificateDate ?? []))];
  const matchers = new Map<FactList, readonly ((major: string) => string)[]>(
    (["education", "degrees"] as const).map((list) => [
      list,
      reading(list).map(({ leaf }) => majorMatcher(leaf.majors ?? null)),
    ]),
  );
  const matchOf = (list: FactList, major: string): string =>
    (matchers.get(list) ?? []).map((match) => match(major)[0]).join("");
  const fields = new Map<FactList, readonly string[]>(
    [...matchers.keys()].map((list) => {
      const named = [OTHER_FIELD, ...new Set(reading(list).flatMap(({ leaf }) => leaf.majors ?? []))];
      return [list, [...new Map(named.map((major) => [matchOf(list, major), major])).values()]];
    }),
  );
  const majors = (list: FactList): readonly string[] => fields.get(list) ?? [];
  // People of whom the same is known from the same days on have the same values.
  const made = new Map<string, readonly (readonly object[])[]>();
  const remember = (key: string, make: () => readonly (readonly object[])[]): readonly (readonly object[])[] => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const values = make();
    if (made.size >= MOST_REMEMBERED) made.clear();
    made.set(key, values);
    return values;
  };
  const boundariesOf = (extra: readonly string[]): readonly string[] =>
    [...new Set([...leaves.flatMap(({ onDay: placed }) => placed.boundaries), ...extra, onDay.day])]
      .filter((day) => day >= FIRST_DAY && day <= LAST_DAY)
      .toSorted();
  const make = (list: Exclude<FactList, "practice">, days: readonly string[]): readonly (readonly object[])[] =>
    closure(
      singlesOf(list, days, {
        certificateDates,
        majors: majors(list),
        hours: reading(list).flatMap(({ leaf }) => leaf.hours ?? []),
      }),
      (records) => effectOf(list, records, leaves, onDay),
    );
  return {
    certificateDates,
    majors,
    matchOf,
    reads: (list) => read.has(list),
    practicesFrom: (facts) => settlePractice(facts, reading("practice")),
    practice: (extra, starts) =>
      remember(`practice ${extra.join()} ${starts?.join() ?? "any"}`, () =>
        unrecordedPractice(onDay, boundariesOf(extra), starts),
      ),
    of: (list, extra) => remember(`${list} ${extra.join()}`, () => make(list, boundariesOf(extra))),
  };
}

interface Distinctions {
  readonly certificateDates: readonly CertificateDate[];
  readonly majors: readonly string[];
  readonly hours: readonly string[];
}

/** Single records of which every distinguishable list is made. */
function singlesOf(
  list: Exclude<FactList, "practice">,
  days: readonly string[],
  { certificateDates, majors, hours }: Distinctions,
): readonly object[] {
  switch (list) {
    case "certificates":
      return CERTIFICATE_LEVELS.flatMap((level) =>
        datings(certificateDates, days).map((dates) => ({ level, ...dates })),
      );
    case "education":
      return EDUCATION_LEVELS.flatMap((level) =>
        majors.flatMap((major) => days.map((day) => ({ level, major, graduatedOn: day }))),
      );
    case "degrees":
      return ACADEMIC_DEGREES.flatMap((degree) =>
        majors.flatMap((major) => days.map((day) => ({ degree, major, conferredOn: day }))),
      );
    case "registrations":
      return CERTIFICATE_LEVELS.flatMap((level) =>
        [...days, LAST_DAY].map((until) => ({ level, from: FIRST_DAY, until })),
      );
    case "continuingEducation":
      return hours.flatMap((amount) => days.map((on) => ({ on, hours: amount })));
  }
}

/** Every way to date the dates of a certificate that the criteria read. */
function datings(
  fields: readonly CertificateDate[],
  days: readonly string[],
): readonly Readonly<Record<string, string>>[] {
  return fields.reduce<readonly Readonly<Record<string, string>>[]>(
    (known, field) => known.flatMap((dates) => days.map((day) => ({ ...dates, [field]: day }))),
    [{}],
  );
}

/** All lists made of single records, one for each effect. */
function closure(
  singles: readonly object[],
  effect: (records: readonly object[]) => string,
): readonly (readonly object[])[] {
  const lists: (readonly object[])[] = [[]];
  const seen = new Set([effect([])]);
  for (let index = 0; index < lists.length && lists.length < MOST_VALUES; index += 1) {
    for (const single of singles) {
      const records = [...(lists[index] as readonly object[]), single];
      const key = effect(records);
      if (seen.has(key)) continue;
      seen.add(key);
      lists.push(records);
    }
  }
  return lists;
}

/** What a list alone brings about: the verdicts of the criteria that read it, and from when years may count. */
function effectOf(
  list: FactList,
  records: readonly object[],
  leaves: readonly PlacedLeaf[],
  { recordedOn }: OnDay,
): string {
  const facts = factsOf({ [list]: records });
  const started = new Set(leaves.flatMap(({ leaf }) => leaf.countsFrom ?? []));
  return leaves
    .filter(({ leaf }) => leaf.reads === list)
    .map(
      ({ leaf, onDay }) =>
        onDay.assess(facts).verdict + (started.has(leaf.id) ? (leaf.reached?.(facts, recordedOn).earliest ?? "") : ""),
    )
    .join();
}

/** Practices that differ in some criterion; `mayStart`: the only days, beside the first of all, from which years may count. */
function unrecordedPractice(
  { leaves }: OnDay,
  days: readonly string[],
  mayStart: readonly string[] | null,
): readonly (readonly object[])[] {
  const starts = [FIRST_DAY, ...days];
  const startsTold = mayStart === null ? starts : [...new Set([FIRST_DAY, ...mayStart])];
  const ends = days.map((day) => dayBefore(day as PlainDate)).filter((day) => day >= FIRST_DAY);
  const candidates: readonly (readonly object[])[] = [
    [],
    ...starts.map((from) => [{ from }]),
    ...starts.flatMap((from) => ends.filter((until) => until >= from).map((until) => [{ from, until }])),
  ];
  const practiceLeaves = leaves.filter(({ leaf }) => leaf.reads === "practice");
  const effect = (practice: readonly object[]): string =>
    startsTold
      .map((day) => {
        const facts = factsOf({
          practice,
          certificates: CERTIFICATE_LEVELS.map((level) => ({ level, issuedOn: day, approvedOn: day, resultsOn: day })),
          education: leaves.flatMap(({ leaf }) =>
            leaf.reads === "education"
              ? (leaf.majors ?? [OTHER_FIELD]).map((major) => ({ level: "doctor", major, graduatedOn: day }))
              : [],
          ),
          degrees: leaves.flatMap(({ leaf }) =>
            leaf.reads === "degrees"
              ? (leaf.majors ?? [OTHER_FIELD]).map((major) => ({ degree: "doctor", major, conferredOn: day }))
              : [],
          ),
        });
        return practiceLeaves.map(({ onDay }) => onDay.assess(facts).verdict[0]).join("");
      })
      .join();
  return [...new Map(candidates.map((practice) => [effect(practice), practice])).values()];
}

function factsOf(lists: object): Facts {
  return { person: { id: "completed", ...lists }, areaClass: undefined, judge: () => null };
}
