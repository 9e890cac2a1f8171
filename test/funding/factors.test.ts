import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addRatios, compareRatios, makeRatio, roundRatio, toRatio, type Ratio } from "social-work-station-rules/exact";
import {
  apportion,
  apportionByFactors,
  type Factor,
  type FactorApportionment,
  type FactorInput,
  type FactorRecipient,
  type IndicatorValue,
} from "social-work-station-rules/funding";
import { thrownFault } from "../thrown-fault.js";

interface Vector {
  readonly name: string;
  readonly source: string;
  readonly input: Omit<FactorInput, "detail">;
  readonly expected: {
    readonly cells: Readonly<Record<string, readonly string[]>>;
    readonly amounts: readonly string[];
    readonly exactShares: readonly string[];
  };
}
const vectors = JSON.parse(
  readFileSync(new URL("../vectors/apportionment-factors.json", import.meta.url), "utf8"),
) as readonly Vector[];

function values(numbers: readonly (number | string)[]): readonly IndicatorValue[] {
  return numbers.map((value, index) => ({ id: `r${index}`, value }));
}

function recipients(count: number): readonly FactorRecipient[] {
  return Array.from({ length: count }, (_, index) => ({ id: `r${index}` }));
}

function done(input: Omit<FactorInput, "detail">): FactorApportionment {
  const result = apportionByFactors(input);
  if (result.status !== "apportioned") throw new Error(result.reason);
  return result;
}

function fen(amount: string | undefined): bigint {
  return BigInt((amount ?? "").replace(".", ""));
}

function sumFen(amounts: readonly (string | undefined)[]): bigint {
  return amounts.reduce((sum, amount) => sum + fen(amount), 0n);
}

describe("the published shapes of the factor method", () => {
  for (const { name, input, expected } of vectors) {
    it(name, () => {
      const result = done(input);
      const cells = Object.fromEntries(
        Object.keys(expected.cells).map((factor) => [
          factor,
          result.recipients.map((recipient) => recipient.cells.find((cell) => cell.factor === factor)?.amount),
        ]),
      );
      expect(cells).toEqual(expected.cells);
      expect(result.recipients.map(({ amount }) => amount)).toEqual(expected.amounts);
      expect(result.recipients.map(({ exactShare }) => toRatio(exactShare))).toEqual(
        expected.exactShares.map((share) => toRatio(share)),
      );
    });
  }
});

const leafValues = (count: number, least: number) =>
  fc.array(fc.integer({ min: least, max: 50 }), { minLength: count, maxLength: count });

/** Random trees of up to three levels with thirds and sevenths as weights, over a few recipients. */
const factorInputs: fc.Arbitrary<Omit<FactorInput, "detail">> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const leaf = fc.oneof(
    leafValues(count, 0)
      .filter((list) => list.some((value) => value > 0))
      .map((list) => ({ indicators: values(list) })),
    leafValues(count, 1).map((list) => ({ indicators: values(list), direction: "inverse" as const })),
    fc.tuple(leafValues(count, 1), leafValues(count, 1)).map(([first, second]) => ({
      product: [{ indicators: values(first) }, { indicators: values(second), direction: "inverse" as const }],
    })),
  );
  const { tree } = fc.letrec<{ tree: readonly Bare[]; node: Bare }>((tie) => ({
    tree: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    node: fc.oneof({ maxDepth: 2 }, leaf, fc.record({ below: tie("tree") })),
  }));
  const bound = fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined });
  return fc.record({
    total: fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100),
    recipients: fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9 }), bound), { minLength: count, maxLength: count })
      .map((list) =>
        list.map(([coefficient, limit], index) => ({
          id: `r${index}`,
          coefficient: coefficient + 1,
          ...(limit === undefined ? {} : index % 2 === 0 ? { cap: limit / 100 } : { floor: limit / 100 }),
        })),
      ),
    factors: tree.map((bare) => named(bare, "f")),
    coefficientAppliesTo: fc.constantFrom([], ["f0"]),
    ties: fc.constantFrom("id-order", "report"),
  });
});

type Bare =
  | Omit<Extract<Factor, { indicators: unknown }>, "id" | "weight">
  | Omit<Extract<Factor, { product: unknown }>, "id" | "weight">
  | { readonly below: readonly Bare[] };

