import { calendarYear } from "../calendar/index.js";
import type { Bound, FactorFormula, FormulaFactor, Measure } from "../policy/index.js";
import {
  type Case,
  type MeasureSubject,
  type NumberAnswer,
  type Quantity,
  CONTRADICTORY,
  ONE,
  ZERO,
  boundIn,
  boundOf,
  casesOf,
  contextOf,
  inOneCase,
  numberOf,
  quantityOf,
  subjectRef,
  valueDue,
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
  factors: readonly FormulaFactor[],
  recipients: readonly MeasureSubject[],
): FormulaNumbers {
  const context = contextOf({ prepared, asOf, period: calendarYear(year), rounding: null });
  const missing: MissingFact[] = [];
  const read = (recipient: MeasureSubject, answer: NumberAnswer): Ratio => {
    if (!isKnown(answer)) {
      if (answer.missing.length === 0) missing.push({ subject: subjectRef(recipient), fact: "figure" });
      for (const fact of answer.missing) missing.push(fact);
    }
    return answer.least ?? ZERO;
  };
  const byClass = (parameter: FactorFormula["parameters"]["deduct"], none: Ratio): readonly Ratio[] | null => {
    const due = parameter === undefined ? null : valueDue(parameter.value, `${year}-12-31`);
    if (due === null) return null;
    return recipients.map((recipient) => {
      const { all, whenIn } = casesOf({ measure: due }, recipient, context);
      const quantityIn = ({ applied, none: why }: Case): Quantity => {
        if (applied === null) return why === "two-classes" ? CONTRADICTORY : { type: "number", value: none };
        return quantityOf(applied["measure"]?.value as Measure, recipient, context);
      };
      return read(recipient, numberOf(inOneCase(all.map((one) => ({ when: whenIn(one), is: quantityIn(one) })))));
    });
  };
  const ofBound = (bound: Bound | undefined): readonly (Ratio | null)[] | null => {
    const inYear = bound === undefined ? null : boundIn(bound, year);
    if (inYear === null) return null;
    return recipients.map((recipient) => {
      const answer = numberOf(boundOf(inYear, recipient, context));
      return isUnbounded(answer) ? null : read(recipient, answer);
    });
  };
  return {
    values: factors.map(({ measure }) =>
      measure === undefined
        ? []
        : recipients.map((recipient) => read(recipient, numberOf(quantityOf(measure, recipient, context)))),
    ),
    coefficients: byClass(parameters.coefficient, ONE),
    balances: byClass(parameters.deduct, ZERO),
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
