import type {
  Assessment,
  AssessmentComparison,
  CoverageIndicator,
  FindingChange,
  MissingFactIndicator,
  PolicyConflict,
  PolicyGap,
  PolicyStatus,
  ProvisionIndicator,
  VerdictCounts,
} from "../../results/index.js";
import { type LocalText, factKinds, notRunReasons, provisionKinds, subjectKinds, verdicts } from "../../terms/index.js";
import { type Context, capital, documentKey, firstRows, sayId, saySubject, titleOf } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { explainSources } from "../findings/basis.js";
import { EFFECTS, POLICY_STATES } from "../words/labels.js";
import { quoted, same, sayDate, sayFirst, sayList, sayPeriod, sayTerm, sayTitle, sayWords } from "../words/text.js";
import { sayCount, sayCoverage, sayRate, things } from "../words/figures.js";
import type { SubjectRef } from "../../model/index.js";

/** An assessment in figures: verdicts, breaches, coverage, what is missing, what was not run and why. */
export function explainAssessment(assessment: Assessment, outer: Context): Draft {
  const context = withDocuments(outer, assessment);
  const { asOf, period, recordedOn, policies, bases, indicators, notRun, conflicts, gaps } = assessment;
  const titles = new Map([...bases, ...notRun].map(({ provision, title }) => [provision, sayWords(title)]));
  const title = (id: string): LocalText => titles.get(id) ?? same(id);
  const [day, year, recorded] = [sayDate(asOf), sayPeriod(period), sayDate(recordedOn)];
  const counts = sayVerdictCounts(indicators.verdicts);
  const applied = sayFirst(policies.map((id) => sayId(context, id)));
  const breaches = indicators.breaches;
  const made = indicators.provisions.reduce((sum, { findings }) => sum + findings, 0);
  return {
    heading: {
      zh: `截至${day.zh}的评估：${sayCount(made).zh}项结论，违反${sayCount(breaches).zh}项`,
      en: `Assessment as of ${day.en}: ${things(made, "finding")}, ${things(breaches, "breach", "breaches")}`,
    },
    reasons: only(
      reason("result", `结论：${counts.zh}。`, `Verdicts: ${counts.en}.`),
      policies.length > 0 &&
        reason(
          "required",
          `适用政策：${applied.zh}；考核期间为${year.zh}；数据登记于${recorded.zh}。`,
          `Policies: ${applied.en}; period: ${year.en}; recorded on ${recorded.en}.`,
        ),
      ...explainStatuses(assessment, context),
      explainRegisterAge(assessment),
      ...firstRows(indicators.coverage, (indicator) => [explainCoverage(indicator, title)]),
      ...firstRows(
        indicators.provisions.filter(({ findings: made }) => made > 0),
        (indicator) => [explainProvision(indicator, title)],
      ),
      ...firstRows(indicators.missing, (indicator) => [explainMissing(indicator, title)]),
      ...firstRows(notRun, ({ provision, reason: why }) => [
        reason(
          "detail",
          `${why === "obliged-not-given" ? "未全部核查" : "未核查"}${quoted(title(provision).zh)}：${sayTerm(notRunReasons, why).zh}。`,
          `${quoted(title(provision).en)} was not ${why === "obliged-not-given" ? "checked in full" : "checked"}: ${sayTerm(notRunReasons, why).en}.`,
        ),
      ]),
      ...firstRows(conflicts, (conflict) => [explainConflict(conflict, context)]),
      ...firstRows(gaps, (gap) => [explainGap(gap, context)]),
    ),
    sources: [
      ...new Map(bases.flatMap((basis) => explainSources(basis, context)).map((line) => [line.zh, line])).values(),
    ],
  };
}

/** What an assessment itself names: the titles of its policies and their documents. */
export function withDocuments(
  context: Context,
  { documents, statuses }: Pick<Assessment, "documents" | "statuses">,
): Context {
  return {
    ...context,
    documents: new Map([
      ...documents.map(({ id, title }): [string, LocalText] => [id, title]),
      ...context.documents,
      ...documents.map(({ policy, id, title }): [string, LocalText] => [documentKey(policy, id), title]),
    ]),
    names: new Map([...statuses.map(({ policy, title }): [string, LocalText] => [policy, title]), ...context.names]),
  };
}

