import fc from "fast-check";
import { expect, it } from "vitest";
import { compareClosely } from "../../src/funding/internal/level.js";

it("two doubles that stand for exact values are in order only where rounding cannot have turned it, whatever their size", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -280, max: 280 }),
      fc.double({ min: 1, max: 9, noNaN: true }),
      fc.integer({ min: 1, max: 40 }),
      (exponent, digits, ulps) => {
        const first = digits * 10 ** exponent;
        const [near, far] = [first * (1 - ulps * 2 ** -53), first * (1 - ulps * 1e-13)];
        expect([compareClosely(first, far), compareClosely(far, first), compareClosely(first, first)]).toEqual([
          1, -1, 0,
        ]);
        if (ulps < 20) expect([compareClosely(first, near), compareClosely(near, first)]).toEqual([0, 0]);
      },
    ),
  );
  expect([
    compareClosely(0, 0),
    compareClosely(1, 0),
    compareClosely(0, 1),
    compareClosely(Infinity, 1),
    compareClosely(NaN, 1),
  ]).toEqual([0, 1, -1, 0, 0]);
});
