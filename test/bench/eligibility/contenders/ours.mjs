import { AS_OF } from "../people.mjs";
import { load } from "../../library.mjs";

/** Finding with the trace of every branch and the missing facts, from a provision prepared once. */
export async function make() {
  const { prepareQualification } = await load("eligibility");
  const { beijingPilotQualification } = await load("catalogue");
  const assess = prepareQualification(beijingPilotQualification, { asOf: AS_OF });
  return {
    trace: "always",
    take: (entry) => entry,
    judgeAll: (entries, keep) => {
      for (const { person, areaClass } of entries) {
        const finding = assess(person, areaClass);
        keep(finding.verdict, finding);
      }
    },
  };
}
