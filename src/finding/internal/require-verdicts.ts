import { refuse, requireListed, type FaultPath } from "../../fault/index.js";
import { verdicts, type Verdict } from "../../terms/index.js";

/** Refuses what is no verdict. */
export function requireVerdict(verdict: Verdict, path: FaultPath): Verdict {
  return requireListed(verdict, verdicts.values, path);
}

/** Reads verdicts, a list or another collection of them. */
export function requireVerdicts(members: Iterable<Verdict>): readonly Verdict[] {
  if (typeof members !== "object" || typeof members?.[Symbol.iterator] !== "function") return refuse("type-invalid", ["members"], { expected: "list" });
  return Array.from(members, (member, index) => (verdicts.values.includes(member) ? member : requireVerdict(member, ["members", index])));
}
