import { checkKeys, requireObjects, throwInputError } from "../checks/index.js";
import type { PeriodInput } from "../calendar/index.js";
import { basisOf } from "../finding/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy, Provision } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Basis, FieldChange, PolicyComparison, PolicyName } from "../results/index.js";
import { sameData } from "../run/index.js";
import { type ProvisionPair, matchProvisions } from "./match-provisions.js";
import { comparePolicyEffects } from "./policy-effects.js";
import { compareFields, compareProvisions } from "./provision-changes.js";
import { checkCosts } from "./read-options.js";
import type { UnitCosts } from "./types.js";

/** Options of `comparePolicies`; without a register only the texts are compared. */
export interface PolicyComparisonOptions {
  /** Provisions to take as counterparts, of one kind each; the others are matched by the library. */
  readonly pairs?: readonly ProvisionPair[] | undefined;
  /** A register from `prepareRegister`, on which both policies are tried. */
  readonly register?: PreparedRegister | undefined;
  /** With a register: the day of the question, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
  /** With a register: the year of quotas, both days included. */
  readonly period?: PeriodInput | undefined;
  /** With a register: yearly costs in yuan of one more station and one more worker. */
  readonly unitCosts?: UnitCosts | undefined;
}

/**
 * Compares two policies, or two versions of one: which provisions are new, gone or changed, which parameter, from which
 * value to which, by which clause, stated or interpreted, and at which place inside a measure or a bound. With a register it
 * also answers whose findings change because of which change, and what that takes in stations, staff and money.
 *
 * Provisions of two versions of one policy are matched by id. Those of two policies are matched by id, then by matter: one
 * kind, one kind of subject, tiers that meet, and either the same aspect, or the same fields of their kind and at least
 * half of the parts of their values in common; the likest first. `pairs` overrules both.
 *
 * @param before the policy, or version, that is compared with
 * @param after the policy, or version, that is new
 * @param options named pairs; register, day, period and unit costs in yuan
 * @returns the changes; `effects` is null without a register
 * @throws RuleInputError `not-parsed`, `key-unknown`, `provision-unknown`, `id-duplicate`, `variant-unknown` for a pair of two
 *   kinds, `value-missing` for a register without a day, `date-invalid`, `interval-reversed`, `term-conflict`,
 *   `out-of-range`, `amount-not-multiple`
 *
 * @example
 * ```ts
 * import { beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
 * import { comparePolicies } from "social-work-station-rules/scenario";
 * const { added, gone, changed } = comparePolicies(beijingPilot2021, beijingSystem2022);
 * changed.map(({ before, after }) => [before.provision, after.provision]);
 * //=> [["beijing-pilot-2021/system-coverage", "beijing-system-2022/centre-coverage"]]
 * [added.length, gone.length]; //=> [8, 26]
 * ```
 */
export function comparePolicies(
  before: Policy,
  after: Policy,
  options: PolicyComparisonOptions = {},
): PolicyComparison {
  requireParsed(before, "policy", ["before"]);
  requireParsed(after, "policy", ["after"]);
  checkOptions(options);
  const matched = matchProvisions(before, after, options.pairs ?? []);
  const changed = matched.map(({ before: old, after: now, matchedBy }) =>
    old === null || now === null || matchedBy === null
      ? null
      : { pair: { before: old.id, after: now.id, matchedBy }, change: compareProvisions(old, now, matchedBy) },
  );
  const basis = (policy: Policy, provision: Provision): Basis => ({ ...basisOf(provision), policy: policy.id });
  return {
    kind: "policy-comparison",
    version: 1,
    before: nameOf(before),
    after: nameOf(after),
    matching: before.id === after.id ? "versions" : "policies",
    documents: [before, ...(before.id === after.id ? [] : [after])].flatMap((policy) =>
      policy.documents.map(({ id, title }) => ({ policy: policy.id, id, title })),
    ),
    fields: comparePolicyFields(before, after),
    lists: { documents: compareIds(before.documents, after.documents), data: compareIds(before.data, after.data) },
    added: matched.flatMap(({ before: old, after: now }) => (old === null && now !== null ? [basis(after, now)] : [])),
    gone: matched.flatMap(({ before: old, after: now }) => (old !== null && now === null ? [basis(before, old)] : [])),
    changed: changed.flatMap((one) =>
      one?.change == null
        ? []
        : [
            {
              ...one.change,
              before: { ...one.change.before, policy: before.id },
              after: { ...one.change.after, policy: after.id },
            },
          ],
    ),
    unchanged: changed.flatMap((one) => (one?.change === null ? [one.pair] : [])),
    effects: effectsOf(before, after, options, matched),
  };
}

function checkOptions(options: PolicyComparisonOptions): void {
  checkKeys(options, ["pairs", "register", "asOf", "period", "unitCosts"], ["options"]);
  if (options.pairs !== undefined)
    requireObjects(options.pairs, ["options", "pairs"]).forEach((pair, index) =>
      checkKeys(pair, ["before", "after"], ["options", "pairs", index]),
    );
  for (const name of ["asOf", "period", "unitCosts"] as const)
    if (options[name] !== undefined && options.register === undefined)
      throwInputError("value-missing", ["options", "register"], { expected: "prepared-register" });
  checkCosts(options.unitCosts);
}

function effectsOf(
  before: Policy,
  after: Policy,
  { register, asOf, period, unitCosts }: PolicyComparisonOptions,
  matched: ReturnType<typeof matchProvisions>,
): PolicyComparison["effects"] {
  if (register === undefined) return null;
  requireParsed(register, "prepared-register", ["options", "register"]);
  if (asOf === undefined) return throwInputError("value-missing", ["options", "asOf"], { expected: "date" });
  if (period === undefined) return throwInputError("value-missing", ["options", "period"], { expected: "object" });
  return comparePolicyEffects({ before, after, register, matched, asOf, period, unitCosts });
}

function nameOf({ id, title, jurisdiction, edition }: Policy): PolicyName {
  return { id, title, jurisdiction, edition: edition ?? null };
}

/** Fields of a policy that say how it is called and what it follows on; its place, time, tiers and words bear on rules. */
const TEXT_FIELDS = ["title", "edition", "issuedOn", "supersedes"];

function comparePolicyFields(before: Policy, after: Policy): readonly FieldChange[] {
  const fields = ({
    version: _version,
    id: _id,
    documents: _documents,
    provisions: _provisions,
    data: _data,
    effective: { from, until },
    ...rest
  }: Policy): Readonly<Record<string, unknown>> => ({ ...rest, from, until });
  return compareFields(null, fields(before), fields(after), TEXT_FIELDS);
}

function compareIds(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): PolicyComparison["lists"]["data"] {
  const [old, now] = [before, after].map((list) => new Map(list.map((entry) => [entry.id, entry])));
  return {
    added: after.flatMap(({ id }) => (old?.has(id) === true ? [] : [id])),
    gone: before.flatMap(({ id }) => (now?.has(id) === true ? [] : [id])),
    changed: before.flatMap((entry) => {
      const other = now?.get(entry.id);
      return other === undefined || sameData(entry, other) ? [] : [entry.id];
    }),
  };
}
