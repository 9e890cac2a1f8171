import type { CoveragePlan } from "../../../coverage/index.js";
import { only, reason, type Draft } from "../draft.js";
import { sayCount, sayRange, things } from "../words/figures.js";

/** How far a coverage target is, and at which pace it is reached in time. */
export function explainCoveragePlan({ required, additional, timing, periodsLeft, pace, base }: CoveragePlan): Draft {
  const more = sayRange(additional);
  const done = additional.most === 0;
  return {
    heading: done ? { zh: "覆盖目标已经达到", en: "The coverage target is reached" } : { zh: `覆盖目标：还需覆盖${more.zh}个`, en: `Coverage target: ${more.en} more to be covered` },
    reasons: only(
      reason("required", `共应覆盖${sayCount(required).zh}个。`, `${things(required, "division")} must be covered.`),
      timing === "closed" && reason("result", "期限已过。", "Its time is over."),
      !done && timing === "open" && reason("found", `剩余${sayCount(periodsLeft).zh}个完整周期。`, `${things(periodsLeft, "whole period")} ${periodsLeft === 1 ? "is" : "are"} left.`),
      !done && pace !== null && reason("remedy", `每个周期至少覆盖${sayRange({ least: pace.least.whole, most: pace.most.whole }).zh}个，可按期达到目标。`, `Covering ${sayRange({ least: pace.least.whole, most: pace.most.whole }).en} in each period reaches it in time.`),
      base === "incomplete" && reason("missing", "区划名单不完整，以上只就已登记的区划计算。", "The list of divisions is not complete: this is for those recorded."),
    ),
    sources: [],
  };
}
