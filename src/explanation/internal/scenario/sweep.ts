import { refuse } from "../../../fault/index.js";
import type { SweepPoint } from "../../../scenario/index.js";
import type { LocalText } from "../../../terms/index.js";
import { sayVerdictCounts } from "../assessment/verdict-counts.js";
import { sayId, type Context } from "../context.js";
import { reason, type Draft, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { sayAnyValue } from "../words/parameter-value.js";
import { sayCount, sayRange, things } from "../words/figures.js";
import { sayList } from "../words/text.js";

/** One parameter over several values: what each comes to. */
export function explainSweep(points: readonly SweepPoint[], context: Context): Draft {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return refuse("list-empty", ["answer"], { least: 1 });
  const name = sayId(context, first.indicator.provision);
  const [from, to, was, is] = [
    sayAnyValue(first.value),
    sayAnyValue(last.value),
    sayCount(first.indicator.verdicts.met),
    sayCount(last.indicator.verdicts.met),
  ];
  const course: DraftReason =
    was.zh === is.zh
      ? reason(
          "result",
          `取值为${from.zh}和为${to.zh}时，符合的同为${is.zh}项。`,
          `At ${from.en} as at ${to.en}, ${is.en} are met.`,
        )
      : reason(
          "result",
          `取值由${from.zh}到${to.zh}，符合的由${was.zh}项变为${is.zh}项。`,
          `From ${from.en} to ${to.en}, the number met goes from ${was.en} to ${is.en}.`,
        );
  return {
    heading: {
      zh: `逐值试算（${name.zh}）：${sayCount(points.length).zh}个取值`,
      en: `One parameter over ${things(points.length, "value")} (${name.en})`,
    },
    reasons: [course, ...firstRows(points, explainPoint)],
    sources: [],
  };
}

function explainPoint({ value, indicator, needs }: SweepPoint): readonly DraftReason[] {
  const [words, counts, breaches] = [
    sayAnyValue(value),
    sayVerdictCounts(indicator.verdicts),
    sayCount(indicator.breaches),
  ];
  const parts: readonly LocalText[] = [
    counts,
    { zh: `违反${breaches.zh}项`, en: things(indicator.breaches, "breach", "breaches") },
    ...sayNeed(needs.stations, "个站点待设", "stations to open"),
    ...sayNeed(needs.staff, "名人员待增配", "staff to hire"),
    ...sayNeed(needs.unqualified, "名人员资质不符", "who do not qualify"),
  ];
  return [
    reason(
      "found",
      `取值${words.zh}：${parts.map(({ zh }) => zh).join("；")}。`,
      `At ${words.en}: ${sayList(parts).en}.`,
    ),
  ];
}

/** A need that there is. */
function sayNeed(
  bounds: { readonly least: number; readonly most: number },
  zh: string,
  en: string,
): readonly LocalText[] {
  const range = sayRange(bounds);
  return bounds.most === 0 ? [] : [{ zh: `${range.zh}${zh}`, en: `${range.en} ${en}` }];
}
