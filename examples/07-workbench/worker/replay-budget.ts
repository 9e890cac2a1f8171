import {
  type FactorApportionment,
  type FactorInput,
  type FactorShare,
  apportion,
  verifyApportionment,
} from "social-work-station-rules/funding";
import { type DecimalInput, sumDecimals } from "social-work-station-rules/exact";
import type { LocalText } from "social-work-station-rules/terms";

interface Check {
  readonly what: LocalText;
  readonly holds: boolean;
}

/** Replays a division by factors: every column by the library's verifier, and the sums both ways. */
export function replay(input: FactorInput, divided: FactorApportionment<FactorShare>): readonly Check[] {
  const columns = input.factors.map((factor, column): Check => {
    const amount = divided.pools[column]?.amount ?? "0";
    const claims = "indicators" in factor ? factor.indicators.map(({ id, value }) => ({ id, weight: value })) : [];
    const own = { total: amount, unit: input.unit, method: input.method, claims };
    const again = apportion(own);
    const cells = divided.recipients.map(({ cells: own }) => own[column]?.amount);
    return {
      what: {
        zh: `因素“${factor.id}”一列经复核程序逐格重算一致`,
        en: `the column of “${factor.id}” is the same when replayed`,
      },
      holds:
        verifyApportionment(own, again).valid &&
        again.status === "apportioned" &&
        again.shares.every((share, index) => share.amount === cells[index]),
    };
  });
  const amounts = divided.recipients.map(({ amount }) => amount);
  return [
    ...columns,
    {
      what: { zh: "各行各格与调整数之和等于该行合计", en: "cells and adjustment of each row add to its amount" },
      holds: divided.recipients.every(({ cells, boundsAdjustment, amount }) =>
        areEqual([...cells.map((cell) => cell.amount), boundsAdjustment], [amount]),
      ),
    },
    {
      what: {
        zh: "各单位合计与未分配之和等于总额，分文不差",
        en: "all amounts and what is left add to the total, to the fen",
      },
      holds: areEqual([...amounts, divided.unallocated], [divided.total]),
    },
    ...(input.recipients.some(({ floor }) => floor !== undefined)
      ? [
          {
            what: { zh: "没有单位低于保底", en: "nobody receives less than the floor" },
            holds: input.recipients.every(
              ({ floor }, index) =>
                floor === undefined || !sumDecimals([amounts[index] ?? "0", negative(floor)]).startsWith("-"),
            ),
          },
        ]
      : []),
  ];
}

/** Whether amounts add to the same, exactly: no digit passes through a float. */
export function areEqual(some: readonly string[], others: readonly string[]): boolean {
  return /^-?0(\.0+)?$/.test(sumDecimals([...some, ...others.map(negative)]));
}

export function negative(amount: DecimalInput): string {
  const text = String(amount);
  return text.startsWith("-") ? text.slice(1) : `-${text}`;
}
