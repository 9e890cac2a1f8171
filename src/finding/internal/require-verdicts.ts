import { refuse, requireListed, type FaultPath } from "../../fault/index.js";
import type { Verdict } from "../../terms/index.js";
import { VERDICTS } from "../../terms/values.js";

/** Refuses what is no verdict. */
export function requireVerdict(verdict: Verdict, path: FaultPath): Verdict {
  return requireListed(verdict, VERDICTS, path);
}

/** Reads verdicts, a list or another collection of them. */
export function requireVerdicts(members: Iterable<Verdict>): readonly Verdict[] {
  if (typeof members !== "object" || typeof members?.[Symbol.iterator] !== "function")
    return refuse("type-invalid", ["members"], { expected: "list" });
  return Array.from(members, (member, index) =>
    VERDICTS.includes(member) ? member : requireVerdict(member, ["members", index]),
  );
}
