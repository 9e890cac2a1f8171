import type { WrittenColumn, WrittenSheet } from "social-work-station-rules/sheets";
import type { Locale } from "social-work-station-rules/terms";
import { type BudgetAnswer, type BudgetRow, METHOD_WORDS } from "./budget-words.js";

/** A divided budget as sheets: the table that adds up both ways, other methods, the checks. */
export function budgetSheets(answer: BudgetAnswer, locale: Locale): readonly WrittenSheet[] {
  const say = (zh: string, en: string): string => (locale === "en" ? en : zh);
  const text = (heading: string): WrittenColumn => ({ heading, kind: "text" });
  const money = (heading: string): WrittenColumn => ({ heading, kind: "money" });
  const { factors, parties, hasFloors, rows, totals, methods, checks } = answer;
  const cells = ({ id, cells: own, adjustment, amount, parts }: BudgetRow): readonly string[] => [
    id,
    ...own,
    ...(hasFloors ? [adjustment] : []),
    amount,
    ...parts,
  ];
  return [
    {
      name: say("分配表", "Budget"),
      columns: [
        text(say("单位", "Recipient")),
        ...factors.map(({ name, weight }) => money(`${name}（${weight}）`)),
        ...(hasFloors ? [money(say("保底调整", "Floors"))] : []),
        money(say("合计（元）", "Amount (yuan)")),
        ...parties.map(money),
      ],
      rows: [...rows.map(cells), cells({ ...totals, id: say("合计", "Total") })],
    },
    {
      name: say("不同取整办法", "Other methods"),
      columns: [
        text(say("单位", "Recipient")),
        ...methods.map(({ method }) => money(say(METHOD_WORDS[method].zh, METHOD_WORDS[method].en))),
      ],
      rows: rows.map(({ id }, index) => [id, ...methods.map(({ differences }) => differences[index] ?? "")]),
    },
    {
      name: say("复核", "Checks"),
      columns: [{ heading: say("复核事项", "What was checked"), kind: "long" }, text(say("结果", "Result"))],
      rows: checks.map(({ what, holds }) => [
        say(what.zh, what.en),
        holds ? say("一致", "holds") : say("不一致", "does not hold"),
      ]),
    },
  ];
}
