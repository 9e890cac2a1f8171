import { sumDecimals, toDecimal } from "../../exact/index.js";
import { explain } from "../../explanation/index.js";
import type { Basis, Budget, BudgetByParty, BudgetPart, MoneyRange } from "../../results/index.js";
import type { Parameter } from "../../policy/index.js";
import { labelOf, parameterLabels, purposes, type Vocabulary } from "../../terms/index.js";
import type { SheetCell } from "../cell.js";
import { type WriteContext, type WriteOptions, makeContext, saySubjectKind } from "./context.js";
import type { WrittenColumn, WrittenSheet } from "./written-sheet.js";

/** Writes a budget: its lines with who pays what, its totals, how sources pay, and the clause of every figure. */
export function writeBudget(budget: Budget, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options, budget.bases);
  return [
    linesOf(budget, context),
    totalsOf(budget, context),
    ...(budget.allocation === null ? [] : [sourcesOf(budget, context)]),
    ...(budget.recorded.length === 0 ? [] : [recordedOf(budget, context)]),
    ...openPointsOf(budget, options, context),
    clausesOf(budget, context),
  ];
}

/** In whole 万元 amounts are written in 万元, otherwise in yuan. */
function unitOf({ unit }: Budget): { readonly zh: string; readonly en: string; readonly drop: number } {
  return unit === "10000" ? { zh: "万元", en: "10,000 yuan", drop: 4 } : { zh: "元", en: "yuan", drop: 0 };
}

function writeAmount(budget: Budget, amount: string): string {
  const { drop } = unitOf(budget);
  return drop === 0
    ? amount
    : toDecimal(amount)
        .div(10 ** drop)
        .toFixed();
}

function writeRange(budget: Budget, { least, most }: MoneyRange, { say }: WriteContext): SheetCell {
  const from = writeAmount(budget, least);
  if (most === null) return say(`至少${from}`, `at least ${from}`);
  return least === most
    ? from
    : say(`${from}至${writeAmount(budget, most)}`, `${from} to ${writeAmount(budget, most)}`);
}

function linesOf(budget: Budget, context: WriteContext): WrittenSheet {
  const { say, nameOf, placeOf, titleOf } = context;
  const unit = unitOf(budget);
  const parties = partiesOf(budget, context);
  const money = (zh: string, en: string): WrittenColumn => ({
    heading: say(`${zh}（${unit.zh}）`, `${en} (${unit.en})`),
    kind: "money",
  });
  const partOf = (parts: readonly BudgetPart[], key: string): SheetCell => {
    const own = parts.filter((part) => keyOf(part) === key).map(({ amount }) => amount);
    const [first] = own;
    return first === undefined ? null : writeRange(budget, first, context);
  };
  const isCapped = budget.parties.some(isOpen);
  const beyondCaps = (parts: readonly Pick<BudgetPart, "uncovered">[]): readonly SheetCell[] =>
    isCapped ? [writeRange(budget, sumRanges(parts.map(({ uncovered }) => uncovered)), context)] : [];
  return {
    name: say("预算明细", "Budget"),
    columns: [
      text(say("区划", "Division")),
      text(say("对象", "Recipient")),
      text(say("对象类型", "Kind")),
      text(say("用途", "Purpose")),
      text(say("依据条款", "Provision")),
      money("金额", "Amount"),
      ...parties.map(({ zh, en }) => money(zh, en)),
      ...(isCapped ? [money("超出上限", "Beyond caps")] : []),
    ],
    rows: [
      ...budget.lines.map(({ recipient, purpose, provision, amount, parts }) => {
        const place = placeOf(recipient);
        return [
          nameOf(place) || place,
          nameOf(recipient.id) || recipient.id,
          saySubjectKind(recipient.kind, context),
          sayPurpose(purpose, context),
          titleOf(provision),
          writeRange(budget, amount, context),
          ...parties.map(({ key }) => partOf(parts, key)),
          ...beyondCaps(parts),
        ];
      }),
      [
        say("合计", "Total"),
        null,
        null,
        null,
        null,
        writeRange(budget, budget.total, context),
        ...parties.map(({ key }) =>
          writeRange(
            budget,
            sumRanges(budget.parties.filter((party) => keyOf(party) === key).map(({ amount }) => amount)),
            context,
          ),
        ),
        ...beyondCaps(budget.parties),
      ],
    ],
  };
}

