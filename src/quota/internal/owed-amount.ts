import { shareOfPeriod, type Period } from "../../calendar/index.js";
import { roundDivision, type ScaledInteger } from "../../exact/index.js";
import type { ActivityQuota } from "../../policy/index.js";

/**
 * What a station owes for the days it is open: the whole amount, or pro rata and rounded to whole cases or hours,
 * but never more than the whole.
 */
export function owedAmount(
  { parameters }: ActivityQuota,
  whole: ScaledInteger,
  period: Period,
  open: Period,
): ScaledInteger {
  const { partYear, partYearRounding } = parameters;
  if (partYear.value === "full" || (open.from === period.from && open.to === period.to)) return whole;
  const { numerator, denominator } = shareOfPeriod(
    period,
    open,
    partYear.value === "pro-rata-days" ? "days" : "months-begun",
  );
  const unit = 10n ** BigInt(whole.scale);
  const rounded = roundDivision(whole.digits * BigInt(numerator), unit * BigInt(denominator), partYearRounding.value);
  return rounded * unit < whole.digits ? { digits: rounded, scale: 0 } : whole;
}
