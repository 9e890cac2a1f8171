import { makeRatio, type Ratio } from "../../exact/index.js";
import { refuse, type FaultPath } from "../../fault/index.js";
import type { CostTable } from "./read-cost-table.js";
import type { TableCell, TwoWayTable } from "./round-two-way-table.js";
import { scaleRatio } from "./scale-ratio.js";
import { sumRatios } from "./sum-ratios.js";

/** A cell of the exact table: what a party pays for a recipient, or what its cap leaves uncovered there. */
export interface CostCell extends TableCell {
  readonly recipient: number;
  readonly party: number;
  readonly kind: "parts" | "uncovered";
}

/** A party's exact column in units: how much its cap lets it pay, and what the ratios ask beyond. */
export interface CostColumn {
  readonly paid: Ratio;
  readonly uncovered: Ratio;
  /** The part of each cell that is paid, and the rest. */
  readonly parts: Ratio;
  readonly rest: Ratio;
}

/** The exact table with rows and columns in the order of their ids, so that the input's order decides nothing. */
export interface CostTabulation extends TwoWayTable {
  readonly cells: readonly CostCell[];
  /** By party, in the order of the input. */
  readonly columns: readonly CostColumn[];
}

/** Applies the ratios and the caps exactly. Amounts are taken times `sign`, so that a recovery mirrors a payment. */
export function tabulateCosts({ parties, recipients }: CostTable, sign: bigint): CostTabulation {
  const columns = measureColumns(parties, recipients, sign);
  const partyOrder = orderById(parties);
  const rank = new Int32Array(partyOrder.length);
  partyOrder.forEach((party, position) => (rank[party] = position));
  const rowOrder = orderById(recipients);
  const cells: CostCell[] = [];
  rowOrder.forEach((recipient, row) => {
    const { amount = 0n, ratios = [] } = recipients[recipient] ?? {};
    for (const { party, ratio } of ratios) {
      const column = rank[party] ?? 0;
      const exact = makeRatio(sign * amount * ratio.numerator, ratio.denominator);
      const { parts, rest } = columns[party] ?? COVERED;
      if (rest.numerator === 0n) {
        cells.push({ recipient, party, kind: "parts", row, column, exact });
        continue;
      }
      const left = column + parties.length;
      cells.push({ recipient, party, kind: "parts", row, column, exact: scaleRatio(exact, parts) });
      cells.push({ recipient, party, kind: "uncovered", row, column: left, exact: scaleRatio(exact, rest) });
    }
  });
  return {
    columns,
    cells,
    rowTotals: rowOrder.map((recipient) => sign * (recipients[recipient]?.amount ?? 0n)),
    columnTotals: (["paid", "uncovered"] as const).flatMap((side) =>
      partyOrder.map((party) => columns[party]?.[side] ?? ZERO),
    ),
  };
}

const ZERO = makeRatio(0n);
const MOST_DIGITS = 50_000_000;
const COVERED: CostColumn = { paid: ZERO, uncovered: ZERO, parts: makeRatio(1n), rest: ZERO };

function measureColumns(
  parties: CostTable["parties"],
  recipients: CostTable["recipients"],
  sign: bigint,
): readonly CostColumn[] {
  const asked: Ratio[][] = parties.map(() => []);
  for (const { amount, ratios } of recipients) {
    for (const { party, ratio } of ratios) {
      asked[party]?.push({ numerator: sign * amount * ratio.numerator, denominator: ratio.denominator });
    }
  }
  return parties.map(({ cap }, party) => {
    const total = sumRatios(asked[party] ?? []);
    const excess = cap === undefined ? -1n : total.numerator - cap * total.denominator;
    if (cap === undefined || excess <= 0n) return { ...COVERED, paid: total };
    requireShortTotal(total, asked[party]?.length ?? 0, ["parties", party, "cap"]);
    return {
      paid: makeRatio(cap),
      uncovered: makeRatio(excess, total.denominator),
      parts: makeRatio(cap * total.denominator, total.numerator),
      rest: makeRatio(excess, total.numerator),
    };
  });
}

/** A cap puts its party's exact total into each of the party's parts; thousands of long ones would not fit in memory. */
function requireShortTotal(total: Ratio, parts: number, path: FaultPath): void {
  const digits = total.numerator.toString(16).length + total.denominator.toString(16).length;
  if (digits * parts > MOST_DIGITS) refuse("decimal-too-long", path, { expected: "fraction" });
}

function orderById(entries: readonly { readonly id: string }[]): readonly number[] {
  const idOf = (index: number): string => entries[index]?.id ?? "";
  return Array.from(entries.keys()).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
