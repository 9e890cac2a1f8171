import type { FaultCode, FaultPath, FaultValues } from "../../fault/index.js";
import { toRatio } from "../../exact/index.js";
import { isByPeriod, isByStages, isPercentage, readsPeriod, toLevel, valuesIn } from "../../measure-form/index.js";
import { compareRatios, formatRatio, makeRatio, sumRatios } from "../../ratio/index.js";
import { checkRecurrence } from "../check-recurrence.js";
import { valuesNow, valuesNowOrBefore } from "../parameter-values.js";
import type { Parameter } from "../parameter.js";
import { DIVISION_LEVELS, type OwnDate, isOwnWord } from "../../terms/index.js";
import { overlap } from "./overlap.js";
import type {
  Bound,
  BoundByClass,
  BoundRate,
  BoundSum,
  Level,
  Measure,
  Requirement,
  SubjectCondition,
} from "../types.js";

/** Notes a fault. */
type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

/** Notes what the schema of a requirement cannot see: bounds that do not fit the measure, classes and stages that contradict. */
export function checkRequirementProvision(provision: Requirement, path: FaultPath, fault: Report): void {
  const { parameters, scope, appliesTo } = provision;
  const at = [...path, "parameters"];
  checkRecurrence(provision, path, fault);
  if (parameters.atLeast === undefined && parameters.atMost === undefined) fault("value-missing", [...at, "atLeast"]);
  if (scope === "jurisdiction" && appliesTo.subject !== "division")
    fault("value-invalid", [...path, "appliesTo", "subject"], { expected: "listed-value", accepted: ["division"] });
  if (!SUBJECTS.includes(appliesTo.subject))
    fault("value-invalid", [...path, "appliesTo", "subject"], { expected: "listed-value", accepted: SUBJECTS });
  const overTime = valuesNowOrBefore(parameters.measure, []).some(({ value }) => readsPeriod(value));
  if (parameters.every !== undefined && !overTime) fault("key-unknown", [...at, "every"]);
  checkWithin(provision, overTime, at, fault);
  checkDueAfter(provision, at, fault);
  checkSubject(provision.where, appliesTo.subject, [...path, "where"], fault);
  checkTwoBounds(provision, at, fault);
  if (!overTime) checkStagesOfOthers(provision, at, fault);
  if (scope !== "jurisdiction")
    for (const { at: place, accepted } of figuresOfNone(parameters, appliesTo, at))
      fault("value-invalid", place, accepted === undefined ? undefined : { expected: "listed-value", accepted });
  const measures = valuesNow(parameters.measure, []);
  for (const name of ["atLeast", "atMost"] as const) {
    for (const { value: bound, at: place } of valuesNow(parameters[name], [...at, name]))
      for (const { value: measure } of measures) checkBound(bound, measure, place, fault);
    for (const { value: bound, at: place } of valuesNowOrBefore(parameters[name], [...at, name]))
      checkClasses(bound, appliesTo.subject, place, fault);
  }
}

/** Notes a part of the year where nothing is due each year. */
function checkWithin({ parameters }: Requirement, overTime: boolean, at: FaultPath, fault: Report): void {
  if (parameters.within === undefined) return;
  const isYearly = valuesNow(parameters.every, []).every(({ value }) => value === "year");
  if (!overTime || !isYearly) fault("key-unknown", [...at, "within"]);
}

/** Reports a term from a date that the subjects do not have, with no length or two, or beside stages or periods. */
function checkDueAfter({ parameters, appliesTo, scope }: Requirement, at: FaultPath, fault: Report): void {
  const { dueAfter, ...others } = parameters;
  const dates = scope === "jurisdiction" ? undefined : OWN_DATES[appliesTo.subject];
  for (const { value, at: place } of valuesNowOrBefore(dueAfter, [...at, "dueAfter"])) {
    const isStaged = Object.values<Parameter<unknown> | undefined>(others).some((one) => isByStages(one?.value));
    if (dates === undefined || isStaged || isByPeriod(parameters)) fault("key-unknown", [...at, "dueAfter"]);
    else if (!dates.includes(value.from))
      fault("value-invalid", [...place, "from"], { expected: "listed-value", accepted: dates });
    if (value.days === undefined && value.months === undefined) fault("value-missing", [...place, "months"]);
    if (value.days !== undefined && value.months !== undefined) fault("key-unknown", [...place, "days"]);
  }
}

/** The dates that each kind of subject has. */
const OWN_DATES: Partial<Readonly<Record<string, readonly OwnDate[]>>> = {
  station: ["station-opening"],
  contract: ["contract-start", "contract-signing"],
  person: ["joining"],
};

/** A place at which a figure is read that no subject of the requirement can have; and what can be written there. */
interface FigureOfNone {
  readonly at: FaultPath;
  readonly accepted?: readonly string[] | undefined;
}

/**
 * Returns where figures are read that the subjects do not have: of a division below theirs, of the division of an operator,
 * which lies in none, or of persons and contracts, for which no figures are recorded.
 */
