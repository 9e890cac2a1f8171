import type { Finding, ShareQuotaDetail } from "../../results/index.js";
import { type RoundingMode, roundDivision } from "../../ratio/index.js";
import { toRatio } from "../../exact/index.js";
import { type LocalText, roundingModes, shareComparisons, simultaneities } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayCount, sayRange, sayShare, things } from "../words/figures.js";
import { sayTerm } from "../words/text.js";
import { sayPlainShare, termOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";

export const shareQuotaWords: KindWords<"share-quota"> = {
  parameters: {
    share: sayPlainShare,
    rounding: termOf(roundingModes),
    comparison: termOf(shareComparisons),
    simultaneity: termOf(simultaneities),
  },
  explain: explainShareQuota,
  foresee: foreseeRounding,
};

type Comparison = (typeof shareComparisons.values)[number];

/** How many communities or villages of a centre's area have a station, and should. */
function explainShareQuota({ detail, verdict, basis }: Finding<ShareQuotaDetail>): readonly DraftReason[] {
  const { base, required, covered, unknown, shortfall } = detail;
  const share = basis.parameters["share"]?.value as string | undefined;
  if (base === 0)
    return [
      reason("found", "辖区内没有计入基数的社区（村）。", "No community or village of the area belongs to the base."),
    ];
  const comparison = sayTerm(
    shareComparisons,
    (basis.parameters["comparison"]?.value as Comparison | undefined) ?? "at-least",
  );
  const portion =
    share === undefined
      ? { zh: "按比例", en: "by the share" }
      : { zh: `按${sayShare(share)}`, en: `at ${sayShare(share)}` };
  return only(
    reason(
      "required",
      `辖区内计入基数的社区（村）共${sayCount(base).zh}个，${portion.zh}（${comparison.zh}）计为${sayCount(required).zh}个。`,
      `The area has ${things(base, "community or village", "communities or villages")} in the base; ${portion.en} (${comparison.en}), ${sayCount(required).en} ${required === 1 ? "has" : "have"} a station.`,
    ),
    reason(
      "found",
      `已设站的${sayCount(covered).zh}个${unknown > 0 ? `，另有${sayCount(unknown).zh}个情况不明` : ""}。`,
      `${sayCount(covered).en} ${covered === 1 ? "has" : "have"} one${unknown > 0 ? `; of ${sayCount(unknown).en} more it is not known` : ""}.`,
    ),
    verdict === "unmet" &&
      covered > required &&
      reason(
        "remedy",
        `比规定多${sayCount(covered - required).zh}个。`,
        `That is ${sayCount(covered - required).en} more than laid down.`,
      ),
    shortfall.most > 0 &&
      reason(
        "remedy",
        `再设站${sayRange(shortfall).zh}个即达到该数。`,
        `${capitalRange(shortfall)} more would reach that number.`,
      ),
  );
}

function capitalRange(range: ShareQuotaDetail["shortfall"]): string {
  return range.least === range.most
    ? sayRange(range).en
    : `Between ${sayCount(range.least).en} and ${sayCount(range.most).en}`;
}

/** Another rounding asks another number of stations. */
function foreseeRounding({
  detail,
  basis,
}: Finding<ShareQuotaDetail>): (parameter: string, value: unknown) => LocalText | null {
  const share = basis.parameters["share"]?.value;
  return (parameter, value) => {
    if (parameter !== "rounding" || typeof share !== "string") return null;
    const { numerator, denominator } = toRatio(share, ["input"]);
    const required = Number(roundDivision(numerator * BigInt(detail.base), denominator, value as RoundingMode));
    return { zh: `计为${sayCount(required).zh}个`, en: `${things(required, "station")} would be the number` };
  };
}
