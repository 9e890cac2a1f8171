/**
 * A calendar day as text, `YYYY-MM-DD`, that exists, from 1900-01-01 to 2200-12-31. It has no time zone.
 * Two of them are in order exactly as their texts are: `a < b`.
 */
export type PlainDate = string & { readonly __brand: "PlainDate" };

/**
 * A date as it was recorded: a day (`2021-06-15`), a month (`2021-06`) or a year (`2021`). A month or a year
 * stands for one unknown day in it, see `coarseDateInterval`. Every `PlainDate` is one.
 */
export type CoarseDate = string & { readonly __brand: "PlainDate" | "CoarseDate" };

/** A local civil time to the minute, `YYYY-MM-DDTHH:MM` (00:00 to 23:59), without zone; ordered as its text is. */
export type PlainDateTime = string & { readonly __brand: "PlainDateTime" };

/** Days from `from` to `to`, both included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Days from `from` on; to `to`, included, where there is an end. */
export interface DateRange {
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
}
