import { checkKeys } from "../checks/index.js";
import type { DecimalInput } from "../exact/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { FactorFormula } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { FactorResult, FactorShare, NotComputed } from "../results/index.js";
import { checkAmount } from "./check-options.js";
import { divideByFormula } from "./formula-needs.js";
import { policyOfProvision } from "./jurisdiction.js";
import { MONEY_OPTIONS, type ProvisionMoneyOptions, readProvisionPlan } from "./provision-options.js";

/** Options of `apportionByProvision`; amounts are in fen. */
export interface ApportionByProvisionOptions extends Omit<ProvisionMoneyOptions, "unit"> {
  /** What is divided, in yuan, in place of the total of the text; absent: the total of the text. */
  readonly total?: DecimalInput | undefined;
}

/**
 * Divides money by the factors of a provision: `apportionByFactors` with weights, floors and caps taken from the
 * provision, and the value of each factor, coefficients and balances from the register.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `factor-formula`
 * @param options.year the year of the money
 * @param options.total what is divided, in yuan; absent: the total of the text
 * @param options.asOf the day on which recipients and measures are counted; absent: the day of recording, at most the last
 *   of the year
 * @param options.jurisdiction the division in which the provision applies; absent: the whole register
 * @returns the shares; `deducted` is the balance taken off a share. Where the text gives no measure, weight or total, or
 *   facts are missing, what is lacking
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `key-unknown`, `reference-dangling`, `out-of-range`,
 *   `decimal-invalid`, `date-invalid`, `type-invalid`
 *
 * @example
 * ```ts
 * import { apportionByProvision } from "social-work-station-rules/budget";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const source = { document: "d", clause: "九", quote: "按村数分配", authority: "normative", verification: "primary-text" } as const;
 * const policy = definePolicy({
 *   version: 1,
 *   id: "example",
 *   title: { zh: "示例", en: "Example" },
 *   jurisdiction: "CN",
 *   documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
 *   effective: {},
 *   provisions: [
 *     {
 *       id: "example/formula",
 *       kind: "factor-formula",
 *       title: { zh: "因素分配", en: "By factors" },
 *       modality: "must",
 *       aspect: "formula",
 *       appliesTo: { subject: "division", tier: "township" },
 *       clauses: [],
 *       parameters: { factors: stated([{ id: "villages", name: { zh: "村数", en: "villages" }, measure: { take: "count", of: "divisions", where: { level: ["village"] } } }], source) },
 *     },
 *   ],
 * });
 * const towns = ["110101001", "110101002"].map((id) => ({ id, name: "某镇", level: "township", kind: "town" }));
 * const villages = ["110101001201", "110101001202", "110101002201"].map((id) => ({ id, name: "某村", level: "village", committee: "village" }));
 * const prepared = prepareRegister(
 *   parseRegister({ version: 1, recordedOn: "2025-06-30", divisions: [...towns, ...villages], completeness: [{ collection: "divisions" }] }),
 * );
 * const formula = findProvision(policy, "factor-formula");
 * const divided = apportionByProvision(prepared, formula, { year: 2026, total: "100.00" });
 * divided.kind === "factor-apportionment" && divided.recipients.map(({ amount }) => amount); //=> ["66.67", "33.33"]
 * const open = apportionByProvision(prepared, formula, { year: 2026 });
 * open.kind === "not-computed" && open.silent; //=> ["total"]
 * ```
 */
export function apportionByProvision(
  prepared: PreparedRegister,
  provision: FactorFormula,
  options: ApportionByProvisionOptions,
): FactorResult<FactorShare> | NotComputed {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, "factor-formula");
  checkKeys(options, [...MONEY_OPTIONS.filter((name) => name !== "unit"), "total"], ["options"]);
  const { total, jurisdiction } = options;
  if (total !== undefined) checkAmount(total, ["options", "total"]);
  const plan = readProvisionPlan(prepared, options);
  const division = divideByFormula(plan, policyOfProvision(jurisdiction), provision, total);
  if (division.type === "divided") return division.result;
  if (division.infeasible !== undefined) return division.infeasible;
  const { reason, silent, missing } = division;
  return { kind: "not-computed", status: "undetermined", provision: provision.id, reason, silent, missing };
}
