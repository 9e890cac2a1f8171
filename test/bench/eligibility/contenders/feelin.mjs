import { THREE_YEARS_BEFORE, flatten } from "../people.mjs";

const RULE = `if certificate >= 2 or (certificate >= 1 and since <= ${THREE_YEARS_BEFORE}) or (schooling >= 3 and major = "社会工作") then "met" else if area = "rural" then "discretionary" else "unmet"`;

/** FEEL of two values; feelin parses the expression anew for every person, there is no other way to call it. */
export async function make() {
  const { evaluate } = await import("feelin");
  return {
    trace: "none",
    take: flatten,
    judgeAll: (entries, keep) => {
      for (const facts of entries) keep(evaluate(RULE, facts).value, facts);
    },
  };
}
