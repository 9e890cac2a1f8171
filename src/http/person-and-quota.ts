import { type Period, type PlainDate, calendarYear } from "../calendar/index.js";
import { throwInputError } from "../checks/index.js";
import { assessQualification, planQualification } from "../eligibility/index.js";
import { explain } from "../explanation/index.js";
import { policyAsOf } from "../in-force/index.js";
import type { Person } from "../model/index.js";
import type { Policy, ProvisionOf } from "../policy/index.js";
import { planActivityQuota } from "../quota/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { AreaClass } from "../terms/index.js";
import type { Asked } from "./operation.js";

/** `eligibility`: whether a person qualifies, since when, and what would help. */
export function qualifyPerson(
  {
    person,
    policy,
    provision: id,
    ...options
  }: {
    readonly person: Person;
    readonly policy: Policy;
    readonly provision: string | undefined;
    readonly asOf: PlainDate;
    readonly recordedOn: PlainDate | undefined;
    readonly areaClass: AreaClass | undefined;
  },
  { locale }: Asked,
): object {
  const { asOf } = options;
  const [provision, more] = provisionsOf(policy, "qualification", id, { asOf, period: { from: asOf, to: asOf } });
  if (more !== undefined) throwInputError("value-missing", ["provision"], { expected: "id" });
  const finding = assessQualification(person, provision, options);
  const plan = planQualification(person, provision, options);
  const words = { locale, policies: [policy] };
  return { finding, plan, explanations: { finding: explain(finding, words), plan: explain(plan, words) } };
}

/** `quotas`: what is left of each yearly quota at each station, and the weekly pace that would fulfil it. */
export function planQuotas(
  {
    register,
    policy,
    provision,
    station,
    asOf,
    period = calendarYear(Number(asOf.slice(0, 4))),
  }: {
    readonly register: PreparedRegister;
    readonly policy: Policy;
    readonly provision: string | undefined;
    readonly station: string | undefined;
    readonly asOf: PlainDate;
    readonly period: Period | undefined;
  },
  { locale }: Asked,
): object {
  const plans = provisionsOf(policy, "activity-quota", provision, { asOf, period }).flatMap((quota) =>
    planActivityQuota(register, quota, { asOf, period, station }),
  );
  return { plans, explanations: plans.map((plan) => explain(plan, { locale, register, policies: [policy] })) };
}

/** The provisions of a kind that are in force on the day; of those the one that is named. */
function provisionsOf<K extends "qualification" | "activity-quota">(
  policy: Policy,
  kind: K,
  id: string | undefined,
  options: { readonly asOf: PlainDate; readonly period: Period },
): readonly [ProvisionOf<K>, ...ProvisionOf<K>[]] {
  const [first, ...others] = policyAsOf(policy, options).provisions.filter(
    (provision): provision is ProvisionOf<K> => provision.kind === kind && (id === undefined || provision.id === id),
  );
  return first === undefined
    ? throwInputError("provision-unknown", [id === undefined ? "policy" : "provision"])
    : [first, ...others];
}
