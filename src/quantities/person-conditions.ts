import { type CoarseDate, coarseDateInterval, haveYearsElapsed } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import type { Assignment, Certificate, Education, Employment, Person, SubjectRef } from "../model/index.js";
import type {
  CertificateCondition,
  EmploymentCondition,
  NumberRange,
  PersonCondition,
  PostCondition,
  RegistrationCondition,
} from "../policy/index.js";
import type { Ratio } from "../ratio/index.js";
import { spanHoldsOn } from "../register/index.js";
import {
  ACADEMIC_DEGREES,
  CERTIFICATE_LEVELS,
  EDUCATION_LEVELS,
  type FactKind,
  STAFF_KINDS,
  STUDY_FORMS,
  WORKLOADS,
  comparableText,
} from "../terms/index.js";
import { given, logic, operatorMeets, stationMeets } from "./conditions.js";
import type { MeasureContext } from "./context.js";
import { type Formula, type UnknownFact, allOf, anyOf } from "./formula.js";
import type { PostedPerson } from "./indexes.js";
import { type Post, heldOn } from "./members.js";
import { whole } from "./quantity.js";
import {
  type RankRange,
  ofCertainty,
  testDay,
  testFlag,
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
  const { person, assignments } = record;
  const subject = { kind: "person", id: person.id } as const;
  return allOf([
    given(condition.age, (range) => testYears(person.birth, range, unknownFact(subject, "birth"), context)),
    given(condition.staffKind, (kinds) =>
      testHeld(person.staffKinds, kinds, unknownFact(subject, "staff-kinds"), STAFF_KINDS),
    ),
    given(condition.certificate, (wanted) => hasCertificate(person, wanted, context)),
    given(condition.registration, (wanted) => hasRegistration(person, wanted, context)),
    given(condition.education, (wanted) => hasSchooling(subject, person.education, wanted, SCHOOLING, context)),
    given(condition.degree, (wanted) => hasSchooling(subject, person.degrees, wanted, DEGREES, context)),
    given(condition.employment, (wanted) => hasEmployment(person, wanted, context)),
    given(condition.post, (wanted) => hasPost(record, assignments, wanted, context)),
    ...logic(condition, (other) => personMeets(record, other, context)),
  ]);
}

function hasPost(
  { person }: PostedPerson,
  assignments: readonly Assignment[],
  wanted: PostCondition,
  context: MeasureContext,
): Formula {
  if (person.assignments === undefined)
    return testList(unknownFact({ kind: "person", id: person.id }, "assignments"), {
      group: JSON.stringify(wanted),
      passing: ["a post"],
      among: ["a post"],
    });
  return anyOf(
    assignments.map((assignment) =>
      allOf([heldOn(person, assignment, context), postMeets({ person, assignment }, wanted, context)]),
    ),
  );
}

/** Returns whether a post meets a condition. */
export function postMeets(post: Post, condition: PostCondition, context: MeasureContext): Formula {
  const { person, assignment } = post;
  const subject = { kind: "person", id: person.id } as const;
  const of = `${assignment.station} ${assignment.role} ${assignment.from ?? ""}`;
  const station = context.prepared.stations.get(assignment.station);
  return allOf([
    given(condition.role, (roles) => roles.includes(assignment.role)),
    given(condition.duty, (duties) => testWord(assignment.duty, duties, unknownFact(subject, "duty", of))),
    given(condition.workload, (loads) =>
      testWord(assignment.workload, loads, unknownFact(subject, "workload", of), WORKLOADS),
    ),
    given(condition.fullTimeEquivalent, (range) =>
      testNumber(equivalentOf(assignment), range, unknownFact(subject, "full-time-equivalent", of)),
    ),
    given(condition.years, (range) =>
      testYears(assignment.from, range, unknownFact(subject, "assignment-date", `years ${of}`), context),
    ),
    given(condition.station, (where) => station !== undefined && stationMeets(station, where, context)),
    given(condition.person, (who) => personMeets({ person, assignments: [assignment] }, who, context)),
    ...logic(condition, (other) => postMeets(post, other, context)),
  ]);
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
  return workload === "full-time" ? { least: whole(1), most: whole(1) } : { least: whole(0), most: whole(1) };
}

