import { type Fault, type FaultPath, isRuleInputError } from "../fault/index.js";
import { toRatio } from "../exact/index.js";
import { compareRatios, makeRatio, type Ratio, sumRatios } from "../ratio/index.js";
import type { Parameter } from "./parameter.js";
import type { CostShare, FactorFormula } from "./types.js";

/** Notes a fault of a policy. */
type Report = (code: Fault["code"], path: FaultPath, values?: Fault["values"]) => void;

/**
 * Notes the faults of cost shares that its schema cannot see: a ratio for nobody, or twice for one party, and ratios that
 * are neither parts (6 and 4) nor fractions that add to one (0.6 and 0.4).
 */
export function checkCostShare({ parameters }: CostShare, path: FaultPath, fault: Report): void {
  const parties = readingsOf(parameters.parties, [...path, "parties"]);
  checkPortions(parameters.ratios, [...path, "ratios"], {
    known: new Set(parties.flatMap(({ value }) => value.map(({ id }) => id))),
    read: ({ party, ratio }) => ({ of: party, portion: ratio }),
    names: ["party", "ratio"],
    fault,
  });
}

/** Notes the faults of a factor formula that its schema cannot see; its weights are written as cost shares are. */
export function checkFactorFormula({ parameters }: FactorFormula, path: FaultPath, fault: Report): void {
  const factors = readingsOf(parameters.factors, [...path, "factors"]);
  checkPortions(parameters.weights, [...path, "weights"], {
    known: new Set(factors.flatMap(({ value }) => value.map(({ id }) => id))),
    read: ({ factor, weight }) => ({ of: factor, portion: weight }),
    names: ["factor", "weight"],
    fault,
  });
}

interface PortionCheck<T> {
  readonly known: ReadonlySet<string>;
  readonly read: (entry: T) => { readonly of: string; readonly portion: string };
  /** What a portion is of, and the portion, as the fields are called. */
  readonly names: readonly [of: string, portion: string];
  readonly fault: Report;
}

function checkPortions<T>(
  parameter: Parameter<readonly T[]> | undefined,
  path: FaultPath,
  { known, read, names: [of, portion], fault }: PortionCheck<T>,
): void {
  for (const { value, at } of parameter === undefined ? [] : readingsOf(parameter, path)) {
    const seen = new Set<string>();
    const portions = value.map((entry, index) => {
      const { of: id, portion: text } = read(entry);
      if (!known.has(id)) fault("reference-dangling", [...at, index, of], { id });
      if (seen.has(id)) fault("id-duplicate", [...at, index, of], { id });
      seen.add(id);
      const ratio = readPortion(text);
      if (ratio === null) fault("decimal-invalid", [...at, index, portion], { expected: "fraction" });
      return ratio;
    });
    const ratios = portions.filter((ratio) => ratio !== null);
    if (ratios.length < portions.length) continue;
    const sum = sumRatios(ratios);
    const isParts = ratios.every(({ denominator }) => denominator === 1n) && sum.numerator > 0n;
    if (!isParts && compareRatios(sum, makeRatio(1n)) !== 0)
      fault("weights-not-one", at, { sum: `${sum.numerator}/${sum.denominator}` });
  }
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

/** Each value that a parameter can have: its own, its other readings, and what it was before it was amended. */
function readingsOf<T>(
  parameter: Parameter<T>,
  path: FaultPath,
): readonly { readonly value: T; readonly at: FaultPath }[] {
  const own = { value: parameter.value, at: [...path, "value"] };
  if (parameter.status === "amended") return [own, ...readingsOf(parameter.was, [...path, "was"])];
  if (parameter.status === "stated") return [own];
  return [own, ...parameter.alternatives.map((value, index) => ({ value, at: [...path, "alternatives", index] }))];
}
