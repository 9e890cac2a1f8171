import { makeRatio, type Ratio, type RatioText } from "../../exact/index.js";

const INTEGER = /^-?\d+$/;

/** Reads a ratio that a result claims; undefined where there is none. */
export function readRatioText(text: RatioText | null | undefined): Ratio | undefined {
  if (typeof text?.numerator !== "string" || typeof text.denominator !== "string") return undefined;
  if (!INTEGER.test(text.numerator) || !INTEGER.test(text.denominator)) return undefined;
  const denominator = BigInt(text.denominator);
  return denominator > 0n ? makeRatio(BigInt(text.numerator), denominator) : undefined;
}
