import { nearMatches } from "../checks/index.js";
import type { FaultValues } from "../fault/index.js";
import { valuesIn } from "../measure-form/index.js";
import type { TierSystem } from "../model/index.js";
import type { Criterion, Policy } from "../policy/index.js";
import { type SubjectKind, comparableText, isDivisionCode } from "../terms/index.js";
import type { SheetFaultCode } from "./fault.js";
import type { ReferenceTarget } from "./table.js";

/** What a name in a cell refers to, or why that is not known. */
export type Resolution =
  | { readonly id: string }
  | {
      readonly code: SheetFaultCode;
      readonly values: FaultValues;
      /** The records that may be meant; null: any. */
      readonly may: readonly string[] | null;
    };

/** The records that cells may name, by id and by name. */
export interface Directory {
  readonly add: (target: ReferenceTarget, id: string, name?: string) => void;
  readonly resolve: (target: ReferenceTarget, text: string) => Resolution;
  /** The kind of record that has an id: for judgements whose kind of subject is not filled in. */
  readonly kindOf: (id: string) => SubjectKind | undefined;
}

/** The whole country as a division. */
const NATION = "CN";

/** For so many unknown names a near match is looked for. */
const MOST_GUESSES = 200;

/** Makes a directory with the tiers of some systems. */
export function makeDirectory(systems: readonly TierSystem[]): Directory {
  const ids = new Map<ReferenceTarget, Set<string>>();
  /** Null: several records have the name. */
  const names = new Map<ReferenceTarget, Map<string, string | null>>();
  const guesses = new Map<string, readonly string[]>();
  const add: Directory["add"] = (target, id, name) => {
    at(ids, target, () => new Set<string>()).add(id);
    if (name === undefined || name === "") return;
    const known = at(names, target, () => new Map<string, string | null>());
    const form = comparableText(name);
    const held = known.get(form);
    known.set(form, held === undefined || held === id ? id : null);
  };
  const guess = (target: ReferenceTarget, text: string): readonly string[] | undefined => {
    const key = `${target}:${text}`;
    if (!guesses.has(key) && guesses.size < MOST_GUESSES)
      guesses.set(key, nearMatches(text, [...(ids.get(target) ?? []), ...(names.get(target)?.keys() ?? [])]));
    return guesses.get(key);
  };
  const idOf = (target: ReferenceTarget, text: string): string | null =>
    ids.get(target)?.has(text) === true ? text : (names.get(target)?.get(text) ?? null);
  for (const { tiers } of systems) for (const tier of tiers) add("tier", tier.id, tier.name.zh);
  const targetsOf = (target: ReferenceTarget): readonly ReferenceTarget[] =>
    target === "subject" ? ["station", "division", "operator", "person"] : [target];
  return {
    add,
    resolve: (target, text) => {
      if (targetsOf(target).some((own) => ids.get(own)?.has(text) === true)) return { id: text };
      if (target === "division" && isDivisionCode(text)) return { id: text };
      if (target === "subject" && (text === NATION || isDivisionCode(text))) return { id: text };
      const form = comparableText(text);
      const found = targetsOf(target)
        .map((own) => names.get(own)?.get(form))
        .find((id) => id !== undefined);
      if (found === null) return { code: "reference-ambiguous", values: { target }, may: null };
      if (found !== undefined) return { id: found };
      const near = guess(target, text);
      const may = near?.map((one) => idOf(target, one)) ?? [null];
      return {
        code: "reference-unknown",
        values: { target, ...(near?.length === 1 ? { near: near[0] as string } : {}) },
        may: may.includes(null) ? null : may.filter((id) => id !== null),
      };
    },
    kindOf: (id) =>
      (["station", "operator", "division"] as const).find((target) => ids.get(target)?.has(id) === true) ??
      (ids.get("person")?.has(id) === true ? "person" : id === NATION || isDivisionCode(id) ? "division" : undefined),
  };
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
}

/** What a policy leaves to judgement: an item of a provision. */
export interface JudgedItem {
  readonly provision: string;
  readonly item: string;
}

/** Returns a function that finds what policies leave to judgement, by id or text, in a provision or in all. */
export function makeItems(
  policies: readonly Policy[],
): (text: string, provision: string | undefined) => readonly JudgedItem[] {
  const byForm = new Map<string, JudgedItem[]>();
  const add = (provision: string, item: string, text: string): void => {
    for (const form of new Set([comparableText(item), comparableText(text)]))
      at(byForm, form, () => []).push({ provision, item });
  };
  for (const provision of policies.flatMap(({ provisions }) => provisions)) {
    if (provision.kind === "checklist")
      for (const { value } of valuesIn(provision.parameters.items.value))
        for (const { id, text } of value) add(provision.id, id, text.zh);
    if (provision.kind === "qualification")
      for (const { id, title } of judgementsIn(provision.criteria)) add(provision.id, id, title.zh);
  }
  return (text, provision) =>
    (byForm.get(comparableText(text)) ?? []).filter((own) => provision === undefined || own.provision === provision);
}

function judgementsIn(criterion: Criterion): readonly Criterion[] {
  if (criterion.kind === "any-of" || criterion.kind === "all-of") return criterion.members.flatMap(judgementsIn);
  return criterion.kind === "judgement" ? [criterion] : [];
}
