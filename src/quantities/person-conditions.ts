import { overlapsWith } from "./spans.js";
import { type CoarseDate, type PlainDate, coarseDateInterval, haveYearsElapsed } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import type { Assignment, Certificate, Person, SubjectRef } from "../model/index.js";
import type { CertificateCondition, NumberRange, PersonCondition, PostCondition } from "../policy/index.js";
import type { Ratio } from "../ratio/index.js";
import { CERTIFICATE_LEVELS, STAFF_KINDS, WORKLOADS } from "../terms/index.js";
import { hasPractised, hasTrained } from "./careers.js";
import { divisionMeets, logic, stationMeets } from "./conditions.js";
import type { MeasureContext } from "./context.js";
import { divisionOf } from "./division-of.js";
import { hasEmployment, hasRegistration } from "./employment-conditions.js";
import { type Formula, type UnknownFact, allOf, anyOf, given } from "./formula.js";
import { testYears } from "./full-years.js";
import type { PostedPerson } from "./indexes.js";
import { type Post, hasUnrecordedPost, isHeld, isPosted } from "./posts-of.js";
import { DEGREES, SCHOOLING, hasSchooling } from "./schooling.js";
import { ONE, ZERO, whole } from "./quantity.js";
import {
  ofCertainty,
  readNumber,
  testDay,
  testHeld,
  testList,
  testNumber,
  testWord,
  unknownFact,
  wordsWithin,
} from "./test-facts.js";

/** Conditions on persons and on posts. */

/** Returns whether a person meets a condition; `assignments` are those within the subject. */
export function personMeets(record: PostedPerson, condition: PersonCondition, context: MeasureContext): Formula {
  let tests = PERSON_TESTS.get(condition);
  if (tests === undefined) PERSON_TESTS.set(condition, (tests = compilePerson(condition)));
  return passAll(tests, record, context);
}

type Test<R> = (record: R, context: MeasureContext) => Formula;

/** The tests of each condition, compiled once: a condition tests the records of a whole register. */
const PERSON_TESTS = new WeakMap<PersonCondition, readonly Test<PostedPerson>[]>();

const POST_TESTS = new WeakMap<PostCondition, readonly Test<Post>[]>();

/** Returns whether all tests of a record pass, as a formula over what is not known. */
function passAll<R>(tests: readonly Test<R>[], record: R, context: MeasureContext): Formula {
  let open: Formula[] | null = null;
  for (const test of tests) {
    const answer = test(record, context);
    if (answer === false) return false;
    if (answer !== true) open = open === null ? [answer] : [...open, answer];
  }
  return open === null ? true : allOf(open);
}

/** Returns the test of each field that a condition names. */
function compilePerson(condition: PersonCondition): readonly Test<PostedPerson>[] {
  const { age, household, staffKind, certificate, registration, education, degree, employment, post } = condition;
  const { practice, continuingEducation } = condition;
  const test = <V>(wanted: V | undefined, of: (wanted: V) => Test<PostedPerson>): readonly Test<PostedPerson>[] =>
    wanted === undefined ? [] : [of(wanted)];
  return [
    ...test(
      age,
      (range) =>
        ({ person }, context) =>
          testYears(person.birth, range, unknownFact(personRef(person), "birth"), context),
    ),
    ...test(household, (where) => ({ person }, context) => {
      if (person.household === undefined)
        return testWord(undefined, [JSON.stringify(where)], unknownFact(personRef(person), "household"));
      const place = divisionOf(person.household, context.prepared);
      return place !== undefined && divisionMeets(place, where, context);
    }),
    ...test(
      staffKind,
      (kinds) =>
        ({ person }) =>
          testHeld(person.staffKinds, kinds, unknownFact(personRef(person), "staff-kinds"), STAFF_KINDS),
    ),
    ...test(certificate, compileCertificate),
    ...test(
      registration,
      (wanted) =>
        ({ person }, context) =>
          hasRegistration(person, wanted, context),
    ),
    ...test(
      education,
      (wanted) =>
        ({ person }, context) =>
          hasSchooling(personRef(person), person.education, wanted, SCHOOLING, context),
    ),
    ...test(
      degree,
      (wanted) =>
        ({ person }, context) =>
          hasSchooling(personRef(person), person.degrees, wanted, DEGREES, context),
    ),
    ...test(
      practice,
      (range) =>
        ({ person }, context) =>
          hasPractised(person, range, context),
    ),
    ...test(
      continuingEducation,
      (wanted) =>
        ({ person }, context) =>
          hasTrained(person, wanted, context),
    ),
    ...test(
      employment,
      (wanted) =>
        ({ person }, context) =>
          hasEmployment(person, wanted, context),
    ),
    ...test(post, (wanted) => (record, context) => hasPost(record, wanted, context)),
    (record, context) => {
      if (condition.anyOf === undefined && condition.not === undefined) return true;
      return allOf(logic(condition, (other) => personMeets(record, other, context)));
    },
  ];
}

