import { checkKeys, moveFaults, throwInputError } from "../checks/index.js";
import { shareCosts } from "../funding/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { CostShare } from "../policy/index.js";
import { valueInYear } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { NotComputed, SharedCosts } from "../results/index.js";
import { policyOfProvision } from "./jurisdiction.js";
import { writeUnits } from "./money-units.js";
import {
  type AmountNeeded,
  MONEY_OPTIONS,
  type ProvisionMoneyOptions,
  checkNeeds,
  readProvisionPlan,
} from "./provision-options.js";
import { partiesOf, ratiosOf } from "./share-needs.js";
import { sharingBy } from "./sharing.js";
import type { Sharing } from "./types.js";

/** Options of `shareCostsByProvision`. */
export interface CostsByProvisionOptions extends ProvisionMoneyOptions {
  /** Whose cost is shared, each once. */
  readonly needs: readonly AmountNeeded[];
}

/**
 * Shares costs as a provision lays down: each recipient by the ratios of its class, each party up to its cap. It is
 * `shareCosts` with parties, caps and ratios taken from the provision, and the class of each recipient from the register.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `cost-share`
 * @param options.year the year of the costs
 * @param options.needs stations, divisions or operators with an amount each, in yuan
 * @param options.unit what parts are rounded to: `"fen"` when left out, `"yuan"` or `"ten-thousand-yuan"`
 * @param options.asOf the day by which classes are decided; absent: the day of recording, at most the last of the year
 * @param options.jurisdiction the division in which the provision applies; absent: the whole register
 * @returns the shared costs; where the text gives no ratio, or the class of a recipient is not known, what is lacking
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `key-unknown`, `list-empty`, `id-duplicate`, `reference-dangling`
 *   (a recipient that is not in the register), `value-invalid` (one to which the provision does not apply),
 *   `amount-not-multiple`, `out-of-range`, `decimal-invalid`, `date-invalid`, `type-invalid`
 *
 * @example
 * ```ts
 * import { shareCostsByProvision } from "social-work-station-rules/budget";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const source = { document: "d", clause: "九", quote: "市、区按6:4分担", authority: "normative", verification: "primary-text" } as const;
 * const policy = definePolicy({
 *   version: 1,
 *   id: "example",
 *   title: { zh: "示例", en: "Example" },
 *   jurisdiction: "CN",
 *   documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
 *   effective: {},
 *   provisions: [
 *     {
 *       id: "example/share",
 *       kind: "cost-share",
 *       title: { zh: "经费分担", en: "Shares" },
 *       modality: "must",
 *       aspect: "share",
 *       appliesTo: { subject: "station" },
 *       clauses: [],
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
 * const shared = shareCostsByProvision(prepared, findProvision(policy, "cost-share"), {
 *   year: 2026,
 *   needs: [{ recipient: { kind: "station", id: "a" }, amount: "200000.01" }],
 * });
 * shared.kind === "shared-costs" && shared.parties.map(({ id, amount }) => `${id} ${amount}`); //=> ["city 120000.01", "district 80000.00"]
 * ```
 */
export function shareCostsByProvision(
  prepared: PreparedRegister,
  provision: CostShare,
  options: CostsByProvisionOptions,
): SharedCosts | NotComputed {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, "cost-share");
  checkKeys(options, [...MONEY_OPTIONS, "needs"], ["options"]);
  const plan = readProvisionPlan(prepared, options);
  const { needs } = options;
  checkNeeds(plan, needs, ["recipient", "amount"]);
  const from = { policy: policyOfProvision(), provision };
  const shared = needs.map(({ recipient }, index) => {
    const { found } = sharingBy(plan, from, recipient, undefined);
    if (found.type === "none")
      throwInputError("value-invalid", ["options", "needs", index, "recipient"], { expected: "id" });
    return found;
  });
  const isSilent = shared.some(({ type }) => type === "silent");
  const sharings = shared.flatMap((found) => (found.type === "shared" ? [found.sharing] : []));
  if (sharings.length < shared.length)
    return {
      kind: "not-computed",
      status: "undetermined",
      provision: provision.id,
      reason: isSilent ? "silent" : "facts-missing",
      silent: isSilent ? ["ratios"] : [],
      missing: shared.flatMap((found) => (found.type === "unknown" ? found.missing : [])),
    };
  const caps = valueInYear(provision.parameters.caps, plan.year);
  return moveFaults(
    ([, list, index, ...rest]) => [
      "options",
      list === "recipients" ? "needs" : "unit",
      ...(index === undefined ? [] : [index]),
      ...rest,
    ],
    () =>
      shareCosts({
        unit: writeUnits(1n, plan.unit),
        parties: partiesOf(sharings).map((id) => {
          const cap = caps?.find(({ party }) => party === id)?.amount;
          return cap === undefined ? { id } : { id, cap };
        }),
        recipients: needs.map(({ recipient, amount }, index) => ({
          id: recipient.id,
          amount,
          ratios: ratiosOf(sharings[index] as Sharing),
        })),
      }),
  );
}
