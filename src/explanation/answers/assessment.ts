import type {
  Assessment,
  AssessmentComparison,
  CoverageIndicator,
  FindingChange,
  Milestone,
  MissingFactIndicator,
  PolicyGap,
  Progress,
  ProgressStep,
  ProvisionIndicator,
  VerdictCounts,
} from "../../results/index.js";
import { type LocalText, factKinds, precisions, subjectKinds, verdicts } from "../../terms/index.js";
import { type Context, firstRows, sayId, saySubject } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { explainSources } from "../findings/basis.js";
import { EFFECTS, NOT_RUN } from "../words/labels.js";
import {
  oneLine,
  quoted,
  same,
  sayDate,
  sayFirst,
  sayList,
  sayPeriod,
  sayTerm,
  sayTitle,
  sayWords,
  wide,
} from "../words/text.js";
import { isOrAre, sayCount, sayDecimal, sayRate, things } from "../words/figures.js";
import type { SubjectRef } from "../../model/index.js";

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

/** How many findings have each verdict; verdicts that none has are left out. */
export function sayVerdictCounts(counts: VerdictCounts): LocalText {
  const entries = verdicts.values.filter((verdict) => counts[verdict] > 0);
  if (entries.length === 0) return { zh: "没有结论", en: "no findings" };
  return sayList(
    entries.map((verdict) => {
      const [words, number] = [sayTerm(verdicts, verdict), sayCount(counts[verdict])];
      return { zh: `${words.zh}${number.zh}项`, en: `${number.en} ${words.en}` };
    }),
  );
}

/** How many findings changed in each way; ways in which none did are left out. */
export function sayEffects(counts: Readonly<Record<FindingChange["effect"], number>>): LocalText {
  const effects = (Object.keys(EFFECTS) as readonly FindingChange["effect"][]).filter((effect) => counts[effect] > 0);
  if (effects.length === 0) return { zh: "没有变化", en: "no change" };
  return sayList(
    effects.map((effect) => {
      const [words, number] = [EFFECTS[effect], sayCount(counts[effect])];
      return { zh: `${words.zh}${number.zh}项`, en: `${number.en} ${words.en}` };
    }),
  );
}

/** A subject as assessments write it in keys: "station:centre-1". */
export function sayKey(context: Context, key: string): LocalText {
  const cut = key.indexOf(":");
  const kind = subjectKinds.values.find((value) => value === key.slice(0, cut));
  if (kind === undefined) return same(key);
  const subject: SubjectRef = { kind, id: key.slice(cut + 1) };
  return saySubject(context, subject);
}

/** A figure before and after. */
export function sayChange(before: LocalText, after: LocalText): LocalText {
  return before.zh === after.zh
    ? { zh: `${after.zh}（未变）`, en: `${after.en} (unchanged)` }
    : { zh: `${before.zh}→${after.zh}`, en: `${before.en} → ${after.en}` };
}

/** Two assessments beside each other: figures old and new, and every finding that changed. */
export function explainAssessmentComparison(
  { asOf, verdicts: counts, breaches, coverage, changes }: AssessmentComparison,
  context: Context,
): Draft {
  const [first, second] = [sayDate(asOf.before), sayDate(asOf.after)];
  const [before, after] = [sayVerdictCounts(counts.before), sayVerdictCounts(counts.after)];
  const effects = sayEffects(countEffects(changes));
  const breached = sayChange(sayCount(breaches.before), sayCount(breaches.after));
  return {
    heading: {
      zh: `两次评估比较（${first.zh}、${second.zh}）：${sayCount(changes.length).zh}项有变化`,
      en: `Two assessments (${first.en}, ${second.en}): ${things(changes.length, "finding")} changed`,
    },
    reasons: only(
      reason("result", `变化：${effects.zh}。`, `Changes: ${effects.en}.`),
      reason("found", `前：${before.zh}；后：${after.zh}。`, `Before: ${before.en}; after: ${after.en}.`),
      reason("found", `违反：${breached.zh}。`, `Breaches: ${breached.en}.`),
      ...firstRows(coverage, (row) => [explainCoverageChange(row, context)]),
      ...firstRows(changes, (change) => [explainChange(change, context)]),
    ),
    sources: [],
  };
}

/** How many findings changed in each way. */
function countEffects(changes: readonly FindingChange[]): Readonly<Record<FindingChange["effect"], number>> {
  const counts = { gained: 0, lost: 0, moved: 0, detail: 0 };
  for (const { effect } of changes) counts[effect] += 1;
  return counts;
}

