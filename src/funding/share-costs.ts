import type { Ratio } from "../exact/index.js";
import type { MoneyUnit } from "./internal/money-unit.js";
import { readCostTable, type CostRow } from "./internal/read-cost-table.js";
import { roundTwoWayTable } from "./internal/round-two-way-table.js";
import { tabulateCosts } from "./internal/tabulate-costs.js";
import type { CostPart, RoundedAmount, SharedCosts, ShareCostsInput } from "./share-costs-types.js";

/**
 * Shares each recipient's amount between parties (市、区两级分担) so that the table adds up in both directions.
 * Every part and every party's total is its exact value rounded to a neighbouring unit, and every recipient's
 * parts add to its amount exactly. A capped party pays at most its cap, each of its parts reduced in the same
 * proportion; what it leaves open is listed as uncovered and is never moved to another party.
 *
 * Method: controlled rounding of a two-way table (Bacharach 1966; Causey, Cox & Ernst 1985) by maximum flow.
 *
 * @param input recipients with an amount (a multiple of the unit, below zero for recoveries) and ratios that
 * add to one exactly; parties with an optional cap of zero or more; the unit, 0.01 when absent
 * @returns rows and columns in the order of the input; the figures do not depend on that order
 * @throws RuleInputError `weights-not-one`, `weight-negative`, `amount-not-multiple`, `reference-dangling`,
 * `id-duplicate`, `id-invalid`, `id-like-identity-number`, `list-empty`, `out-of-range` (a cap below zero; payments
 * and recoveries together under a cap), `decimal-too-long` (also a cap over ratios with thousands of different denominators),
 * `decimal-invalid`, `type-invalid`, `value-missing`
 *
 * @example
 * ```ts
 * import { shareCosts } from "social-work-station-rules/funding";
 * const ratios = [{ party: "市级", ratio: "1/3" }, { party: "区级", ratio: "2/3" }];
 * const shared = shareCosts({
 *   parties: [{ id: "市级" }, { id: "区级" }],
 *   recipients: [{ id: "甲街道", amount: "100.00", ratios }, { id: "乙街道", amount: "100.00", ratios }],
 * });
 * shared.recipients[0]?.parts.map((part) => part.amount); //=> ["33.33", "66.67"]
 * shared.parties.map((party) => party.amount); //=> ["66.66", "133.34"]
 * ```
 */
export function shareCosts(input: ShareCostsInput): SharedCosts {
  const { parties, recipients, unit } = readCostTable(input);
  const sign = signOf(recipients);
  const table = tabulateCosts({ parties, recipients, unit }, sign);
  const units = roundTwoWayTable(table);

  const rows = recipients.map(() => ({ parts: [] as CostPart[], uncovered: [] as CostPart[] }));
  const totals = parties.map(() => ({ parts: 0n, uncovered: 0n }));
  table.cells.forEach(({ recipient, party, kind, exact }, index) => {
    const rounded = units[index] ?? 0n;
    const { amount, exactAmount, rounded: direction } = writeRounded(rounded, exact, sign, unit);
    rows[recipient]?.[kind].push({ party: parties[party]?.id ?? "", amount, exactAmount, rounded: direction });
    const total = totals[party];
    if (total !== undefined) total[kind] += rounded;
  });
  return {
    status: table.columns.some(({ uncovered }) => uncovered.numerator > 0n) ? "short" : "covered",
    unit: unit.text,
    amount: unit.write(recipients.reduce((sum, { amount }) => sum + amount, 0n)),
    shortfall: unit.write(sign * totals.reduce((sum, { uncovered }) => sum + uncovered, 0n)),
    recipients: recipients.map(({ id, amount }, index) => ({
      id,
      amount: unit.write(amount),
      ...(rows[index] ?? { parts: [], uncovered: [] }),
    })),
    parties: table.columns.map(({ paid, uncovered }, party) => ({
      id: parties[party]?.id ?? "",
      ...writeRounded(totals[party]?.parts ?? 0n, paid, sign, unit),
      ...(uncovered.numerator > 0n ? { bound: "cap" as const } : {}),
      uncovered: writeRounded(totals[party]?.uncovered ?? 0n, uncovered, sign, unit),
    })),
  };
}

/** The sign of the total; where payments and recoveries cancel out, of the first recipient by id that is not zero. */
function signOf(recipients: readonly CostRow[]): bigint {
  const total = recipients.reduce((sum, { amount }) => sum + amount, 0n);
  const leading = recipients.reduce<CostRow | undefined>(
    (least, row) => (row.amount !== 0n && (least === undefined || row.id < least.id) ? row : least),
    undefined,
  );
  return (total === 0n ? (leading?.amount ?? 0n) : total) < 0n ? -1n : 1n;
}

function writeRounded(units: bigint, { numerator, denominator }: Ratio, sign: bigint, unit: MoneyUnit): RoundedAmount {
  const excess = units * denominator - numerator;
  return {
    amount: unit.write(sign * units),
    exactAmount: unit.writeExact({ numerator: sign * numerator, denominator }),
    rounded: excess === 0n ? "none" : excess > 0n === numerator > 0n ? "up" : "down",
  };
}