function named(list: readonly Bare[], prefix: string): readonly Factor[] {
  const parts = list.map((_, index) => index + 1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return list.map((bare, index) => {
    const head = { id: `${prefix}${index}`, weight: `${parts[index]}/${whole}` };
    return "below" in bare ? { ...head, factors: named(bare.below, head.id) } : { ...head, ...bare };
  });
}

describe("the table", () => {
  it("adds up in both directions to the fen, tied and capped money included", () => {
    fc.assert(
      fc.property(factorInputs, (input) => {
        const result = apportionByFactors(input);
        fc.pre(result.status === "apportioned");
        const leaves = result.recipients[0]?.cells.map(({ factor }) => factor) ?? [];
        const tied = (pool: string | null) =>
          result.ties
            .filter((tie) => tie.pool === pool && tie.step !== "bounds")
            .reduce((sum, tie) => sum + BigInt(tie.units - tie.awardedTo.length), 0n);
        const sign = Number(input.total) < 0 ? -1n : 1n;
        for (const recipient of result.recipients) {
          expect(sumFen([...recipient.cells.map(({ amount }) => amount), recipient.boundsAdjustment])).toBe(
            fen(recipient.amount),
          );
        }
        leaves.forEach((factor, column) => {
          const pool = result.pools.find(({ id }) => id === factor);
          expect(sumFen(result.recipients.map(({ cells }) => cells[column]?.amount)) + sign * tied(factor)).toBe(
            fen(pool?.amount),
          );
        });
        for (const group of [null, ...result.pools.map(({ id }) => id).filter((id) => !leaves.includes(id))]) {
          const above = group === null ? result.total : result.pools.find(({ id }) => id === group)?.amount;
          expect(
            sumFen(result.pools.filter((pool) => pool.group === group).map(({ amount }) => amount)) +
              sign * tied(group),
          ).toBe(fen(above));
        }
        expect(sumFen(result.recipients.map(({ boundsAdjustment }) => boundsAdjustment))).toBe(
          fen(result.boundsAdjustment),
        );
        expect(sumFen([...result.recipients.map(({ amount }) => amount), result.unallocated])).toBe(fen(result.total));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every recipient between floor and cap, on absolute amounts", () => {
    fc.assert(
      fc.property(factorInputs, (input) => {
        const result = apportionByFactors(input);
        fc.pre(result.status === "apportioned");
        input.recipients.forEach(({ floor, cap }, index) => {
          const amount = Math.abs(Number(result.recipients[index]?.amount));
          expect(amount).toBeGreaterThanOrEqual(Number(floor ?? 0));
          expect(amount).toBeLessThanOrEqual(Number(cap ?? Infinity));
        });
      }),
    );
  });

  it("is turned in sign by the sign of the total", () => {
    fc.assert(
      fc.property(factorInputs, (input) => {
        const [there, back] = [
          apportionByFactors(input),
          apportionByFactors({ ...input, total: -Number(input.total) }),
        ];
        if (there.status === "infeasible" || back.status === "infeasible") expect(back).toEqual(there);
        else
          expect(back.recipients.map(({ amount }) => 0 - Number(amount))).toEqual(
            there.recipients.map(({ amount }) => Number(amount)),
          );
      }),
    );
  });

  it("differs from the unrounded formula by less than two units a factor, where no bound binds", () => {
    fc.assert(
      fc.property(factorInputs, (input) => {
        const result = apportionByFactors({
          ...input,
          ties: "id-order",
          recipients: input.recipients.map(({ id, coefficient }) => ({
            id,
            ...(coefficient !== undefined && { coefficient }),
          })),
        });
        fc.pre(result.status === "apportioned");
        let sum: Ratio = makeRatio(0n);
        for (const { amount, exactShare, difference, boundsAdjustment } of result.recipients) {
          expect(boundsAdjustment).toBe("0.00");
          expect(addRatios(toRatio(exactShare), toRatio(difference))).toEqual(toRatio(amount));
          const size =
            toRatio(difference).numerator < 0n ? -toRatio(difference).numerator : toRatio(difference).numerator;
          expect(
            compareRatios(
              makeRatio(size, toRatio(difference).denominator),
              makeRatio(2n * BigInt(result.pools.length), 100n),
            ),
          ).toBe(-1);
          sum = addRatios(sum, toRatio(exactShare));
        }
        expect(sum).toEqual(toRatio(result.total));
      }),
    );
  });

  it("follows another order of recipients and values", () => {
    fc.assert(
      fc.property(factorInputs, (input) => {
        const [straight, reversed] = [input, { ...input, recipients: input.recipients.toReversed() }].map((each) =>
          apportionByFactors(each),
        );
        if (straight?.status === "apportioned" && reversed?.status === "apportioned")
          expect(reversed.recipients.toReversed()).toEqual(straight.recipients);
        else expect(reversed).toEqual(straight);
      }),
    );
  });

  it("is apportionment by weight where there is one factor", () => {
    const result = done({
      total: 100,
      recipients: recipients(3),
      factors: [{ id: "户数", weight: 1, indicators: values([17, 15, 43]) }],
    });
    const plain = apportion({ total: 100, claims: [17, 15, 43].map((weight, index) => ({ id: `r${index}`, weight })) });
    expect(result.recipients.map(({ amount }) => amount)).toEqual(
      plain.status === "apportioned" && plain.shares.map(({ amount }) => amount),
    );
  });
});

describe("bounds", () => {
  const factors: readonly Factor[] = [
    { id: "任务", weight: "0.5", indicators: values([1, 1, 8]) },
    { id: "服务", weight: "0.5", indicators: values([2, 1, 7]) },
  ];
  it("that bind get a column of their own and move the others in proportion to the formula", () => {
    const result = done({
      total: 100,
      recipients: [{ id: "r0" }, { id: "r1", floor: 30 }, { id: "r2", cap: "47.5" }],
      factors,
    });
    expect(
      result.recipients.map(({ cells, boundsAdjustment, amount, bound }) => [
        ...cells.map((cell) => cell.amount),
        boundsAdjustment,
        amount,
        bound,
      ]),
    ).toEqual([
      ["5.00", "10.00", "7.50", "22.50", undefined],
      ["5.00", "5.00", "20.00", "30.00", "floor"],
      ["40.00", "35.00", "-27.50", "47.50", "cap"],
    ]);
    expect(result.boundsAdjustment).toBe("0.00");
  });

  it("that leave money over show it as unallocated", () => {
    const result = done({
      total: 100,
      recipients: recipients(3).map((recipient) => ({ ...recipient, cap: 20 })),
      factors,
    });
    expect([result.recipients.map(({ amount }) => amount), result.boundsAdjustment, result.unallocated]).toEqual([
      ["20.00", "20.00", "20.00"],
      "-40.00",
      "40.00",
    ]);
  });

  it("that leave a unit for which two have equal right list the tie", () => {
    // By weight all three units go to r0, which may have none: r1 and r2 have equal right to 1.5 each.
    const one = [{ id: "任务", weight: 1, indicators: values([8, 1, 1]) }];
    const result = done({
      total: 3,
      unit: 1,
      recipients: recipients(3).map((recipient, index) => (index === 0 ? { ...recipient, cap: 0 } : recipient)),
      factors: one,
    });
    expect(result.recipients.map(({ amount }) => amount)).toEqual(["0", "2", "1"]);
    expect(result.ties).toEqual([{ step: "bounds", pool: null, ids: ["r1", "r2"], units: 1, awardedTo: ["r1"] }]);
  });

  it("that cannot be met are named", () => {
    const over = {
      total: 100,
      factors,
      recipients: recipients(3).map((recipient) => ({ ...recipient, floor: "33.34" })),
    };
    expect(apportionByFactors(over)).toEqual({
      kind: "infeasible",
      status: "infeasible",
      reason: "floors-exceed-total",
      floors: "100.02",
      shortfall: "0.02",
    });
    const between = {
      total: 100,
      factors,
      recipients: recipients(3).map((recipient) => ({ ...recipient, floor: "1.001", cap: "1.009" })),
    };
    expect(apportionByFactors(between)).toEqual({
      kind: "infeasible",
      status: "infeasible",
      reason: "no-unit-between-bounds",
      ids: ["r0", "r1", "r2"],
    });
  });
});

describe("what the data cannot give is said", () => {
  it("names pools whose indicators are all zero and spreads nothing", () => {
    const factors = [
      { id: "床位缺口", weight: "1/4", indicators: values([0, 0]) },
      { id: "人口", weight: "3/4", indicators: values([1, 2]) },
    ];
    expect(apportionByFactors({ total: 10, recipients: recipients(2), factors })).toEqual({
      kind: "infeasible",
      status: "infeasible",
      reason: "no-positive-indicator",
      pools: [{ id: "床位缺口", amount: "2.50" }],
    });
    expect(done({ total: 0, recipients: recipients(2), factors }).recipients.map(({ amount }) => amount)).toEqual([
      "0.00",
      "0.00",
    ]);
  });

  it("names the pool in which the residual recipient has no claim", () => {
    const factors = [{ id: "人口", weight: 1, indicators: values([1, 1, 1, 0]) }];
    expect(
      apportionByFactors({
        total: 100,
        recipients: recipients(4),
        factors,
        method: { residualTo: "r3", rounding: "down" },
      }),
    ).toEqual({
      kind: "infeasible",
      status: "infeasible",
      reason: "residual-impossible",
      pool: "人口",
      id: "r3",
      residual: "0.01",
    });
  });

  it("lists ties between factors and between recipients", () => {
    const factors = ["c", "a", "b"].map((id) => ({ id, weight: "1/3", indicators: values([1, 1]) }));
    const result = done({ total: "0.01", recipients: recipients(2), factors });
    expect(result.ties).toEqual([
      { step: "pool", pool: null, ids: ["a", "b", "c"], units: 1, awardedTo: ["a"] },
      { step: "recipients", pool: "a", ids: ["r0", "r1"], units: 1, awardedTo: ["r0"] },
    ]);
  });
});

describe("bounds of recipients", () => {
  const bound = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });
  const rows = fc.array(fc.record({ value: fc.integer({ min: 1, max: 30 }), one: bound, other: bound }), {
    minLength: 2,
    maxLength: 5,
  });

  it.each(["largest-remainder", "sainte-lague", "dhondt", "adams", "dean", "huntington-hill"] as const)(
    "are kept by dividing anew by %s, as an apportionment of one factor's shares would",
    (method) => {
      let bounded = 0;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 100 }), rows, (total, drawn) => {
          const own = drawn.map(({ one, other }, index) => {
            const [floor, cap] = one !== undefined && other !== undefined && one > other ? [other, one] : [one, other];
            return {
              id: `r${index}`,
              ...(floor === undefined ? {} : { floor }),
              ...(cap === undefined ? {} : { cap }),
            };
          });
          const factors = [{ id: "f", weight: 1, indicators: values(drawn.map(({ value }) => value)) }];
          const divided = apportionByFactors({ total, unit: 1, recipients: own, factors, method });
          if (
            divided.status !== "apportioned" ||
            divided.recipients.every((recipient) => recipient.bound === undefined)
          )
            return;
          bounded += 1;
          const plain = apportion({
            total,
            unit: 1,
            claims: own.map((recipient, index) => ({ ...recipient, weight: drawn[index]?.value ?? 0 })),
            method,
          });
          expect(divided.recipients.map(({ amount }) => amount)).toEqual(
            plain.status === "apportioned" ? plain.shares.map(({ amount }) => amount) : plain,
          );
        }),
        { numRuns: 150 },
      );
      expect(bounded).toBeGreaterThan(10);
    },
  );
});

