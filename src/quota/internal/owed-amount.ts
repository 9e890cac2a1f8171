import { shareOfPeriod, type Period } from "../../calendar/index.js";
import { makeRatio, multiplyRatios, roundDivision, toRatio, type Ratio } from "../../exact/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { StationSpan } from "./station-span.js";

const NOTHING: Ratio = { numerator: 0n, denominator: 1n };

/** What a station owes for the days it is open: the whole amount, or pro rata and rounded to whole cases or hours. */
export function owedAmount(provision: ActivityQuota, period: Period, span: StationSpan): { readonly least: Ratio; readonly most: Ratio } {
  const amount = toRatio(provision.parameters.amount.value);
  return { least: owed(provision, amount, period, span.surely), most: owed(provision, amount, period, span.perhaps) };
}

function owed(provision: ActivityQuota, amount: Ratio, period: Period, open: Period | null): Ratio {
  if (open === null) return NOTHING;
  const { partYear, partYearRounding } = provision.parameters;
  if (partYear.value === "full" || (open.from === period.from && open.to === period.to)) return amount;
  const share = shareOfPeriod(period, open, partYear.value === "pro-rata-days" ? "days" : "months-begun");
  const { numerator, denominator } = multiplyRatios(amount, toRatio(share));
  return makeRatio(roundDivision(numerator, denominator, partYearRounding.value));
}
