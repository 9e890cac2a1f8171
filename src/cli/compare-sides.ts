import { compareSituations } from "../assessment/index.js";
import type { Period } from "../calendar/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import { prepareRegister } from "../register/index.js";
import type { SituationComparison } from "../results/index.js";
import { type RecordOfAnswer, recordAnswer } from "../run-record/index.js";

/** What `compare` asks of one side. */
interface Side {
  readonly register: Register;
  readonly policy: Policy;
  readonly asOf: string;
  readonly period: Period;
}

/** Two days, two registers, two policies, or several of these; one register or policy for both sides is the same object. */
export type Sides = readonly [before: Side, after: Side];

/** Compares two situations, with why findings changed, and records by what the comparison can be computed again. */
export async function compareSides([before, after]: Sides): Promise<{
  readonly comparison: SituationComparison;
  readonly record: RecordOfAnswer;
}> {
  const isOneRegister = before.register === after.register;
  const prepared = prepareRegister(before.register);
  const comparison = compareSituations(
    { prepared, policies: before.policy, options: timeOf(before) },
    {
      prepared: isOneRegister ? prepared : prepareRegister(after.register),
      policies: after.policy,
      options: timeOf(after),
    },
  );
  const record = await recordAnswer({
    answer: comparison,
    register: isOneRegister ? before.register : [before.register, after.register],
    policies: [before.policy, after.policy],
    named: { before: before.policy.id, after: after.policy.id },
    options: { ...timeOf(before), later: timeOf(after) },
  });
  return { comparison, record };
}

function timeOf({ asOf, period }: Side): Pick<Side, "asOf" | "period"> {
  return { asOf, period };
}