function figuresOfNone(value: unknown, appliesTo: Requirement["appliesTo"], path: FaultPath): readonly FigureOfNone[] {
  if (typeof value !== "object" || value === null) return [];
  const { subject, tier } = appliesTo;
  const isList = Array.isArray(value);
  if ("take" in value && value.take === "figure") {
    if (subject === "person" || subject === "contract")
      return [{ at: [...path, "take"], accepted: ["count", "share", "sum", "mean", "total", "ratio"] }];
    const level = "at" in value ? value.at : undefined;
    const order: readonly (string | undefined)[] = DIVISION_LEVELS;
    const isBelow =
      subject === "division" && order.includes(tier) && order.indexOf(String(level)) > order.indexOf(tier);
    return level !== undefined && (subject === "operator" || isBelow) ? [{ at: [...path, "at"] }] : [];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    figuresOfNone(part, appliesTo, [...path, isList ? Number(key) : key]),
  );
}

/** Notes two bounds between which no number lies, and two that both change by stage: a finding is of one stage. */
function checkTwoBounds({ parameters: { atLeast, atMost } }: Requirement, at: FaultPath, fault: Report): void {
  if (atLeast === undefined || atMost === undefined) return;
  const [least, most] = [atLeast.value, atMost.value];
  if (isStaged(least) && isStaged(most)) fault("value-invalid", [...at, "atMost", "value", "stages"]);
  const [lows, highs] = [levelsIn(least, [...at, "atLeast", "value"]), levelsIn(most, [...at, "atMost", "value"])];
  // Where both differ by class or stage, they are not compared: which belong together only the subject shows.
  if (isLevel(least))
    for (const { level, at: place } of highs)
      if (compareRatios(toLevel(least), toLevel(level)) > 0) fault("out-of-range", place, { least: textOf(least) });
  if (isLevel(most) && !isLevel(least))
    for (const { level, at: place } of lows)
      if (compareRatios(toLevel(level), toLevel(most)) > 0) fault("out-of-range", place, { most: textOf(most) });
}

/** Notes stages of another parameter where a bound has some, and what is asked is asked on a day: a finding is of one stage. */
function checkStagesOfOthers({ parameters }: Requirement, at: FaultPath, fault: Report): void {
  const { measure: _measure, atLeast, atMost, ...others } = parameters;
  if (![atLeast, atMost].some((bound) => bound !== undefined && isStaged(bound.value))) return;
  for (const [name, parameter] of Object.entries<Parameter<unknown> | undefined>(others))
    if (isByStages(parameter?.value)) fault("value-invalid", [...at, name, "value", "stages"]);
}

/** Writes a number as the policy does, and two whole numbers as a fraction. */
function textOf(level: Level): string {
  return typeof level === "object" ? formatRatio(toLevel(level)) : String(level);
}

/** Returns the plain numbers of a bound, for all, a class or a stage, with the path to each. */
function levelsIn(bound: Bound, path: FaultPath): readonly { readonly level: Level; readonly at: FaultPath }[] {
  return valuesIn<Bound>(bound, path).flatMap(({ value, at }) => (isLevel(value) ? [{ level: value, at }] : []));
}

function isLevel(bound: Bound): bound is Level {
  return typeof bound !== "object" || "numerator" in bound;
}

const SUBJECTS: readonly string[] = ["division", "station", "operator", "contract", "person"];

/** Notes parts of a bound that no number of the measure can reach, or that have no meaning for it. */
function checkBound(bound: Bound, measure: Measure, path: FaultPath, fault: Report): void {
  if (isStaged(bound)) {
    bound.stages.forEach(({ by, is }, index) => {
      const before = bound.stages[index - 1];
      if (before !== undefined && before.by >= by) fault("stages-out-of-order", [...path, "stages", index, "by"]);
      checkSum(is, measure, [...path, "stages", index, "is"], fault);
    });
    return;
  }
  checkSum(bound, measure, path, fault);
}

function isStaged(bound: Bound): bound is Extract<Bound, { readonly stages: unknown }> {
  return typeof bound === "object" && "stages" in bound;
}

function checkSum(bound: BoundSum, measure: Measure, path: FaultPath, fault: Report): void {
  if (typeof bound !== "object" || !("parts" in bound)) {
    checkByClass(bound, measure, path, fault);
    return;
  }
  bound.parts.forEach((part, index) => checkByClass(part, measure, [...path, "parts", index], fault));
  if (measure.take === "share" && compareRatios(sumRatios(bound.parts.filter(isLevel).map(toLevel)), ONE) > 0)
    fault("out-of-range", [...path, "parts"], { least: 0, most: 1 });
}

function checkByClass(bound: BoundByClass, measure: Measure, path: FaultPath, fault: Report): void {
  if (typeof bound !== "object" || !("classes" in bound)) {
    checkRate(bound, measure, path, fault);
    return;
  }
  bound.classes.forEach(({ is }, index) => checkRate(is, measure, [...path, "classes", index, "is"], fault));
  if (bound.otherwise !== undefined) checkRate(bound.otherwise, measure, [...path, "otherwise"], fault);
}

