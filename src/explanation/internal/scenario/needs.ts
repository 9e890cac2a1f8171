import type { InfeasibleApportionment, InfeasibleFactors } from "../../../funding/index.js";
import type { MoneyEffects, MoneyNeeded, Needs, ScenarioResult } from "../../../scenario/index.js";
import type { LocalText } from "../../../terms/index.js";
import { sayChange } from "../assessment/verdict-counts.js";
import { sayId, type Context } from "../context.js";
import { reason, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { INFEASIBLE } from "../tables/funding.js";
import { sayMoney, sayRange } from "../words/figures.js";

/** Stations, staff and qualifications that it takes; with two sides, old and new. */
export function explainNeeds(before: Needs, after: Needs | null): readonly DraftReason[] {
  const line = (kind: keyof Needs, zh: string, en: string): DraftReason => {
    const [from, to] = [sayRange(before[kind]), after === null ? null : sayRange(after[kind])];
    const figure = to === null ? from : sayChange(from, to);
    return reason("remedy", `${zh}：${figure.zh}。`, `${en}: ${figure.en}.`);
  };
  return [
    line("stations", "需新设站点（个）", "Stations to open"),
    line("staff", "需增配人员（名）", "Staff to hire"),
    line("unqualified", "在岗但资质不符的人员（名）", "People at work who do not qualify"),
  ];
}

/** What that costs at the caller's unit costs, each amendment alone and together. */
export function explainMoney(
  before: MoneyNeeded,
  after: MoneyNeeded,
  { alone, interaction }: MoneyEffects,
  context: Context,
): readonly DraftReason[] {
  const change = sayChange(sayNeeded(before), sayNeeded(after));
  const joint = sayNeeded(interaction);
  return [
    reason("remedy", `所需资金：${change.zh}。`, `Money needed: ${change.en}.`),
    ...alone.map((effect) => {
      const [name, money] = [sayId(context, effect.amendment), sayNeeded(effect)];
      return reason(
        "remedy",
        `仅${name.zh}一项，所需资金变化${money.zh}。`,
        `${name.en} alone changes it by ${money.en}.`,
        1,
      );
    }),
    ...(alone.length < 2 ? [] : [reason("remedy", `各项相互作用：${joint.zh}。`, `Interaction: ${joint.en}.`, 1)]),
  ];
}

function sayNeeded({ least, most }: MoneyNeeded): LocalText {
  const [from, to] = [sayMoney(least), sayMoney(most)];
  return least === most ? from : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

type BudgetMove = NonNullable<ScenarioResult["budget"]>;

/** What a budget divided in another way moves between its recipients. */
export function explainBudget(move: BudgetMove, context: Context): readonly DraftReason[] {
  if (move.status === "infeasible") {
    const why = INFEASIBLE[move.reason as (InfeasibleApportionment | InfeasibleFactors)["reason"]];
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
