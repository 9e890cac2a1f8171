/** What was expected where a value was refused; rendered into a sentence by `explanation`. */
export const EXPECTATIONS = [
  "object",
  "list",
  "text",
  "boolean",
  "count",
  "integer",
  "positive-integer",
  "finite-number",
  "decimal",
  "non-negative-decimal",
  "positive-decimal",
  "fraction",
  "percentage",
  "date",
  "coarse-date",
  "date-time",
  "period",
  "id",
  "division-code",
  "rounding-mode",
  "listed-value",
  "function",
  "prepared-register",
] as const;

/** One of the closed list of expectations. */
export type Expectation = (typeof EXPECTATIONS)[number];
