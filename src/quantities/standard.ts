import { type Period, calendarYear } from "../calendar/index.js";
import { isByClass, isByStages, toLevel } from "../measure-form/index.js";
import { replaceParameters } from "../parsed/index.js";
import type {
  Bound,
  FundingStandard,
  PayStandard,
  Settled,
  ValueByClass,
  Varied,
  YearlyGrowth,
} from "../policy/index.js";
import { type Ratio, addRatios, makeRatio, multiplyRatios } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { BudgetLine } from "../results/index.js";
import { type Case, type StageValue, casesOf, valueInYear } from "./cases.js";
import { boundOf, subjectMeets } from "./compile.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { type Formula, allOf, anyOf } from "./formula.js";
import { contextOf } from "./meets.js";
import { type NumberAnswer, numberOf } from "./number-of.js";
import { type Quantity, CONTRADICTORY, ONE, ZERO, inOneCase } from "./quantity.js";
import { presence } from "./presence.js";
import { openingFact } from "./spans.js";
import { inYear, settledFor, withoutClasses } from "./stages.js";
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

/** What a standard lays down for one subject and purpose, in yuan for the year. */
export interface StandardAmount {
  readonly subject: MeasureSubject;
  /** Whether the standard applies to the subject, and it is for this purpose and of this meaning. */
  readonly applies: Formula;
  readonly amount: Quantity;
  /** Null: the source names none. */
  readonly purpose: string | null;
  readonly meaning: BudgetLine["meaning"];
}

type Standard = FundingStandard | PayStandard;

type SettledStandard = Settled<FundingStandard> | Settled<PayStandard>;

/** Returns whether all that a standard cannot do without is laid down in a year: its amount, and of pay for what time it is. */
export function isDueIn({ kind, parameters: { amount, per } }: Standard, year: number): boolean {
  return boundIn(amount.value, year) !== null && (kind === "funding-standard" || valueInYear(per, year) !== undefined);
}

/**
 * Returns what a standard lays down for each of its subjects in a year; nothing before its first stage. Where it is not
 * known of which class a subject is, there is an amount for each purpose and meaning that it may have.
 */
export function standardAmounts(provision: Standard, question: StandardQuestion): readonly StandardAmount[] {
  const { prepared, year, asOf, jurisdiction } = question;
  if (!isDueIn(provision, year)) return [];
  const settling = { prepared, asOf, period: calendarYear(year) };
  const grow = growthIn(provision.parameters.growth, question);
  // How an amount grows depends on all stages up to the year.
  const current = inYear(replaceParameters(provision, { growth: undefined }), year);
  const scope = "scope" in provision ? provision.scope : undefined;
  return subjectsOf(prepared, { scope, appliesTo: provision.appliesTo }, jurisdiction).flatMap((subject) => {
    const { all } = settledFor(current, settling, subject);
    return merge(
      all.flatMap(({ when, provision: settled, none }) => {
        if (none === "no-class") return [];
        const own = amountIn((settled ?? withoutClasses(current)) as SettledStandard, subject, question);
        return own === null
          ? []
          : [
              {
                ...own,
                applies: allOf([when, own.applies]),
                amount: none === "two-classes" ? CONTRADICTORY : grow(subject, own.amount),
              },
            ];
      }),
    );
  });
}

/** What a subject gets by a standard with one value for each parameter, before it has grown; null: nothing. */
function amountIn(
  { kind, where, appliesTo: { tier }, parameters }: SettledStandard,
  subject: MeasureSubject,
  { prepared, year, asOf }: StandardQuestion,
): StandardAmount | null {
  const window = calendarYear(year);
  const bound = boundIn(parameters.amount.value, year);
  const rounding = "rounding" in parameters ? (parameters.rounding?.value ?? null) : null;
  const context = contextOf({ prepared, asOf, period: window, rounding, rounds: "units" });
  const once = "times" in parameters && parameters.times?.value === "once-at-opening";
  const reading = "partYear" in parameters && !once ? (parameters.partYear?.value ?? "full") : "full";
  const present = isThere(subject, { once, tier }, window, context);
  if (present === false || bound === null) return null;
  const applies = allOf([present, where === undefined ? true : subjectMeets(subject, where, context)]);
  if (applies === false) return null;
  const scaled = scaleOf(reading, subject, window, prepared)(boundOf(bound, subject, context));
  const purpose = "purpose" in parameters ? (parameters.purpose?.value ?? null) : null;
  return {
    subject,
    applies,
    amount: times(parameters.per?.value === "month" ? MONTHS : ONE, scaled),
    purpose: kind === "pay-standard" ? "pay" : purpose,
    meaning: parameters.meaning?.value ?? (kind === "pay-standard" ? "at-least" : "exactly"),
  };
}

