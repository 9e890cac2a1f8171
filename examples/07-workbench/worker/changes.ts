import type { AmendmentInput, Policy } from "social-work-station-rules/policy";
import type { LocalText, Locale } from "social-work-station-rules/terms";
import { problem, wordOf } from "./command-parts.js";
import { readTyped } from "./parameter-lines.js";

/** A change of a policy, as it was typed. */
export type Change =
  | { readonly kind: "set"; readonly provision: string; readonly parameter: string; readonly value: string }
  | { readonly kind: "remove"; readonly provision: string };

/** Reads changes as amendments of a policy; their ids are numbered from 1. */
export function amendmentsOf(changes: readonly Change[], id: string, policy: Policy): readonly AmendmentInput[] {
  return changes.map((change, index) => amendmentOf(change, `${id}-${String(index + 1)}`, policy));
}

function amendmentOf(change: Change, id: string, policy: Policy): AmendmentInput {
  if (change.kind === "remove") return { id, kind: "remove-provision", provision: change.provision };
  const { provision, parameter, value } = change;
  const before = valueIn(policy, provision, parameter);
  return { id, kind: "set-parameter", provision, parameter, value: readTyped(value, before) as string };
}

/** The value of a parameter before any change. */
export function valueIn(policy: Policy, provision: string, parameter: string): unknown {
  const found = policy.provisions.find(({ id }) => id === provision);
  const parameters: Readonly<Record<string, { readonly value: unknown } | undefined>> = found?.parameters ?? {};
  const own = Object.hasOwn(parameters, parameter) ? parameters[parameter] : undefined;
  if (own === undefined)
    throw problem(
      `政策中没有“${provision}”的参数“${parameter}”。`,
      `The policy has no parameter “${parameter}” of “${provision}”.`,
    );
  return own.value;
}

/** The title of a provision, or its id. */
export function titleOf(policy: Policy, provision: string): LocalText {
  return policy.provisions.find(({ id }) => id === provision)?.title ?? { zh: provision, en: provision };
}

/** A change in words: 条款：参数改为值. */
export function sayChange(change: Change | undefined, policy: Policy, locale: Locale): string {
  if (change === undefined) return "";
  const title = titleOf(policy, change.provision);
  const name = locale === "en" ? title.en : title.zh;
  if (change.kind === "remove") return locale === "en" ? `${name}: removed` : `${name}：停用`;
  const kind = policy.provisions.find(({ id }) => id === change.provision)?.kind ?? "qualification";
  const word = wordOf(kind, change.parameter);
  const value = word.say(readTyped(change.value, valueIn(policy, change.provision, change.parameter)));
  return locale === "en" ? `${name}: ${word.name.en} = ${value.en}` : `${name}：${word.name.zh}改为${value.zh}`;
}
