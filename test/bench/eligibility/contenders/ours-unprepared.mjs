import { AS_OF } from "../people.mjs";
import { load } from "../../library.mjs";

/** The same by `assessQualification`, which prepares the provision anew for every person. */
export async function make() {
  const { assessQualification } = await load("eligibility");
  const { beijingPilotQualification } = await load("catalogue");
  const { parsePerson } = await load("model");
  return {
    trace: "always",
    take: ({ person, areaClass }) => ({ person: parsePerson(person), areaClass }),
    judgeAll: (entries, keep) => {
      for (const { person, areaClass } of entries) {
        const finding = assessQualification(person, beijingPilotQualification, { asOf: AS_OF, areaClass });
        keep(finding.verdict, finding);
      }
    },
  };
}
