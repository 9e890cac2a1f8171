import type { PolicyTimeline, TimelinePeriod } from "../../results/index.js";
import { type LocalText, provisionKinds } from "../../terms/index.js";
import { type Context, firstRows, sayId, titleOf } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { sayCount, things } from "../words/figures.js";
import { same, sayFirst, sayList, sayPeriod, sayTerm, sayTitle } from "../words/text.js";

/** Which policies hold in a place over time, when none does, and when several regulate one matter. */
export function explainTimeline(timeline: PolicyTimeline, outer: Context): Draft {
  const { division, titles, periods, gaps, overlaps, undated, elsewhere, from, to } = timeline;
  const context = {
    ...outer,
    names: new Map([...titles.map(({ policy, title }) => [policy, title] as const), ...outer.names]),
  };
  const [place, span] = [sayPlace(division, context), sayPeriod({ from, to })];
  const list = (ids: readonly string[]): LocalText => sayFirst(ids.map((id) => sayId(context, id)));
  return {
    heading: {
      zh: `${place.zh}适用的政策（${span.zh}）：分${sayCount(periods.length).zh}段`,
      en: `Policies in ${place.en}, ${span.en}: ${things(periods.length, "span")}`,
    },
    reasons: only(
      ...firstRows(periods, (period) => explainPeriod(period, context)),
      ...gaps.map(({ jurisdiction, spans }) => {
        const [whose, when] = [sayPlace(jurisdiction, context), sayList(spans.map((one) => sayPeriod(one)))];
        return reason("result", `${whose.zh}没有政策适用：${when.zh}。`, `No policy of ${whose.en} holds: ${when.en}.`);
      }),
      ...firstRows(overlaps, ({ policies, slot, cause, ...days }) => {
        const [when, which, matter] = [sayPeriod(days), list(policies), sayMatter(slot)];
        const why =
          cause === "circle"
            ? { zh: "且互相规定优先，不能确定以哪一项为准", en: "each prevails over another" }
            : { zh: "没有规定以哪一项为准", en: "none is named as prevailing" };
        return [
          reason(
            "result",
            `${when.zh}，${which.zh}对同一事项（${matter.zh}）均有规定，${why.zh}。`,
            `${when.en}: ${which.en} regulate the same matter (${matter.en}), and ${why.en}.`,
          ),
        ];
      }),
      undated.length > 0 &&
        reason(
          "detail",
          `有效期不明，未计入：${list(undated).zh}。`,
          `Left out, as their time is not known: ${list(undated).en}.`,
        ),
      elsewhere.length > 0 &&
        reason("detail", `适用于其他地区：${list(elsewhere).zh}。`, `In force in other places: ${list(elsewhere).en}.`),
    ),
    sources: [],
  };
}

function explainPeriod(
  { policies, provisions, begun, over, supersededBy, ...days }: TimelinePeriod,
  context: Context,
): readonly DraftReason[] {
  const list = (ids: readonly string[]): LocalText => sayFirst(ids.map((id) => sayId(context, id)));
  const [when, which] = [sayPeriod(days), list(policies)];
  return only(
    policies.length === 0
      ? reason("result", `${when.zh}：没有政策适用。`, `${when.en}: no policy holds.`)
      : reason(
          "result",
          `${when.zh}：${which.zh}，共${sayCount(provisions.length).zh}条。`,
          `${when.en}: ${which.en}, ${things(provisions.length, "provision")}.`,
        ),
    begun.length > 0 && reason("detail", `新适用：${list(begun).zh}。`, `New: ${list(begun).en}.`, 1),
    over.length > 0 && reason("detail", `不再适用：${list(over).zh}。`, `Over: ${list(over).en}.`, 1),
    ...supersededBy.map(({ policy, document }) => {
      const [old, known] = [sayId(context, policy), titleOf(context, document, policy)];
      const later = known === undefined ? same(document) : sayTitle(known);
      return reason(
        "detail",
        `${old.zh}已由${later.zh}接替，后者未收全。`,
        `${old.en} was succeeded by ${later.en}, which is not given in full.`,
        1,
      );
    }),
  );
}

/** A slot begins with the kind of its provisions. */
function sayMatter(slot: string): LocalText {
  const kind = provisionKinds.values.find((value) => slot.startsWith(`${value} / `));
  return kind === undefined ? same(slot) : sayTerm(provisionKinds, kind);
}

function sayPlace(jurisdiction: string, context: Context): LocalText {
  return jurisdiction === "CN" ? { zh: "全国", en: "the whole country" } : sayId(context, jurisdiction);
}
