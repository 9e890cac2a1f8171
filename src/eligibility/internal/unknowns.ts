import type { JudgementUse } from "../../finding/index.js";
import type { Person, Practice } from "../../model/index.js";
import type { AreaClass, FactKind } from "../../terms/index.js";
import type { OnDay, PlacedLeaf } from "./assessor.js";
import { FIRST_DAY, LAST_DAY } from "./days.js";
import type { FactList, Facts, Leaf } from "../criteria/criterion.js";
import { listDomains } from "./list-domains.js";
import {
  type Context,
  addCertificates,
  addDatedEntries,
  addRegistrations,
  addSchooling,
  daysOf,
} from "./unknown-entries.js";
import type { CoarseDate } from "../../calendar/index.js";

/** Facts of a person that are not known, with the values that the criteria of a day can tell apart. */
export interface UnknownFacts {
  readonly unknowns: readonly Unknown[];
  /** A key of everything else that bears on the answer. */
  readonly key: string;
}

/** Beyond so many completions every open fact that a criterion reads is named, whether or not another implies it. */
export const MOST_COMPLETIONS = 65_536;

const LISTS: readonly { readonly list: Exclude<FactList, "practice">; readonly fact: FactKind }[] = [
  { list: "certificates", fact: "certificates" },
  { list: "education", fact: "education" },
  { list: "degrees", fact: "degrees" },
  { list: "registrations", fact: "registrations" },
  { list: "continuingEducation", fact: "continuing-education" },
];

const NONE_OR_ALL: readonly (readonly Practice[])[] = [[], [{ from: FIRST_DAY }]];

/** Prepares the listing of unknown facts for the criteria of one day. */
export function unknownsOn(onDay: OnDay): (facts: Facts) => UnknownFacts {
  const { leaves, recordedOn } = onDay;
  const read = new Set(leaves.map(({ leaf }) => leaf.reads));
  const domains = listDomains(onDay);
  const linked = leaves.some(({ leaf }) => typeof leaf.countsFrom === "string");
  const starting = leaves
    .flatMap(({ leaf }) => leaves.filter((other) => other.leaf.id === leaf.countsFrom))
    .map(({ leaf }) => leaf);
  const readsArea = leaves.some(({ leaf }) => leaf.kind === "area");
  const items = leaves.filter(({ leaf }) => leaf.kind === "judgement").map(({ leaf }) => leaf.id);
  const boundaries = [...new Set(leaves.flatMap(({ onDay: placed }) => placed.boundaries))]
    .filter((day) => day >= FIRST_DAY && day <= LAST_DAY)
    .toSorted();

  return (facts) => {
    const { person } = facts;
    const extra = linked ? leaves.flatMap(({ onDay: placed }) => placed.telling?.(facts) ?? []) : [];
    const context: Context = {
      facts,
      recordedOn,
      domains,
      boundaries: extra.length === 0 ? boundaries : [...boundaries, ...extra].toSorted(),
      linked,
    };
    const entries: Unknown[] = [];
    addCertificates(entries, context);
    addSchooling(entries, context, { list: "education", date: "graduatedOn", level: "level", fact: "education-date" });
    addSchooling(entries, context, { list: "degrees", date: "conferredOn", level: "degree", fact: "degree-date" });
    addRegistrations(entries, context);
    addDatedEntries(entries, context);
    if (readsArea && facts.areaClass === undefined)
      entries.push({
        fact: "area-class",
        detail: undefined,
        source: "area",
        key: "area",
        size: 2,
        apply: (draft, index) => (draft.areaClass = index === 0 ? "urban" : "rural"),
      });
    for (const item of items) if (facts.judge(item, onDay.day) === null) entries.push(unrecordedJudgement(item));
    // Of so many that each is named, no values of lists need be told apart.
    const areTooMany = entries.reduce((product, { size }) => product * size, 1) > MOST_COMPLETIONS;
    const told = areTooMany ? [] : extra;
    const absent = LISTS.flatMap(({ list, fact }) =>
      read.has(list) && person[list] === undefined ? [absentList(fact, list, domains.of(list, told))] : [],
    );
    const isPracticeAbsent = read.has("practice") && person.practice === undefined;
    const isAlone = absent.length + entries.length === 0;
    // More work never makes less of it: where nothing else is open, none and all of it tell what any of it may.
    const practice = !isPracticeAbsent
      ? []
      : [
          absentList(
            "practice",
            "practice",
            isAlone ? NONE_OR_ALL : domains.practice(told, areTooMany ? [] : startsIn(context, starting)),
          ),
        ];
    const unknowns = [...absent, ...practice, ...entries];
    return {
      unknowns,
      key: linked ? JSON.stringify([person.certificates, person.education, person.degrees, person.practice]) : "",
    };
  };
}

