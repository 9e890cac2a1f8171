/** The units of money that rosters and budgets use, each as a power of ten of a yuan. */
export const AMOUNT_UNITS = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 } as const;

/** A unit of money as a column's header names it. */
export type AmountUnit = keyof typeof AMOUNT_UNITS;