/** Which of the given policies were not applied and why; of one that was applied all the same, that it is not in force. */
export function explainStatuses(
  { statuses, policies, gaps }: Pick<Assessment, "statuses" | "policies" | "gaps">,
  context: Context,
): readonly DraftReason[] {
  const applied = new Set(policies);
  const explained = new Set(gaps.map(({ policy }) => policy));
  const unusual = statuses.filter(({ policy, state }) => state !== "in-force" && !explained.has(policy));
  return firstRows(unusual, (status) =>
    only(applied.has(status.policy) ? explainStatus(status, context) : explainLeftOut(status, context)),
  );
}

/** That a policy whose provisions are run is not in force; null where it is. */
export function explainStatus(status: PolicyStatus, context: Context): DraftReason | null {
  const words = sayStatus(status, context);
  return words === null
    ? null
    : reason("result", `${words.zh}；以下仍按其条款核查。`, `${words.en}; its provisions are run all the same.`);
}

function explainLeftOut(status: PolicyStatus, context: Context): DraftReason | null {
  const words = sayStatus(status, context);
  return words === null ? null : reason("result", `${words.zh}，未采用。`, `${words.en}, so it was not applied.`);
}

function sayStatus({ policy, state, day }: PolicyStatus, context: Context): LocalText | null {
  if (state === "in-force") return null;
  const [name, why] = [sayId(context, policy), POLICY_STATES[state](day === null ? same("") : sayDate(day))];
  return { zh: `${name.zh}${why.zh}`, en: `${name.en} ${why.en}` };
}

/** That the register was recorded before the day of the question; null where it was not. */
export function explainRegisterAge({
  asOf,
  recordedOn,
  registerAge,
}: Pick<Assessment, "recordedOn" | "registerAge"> & { readonly asOf: string }): DraftReason | null {
  if (registerAge === 0) return null;
  const [recorded, day, days] = [sayDate(recordedOn), sayDate(asOf), sayCount(registerAge)];
  return reason(
    "result",
    `数据登记于${recorded.zh}，比${day.zh}早${days.zh}日；此后的变化未计入，结论以登记时的情况为准。`,
    `The register was recorded on ${recorded.en}, ${things(registerAge, "day")} before ${day.en}; later changes are not in it.`,
  );
}

/** That several policies regulate one matter. */
function explainConflict({ cause, provisions }: PolicyConflict, context: Context): DraftReason {
  const names = sayFirst(
    provisions.map(({ policy, provision }) => {
      const [title, whose] = [sayWords(provision.title), sayId(context, policy)];
      return { zh: `${quoted(title.zh)}（${whose.zh}）`, en: `${quoted(title.en)} (${whose.en})` };
    }),
  );
  const [first] = provisions;
  const matter = first === undefined ? same("") : sayTerm(provisionKinds, first.provision.kind);
  return cause === "circle"
    ? reason(
        "result",
        `${matter.zh}：${names.zh}对同一事项均有规定，且互相规定优先，不能确定以哪一项为准。`,
        `${capital(matter.en)}: ${names.en} regulate the same matter, and each prevails over another.`,
      )
    : reason(
        "result",
        `${matter.zh}：${names.zh}对同一事项均有规定，且没有规定以哪一项为准。`,
        `${capital(matter.en)}: ${names.en} regulate the same matter, and none is named as prevailing.`,
      );
}

function explainCoverage({ provision, coverage }: CoverageIndicator, title: (id: string) => LocalText): DraftReason {
  const text = sayCoverage(coverage.total.text);
  return reason(
    "found",
    `${quoted(title(provision).zh)}：覆盖率${text.zh}。`,
    `${quoted(title(provision).en)}: coverage ${text.en}.`,
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
  const known = titleOf(context, gap.document, gap.policy);
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

/** Two assessments side by side: figures old and new, and every finding that changed. */
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
  const say = (text: string | null): LocalText => (text === null ? { zh: "无", en: "none" } : sayCoverage(text));
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
