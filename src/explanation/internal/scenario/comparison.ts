import type { AttributedChange, ChangeGroup, ScenarioComparison, ScenarioResult } from "../../../scenario/index.js";
import { explainChange, explainCoverageChange } from "../assessment/comparison.js";
import { sayChange, sayEffects, sayKey, sayVerdictCounts } from "../assessment/verdict-counts.js";
import { sayId, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { ATTRIBUTIONS } from "../tables/assessment.js";
import { sayDate } from "../words/dates.js";
import { sayCount, things } from "../words/figures.js";
import { quoted, sayFirst, sayWords } from "../words/text.js";
import { explainBudget, explainMoney, explainNeeds } from "./needs.js";

/** Scenarios beside the baseline: what changes, for whom, because of which amendment, and what it takes. */
export function explainScenarios({ asOf, policy, baseline, scenarios }: ScenarioComparison, context: Context): Draft {
  const [day, name, counts] = [sayDate(asOf), sayId(context, policy), sayVerdictCounts(baseline.verdicts)];
  return {
    heading: {
      zh: `情景比较（截至${day.zh}）：${sayCount(scenarios.length).zh}个情景`,
      en: `Scenarios as of ${day.en}: ${things(scenarios.length, "alternative")}`,
    },
    reasons: only(
      reason(
        "found",
        `现行政策（${name.zh}）：${counts.zh}；违反${sayCount(baseline.breaches).zh}项。`,
        `Policy as it stands (${name.en}): ${counts.en}; ${things(baseline.breaches, "breach", "breaches")}.`,
      ),
      ...explainNeeds(baseline.needs, null).map((line) => ({ ...line, level: 1 })),
      ...scenarios.flatMap((scenario) => explainScenario(scenario, context)),
    ),
    sources: [],
  };
}

function explainScenario(scenario: ScenarioResult, context: Context): readonly DraftReason[] {
  const { id, title, amendments, breaches, coverage, changes, groups, winners, losers, needs, money, budget } =
    scenario;
  const name = title === null ? sayId(context, id) : sayWords(title);
  const why = sayFirst(amendments.map((amendment) => sayId(context, amendment)));
  const breached = sayChange(sayCount(breaches.before), sayCount(breaches.after));
  const [gain, lose] = [
    sayFirst(winners.map((key) => sayKey(context, key))),
    sayFirst(losers.map((key) => sayKey(context, key))),
  ];
  const under = [
    amendments.length > 0 && reason("required", `调整：${why.zh}。`, `Amendments: ${why.en}.`),
    reason("found", `违反：${breached.zh}。`, `Breaches: ${breached.en}.`),
    ...firstRows(coverage, (row) => [explainCoverageChange(row, context)]),
    winners.length > 0 && reason("result", `新符合：${gain.zh}。`, `Newly met: ${gain.en}.`),
    losers.length > 0 && reason("result", `不再符合：${lose.zh}。`, `No longer met: ${lose.en}.`),
    ...firstRows(groups, (group) => [explainGroup(group, context)]),
    ...firstRows(changes, (change) => [explainAttributed(change, context)]),
    ...explainNeeds(needs.before, needs.after),
    ...(money === null ? [] : explainMoney(money.before, money.after, money.effects, context)),
    ...(budget === null ? [] : explainBudget(budget, context)),
  ];
  return [
    reason(
      "result",
      `情景${quoted(name.zh)}：${sayCount(changes.length).zh}项结论有变化。`,
      `Scenario ${quoted(name.en)}: ${things(changes.length, "finding")} changed.`,
    ),
    ...only(...under).map((line) => ({ ...line, level: line.level + 1 })),
  ];
}

function explainGroup(
  { area, provision, amendments, gained, lost, moved, detail }: ChangeGroup,
  context: Context,
): DraftReason {
  const place = area === null ? { zh: "不属任何区县", en: "in no district" } : sayId(context, area);
  const [name, why, effects] = [
    sayId(context, provision),
    sayFirst(amendments.map((id) => sayId(context, id))),
    sayEffects({ gained, lost, moved, detail }),
  ];
  const cause = amendments.length === 0 ? { zh: "", en: "" } : { zh: `（因${why.zh}）`, en: ` (because of ${why.en})` };
  return reason(
    "detail",
    `${place.zh}，${name.zh}：${effects.zh}${cause.zh}。`,
    `${place.en}, ${name.en}: ${effects.en}${cause.en}.`,
  );
}

function explainAttributed(change: AttributedChange, context: Context): DraftReason {
  const words = ATTRIBUTIONS[change.attribution];
  const causes = sayFirst(change.causes.map(({ amendment }) => sayId(context, amendment)));
  return explainChange(
    change,
    context,
    change.causes.length === 0
      ? { zh: `（${words.zh}）`, en: ` (${words.en})` }
      : { zh: `（${words.zh}：${causes.zh}）`, en: ` (${words.en}: ${causes.en})` },
  );
}
