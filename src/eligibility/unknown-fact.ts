import type { FactKind } from "../terms/index.js";
import type { CriterionOnDay, FactList, PersonFacts } from "./criteria/index.js";

/** One fact of a person that is not known, with the values that the criteria of a day distinguish. */
export interface UnknownFact {
  readonly fact: FactKind;
  /** What exactly, where the kind of fact alone does not say it: a level, an item. */
  readonly detail?: string;
  /** Where it would be recorded. */
  readonly source: FactList | "area" | "judgement";
  /** Equal for unknown facts that can be completed alike. */
  readonly key: string;
  /** How many values there are. */
  readonly size: number;
  /** Returns the facts with one of the values put in. */
  readonly complete: (facts: PersonFacts, value: number) => PersonFacts;
}

/** Checks whether the verdict of a criterion can depend on an unknown fact, by itself or by what its years count from. */
export function dependsOn(
  { criterion }: CriterionOnDay,
  { source, detail }: UnknownFact,
  singles: readonly CriterionOnDay[],
): boolean {
  if (source === "area") return criterion.kind === "area";
  if (source === "judgement") return criterion.kind === "judgement" && criterion.id === detail;
  if (criterion.reads === source) return true;
  return singles.some((other) => other.criterion.id === criterion.countsFrom && other.criterion.reads === source);
}

/** Returns the facts with another list of records. */
export function withRecords(facts: PersonFacts, list: FactList, records: readonly object[]): PersonFacts {
  return { ...facts, person: { ...facts.person, [list]: records } };
}

/** Returns the facts with other fields in one record of a list. */
export function withFields(facts: PersonFacts, list: FactList, position: number, fields: object): PersonFacts {
  const records: readonly object[] = facts.person[list] ?? [];
  return withRecords(
    facts,
    list,
    records.map((record, index) => (index === position ? { ...record, ...fields } : record)),
  );
}
