import type { ActivityQuotaDetail, AmountRange, Finding } from "../../results/index.js";
import type { LeftOutReason } from "../../quota/index.js";
import {
  type LocalText,
  activityKinds,
  countedDates,
  hoursBases,
  partYearReadings,
  quotaUnits,
  roundingModes,
  yearBases,
} from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { LEFT_OUT } from "../words/labels.js";
import { sayList, sayPeriod, sayTerm } from "../words/text.js";
import { sayAmount, sayCount, sayDecimal } from "../words/figures.js";
import { termOf, termsOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";

export const activityQuotaWords: KindWords<"activity-quota"> = {
  parameters: {
    amount: sayDecimal,
    kinds: termsOf(activityKinds),
    yearBasis: termOf(yearBases),
    partYear: termOf(partYearReadings),
    partYearRounding: termOf(roundingModes),
    countedOn: termOf(countedDates),
    hoursBasis: termOf(hoursBases),
  },
  explain: explainActivityQuota,
};

/** What a year asks of a station, what it has done, and what was not counted. */
function explainActivityQuota({ detail, timing }: Finding<ActivityQuotaDetail>): readonly DraftReason[] {
  const { unit, period, required, done, doubtful, shortfall, leftOut } = detail;
  const year = sayPeriod(period);
  const owed = amountOf(unit, required);
  const counted = amountOf(unit, { least: done, most: done });
  const perhaps = amountOf(unit, { least: doubtful, most: doubtful });
  const more = amountOf(unit, shortfall);
  const left = sayLeftOut(leftOut);
  return only(
    reason(
      "required",
      `${year.zh}应完成${owed.zh}。`,
      `${owed.en} ${isOne(required) ? "is" : "are"} due in ${year.en}.`,
    ),
    reason(
      "found",
      `已计入${counted.zh}${doubtful === "0" ? "" : `，另有${perhaps.zh}能否计入尚不明确`}。`,
      `${counted.en} ${isOne({ least: done, most: done }) ? "has" : "have"} been counted${doubtful === "0" ? "" : `; whether ${perhaps.en} more count is open`}.`,
    ),
    left !== null && reason("found", `未计入的：${left.zh}。`, `Not counted: ${left.en}.`, 1),
    shortfall.most !== "0" &&
      reason(
        "remedy",
        `还差${more.zh}${timing === "closed" ? "，期限已过" : ""}。`,
        `${more.en} ${isOne(shortfall) ? "is" : "are"} still lacking${timing === "closed" ? ", and the time is over" : ""}.`,
      ),
  );
}

function isOne({ least, most }: AmountRange): boolean {
  return least === "1" && most === "1";
}

/** An amount in cases or hours. */
export function amountOf(unit: ActivityQuotaDetail["unit"], amount: AmountRange): LocalText {
  const figure = sayAmount(amount);
  const word = sayTerm(quotaUnits, unit);
  const singular = unit === "count" ? "case" : "hour";
  return { zh: `${figure.zh}${word.zh}`, en: `${figure.en} ${isOne(amount) ? singular : word.en}` };
}

function sayLeftOut(leftOut: ActivityQuotaDetail["leftOut"]): LocalText | null {
  const entries = (Object.keys(LEFT_OUT) as readonly LeftOutReason[]).filter((why) => leftOut[why] > 0);
  if (entries.length === 0) return null;
  return sayList(
    entries.map((why) => {
      const number = sayCount(leftOut[why]);
      return { zh: `${LEFT_OUT[why].zh}${number.zh}项`, en: `${number.en} ${LEFT_OUT[why].en}` };
    }),
  );
}
