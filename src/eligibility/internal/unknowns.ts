import type { CoarseDate, PlainDate } from "../../calendar/index.js";
import type { JudgementUse } from "../../finding/index.js";
import type { AreaClass, FactKind } from "../../terms/index.js";
import type { OnDay, PlacedLeaf } from "./compile.js";
import { AFTER_ALL, BEFORE_ALL, FIRST_DAY, LAST_DAY, rangeOf } from "./days.js";
import type { FactList, Facts, Leaf } from "./leaf.js";
import { listDomains, type ListDomains } from "./list-domains.js";

/** A person as completed: every unknown fact given one of the values that the criteria can tell apart. */
export interface Draft {
  readonly person: { readonly id: string } & { [K in FactList]?: object[] };
  areaClass: AreaClass | undefined;
  readonly outcomes: Map<string, "met" | "unmet">;
}

/** One fact that is not known, and its distinguishable values. */
export interface Unknown {
  readonly fact: FactKind;
  readonly detail: string | undefined;
  /** The list, or other source, in which it stands; see {@link sourcesOf}. */
  readonly source: string;
  /** Tells apart what could be completed differently; equal keys have equal answers. */
  readonly key: string;
  readonly size: number;
  readonly apply: (draft: Draft, index: number) => void;
}

/** Facts of a person that are not known, with the values that the criteria of a day can tell apart. */
export interface UnknownFacts {
  readonly unknowns: readonly Unknown[];
  /** A key of everything else that bears on the answer. */
  readonly key: string;
}

const LISTS: readonly { readonly list: FactList; readonly fact: FactKind }[] = [
  { list: "certificates", fact: "certificates" },
  { list: "education", fact: "education" },
  { list: "degrees", fact: "degrees" },
  { list: "registrations", fact: "registrations" },
  { list: "continuingEducation", fact: "continuing-education" },
  { list: "practice", fact: "practice" },
];

/** Prepares the listing of unknown facts for the criteria of one day. */
export function unknownsOn(onDay: OnDay): (facts: Facts) => UnknownFacts {
  const { leaves, recordedOn } = onDay;
  const read = new Set(leaves.map(({ leaf }) => leaf.reads));
  const domains = listDomains(onDay);
  const linked = leaves.some(({ leaf }) => typeof leaf.countsFrom === "string");
  const readsArea = leaves.some(({ leaf }) => leaf.kind === "area");
  const items = leaves.filter(({ leaf }) => leaf.kind === "judgement").map(({ leaf }) => leaf.id);
  const boundaries = [...new Set(leaves.flatMap(({ onDay: placed }) => placed.boundaries))].filter((day) => day >= FIRST_DAY && day <= LAST_DAY).toSorted();

  return (facts) => {
    const { person } = facts;
    const unknowns: Unknown[] = [];
    const extra = linked && person.practice !== undefined ? leaves.flatMap(({ onDay: placed }) => placed.latestSince?.(facts) ?? []) : [];
    const context: Context = { facts, recordedOn, domains, boundaries: extra.length === 0 ? boundaries : [...boundaries, ...extra].toSorted(), linked };
    for (const { list, fact } of LISTS) {
      if (!read.has(list)) continue;
      const absent = person[list] === undefined ? domains.of(list, extra) : null;
      if (absent !== null) unknowns.push({ fact, detail: undefined, source: list, key: list, size: absent.length, apply: ({ person: drafted }, index) => (drafted[list] = [...(absent[index] as readonly object[])]) });
    }
    addCertificates(unknowns, context);
    addSchooling(unknowns, context, { list: "education", date: "graduatedOn", level: "level", fact: "education-date" });
    addSchooling(unknowns, context, { list: "degrees", date: "conferredOn", level: "degree", fact: "degree-date" });
    addRegistrations(unknowns, context);
    addDatedEntries(unknowns, context);
    if (readsArea && facts.areaClass === undefined) unknowns.push({ fact: "area-class", detail: undefined, source: "area", key: "area", size: 2, apply: (draft, index) => (draft.areaClass = index === 0 ? "urban" : "rural") });
    for (const item of items) if (facts.judge(item, onDay.day) === null) unknowns.push(unrecordedJudgement(item));
    return { unknowns, key: linked ? JSON.stringify([person.certificates, person.education, person.degrees, person.practice]) : "" };
  };
}

interface Context {
  readonly facts: Facts;
  readonly recordedOn: PlainDate;
  readonly domains: ListDomains;
  readonly boundaries: readonly string[];
  readonly linked: boolean;
}