function hasCertificate(person: Person, wanted: CertificateCondition, context: MeasureContext): Formula {
  const subject = { kind: "person", id: person.id } as const;
  const levels = wordsWithin(CERTIFICATE_LEVELS, wanted.level);
  const { level: _level, ...others } = wanted;
  if (person.certificates === undefined)
    return testList(unknownFact(subject, "certificates"), {
      group: JSON.stringify(others),
      passing: levels,
      among: CERTIFICATE_LEVELS,
    });
  return anyOf(
    person.certificates
      .filter((certificate) => levels.includes(certificate.level))
      .map((certificate) => {
        const date = dateOf(certificate);
        const fact = unknownFact(subject, "certificate-date", `${certificate.level} ${date ?? ""}`);
        return allOf([
          ofCertainty(
            spanHoldsOn({ from: date }, context.asOf, context.prepared.register.recordedOn),
            fact,
            context.asOf,
          ),
          given(wanted.obtained, (days) => testDay(date, days, fact)),
          given(wanted.years, (range) => testYears(date, range, fact, context)),
        ]);
      }),
  );
}

/** A certificate counts from its date of issue, else of approval, else of the results. */
function dateOf({ issuedOn, approvedOn, resultsOn }: Certificate): CoarseDate | undefined {
  return issuedOn ?? approvedOn ?? resultsOn;
}

function hasRegistration(person: Person, wanted: RegistrationCondition, context: MeasureContext): Formula {
  const subject = { kind: "person", id: person.id } as const;
  const levels = wordsWithin(CERTIFICATE_LEVELS, wanted.level);
  if (person.registrations === undefined)
    return testList(unknownFact(subject, "registrations"), { group: "", passing: levels, among: CERTIFICATE_LEVELS });
  return anyOf(
    person.registrations
      .filter(({ level }) => levels.includes(level))
      .map((registration) =>
        ofCertainty(
          spanHoldsOn(registration, context.asOf, context.prepared.register.recordedOn),
          unknownFact(subject, "registration-date", `${registration.level} ${registration.from ?? ""}`),
          context.asOf,
        ),
      ),
  );
}

/** Records of education and of degrees: which facts are missing, and the order of their levels. */
interface SchoolingKind<R> {
  readonly list: FactKind;
  readonly date: FactKind;
  readonly order: readonly string[];
  readonly levelOf: (record: R) => string;
  readonly dateOf: (record: R) => CoarseDate | undefined;
}

const SCHOOLING: SchoolingKind<Education> = {
  list: "education",
  date: "education-date",
  order: EDUCATION_LEVELS,
  levelOf: ({ level }) => level,
  dateOf: ({ graduatedOn }) => graduatedOn,
};

const DEGREES: SchoolingKind<NonNullable<Person["degrees"]>[number]> = {
  list: "degrees",
  date: "degree-date",
  order: ACADEMIC_DEGREES,
  levelOf: ({ degree }) => degree,
  dateOf: ({ conferredOn }) => conferredOn,
};