/** A percentage is a part: of a share, or of the measure by which a bound is calculated. A share is never more than all. */
function checkRate(rate: BoundRate, measure: Measure, path: FaultPath, fault: Report): void {
  if (typeof rate === "object" && "is" in rate) {
    const { atLeast, atMost } = rate;
    if (atLeast !== undefined && atMost !== undefined && compareRatios(toRatio(atLeast), toRatio(atMost)) > 0)
      fault("out-of-range", [...path, "atMost"], { least: String(atLeast) });
    if (atMost !== undefined && toRatio(atMost).numerator === 0n)
      fault("out-of-range", [...path, "atMost"], { expected: "positive-decimal" });
    if (toLevel(rate.is).numerator === 0n) fault("out-of-range", [...path, "is"], { expected: "non-zero-decimal" });
    if (rate.forEvery !== undefined && toRatio(rate.forEvery).numerator === 0n)
      fault("out-of-range", [...path, "forEvery"], { expected: "positive-decimal" });
    if (rate.forEvery !== undefined && isPercentage(rate.is))
      fault("value-invalid", [...path, "is"], { expected: "non-negative-decimal" });
    if (!canBeNegative(measure) && toLevel(rate.is).numerator < 0n)
      fault("out-of-range", [...path, "is"], { least: 0 });
    return;
  }
  if (!canBeNegative(measure) && toLevel(rate).numerator < 0n) fault("out-of-range", path, { least: 0 });
  const isPart = measure.take === "share" || measure.take === "ratio" || measure.take === "figure";
  if (isPercentage(rate) && !isPart) fault("value-invalid", path, { expected: "non-negative-decimal" });
  if (measure.take === "share" && compareRatios(toLevel(rate), ONE) > 0)
    fault("out-of-range", path, { least: 0, most: 1 });
}

const ONE = makeRatio(1n);

/** Returns whether a measure can be negative: what is counted cannot, while figures of a policy's own and what is deducted can. */
function canBeNegative(measure: Measure): boolean {
  switch (measure.take) {
    case "count":
    case "share":
    case "vacancy":
      return false;
    case "sum":
    case "mean":
      return "figure" in measure && isOwnWord(measure.figure);
    case "figure":
      return isOwnWord(measure.key);
    case "earlier":
      return canBeNegative(measure.measure);
    case "total":
      return measure.parts.some((part) => isNegative(part.times) || canBeNegative(part.measure));
    case "ratio":
      return canBeNegative(measure.of) || canBeNegative(measure.by);
  }
}

function isNegative(times: string | number | undefined): boolean {
  return times !== undefined && toRatio(times).numerator < 0n;
}

/** Notes classes that certainly overlap, and conditions on another kind of subject. */
function checkClasses(bound: Bound, subject: string, path: FaultPath, fault: Report): void {
  if (typeof bound !== "object") return;
  if ("stages" in bound) {
    bound.stages.forEach(({ is }, index) => checkClasses(is, subject, [...path, "stages", index, "is"], fault));
    return;
  }
  if ("parts" in bound) {
    bound.parts.forEach((part, index) => checkClasses(part, subject, [...path, "parts", index], fault));
    return;
  }
  if (!("classes" in bound)) return;
  checkClassList(bound.classes, subject, [...path, "classes"], fault);
}

/** Notes classes of subject that certainly overlap, and conditions on another kind of subject. */
export function checkClassList(
  classes: readonly { readonly when: SubjectCondition }[],
  subject: string,
  path: FaultPath,
  fault: Report,
): void {
  classes.forEach(({ when }, index) => {
    const at = [...path, index, "when"];
    checkSubject(when, subject, at, fault);
    if (classes.slice(0, index).some((other) => overlap({ ...other.when }, { ...when }))) fault("classes-overlap", at);
  });
}

/** Notes the faults of an amount of money: as of a bound, in yuan. */
export function checkAmount(
  parameter: Parameter<Bound> | undefined,
  subject: string,
  path: FaultPath,
  fault: Report,
): void {
  for (const { value: bound, at } of valuesNowOrBefore(parameter, path)) {
    checkBound(bound, IN_YUAN, at, fault);
    checkClasses(bound, subject, at, fault);
  }
}

const IN_YUAN: Measure = { take: "sum", of: "allocations", quantity: "amount" };

/** Stations, contracts and persons lie in a division; an operator can be asked of itself alone. */
export function checkSubject(
  condition: SubjectCondition | undefined,
  subject: string,
  path: FaultPath,
  fault: Report,
): void {
  if (condition === undefined) return;
  const accepted = subject === "operator" ? ["operator"] : [...new Set(["division", subject])];
  for (const key of Object.keys(condition))
    if (!accepted.includes(key)) fault("key-unknown", [...path, key], { accepted });
}
