import { makeRatio, roundDivision, subtractRatios, toRatioText, type Ratio } from "../../exact/index.js";
import type { ExplainedFactorShare, FactorApportionment, FactorPool, FactorShare } from "../factors-types.js";
import type { BoundedRecipients } from "./bound-recipients.js";
import type { DividedPools } from "./divide-pools.js";
import type { FormulaShares } from "./formula-shares.js";
import type { ReadFactors } from "./read-factors.js";

/** The table of cells, adjustments and amounts. */
export function writeFactors(
  read: ReadFactors,
  divided: DividedPools,
  sums: readonly bigint[],
  bounded: BoundedRecipients,
): FactorApportionment<FactorShare> {
  const { unit, sign, total, nodes, terms } = read;
  const rows = nodes.flatMap(({ id }, node) => {
    const row = divided.rows[node];
    return row == null ? [] : [{ factor: id, row }];
  });
  const write = (units: bigint | undefined): string => unit.write(sign * (units ?? 0n));
  const paid = sumOf(bounded.units);
  return {
    status: "apportioned",
    unit: unit.text,
    total: write(total),
    pools: nodes.map(({ id, parent, ofTotal }, node): FactorPool => ({
      id,
      group: parent === null ? null : (nodes[parent]?.id ?? null),
      weight: toRatioText(ofTotal),
      amount: write(divided.pools[node]),
    })),
    recipients: terms.ids.map((id, index) => ({
      id,
      amount: write(bounded.units[index]),
      cells: rows.map(({ factor, row }) => ({ factor, amount: write(row[index]) })),
      boundsAdjustment: write((bounded.units[index] as bigint) - (sums[index] as bigint)),
    })),
    boundsAdjustment: write(paid - sumOf(sums)),
    unallocated: write(total - paid),
    ties: [...divided.ties, ...bounded.ties],
  };
}

/** Terms of so many hexadecimal digits are written exactly; inverse values of a few hundred counties have longer ones. */
const LONGEST_TERM = 1_000;
const DECIMALS = 60;

/** The same with the unrounded formula beside each amount. */
export function writeExplainedFactors(
  { sign, total, unitValue }: ReadFactors,
  table: FactorApportionment<FactorShare>,
  { units, bounds }: BoundedRecipients,
  { numerators, denominator }: FormulaShares,
): FactorApportionment {
  const scale = 10n ** BigInt(unitValue.scale);
  const value = (amount: bigint): Ratio => makeRatio(sign * amount * unitValue.digits, scale);
  const whole = value(total);
  const isLong = denominator.toString(16).length > LONGEST_TERM;
  const recipients = table.recipients.map((share, index): ExplainedFactorShare => {
    const [dividend, divisor] = [whole.numerator * (numerators[index] as bigint), whole.denominator * denominator];
    const exact = isLong ? roundToDecimals(dividend, divisor) : makeRatio(dividend, divisor);
    const bound = bounds[index];
    return {
      ...share,
      exactShare: toRatioText(exact),
      difference: toRatioText(subtractRatios(value(units[index] as bigint), exact)),
      ...(bound !== undefined && { bound }),
    };
  });
  return { ...table, recipients, ...(isLong && { formulaDecimals: DECIMALS }) };
}

function roundToDecimals(dividend: bigint, divisor: bigint): Ratio {
  const shift = 10n ** BigInt(DECIMALS);
  return makeRatio(roundDivision(dividend * shift, divisor, "half-even"), shift);
}

function sumOf(units: readonly bigint[]): bigint {
  return units.reduce((sum, unit) => sum + unit, 0n);
}
