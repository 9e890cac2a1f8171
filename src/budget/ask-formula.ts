import { calendarYear } from "../calendar/index.js";
import type { Bound, FactorFormula, Measure } from "../policy/index.js";
import {
  type MeasureSubject,
  type NumberAnswer,
  ZERO,
  boundIn,
  boundOf,
  contextOf,
  numberOf,
  quantityOf,
  subjectRef,
} from "../quantities/index.js";
import { type Ratio, compareRatios } from "../ratio/index.js";
import type { MissingFact } from "../results/index.js";
import type { Plan } from "./types.js";

/** The numbers of a formula, by recipient. */
export interface FormulaNumbers {
  /** By factor, then by recipient. */
  readonly values: readonly (readonly Ratio[])[];
  readonly coefficients: readonly Ratio[] | null;
  readonly balances: readonly Ratio[] | null;
  /** null: none in the year, or none for the recipient. */
  readonly floors: readonly (Ratio | null)[] | null;
  readonly caps: readonly (Ratio | null)[] | null;
  readonly missing: readonly MissingFact[];
}

/** Takes the numbers of a formula from the register, and lists the facts that are missing. */
export function askFormula(
  { prepared, year, asOf }: Plan,
  { parameters }: FactorFormula,
  recipients: readonly MeasureSubject[],
): FormulaNumbers {
  const context = contextOf({ prepared, asOf, period: calendarYear(year), rounding: null });
  const missing: MissingFact[] = [];
  const lack = (recipient: MeasureSubject, answer: NumberAnswer): void => {
    if (isKnown(answer)) return;
    if (answer.missing.length === 0) missing.push({ subject: subjectRef(recipient), fact: "figure" });
    for (const fact of answer.missing) missing.push(fact);
  };
  const ofMeasure = (measure: Measure | undefined): readonly Ratio[] | null =>
    measure === undefined
      ? null
      : recipients.map((recipient) => {
          const answer = numberOf(quantityOf(measure, recipient, context));
          lack(recipient, answer);
          return answer.least ?? ZERO;
        });
  const ofBound = (bound: Bound | undefined): readonly (Ratio | null)[] | null => {
    const inYear = bound === undefined ? null : boundIn(bound, year);
    if (inYear === null) return null;
    return recipients.map((recipient) => {
      const answer = numberOf(boundOf(inYear, recipient, context));
      if (isUnbounded(answer)) return null;
      lack(recipient, answer);
      return answer.least;
    });
  };
  return {
    values: parameters.factors.value.map(({ measure }) => ofMeasure(measure) ?? []),
    coefficients: ofMeasure(parameters.coefficient?.value),
    balances: ofMeasure(parameters.deduct?.value),
    floors: ofBound(parameters.floor?.value),
    caps: ofBound(parameters.cap?.value),
    missing,
  };
}

function isKnown({ least, most, others }: NumberAnswer): boolean {
  return others.length === 0 && least !== null && most !== null && compareRatios(least, most) === 0;
}

/** Whether a recipient is in none of the classes for which there is a bound. */
function isUnbounded({ least, others, missing }: NumberAnswer): boolean {
  return least === null && missing.length === 0 && others.every((other) => other === "no-class");
}
