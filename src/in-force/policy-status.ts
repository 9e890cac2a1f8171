import type { PlainDate } from "../calendar/index.js";
import type { Policy } from "../policy/index.js";
import type { PolicyStatus } from "../results/index.js";

/** Returns whether a policy is in force on a day, whatever the place, and since or until when it is not. */
export function statusOn(policy: Policy, asOf: PlainDate): PolicyStatus {
  const { id, title, effective, successors } = policy;
  const status = (state: PolicyStatus["state"], day: PlainDate | null = null): PolicyStatus => ({
    policy: id,
    title,
    state,
    day,
  });
  const from = effective.from?.value;
  const until = effective.until?.value;
  if (from !== undefined && asOf < from) return status("not-begun", from);
  if (typeof until === "string" && asOf > until) return status("ended", until);
  const successor = successors.find(({ from: day, effect }) => day.value <= asOf && effect?.value !== "continues");
  if (successor !== undefined) return status("succeeded", successor.from.value);
  return status(from === undefined || until === undefined ? "dates-unknown" : "in-force");
}
