import { refuse, type FaultPath } from "../fault/index.js";
import { makeRatio } from "./make-ratio.js";
import { parseDecimal } from "./parse-decimal.js";
import type { FractionInput, Ratio, RatioText } from "./types.js";

const FRACTION = /^(-?\d+)\/(0*[1-9]\d*)$/;
type Parts = readonly [text: string, numerator: string, denominator: string];
/** Shares computed from many factors have long terms; results must be readable again. */
const LONGEST_TEXT = 4_000;

/**
 * Reads a fraction as people write it, exactly: a decimal, `"1/3"`, or `{ numerator, denominator }`. A written
 * fraction has at most 4,000 characters.
 *
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`
 *
 * @example
 * ```ts
 * import { toRatio } from "social-work-station-rules/exact";
 * toRatio("2/6"); //=> { numerator: 1n, denominator: 3n }
 * toRatio(0.3); //=> { numerator: 3n, denominator: 10n }
 * ```
 */
export function toRatio(input: FractionInput, path: FaultPath = []): Ratio {
  if (isRatioText(input)) return fromParts(`${input.numerator}/${input.denominator}`, path);
  if (typeof input === "string" && input.includes("/")) return fromParts(input, path);
  const { digits, scale } = parseDecimal(input, path);
  return makeRatio(digits, 10n ** BigInt(scale));
}

function fromParts(text: string, path: FaultPath): Ratio {
  if (text.length > LONGEST_TEXT) return refuse("decimal-too-long", path, { expected: "fraction" });
  const match = FRACTION.exec(text);
  if (match === null) return refuse("decimal-invalid", path, { expected: "fraction" });
  const [, numerator, denominator] = match as readonly (string | undefined)[] as Parts;
  return makeRatio(BigInt(numerator), BigInt(denominator));
}

function isRatioText(input: unknown): input is RatioText {
  if (typeof input !== "object" || input === null) return false;
  const { numerator, denominator } = input as Partial<RatioText>;
  return typeof numerator === "string" && typeof denominator === "string";
}
