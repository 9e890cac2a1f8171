import { roundDecimal } from "social-work-station-rules/exact";
import type { Language } from "../page/read-language.js";
import { writeDate } from "../page/write-date.js";
import type { measureBeijing } from "./measure.js";
import { texts } from "./texts.js";

type Result = ReturnType<typeof measureBeijing>;

/** The standing against the target, and the pace that would reach it. */
export function tellOverall({ rate, finding, plan, target }: Result, lang: Language): readonly string[] {
  const say = texts[lang];
  const stated = target.parameters.target;
  const { clause, quote } = stated.status === "amended" ? { clause: "—", quote: "—" } : stated.source;
  const overall = say.overall({
    text: rate.text,
    missing: finding.detail.shortfall.most,
    target: `${Number(stated.value) * 100}%`,
    due: writeDate(finding.detail.dueOn, lang),
    clause: lang === "en" ? `Report, ${clause}` : `《北京市社会工作站建设进展报告》${clause}`,
    quote: withInnerMarks(quote, lang),
  });
  return [overall, ...tellPace(plan, lang), say.standing(finding.timing)];
}

function tellPace({ pace, periodsLeft }: Result["plan"], lang: Language): readonly string[] {
  if (pace === null) return [];
  const { exact, whole } = pace.most;
  const average = roundDecimal(exact, { decimals: 1 }, "half-up");
  return [texts[lang].pace({ months: periodsLeft, perMonth: average, least: whole })];
}

/** What the audit found, in the order of the table. */
export function tellAudit({ audit }: Result, lang: Language): readonly string[] {
  const say = texts[lang];
  const { faults, relabelling, impliedSum, totalRow } = audit;
  const sums = faults.filter(({ kind }) => kind === "row-sum" || kind === "column-sum");
  const implied =
    impliedSum?.least === impliedSum?.most && impliedSum && totalRow?.implied
      ? [say.impliedSum({ sum: impliedSum.least, total: totalRow.implied.least })]
      : [];
  const changed = relabelling.changes.length;
  return [
    say.sums(sums.length),
    ...implied,
    ...faults.map((fault) => `· ${say.fault(fault)}`),
    say.consistent[relabelling.consistentWith]({ kept: relabelling.kept, changed, compared: relabelling.compared }),
    ...relabelling.changes.map((change) => `→ ${say.change(change)}`),
    ...(changed === 0 ? [] : [say.caution]),
    say.reference,
  ];
}

/** Quotation marks within a quotation are single ones. */
function withInnerMarks(quote: string, lang: Language): string {
  return lang === "en" ? quote : quote.replaceAll("“", "‘").replaceAll("”", "’");
}
