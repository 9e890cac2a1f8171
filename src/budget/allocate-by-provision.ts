import { checkKeys, throwInputError } from "../checks/index.js";
import { toRatio } from "../exact/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { FundingSources } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { SourceAllocation } from "../results/index.js";
import { NO_PURPOSE, allocateToNeeds } from "./allocate-needs.js";
import { checkAmount } from "./check-options.js";
import { policyOfProvision } from "./jurisdiction.js";
import { toFen, writeUnits } from "./money-units.js";
import {
  type AmountNeeded,
  MONEY_OPTIONS,
  type ProvisionMoneyOptions,
  checkNeeds,
  readProvisionPlan,
} from "./provision-options.js";
import { sourcesOf } from "./read-plan.js";
import type { BudgetSource } from "./types.js";

/** What a recipient needs for a purpose, in yuan: a multiple of the unit. */
export interface PurposeNeeded extends AmountNeeded {
  /** Absent: for no named purpose. */
  readonly purpose?: string | undefined;
}

/** Options of `allocateByProvision`. */
export interface AllocateByProvisionOptions extends ProvisionMoneyOptions {
  /** What has to be paid, each recipient's purpose once. */
  readonly needs: readonly PurposeNeeded[];
  /** The money there is; absent: the funding sources of the register that can be used in the year. */
  readonly sources?: readonly BudgetSource[] | undefined;
}

/**
 * Pays needs from the sources that a provision lets pay for them, in the order that it lays down: `allocateSources` with
 * earmarks, prohibitions and order taken from the provision, and the sources from the register. Needs of recipients to
 * whom the provision does not apply are paid without its restrictions.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `funding-sources`
 * @param options.year the year of the money
 * @param options.needs stations, divisions or operators with an amount for a purpose, in yuan
 * @param options.sources the money there is; absent: that of the register
 * @param options.unit what payments are rounded to: `"fen"` when left out, `"yuan"` or `"ten-thousand-yuan"`
 * @param options.jurisdiction the division in which the provision applies; absent: the whole register
 * @returns who is paid what from which source, and what is lacking
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `key-unknown`, `list-empty`, `id-duplicate`, `reference-dangling`,
 *   `amount-not-multiple`, `out-of-range`, `decimal-invalid`, `date-invalid`, `term-unknown`, `type-invalid`
 *
 * @example
 * ```ts
 * import { allocateByProvision } from "social-work-station-rules/budget";
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2021-06-30",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "a", division: "110101001", tier: "beijing:township" }],
 *   }),
 * );
 * const allocation = allocateByProvision(prepared, findProvision(beijingPilot2021, "funding-sources"), {
 *   year: 2021,
 *   needs: [{ recipient: { kind: "station", id: "a" }, purpose: "services", amount: 300 }],
 *   sources: [{ id: "budget", kind: "general-budget", amount: 250 }],
 * });
 * [allocation.shortfall, allocation.ledger[0]?.amount]; //=> ["50.00", "250.00"]
 * ```
 */
export function allocateByProvision(
  prepared: PreparedRegister,
  provision: FundingSources,
  options: AllocateByProvisionOptions,
): SourceAllocation {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, "funding-sources");
  checkKeys(options, [...MONEY_OPTIONS, "needs", "sources"], ["options"]);
  const plan = readProvisionPlan(prepared, options);
  const { needs, sources = sourcesOf(plan.prepared, plan.year) } = options;
  checkNeeds(plan, needs, ["recipient", "purpose", "amount"]);
  const units = needs.map(({ amount }, index) => {
    const path = ["options", "needs", index, "amount"];
    checkAmount(amount, path);
    const exact = toRatio(amount, path);
    const own = toFen(exact, "down") / plan.unit;
    const isWhole = exact.numerator * 100n === own * plan.unit * exact.denominator;
    return isWhole ? own : throwInputError("amount-not-multiple", path, { unit: writeUnits(1n, plan.unit) });
  });
  return allocateToNeeds(
    plan,
    needs.map(({ recipient, purpose = NO_PURPOSE }, index) => ({ recipient, purpose, units: units[index] ?? 0n })),
    sources,
    [{ policy: policyOfProvision(), provision }],
  );
}