/** Adds amounts, with the decimals with which they are written. */
function sumRanges(amounts: readonly MoneyRange[]): MoneyRange {
  const decimals = amounts[0]?.least.split(".")[1]?.length ?? 0;
  const most = amounts.flatMap((amount) => (amount.most === null ? [] : [amount.most]));
  return {
    least: sumDecimals(
      amounts.map(({ least }) => least),
      decimals,
    ),
    most: most.length < amounts.length ? null : sumDecimals(most, decimals),
  };
}

/** Whether a cap leaves an amount open, or may. */
function isOpen({ uncovered }: Pick<BudgetPart, "uncovered">): boolean {
  return uncovered.most === null || !toDecimal(uncovered.most).isZero();
}

/** The parties, each once, whichever divisions pay. */
function partiesOf(
  { parties }: Budget,
  { say }: WriteContext,
): readonly { readonly key: string; readonly zh: string; readonly en: string }[] {
  const found = new Map(parties.map((party) => [keyOf(party), party]));
  return Array.from(found, ([key, { name, party }]) => ({
    key,
    zh: name?.zh ?? party ?? say("未定分担方", "no party"),
    en: name?.en ?? party ?? "no party",
  }));
}

function keyOf({ policy, party }: Pick<BudgetPart, "policy" | "party">): string {
  return JSON.stringify([policy, party]);
}

/** A purpose by its label. */
export function sayPurpose(purpose: string | null, { locale, say }: WriteContext): string {
  if (purpose === null) return say("未定用途", "none named");
  const vocabulary: Vocabulary = purposes;
  return vocabulary.values.includes(purpose) ? labelOf(vocabulary, purpose, locale) : purpose;
}

function totalsOf(budget: Budget, context: WriteContext): WrittenSheet {
  const { say, nameOf } = context;
  const unit = unitOf(budget);
  const row = (by: string, name: string, amount: MoneyRange): readonly SheetCell[] => [
    by,
    name,
    writeRange(budget, amount, context),
  ];
  return {
    name: say("预算汇总", "Totals"),
    columns: [
      text(say("口径", "By")),
      text(say("名称", "Name")),
      { heading: say(`金额（${unit.zh}）`, `Amount (${unit.en})`), kind: "money" },
    ],
    rows: [
      row(say("合计", "Total"), "", budget.total),
      ...budget.purposes.map(({ purpose, amount }) =>
        row(say("用途", "Purpose"), sayPurpose(purpose, context), amount),
      ),
      ...budget.parties.map((party) => row(say("分担方", "Party"), sayPayer(party, context), party.amount)),
      ...budget.parties
        .filter(isOpen)
        .map((party) => row(say("超出上限", "Beyond caps"), sayPayer(party, context), party.uncovered)),
      ...budget.recipients.map(({ recipient, amount }) =>
        row(say("对象", "Recipient"), nameOf(recipient.id) || recipient.id, amount),
      ),
      ...budget.undivided.map(({ provision, amount }) =>
        row(say("未分配", "Left over"), context.titleOf(provision), { least: amount, most: amount }),
      ),
      ...(budget.shortfall === null ? [] : [row(say("资金缺口", "Shortfall"), "", budget.shortfall)]),
    ],
  };
}

