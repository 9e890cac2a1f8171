/**
 * In what the share of a period is counted. Months are counted from the period's first day, by corresponding
 * days (Civil Code 2020, article 202): calendar months in a calendar year, from the 15th to the 14th in a
 * service year that began on a 15th. A last month cut short by the period's end counts as one.
 * - `days` 按天: days covered of all days.
 * - `months-begun` 按月、不足一月按一月: months of which at least one day is covered.
 * - `full-months` 按整月: months covered from their first day to their last.
 */
export const SHARE_UNITS = ["days", "months-begun", "full-months"] as const;

/** One of the three units of {@link SHARE_UNITS}. */
export type ShareUnit = (typeof SHARE_UNITS)[number];
