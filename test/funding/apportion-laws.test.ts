import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRatios, multiplyRatios, sumRatios, toRatio, toRatioText } from "social-work-station-rules/exact";
import { apportion, type ApportionInput, type ApportionMethod, type Claim } from "social-work-station-rules/funding";
import { amountsOf, apportioned, inUnits, smallProblems, sum } from "./apportion-arbitraries.js";
import { denials, holds, lawNames, methodNames, type Denial, type Law, type MethodName } from "./apportion-laws.js";

function methodNamed(name: MethodName, residualTo: string): ApportionMethod {
  return name === "residual" ? { residualTo, rounding: "half-up" } : name;
}

/** The residual goes to the claim that stands last in the list, wherever that claim moves afterwards. */
function methodOf(name: MethodName, claims: readonly Claim[]): ApportionMethod {
  return methodNamed(name, claims.at(-1)?.id ?? "");
}

function amountsById(input: ApportionInput): ReadonlyMap<string, string> | undefined {
  const result = apportioned(apportion({ ...input, detail: "shares" }));
  return result && new Map(result.shares.map(({ id, amount }) => [id, amount]));
}

const anyProblem = fc.oneof(smallProblems("free"), smallProblems("bounded"));

/** Each law as a property of one method; every case that it draws must keep the law. */
const properties: Record<Law, (name: MethodName) => fc.IRawProperty<unknown>> = {
  conservation: (name) =>
    fc.property(
      anyProblem,
      fc.constantFrom("id-order", "claim-order", "report"),
      fc.constantFrom("at-least", "base-plus"),
      (small, ties, floorMeaning) => {
        const result = apportioned(
          apportion(inUnits(small, { method: methodOf(name, small.claims), ties, floorMeaning })),
        );
        fc.pre(result !== undefined);
        expect(sum(result.shares.map(({ amount }) => Number(amount))) + Number(result.unallocated)).toBe(small.total);
      },
    ),
  bounds: (name) =>
    fc.property(smallProblems("bounded"), fc.constantFrom("at-least", "base-plus"), (small, floorMeaning) => {
      const amounts = amountsOf(apportion(inUnits(small, { method: methodOf(name, small.claims), floorMeaning })));
      fc.pre(amounts !== undefined);
      small.claims.forEach(({ floor, cap }, index) => {
        expect(amounts[index]).toBeGreaterThanOrEqual(Number(floor ?? 0));
        expect(amounts[index]).toBeLessThanOrEqual(Number(cap ?? Infinity));
      });
    }),
  permutation: (name) =>
    fc.property(
      anyProblem.chain((small) =>
        fc.tuple(fc.constant(small), fc.shuffledSubarray([...small.claims], { minLength: small.claims.length })),
      ),
      ([small, claims]) => {
        const method = methodOf(name, small.claims);
        const [first, second] = [small.claims, claims].map((list) =>
          apportion(inUnits({ ...small, claims: list }, { method })),
        );
        const sorted = (result: typeof first) =>
          apportioned(result ?? fail())?.shares.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(second)).toEqual(sorted(first));
        expect(apportioned(second ?? fail())?.ties).toEqual(apportioned(first ?? fail())?.ties);
      },
    ),
  "scale invariance": (name) =>
    fc.property(anyProblem, fc.constantFrom("1e-20", "3", "0.07", "1e25"), (small, factor) => {
      const method = methodOf(name, small.claims);
      const scaled = small.claims.map((claim) => ({ ...claim, weight: times(claim.weight, factor) }));
      expect(amountsById({ ...inUnits(small, { method }), claims: scaled })).toEqual(
        amountsById(inUnits(small, { method })),
      );
    }),
  "sign symmetry": (name) =>
    fc.property(anyProblem, (small) => {
      const method = methodOf(name, small.claims);
      const given = apportion(inUnits(small, { method }));
      const taken = apportion(inUnits({ ...small, total: -small.total }, { method }));
      const back = (text: string) => (/^-?0$/.test(text) ? "0" : text.startsWith("-") ? text.slice(1) : `-${text}`);
      if (given.status === "infeasible" || taken.status === "infeasible") expect(taken).toEqual(given);
      else {
        expect(taken.shares).toEqual(
          given.shares.map((share) => ({
            ...share,
            amount: back(share.amount),
            exactShare: { ...share.exactShare, numerator: back(share.exactShare.numerator) },
          })),
        );
        expect(taken.unallocated).toBe(back(given.unallocated));
        expect(taken.ties).toEqual(given.ties);
      }
    }),
  "zero weight": (name) =>
    fc.property(anyProblem, fc.constantFrom("at-least", "base-plus"), (small, floorMeaning) => {
      const claims = small.claims.map((claim, index) => (index % 2 === 0 ? { ...claim, weight: 0 } : claim));
      const amounts = amountsOf(
        apportion(inUnits({ ...small, claims }, { method: methodOf(name, claims), floorMeaning })),
      );
      fc.pre(amounts !== undefined);
      claims.forEach(({ weight, floor }, index) => weight === 0 && expect(amounts[index]).toBe(Number(floor ?? 0)));
    }),
  "own weight": (name) =>
    fc.property(anyProblem, fc.nat(), fc.integer({ min: 1, max: 20 }), (small, at, growth) => {
      const index = at % small.claims.length;
      const method = methodOf(name, small.claims);
      const grown = small.claims.map((claim, place) =>
        place === index ? { ...claim, weight: claim.weight + growth } : claim,
      );
      const before = amountsOf(apportion(inUnits(small, { method })));
      const after = amountsOf(apportion(inUnits({ ...small, claims: grown }, { method })));
      fc.pre(before !== undefined && after !== undefined);
      expect(after[index]).toBeGreaterThanOrEqual(before[index] as number);
    }),
  quota: (name) =>
    fc.property(anyProblem, (small) => {
      const result = apportion(inUnits(small, { method: methodOf(name, small.claims) }));
      fc.pre(result.status === "apportioned");
      for (const { amount, exactShare } of result.shares) {
        const distance = BigInt(amount) * BigInt(exactShare.denominator) - BigInt(exactShare.numerator);
        expect(distance < BigInt(exactShare.denominator) && -distance < BigInt(exactShare.denominator)).toBe(true);
      }
    }),
  total: (name) =>
    fc.property(anyProblem, (small) => {
      const method = methodOf(name, small.claims);
      const before = amountsOf(apportion(inUnits(small, { method })));
      const after = amountsOf(apportion(inUnits({ ...small, total: small.total + 1 }, { method })));
      fc.pre(before !== undefined && after !== undefined);
      before.forEach((amount, index) => expect(after[index]).toBeGreaterThanOrEqual(amount));
    }),
  population: (name) =>
    fc.property(
      anyProblem,
      fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 6, maxLength: 6 }),
      (small, changes) => {
        const method = methodOf(name, small.claims);
        const claims = small.claims.map((claim, index) => ({
          ...claim,
          weight: Math.max(0, Math.round(claim.weight * 100) + 100 * (changes[index] as number)) / 100,
        }));
        const before = amountsOf(apportion(inUnits(small, { method })));
        const after = amountsOf(apportion(inUnits({ ...small, claims }, { method })));
        fc.pre(before !== undefined && after !== undefined);
        expect(findLoss(small.claims, claims, before, after)).toBeUndefined();
      },
    ),
};

