import type {
  AttributedChange,
  ChangeGroup,
  DependentVerdict,
  OtherReading,
  ScenarioComparison,
  ScenarioFunding,
  ScenarioResult,
  Sensitivity,
  Sweep,
  SweepPoint,
} from "../../results/index.js";
import {
  explainChange,
  explainCoverageChange,
  explainRegisterAge,
  explainStatus,
  sayChange,
  sayEffects,
  sayKey,
  sayVerdictCounts,
} from "./assessment.js";
import { sayMoneyRange } from "./money-words.js";
import { explainFunding, explainFundingChange, explainMoney, explainNeeds } from "./scenario-needs.js";
import { type Context, firstRows, sayId, saySubject } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { ATTRIBUTIONS, INFEASIBLE } from "../words/labels.js";
import { quoted, sayDate, sayFirst, sayList, sayTerm, sayWords } from "../words/text.js";
import { sayCount, sayMoney, sayRange, things, thingsIn } from "../words/figures.js";
import { type LocalText, verdicts } from "../../terms/index.js";
import { sayAnyValue, wordOfAny } from "../findings/parameter-words.js";
import { throwInputError } from "../../checks/index.js";

/** Scenarios beside the baseline: what changes, for whom, because of which amendment, and what it takes. */
export function explainScenarios(comparison: ScenarioComparison, context: Context): Draft {
  const { asOf, policy, baseline, scenarios } = comparison;
  const [day, name, counts] = [sayDate(asOf), sayId(context, policy), sayVerdictCounts(baseline.verdicts)];
  return {
    heading: {
      zh: `情景比较（截至${day.zh}）：${sayCount(scenarios.length).zh}个情景`,
      en: `Scenarios as of ${day.en}: ${things(scenarios.length, "alternative")}`,
    },
    reasons: only(
      ...explainBaseline(comparison, context),
      reason(
        "found",
        `现行政策（${name.zh}）：${counts.zh}；违反${sayCount(baseline.breaches).zh}项。`,
        `Policy as it stands (${name.en}): ${counts.en}; ${things(baseline.breaches, "breach", "breaches")}.`,
      ),
      ...explainNeeds(baseline.needs, null).map((line) => ({ ...line, level: 1 })),
      ...(baseline.funding === null
        ? []
        : explainFunding(baseline.funding, context).map((line) => ({ ...line, level: line.level + 1 }))),
      ...scenarios.flatMap((scenario) => explainScenario(scenario, context)),
    ),
    sources: [],
  };
}

/** Whether the policy is in force on the day, and whether the register is older. */
function explainBaseline(
  answer: Pick<Sweep, "asOf" | "recordedOn" | "registerAge" | "policy" | "status">,
  context: Context,
): readonly DraftReason[] {
  const named = { ...context, names: new Map([[answer.policy, answer.status.title], ...context.names]) };
  return only(explainStatus(answer.status, named), explainRegisterAge(answer));
}

