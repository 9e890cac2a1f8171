import { parseDecimal, type ScaledInteger } from "../../exact/index.js";
import { checkKeys, type FaultPath, refuse, requireId, requireObjects } from "../../fault/index.js";
import {
  INDICATOR_DIRECTIONS,
  type FactorIndicator,
  type IndicatorFactor,
  type IndicatorValue,
  type ProductFactor,
} from "../factors-types.js";
import { readChoice } from "./read-choice.js";
import { alignDecimals } from "./whole-weights.js";

/** An indicator's values in the order of the recipients, as whole numbers of one scale. */
export interface WholeIndicator {
  readonly values: readonly bigint[];
  readonly isInverse: boolean;
}

/** Reads what a factor multiplies: one indicator, or several. */
export function readIndicators(
  factor: IndicatorFactor | ProductFactor,
  places: ReadonlyMap<string, number>,
  path: FaultPath,
): readonly WholeIndicator[] {
  if ("indicators" in factor) return [readIndicator(factor, places, path)];
  const at = [...path, "product"];
  if (requireObjects(factor.product, at).length === 0) return refuse("list-empty", at);
  return factor.product.map((indicator, index) => {
    checkKeys(indicator, ["indicators", "direction"], [...at, index]);
    return readIndicator(indicator, places, [...at, index]);
  });
}

function readIndicator(
  indicator: FactorIndicator,
  places: ReadonlyMap<string, number>,
  path: FaultPath,
): WholeIndicator {
  const isInverse = readChoice(indicator.direction, INDICATOR_DIRECTIONS, [...path, "direction"]) === "inverse";
  const at = [...path, "indicators"];
  const values = new Map<number, ScaledInteger>();
  requireObjects(indicator.indicators, at).forEach((entry, index) => {
    const id = requireId(entry.id, [...at, index, "id"]);
    const place = places.get(id);
    if (place === undefined) return refuse("reference-dangling", [...at, index, "id"], { id });
    if (values.has(place)) return refuse("id-duplicate", [...at, index, "id"], { id });
    values.set(place, readValue(entry, isInverse, [...at, index, "value"]));
  });
  const ordered = [...places].map(([id, place]) => values.get(place) ?? refuse("value-missing", at, { id }));
  return { values: alignDecimals(ordered).digits, isInverse };
}

function readValue({ value }: IndicatorValue, isInverse: boolean, path: FaultPath): ScaledInteger {
  const read = parseDecimal(value, path);
  if (read.digits < 0n) return refuse("out-of-range", path, { expected: "non-negative-decimal", least: 0 });
  return isInverse && read.digits === 0n ? refuse("indicator-zero", path, { expected: "positive-decimal" }) : read;
}