/** Of all days that a date may stand for, one for each stretch that the criteria tell apart. */
function daysOf(earliest: string, latest: string, boundaries: readonly string[]): readonly string[] {
  const days = boundaries.filter((day, index) => day >= earliest && day < latest && day !== boundaries[index - 1]);
  return [...days, latest === AFTER_ALL ? LAST_DAY : latest === BEFORE_ALL ? FIRST_DAY : latest];
}

function stretch(days: readonly string[], boundaries: readonly string[]): string {
  return `${boundaries.findIndex((day) => day >= (days[0] as string))}+${days.length}`;
}

function addCertificates(unknowns: Unknown[], { facts, recordedOn, domains, boundaries }: Context): void {
  facts.person.certificates?.forEach((certificate, position) => {
    for (const field of domains.certificateDates) {
      const { earliest, latest } = rangeOf(certificate[field], recordedOn);
      const days = daysOf(earliest, latest, boundaries);
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

function addSchooling(unknowns: Unknown[], { facts, recordedOn, domains, boundaries }: Context, { list, date, level, fact }: SchoolingFields): void {
  const majors = domains.majors(list);
  (facts.person[list] as readonly Readonly<Record<string, string | undefined>>[] | undefined)?.forEach((record, position) => {
    const name = record[level] ?? "";
    const { earliest, latest } = rangeOf(record[date] as CoarseDate | undefined, recordedOn);
    const days = daysOf(earliest, latest, boundaries);
    const key = `${list}.${name}:${stretch(days, boundaries)}`;
    if (record["major"] === undefined && majors.length > 1) {
      const kind = list === "education" ? "education" : "degree";
      unknowns.push({ fact: "major", detail: `${kind}:${name}`, source: list, key: `${key}?`, size: majors.length, apply: ({ person }, index) => replaceAt(person, list, position, { major: majors[index] }) });
    }
    if (days.length > 1) {
      const match = record["major"] === undefined ? "?" : domains.matchOf(list, record["major"]);
      unknowns.push({ fact, detail: name, source: list, key: `${key}=${match}`, size: days.length, apply: ({ person }, index) => replaceAt(person, list, position, { [date]: days[index] }) });
    }
  });
}

function addRegistrations(unknowns: Unknown[], { facts, recordedOn, boundaries }: Context): void {
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
    add("from", daysOf(starts.earliest, starts.latest, boundaries));
    if (ends !== null) add("until", daysOf(ends.earliest, ends.latest, boundaries));
    else add("until", daysOf(registration.from === undefined ? recordedOn : starts.earliest, LAST_DAY, boundaries));
  });
}

function addDatedEntries(unknowns: Unknown[], { facts, recordedOn, domains, boundaries }: Context): void {
  facts.person.continuingEducation?.forEach(({ on }, position) => {
    const { earliest, latest } = rangeOf(on, recordedOn);
    const days = daysOf(earliest, latest, boundaries);
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

function unrecordedJudgement(item: string): Unknown {
  return {
    fact: "judgement",
    detail: item,
    source: `judgement ${item}`,
    key: `judgement.${item}`,
    size: 3,
    apply: ({ outcomes }, index) => {
      if (index === 0) outcomes.delete(item);
      else outcomes.set(item, index === 1 ? "met" : "unmet");
    },
  };
}

/** Puts fields into one record of a draft's list; the lists of a draft are its own. */
function replaceAt(person: Draft["person"], list: FactList, position: number, fields: Readonly<Record<string, string | undefined>>): void {
  const records = person[list];
  if (records !== undefined) records[position] = { ...records[position], ...fields };
}

/** Where a criterion looks: its list, the list of what its years count from, the area, a judgement. */
export function sourcesOf(leaf: Leaf, leaves: readonly PlacedLeaf[]): ReadonlySet<string> {
  if (leaf.kind === "area") return new Set(["area"]);
  if (leaf.kind === "judgement") return new Set([`judgement ${leaf.id}`]);
  const from = leaves.find((other) => other.leaf.id === leaf.countsFrom);
  return new Set([leaf.reads ?? "", from?.leaf.reads ?? ""]);
}

/** What a draft's judgements say; those that are recorded stand. */
export function draftJudge(draft: Draft, facts: Facts): Facts["judge"] {
  return (item, day): JudgementUse | null => {
    const outcome = draft.outcomes.get(item);
    return outcome === undefined ? facts.judge(item, day) : { judgement: item, item, outcome, on: day };
  };
}
