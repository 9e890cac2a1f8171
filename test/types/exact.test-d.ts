import { makeRatio, parseDecimal, type Ratio, type ScaledInteger } from "social-work-station-rules/exact";
import { expectTypeOf, test } from "vitest";

test("a ratio is made of integers without a limit, never of numbers", () => {
  expectTypeOf(makeRatio(1n)).toEqualTypeOf<Ratio>();
  // @ts-expect-error a number may have lost its last digits
  makeRatio(1);
});

test("a decimal is read from text, from a number or from a Decimal, and from nothing else", () => {
  expectTypeOf(parseDecimal("1")).toEqualTypeOf<ScaledInteger>();
  // @ts-expect-error a boolean is no decimal
  parseDecimal(true);
  // @ts-expect-error results are read only
  parseDecimal("1").scale = 2;
});
