import { isPlainDate } from "../calendar/index.js";
import {
  isObject,
  refuse,
  requireId,
  requireList,
  requireListed,
  requireText,
  type FaultPath,
} from "../fault/index.js";
import { MODALITIES, PROVISION_KINDS, SUBJECT_KINDS } from "../terms/values.js";
import { requireParameter } from "./internal/require-parameter.js";
import type { Provision, ProvisionKind, ProvisionOf } from "./provision.js";

/**
 * Refuses what is no provision, for callers that did not come through `parsePolicy`: what every kind has is checked
 * here, without a schema; what a kind has of its own is checked by the rule that reads it.
 *
 * @param kind the kind that is asked for; any when left out
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `value-missing`, `term-unknown`, `text-invalid`,
 *   `id-invalid`, `id-like-identity-number`, `date-invalid`, `too-complex`
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { requireProvision } from "social-work-station-rules/policy";
 * const [target] = nationalTwoHaves.provisions;
 * target && requireProvision(target, ["provision"], "coverage-target"); //=> undefined
 * target && requireProvision(target, ["provision"], "staffing"); //=> throws variant-unknown
 * ```
 */
export function requireProvision<K extends ProvisionKind = ProvisionKind>(
  provision: Provision,
  path: FaultPath = ["provision"],
  kind?: K,
): asserts provision is ProvisionOf<K> {
  if (!isObject(provision)) return refuse("type-invalid", path, { expected: "object" });
  const accepted: readonly string[] = kind === undefined ? PROVISION_KINDS : [kind];
  if (!accepted.includes(provision.kind))
    refuse("variant-unknown", [...path, "kind"], { expected: "listed-value", accepted });
  requireId(provision.id, [...path, "id"]);
  requireId(provision.aspect, [...path, "aspect"]);
  requireListed(provision.modality, MODALITIES, [...path, "modality"]);
  requireWords(provision.title, [...path, "title"]);
  requireList(provision.clauses, [...path, "clauses"]).forEach((clause, index) =>
    requireText(clause, [...path, "clauses", index]),
  );
  requireSubject(provision.appliesTo, [...path, "appliesTo"]);
  for (const end of ["from", "until"] as const) {
    if (provision[end] !== undefined && !isPlainDate(provision[end]))
      refuse("date-invalid", [...path, end], { expected: "date" });
  }
  if (provision.kind === "share-quota") {
    for (const tier of ["centreTier", "stationTier"] as const) requireId(provision[tier], [...path, tier]);
  }
  if (!isObject(provision.parameters)) return refuse("type-invalid", [...path, "parameters"], { expected: "object" });
  for (const [name, parameter] of Object.entries(provision.parameters)) {
    if (parameter !== undefined) requireParameter(parameter, [...path, "parameters", name]);
  }
}

function requireWords(words: Provision["title"], path: FaultPath): void {
  if (!isObject(words)) return refuse("type-invalid", path, { expected: "object" });
  requireText(words.zh, [...path, "zh"]);
  requireText(words.en, [...path, "en"]);
}

function requireSubject(appliesTo: Provision["appliesTo"], path: FaultPath): void {
  if (!isObject(appliesTo)) return refuse("type-invalid", path, { expected: "object" });
  requireListed(appliesTo.subject, SUBJECT_KINDS, [...path, "subject"]);
  if (appliesTo.tier !== undefined && typeof appliesTo.tier !== "string")
    refuse("type-invalid", [...path, "tier"], { expected: "text" });
}
