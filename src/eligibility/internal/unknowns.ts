import type { JudgementUse } from "../../finding/index.js";
import type { FactKind } from "../../terms/index.js";
import type { OnDay, PlacedLeaf } from "./compile.js";
import { FIRST_DAY, LAST_DAY } from "./days.js";
import type { FactList, Facts, Leaf } from "./leaf.js";
import { listDomains } from "./list-domains.js";
import type { Draft, Unknown } from "./unknown.js";
import { addCertificates, addDatedEntries, addRegistrations, addSchooling, type Context } from "./unknown-entries.js";

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
    const extra = linked ? leaves.flatMap(({ onDay: placed }) => placed.telling?.(facts) ?? []) : [];
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
