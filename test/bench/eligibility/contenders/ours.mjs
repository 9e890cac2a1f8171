import { AS_OF } from "../people.mjs";
import { load } from "../../library.mjs";

/** Finding with the trace of every branch and the missing facts, from a provision prepared once. */
export async function make() {
  const { prepareQualification } = await load("eligibility");
  const { beijingPilotQualification } = await load("catalogue");
  const { parsePerson } = await load("model");
  const assess = prepareQualification(beijingPilotQualification, { asOf: AS_OF });
  return {
    trace: "always",
    take: ({ person, areaClass }) => ({ person: parsePerson(person), areaClass }),
    judgeAll: (entries, keep) => {
      for (const { person, areaClass } of entries) {
        const finding = assess(person, { areaClass });
        keep(finding.verdict, finding);
      }
    },
  };
}