describe("coefficients", () => {
  it("of a group apply to all factors below it", () => {
    const leaf = { weight: 1, indicators: values([1, 1]) };
    const input = {
      total: 100,
      recipients: [
        { id: "r0", coefficient: 3 },
        { id: "r1", coefficient: 1 },
      ],
    };
    const tree = [
      { id: "业务", weight: "0.5", factors: [{ id: "户数", ...leaf }] },
      { id: "绩效", ...leaf, weight: "0.5" },
    ];
    expect(
      done({ ...input, factors: tree, coefficientAppliesTo: ["业务"] }).recipients.map(({ amount }) => amount),
    ).toEqual(["62.50", "37.50"]);
    expect(done({ ...input, factors: tree, coefficientAppliesTo: [] }).recipients.map(({ amount }) => amount)).toEqual([
      "50.00",
      "50.00",
    ]);
  });
});

describe("size", () => {
  it("of products beyond any double keeps their order, where everyone gets one unit first", () => {
    const powers = (exponent: number) => ({
      indicators: values([`1e${exponent}`, `1e-${exponent}`, `1.1e-${exponent}`]),
    });
    const factors = [{ id: "f", weight: 1, product: [powers(60), powers(60), powers(60), powers(59)] }];
    for (const method of ["adams", "dean", "huntington-hill"] as const) {
      const amounts = ["0.01", "0.02", "0.03", "0.05"].map((total) =>
        done({ total, recipients: recipients(3), factors, method }).recipients.map(({ amount }) => amount),
      );
      expect(amounts).toEqual([
        ["0.01", "0.00", "0.00"],
        ["0.01", "0.00", "0.01"],
        ["0.01", "0.01", "0.01"],
        ["0.03", "0.01", "0.01"],
      ]);
    }
    const capped = done({
      total: "0.09",
      recipients: recipients(3).map((recipient) => ({ ...recipient, cap: "0.04" })),
      factors,
    });
    expect(capped.recipients.map(({ amount }) => amount)).toEqual(["0.04", "0.02", "0.03"]);
  });

  it("of inverse indicators that have no common measure is refused beyond what can be written", () => {
    const inverse = (count: number) => [
      {
        id: "f",
        weight: 1,
        direction: "inverse" as const,
        indicators: values(Array.from({ length: count }, (_, index) => 100_000_000_003 + 2 * index)),
      },
    ];
    expect(
      thrownFault(() => apportionByFactors({ total: 100, recipients: recipients(20_000), factors: inverse(20_000) })),
    ).toBe("too-complex at $.input.factors");
    expect(done({ total: 100, recipients: recipients(200), factors: inverse(200) }).recipients).toHaveLength(200);
  });

  it("does not matter to depth: a thousand levels work, more are refused", () => {
    const chain = (levels: number): Factor => {
      let factor: Factor = { id: "leaf", weight: 1, indicators: values([1, 3]) };
      for (let level = 1; level < levels; level += 1) factor = { id: `level ${level}`, weight: 1, factors: [factor] };
      return factor;
    };
    expect(
      done({ total: 4, recipients: recipients(2), factors: [chain(1_000)] }).recipients.map(({ amount }) => amount),
    ).toEqual(["1.00", "3.00"]);
    expect(() => apportionByFactors({ total: 4, recipients: recipients(2), factors: [chain(1_001)] })).toThrow(
      "too-complex",
    );
  });

  it("of the formula's terms leaves the exact share the nearest of sixty decimals", () => {
    const wealth = Array.from({ length: 700 }, (_, index) => 5_003 + ((index * 7_919) % 90_001));
    const result = done({
      total: "1500000.00",
      recipients: recipients(wealth.length),
      factors: [{ id: "人均财力", weight: 1, direction: "inverse", indicators: values(wealth) }],
    });
    const product = wealth.reduce((all, value) => all * BigInt(value), 1n);
    const parts = wealth.map((value) => product / BigInt(value));
    const whole = parts.reduce((sum, part) => sum + part, 0n);
    expect(result.formulaDecimals).toBe(60);
    result.recipients.forEach(({ exactShare }, index) => {
      const shown = (BigInt(exactShare.numerator) * 10n ** 60n) / BigInt(exactShare.denominator);
      const beside = 2n * (shown * whole - 1_500_000n * 10n ** 60n * (parts[index] as bigint));
      expect(beside <= whole && -beside <= whole).toBe(true);
    });
  });

  it("of the terms of several factors leaves each exact share the nearest of sixty decimals, payments or recoveries", () => {
    const count = 150;
    const wealth = [7_919, 104_729, 1_299_709].map((step) =>
      Array.from({ length: count }, (_, index) => 100_003 + ((index * step) % 900_001)),
    );
    const weights = ["1/2", "1/3", "1/6"];
    const input = (total: string): FactorInput => ({
      total,
      recipients: recipients(count),
      factors: wealth.map((row, index) => ({
        id: `factor ${index}`,
        weight: weights[index] as string,
        direction: "inverse",
        indicators: values(row),
      })),
    });
    const products = wealth.map((row) => row.reduce((all, value) => all * BigInt(value), 1n));
    const sums = wealth.map((row, factor) =>
      row.reduce((sum, value) => sum + (products[factor] as bigint) / BigInt(value), 0n),
    );
    const paid = done(input("1000.00"));
    const recovered = done(input("-1000.00"));
    expect(paid.formulaDecimals).toBe(60);
    paid.recipients.forEach(({ exactShare }, index) => {
      const exact = wealth.reduce(
        (sum, row, factor) =>
          addRatios(
            sum,
            makeRatio(
              ([3n, 2n, 1n][factor] as bigint) * 1_000n * ((products[factor] as bigint) / BigInt(row[index] as number)),
              6n * (sums[factor] as bigint),
            ),
          ),
        makeRatio(0n),
      );
      const digits = roundRatio(exact, 60, "half-even").replace(".", "");
      expect(toRatio(exactShare)).toEqual(makeRatio(BigInt(digits), 10n ** 60n));
      const mirrored = recovered.recipients[index]?.exactShare;
      expect(mirrored).toEqual({ ...exactShare, numerator: `-${exactShare.numerator}` });
    });
  });

  it("of the formula's terms does not matter: thousands of inverse values are divided exactly, and explained to sixty decimals", () => {
    const count = 1_500;
    const inverse = values(Array.from({ length: count }, (_, index) => 5_000 + ((index * 7_919) % 90_001)));
    const result = done({
      total: "1500000000.00",
      recipients: recipients(count),
      factors: [{ id: "人均财力", weight: 1, direction: "inverse", indicators: inverse }],
    });
    expect(sumFen(result.recipients.map(({ amount }) => amount))).toBe(150_000_000_000n);
    expect(result.formulaDecimals).toBe(60);
    for (const { amount, exactShare, difference } of result.recipients.slice(0, 50)) {
      expect(addRatios(toRatio(exactShare), toRatio(difference))).toEqual(toRatio(amount));
      expect(Math.abs(Number(difference.numerator) / Number(difference.denominator))).toBeLessThan(0.01);
    }
  });

  it("divides among 41,352 recipients by ten factors", () => {
    const count = 41_352;
    const factors = Array.from({ length: 10 }, (_, place) => ({
      id: `f${place}`,
      weight: "0.1",
      indicators: values(Array.from({ length: count }, (_unused, index) => ((index * (place + 7)) % 997) + 1)),
    }));
    const result = apportionByFactors({
      total: "1500000000.00",
      recipients: recipients(count),
      factors,
      detail: "shares",
    });
    expect(result.status === "apportioned" && sumFen(result.recipients.map(({ amount }) => amount))).toBe(
      150_000_000_000n,
    );
  });
});

