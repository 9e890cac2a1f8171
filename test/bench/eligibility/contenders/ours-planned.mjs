import { AS_OF } from "../people.mjs";
import { load } from "../../library.mjs";

/** Finding, the periods in which the person qualifies, and what would change the verdict. */
export async function make() {
  const { planQualification } = await load("eligibility");
  const { beijingPilotQualification } = await load("catalogue");
  const { parsePerson } = await load("model");
  return {
    trace: "always",
    take: ({ person, areaClass }) => ({ person: parsePerson(person), areaClass }),
    judgeAll: (entries, keep) => {
      for (const { person, areaClass } of entries) {
        const plan = planQualification(person, beijingPilotQualification, { asOf: AS_OF, areaClass });
        keep(plan.verdict, plan);
      }
    },
  };
}
