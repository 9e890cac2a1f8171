import type {
  Assessment,
  CoverageIndicator,
  MissingFactIndicator,
  ProvisionIndicator,
} from "../../../assessment/index.js";
import type { PolicyGap } from "../../../policy/index.js";
import { factKinds, type LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { explainSources } from "../findings/basis.js";
import { firstRows } from "../rows.js";
import { NOT_RUN } from "../tables/assessment.js";
import { sayDate, sayPeriod } from "../words/dates.js";
import { sayCount, sayRate, things } from "../words/figures.js";
import { sayTerm } from "../words/terms.js";
import { oneLine, quoted, same, sayFirst, sayTitle, sayWords, wide } from "../words/text.js";
import { sayVerdictCounts } from "./verdict-counts.js";

/** An assessment in figures: verdicts, breaches, coverage, what is missing, what was not run and why. */
export function explainAssessment(assessment: Assessment, outer: Context): Draft {
  const context = withDocuments(outer, assessment);
  const { asOf, period, recordedOn, policies, bases, indicators, findings, notRun, conflicts, gaps } = assessment;
  const titles = new Map(bases.map(({ provision, title }) => [provision, sayWords(title)]));
  const title = (id: string): LocalText => titles.get(id) ?? same(id);
  const [day, year, recorded] = [sayDate(asOf), sayPeriod(period), sayDate(recordedOn)];
  const counts = sayVerdictCounts(indicators.verdicts);
  const applied = sayFirst(policies.map((id) => sayId(context, id)));
  const breaches = indicators.breaches;
  return {
    heading: {
      zh: `截至${day.zh}的评估：${sayCount(findings.length).zh}项结论，违反${sayCount(breaches).zh}项`,
      en: `Assessment as of ${day.en}: ${things(findings.length, "finding")}, ${things(breaches, "breach", "breaches")}`,
    },
    reasons: only(
      reason("result", `结论：${counts.zh}。`, `Verdicts: ${counts.en}.`),
      policies.length > 0 &&
        reason(
          "required",
          `适用政策：${applied.zh}；考核期间为${year.zh}；数据登记于${recorded.zh}。`,
          `Policies: ${applied.en}; period: ${year.en}; recorded on ${recorded.en}.`,
        ),
      ...firstRows(indicators.coverage, (indicator) => [explainCoverage(indicator, title)]),
      ...firstRows(
        indicators.provisions.filter(({ findings: made }) => made > 0),
        (indicator) => [explainProvision(indicator, title)],
      ),
      ...firstRows(indicators.missing, (indicator) => [explainMissing(indicator, title)]),
      ...firstRows(notRun, ({ provision, reason: why }) => [
        reason(
          "detail",
          `未核查${quoted(title(provision).zh)}：${NOT_RUN[why].zh}。`,
          `${quoted(title(provision).en)} was not run: ${NOT_RUN[why].en}.`,
        ),
      ]),
      ...firstRows(conflicts, ({ slot, provisions }) => {
        const names = sayFirst(
          provisions.map(({ policy, provision }) => ({
            zh: `${quoted(wide(provision.title.zh))}（${policy}）`,
            en: `${quoted(provision.title.en)} (${policy})`,
          })),
        );
        return [
          reason(
            "result",
            `${slot}：${names.zh}对同一事项均有规定，且未明确以何者为准。`,
            `${slot}: ${names.en} speak to the same matter, and none is named as prevailing.`,
          ),
        ];
      }),
      ...firstRows(gaps, (gap) => [explainGap(gap, context)]),
    ),
    sources: [
      ...new Map(bases.flatMap((basis) => explainSources(basis, context)).map((line) => [line.zh, line])).values(),
    ],
  };
}

function withDocuments(context: Context, { documents }: Assessment): Context {
  return {
    ...context,
    documents: new Map([...documents.map(({ id, title }): [string, LocalText] => [id, title]), ...context.documents]),
  };
}

function explainCoverage({ provision, coverage }: CoverageIndicator, title: (id: string) => LocalText): DraftReason {
  const text = oneLine(coverage.total.text);
  return reason(
    "found",
    `${quoted(title(provision).zh)}：覆盖率${text}。`,
    `${quoted(title(provision).en)}: coverage ${text}.`,
  );
}

function explainProvision(
  { provision, verdicts, breaches, settled }: ProvisionIndicator,
  title: (id: string) => LocalText,
): DraftReason {
  const counts = sayVerdictCounts(verdicts);
  const rate = settled.of === 0 ? null : sayRate(settled.met, settled.of, 1, "half-up");
  const met =
    rate === null
      ? { zh: "", en: "" }
      : {
          zh: `；已判定的符合率${rate}（${settled.met}/${settled.of}）`,
          en: `; of those settled ${rate} are met (${settled.met}/${settled.of})`,
        };
  const breach =
    breaches === 0
      ? { zh: "", en: "" }
      : { zh: `；违反${sayCount(breaches).zh}项`, en: `; ${things(breaches, "breach", "breaches")}` };
  return reason(
    "detail",
    `${quoted(title(provision).zh)}：${counts.zh}${met.zh}${breach.zh}。`,
    `${quoted(title(provision).en)}: ${counts.en}${met.en}${breach.en}.`,
  );
}

function explainMissing(
  { fact, provision, named, alone }: MissingFactIndicator,
  title: (id: string) => LocalText,
): DraftReason {
  const words = sayTerm(factKinds, fact);
  const only =
    alone === 0
      ? { zh: "", en: "" }
      : {
          zh: `，其中${sayCount(alone).zh}项补齐即可判定`,
          en: `, ${sayCount(alone).en} of which it alone would settle`,
        };
  return reason(
    "missing",
    `缺少${words.zh}，使${quoted(title(provision).zh)}的${sayCount(named).zh}项无法判定${only.zh}。`,
    `The missing fact “${words.en}” holds up ${things(named, "verdict")} on ${quoted(title(provision).en)}${only.en}.`,
  );
}

function explainGap(gap: PolicyGap, context: Context): DraftReason {
  const policy = sayId(context, gap.policy);
  if (gap.kind === "effective-dates-unknown") {
    return reason(
      "result",
      `${policy.zh}的有效期不明，未采用。`,
      `It is not known when ${policy.en} holds, so it was not applied.`,
    );
  }
  const known = context.documents.get(gap.document);
  const successor = known === undefined ? same(gap.document) : sayTitle(known);
  return reason(
    "result",
    `${policy.zh}已由${successor.zh}接替，后者原文未见公开，有关事项无从核查。`,
    `${policy.en} was succeeded by ${successor.en}, whose text is not public: what it says is not known.`,
  );
}
