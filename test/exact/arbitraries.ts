import fc from "fast-check";
import { makeRatio, ROUNDING_MODES, type Ratio } from "social-work-station-rules/exact";

export const bigIntegers: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: -1_000n, max: 1_000n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);

export const ratios: fc.Arbitrary<Ratio> = fc
  .tuple(bigIntegers, fc.oneof(fc.bigInt({ min: 1n, max: 1_000n }), fc.bigInt({ min: 1n, max: 10n ** 40n })))
  .map(([numerator, denominator]) => makeRatio(numerator, denominator));

export const roundingModes = fc.constantFrom(...ROUNDING_MODES);

/** Decimal text of up to 40 digits, a trailing 5 or zeros more often than chance would have it. */
export const decimalTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 15 }),
    fc.constantFrom("", "5", "50", "500", "49999", "50001"),
  )
  .map(([sign, whole, digits, ending]) => {
    const fraction = digits.join("") + ending;
    return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
  });
