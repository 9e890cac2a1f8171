import type { Decimal } from "decimal.js";

/** A number that must not lose a digit: decimal text, a number read by its shortest decimal, or a `Decimal`. */
export type DecimalInput = string | number | Decimal;

/** A decimal as an integer and a scale: `digits / 10 ** scale`, with `scale >= 0`. */
export interface ScaledInteger {
  readonly digits: bigint;
  readonly scale: number;
}

/** An exact fraction in lowest terms with a positive denominator. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A ratio as plain data that survives JSON: two integers as text. */
export interface RatioText {
  readonly numerator: string;
  readonly denominator: string;
}

/** A fraction as a user writes it: a decimal, `"1/3"`, or `{ numerator, denominator }`. */
export type FractionInput = DecimalInput | RatioText;
