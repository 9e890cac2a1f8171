import { calendarYear } from "../calendar/index.js";
import type { DecimalInput } from "../exact/index.js";
import { toRatio } from "../exact/index.js";
import { RuleInputError } from "../fault/index.js";
import { type FactorInput, apportionByFactors } from "../funding/index.js";
import type { FactorFormula, FormulaFactor, FormulaWeight } from "../policy/index.js";
import {
  type Formula,
  type MeasureSubject,
  ZERO,
  anyOf,
  casesOf,
  contextOf,
  factsThatDecide,
  greater,
  presence,
  subjectsOf,
  valueDue,
  valueInYear,
} from "../quantities/index.js";
import { type Ratio, compareValues, divideRatios, sumRatios, toProportions, toRatioText } from "../ratio/index.js";
import type {
  FactorApportionment,
  FactorResult,
  FactorShare,
  InfeasibleFactors,
  MissingFact,
  NotComputed,
  NotPlanned,
} from "../results/index.js";
import { type FormulaNumbers, askFormula } from "./ask-formula.js";
import { readFen, toFen, writeUnits } from "./money-units.js";
import { reasonForNothing } from "./needs.js";
import type { Need, Plan, PolicyRef } from "./types.js";

/** Why a formula gives no amounts. */
export interface FormulaNotComputed {
  readonly reason: NotComputed["reason"];
  /** Parameters on which the text is silent. */
  readonly silent: readonly string[];
  readonly missing: readonly MissingFact[];
  /** The contradiction, where it lies between the bounds and the factors. */
  readonly infeasible?: InfeasibleFactors | undefined;
}

/** What a formula gives each recipient, or why nothing. */
export type FormulaDivision =
  | {
      readonly type: "divided";
      readonly recipients: readonly MeasureSubject[];
      readonly result: FactorApportionment<FactorShare>;
    }
  | ({ readonly type: "not-computed" } & FormulaNotComputed);

/** Divides the total of a formula between its recipients, by measures that are known for all of them. */
export function divideByFormula(
  plan: Plan,
  policy: PolicyRef,
  provision: FactorFormula,
  given: DecimalInput | undefined,
): FormulaDivision {
  const factors = valueInYear(provision.parameters.factors, plan.year);
  const weights = valueInYear(provision.parameters.weights, plan.year);
  const own = valueInYear(provision.parameters.total, plan.year);
  const silent = [
    ...(factors?.every(({ measure }) => measure !== undefined) === true ? [] : ["factors"]),
    ...(factors === undefined || isWeighted(factors, weights) ? [] : ["weights"]),
    ...(own === undefined && given === undefined ? ["total"] : []),
  ];
  if (silent.length > 0 || factors === undefined) return notComputed("silent", { silent });
  const recipients = recipientsOf(plan, policy, provision);
  if (recipients.length === 0) return notComputed("no-recipient");
  const numbers = askFormula(plan, provision, factors, recipients);
  if (numbers.missing.length > 0) return notComputed("facts-missing", { missing: numbers.missing });
  const total = toFen(toRatio(given ?? own ?? "0"), "half-up");
  const result = divide(factors, weights, recipients, numbers, writeUnits(total, 1n));
  if (typeof result === "string") return notComputed(result);
  if (result.status === "infeasible") return notComputed("infeasible", { infeasible: result });
  return { type: "divided", recipients, result: deduct(result, numbers.balances) };
}

type Weights = readonly FormulaWeight[];

/** Whether the factors have the weights of their stage: those of others say nothing about them. */
function isWeighted(factors: readonly FormulaFactor[], weights: Weights | undefined): boolean {
  return weights === undefined
    ? factors.length < 2
    : weights.every(({ factor }) => factors.some(({ id }) => id === factor));
}

/** What a factor formula comes to: the amount of each recipient, or why there is none. */
export interface FormulaNeeds extends Omit<FormulaNotComputed, "reason"> {
  readonly needs: readonly Need[];
  readonly reason: NotPlanned["reason"] | null;
  /** What caps and deductions leave of the total, in yuan; null: nothing. */
  readonly undivided: string | null;
}

/** Returns what the recipients of a formula need by it. */
export function needsOfFormula(
  plan: Plan,
  policy: PolicyRef,
  provision: FactorFormula,
  given: DecimalInput | undefined,
): FormulaNeeds {
  const division = divideByFormula(plan, policy, provision, given);
  if (division.type === "not-computed") return { ...division, needs: [], undivided: null };
  const { recipients, result } = division;
  const needs = recipients.flatMap((recipient, index): readonly Need[] => {
    const amount = toRatio(result.recipients[index]?.amount ?? "0");
    const purposes = purposesOf(plan, provision, recipient);
    return purposes.map(({ purpose, when, isCertain }) => ({
      policy,
      provision,
      recipient,
      purpose,
      meaning: "exactly",
      applies: isCertain || when,
      least: isCertain ? amount : ZERO,
      most: amount,
      missing: isCertain ? [] : factsThatDecide(when),
    }));
  });
  const left = readFen(result.unallocated);
  const reason = reasonForNothing(needs);
  return { needs, reason, silent: [], missing: [], undivided: left === 0n ? null : writeUnits(left, 1n) };
}

