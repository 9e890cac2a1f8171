import { toRatio } from "../../exact/index.js";
import type { Expectation, Fault, FaultPath } from "../../fault/index.js";
import { type Ratio, addRatios, makeRatio } from "../../ratio/index.js";
import { findConditionFaults } from "./check-conditions.js";
import { type Fields, implies, isEqual, isFields } from "./overlap.js";

/** Returns a fault for each condition that nothing meets, and each measure that is always the same number, wherever they are nested. */
export function findMeasureFaults(value: unknown, path: FaultPath): readonly Fault[] {
  return [...findConditionFaults(value, path), ...findConstants(value, path)];
}

function findConstants(value: unknown, path: FaultPath): readonly Fault[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => findConstants(item, [...path, index]));
  const measure = value as Fields;
  return [
    ...constantsIn(measure).map(([at, expected]): Fault => ({
      code: "value-invalid",
      path: [...path, ...at],
      values: { expected },
    })),
    ...Object.entries(measure).flatMap(([key, part]) => findConstants(part, [...path, key])),
  ];
}

type Constant = readonly [at: FaultPath, expected: Expectation];

/** Returns what makes a measure the same number whatever is recorded: all of the base, itself, nothing. */
function constantsIn({ take, among = {}, where, of, by, parts }: Fields): readonly Constant[] {
  switch (take) {
    case "share":
      return isFields(among) && isFields(where) && implies(among, where) ? [[["where"], "narrower-condition"]] : [];
    case "ratio":
      return isEqual(of, by) ? [[["by"], "another-measure"]] : [];
    case "total":
      return partsOfNothing(parts as readonly Part[]);
    default:
      return [];
  }
}

/** A part of a total. */
interface Part {
  readonly times?: string | number | undefined;
  readonly measure: unknown;
}

/** Parts of one measure count together by the sum of their multipliers: once less once is nothing. */
function partsOfNothing(parts: readonly Part[]): readonly Constant[] {
  const times = parts.map((part) => toRatio(part.times ?? 1));
  return parts.flatMap(({ measure }, index): readonly Constant[] => {
    if (times[index]?.numerator === 0n) return [[["parts", index, "times"], "non-zero-decimal"]];
    const same = parts.flatMap((part, at) => (isEqual(part.measure, measure) ? [at] : []));
    const sum = same.reduce<Ratio>((so, at) => addRatios(so, times[at] ?? NOTHING), NOTHING);
    return sum.numerator === 0n && same.at(-1) === index ? [[["parts", index, "measure"], "another-measure"]] : [];
  });
}

const NOTHING = makeRatio(0n);
