import { THREE_YEARS_BEFORE, flatten } from "../people.mjs";

/** The floor: the rule as an `if`, which says nothing but the verdict. */
export async function make() {
  const judge = ({ certificate, since, schooling, major, area }) => {
    if (
      certificate >= 2 ||
      (certificate >= 1 && since <= THREE_YEARS_BEFORE) ||
      (schooling >= 3 && major === "社会工作")
    )
      return "met";
    return area === "rural" ? "discretionary" : "unmet";
  };
  return {
    trace: "none",
    take: flatten,
    judgeAll: (entries, keep) => {
      for (const facts of entries) keep(judge(facts), facts);
    },
  };
}
