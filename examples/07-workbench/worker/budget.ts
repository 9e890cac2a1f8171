import { sumDecimals } from "social-work-station-rules/exact";
import {
  type FactorApportionment,
  type FactorInput,
  type FactorShare,
  apportionByFactors,
  shareCosts,
} from "social-work-station-rules/funding";
import { type BudgetAnswer, type BudgetForm, type BudgetRow, BUDGET_METHODS } from "./budget-words.js";
import { type BudgetTable, readShares, readTable } from "./budget-text.js";
import { problem } from "./command-parts.js";
import { plainNumber } from "./parameter-lines.js";
import { areEqual, negative, replay } from "./replay-budget.js";

let last: BudgetAnswer | null = null;

/** The answer that is written out. */
export function lastBudget(): BudgetAnswer {
  if (last === null) throw problem("还没有分配结果。", "No budget was divided yet.");
  return last;
}

/** Divides a budget by factors, shares what each receives between levels, and replays both. */
export function divide(form: BudgetForm): BudgetAnswer {
  const table = readTable(form.table);
  const input = inputOf(form, table);
  const divided = solve(input);
  const parties = readShares(form.shares);
  const shared = parties === null ? null : shareOut(divided, parties, table, form.unit);
  const rows = divided.recipients.map(({ id, cells, boundsAdjustment, amount }, index) => ({
    id,
    cells: cells.map((cell) => cell.amount),
    adjustment: boundsAdjustment,
    amount,
    parts: shared?.rows[index] ?? [],
  }));
  const answer: BudgetAnswer = {
    factors: divided.pools.map(({ id, amount }) => ({ name: id, weight: form.weights[id] ?? "", amount })),
    hasFloors: rows.some(({ adjustment }) => !areEqual([adjustment], [])),
    parties: parties?.parties ?? [],
    rows,
    totals: addUp(rows),
    methods: otherMethods(form, table, divided),
    checks: [
      ...replay(input, divided),
      ...(shared === null
        ? []
        : [
            {
              what: { zh: "各级分担之和等于分配额", en: "the shares of the levels add to each amount" },
              holds: rows.every(({ parts, amount }) => areEqual(parts, [amount])),
            },
          ]),
    ],
    unallocated: divided.unallocated,
    ties: divided.ties.length,
  };
  last = answer;
  return answer;
}

function inputOf({ total, unit, method, weights }: BudgetForm, { factors, rows }: BudgetTable): FactorInput {
  return {
    total: plain(total),
    unit: unit === "" ? "0.01" : unit,
    method,
    recipients: rows.map(({ id, floor }) => (floor === "" ? { id } : { id, floor })),
    factors: factors.map((name, column) => ({
      id: name,
      weight: weightOf(weights[name] ?? "", name),
      indicators: rows.map(({ id, values }) => ({ id, value: values[column] ?? "" })),
    })),
  };
}

/** A weight as it is typed: 0.4, 40%, 1/3. */
function weightOf(text: string, name: string): string {
  const typed = text.trim();
  if (typed === "") throw problem(`请填写因素“${name}”的权重。`, `Give the weight of the factor “${name}”.`);
  return plainNumber(typed);
}

/** An amount without the commas and words that offices write into it. */
function plain(total: string): string {
  const typed = plainNumber(total.trim()).replaceAll(/[,，\s]/g, "");
  if (typed === "") throw problem("请填写总额（元）。", "Give the total, in yuan.");
  return typed;
}

function solve(input: FactorInput): FactorApportionment<FactorShare> {
  const divided = apportionByFactors(input);
  if (divided.status === "apportioned") return divided;
  switch (divided.reason) {
    case "floors-exceed-total":
      throw problem("各单位保底之和超过总额，无法分配。", "The floors add to more than the total.");
    case "no-positive-indicator":
      throw problem("有的因素全部单位都是0，无法按它分配。", "A factor is zero for every recipient.");
    case "no-unit-between-bounds":
      throw problem(
        "有的单位保底不是最小单位的整数倍，无法分配。",
        "Between a floor and a cap lies no multiple of the unit.",
      );
    case "residual-impossible":
      throw problem("该取整办法在此无法分配，请换一种。", "This method cannot divide this: choose another.");
  }
}

function otherMethods(
  form: BudgetForm,
  table: BudgetTable,
  divided: FactorApportionment<FactorShare>,
): BudgetAnswer["methods"] {
  return BUDGET_METHODS.filter((method) => method !== form.method).map((method) => {
    const other = apportionByFactors({ ...inputOf(form, table), method });
    const amounts = other.status === "apportioned" ? other.recipients.map(({ amount }) => amount) : null;
    return {
      method,
      differences: divided.recipients.map(({ amount }, index) =>
        amounts === null ? "—" : sumDecimals([amounts[index] ?? "0", negative(amount)], 2),
      ),
    };
  });
}

function shareOut(
  divided: FactorApportionment<FactorShare>,
  { parties, classes }: NonNullable<ReturnType<typeof readShares>>,
  { rows }: BudgetTable,
  unit: string,
): { readonly rows: readonly (readonly string[])[] } {
  const { recipients } = shareCosts({
    unit: unit === "" ? "0.01" : unit,
    parties: parties.map((id) => ({ id })),
    recipients: divided.recipients.map(({ id, amount }: FactorShare, index) => {
      const own = rows[index]?.group ?? "";
      const ratios = classes.get(own) ?? classes.get("全部");
      if (ratios === undefined)
        throw problem(
          `“${id}”的类别“${own}”没有写分担比例。`,
          `No shares are given for the class “${own}” of “${id}”.`,
        );
      return { id, amount, ratios };
    }),
  });
  return {
    rows: recipients.map(({ parts }) =>
      parties.map((party) => parts.find((part) => part.party === party)?.amount ?? "0.00"),
    ),
  };
}

function addUp(rows: readonly BudgetRow[]): BudgetRow {
  const columns = (of: (row: BudgetRow) => readonly string[]): readonly string[] =>
    (rows[0] === undefined ? [] : of(rows[0])).map((_, at) =>
      sumDecimals(
        rows.map((row) => of(row)[at] ?? "0"),
        2,
      ),
    );
  return {
    id: "",
    cells: columns(({ cells }) => cells),
    adjustment: sumDecimals(
      rows.map(({ adjustment }) => adjustment),
      2,
    ),
    amount: sumDecimals(
      rows.map(({ amount }) => amount),
      2,
    ),
    parts: columns(({ parts }) => parts),
  };
}