/** A claim whose weight rises and which gives to one whose weight falls. */
function findLoss(
  before: readonly { readonly weight: number }[],
  after: readonly { readonly weight: number }[],
  amountsBefore: readonly number[],
  amountsAfter: readonly number[],
): readonly [number, number] | undefined {
  const moves = before.map(({ weight }, index) => ({
    weight: Math.sign((after[index]?.weight as number) - weight),
    amount: Math.sign((amountsAfter[index] as number) - (amountsBefore[index] as number)),
  }));
  const loser = moves.findIndex(({ weight, amount }) => weight > 0 && amount < 0);
  const winner = moves.findIndex(({ weight, amount }) => weight < 0 && amount > 0);
  return loser >= 0 && winner >= 0 ? [loser, winner] : undefined;
}

function times(weight: number, factor: string): string {
  const [mantissa = "", exponent = "0"] = factor.split("e");
  const shift = mantissa.includes(".") ? 2 : 0;
  const hundredths = BigInt(Math.round(weight * 100)) * BigInt(Math.round(Number(mantissa) * 10 ** shift));
  return `${hundredths}e${Number(exponent) - shift - 2}`;
}

function fail(): never {
  throw new Error("unreachable");
}

for (const law of lawNames) {
  describe(`the law of ${law}`, () => {
    for (const method of methodNames) {
      if (holds(law, method)) it(`holds for ${method}`, () => fc.assert(properties[law](method), { numRuns: 150 }));
    }
    for (const denial of denials.filter((entry) => entry.law === law)) {
      it(`is broken by ${denial.method}, as a case shows`, () => {
        expect(run(denial, denial.before)).toEqual(denial.before.amounts);
        if (denial.after === undefined) expect(breaksQuota(denial.before)).toBe(true);
        else {
          expect(run(denial, denial.after)).toEqual(denial.after.amounts);
          expect(breaksMonotonicity(denial, denial.before, denial.after)).toBe(true);
        }
      });
    }
  });
}

