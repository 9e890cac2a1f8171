import { type Fault, type FaultPath, isRuleInputError } from "../fault/index.js";
import { toRatio } from "../exact/index.js";
import { toLevel, valuesIn } from "../measure-form/index.js";
import { compareRatios, makeRatio, type Ratio, sumRatios } from "../ratio/index.js";
import { eachNow, eachNowOrBefore, valuesNow } from "./parameter-values.js";
import { checkAmount, checkClassList, checkSubject } from "./measure/check-requirement.js";
import type { CostShare, FactorFormula, FundingSources, FundingStandard, PayStandard } from "./types.js";

/** Notes a fault of a policy. */
type Report = (code: Fault["code"], path: FaultPath, values?: Fault["values"]) => void;

/** Notes the faults of a funding standard that its schema cannot see: classes that overlap, a percentage of nothing. */
export function checkFundingStandard(
  { appliesTo, where, parameters }: FundingStandard,
  path: FaultPath,
  fault: Report,
): void {
  checkSubject(where, appliesTo.subject, [...path, "where"], fault);
  checkAmount(parameters.amount, appliesTo.subject, [...path, "parameters", "amount"], fault);
  checkGrowth(parameters.growth, [...path, "parameters", "growth"], fault);
}

/** Notes a yearly decrease of all of an amount, or more: after a year there would be nothing, or less. */
function checkGrowth(growth: FundingStandard["parameters"]["growth"], path: FaultPath, fault: Report): void {
  for (const { value, at } of eachNowOrBefore(growth, path))
    if (compareRatios(toLevel(value.rate), makeRatio(-1n)) <= 0) fault("out-of-range", [...at, "rate"]);
}

/** Notes the faults of a pay standard that its schema cannot see. */
export function checkPayStandardProvision(
  { appliesTo, where, parameters }: PayStandard,
  path: FaultPath,
  fault: Report,
): void {
  if (appliesTo.subject !== "person")
    fault("value-invalid", [...path, "appliesTo", "subject"], { expected: "listed-value", accepted: ["person"] });
  checkSubject(where, "person", [...path, "where"], fault);
  checkAmount(parameters.amount, "person", [...path, "parameters", "amount"], fault);
  checkGrowth(parameters.growth, [...path, "parameters", "growth"], fault);
}

/**
 * Notes the faults of cost shares that its schema cannot see: a ratio for nobody, or twice for one party, ratios that
 * are neither parts (6 and 4) nor fractions that add to one (0.6 and 0.4), and classes that overlap.
 */
export function checkCostShare({ appliesTo, parameters }: CostShare, path: FaultPath, fault: Report): void {
  const parties = valuesNow(parameters.parties, [...path, "parameters", "parties"]);
  const known = new Set(
    parties.flatMap((own) => valuesIn(own.value).flatMap(({ value }) => value.map(({ id }) => id))),
  );
  for (const own of parties) {
    const first = new Map<string, object>();
    for (const { value, at } of valuesIn(own.value, own.at)) {
      const seen = new Set<string>();
      value.forEach((party, index) => {
        const { id } = party;
        noteOf(id, [...at, index, "id"], known, seen, fault);
        // One id is one party in all classes and stages: its cap is for what it bears in all of them.
        if (JSON.stringify(first.get(id) ?? party) !== JSON.stringify(party))
          fault("id-duplicate", [...at, index, "id"], { id });
        first.set(id, first.get(id) ?? party);
      });
    }
  }
  const check: PortionCheck<{ readonly party: string; readonly ratio: string }> = {
    known,
    read: ({ party, ratio }) => ({ of: party, portion: ratio }),
    names: ["party", "ratio"],
    fault,
  };
  for (const { value: own, at: place } of valuesNow(parameters.ratios, [...path, "parameters", "ratios"]))
    for (const { value, at } of valuesIn(own, place)) checkPortions(value, at, check);
  for (const { value, at } of valuesNow(parameters.classes, [...path, "parameters", "classes"])) {
    checkClassList(value, appliesTo.subject, at, fault);
    value.forEach(({ ratios }, index) => checkPortions(ratios, [...at, index, "ratios"], check));
  }
  for (const { value, at } of eachNow(parameters.caps, [...path, "parameters", "caps"])) {
    const seen = new Set<string>();
    value.forEach(({ party }, index) => noteOf(party, [...at, index, "party"], known, seen, fault));
  }
}