function times(factor: Ratio, of: Quantity): Quantity {
  return { type: "total", parts: [{ times: factor, of }] };
}

/** Makes one amount of those for one purpose and of one meaning, of which just one applies. */
function merge(amounts: readonly StandardAmount[]): readonly StandardAmount[] {
  const merged: StandardAmount[] = [];
  for (const own of amounts) {
    const index = merged.findIndex(({ purpose, meaning }) => purpose === own.purpose && meaning === own.meaning);
    const known = merged[index];
    if (known === undefined) merged.push(own);
    else {
      const amount = inOneCase([known, own].map(({ applies, amount: is }) => ({ when: applies, is })));
      merged[index] = { ...known, applies: anyOf([known.applies, own.applies]), amount };
    }
  }
  return merged;
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

/**
 * Returns the function that lets an amount of a subject grow until a year. With stages, each year grows by the rate of its
 * own stage, and by none where that has no class for the subject; without a class in the year itself the standard does
 * not apply.
 */
function growthIn(
  growth: Standard["parameters"]["growth"],
  { prepared, year, asOf }: StandardQuestion,
): (subject: MeasureSubject, of: Quantity) => Quantity {
  const stages = stagesUntil(growth?.value, year);
  if (stages.every((stage): stage is GrowthStage<YearlyGrowth> => !isByClass(stage.is))) {
    const factor = factorIn(stages, year);
    return (_, of) => times(factor, of);
  }
  const values = stages.map(({ by, is }, index): readonly [string, StageValue] => {
    const isOver = isByClass(is) && index < stages.length - 1;
    return [by, { value: isOver ? { otherwise: { since: year, rate: "0" }, ...is } : is }];
  });
  const context = contextOf({ prepared, asOf, period: calendarYear(year), rounding: null });
  return (subject, of) => {
    const { all, whenIn } = casesOf(Object.fromEntries(values), subject, context);
    const amountOf = ({ applied, none }: Case): Quantity => {
      if (applied === null) return none === "two-classes" ? CONTRADICTORY : inOneCase([]);
      const own = stages.map(({ by }) => ({ by, is: applied[by]?.value as YearlyGrowth }));
      return times(factorIn(own, year), of);
    };
    return inOneCase(all.map((one) => ({ when: whenIn(one), is: amountOf(one) })));
  };
}

/** How an amount grows from the year of a day; without stages from any. */
interface GrowthStage<G> {
  readonly by: string;
  readonly is: G;
}

/** Returns the stages of a growth that are due in a year or were due before. */
function stagesUntil(
  growth: Varied<YearlyGrowth> | undefined,
  year: number,
): readonly GrowthStage<YearlyGrowth | ValueByClass<YearlyGrowth>>[] {
  if (growth === undefined) return [];
  return isByStages(growth) ? growth.stages.filter(({ by }) => by <= `${year}-12-31`) : [{ by: "", is: growth }];
}

/** Returns by what an amount has been multiplied by a year. */
function factorIn(stages: readonly GrowthStage<YearlyGrowth>[], year: number): Ratio {
  let factor = ONE;
  const since = stages.reduce((earliest, { is }) => Math.min(earliest, is.since), year);
  for (let nth = since + 1; nth <= year; nth += 1) {
    const own = stages.findLast(({ by }) => by <= `${nth}-12-31`)?.is;
    if (own === undefined || nth <= own.since) continue;
    const rate = toLevel(own.rate);
    factor = own.on === "base-year" ? addRatios(factor, rate) : multiplyRatios(factor, addRatios(ONE, rate));
  }
  return factor;
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