function hasSchooling<R extends { readonly major?: string | undefined; readonly study?: string | undefined }>(
  subject: SubjectRef,
  records: readonly R[] | undefined,
  wanted: {
    readonly level?: RankRange | undefined;
    readonly majors?: readonly string[] | undefined;
    readonly study?: readonly string[] | undefined;
    readonly majorsOpen?: boolean | undefined;
  },
  { list, date, order, levelOf, dateOf: day }: SchoolingKind<R>,
  { asOf, prepared }: MeasureContext,
): Formula {
  const levels = wordsWithin(order, wanted.level);
  if (records === undefined)
    return testList(unknownFact(subject, list), {
      group: JSON.stringify([wanted.majors ?? null, wanted.study ?? null]),
      passing: levels,
      among: order,
    });
  return anyOf(
    records
      .filter((record) => levels.includes(levelOf(record)))
      .map((record) =>
        allOf([
          ofCertainty(
            spanHoldsOn({ from: day(record) }, asOf, prepared.register.recordedOn),
            unknownFact(subject, date, `${levelOf(record)} ${day(record) ?? ""}`),
            asOf,
          ),
          given(wanted.study, (forms) =>
            testWord(
              record.study,
              forms,
              unknownFact(subject, "study-form", `${list} ${levelOf(record)}`),
              STUDY_FORMS,
            ),
          ),
          given(wanted.majors, (majors) =>
            testMajor(record.major, majors, wanted.majorsOpen === true, subject, `${list} ${levelOf(record)}`),
          ),
        ]),
      ),
  );
}

/** Returns whether a field of study is one of a list; where the list is open, one outside it is left to judgement. */
function testMajor(
  major: string | undefined,
  majors: readonly string[],
  isOpen: boolean,
  subject: SubjectRef,
  of: string,
): Formula {
  if (major !== undefined && majors.some((one) => comparableText(one) === comparableText(major))) return true;
  if (major !== undefined && !isOpen) return false;
  const fact =
    major === undefined
      ? unknownFact(subject, "major", of)
      : unknownFact(subject, "judgement", `${of} ${major}`, major);
  return testWord(undefined, majors, fact);
}

function hasEmployment(person: Person, wanted: EmploymentCondition, context: MeasureContext): Formula {
  const subject = { kind: "person", id: person.id } as const;
  if (person.employments === undefined)
    return testList(unknownFact(subject, "operating-model", "employments"), {
      group: JSON.stringify(wanted),
      passing: ["an employment"],
      among: ["an employment"],
    });
  return anyOf(person.employments.map((employment) => employmentMeets(subject, employment, wanted, context)));
}

function employmentMeets(
  subject: SubjectRef,
  employment: Employment,
  wanted: EmploymentCondition,
  context: MeasureContext,
): Formula {
  const { prepared, asOf } = context;
  const of = `${employment.from ?? ""} ${employment.operator ?? ""}`;
  const fact = unknownFact(subject, "operating-model", of);
  return allOf([
    ofCertainty(spanHoldsOn(employment, asOf, prepared.register.recordedOn), fact, asOf),
    given(wanted.model, (models) => testWord(employment.model, models, fact)),
    given(wanted.employer, (kinds) => testWord(employment.employer, kinds, unknownFact(subject, "employer", of))),
    given(wanted.form, (forms) => testWord(employment.form, forms, unknownFact(subject, "employment-form", of))),
    given(wanted.asGraduate, (isWanted) => testFlag(employment.hiredAsGraduate, isWanted, fact)),
    given(wanted.operator, (condition) => {
      if (employment.operator === undefined)
        return testWord(undefined, [JSON.stringify(condition)], unknownFact(subject, "operators", of));
      const operator = prepared.operators.get(employment.operator);
      return operator !== undefined && operatorMeets(operator, condition, context);
    }),
  ]);
}

/** Full years from a date to the day of the question, by corresponding days (Civil Code 2020, articles 200 and 202). */
function testYears(
  date: CoarseDate | undefined,
  range: NumberRange,
  fact: UnknownFact,
  { asOf }: MeasureContext,
): Formula {
  if (date === undefined) return testNumber({ least: whole(0), most: null }, range, fact);
  const { earliest, latest } = coarseDateInterval(date);
  return testNumber({ least: whole(yearsSince(latest, asOf)), most: whole(yearsSince(earliest, asOf)) }, range, fact);
}

function yearsSince(day: string, asOf: string): number {
  if (day > asOf) return 0;
  let years = Number(asOf.slice(0, 4)) - Number(day.slice(0, 4));
  while (years > 0 && !haveYearsElapsed(day, years, asOf, "corresponding-day")) years -= 1;
  return years;
}
