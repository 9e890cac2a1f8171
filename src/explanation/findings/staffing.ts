import type { Finding, StaffingDetail } from "../../results/index.js";
import type { PersonCondition } from "../../policy/index.js";
import { type LocalText, countedStaff, staffMeasures, staffPlaces, workloadDemands } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayNoun } from "../words/condition.js";
import { sayAmount, sayDecimal } from "../words/figures.js";
import { sayTerm } from "../words/text.js";
import { termOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";
import { isReported } from "./result.js";

export const staffingWords: KindWords<"staffing"> = {
  parameters: {
    minimum: sayDecimal,
    measure: termOf(staffMeasures),
    staff: termOf(countedStaff),
    workload: termOf(workloadDemands),
    persons: (condition) => sayNoun("persons", condition),
    place: termOf(staffPlaces),
  },
  explain: explainStaffing,
};

/** How many of the asked staff a station has. */
function explainStaffing({ detail, basis }: Finding<StaffingDetail>): readonly DraftReason[] {
  const { measure, required, present, doubtful, shortfall } = detail;
  const who = sayStaff(basis.parameters);
  const how = sayTerm(staffMeasures, measure);
  const more = sayAmount(shortfall);
  const condition = basis.parameters["persons"]?.value as PersonCondition | undefined;
  return only(
    reason(
      "required",
      `${isReported(basis) ? "材料所述为至少有" : "至少应配备"}${who.zh}${sayDecimal(required).zh}名（${how.zh}）。`,
      `At least ${sayDecimal(required).en} ${required === "1" ? "is" : "are"} ${isReported(basis) ? "reported" : "required"} of: ${who.en} (${how.en}).`,
    ),
    condition !== undefined &&
      reason(
        "required",
        `其中只计入${sayNoun("persons", condition).zh}。`,
        `Of these only ${sayNoun("persons", condition).en} count.`,
        1,
      ),
    reason(
      "found",
      `已确认${sayDecimal(present).zh}名${sayDoubtful(doubtful).zh}。`,
      `${sayDecimal(present).en} ${present === "1" ? "is" : "are"} confirmed${sayDoubtful(doubtful).en}.`,
    ),
    shortfall.most !== "0" &&
      reason("remedy", `还差${more.zh}名。`, `${more.en} more ${more.en === "1" ? "is" : "are"} needed.`),
  );
}

function sayDoubtful(doubtful: string | null): LocalText {
  if (doubtful === "0") return { zh: "", en: "" };
  if (doubtful === null)
    return {
      zh: "；人员名单不完整，实际人数可能更多",
      en: "; the list of personnel is not complete, so there may be more of them",
    };
  return {
    zh: `，另有${sayDecimal(doubtful).zh}名能否计入尚不明确`,
    en: `; whether ${sayDecimal(doubtful).en} more count is open`,
  };
}

function sayStaff(parameters: Finding["basis"]["parameters"]): LocalText {
  const staff = sayTerm(
    countedStaff,
    (parameters["staff"]?.value as (typeof countedStaff.values)[number] | undefined) ?? "any",
  );
  const workload = parameters["workload"]?.value as (typeof workloadDemands.values)[number] | undefined;
  if (workload === undefined || workload === "any") return staff;
  const words = sayTerm(workloadDemands, workload);
  return { zh: `${words.zh}${staff.zh}`, en: `${words.en} ${staff.en}` };
}