function explainScenario(scenario: ScenarioResult, context: Context): readonly DraftReason[] {
  const { id, title, amendments, breaches, coverage, changes, groups, winners, losers, needs, money, funding, budget } =
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
    ...(funding === null ? [] : explainFundingChange(funding, context)),
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

export function explainGroup(
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

export function explainAttributed(change: AttributedChange, context: Context): DraftReason {
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

type BudgetMove = NonNullable<ScenarioResult["budget"]>;

/** What a budget divided in another way moves between its recipients. */
function explainBudget(move: BudgetMove, context: Context): readonly DraftReason[] {
  if (move.status === "infeasible") {
    const why = INFEASIBLE[move.reason];
    return move.side === "before"
      ? [
          reason(
            "result",
            `现行办法下经费无法分配：${why.zh}。`,
            `As it stands the budget cannot be divided: ${why.en}.`,
          ),
        ]
      : [
          reason(
            "result",
            `调整后经费无法分配：${why.zh}。`,
            `Under the scenario the budget cannot be divided: ${why.en}.`,
          ),
        ];
  }
  const gained = sayMoney(move.gained);
  return [
    reason("result", `经费在各对象间调整${gained.zh}。`, `${gained.en} move between recipients.`),
    ...firstRows(move.recipients, ({ id, before, after, difference }) => {
      const [who, change, by] = [
        sayId(context, id),
        sayChange(sayMoney(before), sayMoney(after)),
        sayMoney(difference),
      ];
      return [
        reason(
          "detail",
          `${who.zh}：${change.zh}，差额${by.zh}。`,
          `${who.en}: ${change.en}, a difference of ${by.en}.`,
        ),
      ];
    }),
  ];
}

/** Which verdicts depend on how the sources are read, and how far this was tried. */
export function explainSensitivity(answer: Sensitivity, context: Context): Draft {
  const { dependent, robust, readings, reach } = answer;
  const untried = reach.filter(({ jointTried, jointTotal }) => jointTried < jointTotal);
  const tried = untried.reduce((sum, { jointTried }) => sum + jointTried, 0);
  const total = untried.reduce((sum, { jointTotal }) => sum + jointTotal, 0);
  return {
    heading: {
      zh: `对原文理解的敏感性：${sayCount(dependent.length).zh}项结论取决于理解`,
      en: `Sensitivity to readings: ${things(dependent.length, "verdict")} ${dependent.length === 1 ? "depends" : "depend"} on one`,
    },
    reasons: only(
      ...explainBaseline(answer, context),
      reason(
        "result",
        `换用其他理解，${sayCount(dependent.length).zh}项结论会改变，${sayCount(robust).zh}项不变。`,
        `Other readings change ${things(dependent.length, "verdict")} and leave ${sayCount(robust).en} as they are.`,
      ),
      untried.length === 0
        ? reason("found", "同一条款的各种组合均已试算。", "Every combination of readings of one provision was tried.")
        : reason(
            "found",
            `组合较多，试算了${sayCount(tried).zh}种（共${sayCount(total).zh}种）。`,
            `Of ${sayCount(total).en} combinations ${sayCount(tried).en} were tried.`,
          ),
      ...firstRows(
        readings.filter(({ verdicts: changed }) => changed > 0),
        ({ provision, parameter, other, verdicts: changed }) => {
          const [name, words] = [sayId(context, provision), sayReading({ parameter, other })];
          return [
            reason(
              "reading",
              `${name.zh}的${words.zh}：影响${sayCount(changed).zh}项结论。`,
              `${name.en}, ${words.en}: changes ${things(changed, "verdict")}.`,
            ),
          ];
        },
      ),
      ...firstRows(dependent, (verdict) => explainDependent(verdict, context)),
    ),
    sources: [],
  };
}

function sayReading({ parameter, other }: Pick<OtherReading, "parameter" | "other">): LocalText {
  const word = wordOfAny(parameter);
  const [name, words] = [word.name, word.say(other)];
  return { zh: `${name.zh}理解为${quoted(words.zh)}`, en: `${name.en} taken as ${quoted(words.en)}` };
}

function explainDependent(
  { provision, subject, verdict, changedBy }: DependentVerdict,
  context: Context,
): readonly DraftReason[] {
  const [who, what, words] = [saySubject(context, subject), sayId(context, provision), sayTerm(verdicts, verdict)];
  return [
    reason("detail", `${who.zh}（${what.zh}）：现为“${words.zh}”。`, `${who.en} (${what.en}): ${words.en}.`),
    ...changedBy.map(({ readings, verdict: becomes }) => {
      const how = sayList(readings.map(sayReading));
      const then = becomes === null ? { zh: "无此结论", en: "no finding" } : sayTerm(verdicts, becomes);
      return reason("detail", `${how.zh}：变为“${then.zh}”。`, `With ${how.en}: ${then.en}.`, 1);
    }),
  ];
}

/** One parameter over several values: what each comes to. */
export function explainSweep(answer: Sweep, context: Context): Draft {
  const { provision, points } = answer;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return throwInputError("list-empty", ["answer"], { least: 1 });
  const name = sayId(context, provision);
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
    reasons: [...explainBaseline(answer, context), course, ...firstRows(points, explainPoint)],
    sources: [],
  };
}

function explainPoint({
  value,
  indicator,
  needs,
  policyNeeds: { stations, staff, following },
  funding,
}: SweepPoint): readonly DraftReason[] {
  const [words, counts, breaches] = [
    sayAnyValue(value),
    sayVerdictCounts(indicator.verdicts),
    sayCount(indicator.breaches),
  ];
  const parts: readonly LocalText[] = [
    counts,
    { zh: `违反${breaches.zh}项`, en: things(indicator.breaches, "breach", "breaches") },
    ...sayNeed(needs.stations, "个站点待设", "station to open", "stations to open"),
    ...sayNeed(needs.staff, "名人员待增配", "staff to hire"),
    ...sayNeed(needs.unqualified, "名人员资质不符", "who does not qualify", "who do not qualify"),
    ...sayNeed(
      stations,
      "个站点待设（按整项政策）",
      "station to open by the whole policy",
      "stations to open by the whole policy",
    ),
    ...sayNeed(
      following.stations,
      "个站点随新建的中心待设",
      "station that new centres will owe",
      "stations that new centres will owe",
    ),
    ...sayNeed(staff, "名人员待增配（按整项政策）", "staff to hire by the whole policy"),
    ...sayNeed(following.staff, "名人员随新设站点待配", "staff that new stations will owe"),
    ...(funding === null ? [] : [sayFunding(funding)]),
  ];
  return [
    reason(
      "found",
      `取值${words.zh}：${parts.map(({ zh }) => zh).join("；")}。`,
      `At ${words.en}: ${sayList(parts).en}.`,
    ),
  ];
}

/** The budget of the year, and what is to come for the stations to open and the staff to hire. */
function sayFunding({ year, total, opening, hiring }: ScenarioFunding): LocalText {
  const money = sayMoneyRange(total);
  const more = [...opening, ...hiring].map(({ amount }) => sayMoneyRange(amount));
  return {
    zh: [`${String(year)}年度经费${money.zh}`, ...more.map(({ zh }) => `另需${zh}`)].join("，"),
    en: [`${money.en} in ${String(year)}`, ...more.map(({ en }) => `another ${en}`)].join(" and "),
  };
}

/** A need that there is. */
function sayNeed(
  bounds: { readonly least: number; readonly most: number },
  zh: string,
  one: string,
  many = one,
): readonly LocalText[] {
  return bounds.most === 0 ? [] : [{ zh: `${sayRange(bounds).zh}${zh}`, en: thingsIn(bounds, one, many) }];
}
