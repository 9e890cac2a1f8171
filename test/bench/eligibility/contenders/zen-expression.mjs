import { THREE_YEARS_BEFORE, flatten } from "../people.mjs";

const RULE = `certificate >= 2 or (certificate >= 1 and since <= ${THREE_YEARS_BEFORE}) or (schooling >= 3 and major == "社会工作") ? "met" : area == "rural" ? "discretionary" : "unmet"`;

/** The same engine's bare expressions: synchronous, without any trace. */
export async function make() {
  const { evaluateExpressionSync } = (await import("@gorules/zen-engine")).default;
  return {
    trace: "none",
    take: flatten,
    judgeAll: (entries, keep) => {
      for (const facts of entries) keep(evaluateExpressionSync(RULE, facts), facts);
    },
  };
}
