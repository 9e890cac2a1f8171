import { parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireId, throwInputError } from "../checks/index.js";
import { basisOf, findingId } from "../finding/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { Measure, PayStandard } from "../policy/index.js";
import { ONE, compare, contextOf, quantityOf, standardAmounts, textOf } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Finding, PayStandardDetail } from "../results/index.js";

/** Options of `checkPayStandard`. */
export interface PayStandardOptions {
  /** The day of the question, `YYYY-MM-DD`; the standard of its year counts. */
  readonly asOf: string;
  /** Id of the one person to check; absent: all who have a post on the day. */
  readonly person?: string | undefined;
}

/**
 * Checks the recorded pay of staff against a standard: by certificate, role or another class, for the year of the day.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `pay-standard`
 * @param options the day; one person or all
 * @returns a finding for each person who has a post on the day, by id; amounts in yuan a year
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `type-invalid`, `key-unknown`, `date-invalid`,
 *   `reference-dangling`
 *
 * @example
 * ```ts
 * import { checkPayStandard } from "social-work-station-rules/measure";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { definePolicy, findProvision, stated } from "social-work-station-rules/policy";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const source = { document: "d", clause: "五", quote: "持证社工每月不低于5000元，其他人员4000元", authority: "normative", verification: "primary-text" } as const;
 * const policy = definePolicy({
 *   version: 1,
 *   id: "example",
 *   title: { zh: "示例", en: "Example" },
 *   jurisdiction: "CN",
 *   documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
 *   effective: {},
 *   provisions: [
 *     {
 *       id: "example/pay",
 *       kind: "pay-standard",
 *       title: { zh: "薪酬", en: "Pay" },
 *       modality: "must",
 *       aspect: "pay",
 *       appliesTo: { subject: "person" },
 *       clauses: [],
 *       parameters: {
 *         amount: stated({ classes: [{ when: { person: { certificate: {} } }, is: 5000 }], otherwise: 4000 }, source),
 *         per: stated("month", source),
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
 *     personnel: [
 *       {
 *         id: "p",
 *         certificates: [{ level: "social-worker", issuedOn: "2020" }],
 *         assignments: [{ station: "a", role: "social-worker", from: "2022" }],
 *         employments: [{ from: "2022", pay: { amount: 4500, per: "month" } }],
 *       },
 *     ],
 *   }),
 * );
 * const [finding] = checkPayStandard(prepared, findProvision(policy, "pay-standard"), { asOf: "2025-06-30" });
 * [finding?.verdict, finding?.detail.required.least, finding?.detail.actual.most]; //=> ["unmet", "60000", "54000"]
 * ```
 */
export function checkPayStandard(
  prepared: PreparedRegister,
  provision: PayStandard,
  options: PayStandardOptions,
): readonly Finding<PayStandardDetail>[] {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, "pay-standard");
  checkKeys(options, ["asOf", "person"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const { person: only } = options;
  if (only !== undefined && !prepared.people.has(only))
    throwInputError("reference-dangling", ["options", "person"], { id: requireId(only, ["options", "person"]) });
  const year = Number(asOf.slice(0, 4));
  const basis = basisOf(provision);
  const context = contextOf({ prepared, asOf, period: { from: asOf, to: asOf }, rounding: null });
  const meaning = provision.parameters.meaning?.value ?? "at-least";
  return standardAmounts(provision, { prepared, year, asOf, jurisdiction: "CN" })
    .filter(({ subject }) => only === undefined || subject.id === only)
    .map(({ subject, applies, amount }): Finding<PayStandardDetail> => {
      // As a part of a total it is no plain number, so that nothing laid down means that the standard does not apply.
      const standard = { type: "total" as const, parts: [{ times: ONE, of: amount }] };
      const outcome = compare({
        applies,
        measured: quantityOf(YEARLY_PAY, subject, context),
        atLeast: meaning === "at-most" ? null : standard,
        atMost: meaning === "at-least" ? null : standard,
      });
      const required = outcome.atLeast ?? outcome.atMost;
      const ref = { kind: "person" as const, id: subject.id };
      return {
        kind: "finding",
        id: findingId(provision.id, ref),
        provision: provision.id,
        subject: ref,
        asOf,
        verdict: outcome.verdict,
        timing: null,
        detail: {
          kind: "pay-standard",
          required: { least: textOf(required?.least ?? null), most: textOf(required?.most ?? null) },
          actual: { least: textOf(outcome.measured.least), most: textOf(outcome.measured.most) },
          countedOn: asOf,
        },
        missing: outcome.missing,
        judgements: [],
        basis,
      };
    });
}

const YEARLY_PAY: Measure = { take: "sum", of: "persons", quantity: "yearly-pay" };
