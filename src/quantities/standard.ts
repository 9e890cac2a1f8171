import type { Period } from "../calendar/index.js";
import { isByStages, toLevel, valuesIn } from "../measure-form/index.js";
import type { Bound, FundingStandard, PayStandard, YearlyGrowth } from "../policy/index.js";
import { type Ratio, addRatios, makeRatio, multiplyRatios } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import { valueInYear } from "./cases.js";
import { boundOf, subjectMeets } from "./compile.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { type Formula, allOf } from "./formula.js";
import { contextOf } from "./meets.js";
import { type NumberAnswer, numberOf } from "./number-of.js";
import { type Quantity, ONE, ZERO } from "./quantity.js";
import { presence } from "./presence.js";
import { openingFact } from "./spans.js";
import { scaleOf, subjectsOf } from "./subjects.js";
import { testDay } from "./test-facts.js";

/** When a standard is asked for: its year, and the day on which what it counts is counted. */
export interface StandardQuestion {
  readonly prepared: PreparedRegister;
  readonly year: number;
  readonly asOf: MeasureContext["asOf"];
  /** The area in which the policy applies. */
  readonly jurisdiction: string;
}

/** What a standard lays down for one subject, in yuan for the year. */
export interface StandardAmount {
  readonly subject: MeasureSubject;
  /** Whether the standard applies to the subject. */
  readonly applies: Formula;
  readonly amount: Quantity;
}

/** Returns what a standard lays down for each of its subjects in a year; nothing before its first stage. */
export function standardAmounts(
  provision: FundingStandard | PayStandard,
  { prepared, year, asOf, jurisdiction }: StandardQuestion,
): readonly StandardAmount[] {
  const { parameters } = provision;
  const window: Period = { from: `${year}-01-01` as Period["from"], to: `${year}-12-31` as Period["to"] };
  const bound = boundIn(parameters.amount.value, year);
  if (bound === null) return [];
  const rounding = "rounding" in parameters ? (parameters.rounding?.value ?? null) : null;
  const context = contextOf({ prepared, asOf, period: window, rounding, rounds: "units" });
  const times = multiplyRatios(parameters.per?.value === "month" ? MONTHS : ONE, growthIn(parameters.growth, year));
  const once = "times" in parameters && parameters.times?.value === "once-at-opening";
  const reading = "partYear" in parameters && !once ? (parameters.partYear?.value ?? "full") : "full";
  const scope = "scope" in provision ? provision.scope : undefined;
  const { tier } = provision.appliesTo;
  return subjectsOf(prepared, { scope, appliesTo: provision.appliesTo }, jurisdiction).flatMap((subject) => {
    const present = isThere(subject, { once, tier }, window, context);
    if (present === false) return [];
    const applies = allOf([
      present,
      provision.where === undefined ? true : subjectMeets(subject, provision.where, context),
    ]);
    if (applies === false) return [];
    const whole: Quantity = boundOf(bound, subject, context);
    const scaled = scaleOf(reading, subject, window, prepared)(whole);
    return [{ subject, applies, amount: { type: "total" as const, parts: [{ times, of: scaled }] } }];
  });
}

/** Returns the least and the greatest amount of a standard for a subject; nothing where it does not apply. */
export function amountOfStandard({ applies, amount }: StandardAmount): NumberAnswer {
  return numberOf({
    type: "classes",
    cases: [{ when: applies, is: amount }],
    otherwise: { type: "number", value: ZERO },
  });
}

const MONTHS = makeRatio(12n);

/** A bound without stages. */
type SimpleBound = Exclude<Bound, { readonly stages: unknown }>;

/** Returns the bound of a year: of the last stage that is due in it or was due before; null before the first. */
export function boundIn(bound: Bound, year: number): SimpleBound | null {
  if (typeof bound !== "object" || !("stages" in bound)) return bound;
  return bound.stages.findLast(({ by }) => by <= `${year}-12-31`)?.is ?? null;
}

/** Returns by what an amount has been multiplied by a year; with stages, each year grows by the rate of its own stage. */
function growthIn(growth: FundingStandard["parameters"]["growth"], year: number): Ratio {
  if (growth === undefined) return ONE;
  const [first, ...others] = valuesIn<YearlyGrowth>(growth.value).map(({ value }) => value);
  if (first === undefined) return ONE;
  if (others.length === 0 && !isByStages(growth.value)) return growthOf(first, year);
  const since = others.reduce((earliest, one) => Math.min(earliest, one.since), first.since);
  let factor = ONE;
  for (let nth = since + 1; nth <= year; nth += 1) {
    const own = valueInYear(growth, nth);
    if (own === undefined || nth <= own.since) continue;
    const rate = toLevel(own.rate);
    factor = own.on === "base-year" ? addRatios(factor, rate) : multiplyRatios(factor, addRatios(ONE, rate));
  }
  return factor;
}

function growthOf(growth: YearlyGrowth, year: number): Ratio {
  if (year <= growth.since) return ONE;
  const rate = toLevel(growth.rate);
  const years = year - growth.since;
  if (growth.on === "base-year") return addRatios(ONE, multiplyRatios(rate, makeRatio(BigInt(years))));
  const { numerator, denominator } = addRatios(ONE, rate);
  return makeRatio(numerator ** BigInt(years), denominator ** BigInt(years));
}

/** Returns whether a subject has a part in the year: open in it, opened in it, or at work on the day. */
function isThere(
  subject: MeasureSubject,
  { once, tier }: { readonly once: boolean; readonly tier: string | undefined },
  window: Period,
  { prepared, asOf }: MeasureContext,
): Formula {
  const station = subject.kind === "station" ? prepared.stations.get(subject.id) : undefined;
  if (once && station !== undefined)
    return testDay(station.from, { from: window.from, until: window.to }, openingFact(station, "from"));
  return presence(subject, { asOf, window: subject.kind === "person" ? undefined : window, tier }, prepared);
}
