import type { CoarseDate } from "../calendar/index.js";
import type { Education, Person, SubjectRef } from "../model/index.js";
import { spanHoldsOn } from "../register/index.js";
import { ACADEMIC_DEGREES, EDUCATION_LEVELS, type FactKind, STUDY_FORMS, comparableText } from "../terms/index.js";
import type { MeasureContext } from "./context.js";
import { type Formula, allOf, anyOf, given } from "./formula.js";
import { type RankRange, ofCertainty, testList, testWord, unknownFact, wordsWithin } from "./test-facts.js";

/** Conditions on education and degrees. */

/** Records of education and of degrees: which facts are missing, and the order of their levels. */
interface SchoolingKind<R> {
  readonly list: FactKind;
  readonly date: FactKind;
  readonly order: readonly string[];
  readonly levelOf: (record: R) => string;
  readonly dateOf: (record: R) => CoarseDate | undefined;
}

export const SCHOOLING: SchoolingKind<Education> = {
  list: "education",
  date: "education-date",
  order: EDUCATION_LEVELS,
  levelOf: ({ level }) => level,
  dateOf: ({ graduatedOn }) => graduatedOn,
};

export const DEGREES: SchoolingKind<NonNullable<Person["degrees"]>[number]> = {
  list: "degrees",
  date: "degree-date",
  order: ACADEMIC_DEGREES,
  levelOf: ({ degree }) => degree,
  dateOf: ({ conferredOn }) => conferredOn,
};

/** Returns whether one of the records of a schooling meets a condition. */
export function hasSchooling<R extends { readonly major?: string | undefined; readonly study?: string | undefined }>(
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