/** A party, and the division that pays. */
export function sayPayer(
  { name, party, payer }: Pick<BudgetByParty, "name" | "party" | "payer">,
  { say, sayText, nameOf }: WriteContext,
): string {
  return [
    name === null ? (party ?? say("未定分担方", "no party")) : sayText(name),
    payer === null ? "" : nameOf(payer) || payer,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function sourcesOf(budget: Budget, context: WriteContext): WrittenSheet {
  const { say, nameOf } = context;
  const unit = unitOf(budget);
  return {
    name: say("资金安排", "Sources"),
    columns: [
      text(say("资金", "Source")),
      text(say("对象", "Recipient")),
      text(say("用途", "Purpose")),
      { heading: say(`金额（${unit.zh}）`, `Amount (${unit.en})`), kind: "money" },
    ],
    rows: (budget.allocation?.ledger ?? []).map(({ source, recipient, purpose, amount }) => [
      nameOf(source) || source,
      nameOf(recipient) || recipient,
      sayPurpose(purpose === "unspecified" ? null : purpose, context),
      writeAmount(budget, amount),
    ]),
  };
}

function recordedOf(budget: Budget, context: WriteContext): WrittenSheet {
  const { say, nameOf } = context;
  const states = {
    "as-planned": say("与预算相符", "as planned"),
    below: say("低于预算", "below"),
    above: say("高于预算", "above"),
    "not-planned": say("没有预算", "nothing planned"),
    unknown: say("无法比较", "not known"),
  } as const;
  return {
    name: say("执行情况", "Recorded"),
    columns: [
      text(say("对象", "Recipient")),
      text(say("预算（元）", "Planned (yuan)")),
      { heading: say("已拨付（元）", "Allocated (yuan)"), kind: "money" },
      { heading: say("已支出（元）", "Spent (yuan)"), kind: "money" },
      text(say("比较", "Compared")),
    ],
    rows: budget.recorded.map(({ recipient, planned, allocated, spent, state }) => [
      nameOf(recipient.id) || recipient.id,
      planned.least === planned.most ? planned.least : `${planned.least}–${planned.most ?? ""}`,
      allocated,
      spent,
      states[state],
    ]),
  };
}

/** What is not known, not planned, or recorded otherwise than the sources allow. */
function openPointsOf(budget: Budget, options: WriteOptions, { locale, say }: WriteContext): readonly WrittenSheet[] {
  const { reasons } = explain(budget, { ...options, locale });
  const rows = reasons
    .filter(({ about }) => about === "missing" || about === "result")
    .map(({ text: sentence }) => [sentence]);
  return rows.length === 0
    ? []
    : [
        {
          name: say("缺口和未定事项", "Lacking or not known"),
          columns: [{ heading: say("事项", "Point"), kind: "long" }],
          rows,
        },
      ];
}

/** Every parameter with its document, clause and quote. */
function clausesOf({ bases }: Budget, { say, sayText, titleOf, locale }: WriteContext): WrittenSheet {
  return {
    name: say("依据", "Sources of the rules"),
    columns: [
      text(say("条款", "Provision")),
      text(say("参数", "Parameter")),
      text(say("条款号", "Clause")),
      { heading: say("原文", "Quote"), kind: "long" },
    ],
    rows: bases.flatMap((basis: Basis) =>
      Object.entries(basis.parameters).map(([name, parameter]) => {
        const labels: Readonly<Record<string, { readonly zh: string; readonly en: string } | undefined>> =
          parameterLabels[basis.kind];
        const { clause, quote } = sourceOf(parameter);
        const label = labels[name];
        return [
          titleOf(basis.provision),
          label === undefined ? name : locale === "en" ? label.en : sayText(label),
          clause,
          quote,
        ];
      }),
    ),
  };
}

function sourceOf(parameter: Parameter<unknown>): { readonly clause: string; readonly quote: string } {
  return parameter.status === "amended" ? sourceOf(parameter.was) : parameter.source;
}

function text(heading: string): WrittenColumn {
  return { heading, kind: "text" };
}
