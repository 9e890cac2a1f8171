import { shareOfPeriod, type Period } from "../../calendar/index.js";
import { compareRatios, makeRatio, multiplyRatios, roundDivision, toRatio, type Ratio } from "../../exact/index.js";
import type { ActivityQuota } from "../../policy/index.js";

/**
 * What a station owes for the days it is open: the whole amount, or pro rata and rounded to whole cases or hours,
 * but never more than the whole.
 */
export function owedAmount(provision: ActivityQuota, period: Period, open: Period): Ratio {
  const amount = toRatio(provision.parameters.amount.value);
  const { partYear, partYearRounding } = provision.parameters;
  if (partYear.value === "full" || (open.from === period.from && open.to === period.to)) return amount;
  const share = shareOfPeriod(period, open, partYear.value === "pro-rata-days" ? "days" : "months-begun");
  const { numerator, denominator } = multiplyRatios(amount, toRatio(share));
  const rounded = makeRatio(roundDivision(numerator, denominator, partYearRounding.value));
  return compareRatios(rounded, amount) < 0 ? rounded : amount;
}