/** Coverage old beside new. */
export function explainCoverageChange(
  { provision, before, after }: AssessmentComparison["coverage"][number],
  context: Context,
): DraftReason {
  const say = (text: string | null): LocalText =>
    text === null ? { zh: "无", en: "none" } : sayWords({ zh: text.replace(" (", "("), en: text });
  const [name, change] = [sayId(context, provision), sayChange(say(before), say(after))];
  return reason("found", `覆盖率（${name.zh}）：${change.zh}。`, `Coverage (${name.en}): ${change.en}.`);
}

/** One finding that changed. */
export function explainChange(
  { provision, subject, before, after, effect }: FindingChange,
  context: Context,
  note: LocalText = { zh: "", en: "" },
): DraftReason {
  const [who, what, words] = [saySubject(context, subject), sayId(context, provision), EFFECTS[effect]];
  const say = (finding: FindingChange["before"]): LocalText =>
    finding === null ? { zh: "无此项", en: "no finding" } : sayTerm(verdicts, finding.verdict);
  const [from, to] = [say(before), say(after)];
  return reason(
    "detail",
    `${who.zh}（${what.zh}）：${words.zh}，${from.zh}→${to.zh}${note.zh}。`,
    `${who.en} (${what.en}): ${words.en}, ${from.en} → ${to.en}${note.en}.`,
  );
}

/** Coverage over time, with the published figures beside it. */
export function explainProgress({ steps, milestones }: Progress): Draft {
  const [first, last] = [steps[0], steps.at(-1)];
  return {
    heading:
      first === undefined || last === undefined
        ? { zh: "覆盖进度：没有数据", en: "Coverage over time: no figures" }
        : sayCourse(first, last),
    reasons: [...firstRows(steps, explainStep), ...firstRows(milestones, explainMilestone)],
    sources: [],
  };
}

function sayCourse(first: ProgressStep, last: ProgressStep): LocalText {
  const [from, to, was, is] = [sayDate(first.asOf), sayDate(last.asOf), sayText(first), sayText(last)];
  if (first === last) return { zh: `覆盖进度：截至${to.zh}为${is.zh}`, en: `Coverage as of ${to.en}: ${is.en}` };
  return {
    zh: `覆盖进度：${from.zh}为${was.zh}，${to.zh}为${is.zh}`,
    en: `Coverage over time: ${was.en} on ${from.en}, ${is.en} on ${to.en}`,
  };
}

function explainStep({ asOf, rate, gained }: ProgressStep): readonly DraftReason[] {
  const [day, text, unknown] = [sayDate(asOf), sayText({ rate }), sayCount(rate.unknown)];
  const change = sayGain(gained);
  return only(
    reason("found", `${day.zh}：${text.zh}${change.zh}。`, `${day.en}: ${text.en}${change.en}.`),
    rate.unknown > 0 &&
      reason(
        "missing",
        `其中${unknown.zh}个是否覆盖没有记录。`,
        `Of ${things(rate.unknown, "division")} it is not recorded whether ${rate.unknown === 1 ? "it" : "they"} ${isOrAre(rate.unknown)} covered.`,
        1,
      ),
  );
}

function sayText({ rate: { text } }: Pick<ProgressStep, "rate">): LocalText {
  return sayWords({ zh: text.replace(" (", "("), en: text });
}

function sayGain(gained: number | null): LocalText {
  if (gained === null) return { zh: "", en: "" };
  if (gained === 0) return { zh: "，与上次持平", en: ", as many as before" };
  const count = sayCount(Math.abs(gained));
  return gained > 0
    ? { zh: `，比上次增加${count.zh}个`, en: `, ${count.en} more than before` }
    : { zh: `，比上次减少${count.zh}个`, en: `, ${count.en} fewer than before` };
}

function explainMilestone({ title, earliest, latest, value, precision }: Milestone): readonly DraftReason[] {
  const [words, when, figure] = [
    sayWords(title),
    sayPeriod({ from: earliest, to: latest }),
    sayPrecisely(sayDecimal(value), precision),
  ];
  return [
    reason(
      "detail",
      `公布数据（${when.zh}）：${words.zh}，${figure.zh}。`,
      `Published for ${when.en}: ${words.en}, ${figure.en}.`,
    ),
  ];
}

/** 近 and 约 stand before a figure, 余 after it. */
function sayPrecisely(figure: LocalText, precision: Milestone["precision"]): LocalText {
  if (precision === "exact") return figure;
  const { zh, en } = sayTerm(precisions, precision);
  return { zh: precision === "at-least" ? `${figure.zh}${zh}` : `${zh}${figure.zh}`, en: `${en} ${figure.en}` };
}
