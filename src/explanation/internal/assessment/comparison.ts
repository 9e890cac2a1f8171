import type { AssessmentComparison, FindingChange } from "../../../assessment/index.js";
import { verdicts, type LocalText } from "../../../terms/index.js";
import { sayId, saySubject, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { EFFECTS } from "../tables/assessment.js";
import { sayDate } from "../words/dates.js";
import { sayCount, things } from "../words/figures.js";
import { sayTerm } from "../words/terms.js";
import { sayWords } from "../words/text.js";
import { sayChange, sayEffects, sayVerdictCounts } from "./verdict-counts.js";

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
