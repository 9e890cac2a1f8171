import type { MoneyRange, ScenarioComparison, ScenarioFunding } from "../../results/index.js";
import type { SheetCell } from "../cell.js";
import type { WriteContext } from "./context.js";
import { sayPayer, sayPurpose } from "./write-budget.js";
import type { WrittenSheet } from "./written-sheet.js";

/** Writes the money of the year by the policy's own provisions: of the policy as it is, and of each scenario. */
export function fundingTable(
  { baseline, scenarios }: ScenarioComparison,
  titles: readonly string[],
  context: WriteContext,
): readonly WrittenSheet[] {
  const { say, titleOf } = context;
  const sides: readonly (readonly [string, ScenarioFunding | null])[] = [
    [say("现行", "As it is"), baseline.funding],
    ...scenarios.map(({ funding }, index) => [titles[index] ?? "", funding?.after ?? null] as const),
  ];
  if (sides.every(([, funding]) => funding === null)) return [];
  const rowsOf = ([title, funding]: (typeof sides)[number]): readonly (readonly SheetCell[])[] => {
    if (funding === null) return [[title, say("没有经费条款", "no provisions on money"), null, null]];
    const row = (item: string, amount: MoneyRange, by: readonly string[]): readonly SheetCell[] => [
      title,
      item,
      writeRange(amount, context),
      by.map(titleOf).join(say("；", "; ")),
    ];
    return [
      row(say(`${String(funding.year)}年度合计`, `all of ${String(funding.year)}`), funding.total, funding.provisions),
      ...funding.purposes.map(({ purpose, amount }) =>
        row(`${say("用途：", "purpose: ")}${sayPurpose(purpose, context)}`, amount, []),
      ),
      ...funding.parties.map((party) =>
        row(`${say("分担方：", "party: ")}${sayPayer(party, context)}`, party.amount, []),
      ),
      ...(funding.shortfall === null ? [] : [row(say("资金缺口", "shortfall"), funding.shortfall, [])]),
      ...funding.opening.map(({ purpose, stations, each, amount, provision }) =>
        row(
          say(
            `待设站点${sayCount(stations, context)}个，${sayPurpose(purpose, context)}，每站${writeRange(each, context)}元，另需`,
            `${sayCount(stations, context)} stations to open, ${sayPurpose(purpose, context)}, ${writeRange(each, context)} yuan each; in addition`,
          ),
          amount,
          [provision],
        ),
      ),
    ];
  };
  return [
    {
      name: say("年度经费", "Money of the year"),
      columns: [
        { heading: say("情景", "Scenario"), kind: "text" },
        { heading: say("项目", "Item"), kind: "text" },
        { heading: say("金额（元）", "Amount (yuan)"), kind: "money" },
        { heading: say("依据条款", "Provisions"), kind: "text" },
      ],
      rows: sides.flatMap(rowsOf),
    },
  ];
}

function writeRange({ least, most }: MoneyRange, { say }: WriteContext): string {
  if (most === null) return say(`至少${least}`, `at least ${least}`);
  return least === most ? least : say(`${least}至${most}`, `${least} to ${most}`);
}

function sayCount({ least, most }: { readonly least: number; readonly most: number }, { say }: WriteContext): string {
  return least === most
    ? String(least)
    : say(`${String(least)}至${String(most)}`, `${String(least)} to ${String(most)}`);
}
