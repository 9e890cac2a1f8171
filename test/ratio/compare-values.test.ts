import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareValues } from "../../src/ratio/index.js";

describe("compareValues", () => {
  it("sorts texts as sorting without a comparator does", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        expect(texts.toSorted(compareValues)).toEqual(texts.toSorted());
      }),
    );
  });

  it("is the sign of the difference of two integers, and 0 for equal ones", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (first, second) => {
        const difference = first - second;
        expect(compareValues(first, second)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
        expect(compareValues(first, first)).toBe(0);
      }),
    );
  });
});