type Case = Denial["before"];

function toClaims(weights: readonly number[]): readonly { readonly id: string; readonly weight: number }[] {
  return weights.map((weight, index) => ({ id: `claim ${index}`, weight }));
}

function run({ method }: Denial, { weights, total }: Case): readonly number[] | undefined {
  const claims = toClaims(weights);
  return amountsOf(apportion(inUnits({ total, claims }, { method: methodOf(method, claims) })));
}

function breaksQuota({ weights, total, amounts }: Case): boolean {
  return amounts.some((amount, index) => {
    const quota = (total * (weights[index] as number)) / sum(weights);
    return amount < Math.floor(quota) || amount > Math.ceil(quota);
  });
}

function breaksMonotonicity({ law }: Denial, before: Case, after: Case): boolean {
  if (law === "total")
    return (
      after.total > before.total && before.amounts.some((amount, index) => (after.amounts[index] as number) < amount)
    );
  return findLoss(toClaims(before.weights), toClaims(after.weights), before.amounts, after.amounts) !== undefined;
}

it("the guide's table of laws and methods is this one", () => {
  const guide = readFileSync(new URL("../../docs/guides/apportionment-laws.md", import.meta.url), "utf8");
  const rows = guide.split("\n").filter((line) => line.startsWith("| `") || /^\| law +\| `/.test(line));
  const cells = rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(cells[0]?.slice(1)).toEqual(methodNames.map((name) => `\`${name}\``));
  expect(cells.slice(1)).toEqual(
    lawNames.map((law) => [`\`${law}\``, ...methodNames.map((method) => (holds(law, method) ? "yes" : "no"))]),
  );
});

describe("the level", () => {
  const share = fc.record({
    weight: fc.integer({ min: 1, max: 5 }),
    floor: fc.option(fc.integer({ min: -3, max: 3 })),
    cap: fc.option(fc.integer({ min: -3, max: 3 })),
  });

  it("divides the total to the last digit where bounds lie closer together than doubles tell apart", () => {
    let bounded = 0;
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 6 }), fc.integer({ min: -6, max: 6 }), (drawn, beside) => {
        const each = 10n ** 16n;
        const claims = drawn.map(({ weight, floor, cap }, index) => {
          const fair = BigInt(weight) * each;
          const [least, most] = floor !== null && cap !== null && floor > cap ? [cap, floor] : [floor, cap];
          return {
            id: `r${index}`,
            weight,
            ...(least === null ? {} : { floor: String(fair + BigInt(least)) }),
            ...(most === null ? {} : { cap: String(fair + BigInt(most)) }),
          };
        });
        const total = drawn.reduce((sum, { weight }) => sum + BigInt(weight), 0n) * each + BigInt(beside);
        const result = apportion({ total: String(total), unit: 1, claims });
        if (
          result.status !== "apportioned" ||
          !("level" in result) ||
          result.level === undefined ||
          result.level === null
        )
          return;
        bounded += 1;
        const level = toRatio(result.level);
        const held = claims.map(({ weight, floor, cap }) => {
          const own = multiplyRatios(level, toRatio(weight));
          const raised = floor !== undefined && compareRatios(own, toRatio(floor)) < 0 ? toRatio(floor) : own;
          return cap !== undefined && compareRatios(raised, toRatio(cap)) > 0 ? toRatio(cap) : raised;
        });
        expect(toRatioText(sumRatios(held))).toEqual({ numerator: String(total), denominator: "1" });
      }),
      { numRuns: 200 },
    );
    expect(bounded).toBeGreaterThan(25);
  });
});
