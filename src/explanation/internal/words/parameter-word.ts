import type { Provision, ProvisionKind, ProvisionOf } from "../../../policy/index.js";
import {
  committeeTypes,
  divisionKinds,
  evidenceForms,
  itemConditions,
  roundingModes,
  stationRoles,
  type LocalText,
  type Vocabulary,
} from "../../../terms/index.js";
import { sayDate } from "./dates.js";
import { sayCount, sayDecimal, sayShare, things } from "./figures.js";
import { sayAnyTerm, sayTerm, sayTerms } from "./terms.js";
import { same, sayList, sayWords } from "./text.js";

/** What a parameter is called, and how a value of it is said. */
export interface ParameterWord<V> {
  readonly name: LocalText;
  say(value: V): LocalText;
}

type ParametersOf<K extends ProvisionKind> = ProvisionOf<K>["parameters"];

/** A word for every parameter of a kind of provision, with the type of its value. */
export type ParameterWords<K extends ProvisionKind> = {
  readonly [N in keyof ParametersOf<K>]-?: ParameterWord<ValueOf<ParametersOf<K>[N]>>;
};

type ValueOf<P> = NonNullable<P> extends { readonly value: infer V } ? V : never;

/** Kinds whose parameters have fixed names; those of a qualification are named by the policy. */
export type FixedKind = Exclude<Provision["kind"], "qualification">;

export function named<V>(zh: string, en: string, say: (value: V) => LocalText): ParameterWord<V> {
  return { name: { zh, en }, say };
}

export function term<V extends string>(vocabulary: Vocabulary<V>): (value: V) => LocalText {
  return (value) => sayTerm(vocabulary, value);
}

export function terms<V extends string>(vocabulary: Vocabulary<V>): (values: readonly V[]) => LocalText {
  return (values) => sayTerms(vocabulary, values);
}

export const count = sayCount;
export const decimal = sayDecimal;
export const day = sayDate;

export function share(value: string): LocalText {
  return same(sayShare(value));
}

export function base(kinds: readonly string[]): LocalText {
  return sayList(kinds.map((kind) => sayAnyTerm([divisionKinds, committeeTypes], kind)));
}

export function display({
  decimals,
  rounding,
}: {
  readonly decimals: number;
  readonly rounding: (typeof roundingModes.values)[number];
}): LocalText {
  const mode = sayTerm(roundingModes, rounding);
  return {
    zh: `保留${sayCount(decimals).zh}位小数，${mode.zh}`,
    en: `${things(decimals, "decimal")}, rounded ${mode.en}`,
  };
}

export function names(parts: readonly { readonly name: LocalText }[]): LocalText {
  return sayList(parts.map(({ name }) => sayWords(name)));
}

/** Ratios or weights beside whose they are. */
export function portions(parts: readonly { readonly of: string; readonly portion: string }[]): LocalText {
  return sayList(parts.map(({ of, portion }) => same(`${of} ${portion}`)));
}

type Role = ProvisionOf<"required-roles">["parameters"]["roles"]["value"][number];

export function roles(required: readonly Role[]): LocalText {
  return sayList(required.map(sayRole));
}

function sayRole({ role, least, most, mayAlsoHold }: Role): LocalText {
  const label = sayTerm(stationRoles, role);
  const from = sayCount(least);
  const number =
    most === undefined
      ? { zh: `至少${from.zh}名`, en: `at least ${from.en}` }
      : most === least
        ? { zh: `${from.zh}名`, en: from.en }
        : { zh: `${from.zh}至${sayCount(most).zh}名`, en: `${from.en} to ${sayCount(most).en}` };
  const others = sayTerms(stationRoles, mayAlsoHold);
  return mayAlsoHold.length === 0
    ? { zh: `${label.zh}${number.zh}`, en: `${number.en} × ${label.en}` }
    : {
        zh: `${label.zh}${number.zh}（可兼任${others.zh}）`,
        en: `${number.en} × ${label.en} (who may also be ${others.en})`,
      };
}

type Item = ProvisionOf<"checklist">["parameters"]["items"]["value"][number];

export function items(asked: readonly Item[]): LocalText {
  return sayList(asked.map(sayItem));
}

function sayItem({ text, evidence = [], when }: Item): LocalText {
  const words = sayWords(text);
  const forms = sayTerms(evidenceForms, evidence);
  const condition = sayTerm(itemConditions, when);
  const zh = [...(when === "always" ? [] : [condition.zh]), ...(evidence.length === 0 ? [] : [`佐证：${forms.zh}`])];
  const en = [
    ...(when === "always" ? [] : [condition.en]),
    ...(evidence.length === 0 ? [] : [`evidence: ${forms.en}`]),
  ];
  return zh.length === 0 ? words : { zh: `${words.zh}（${zh.join("；")}）`, en: `${words.en} (${en.join("; ")})` };
}

type Table = ProvisionOf<"pathway-table">["parameters"]["table"]["value"];

export function table({ title, rows }: Table): LocalText {
  const words = sayWords(title);
  return { zh: `${words.zh}（${sayCount(rows.length).zh}行）`, en: `${words.en} (${things(rows.length, "row")})` };
}
