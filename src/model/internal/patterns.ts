/** What fields check by a function, as JSON Schema says it: patterns without look-around, which every language reads. */

/** A year of the calendar, 1900 to 2200. */
export const YEAR_PATTERN = "(?:(?:19|20|21)\\d\\d|2200)";

const LEAP_YEAR_PATTERN = "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)";

/** A day that exists. */
export const DAY_PATTERN = [
  `${YEAR_PATTERN}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))`,
  `${LEAP_YEAR_PATTERN}-02-29`,
].join("|");

const MONTH_AND_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

/** Text that holds something shaped like a resident identity number. */
export const IDENTITY_PATTERN = `(?:^|[^0-9])(?:\\d{6}(?:18|19|20)\\d{2}${MONTH_AND_DAY}\\d{3}[\\dXx]|\\d{8}${MONTH_AND_DAY}\\d{3})(?:[^0-9]|$)`;

const EXPONENT = "(?:[eE][+-]?\\d{1,4})?";

/** A decimal without sign; how many digits it may have no pattern can count. */
export const POSITIVE_PATTERN = `\\d+(?:\\.\\d+)?${EXPONENT}`;

/** Zero with a sign. */
export const ZERO_PATTERN = `-0+(?:\\.0+)?${EXPONENT}`;

/** How large a number can be that is not zero. */
export const MAGNITUDES = { minimum: 1e-60, exclusiveMaximum: 1e61 } as const;
