import type { ApportionmentVerification } from "../../../funding/index.js";
import { refuse } from "../../../fault/index.js";
import type { LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { only, reason, type Draft } from "../draft.js";
import { CHECKS } from "../tables/funding.js";
import { same } from "../words/text.js";

/** Whether an apportionment is what its input leads to, and the first thing that is not. */
export function explainVerification(verification: ApportionmentVerification, context: Context): Draft {
  if (typeof verification.valid !== "boolean")
    return refuse("type-invalid", ["answer", "valid"], { expected: "boolean" });
  if (verification.valid) {
    return {
      heading: { zh: "分配结果核验无误", en: "The apportionment holds" },
      reasons: [
        reason(
          "result",
          "按同样的数据重算，各项都与结果一致。",
          "Replayed from its input, everything in the result holds.",
        ),
      ],
      sources: [],
    };
  }
  const { law, id, expected, found } = verification;
  const words = CHECKS[law];
  const who = id === undefined ? null : sayId(context, id);
  const [should, is] = [sayStated(expected), sayStated(found)];
  return {
    heading: { zh: "分配结果核验有误", en: "The apportionment does not hold" },
    reasons: only(
      reason("result", `不符之处：${words.zh}。`, `What does not hold: ${words.en}.`),
      who !== null && reason("place", `所在对象：${who.zh}。`, `Where: ${who.en}.`),
      should !== null && reason("required", `应为：${should.zh}。`, `Expected: ${should.en}.`),
      is !== null && reason("found", `实为：${is.zh}。`, `Found: ${is.en}.`),
    ),
    sources: [],
  };
}

/** What stands, or should stand, in a place of the result: text, or nothing. */
function sayStated(value: string | undefined): LocalText | null {
  if (value === undefined) return null;
  return value === "undefined" || value === "null" ? { zh: "无", en: "nothing" } : same(value);
}