function personRef({ id }: Person): SubjectRef {
  return { kind: "person", id };
}

function hasPost(posted: PostedPerson, wanted: PostCondition, context: MeasureContext): Formula {
  const { person, assignments } = posted;
  if (person.assignments === undefined) return hasUnrecordedPost(person, JSON.stringify(wanted));
  return anyOf(
    assignments.map((assignment) =>
      allOf([
        context.posts === "given" || isHeld(posted, assignment, context),
        postMeets({ person, assignment }, wanted, context),
      ]),
    ),
  );
}

/** Returns whether a post meets a condition. */
export function postMeets(post: Post, condition: PostCondition, context: MeasureContext): Formula {
  let tests = POST_TESTS.get(condition);
  if (tests === undefined) POST_TESTS.set(condition, (tests = compilePost(condition)));
  return passAll(tests, post, context);
}

/** Returns the test of each field that a condition names; a recorded word needs no fact. */
function compilePost(condition: PostCondition): readonly Test<Post>[] {
  const { role, duty, workload, fullTimeEquivalent, supervisionDays, years, station, person: who } = condition;
  const test = <V>(wanted: V | undefined, of: (wanted: V) => Test<Post>): readonly Test<Post>[] =>
    wanted === undefined ? [] : [of(wanted)];
  return [
    ...test(
      role,
      (roles) =>
        ({ assignment }) =>
          roles.includes(assignment.role),
    ),
    ...test(
      duty,
      (duties) => (post) =>
        testWord(post.assignment.duty, duties, unknownFact(personRef(post.person), "duty", nameOf(post))),
    ),
    ...test(
      workload,
      (loads) => (post) =>
        post.assignment.workload === undefined
          ? testWord(undefined, loads, unknownFact(personRef(post.person), "workload", nameOf(post)), WORKLOADS)
          : loads.includes(post.assignment.workload),
    ),
    ...test(
      fullTimeEquivalent,
      (range) => (post) =>
        testNumber(
          equivalentOf(post.assignment),
          range,
          unknownFact(personRef(post.person), "full-time-equivalent", nameOf(post)),
        ),
    ),
    ...test(supervisionDays, (range) => (post) => supervisesFor(post, range)),
    ...test(
      years,
      (range) => (post, context) =>
        testYears(
          post.assignment.from,
          range,
          unknownFact(personRef(post.person), "assignment-date", `years ${nameOf(post)}`),
          context,
        ),
    ),
    ...test(station, (where) => ({ assignment }, context) => {
      const own = context.prepared.stations.get(assignment.station);
      return own !== undefined && stationMeets(own, where, context);
    }),
    ...test(
      who,
      (wanted) =>
        ({ person, assignment }, context) =>
          personMeets({ person, assignments: [assignment] }, wanted, context),
    ),
    (post, context) => {
      if (condition.anyOf === undefined && condition.not === undefined) return true;
      return allOf(logic(condition, (other) => postMeets(post, other, context)));
    },
  ];
}

function nameOf({ assignment }: Post): string {
  return `${assignment.station} ${assignment.role} ${assignment.from ?? ""}`;
}

/** Returns the full-time equivalent of a post: its stated part; 1 for full-time work; else between 0 and 1. */
export function equivalentOf({ fullTimeEquivalent, workload }: Assignment): {
  readonly least: Ratio;
  readonly most: Ratio;
} {
  if (fullTimeEquivalent !== undefined) {
    const stated = toRatio(fullTimeEquivalent);
    return { least: stated, most: stated };
  }
  return workload === "full-time" ? FULL : PART;
}

