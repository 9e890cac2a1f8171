/**
 * When "full N years" (满N年) from a start date are reached. The documents do not say; it is always an
 * interpreted parameter. For a start on 2018-06-15 and three years:
 * - `corresponding-day` 对应日当日即满: on the corresponding day, 2021-06-15 (Civil Code 2020, article 202).
 * - `day-after` 对应日届满、次日起算满: the start day is not counted and the last day runs to its 24:00, so from
 *   the day after the corresponding day, 2021-06-16 (articles 201 to 203).
 * - `calendar-years` 截至当年12月31日: service counts to 31 December of the year in which one asks, so all of
 *   2021 counts, from 2021-01-01. Practice of the national social-worker examinations (考试年度12月31日).
 * - `previous-year-end` 截至上年12月31日: service counts to 31 December of the year before one asks, so from
 *   2022-01-01.
 *
 * The last two are `corresponding-day` with another day on which counting stops; the start's own day and
 * month then make no difference. Under each of the four, zero years are reached on the start date itself.
 */
export const ANNIVERSARY_CONVENTIONS = [
  "corresponding-day",
  "day-after",
  "calendar-years",
  "previous-year-end",
] as const;

/** One of the four conventions of {@link ANNIVERSARY_CONVENTIONS}. */
export type AnniversaryConvention = (typeof ANNIVERSARY_CONVENTIONS)[number];
