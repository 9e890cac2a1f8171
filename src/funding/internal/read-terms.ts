import { ROUNDING_MODES, type Ratio, type RatioText, makeRatio } from "../../ratio/index.js";
import { type DecimalInput, parseDecimal } from "../../exact/index.js";
import { checkKeys, requireId, throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import { type ApportionMethod, DIVISOR_METHODS } from "../apportion-types.js";
import { alignDecimals, reduceWeights } from "./whole-weights.js";

const NAMED_METHODS = ["largest-remainder", ...DIVISOR_METHODS] as const;

/** Reads the method; the residual claim must be one of the claims. */
export function readMethod(method: unknown, ids: readonly string[]): ApportionMethod {
  if (method === undefined) return "largest-remainder";
  const named = NAMED_METHODS.find((name) => name === method);
  if (named !== undefined) return named;
  if (typeof method !== "object" || method === null) {
    return throwInputError("value-invalid", ["method"], { expected: "listed-value", accepted: NAMED_METHODS });
  }
  checkKeys(method, ["residualTo", "rounding"], ["method"]);
  const { residualTo, rounding } = method as { readonly residualTo?: unknown; readonly rounding?: unknown };
  const mode = ROUNDING_MODES.find((listed) => listed === rounding);
  if (mode === undefined)
    return throwInputError("value-invalid", ["method", "rounding"], {
      expected: "rounding-mode",
      accepted: ROUNDING_MODES,
    });
  const id = requireId(residualTo, ["method", "residualTo"]);
  return ids.includes(id)
    ? { residualTo: id, rounding: mode }
    : throwInputError("reference-dangling", ["method", "residualTo"], { id });
}

/** Brings the claims' decimal weights to the smallest whole numbers; a weight below zero is refused. */
export function readWeights(claims: readonly { readonly weight: DecimalInput }[]): {
  readonly weights: readonly bigint[];
  readonly scale: Ratio;
} {
  const at = ["claims", 0, "weight"];
  const read = claims.map((claim, index) => {
    at[1] = index;
    const weight = parseDecimal(claim.weight, at);
    return weight.digits < 0n ? throwInputError("weight-negative", at, { expected: "non-negative-decimal" }) : weight;
  });
  const { digits, scale } = alignDecimals(read);
  const { weights, divisor } = reduceWeights(digits);
  return { weights, scale: makeRatio(divisor, 10n ** BigInt(scale)) };
}

/** Reads the `id` of each entry; each stands there once. */
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

/** Reads a ratio that a result claims; undefined where there is none. */
export function readRatioText(text: RatioText | null | undefined): Ratio | undefined {
  if (typeof text?.numerator !== "string" || typeof text.denominator !== "string") return undefined;
  if (!INTEGER.test(text.numerator) || !INTEGER.test(text.denominator)) return undefined;
  const denominator = BigInt(text.denominator);
  return denominator > 0n ? makeRatio(BigInt(text.numerator), denominator) : undefined;
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