const FULL = { least: ONE, most: ONE };

const PART = { least: ZERO, most: ONE };

function compileCertificate(wanted: CertificateCondition): Test<PostedPerson> {
  const levels = wordsWithin(CERTIFICATE_LEVELS, wanted.level);
  const { level: _level, ...others } = wanted;
  const group = JSON.stringify(others);
  const isUndated = wanted.obtained === undefined && wanted.years === undefined && wanted.withinYears === undefined;
  return (posted, context) => {
    const { person } = posted;
    if (person.certificates === undefined) {
      const some = testList(unknownFact(personRef(person), "certificates"), {
        group,
        passing: levels,
        among: CERTIFICATE_LEVELS,
      });
      return wanted.withinYears === undefined ? some : allOf([some, isPosted(posted, context)]);
    }
    const { asOf, prepared } = context;
    const found: Formula[] = [];
    for (const certificate of person.certificates) {
      if (!levels.includes(certificate.level)) continue;
      const date = dateOf(certificate);
      const fact = unknownFact(personRef(person), "certificate-date", `${certificate.level} ${date ?? ""}`);
      const holds = overlapsWith({ from: date }, { from: asOf, to: asOf }, prepared.register.recordedOn, () => fact);
      if (holds === true && isUndated) return true;
      found.push(
        allOf([
          holds,
          given(wanted.obtained, (days) => testDay(date, days, fact)),
          given(wanted.years, (range) => testYears(date, range, fact, context)),
          given(wanted.withinYears, (years) => isWithinYears(date, posted, years, context)),
        ]),
      );
    }
    return anyOf(found);
  };
}

/** Returns whether a certificate was obtained within so many years after a post of the day began, or before it. */
function isWithinYears(
  date: CoarseDate | undefined,
  posted: PostedPerson,
  years: number,
  context: MeasureContext,
): Formula {
  const { person, assignments } = posted;
  const group = `within ${years} ${date ?? ""}`;
  if (person.assignments === undefined) {
    const dated = unknownFact(personRef(person), "certificate-date", group);
    return allOf([hasUnrecordedPost(person, group), date !== undefined || ofCertainty("unknown", dated, "")]);
  }
  return anyOf(
    assignments.map((assignment) => {
      const { station, from } = assignment;
      const fact = unknownFact(
        personRef(person),
        date === undefined ? "certificate-date" : "assignment-date",
        `${group} ${station} ${from ?? ""}`,
      );
      return allOf([isHeld(posted, assignment, context), isWithin(date, from, years, fact)]);
    }),
  );
}

function isWithin(
  date: CoarseDate | undefined,
  from: CoarseDate | undefined,
  years: number,
  fact: UnknownFact,
): Formula {
  if (date === undefined || from === undefined) return ofCertainty("unknown", fact, "");
  const [obtained, began] = [coarseDateInterval(date), coarseDateInterval(from)];
  // The corresponding day is the last (Civil Code 2020, article 202).
  const isIn = (day: PlainDate, start: PlainDate): boolean =>
    day <= start || !haveYearsElapsed(start, years, day, "day-after");
  if (isIn(obtained.latest, began.earliest)) return true;
  return isIn(obtained.earliest, began.latest) ? ofCertainty("unknown", fact, "") : false;
}

/** A certificate counts from its date of issue, else of approval, else of the results. */
function dateOf({ issuedOn, approvedOn, resultsOn }: Certificate): CoarseDate | undefined {
  return issuedOn ?? approvedOn ?? resultsOn;
}

/** Whether one of the stations that a post supervises is visited for so many agreed days a month. */
function supervisesFor(post: Post, range: NumberRange): Formula {
  const subject = personRef(post.person);
  const { supervises } = post.assignment;
  if (supervises === undefined)
    return testNumber(
      { least: whole(0), most: null },
      range,
      unknownFact(subject, "stations-supervised", nameOf(post)),
    );
  return anyOf(
    supervises.map(({ station, daysPerMonth }) =>
      testNumber(
        readNumber(daysPerMonth),
        range,
        unknownFact(subject, "supervision-days", `${nameOf(post)} ${station}`, station),
      ),
    ),
  );
}
