import { makeRatio, roundRatio, type RoundingMode } from "../../exact/index.js";
import type { TableFault } from "../audit-types.js";
import type { CheckedRow } from "./checked-table.js";
import { allowsTotal } from "./allows-total.js";

/** What is wrong with one row's percentage, by itself or beside the reference total of its label. */
export function findPercentFaults(row: CheckedRow, rounding: RoundingMode): readonly TableFault[] {
  const { label, numerator, percent, implied, reference } = row;
  const faults: TableFault[] = [];
  if (implied === null) {
    const expected = percentOfReference(row, rounding);
    faults.push({ kind: "percent-impossible", label, numerator, printed: percent, expected });
  } else if (reference !== null && !allowsTotal(implied, reference)) {
    faults.push({ kind: "reference-mismatch", label, printed: percent, implied, expected: reference });
  }
  if (reference !== null && numerator > reference) {
    faults.push({ kind: "covered-exceeds-reference", label, printed: numerator, expected: reference });
  }
  return faults;
}

function percentOfReference({ numerator, reference, decimals }: CheckedRow, rounding: RoundingMode): string | null {
  if (reference === null || reference === 0 || numerator > reference) return null;
  return roundRatio(makeRatio(100n * BigInt(numerator), BigInt(reference)), decimals, rounding);
}
