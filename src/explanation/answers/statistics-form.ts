import type { StatisticsFormFaults } from "../../results/index.js";
import { type Draft, reason } from "../explanation.js";
import { firstRows } from "../context.js";
import { FORM_FAULTS } from "../words/labels.js";
import { sayCount, things } from "../words/figures.js";

/** What in a filled statistics form contradicts itself. */
export function explainFormFaults({ faults }: StatisticsFormFaults): Draft {
  if (faults.length === 0) {
    return {
      heading: { zh: "统计表自查：未发现矛盾", en: "The statistics form does not contradict itself" },
      reasons: [
        reason(
          "result",
          "各项数字之间相符；是否属实不在自查范围内。",
          "Its figures agree with one another; whether they are true is not looked at.",
        ),
      ],
      sources: [],
    };
  }
  return {
    heading: {
      zh: `统计表自查：${sayCount(faults.length).zh}处不符`,
      en: `The statistics form: ${things(faults.length, "contradiction")}`,
    },
    reasons: firstRows(faults, ({ kind, item, found, against }) => {
      const [number, words] = [sayCount(item), FORM_FAULTS[kind](found, against)];
      return [reason("result", `第${number.zh}项：${words.zh}。`, `Item ${number.en}: ${words.en}.`)];
    }),
    sources: [],
  };
}