describe("what is refused", () => {
  const leaf = { id: "f", weight: 1, indicators: values([1, 2]) };
  const input = { total: 1, recipients: recipients(2), factors: [leaf] };
  const cyclic: { id: string; weight: number; factors: unknown[] } = { id: "f", weight: 1, factors: [] };
  cyclic.factors.push(cyclic);
  const cases: readonly (readonly [what: string, refusal: string, given: unknown])[] = [
    ["no input", "type-invalid at $.input", undefined],
    ["a mistyped option", "key-unknown at $.input.coefficientsApplyTo", { ...input, coefficientsApplyTo: [] }],
    ["no recipients", "list-empty at $.input.recipients", { ...input, recipients: [] }],
    ["no factors", "list-empty at $.input.factors", { ...input, factors: [] }],
    [
      "an empty group",
      "list-empty at $.input.factors[0].factors",
      { ...input, factors: [{ id: "g", weight: 1, factors: [] }] },
    ],
    [
      "an empty product",
      "list-empty at $.input.factors[0].product",
      { ...input, factors: [{ id: "g", weight: 1, product: [] }] },
    ],
    ["a factor of no kind", "variant-unknown at $.input.factors[0]", { ...input, factors: [{ id: "g", weight: 1 }] }],
    [
      "a factor of two kinds",
      "variant-unknown at $.input.factors[0]",
      { ...input, factors: [{ ...leaf, factors: [] }] },
    ],
    [
      "a mistyped direction key",
      "key-unknown at $.input.factors[0].directon",
      { ...input, factors: [{ ...leaf, directon: "inverse" }] },
    ],
    [
      "an unknown direction",
      "value-invalid at $.input.factors[0].direction",
      { ...input, factors: [{ ...leaf, direction: "down" }] },
    ],
    [
      "weights that miss one by a hair",
      "weights-not-one at $.input.factors",
      {
        ...input,
        factors: [
          { ...leaf, weight: "0.333333" },
          { ...leaf, id: "g", weight: "2/3" },
        ],
      },
    ],
    [
      "percentages that are not said to be any",
      "weights-not-one at $.input.factors",
      { ...input, factors: [{ ...leaf, weight: 100 }] },
    ],
    [
      "weights below that do not add up",
      "weights-not-one at $.input.factors[0].factors",
      { ...input, factors: [{ id: "g", weight: 1, factors: [{ ...leaf, weight: "1/2" }] }] },
    ],
    [
      "a weight below zero",
      "weight-negative at $.input.factors[1].weight",
      {
        ...input,
        factors: [
          { ...leaf, weight: 2 },
          { ...leaf, id: "g", weight: -1 },
        ],
      },
    ],
    ["weights to add to nothing", "out-of-range at $.input.weightsAddTo", { ...input, weightsAddTo: 0 }],
    [
      "the same factor twice",
      "id-duplicate at $.input.factors[1].id",
      {
        ...input,
        factors: [
          { ...leaf, weight: "1/2" },
          { ...leaf, weight: "1/2" },
        ],
      },
    ],
    [
      "a tree that contains itself",
      "id-duplicate at $.input.factors[0].factors[0].id",
      { ...input, factors: [cyclic] },
    ],
    [
      "a recipient without a value",
      "value-missing at $.input.factors[0].indicators",
      { ...input, factors: [{ ...leaf, indicators: values([1]) }] },
    ],
    [
      "a recipient with two values",
      "id-duplicate at $.input.factors[0].indicators[2].id",
      { ...input, factors: [{ ...leaf, indicators: [...values([1, 2]), ...values([1])] }] },
    ],
    [
      "a value of nobody",
      "reference-dangling at $.input.factors[0].indicators[2].id",
      { ...input, factors: [{ ...leaf, indicators: values([1, 2, 3]) }] },
    ],
    [
      "a value below zero",
      "out-of-range at $.input.factors[0].indicators[1].value",
      { ...input, factors: [{ ...leaf, indicators: values([1, -2]) }] },
    ],
    [
      "the inverse of zero",
      "indicator-zero at $.input.factors[0].indicators[1].value",
      { ...input, factors: [{ ...leaf, direction: "inverse", indicators: values([1, 0]) }] },
    ],
    [
      "a coefficient that applies to nothing said",
      "value-missing at $.input.coefficientAppliesTo",
      { ...input, recipients: [{ id: "r0", coefficient: 1 }, { id: "r1" }] },
    ],
    [
      "a coefficient that is missing",
      "value-missing at $.input.recipients[1].coefficient",
      { ...input, coefficientAppliesTo: ["f"], recipients: [{ id: "r0", coefficient: 1 }, { id: "r1" }] },
    ],
    [
      "a coefficient below zero",
      "out-of-range at $.input.recipients[0].coefficient",
      {
        ...input,
        coefficientAppliesTo: ["f"],
        recipients: [
          { id: "r0", coefficient: -1 },
          { id: "r1", coefficient: 1 },
        ],
      },
    ],
    [
      "a coefficient for no factor",
      "reference-dangling at $.input.coefficientAppliesTo[0]",
      { ...input, coefficientAppliesTo: ["g"], recipients: recipients(2) },
    ],
    ["a total that is no multiple of the unit", "amount-not-multiple at $.input.total", { ...input, total: "0.001" }],
    [
      "a floor above its cap",
      "bounds-reversed at $.input.recipients[0]",
      { ...input, recipients: [{ id: "r0", floor: 2, cap: 1 }, { id: "r1" }] },
    ],
  ];
  it.each(cases)("%s: %s", (_, refusal, given) => {
    expect(thrownFault(() => apportionByFactors(given as FactorInput))).toBe(refusal);
  });
});
