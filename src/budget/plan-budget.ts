import { checkKeys } from "../checks/index.js";
import { basisOf } from "../finding/index.js";
import { requireParsed } from "../parsed/index.js";
import { causeOf } from "../precedence/index.js";
import type { DecimalInput } from "../exact/index.js";
import type { Policy, Provision } from "../policy/index.js";
import { type PreparedRegister, registerWithin } from "../register/index.js";
import type { Budget, BudgetConflict, NotPlanned, UndividedMoney } from "../results/index.js";
import { registerAge, requireSameWords } from "../run/index.js";
import { appliedPolicies, isList, notInForce, readPolicies } from "./applied-policies.js";
import { allocateNeeds, type FundingSourcesIn } from "./allocate-needs.js";
import { checkTotals } from "./check-options.js";
import { compareRecords, issuesOf } from "./compare-records.js";
import { needsOfFormula } from "./formula-needs.js";
import { needsOfStandard } from "./needs.js";
import { readPlan, sourcesOf } from "./read-plan.js";
import { roundNeeds } from "./round-needs.js";
import { prevailingNeeds, withoutSuperseded } from "./prevailing-needs.js";
import { type SharedNeed, shareNeeds } from "./share-needs.js";
import type { CostShareIn } from "./sharing.js";
import { totalsOf, shortfallOf } from "./totals.js";
import type { BudgetOptions, Need, Plan, PolicyRef } from "./types.js";

/**
 * Plans the money of a year from policies: who needs how much and why, who pays which part, from which source, and what
 * is lacking. Amounts are bounds where facts are missing. Where a text gives no ratio, weight or total, the answer names
 * the parameter and computes nothing in its place.
 *
 * Amounts are whole units: each known amount is a neighbouring unit of the exact one, as is their total, and lines add up
 * by recipient, party and purpose. What parties pay is rounded as `shareCosts` does, what sources pay as `allocateSources`.
 *
 * Where several policies have a standard for one recipient in one matter (kind and aspect the same, no different purposes),
 * each is counted, replaced or in conflict: `replaced` lists those over which another policy that is not replaced itself
 * prevails; where of the others none prevails, `conflicts` lists them and none is counted. Where missing facts decide
 * whether one of them applies, those that it may exclude have the least amount zero, `possiblyReplaced` lists them, and
 * the conflict is `possible`; the total is then at most the sum of all. Of several policies those that are in force at the
 * end of the year are applied, and none where another of them supersedes it.
 *
 * @param prepared a register from `prepareRegister`
 * @param policies a policy, or several that hold together, for instance one of the city and one of the district
 * @param options.year the year; provisions in force on its last day are applied
 * @param options.unit `"fen"` when left out, `"yuan"` or `"ten-thousand-yuan"` (万元)
 * @param options.asOf the day on which recipients and measures are counted; absent: the day of recording, at most the
 *   last day of the year
 * @param options.sources the money there is; absent: the funding sources of the register that can be used in the year
 * @param options.totals what is divided by factors, in yuan, by the id of the provision, where its text gives no total
 * @throws RuleInputError `not-parsed`, `type-invalid`, `key-unknown`, `date-invalid`, `decimal-invalid`, `out-of-range`,
 *   `id-duplicate`, `value-invalid`, `tier-unknown`, `provision-unknown`
 *
 * @example
 * ```ts
 * import { planBudget } from "social-work-station-rules/budget";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { definePolicy, stated } from "social-work-station-rules/policy";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const source = { document: "d", clause: "八", quote: "每站每年20万元，市、区按6:4分担", authority: "normative", verification: "primary-text" } as const;
 * const rule = { modality: "must", appliesTo: { subject: "station" }, clauses: [] } as const;
 * const policy = definePolicy({
 *   version: 1,
 *   id: "example",
 *   title: { zh: "示例", en: "Example" },
 *   jurisdiction: "CN",
 *   documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
 *   effective: {},
 *   provisions: [
 *     { ...rule, id: "example/standard", kind: "funding-standard", title: { zh: "经费标准", en: "Standard" }, aspect: "money", parameters: { amount: stated(200000, source) } },
 *     {
 *       ...rule,
 *       id: "example/share",
 *       kind: "cost-share",
 *       title: { zh: "经费分担", en: "Shares" },
 *       aspect: "share",
 *       parameters: {
 *         parties: stated([{ id: "city", name: { zh: "市级", en: "city" }, level: "prefecture" }, { id: "district", name: { zh: "区级", en: "district" }, level: "county" }], source),
 *         ratios: stated([{ party: "city", ratio: "6" }, { party: "district", ratio: "4" }], source),
 *       },
 *     },
 *   ],
 * });
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2025-06-30",
 *     tierSystems: [{ id: "s", name: { zh: "体系", en: "system" }, tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township"] }] }],
 *     divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2022" }],
 *   }),
 * );
 * const budget = planBudget(prepared, policy, { year: 2026, unit: "ten-thousand-yuan" });
 * [budget.total.least, ...budget.parties.map(({ party, amount }) => `${party} ${amount.least}`)]; //=> ["200000", "city 120000", "district 80000"]
 * ```
 */
