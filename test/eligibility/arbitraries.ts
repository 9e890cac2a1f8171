import * as fc from "fast-check";
import { ANNIVERSARY_CONVENTIONS, parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";
import type { Judgement, Person } from "social-work-station-rules/model";
import type { Criterion, Parameter, Qualification, QualificationValue } from "social-work-station-rules/policy";
import { academicDegrees, certificateLevels, educationLevels } from "social-work-station-rules/terms";
import { asPerson, asProvision } from "../as-parsed.js";
import { dayOf, numberOf, yearsLater } from "./oracle.js";

const title = { zh: "条件", en: "criterion" };
const source = {
  document: "d",
  clause: "1",
  quote: "q",
  authority: "normative",
  verification: "primary-text",
} as const;
const stated = (value: QualificationValue): Parameter<QualificationValue> => ({ status: "stated", value, source });

/** Days on which years and months are easily counted wrongly, and any other day of some years. */
export const days: fc.Arbitrary<PlainDate> = fc
  .oneof(
    fc.integer({ min: numberOf("2014-01-01"), max: numberOf("2023-12-31") }).map(dayOf),
    fc.constantFrom(
      "2016-02-29",
      "2020-02-29",
      "2020-02-28",
      "2017-02-28",
      "2019-12-31",
      "2020-01-01",
      "2017-03-01",
      "2020-12-30",
    ),
  )
  .map((day) => parsePlainDate(day));

export const questions: fc.Arbitrary<PlainDate> = fc
  .oneof(
    fc.integer({ min: numberOf("2018-01-01"), max: numberOf("2024-12-31") }).map(dayOf),
    fc.constantFrom("2020-02-29", "2021-02-28", "2019-02-28", "2021-01-01", "2020-12-31", "2024-02-29"),
  )
  .map((day) => parsePlainDate(day));

const MAJORS = ["社会工作", "社会学", "法学"] as const;
const oneOf = <V extends string>(vocabulary: { readonly values: readonly V[] }): fc.Arbitrary<V> =>
  fc.constantFrom(...vocabulary.values);

/** Days close to where years and windows end on a day. */
export function daysAround(asOf: string): fc.Arbitrary<PlainDate> {
  return fc
    .tuple(fc.constantFrom(0, 1, 1, 2, 3, 3), fc.integer({ min: -45, max: 20 }))
    .map(([years, shift]) => parsePlainDate(dayOf(numberOf(yearsLater(asOf, -years)) + shift)));
}

/** People of whom every fact is known to the day. */
export const knownPeople: fc.Arbitrary<Person> = peopleDated(days);

/** People of whom every fact is known to one of some days. */
export function peopleDated(days: fc.Arbitrary<PlainDate>): fc.Arbitrary<Person> {
  return fc
    .record<Person>({
      id: fc.constantFrom("p-1", "__proto__", "constructor"),
      certificates: fc.array(
        fc.record({ level: oneOf(certificateLevels), issuedOn: days, approvedOn: days, resultsOn: days }),
        { maxLength: 3 },
      ),
      education: fc.array(
        fc.record({ level: oneOf(educationLevels), major: fc.constantFrom(...MAJORS), graduatedOn: days }),
        { maxLength: 2 },
      ),
      degrees: fc.array(
        fc.record({ degree: oneOf(academicDegrees), major: fc.constantFrom(...MAJORS), conferredOn: days }),
        { maxLength: 2 },
      ),
      registrations: fc.array(
        fc
          .tuple(oneOf(certificateLevels), days, fc.integer({ min: 0, max: 1500 }))
          .map(([level, from, length]) => ({ level, from, until: parsePlainDate(dayOf(numberOf(from) + length)) })),
        { maxLength: 2 },
      ),
      continuingEducation: fc.array(fc.record({ on: days, hours: fc.constantFrom("10", "30.5", 45, "60", "0.1") }), {
        maxLength: 4,
      }),
      practice: fc.array(
        fc.tuple(days, fc.option(fc.integer({ min: 0, max: 1200 }))).map(([from, length]) => ({
          from,
          ...(length === null ? {} : { until: parsePlainDate(dayOf(numberOf(from) + length)) }),
        })),
        { maxLength: 3 },
      ),
    })
    .map(asPerson);
}

export const areaClasses = fc.constantFrom("urban", "rural");

const SINGLE: readonly ((id: string) => Criterion)[] = [
  (id) => ({ kind: "certificate", id, title, level: "socialWorker", higherLevels: "higher", date: "date" }),
  (id) => ({
    kind: "certificate-years",
    id,
    title,
    level: "assistant",
    higherLevels: "higher",
    date: "date",
    years: "three",
    convention: "convention",
  }),
  (id) => ({
    kind: "certificate-years",
    id,
    title,
    level: "socialWorker",
    higherLevels: "exact",
    date: "otherDate",
    years: "one",
    convention: "convention",
  }),
  (id) => ({ kind: "education", id, title, level: "bachelor", majors: "majors" }),
  (id) => ({ kind: "education", id, title, level: "junior", majors: "wideMajors" }),
  (id) => ({ kind: "education", id, title, level: "secondary" }),
  (id) => ({ kind: "degree", id, title, degree: "bachelor", majors: "majors", counts: "counts" }),
  (id) => ({ kind: "degree", id, title, degree: "master" }),
  (id) => ({ kind: "practice", id, title, years: "one", convention: "convention" }),
  (id) => ({ kind: "practice", id, title, years: "three", convention: "otherConvention" }),
  (id) => ({ kind: "area", id, title, areaClass: "rural", definedBy: "definedBy" }),
  (id) => ({ kind: "area", id, title, areaClass: "urban", definedBy: "definedBy" }),
  (id) => ({ kind: "judgement", id, title }),
  (id) => ({ kind: "registration", id, title, level: "assistant", higherLevels: "higher", validityYears: "three" }),
  (id) => ({ kind: "registration", id, title, level: "socialWorker", higherLevels: "higher", validityYears: "three" }),
  (id) => ({ kind: "renewal-window", id, title, level: "assistant", higherLevels: "higher", months: "months" }),
  (id) => ({ kind: "continuing-education", id, title, hours: "hours", years: "three" }),
  (id) => ({ kind: "continuing-education", id, title, hours: "moreHours", years: "one" }),
];

/** A dated criterion and years of practice that may count from it. */
const LINKED: readonly ((id: string) => Criterion)[] = (["certificate", "education", "degree"] as const).map(
  (kind) => (id) => ({
    kind: "all-of",
    id,
    title,
    members: [
      kind === "certificate"
        ? { kind, id: `${id}-start`, title, level: "assistant", higherLevels: "higher", date: "date" }
        : kind === "education"
          ? { kind, id: `${id}-start`, title, level: "junior", majors: "majors" }
          : { kind, id: `${id}-start`, title, degree: "bachelor", majors: "majors" },
      {
        kind: "practice",
        id: `${id}-years`,
        title,
        years: "one",
        convention: "convention",
        after: { criterion: `${id}-start`, counting: "counting" },
      },
    ],
  }),
);

/** Which criteria a drawn provision may have. */
export type Selection = "all" | "lasting";

/** Criteria whose answer, once reached, time alone does not take back. */
const LASTING = SINGLE.slice(0, 13);

function trees(
  singles: readonly ((id: string) => Criterion)[],
  depth: number,
): fc.Arbitrary<(id: string) => Criterion> {
  const single = fc.constantFrom(...singles);
  if (depth === 0) return single;
  const group = fc
    .tuple(fc.constantFrom("any-of", "all-of"), fc.array(trees(singles, depth - 1), { minLength: 1, maxLength: 3 }))
    .map(([kind, members]) => (id: string): Criterion => ({
      kind,
      id,
      title,
      members: members.map((member, index) => member(`${id}.${index}`)),
    }));
  return fc.oneof({ weight: 1, arbitrary: single }, { weight: 2, arbitrary: group });
}

export function provisions(selection: Selection = "all"): fc.Arbitrary<Qualification> {
  return provisionsOf(trees([...(selection === "all" ? SINGLE : LASTING), ...LINKED], 2).map((tree) => tree("c")));
}

/** Every criterion that is drawn, and each pair of which one counts from the other, to be given an id. */
export const criterionMakers: readonly ((id: string) => Criterion)[] = [...SINGLE, ...LINKED];

/** The same, each alone. */
export const singleCriteria: readonly Criterion[] = criterionMakers.map((criterion) => criterion("c"));

/** A provision of drawn criteria, with drawn readings. */
export function provisionsOf(criteria: fc.Arbitrary<Criterion>): fc.Arbitrary<Qualification> {
  return fc
    .record({
      criteria,
      higher: fc.constantFrom("satisfy", "do-not-satisfy"),
      date: fc.constantFrom("issuedOn", "approvedOn"),
      convention: fc.constantFrom(...ANNIVERSARY_CONVENTIONS),
      otherConvention: fc.constantFrom(...ANNIVERSARY_CONVENTIONS),
      counts: fc.constantFrom("counts", "does-not-count"),
      counting: fc.constantFrom("after-criterion", "in-total"),
      one: fc.constantFrom(0, 1, 2),
    })
    .map(({ criteria, ...drawn }): Qualification => ({
      kind: "qualification",
      id: "test/qualification",
      title,
      modality: "must",
      aspect: "qualification",
      appliesTo: { subject: "person" },
      clauses: [],
      whom: "anyone",
      criteria,
      parameters: {
        socialWorker: stated("social-worker"),
        assistant: stated("assistant-social-worker"),
        exact: stated("do-not-satisfy"),
        otherDate: stated("approvedOn"),
        three: stated(3),
        months: stated(3),
        bachelor: stated("bachelor"),
        master: stated("master"),
        junior: stated("junior-college"),
        secondary: stated("senior-secondary"),
        majors: stated(["社会工作"]),
        wideMajors: stated(["社会工作", "社会学"]),
        rural: stated("rural"),
        urban: stated("urban"),
        definedBy: stated("urban-rural-code"),
        hours: stated("72"),
        moreHours: stated("40"),
        ...Object.fromEntries(Object.entries(drawn).map(([name, value]) => [name, stated(value)])),
        // A year's window of continuing education has at least one year.
        ...(drawn.one === 0 ? { one: stated(hasHours(criteria) ? 1 : 0) } : {}),
      },
    }))
    .map(asProvision);
}

function hasHours(criterion: Criterion): boolean {
  return "members" in criterion ? criterion.members.some(hasHours) : criterion.kind === "continuing-education";
}

/** Judgements about the drawn people, on items of the drawn provisions. */
export function judgementsOn(provision: Qualification, person: Person): fc.Arbitrary<readonly Judgement[]> {
  const items = itemsOf(provision.criteria);
  if (items.length === 0) return fc.constant([]);
  return fc
    .array(fc.record({ item: fc.constantFrom(...items), outcome: fc.constantFrom("met", "unmet"), on: days }), {
      maxLength: 3,
    })
    .map((drawn) =>
      drawn.map(({ item, outcome, on }, index) => ({
        id: `j-${index}`,
        subject: { kind: "person", id: person.id },
        provision: provision.id,
        item,
        outcome,
        on,
        role: "区民政局社会工作科",
        evidence: [{ reference: "记录", form: "document" }],
      })),
    );
}

export function itemsOf(criterion: Criterion): readonly string[] {
  return "members" in criterion
    ? criterion.members.flatMap(itemsOf)
    : criterion.kind === "judgement"
      ? [criterion.id]
      : [];
}
