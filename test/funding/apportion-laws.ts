/** The laws of apportionment and the methods that keep them: one table for the tests and for the guide. */

export const lawNames = [
  "conservation",
  "bounds",
  "permutation",
  "scale invariance",
  "sign symmetry",
  "zero weight",
  "own weight",
  "quota",
  "total",
  "population",
] as const;
export type Law = (typeof lawNames)[number];

export const methodNames = [
  "largest-remainder",
  "sainte-lague",
  "dhondt",
  "adams",
  "dean",
  "huntington-hill",
  "residual",
] as const;
export type MethodName = (typeof methodNames)[number];

/** A case in which a method breaks a law: weights and total before and, where the law compares, after. */
export interface Denial {
  readonly law: Law;
  readonly method: MethodName;
  readonly before: { readonly weights: readonly number[]; readonly total: number; readonly amounts: readonly number[] };
  readonly after?: { readonly weights: readonly number[]; readonly total: number; readonly amounts: readonly number[] };
}

/** Every denial; what is not denied here holds. The residual takes what is left at the last claim, the others by 四舍五入. */
export const denials: readonly Denial[] = [
  { law: "quota", method: "sainte-lague", before: { weights: [86, 6, 6, 6], total: 7, amounts: [7, 0, 0, 0] } },
  { law: "quota", method: "dhondt", before: { weights: [3, 15, 7], total: 5, amounts: [0, 4, 1] } },
  { law: "quota", method: "adams", before: { weights: [10, 1, 3], total: 7, amounts: [4, 1, 2] } },
  { law: "quota", method: "dean", before: { weights: [1, 11, 3, 4], total: 4, amounts: [1, 1, 1, 1] } },
  { law: "quota", method: "huntington-hill", before: { weights: [1, 12, 1], total: 5, amounts: [1, 3, 1] } },
  { law: "quota", method: "residual", before: { weights: [15, 7, 4], total: 13, amounts: [8, 4, 1] } },
  {
    law: "total",
    method: "largest-remainder",
    before: { weights: [6, 6, 2], total: 10, amounts: [4, 4, 2] },
    after: { weights: [6, 6, 2], total: 11, amounts: [5, 5, 1] },
  },
  {
    law: "total",
    method: "residual",
    before: { weights: [6, 13, 2], total: 8, amounts: [2, 5, 1] },
    after: { weights: [6, 13, 2], total: 9, amounts: [3, 6, 0] },
  },
  {
    law: "population",
    method: "largest-remainder",
    before: { weights: [26, 11, 10], total: 3, amounts: [2, 1, 0] },
    after: { weights: [29, 27, 8], total: 3, amounts: [1, 1, 1] },
  },
  {
    law: "population",
    method: "residual",
    before: { weights: [10, 3, 2, 2], total: 6, amounts: [4, 1, 1, 0] },
    after: { weights: [11, 6, 1, 1], total: 6, amounts: [3, 2, 0, 1] },
  },
];

export function holds(law: Law, method: MethodName): boolean {
  return !denials.some((denial) => denial.law === law && denial.method === method);
}