export function planBudget(
  prepared: PreparedRegister,
  policies: Policy | readonly Policy[],
  options: BudgetOptions,
): Budget {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  const given = readPolicies(policies);
  requireSameWords([
    { path: ["prepared", "register"], terms: prepared.register.terms },
    ...given.map(({ terms }, index) => ({ path: isList(policies) ? ["policies", index] : ["policies"], terms })),
  ]);
  checkKeys(options, ["year", "unit", "asOf", "sources", "totals"], ["options"]);
  const plan = readPlan(prepared, options);
  if (options.totals !== undefined) checkTotals(options.totals, given);
  const applied = appliedPolicies(prepared, given, plan.year);
  const provisions = applied.flatMap(({ policy, ref }) =>
    policy.provisions.map((provision) => ({ policy: ref, provision })),
  );
  const parts = new Map<string, Plan>();
  const within = ({ jurisdiction }: PolicyRef): Plan => {
    const known =
      parts.get(jurisdiction) ??
      (jurisdiction === "CN" ? plan : { ...plan, prepared: registerWithin(prepared, jurisdiction) });
    parts.set(jurisdiction, known);
    return known;
  };
  const found = provisions.map((one) => needsFound(within(one.policy), one, options.totals?.[one.provision.id]));
  const { applicable, superseded } = withoutSuperseded(
    plan,
    found.flatMap((one) => one.needs),
  );
  const { needs, replaced: outranked, possiblyReplaced, conflicts } = prevailingNeeds(applicable);
  const replaced = [...superseded, ...outranked];
  const costShares = provisions.flatMap(({ policy, provision }): readonly CostShareIn[] =>
    provision.kind === "cost-share" ? [{ policy, provision }] : [],
  );
  const funding = provisions.flatMap(({ policy, provision }): readonly FundingSourcesIn[] =>
    provision.kind === "funding-sources" ? [{ policy, provision }] : [],
  );
  const notPlanned = [...notInForce(given, applied), ...found.flatMap((one) => one.notPlanned)];
  const shared = shareNeeds(plan, roundNeeds(needs, plan.unit), costShares);
  const lines = shared.map(({ line }) => line);
  const withoutRatios = new Map(
    shared.flatMap(({ silent: from }) => (from === null ? [] : [[from.provision.id, from] as const])),
  );
  const silent = [
    ...notPlanned.flatMap(({ policy, provision, silent: names }) =>
      names.map((parameter) => ({ policy, provision, parameter })),
    ),
    ...Array.from(withoutRatios.values(), ({ policy, provision }) => ({
      policy: policy.id,
      provision: provision.id,
      parameter: "ratios",
    })),
  ];
  const sources = options.sources ?? sourcesOf(prepared, plan.year);
  const allocation = allocateNeeds(plan, lines, sources, funding, "least");
  const isOpen = lines.some(({ amount }) => amount.most === null);
  const most = isOpen ? null : allocateNeeds(plan, lines, sources, funding, "most");
  const unsettled = [...conflicts, ...shared.flatMap(conflictOfShares)];
  const isDetermined =
    silent.length === 0 &&
    unsettled.length === 0 &&
    lines.every(
      ({ amount, missing, parts: paid }) =>
        amount.least === amount.most &&
        missing.length === 0 &&
        paid.every(({ party }) => party !== null || costShares.length === 0),
    ) &&
    notPlanned.every(({ reason }) => !UNKNOWN.includes(reason));
  const used = new Set([
    ...lines.flatMap(({ provision, shared: by }) => [provision, ...(by === null ? [] : [by])]),
    ...funding.map(({ provision }) => provision.id),
    ...notPlanned.map(({ provision }) => provision),
    ...unsettled.flatMap((one) => one.provisions.map(({ provision }) => provision)),
    ...[...replaced, ...possiblyReplaced].map(({ provision }) => provision),
  ]);
  return {
    kind: "budget",
    version: 1,
    year: plan.year,
    asOf: plan.asOf,
    ...registerAge(prepared, plan.asOf),
    unit: UNIT_TEXT[options.unit ?? "fen"],
    policies: applied.map(({ policy }) => policy.id),
    status: isDetermined ? "determined" : "undetermined",
    ...totalsOf(plan, lines),
    lines,
    allocation,
    shortfall: shortfallOf(allocation, most),
    notPlanned,
    conflicts: unsettled,
    replaced,
    possiblyReplaced,
    undivided: found.flatMap((one) => one.undivided ?? []),
    silent,
    recorded: compareRecords(plan, needs, conflicts),
    issues: issuesOf(plan, funding, within),
    bases: provisions
      .filter(({ provision }) => used.has(provision.id))
      .map(({ policy, provision }) => ({ ...basisOf(provision), policy: policy.id })),
  };
}

