/**
 * Whether "before day X" (X日前) includes day X. The documents do not say, and Civil Code 2020, article 1259,
 * lists 以上, 以下, 以内 and 届满 only; it is always an interpreted parameter.
 * - `inclusive` 含当日: day X is the last day.
 * - `exclusive` 不含当日: the day before X is the last day.
 */
export const DUE_CONVENTIONS = ["inclusive", "exclusive"] as const;

/** One of the two conventions of {@link DUE_CONVENTIONS}. */
export type DueConvention = (typeof DUE_CONVENTIONS)[number];