/** Notes a source that a funding provision restricts without listing it, for any class or stage. */
export function checkFundingSources({ parameters }: FundingSources, path: FaultPath, fault: Report): void {
  const listed = new Set(eachNow(parameters.sources, [...path, "parameters", "sources"]).flatMap(({ value }) => value));
  for (const { value, at } of eachNow(parameters.earmarks, [...path, "parameters", "earmarks"])) {
    const seen = new Set<string>();
    value.forEach(({ source }, index) => noteOf(source, [...at, index, "source"], listed, seen, fault));
  }
  for (const { value, at } of eachNow(parameters.mayNot, [...path, "parameters", "mayNot"]))
    value.forEach(({ source }, index) => {
      if (source !== undefined && !listed.has(source))
        fault("reference-dangling", [...at, index, "source"], { id: source });
    });
}

/** Notes an id that is not among the known ones, or named for a second time. */
function noteOf(id: string, path: FaultPath, known: ReadonlySet<string>, seen: Set<string>, fault: Report): void {
  if (!known.has(id)) fault("reference-dangling", path, { id });
  if (seen.has(id)) fault("id-duplicate", path, { id });
  seen.add(id);
}

/** Notes the faults of a factor formula that its schema cannot see; its weights are written as cost shares are. */
export function checkFactorFormula(
  { appliesTo, recipients, parameters }: FactorFormula,
  path: FaultPath,
  fault: Report,
): void {
  const factors = eachNow(parameters.factors, [...path, "parameters", "factors"]);
  const known = new Set(factors.flatMap(({ value }) => value.map(({ id }) => id)));
  for (const { value, at } of factors) {
    const seen = new Set<string>();
    value.forEach(({ id }, index) => noteOf(id, [...at, index, "id"], known, seen, fault));
  }
  for (const given of valuesNow(parameters.weights, [...path, "parameters", "weights"]))
    for (const { value, at } of valuesIn(given.value, [...given.at]))
      checkPortions(value, at, {
        known,
        read: ({ factor, weight }) => ({ of: factor, portion: weight }),
        names: ["factor", "weight"],
        fault,
      });
  const { subject } = recipients ?? appliesTo;
  checkAmount(parameters.floor, subject, [...path, "parameters", "floor"], fault);
  checkAmount(parameters.cap, subject, [...path, "parameters", "cap"], fault);
}

interface PortionCheck<T> {
  readonly known: ReadonlySet<string>;
  readonly read: (entry: T) => { readonly of: string; readonly portion: string };
  /** What a portion is of, and the portion, as the fields are called. */
  readonly names: readonly [of: string, portion: string];
  readonly fault: Report;
}

function checkPortions<T>(
  value: readonly T[],
  at: FaultPath,
  { known, read, names: [of, portion], fault }: PortionCheck<T>,
): void {
  const seen = new Set<string>();
  const portions = value.map((entry, index) => {
    const { of: id, portion: text } = read(entry);
    noteOf(id, [...at, index, of], known, seen, fault);
    const ratio = readPortion(text);
    if (ratio === null) fault("decimal-invalid", [...at, index, portion], { expected: "fraction" });
    return ratio;
  });
  const ratios = portions.filter((ratio) => ratio !== null);
  if (ratios.length < portions.length) return;
  const sum = sumRatios(ratios);
  const isParts = ratios.every(({ denominator }) => denominator === 1n) && sum.numerator > 0n;
  if (!isParts && compareRatios(sum, makeRatio(1n)) !== 0)
    fault("weights-not-one", at, { sum: `${sum.numerator}/${sum.denominator}` });
}

/** A decimal, a fraction or a whole number of zero or more; null where it is none. */
function readPortion(text: string): Ratio | null {
  try {
    const ratio = toRatio(text);
    return ratio.numerator < 0n ? null : ratio;
  } catch (error) {
    if (isRuleInputError(error)) return null;
    throw error;
  }
}