function absentList(fact: FactKind, list: FactList, values: readonly (readonly object[])[]): Unknown {
  return {
    fact,
    detail: undefined,
    source: list,
    key: list,
    size: values.length,
    apply: ({ person }, index) => (person[list] = [...(values[index] as readonly object[])]),
  };
}

/** The days from which a person's years may count; null where the list that tells is not recorded. */
function startsIn(context: Context, starting: readonly Leaf[]): readonly string[] | null {
  const { facts, recordedOn } = context;
  if (starting.some(({ reads }) => reads !== null && facts.person[reads] === undefined)) return null;
  return starting.flatMap((leaf) =>
    (leaf.startsOf?.(facts, recordedOn) ?? []).flatMap(({ earliest, latest }) => daysOf(earliest, latest, context)),
  );
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

/** Where a criterion looks: its list, the list of what its years count from, the area, a judgement. */
export function sourcesOf(leaf: Leaf, leaves: readonly PlacedLeaf[]): ReadonlySet<string> {
  if (leaf.kind === "area") return new Set(["area"]);
  if (leaf.kind === "judgement") return new Set([`judgement ${leaf.id}`]);
  const from = leaves.find((other) => other.leaf.id === leaf.countsFrom);
  return new Set([leaf, ...(from === undefined ? [] : [from.leaf])].flatMap(({ reads }) => reads ?? []));
}

/** What a draft's judgements say; those that are recorded stand. */
export function draftJudge(draft: Draft, facts: Facts): Facts["judge"] {
  return (item, day): JudgementUse | null => {
    const outcome = draft.outcomes.get(item);
    return outcome === undefined ? facts.judge(item, day) : { judgement: item, item, outcome, on: day };
  };
}

/** A person as completed: every unknown fact given one of the values that the criteria can tell apart. */
export interface Draft {
  readonly person: { readonly id: string } & Partial<Record<FactList, object[]>>;
  areaClass: AreaClass | undefined;
  readonly outcomes: Map<string, "met" | "unmet">;
}

/** One fact that is not known, and its distinguishable values. */
export interface Unknown {
  readonly fact: FactKind;
  readonly detail: string | undefined;
  /** The list, or other source, in which it stands. */
  readonly source: string;
  /** Tells apart what could be completed differently; equal keys have equal answers. */
  readonly key: string;
  readonly size: number;
  readonly apply: (draft: Draft, index: number) => void;
}

/** Whether all that criteria can read in a person's lists is recorded, every date with its day. */
export function recordedToTheDay(leaves: readonly Leaf[]): (person: Person) => boolean {
  const read = new Set(leaves.map(({ reads }) => reads));
  const dates = [...new Set(leaves.flatMap(({ certificateDate }) => certificateDate ?? []))];
  // What practice is recorded may still be open at its ends.
  if (read.has("practice")) return () => false;
  const [certificates, education, degrees] = [read.has("certificates"), read.has("education"), read.has("degrees")];
  const [registrations, continuingEducation] = [read.has("registrations"), read.has("continuingEducation")];
  return (person) =>
    all(person.certificates, certificates, (certificate) => dates.every((date) => isDay(certificate[date]))) &&
    all(person.education, education, ({ major, graduatedOn }) => major !== undefined && isDay(graduatedOn)) &&
    all(person.degrees, degrees, ({ major, conferredOn }) => major !== undefined && isDay(conferredOn)) &&
    all(person.registrations, registrations, ({ from, until }) => isDay(from) && isDay(until)) &&
    (!continuingEducation || all(person.continuingEducation, true, ({ on }) => isDay(on)));
}

/** A list that no criterion reads may be absent. */
function all<Entry>(
  list: readonly Entry[] | undefined,
  isRead: boolean,
  isRecorded: (entry: Entry) => boolean,
): boolean {
  return list === undefined ? !isRead : list.every(isRecorded);
}

function isDay(date: CoarseDate | undefined): boolean {
  return date?.length === 10;
}
