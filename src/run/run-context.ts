import { type PlainDate, daysBetween } from "../calendar/index.js";
import { policiesInForce } from "../in-force/index.js";
import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Assessment, PolicyStatus } from "../results/index.js";

/** Returns when the register was recorded, and by how many days the day of the question is later. */
export function registerAge(
  { register: { recordedOn } }: PreparedRegister,
  asOf: PlainDate,
): Pick<Assessment, "recordedOn" | "registerAge"> {
  return { recordedOn, registerAge: recordedOn < asOf ? daysBetween(recordedOn, asOf) : 0 };
}

/** Returns whether each of some policies is in force on a day, in its own jurisdiction. */
export function statusAtHome(policy: Policy, asOf: PlainDate): PolicyStatus {
  const [status] = policiesInForce([policy], { asOf, division: policy.jurisdiction }).statuses;
  return status as PolicyStatus;
}
