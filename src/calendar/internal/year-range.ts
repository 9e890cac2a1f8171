/** The first and last year of the calendar; what lies outside is taken for a mistake in the data. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