/** The cost shares of a line of which none prevails. */
function conflictOfShares({ among, line: { recipient, purpose } }: SharedNeed): readonly BudgetConflict[] {
  if (among.length === 0) return [];
  return [
    {
      about: "sharing",
      certainty: "certain",
      cause: causeOf(among),
      recipient,
      purpose,
      provisions: among.map(({ policy, provision }) => ({ policy: policy.id, provision: provision.id, amount: null })),
    },
  ];
}

/** The needs of one provision, or why there are none. */
function needsFound(
  plan: Plan,
  { policy, provision }: { readonly policy: PolicyRef; readonly provision: Provision },
  total: DecimalInput | undefined,
): {
  readonly needs: readonly Need[];
  readonly notPlanned: readonly NotPlanned[];
  readonly undivided?: readonly UndividedMoney[];
} {
  const head = { policy: policy.id, provision: provision.id, kind: provision.kind, title: provision.title };
  switch (provision.kind) {
    case "funding-standard":
    case "pay-standard": {
      const { needs, reason } = needsOfStandard(plan, policy, provision);
      return { needs, notPlanned: reason === null ? [] : [{ ...head, reason, silent: [], missing: [] }] };
    }
    case "factor-formula": {
      const { needs, reason, silent, missing, undivided } = needsOfFormula(plan, policy, provision, total);
      return {
        needs,
        notPlanned: reason === null ? [] : [{ ...head, reason, silent, missing }],
        undivided: undivided === null ? [] : [{ policy: policy.id, provision: provision.id, amount: undivided }],
      };
    }
    default:
      return { needs: [], notPlanned: [] };
  }
}

/** Reasons for which an amount is not known that a text lays down. */
const UNKNOWN: readonly NotPlanned["reason"][] = ["facts-missing", "infeasible", "too-complex"];

const UNIT_TEXT = { fen: "0.01", yuan: "1", "ten-thousand-yuan": "10000" } as const;