/**
 * The purposes that the money of a recipient may have, each with the condition on its class; of no class none is named, of
 * two it is not certain for what the money is.
 */
function purposesOf(
  { prepared, asOf, year }: Plan,
  { parameters: { purpose } }: FactorFormula,
  recipient: MeasureSubject,
): readonly { readonly purpose: string | null; readonly when: Formula; readonly isCertain: boolean }[] {
  const due = purpose === undefined ? null : valueDue(purpose.value, `${year}-12-31`);
  if (due === null) return [{ purpose: null, when: true, isCertain: true }];
  const context = contextOf({ prepared, asOf, period: calendarYear(year), rounding: null });
  const { all, whenIn } = casesOf({ purpose: due }, recipient, context);
  const purposes = new Map<string | null, readonly Formula[]>();
  for (const one of all) {
    const own = (one.applied?.["purpose"]?.value ?? null) as string | null;
    purposes.set(own, [...(purposes.get(own) ?? []), whenIn(one)]);
  }
  const isCertain = purposes.size === 1 && all.every(({ none }) => none !== "two-classes");
  return Array.from(purposes, ([own, whens]) => ({ purpose: own, when: anyOf(whens), isCertain })).toSorted(
    (one, other) => compareValues(one.purpose ?? "", other.purpose ?? ""),
  );
}

function notComputed(
  reason: NotComputed["reason"],
  why: Partial<Pick<FormulaNotComputed, "silent" | "missing" | "infeasible">> = {},
): FormulaDivision {
  return { type: "not-computed", reason, silent: [], missing: [], ...why };
}

function recipientsOf(
  { prepared, asOf }: Plan,
  policy: PolicyRef,
  provision: FactorFormula,
): readonly MeasureSubject[] {
  const appliesTo = provision.recipients ?? provision.appliesTo;
  return subjectsOf(prepared, { appliesTo }, policy.jurisdiction).filter(
    (subject) => presence(subject, { asOf, window: undefined, tier: appliesTo.tier }, prepared) !== false,
  );
}

/** Divides the total, or says why that cannot be done. */
function divide(
  factors: readonly FormulaFactor[],
  weights: Weights | undefined,
  recipients: readonly MeasureSubject[],
  { values, coefficients, floors, caps }: FormulaNumbers,
  total: string,
): FactorResult<FactorShare> | "infeasible" | "too-complex" {
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
  return apportion({
    total,
    unit: "0.01",
    recipients: recipients.map(({ id }, index) => ({
      id,
      ...limits[index],
      ...(weighted === null ? {} : { coefficient: weighted[index] }),
    })),
    factors: factors.map(({ id, direction }, place) => ({
      id,
      weight: toRatioText(weightOf(weights, id)),
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

/** Deducts balances from what recipients receive; a balance below zero is money overspent, and nothing is deducted. */
function deduct(
  result: FactorApportionment<FactorShare>,
  balances: readonly Ratio[] | null,
): FactorApportionment<FactorShare> {
  if (balances === null) return result;
  let left = readFen(result.unallocated);
  const recipients = result.recipients.map((share, index) => {
    const amount = readFen(share.amount);
    const balance = toFen(greater(balances[index] ?? ZERO, ZERO), "half-up");
    const deducted = balance < amount ? balance : amount;
    if (deducted === 0n) return share;
    left += deducted;
    return { ...share, amount: writeUnits(amount - deducted, 1n), deducted: writeUnits(deducted, 1n) };
  });
  return { ...result, recipients, unallocated: writeUnits(left, 1n) };
}

/** The part of the total that a factor divides; a factor alone divides all of it. */
function weightOf(weights: Weights | undefined, id: string): Ratio {
  if (weights === undefined) return toRatio("1");
  const sum = sumRatios(weights.map(({ weight }) => toRatio(weight)));
  return divideRatios(toRatio(weights.find(({ factor }) => factor === id)?.weight ?? "0"), sum);
}

/** Significant digits that decimals may have. */
const LONGEST = 60;

function inProportion(values: readonly Ratio[]): readonly string[] {
  return toProportions(values).map(String);
}

/** A bound in whole fen; null: there is none. */
function inFen(value: Ratio | null | undefined, mode: "up" | "down"): bigint | null {
  return value == null ? null : toFen(value, mode);
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
