import type { DecimalInput } from "../exact/index.js";
import { toRatio } from "../exact/index.js";
import { RuleInputError } from "../fault/index.js";
import { type FactorInput, apportionByFactors } from "../funding/index.js";
import type { FactorFormula, Policy } from "../policy/index.js";
import { type MeasureSubject, ZERO, greater, presence, subjectsOf } from "../quantities/index.js";
import {
  type Ratio,
  divideRatios,
  greatestCommonDivisor,
  roundDivision,
  subtractRatios,
  sumRatios,
} from "../ratio/index.js";
import type { FactorResult, FactorShare, MissingFact, NotPlanned } from "../results/index.js";
import { type FormulaNumbers, askFormula } from "./ask-formula.js";
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
  const { factors, weights, total: own } = provision.parameters;
  const silent = [
    ...(factors.value.some(({ measure }) => measure === undefined) ? ["factors"] : []),
    ...(weights === undefined && factors.value.length > 1 ? ["weights"] : []),
    ...(own === undefined && given === undefined ? ["total"] : []),
  ];
  if (silent.length > 0) return nothing("silent", { silent });
  const recipients = recipientsOf(plan, policy, provision);
  if (recipients.length === 0) return nothing("no-recipient");
  const numbers = askFormula(plan, provision, recipients);
  if (numbers.missing.length > 0) return nothing("facts-missing", { missing: numbers.missing });
  const total = fen(toRatio(given ?? own?.value ?? "0"));
  const result = divide(provision, recipients, numbers, writeUnits(total, 1n));
  if (typeof result === "string") return nothing(result);
  const purpose = provision.parameters.purpose?.value ?? null;
  const needs = recipients.flatMap((recipient, index): readonly Need[] => {
    const share = toRatio(result[index]?.amount ?? "0");
    // A balance below zero is money that has been overspent: there is nothing to deduct.
    const left = subtractRatios(share, greater(numbers.balances?.[index] ?? ZERO, ZERO));
    if (left.numerator <= 0n) return [];
    return [{ policy, provision, recipient, purpose, meaning: "exactly", least: left, most: left, missing: [] }];
  });
  const left = total - fen(sumRatios(needs.map(({ least }) => least)));
  return { needs, reason: null, silent: [], missing: [], undivided: left === 0n ? null : writeUnits(left, 1n) };
}

function nothing(
  reason: NotPlanned["reason"],
  why: Partial<Pick<FormulaNeeds, "silent" | "missing">> = {},
): FormulaNeeds {
  return { needs: [], reason, silent: [], missing: [], undivided: null, ...why };
}

function recipientsOf({ prepared, asOf }: Plan, policy: Policy, provision: FactorFormula): readonly MeasureSubject[] {
  const appliesTo = provision.recipients ?? provision.appliesTo;
  return subjectsOf(prepared, { appliesTo }, policy.jurisdiction).filter(
    (subject) => presence(subject, { asOf, window: undefined }, prepared) !== false,
  );
}

/** Divides the total, or says why that cannot be done. */
function divide(
  { parameters }: FactorFormula,
  recipients: readonly MeasureSubject[],
  { values, coefficients, floors, caps }: FormulaNumbers,
  total: string,
): readonly FactorShare[] | "infeasible" | "too-complex" {
  const factors = parameters.factors.value;
  const isNegative = [...values, coefficients ?? []].some((list) => list.some(({ numerator }) => numerator < 0n));
  const isInverseOfZero = factors.some(
    ({ direction }, place) => direction === "inverse" && values[place]?.some(({ numerator }) => numerator === 0n),
  );
  const bounds = recipients.map((_, index) => ({
    floor: inFen(floors?.[index], "up"),
    cap: inFen(caps?.[index], "down"),
  }));
  const isReversed = bounds.some(({ floor, cap }) => cap !== null && cap < (floor ?? 0n));
  if (isNegative || isInverseOfZero || isReversed) return "infeasible";
  const [indicators, weighted] = [values.map(inProportion), coefficients === null ? null : inProportion(coefficients)];
  const limits = bounds.map(writeBounds);
  const texts = [total, ...indicators.flat(), ...(weighted ?? []), ...limits.flatMap((limit) => Object.values(limit))];
  if (texts.some((text) => text.length > LONGEST)) return "too-complex";
  const result = apportion({
    total,
    unit: "0.01",
    recipients: recipients.map(({ id }, index) => ({
      id,
      ...limits[index],
      ...(weighted === null ? {} : { coefficient: weighted[index] }),
    })),
    factors: factors.map(({ id, direction }, place) => ({
      id,
      weight: weightOf(parameters, id),
      ...(direction === undefined ? {} : { direction }),
      indicators: recipients.map((recipient, index) => ({
        id: recipient.id,
        value: indicators[place]?.[index] ?? "0",
      })),
    })),
    ...(weighted === null
      ? {}
      : { coefficientAppliesTo: factors.flatMap(({ id, coefficient }) => (coefficient === true ? [id] : [])) }),
  });
  if (result === "too-complex") return result;
  return result.status === "infeasible" ? "infeasible" : result.recipients;
}

/** Divides by factors; inverse values of very many recipients can be too long to be divided exactly. */
function apportion(input: FactorInput): FactorResult<FactorShare> | "too-complex" {
  try {
    return apportionByFactors({ ...input, detail: "shares" });
  } catch (error) {
    if (error instanceof RuleInputError && error.code === "too-complex") return "too-complex";
    throw error;
  }
}

/** The part of the total that a factor divides; a factor alone divides all of it. */
function weightOf({ weights }: FactorFormula["parameters"], id: string): string {
  if (weights === undefined) return "1";
  const sum = sumRatios(weights.value.map(({ weight }) => toRatio(weight)));
  const own = toRatio(weights.value.find(({ factor }) => factor === id)?.weight ?? "0");
  const { numerator, denominator } = divideRatios(own, sum);
  return `${numerator}/${denominator}`;
}

/** Significant digits that decimals may have. */
const LONGEST = 60;

/** Writes numbers as the smallest whole ones in the same proportions. */
function inProportion(values: readonly Ratio[]): readonly string[] {
  const multiple = values.reduce(
    (common, { denominator }) => (common / greatestCommonDivisor(common, denominator)) * denominator,
    1n,
  );
  const whole = values.map(({ numerator, denominator }) => numerator * (multiple / denominator));
  const divisor = whole.reduce(greatestCommonDivisor, 0n);
  return whole.map((value) => String(divisor === 0n ? value : value / divisor));
}

/** A bound in whole fen; null: there is none. */
function inFen(value: Ratio | null | undefined, mode: "up" | "down"): bigint | null {
  return value == null ? null : roundDivision(value.numerator * 100n, value.denominator, mode);
}

function writeBounds({ floor, cap }: { readonly floor: bigint | null; readonly cap: bigint | null }): {
  readonly floor?: string;
  readonly cap?: string;
} {
  return {
    ...(floor === null || floor <= 0n ? {} : { floor: writeUnits(floor, 1n) }),
    ...(cap === null ? {} : { cap: writeUnits(cap, 1n) }),
  };
}

function fen({ numerator, denominator }: Ratio): bigint {
  return roundDivision(numerator * 100n, denominator, "half-up");
}
