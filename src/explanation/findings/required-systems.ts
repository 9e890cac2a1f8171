import type { Finding, RequiredSystemsDetail } from "../../results/index.js";
import { managementSystems } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayTerms } from "../words/text.js";
import { termsOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";
import { isReported } from "./result.js";

export const requiredSystemsWords: KindWords<"required-systems"> = {
  parameters: {
    systems: termsOf(managementSystems),
  },
  explain: explainRequiredSystems,
};

/** Which management systems a station has and lacks. */
function explainRequiredSystems({ detail, basis }: Finding<RequiredSystemsDetail>): readonly DraftReason[] {
  const { present, lacking, doubtful } = detail;
  const all = sayTerms(managementSystems, [...present, ...lacking, ...doubtful]);
  const has = sayTerms(managementSystems, present);
  const lacks = sayTerms(managementSystems, lacking);
  const open = sayTerms(managementSystems, doubtful);
  return only(
    isReported(basis)
      ? reason("required", `材料所列：${all.zh}。`, `The source names: ${all.en}.`)
      : reason("required", `须建立：${all.zh}。`, `Required: ${all.en}.`),
    present.length > 0 && reason("found", `已建立：${has.zh}。`, `In place: ${has.en}.`),
    lacking.length > 0 && reason("found", `缺少：${lacks.zh}。`, `Lacking: ${lacks.en}.`),
    doubtful.length > 0 && reason("found", `情况不明：${open.zh}。`, `Not known: ${open.en}.`),
    lacking.length > 0 &&
      reason(
        "remedy",
        `补建${lacks.zh}${doubtful.length > 0 ? "并查明情况不明的制度" : ""}后即${isReported(basis) ? "与材料所列相符" : "可符合"}。`,
        `Setting up ${lacks.en}${doubtful.length > 0 ? ", and finding out about the rest," : ""} would meet it.`,
      ),
  );
}
