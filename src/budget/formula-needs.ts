import { calendarYear } from "../calendar/index.js";
import type { DecimalInput } from "../exact/index.js";
import { toRatio } from "../exact/index.js";
import { apportionByFactors } from "../funding/index.js";
import type { Bound, FactorFormula, Measure, Policy } from "../policy/index.js";
import {
  type MeasureSubject,
  type NumberAnswer,
  ZERO,
  boundIn,
  boundOf,
  contextOf,
  numberOf,
  presence,
  quantityOf,
  subjectRef,
  subjectsOf,
} from "../quantities/index.js";
import {
  type Ratio,
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  roundDivision,
  subtractRatios,
  sumRatios,
} from "../ratio/index.js";
import type { MissingFact, NotPlanned } from "../results/index.js";
import { writeUnits } from "./round-needs.js";
import type { Need, Plan } from "./types.js";

/** What a factor formula comes to: the amount of each recipient, or why there is none. */
export interface FormulaNeeds {
  readonly needs: readonly Need[];
  readonly reason: NotPlanned["reason"] | null;
  /** Parameters on which the text is silent. */
  readonly silent: readonly string[];
  readonly missing: readonly MissingFact[];
  /** What caps and deductions leave of the total, in yuan; null: nothing. */
  readonly undivided: string | null;
}

/** Divides the total of a formula between its recipients, by measures that are known for all of them. */
export function needsOfFormula(
  plan: Plan,
  policy: Policy,
  provision: FactorFormula,
  given: DecimalInput | undefined,
): FormulaNeeds {
  const { factors, weights, total } = provision.parameters;
  const silent = [
    ...(factors.value.some(({ measure }) => measure === undefined) ? ["factors"] : []),
    ...(weights === undefined && factors.value.length > 1 ? ["weights"] : []),
    ...(total === undefined && given === undefined ? ["total"] : []),
  ];
  if (silent.length > 0) return { needs: [], reason: "silent", silent, missing: [], undivided: null };
  const recipients = recipientsOf(plan, policy, provision);
  if (recipients.length === 0) return { needs: [], reason: "no-recipient", silent: [], missing: [], undivided: null };
  const asked = askAll(plan, provision, recipients);
  if (asked.missing.length > 0)
    return { needs: [], reason: "facts-missing", silent: [], missing: asked.missing, undivided: null };
  const portions = factors.value.map(({ id }) =>
    toRatio(weights?.value.find(({ factor }) => factor === id)?.weight ?? "0"),
  );
  const all = weights === undefined ? portions.map(() => makeRatio(1n)) : portions;
  const sum = sumRatios(all);
  const result = apportionByFactors({
    total: writeUnits(fen(toRatio(given ?? total?.value ?? "0")), 1n),
    unit: "0.01",
    detail: "shares",
    recipients: recipients.map(({ id }, index) => ({
      id,
      ...decimals("coefficient", asked.coefficients?.[index]),
      ...decimals("floor", asked.floors?.[index]),
      ...decimals("cap", asked.caps?.[index]),
    })),
    factors: factors.value.map(({ id, direction }, place) => {
      const weight = divideRatios(all[place] ?? ZERO, sum);
      return {
        id,
        weight: `${weight.numerator}/${weight.denominator}`,
        ...(direction === undefined ? {} : { direction }),
        indicators: recipients.map((recipient, index) => ({
          id: recipient.id,
          value: asked.values[place]?.[index] ?? "0",
        })),
      };
    }),
    ...(asked.coefficients === null
      ? {}
      : { coefficientAppliesTo: factors.value.flatMap(({ id, coefficient }) => (coefficient === true ? [id] : [])) }),
  });
  if (result.status === "infeasible")
    return { needs: [], reason: "infeasible", silent: [], missing: [], undivided: null };
  const needs = recipients.flatMap((recipient, index): readonly Need[] => {
    const share = toRatio(result.recipients[index]?.amount ?? "0");
    const balance = asked.balances?.[index];
    const left = balance === undefined ? share : subtractRatios(share, balance);
    if (left.numerator <= 0n) return [];
    const purpose = provision.parameters.purpose?.value ?? null;
    return [{ policy, provision, recipient, purpose, meaning: "exactly", least: left, most: left, missing: [] }];
  });
  const divided = sumRatios(needs.map(({ least }) => least));
  const left = fen(subtractRatios(toRatio(given ?? total?.value ?? "0"), divided));
  return { needs, reason: null, silent: [], missing: [], undivided: left === 0n ? null : writeUnits(left, 1n) };
}

function recipientsOf({ prepared, asOf }: Plan, policy: Policy, provision: FactorFormula): readonly MeasureSubject[] {
  const appliesTo = provision.recipients ?? provision.appliesTo;
  return subjectsOf(prepared, { appliesTo }, policy.jurisdiction).filter(
    (subject) => presence(subject, { asOf, window: undefined }, prepared) !== false,
  );
}

interface Asked {
  /** By factor, then by recipient: whole numbers in the proportions of the measure. */
  readonly values: readonly (readonly string[])[];
  readonly coefficients: readonly Ratio[] | null;
  readonly balances: readonly Ratio[] | null;
  /** null: none in the year, or none for the recipient. */
  readonly floors: readonly (Ratio | null)[] | null;
  readonly caps: readonly (Ratio | null)[] | null;
  readonly missing: readonly MissingFact[];
}

function askAll(
  { prepared, year, asOf }: Plan,
  { parameters }: FactorFormula,
  recipients: readonly MeasureSubject[],
): Asked {
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
    values: parameters.factors.value.map(({ measure }) => inProportion(ofMeasure(measure) ?? [])),
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

/** Writes numbers as whole ones in the same proportions. */
function inProportion(values: readonly Ratio[]): readonly string[] {
  const common = values.reduce((product, { denominator }) => product * denominator, 1n);
  return values.map((value) => String(multiplyRatios(value, makeRatio(common)).numerator));
}

function fen({ numerator, denominator }: Ratio): bigint {
  return roundDivision(numerator * 100n, denominator, "half-up");
}

/** A field with a number as decimal text of twelve places, where there is one. */
function decimals<K extends string>(name: K, value: Ratio | null | undefined): Readonly<Partial<Record<K, string>>> {
  if (value == null) return {} as Readonly<Partial<Record<K, string>>>;
  const places = 10n ** 12n;
  const scaled = String(roundDivision(value.numerator * places, value.denominator, "half-up")).padStart(13, "0");
  return { [name]: `${scaled.slice(0, -12)}.${scaled.slice(-12)}` } as Readonly<Partial<Record<K, string>>>;
}
