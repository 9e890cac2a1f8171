import type { FundingEffects, MoneyRange, ScenarioFunding } from "../../results/index.js";
import type { SheetCell } from "../cell.js";
import type { WriteContext } from "./context.js";
import { sayPayer, sayPurpose } from "./write-budget.js";
import type { WrittenSheet } from "./written-sheet.js";

/** Money of one side of a comparison; null: the policy lays down no amount. */
export interface FundingSide {
  readonly title: string;
  readonly funding: ScenarioFunding | null;
  readonly effects?: FundingEffects | undefined;
  /** Says what a change is; when left out, its title or id. */
  readonly sayChange?: ((id: string) => string) | undefined;
}

/** Writes the money of the year by the provisions of policies side by side, and what each change adds to it. */
export function fundingTable(sides: readonly FundingSide[], context: WriteContext): readonly WrittenSheet[] {
  const { say, titleOf } = context;
  if (sides.every(({ funding }) => funding === null)) return [];
  const rowsOf = ({ title, funding, effects, sayChange = titleOf }: FundingSide): readonly (readonly SheetCell[])[] => {
    const changes = effects === undefined ? [] : effectRows(title, effects, sayChange, context);
    if (funding === null) return [[title, say("没有经费条款", "no provisions on money"), null, null], ...changes];
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
            `${sayCount(stations, context)} ${stations.least === 1 && stations.most === 1 ? "station" : "stations"} to open, ${sayPurpose(purpose, context)}, ${writeRange(each, context)} yuan each; in addition`,
          ),
          amount,
          [provision],
        ),
      ),
      ...funding.hiring.map(({ staffing, staff, each, amount, provision }) =>
        row(
          say(
            `须增配人员${sayCount(staff, context)}名，人员薪酬，每人每年${writeRange(each, context)}元，另需`,
            `${sayCount(staff, context)} staff to hire, pay, ${writeRange(each, context)} yuan each a year; in addition`,
          ),
          amount,
          [staffing, provision],
        ),
      ),
      ...changes,
    ];
  };
  return [
    {
      name: say("年度经费", "Money of the year"),
      columns: [
        { heading: say("政策", "Policy"), kind: "text" },
        { heading: say("项目", "Item"), kind: "text" },
        { heading: say("金额（元）", "Amount (yuan)"), kind: "money" },
        { heading: say("依据条款", "Provisions"), kind: "text" },
      ],
      rows: sides.flatMap(rowsOf),
    },
  ];
}

/** The difference, and what each change adds alone. */
function effectRows(
  title: string,
  { total, alone, interaction }: FundingEffects,
  sayChange: (id: string) => string,
  context: WriteContext,
): readonly (readonly SheetCell[])[] {
  const { say } = context;
  const row = (item: string, amount: MoneyRange, by: string | null): readonly SheetCell[] => [
    title,
    item,
    writeDifference(amount, context),
    by,
  ];
  return [
    row(
      say("增减，含待设站点和须增配的人员", "difference, with the stations to open and the staff to hire"),
      total,
      null,
    ),
    ...alone.map((effect) =>
      row(say("其中：仅此一项", "of it, this change alone"), effect, sayChange(effect.amendment)),
    ),
    ...(alone.length > 1 ? [row(say("其中：各项相互作用", "of it, interaction"), interaction, null)] : []),
  ];
}

/** What the bounds differ by. */
function writeDifference({ least, most }: MoneyRange, { say }: WriteContext): string {
  if (least === most) return least;
  const high = most ?? say("不能确定", "not known");
  return say(`最低额${least}，最高额${high}`, `least ${least}, most ${high}`);
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
