import { ANNIVERSARY_CONVENTIONS, type AnniversaryConvention, isCoarseDate } from "../../calendar/index.js";
import { type ScaledInteger, parseDecimal } from "../../exact/index.js";
import { type FaultPath, isIdText, isRuleInputError, refuse, requireId } from "../../fault/index.js";
import type { Person } from "../../model/index.js";
import { ACADEMIC_DEGREES, AREA_CLASSES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../../terms/index.js";
import { type FactList, certificateRank, degreeRank, educationRank } from "../criteria/criterion.js";
import type { Qualification } from "../../policy/index.js";
import type { CertificateDate } from "../types.js";

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

/** Reads the values that criteria name, refusing a name that is not there and a value that cannot be. */
export interface ValueReader {
  readonly listed: <V extends string>(name: string, values: readonly V[]) => V;
  readonly integer: (name: string, least: number, most: number) => number;
  readonly hours: (name: string) => { readonly text: string; readonly value: ScaledInteger };
  readonly texts: (name: string) => readonly string[];
}

export const CERTIFICATE_DATES: readonly CertificateDate[] = ["issuedOn", "approvedOn", "resultsOn"];

export const HIGHER_LEVELS = ["satisfy", "do-not-satisfy"] as const;

export const COUNTS = ["counts", "does-not-count"] as const;

export const COUNTING = ["after-criterion", "in-total"] as const;

export const CONVENTIONS: readonly AnniversaryConvention[] = ANNIVERSARY_CONVENTIONS;

export function valueReader(provision: Qualification): ValueReader {
  const { parameters } = provision;
  if (typeof parameters !== "object" || parameters === null)
    refuse("type-invalid", ["provision", "parameters"], { expected: "object" });
  const path = (name: string) => ["provision", "parameters", name, "value"];
  const read = (name: unknown): unknown => {
    if (typeof name !== "string" || !Object.hasOwn(parameters, name))
      return refuse("parameter-unknown", ["provision", "parameters"], typeof name === "string" ? { name } : {});
    const parameter: unknown = parameters[name];
    if (typeof parameter !== "object" || parameter === null || !("value" in parameter))
      return refuse("parameter-invalid", ["provision", "parameters", name], { expected: "object" });
    return parameter.value;
  };
  const listed = <V extends string>(name: string, values: readonly V[]): V => {
    const value = read(name);
    return (
      values.find((candidate) => candidate === value) ??
      refuse("parameter-invalid", path(name), { expected: "listed-value", accepted: values })
    );
  };
  return {
    listed,
    integer: (name, least, most) => {
      const value = read(name);
      if (typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most) return value;
      return refuse("parameter-invalid", path(name), { expected: "integer", least, most });
    },
    hours: (name) => {
      const value = read(name);
      const scaled = typeof value === "string" || typeof value === "number" ? decimalOf(value) : null;
      if (scaled === null || scaled.digits < 0n)
        return refuse("parameter-invalid", path(name), { expected: "non-negative-decimal" });
      return { text: String(value), value: scaled };
    },
    texts: (name) => {
      const value = read(name);
      if (
        Array.isArray(value) &&
        value.length > 0 &&
        !value.includes(undefined) &&
        value.every((text): text is string => typeof text === "string")
      )
        return value;
      return refuse("parameter-invalid", path(name), { expected: "list" });
    },
  };
}

function decimalOf(value: string | number): ScaledInteger | null {
  try {
    return parseDecimal(value);
  } catch (error) {
    if (isRuleInputError(error)) return null;
    throw error;
  }
}
