import type { PlainDate } from "../calendar/index.js";
import type { Policy } from "../policy/index.js";
import type { PolicyStatus } from "../results/index.js";

/** Returns whether a division, given with those above it, lies where a policy of a jurisdiction applies, by their codes. */
export function isWithinCode(jurisdiction: string, chain: readonly string[]): boolean {
  if (jurisdiction === "CN") return true;
  return chain.some((id) => id === jurisdiction || (/^\d+$/.test(id) && id.startsWith(jurisdiction)));
}

/**
 * Returns the status of a policy by its own dates, or that it is succeeded where another that has begun supersedes it.
 *
 * @param here the policies of a place, with this one
 */
export function statusAmong(policy: Policy, here: readonly Policy[], asOf: PlainDate): PolicyStatus {
  const status = statusOn(policy, asOf);
  if (status.state !== "in-force" && status.state !== "dates-unknown") return status;
  const days = here.flatMap((other) => {
    const from = other.effective.from?.value;
    return from !== undefined && from <= asOf && supersedes(other, policy, here) ? [from] : [];
  });
  const [first] = days.toSorted();
  return first === undefined ? status : { ...status, state: "succeeded", day: first };
}

/** Returns whether a policy names another as superseded. Policies that supersede one another in a circle decide nothing. */
export function supersedes(policy: Policy, other: Policy, here: readonly Policy[]): boolean {
  const reaches = (from: Policy, seen: Set<string>): boolean =>
    from.supersedes.some((id) => {
      if (id === policy.id) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      const next = here.find((one) => one.id === id);
      return next !== undefined && reaches(next, seen);
    });
  return policy.supersedes.includes(other.id) && !reaches(other, new Set());
}

/** The status of a policy by itself, whatever the place, and since or until when it is not in force. */
function statusOn(policy: Policy, asOf: PlainDate): PolicyStatus {
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
