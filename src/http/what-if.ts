import { type Period, calendarYear } from "../calendar/index.js";
import type { FactorInput } from "../funding/index.js";
import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { type ScenarioInput, type UnitCosts, comparePolicies, compareScenarios } from "../scenario/index.js";
import type { Asked } from "./operation.js";
import { writeRecorded } from "./recorded.js";

/** `scenario`: what changes if values of a policy change. */
export function compareAlternatives(
  {
    register,
    policy,
    asOf,
    period = calendarYear(Number(asOf.slice(0, 4))),
    alternatives,
    unitCosts,
    budget,
  }: {
    readonly register: PreparedRegister;
    readonly policy: Policy;
    readonly asOf: string;
    readonly period: Period | undefined;
    readonly alternatives: readonly ScenarioInput[];
    readonly unitCosts: UnitCosts | undefined;
    readonly budget: FactorInput | undefined;
  },
  { locale }: Asked,
): Promise<object> {
  const options = {
    asOf,
    period,
    alternatives,
    ...(unitCosts === undefined ? {} : { unitCosts }),
    ...(budget === undefined ? {} : { budget }),
  };
  const answer = compareScenarios(register, policy, options);
  return writeRecorded({
    name: "comparison",
    answer,
    register,
    policies: [policy],
    named: { policy: policy.id },
    options,
    locale,
  });
}

/** `compare`: two policies, by their texts, and with a register what the change does to it. */
export function compareTexts(
  {
    before,
    after,
    register,
    asOf,
    period,
    unitCosts,
  }: {
    readonly before: Policy;
    readonly after: Policy;
    readonly register: PreparedRegister | undefined;
    readonly asOf: string | undefined;
    readonly period: Period | undefined;
    readonly unitCosts: UnitCosts | undefined;
  },
  { locale }: Asked,
): Promise<object> {
  const year = asOf === undefined ? undefined : calendarYear(Number(asOf.slice(0, 4)));
  const options = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(period === undefined && year === undefined ? {} : { period: period ?? year }),
    ...(unitCosts === undefined ? {} : { unitCosts }),
  };
  const answer = comparePolicies(before, after, { register, ...options });
  return writeRecorded({
    name: "comparison",
    answer,
    register,
    policies: [before, after],
    named: { before: before.id, after: after.id },
    options,
    locale,
  });
}
