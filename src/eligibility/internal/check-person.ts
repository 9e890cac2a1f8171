import { isCoarseDate } from "../../calendar/index.js";
import { parseDecimal } from "../../exact/index.js";
import { type FaultPath, isIdText, isRuleInputError, refuse, requireId } from "../../fault/index.js";
import type { Person } from "../../model/index.js";
import { ACADEMIC_DEGREES, AREA_CLASSES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../../terms/values.js";
import type { FactList } from "./leaf.js";
import { certificateRank, degreeRank, educationRank } from "./ranks.js";

/** More records of one kind than any person has; criteria compare all of them with each other. */
const MOST_RECORDS = 1000;

/** The first field of a record that cannot be, by kind of record; null where all can. */
const FAULTY: { readonly [L in FactList]: (record: Records[L]) => string | null } = {
  certificates: ({ level, issuedOn, approvedOn, resultsOn }) =>
    certificateRank(level) < 0
      ? "level"
      : !isDate(issuedOn)
        ? "issuedOn"
        : !isDate(approvedOn)
          ? "approvedOn"
          : isDate(resultsOn)
            ? null
            : "resultsOn",
  education: ({ level, major, graduatedOn }) =>
    educationRank(level) < 0 ? "level" : !isText(major) ? "major" : isDate(graduatedOn) ? null : "graduatedOn",
  degrees: ({ degree, major, conferredOn }) =>
    degreeRank(degree) < 0 ? "degree" : !isText(major) ? "major" : isDate(conferredOn) ? null : "conferredOn",
  practice: ({ from, until }) => (!isCoarseDate(from) ? "from" : isDate(until) ? null : "until"),
  registrations: ({ level, from, until }) =>
    certificateRank(level) < 0 ? "level" : !isDate(from) ? "from" : isDate(until) ? null : "until",
  continuingEducation: ({ on, hours }) => (!isCoarseDate(on) ? "on" : isHours(hours) ? null : "hours"),
};

type Records = { readonly [L in FactList]: NonNullable<Person[L]>[number] };

function isDate(value: unknown): boolean {
  return value === undefined || isCoarseDate(value);
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

/** Refuses a person that cannot be; only lists that the criteria read are looked at. No path is made for a good one. */
export function personChecker(lists: readonly FactList[]): (person: Person) => void {
  return (person) => {
    if (typeof person !== "object" || person === null) refuse("type-invalid", ["person"], { expected: "object" });
    if (!isIdText(person.id) || person.id.length > 14) requireId(person.id, ["person", "id"]);
    for (const list of lists) checkList(person, list);
  };
}

function checkList(person: Person, list: FactList): void {
  const records: unknown = person[list];
  if (records === undefined) return;
  if (!Array.isArray(records)) return refuse("type-invalid", ["person", list], { expected: "list" });
  if (records.length > MOST_RECORDS) refuse("list-too-long", ["person", list], { most: MOST_RECORDS });
  const findFaulty = FAULTY[list] as (record: unknown) => string | null;
  for (let index = 0; index < records.length; index += 1) {
    const record: unknown = records[index];
    if (typeof record !== "object" || record === null)
      refuse("type-invalid", ["person", list, index], { expected: "object" });
    const field = findFaulty(record);
    if (field !== null) refuseField(list, ["person", list, index], field);
  }
}

function refuseField(list: FactList, path: FaultPath, field: string): never {
  if (field === "level" || field === "degree")
    return refuse("term-unknown", [...path, field], { expected: "listed-value", accepted: termsOf(list) });
  if (field === "major") return refuse("type-invalid", [...path, field], { expected: "text" });
  if (field === "hours") return refuse("decimal-invalid", [...path, field], { expected: "non-negative-decimal" });
  return refuse("date-invalid", [...path, field], { expected: "coarse-date" });
}

function termsOf(list: FactList): readonly string[] {
  if (list === "education") return EDUCATION_LEVELS;
  return list === "degrees" ? ACADEMIC_DEGREES : CERTIFICATE_LEVELS;
}

function isHours(value: unknown): boolean {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value >= 0;
  if (typeof value !== "string" && typeof value !== "number") return false;
  try {
    return parseDecimal(value).digits >= 0n;
  } catch (error) {
    if (isRuleInputError(error)) return false;
    throw error;
  }
}

/** Refuses a class of area that is none; absent means not known. */
export function checkAreaClass(areaClass: unknown): void {
  if (areaClass === undefined || AREA_CLASSES.some((known) => known === areaClass)) return;
  refuse("term-unknown", ["areaClass"], { expected: "listed-value", accepted: AREA_CLASSES });
}
