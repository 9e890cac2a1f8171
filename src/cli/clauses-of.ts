import { type AssessmentOptions, assess } from "../assessment/index.js";
import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Clauses } from "./cautions.js";

/** Runs a policy for what made no findings, where the answer itself does not have it. */
export function clausesOf(
  prepared: PreparedRegister,
  policy: Policy,
  { asOf, period }: Pick<AssessmentOptions, "asOf" | "period">,
): Clauses {
  const { policies, notRun } = assess(prepared, policy, { asOf, period, findings: "omitted" });
  return { policies, notRun };
}
