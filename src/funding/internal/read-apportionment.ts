import { DETAILS, DIVISOR_METHODS, FLOOR_MEANINGS, TIE_RULES } from "../../terms/index.js";
import type { ApportionMethod } from "../../results/index.js";
import { type DecimalInput, parseDecimal, type ScaledInteger } from "../../exact/index.js";
import { checkKeys, requireId, requireRows, throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import { makeRatio, type Ratio, type RatioText, ROUNDING_MODES, toRatioText } from "../../ratio/index.js";
import { type ApportionInput, type Claim, type Detail } from "../apportion-types.js";
import type { DivisionTerms } from "./divide-units.js";
import type { DivisionProblem } from "./level.js";
import {
  alignDecimals,
  findGaps,
  type MoneyUnit,
  readBounds,
  readMoneyUnit,
  reduceWeights,
  type WholeBounds,
} from "./money-units.js";

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
  /** `base-plus`: units that each claim receives before the division, which then divides only the rest. */
  readonly bases: readonly bigint[] | null;
  /** Ids of claims between whose bounds there is no whole unit. */
  readonly gaps: readonly string[];
}

const OPTIONS = ["total", "claims", "method", "unit", "ties", "floorMeaning", "detail"];

/** Checks everything given and brings it to integers, before anything is computed. */
export function readApportionment(input: ApportionInput): ReadApportionment {
  checkKeys(input, OPTIONS, ["input"]);
  const claims = readClaims(input.claims);
  const ids = readIds(claims, ["input", "claims"]);
  const unit = readMoneyUnit(input.unit, ["input", "unit"]);
  const unitValue = parseDecimal(unit.text);
  const total = unit.count(input.total, ["input", "total"]);
  const { weights, scale } = readWeights(claims);
  const bounds = readBounds(claims, unitValue, ["input", "claims"]);
  const meaning = readChoice(input.floorMeaning, FLOOR_MEANINGS, ["input", "floorMeaning"]);
  const ties = readChoice(input.ties, TIE_RULES, ["input", "ties"]);
  const bases = meaning === "base-plus" ? bounds.floors : null;
  return {
    problem:
      bases === null
        ? { total: magnitude(total), weights, ...bounds }
        : withoutBases(magnitude(total), weights, bounds, bases),
    terms: { ids, ties, method: readMethod(input.method, ids) },
    detail: readChoice(input.detail, DETAILS, ["input", "detail"]),
    unit,
    unitValue,
    sign: total < 0n ? -1n : 1n,
    weightScale: scale,
    bases,
    gaps: findGaps(ids, bounds),
  };
}

function readClaims(input: readonly Claim[]): readonly Claim[] {
  const claims = requireRows(input, ["id", "weight", "floor", "cap"], ["input", "claims"]);
  return claims.length === 0 ? throwInputError("list-empty", ["input", "claims"]) : claims;
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

const NAMED_METHODS = ["largest-remainder", ...DIVISOR_METHODS] as const;

/** Reads the method; the residual claim must be one of the claims. */
export function readMethod(method: unknown, ids: readonly string[]): ApportionMethod {
  if (method === undefined) return "largest-remainder";
  const named = NAMED_METHODS.find((name) => name === method);
  if (named !== undefined) return named;
  if (typeof method !== "object" || method === null) {
    return throwInputError("value-invalid", ["input", "method"], { expected: "listed-value", accepted: NAMED_METHODS });
  }
  checkKeys(method, ["residualTo", "rounding"], ["input", "method"]);
  const { residualTo, rounding } = method as { readonly residualTo?: unknown; readonly rounding?: unknown };
  const mode = ROUNDING_MODES.find((listed) => listed === rounding);
  if (mode === undefined)
    return throwInputError("value-invalid", ["input", "method", "rounding"], {
      expected: "rounding-mode",
      accepted: ROUNDING_MODES,
    });
  const id = requireId(residualTo, ["input", "method", "residualTo"]);
  return ids.includes(id)
    ? { residualTo: id, rounding: mode }
    : throwInputError("reference-dangling", ["input", "method", "residualTo"], { id });
}

/** Brings the claims' decimal weights to the smallest whole numbers; a weight below zero is refused. */
export function readWeights(claims: readonly { readonly weight: DecimalInput }[]): {
  readonly weights: readonly bigint[];
  readonly scale: Ratio;
} {
  const at = ["input", "claims", 0, "weight"];
  const read = claims.map((claim, index) => {
    at[2] = index;
    const weight = parseDecimal(claim.weight, at);
    return weight.digits < 0n ? throwInputError("weight-negative", at, { expected: "non-negative-decimal" }) : weight;
  });
  const { digits, scale } = alignDecimals(read);
  const { weights, divisor } = reduceWeights(digits);
  return { weights, scale: makeRatio(divisor, 10n ** BigInt(scale)) };
}

/** Reads the `id` of each entry; each occurs once. */
export function readIds(entries: readonly { readonly id: string }[], path: FaultPath): readonly string[] {
  const seen = new Set<string>();
  const at = [...path, 0, "id"];
  return entries.map((entry, index) => {
    at[path.length] = index;
    const id = requireId(entry.id, at);
    if (seen.has(id)) return throwInputError("id-duplicate", at, { id });
    seen.add(id);
    return id;
  });
}

const INTEGER = /^-?\d+$/;

/** Longer than any term of a ratio in a result. */
const LONGEST_TERM = 2_000;

/** Reads a ratio that a result claims; undefined where there is none, or where it is written in another way. */
export function readRatioText(text: RatioText | null | undefined): Ratio | undefined {
  if (typeof text?.numerator !== "string" || typeof text.denominator !== "string") return undefined;
  if (!INTEGER.test(text.numerator) || !INTEGER.test(text.denominator)) return undefined;
  if (text.numerator.length > LONGEST_TERM || text.denominator.length > LONGEST_TERM) return undefined;
  const denominator = BigInt(text.denominator);
  if (denominator <= 0n) return undefined;
  const ratio = makeRatio(BigInt(text.numerator), denominator);
  const { numerator, denominator: lowest } = toRatioText(ratio);
  return numerator === text.numerator && lowest === text.denominator ? ratio : undefined;
}

/** One of a closed list of choices, of which the first is the default. */
export function readChoice<Value extends string>(
  value: unknown,
  list: readonly [Value, ...Value[]],
  path: FaultPath,
): Value {
  if (value === undefined) return list[0];
  return (
    list.find((listed) => listed === value) ??
    throwInputError("value-invalid", path, { expected: "listed-value", accepted: list })
  );
}

const LONGEST_NAME = 100;

/** What was found, in a word: texts as they are, anything else by its type, since it may be of any size and shape. */
export function nameOf(found: unknown): string {
  return typeof found === "string" ? found.slice(0, LONGEST_NAME) : found === null ? "null" : typeof found;
}
