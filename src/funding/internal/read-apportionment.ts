import {
  type ApportionInput,
  type Claim,
  DETAILS,
  type Detail,
  FLOOR_MEANINGS,
  TIE_RULES,
} from "../apportion-types.js";
import type { DivisionTerms } from "./divide-units.js";
import type { DivisionProblem } from "./division.js";
import { type Ratio } from "../../ratio/index.js";
import { type ScaledInteger, parseDecimal } from "../../exact/index.js";
import { checkKeys, requireRows, throwInputError } from "../../checks/index.js";
import { readChoice, readIds, readMethod, readWeights } from "./read-terms.js";
import { type MoneyUnit, readMoneyUnit } from "./money-unit.js";
import { type WholeBounds, findGaps, readBounds } from "./read-bounds.js";
/** An apportionment in whole units and whole weights, none of them negative. */
export interface ReadApportionment {
  readonly problem: DivisionProblem;
  readonly terms: DivisionTerms;
  readonly detail: Detail;
  readonly unit: MoneyUnit;
  /** The unit as an integer and a scale. */
  readonly unitValue: ScaledInteger;
  /** 1, or -1 for a negative total. */
  readonly sign: bigint;
  /** A weight as it was given, for one whole weight. */
  readonly weightScale: Ratio;
  /** `base-plus`: units that each claim receives before the division, which then holds only the rest. */
  readonly bases: readonly bigint[] | null;
  /** Ids of claims between whose bounds there is no whole unit. */
  readonly gaps: readonly string[];
}

const OPTIONS = ["total", "claims", "method", "unit", "ties", "floorMeaning", "detail"];

/** Checks everything given and brings it to integers, before anything is computed. */
export function readApportionment(input: ApportionInput): ReadApportionment {
  checkKeys(input, OPTIONS, []);
  const claims = readClaims(input.claims);
  const ids = readIds(claims, ["claims"]);
  const unit = readMoneyUnit(input.unit, ["unit"]);
  const unitValue = parseDecimal(unit.text);
  const total = unit.count(input.total, ["total"]);
  const { weights, scale } = readWeights(claims);
  const bounds = readBounds(claims, unitValue, ["claims"]);
  const meaning = readChoice(input.floorMeaning, FLOOR_MEANINGS, ["floorMeaning"]);
  const ties = readChoice(input.ties, TIE_RULES, ["ties"]);
  const bases = meaning === "base-plus" ? bounds.floors : null;
  return {
    problem:
      bases === null
        ? { total: magnitude(total), weights, ...bounds }
        : withoutBases(magnitude(total), weights, bounds, bases),
    terms: { ids, ties, method: readMethod(input.method, ids) },
    detail: readChoice(input.detail, DETAILS, ["detail"]),
    unit,
    unitValue,
    sign: total < 0n ? -1n : 1n,
    weightScale: scale,
    bases,
    gaps: findGaps(ids, bounds),
  };
}

function readClaims(input: readonly Claim[]): readonly Claim[] {
  const claims = requireRows(input, ["id", "weight", "floor", "cap"], ["claims"]);
  return claims.length === 0 ? throwInputError("list-empty", ["claims"]) : claims;
}

function withoutBases(
  total: bigint,
  weights: readonly bigint[],
  { caps }: WholeBounds,
  bases: readonly bigint[],
): DivisionProblem {
  return {
    total: bases.reduce((rest, base) => rest - base, total),
    weights,
    floors: null,
    caps: caps?.map((cap, index) => (cap === null ? null : cap - (bases[index] as bigint))) ?? null,
  };
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
