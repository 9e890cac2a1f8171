import { THREE_YEARS_BEFORE, flatten } from "../people.mjs";

const RULE = `{ qualified: certificate >= 2 or (certificate >= 1 and since <= ${THREE_YEARS_BEFORE}) or (schooling >= 3 and major = "社会工作"),
  verdict: if qualified = true then "met" else if qualified = null or area = null then "undetermined" else if area = "rural" then "discretionary" else "unmet" }.verdict`;

/** FEEL knows a third value: the rule written with care for it. */
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
