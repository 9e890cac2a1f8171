/** The way to a value in the input: object keys and list indexes. */
export type FaultPath = readonly (string | number)[];

/** Values from which a message is rendered. Never a person's name, never a rejected personal value. */
export type FaultValues = Readonly<Record<string, string | number | readonly string[]>>;

/** One reason why an input is not accepted: what, where, and what was expected there. Plain data. */
export interface Fault {
  readonly code: FaultCode;
  readonly path: FaultPath;
  readonly values: FaultValues;
}

/**
 * Every reason why an input is not accepted. The list is closed: the compiler asks for the sentence of a new code in
 * both languages (`explanation`).
 */
export const FAULT_CODES = [
  // shape
  "type-invalid",
  "value-missing",
  "value-invalid",
  "not-parsed",
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
  "term-conflict",
  "date-invalid",
  "interval-reversed",
  "id-invalid",
  "id-duplicate",
  "id-like-identity-number",
  "personal-data",
  "reference-dangling",
  "division-code-invalid",
  "division-parent-mismatch",
  "division-ended",
  // register
  "tier-unknown",
  "tier-level-mismatch",
  "assignments-overlap",
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
  "classes-overlap",
  "stages-out-of-order",
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

/** What was expected in place of a value; `explanation` has the words. */
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
  "non-zero-decimal",
  "fraction",
  "percentage",
  "number-or-percentage",
  "date",
  "coarse-date",
  "month",
  "date-time",
  "period",
  "id",
  "division-code",
  "defined-tier",
  "own-word",
  "rounding-mode",
  "listed-value",
  "function",
  "narrower-condition",
  "another-measure",
  "parsed-register",
  "parsed-person",
  "parsed-policy",
  "parsed-provision",
  "prepared-register",
  "parsed-evaluation-scheme",
  "parsed-decision-table",
  "parsed-measure",
  "parsed-report-form",
] as const;

/** One of the closed list of expectations. */
export type Expectation = (typeof EXPECTATIONS)[number];

/** Returns a path as text: `$.stations[3].tier`. */
export function writePath(path: FaultPath): string {
  return path.reduce<string>(
    (text, step) => (/^[A-Za-z_$][\w$]*$/.test(String(step)) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`),
    "$",
  );
}

/** Groups faults of one code in one field of the entries of a list, with the same expectation. */
export function groupByKind(faults: readonly Fault[]): readonly (readonly [Fault, ...Fault[]])[] {
  const groups = new Map<string, [Fault, ...Fault[]]>();
  for (const fault of faults) {
    const kind = kindOf(fault);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [fault]);
    else group.push(fault);
  }
  return [...groups.values()];
}

/** Returns what faults of one kind have in common: all but the entry of the list, and what was written there. */
export function kindOf({ code, path, values }: Fault): string {
  const field = path.map((step) => (typeof step === "number" ? "*" : step));
  return JSON.stringify([code, field, (values as FaultValues | undefined)?.["expected"] ?? null]);
}
