/**
 * Every way in which an input can be refused. The list is closed: a new code is added here, and the
 * compiler then asks for its sentence in both languages (`explanation`).
 */
export const FAULT_CODES = [
  // shape
  "type-invalid",
  "value-missing",
  "value-invalid",
  "key-unknown",
  "list-empty",
  "list-too-long",
  "text-invalid",
  "variant-unknown",
  // numbers
  "count-invalid",
  "number-invalid",
  "decimal-invalid",
  "decimal-too-long",
  "out-of-range",
  "covered-exceeds-total",
  "counts-exceed-total",
  // words, dates, ids
  "term-unknown",
  "date-invalid",
  "interval-reversed",
  "id-invalid",
  "id-duplicate",
  "id-like-identity-number",
  "reference-dangling",
  "division-code-invalid",
  "division-parent-mismatch",
  // register
  "tier-unknown",
  "tier-level-mismatch",
  "assignments-overlap",
  "date-after-recorded",
  // policy
  "parameter-invalid",
  "parameter-unknown",
  "provision-unknown",
  "criterion-unknown",
  "alternative-missing",
  "amendment-conflict",
  "weights-not-one",
  "grades-gap",
  "grades-overlap",
  "grade-unreachable",
  "points-not-adding-up",
  "too-complex",
  // money
  "amount-not-multiple",
  "weight-negative",
  "bounds-reversed",
  "indicator-zero",
] as const;

/** One of the closed list of fault codes. */
export type FaultCode = (typeof FAULT_CODES)[number];
