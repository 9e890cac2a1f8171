import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, type DivisorMethod } from "social-work-station-rules/funding";
import { amountsOf, closeProblems, divisorMethods, inUnits, smallProblems, sum } from "./apportion-arbitraries.js";
import { idealByTrial, wholeWeights, type AnySmall } from "./ideal-shares.js";

const problems: readonly (readonly [what: string, make: (claims: number, total: number) => fc.Arbitrary<AnySmall>])[] =
  [
    ["without bounds", (claims, total) => smallProblems("free", claims, total)],
    ["under floors and caps", (claims, total) => smallProblems("bounded", claims, total)],
    ["with weights that no double tells apart", (claims, total) => closeProblems("free", claims, total)],
    ["with such weights under floors and caps", (claims, total) => closeProblems("bounded", claims, total)],
  ];

/** The square of the k-th signpost as a fraction; squares serve the geometric mean and harm no other. */
const squaredSignposts: Record<DivisorMethod, (k: bigint) => readonly [bigint, bigint]> = {
  adams: (k) => [(k - 1n) ** 2n, 1n],
  dean: (k) => [(2n * k * (k - 1n)) ** 2n, (2n * k - 1n) ** 2n],
  "huntington-hill": (k) => [k * (k - 1n), 1n],
  "sainte-lague": (k) => [(2n * k - 1n) ** 2n, 4n],
  dhondt: (k) => [k ** 2n, 1n],
};

/** Awards one unit at a time: floors first, then the highest weight / signpost below its cap, ids breaking ties. */
function oneUnitAtATime(small: AnySmall, method: DivisorMethod): readonly number[] | undefined {
  const weights = wholeWeights(small);
  const amounts = small.claims.map(({ floor }) => Number(floor ?? 0));
  if (sum(amounts) > small.total) return undefined;
  if (sum(amounts) < small.total && weights.every((weight) => weight === 0n)) return undefined;
  while (sum(amounts) < small.total) {
    let best = -1;
    small.claims.forEach(({ cap }, index) => {
      if (weights[index] === 0n || (cap !== undefined && Number(amounts[index]) >= Number(cap))) return;
      if (best === -1 || comesBefore(index, best)) best = index;
    });
    if (best === -1) break;
    amounts[best] = Number(amounts[best]) + 1;
  }
  return amounts;

  function comesBefore(first: number, second: number): boolean {
    const [a, b] = [first, second].map((index) => {
      const [numerator, denominator] = squaredSignposts[method](BigInt(Number(amounts[index]) + 1));
      return { weight: weights[index] as bigint, numerator, denominator, id: small.claims[index]?.id as string };
    }) as [Candidate, Candidate];
    const left = a.weight ** 2n * a.denominator * (b.numerator === 0n && a.numerator === 0n ? 1n : b.numerator);
    const right = b.weight ** 2n * b.denominator * (a.numerator === 0n && b.numerator === 0n ? 1n : a.numerator);
    return left === right ? a.id < b.id : left > right;
  }
}

interface Candidate {
  readonly weight: bigint;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly id: string;
}

describe("divisor methods, beside awarding one unit at a time", () => {
  for (const method of divisorMethods) {
    for (const [what, make] of problems) {
      it(`${method} agrees, ${what}`, () => {
        fc.assert(
          fc.property(make(6, 25), (small) => {
            expect(amountsOf(apportion(inUnits(small, { method })))).toEqual(oneUnitAtATime(small, method));
          }),
          { numRuns: 200 },
        );
      });
    }
  }
});

/** Of all whole amounts within the bounds that add to the total, the nearest to the ideal; among equals the first ids. */
function nearestByTrial(small: AnySmall): readonly number[] | undefined {
  const ideal = idealByTrial(small);
  if (ideal === undefined) return undefined;
  const order = [...small.claims.keys()].sort((a, b) =>
    (small.claims[a]?.id as string) < (small.claims[b]?.id as string) ? -1 : 1,
  );
  let best: { readonly distance: bigint; readonly amounts: readonly number[] } | undefined;
  const amounts: number[] = small.claims.map(() => 0);
  function place(position: number, left: number): void {
    const index = order[position];
    if (index === undefined) {
      if (left !== 0) return;
      const distance = amounts.reduce(
        (total, amount, at) =>
          total + (BigInt(amount) * (ideal?.scale as bigint) - (ideal?.shares[at] as bigint)) ** 2n,
        0n,
      );
      if (best === undefined || distance < best.distance) best = { distance, amounts: [...amounts] };
      return;
    }
    const claim = small.claims[index];
    const least = Number(claim?.floor ?? 0);
    const most = Math.min(left, Number(claim?.weight) === 0 ? least : Number(claim?.cap ?? left));
    for (let amount = most; amount >= least; amount -= 1) {
      amounts[index] = amount;
      place(position + 1, left - amount);
    }
  }
  place(0, small.total);
  return best?.amounts;
}

describe("largest remainder, beside trial of every possible division", () => {
  for (const [what, make] of problems) {
    it(`is the nearest whole division to the ideal, ${what}`, () => {
      fc.assert(
        fc.property(make(4, 12), (small) => {
          const nearest = nearestByTrial(small);
          fc.pre(nearest !== undefined);
          expect(amountsOf(apportion(inUnits(small)))).toEqual(nearest);
        }),
        { numRuns: 250 },
      );
    });
  }

  it("shows the ideal of the trial as the exact share", () => {
    fc.assert(
      fc.property(fc.oneof(smallProblems("bounded", 5, 20), closeProblems("bounded", 5, 20)), (small) => {
        const ideal = idealByTrial(small);
        fc.pre(ideal !== undefined);
        const result = apportion(inUnits(small));
        const shown =
          result.status === "apportioned"
            ? result.shares.map(({ exactShare }) => BigInt(exactShare.numerator) * ideal.scale)
            : [];
        const expected =
          result.status === "apportioned"
            ? result.shares.map(
                ({ exactShare }, index) => (ideal.shares[index] as bigint) * BigInt(exactShare.denominator),
              )
            : [];
        expect(shown).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
