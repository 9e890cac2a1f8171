import type { CoarseDate, PlainDate } from "../../calendar/index.js";
import type { FactKind } from "../../terms/index.js";
import { LAST_DAY, rangeOf } from "./days.js";
import type { FactList, Facts } from "../criteria/criterion.js";
import type { ListDomains } from "./list-domains.js";
import type { Draft, Unknown } from "./unknowns.js";

/** What the listing of one person's open records needs. */
export interface Context {
  readonly facts: Facts;
  readonly recordedOn: PlainDate;
  readonly domains: ListDomains;
  readonly boundaries: readonly string[];
  readonly linked: boolean;
}

/**
 * Of all days that a date may stand for, one for each stretch that the criteria tell apart; the first too where
 * years count from it, for what is a stretch then depends on the practice.
 */
export function daysOf(
  earliest: string,
  latest: string,
  { boundaries, linked }: Pick<Context, "boundaries" | "linked">,
): readonly string[] {
  const days = boundaries.filter((day, index) => day >= earliest && day < latest && day !== boundaries[index - 1]);
  if (linked && days[0] !== earliest && earliest < latest) days.unshift(earliest);
  return [...days, latest];
}

function stretch(days: readonly string[], boundaries: readonly string[]): string {
  return `${boundaries.findIndex((day) => day >= (days[0] as string))}+${days.length}`;
}

export function addCertificates(unknowns: Unknown[], context: Context): void {
  const { facts, recordedOn, domains, boundaries } = context;
  facts.person.certificates?.forEach((certificate, position) => {
    for (const field of domains.certificateDates) {
      const { earliest, latest } = rangeOf(certificate[field], recordedOn);
      const days = daysOf(earliest, latest, context);
      if (days.length === 1) continue;
      unknowns.push({
        fact: "certificate-date",
        detail: certificate.level,
        source: "certificates",
        key: `${certificate.level}.${field}:${stretch(days, boundaries)}`,
        size: days.length,
        apply: ({ person }, index) => replaceAt(person, "certificates", position, { [field]: days[index] }),
      });
    }
  });
}

interface SchoolingFields {
  readonly list: "education" | "degrees";
  readonly date: "graduatedOn" | "conferredOn";
  readonly level: "level" | "degree";
  readonly fact: FactKind;
}

export function addSchooling(
  unknowns: Unknown[],
  context: Context,
  { list, date, level, fact }: SchoolingFields,
): void {
  const { facts, recordedOn, domains, boundaries } = context;
  const majors = domains.majors(list);
  (facts.person[list] as readonly Readonly<Record<string, string | undefined>>[] | undefined)?.forEach(
    (record, position) => {
      const name = record[level] ?? "";
      const { earliest, latest } = rangeOf(record[date] as CoarseDate | undefined, recordedOn);
      const days = daysOf(earliest, latest, context);
      const key = `${list}.${name}:${stretch(days, boundaries)}`;
      if (record["major"] === undefined && majors.length > 1) {
        const kind = list === "education" ? "education" : "degree";
        unknowns.push({
          fact: "major",
          detail: `${kind}:${name}`,
          source: list,
          key: `${key}?`,
          size: majors.length,
          apply: ({ person }, index) => replaceAt(person, list, position, { major: majors[index] }),
        });
      }
      if (days.length > 1) {
        const match = record["major"] === undefined ? "?" : domains.matchOf(list, record["major"]);
        unknowns.push({
          fact,
          detail: name,
          source: list,
          key: `${key}=${match}`,
          size: days.length,
          apply: ({ person }, index) => replaceAt(person, list, position, { [date]: days[index] }),
        });
      }
    },
  );
}

export function addRegistrations(unknowns: Unknown[], context: Context): void {
  const { facts, recordedOn } = context;
  facts.person.registrations?.forEach((registration, position) => {
    const add = (field: "from" | "until", days: readonly string[]): void => {
      if (days.length === 1) return;
      unknowns.push({
        fact: "registration-date",
        detail: registration.level,
        source: "registrations",
        key: JSON.stringify([registration, field]),
        size: days.length,
        apply: ({ person }, index) => replaceAt(person, "registrations", position, { [field]: days[index] }),
      });
    };
    const ends = registration.until === undefined ? null : rangeOf(registration.until, recordedOn);
    const starts = rangeOf(registration.from, ends !== null && ends.latest < recordedOn ? ends.latest : recordedOn);
    add("from", daysOf(starts.earliest, starts.latest, context));
    if (ends !== null) add("until", daysOf(ends.earliest, ends.latest, context));
    else add("until", daysOf(registration.from === undefined ? recordedOn : starts.earliest, LAST_DAY, context));
  });
}

export function addDatedEntries(unknowns: Unknown[], context: Context): void {
  const { facts, recordedOn, domains } = context;
  facts.person.continuingEducation?.forEach(({ on }, position) => {
    const { earliest, latest } = rangeOf(on, recordedOn);
    const days = daysOf(earliest, latest, context);
    if (days.length === 1 || !domains.reads("continuingEducation")) return;
    unknowns.push({
      fact: "continuing-education",
      detail: undefined,
      source: "continuingEducation",
      key: JSON.stringify(facts.person.continuingEducation),
      size: days.length,
      apply: ({ person }, index) => replaceAt(person, "continuingEducation", position, { on: days[index] }),
    });
  });
  if (facts.person.practice === undefined || !domains.reads("practice")) return;
  const lists = domains.practicesFrom(facts);
  if (lists.length > 1) {
    unknowns.push({
      fact: "practice",
      detail: undefined,
      source: "practice",
      key: JSON.stringify(facts.person.practice),
      size: lists.length,
      apply: ({ person }, index) => (person.practice = [...(lists[index] as readonly object[])]),
    });
  }
}

/** Puts fields into one record of a draft's list; the lists of a draft are its own. */
function replaceAt(
  person: Draft["person"],
  list: FactList,
  position: number,
  fields: Readonly<Record<string, string | undefined>>,
): void {
  const records = person[list];
  if (records !== undefined) records[position] = { ...records[position], ...fields };
}
