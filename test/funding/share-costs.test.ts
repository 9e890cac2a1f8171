import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareCosts, type CostPart, type ShareCostsInput, type SharedCosts } from "social-work-station-rules/funding";
import { thrownFault } from "../thrown-fault.js";

/** Amounts in fen; a recipient's ratio is its weight over the sum of its weights. */
interface SmallTable {
  readonly amounts: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly caps: readonly (number | undefined)[];
}

const partyNames = ["市级", "区级", "街道", "__proto__"];

function tables(
  amount: fc.Arbitrary<number>,
  cap: fc.Arbitrary<number | undefined>,
  mostRows = 5,
  mostParties = 4,
): fc.Arbitrary<SmallTable> {
  return fc
    .tuple(fc.integer({ min: 1, max: mostRows }), fc.integer({ min: 1, max: mostParties }))
    .chain(([rows, parties]) =>
      fc.record({
        amounts: fc.array(amount, { minLength: rows, maxLength: rows }),
        weights: fc.array(
          fc
            .array(fc.integer({ min: 0, max: 7 }), { minLength: parties, maxLength: parties })
            .filter((row) => row.some((weight) => weight > 0)),
          { minLength: rows, maxLength: rows },
        ),
        caps: fc.array(cap, { minLength: parties, maxLength: parties }),
      }),
    );
}

const anySign = fc.integer({ min: -400, max: 400 });
const payments = fc.integer({ min: 0, max: 400 });
const uncapped = fc.constant(undefined);
const someCaps = fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined });

function yuan(fen: number): string {
  return `${fen < 0 ? "-" : ""}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, "0")}`;
}

function fen(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

function toInput({ amounts, weights, caps }: SmallTable): ShareCostsInput {
  return {
    parties: caps.map((cap, party) => ({
      id: partyNames[party] ?? "",
      ...(cap === undefined ? {} : { cap: yuan(cap) }),
    })),
    recipients: amounts.map((amount, row) => ({
      id: `站点${row}`,
      amount: yuan(amount),
      ratios: (weights[row] ?? []).map((weight, party) => ({
        party: partyNames[party] ?? "",
        ratio: `${weight}/${sum(weights[row] ?? [])}`,
      })),
    })),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumFen(amounts: readonly string[]): bigint {
  return amounts.reduce((total, amount) => total + fen(amount), 0n);
}

/** The exact column in fen over one common denominator, from the input alone. */
function exactColumn(
  { amounts, weights }: SmallTable,
  party: number,
): { readonly numerator: bigint; readonly denominator: bigint } {
  const denominator = weights.reduce((product, row) => product * BigInt(sum(row)), 1n);
  const numerator = amounts.reduce(
    (total, amount, row) =>
      total + (BigInt(amount) * BigInt(weights[row]?.[party] ?? 0) * denominator) / BigInt(sum(weights[row] ?? [])),
    0n,
  );
  return { numerator, denominator };
}

/** Less than one unit away, and not away at all from a whole number, is exactly: floor or ceiling. */
function isNeighbour(units: bigint, numerator: bigint, denominator: bigint): boolean {
  const distance = units * denominator - numerator;
  return distance < denominator && distance > -denominator && (numerator % denominator !== 0n || distance === 0n);
}

function cellAmounts(shared: SharedCosts): Map<string, string> {
  const entries = shared.recipients.flatMap(({ id, parts, uncovered }) =>
    [...parts.map((part) => ["paid", part] as const), ...uncovered.map((part) => ["open", part] as const)].map(
      ([kind, part]) => [JSON.stringify([id, kind, part.party]), part.amount] as const,
    ),
  );
  return new Map(
    [...entries, ...shared.parties.map(({ id, amount }) => [JSON.stringify([id]), amount] as const)].sort(),
  );
}

describe("shareCosts", () => {
  it("rounds every part to a neighbour of its exact value and keeps every recipient's amount", () => {
    fc.assert(
      fc.property(tables(anySign, uncapped), (table) => {
        const { recipients } = shareCosts(toInput(table));
        recipients.forEach(({ parts }, row) => {
          const weights = table.weights[row] ?? [];
          const amount = table.amounts[row] ?? 0;
          expect(sumFen(parts.map((part) => part.amount))).toBe(BigInt(amount));
          parts.forEach((part, party) => {
            expect(isNeighbour(fen(part.amount), BigInt(amount * (weights[party] ?? 0)), BigInt(sum(weights)))).toBe(
              true,
            );
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it("rounds every party's total to a neighbour of its exact value, and it is the sum of the party's parts", () => {
    fc.assert(
      fc.property(tables(anySign, uncapped), (table) => {
        const { recipients, parties, amount } = shareCosts(toInput(table));
        parties.forEach((party, index) => {
          const exact = exactColumn(table, index);
          expect(isNeighbour(fen(party.amount), exact.numerator, exact.denominator)).toBe(true);
          expect(sumFen(recipients.map(({ parts }) => parts[index]?.amount ?? "0"))).toBe(fen(party.amount));
        });
        expect(sumFen(parties.map((party) => party.amount))).toBe(fen(amount));
      }),
      { numRuns: 300 },
    );
  });

  it("moves units over chains of recipients where no single swap would do", () => {
    // Each pair of parties meets in one recipient only, so a unit has to travel along the chain.
    const half = (first: string, second: string) => [
      { party: first, ratio: "1/2" },
      { party: second, ratio: "1/2" },
    ];
    const names = Array.from({ length: 40 }, (_, index) => `方${String(index).padStart(2, "0")}`);
    const shared = shareCosts({
      parties: names.map((id) => ({ id })),
      recipients: names
        .slice(1)
        .map((name, index) => ({ id: `站${index}`, amount: "0.01", ratios: half(names[index] ?? "", name) })),
    });
    const inner = shared.parties.slice(1, -1);
    expect(inner.every(({ amount, rounded }) => amount === "0.01" && rounded === "none")).toBe(true);
    expect(sumFen(shared.parties.map(({ amount }) => amount))).toBe(39n);
  });

  it("with two parties deviates in total no more than any other rounding that keeps the rules", () => {
    fc.assert(
      fc.property(tables(payments, uncapped, 6, 2), (table) => {
        const first = table.amounts.map(
          (amount, row) => (amount * (table.weights[row]?.[0] ?? 0)) / sum(table.weights[row] ?? []),
        );
        const exact = exactColumn(table, 0);
        const deviations = choices(first.map((value) => [Math.floor(value), Math.ceil(value)]))
          .filter((cells) => isNeighbour(BigInt(sum(cells)), exact.numerator, exact.denominator))
          .map((cells) => deviation(cells, first));
        const shared = shareCosts(toInput(table));
        const own = deviation(
          shared.recipients.map(({ parts }) => Number(fen(parts[0]?.amount ?? "0"))),
          first,
        );
        expect(own).toBeCloseTo(
          deviations.reduce((least, value) => Math.min(least, value), Infinity),
          9,
        );
      }),
    );
  });

  it("with two parties deviates least even where the parts lie closer together than any double tells", () => {
    const scale = 10n ** 25n;
    const near = fc
      .tuple(fc.constantFrom(30n, 40n, 45n, 55n, 60n), fc.integer({ min: 0, max: 3 }))
      .map(([hundredths, tail]) => (hundredths * scale) / 100n + BigInt(tail));
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 7 }), (parts) => {
        const shared = shareCosts({
          parties: [{ id: "市级" }, { id: "区级" }],
          recipients: parts.map((part, row) => ({
            ...{ id: `站点${row}`, amount: "0.01" },
            ratios: [
              { party: "市级", ratio: `${part}/${scale}` },
              { party: "区级", ratio: `${scale - part}/${scale}` },
            ],
          })),
        });
        const beside = (cells: readonly bigint[]): bigint =>
          cells.reduce(
            (total, cell, row) => total + (cell === 0n ? (parts[row] ?? 0n) : scale - (parts[row] ?? 0n)),
            0n,
          );
        const whole = parts.reduce((total, part) => total + part, 0n);
        const least = choices(parts.map(() => [0, 1]))
          .map((cells) => cells.map(BigInt))
          .filter((cells) =>
            isNeighbour(
              cells.reduce((total, cell) => total + cell, 0n),
              whole,
              scale,
            ),
          )
          .map(beside)
          .reduce((low, value) => (value < low ? value : low));
        expect(beside(shared.recipients.map((recipient) => fen(recipient.parts[0]?.amount ?? "")))).toBe(least);
      }),
      { numRuns: 150 },
    );
  });

  it("turns the last of recipients with equal parts, where one has to be turned", () => {
    const shared = shareCosts(
      toInput({
        amounts: [1, 1, 1],
        weights: [
          [2, 3],
          [2, 3],
          [2, 3],
        ],
        caps: [undefined, undefined],
      }),
    );
    expect(shared.recipients.map(({ parts }) => parts.map(({ amount }) => amount))).toEqual([
      ["0.00", "0.01"],
      ["0.00", "0.01"],
      ["0.01", "0.00"],
    ]);
  });

  it("takes a table in which payments and recoveries cancel out by its first recipient, whatever the order", () => {
    // The payment of the first gives its odd fen to the first party by id; the second recipient then takes it back from there.
    const ratios = ["a", "b"].map((party) => ({ party, ratio: "1/2" }));
    const [first, second] = [
      { id: "r1", amount: "0.01", ratios },
      { id: "r2", amount: "-0.01", ratios },
    ];
    for (const recipients of [
      [first, second],
      [second, first],
    ] as const) {
      const shared = shareCosts({ parties: [{ id: "a" }, { id: "b" }], recipients });
      const partsOf = (id: string) =>
        shared.recipients.find((recipient) => recipient.id === id)?.parts.map(({ amount }) => amount);
      expect([partsOf("r1"), partsOf("r2")]).toEqual([
        ["0.01", "0.00"],
        ["-0.01", "0.00"],
      ]);
    }
  });

  it("rounds the later of two equal recipients the other way", () => {
    const shared = shareCosts(
      toInput({
        amounts: [1, 1],
        weights: [
          [1, 1],
          [1, 1],
        ],
        caps: [undefined, undefined],
      }),
    );
    expect(shared.recipients.map(({ parts }) => parts.map(({ amount }) => amount))).toEqual([
      ["0.00", "0.01"],
      ["0.01", "0.00"],
    ]);
  });

  it("gives each recipient and party the same figures whatever the order of the input", () => {
    fc.assert(
      fc.property(tables(payments, someCaps), fc.infiniteStream(fc.nat()), (table, stream) => {
        const input = toInput(table);
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((entry) => [stream.next().value, entry] as const)
            .sort(([a], [b]) => a - b)
            .map(([, entry]) => entry);
        const shuffled = {
          parties: shuffle(input.parties),
          recipients: shuffle(input.recipients).map((recipient) => ({
            ...recipient,
            ratios: shuffle(recipient.ratios),
          })),
        };
        expect(cellAmounts(shareCosts(shuffled))).toEqual(cellAmounts(shareCosts(input)));
      }),
    );
  });

  it("shares a recovery as the mirror image of the payment, also where both stand in one table", () => {
    fc.assert(
      fc.property(tables(anySign, uncapped), (table) => {
        const mirrored = cellAmounts(
          shareCosts(toInput({ ...table, amounts: table.amounts.map((amount) => (amount === 0 ? 0 : -amount)) })),
        );
        for (const [key, amount] of cellAmounts(shareCosts(toInput(table))))
          expect(fen(mirrored.get(key) ?? "")).toBe(-fen(amount));
      }),
    );
    const balanced: SmallTable = {
      amounts: [1, -1],
      weights: [
        [1, 1],
        [1, 1],
      ],
      caps: [undefined, undefined],
    };
    const mirrored = cellAmounts(shareCosts(toInput({ ...balanced, amounts: [-1, 1] })));
    for (const [key, amount] of cellAmounts(shareCosts(toInput(balanced))))
      expect(fen(mirrored.get(key) ?? "")).toBe(-fen(amount));
    const { parties } = shareCosts({
      parties: [{ id: "市级", cap: "1.00" }],
      recipients: [{ id: "甲", amount: -3, ratios: [{ party: "市级", ratio: 1 }] }],
    });
    expect(parties[0]).toMatchObject({ amount: "-1.00", bound: "cap", uncovered: { amount: "-2.00" } });
  });

  it("depends on the amounts in units, not on the unit", () => {
    fc.assert(
      fc.property(tables(payments, someCaps), (table) => {
        const input = toInput(table);
        const tenfold = (amount: string): string => `${BigInt(amount.replace(".", "")) * 5n}`;
        const scaled = {
          unit: 5,
          parties: input.parties.map(({ id, cap }) => ({
            id,
            ...(cap === undefined ? {} : { cap: tenfold(String(cap)) }),
          })),
          recipients: input.recipients.map((recipient) => ({
            ...recipient,
            amount: tenfold(String(recipient.amount)),
          })),
        };
        const expected = Array.from(cellAmounts(shareCosts(input)), ([key, amount]) => [key, `${fen(amount) * 5n}`]);
        expect(Array.from(cellAmounts(shareCosts(scaled)))).toEqual(expected);
      }),
    );
  });

  it("holds a capped party to its cap, reduces its parts in proportion and names what stays uncovered", () => {
    fc.assert(
      fc.property(tables(payments, someCaps), (table) => {
        const shared = shareCosts(toInput(table));
        let open = 0n;
        shared.parties.forEach((party, index) => {
          const asked = exactColumn(table, index);
          const cap = BigInt(table.caps[index] ?? Number.MAX_SAFE_INTEGER);
          const binds = asked.numerator > cap * asked.denominator;
          expect(party.bound).toBe(binds ? "cap" : undefined);
          if (binds) expect(fen(party.amount)).toBe(cap);
          else expect(isNeighbour(fen(party.amount), asked.numerator, asked.denominator)).toBe(true);
          const excess = binds ? asked.numerator - cap * asked.denominator : 0n;
          expect(isNeighbour(fen(party.uncovered.amount), excess, asked.denominator)).toBe(true);
          open += fen(party.uncovered.amount);
          shared.recipients.forEach(({ parts }, row) => {
            const weights = table.weights[row] ?? [];
            const numerator = BigInt((table.amounts[row] ?? 0) * (weights[index] ?? 0));
            const part = binds
              ? ([numerator * cap * asked.denominator, BigInt(sum(weights)) * asked.numerator] as const)
              : ([numerator, BigInt(sum(weights))] as const);
            expect(isNeighbour(fen(parts[index]?.amount ?? ""), ...part)).toBe(true);
          });
        });
        for (const { amount, parts, uncovered } of shared.recipients) {
          expect(sumFen([...parts, ...uncovered].map((part) => part.amount))).toBe(fen(amount));
        }
        expect(fen(shared.shortfall)).toBe(open);
        expect(shared.status).toBe(shared.parties.some(({ bound }) => bound === "cap") ? "short" : "covered");
      }),
      { numRuns: 200 },
    );
  });

  it("says of each part what its exact value is and which way it was rounded", () => {
    fc.assert(
      fc.property(tables(anySign, uncapped), (table) => {
        for (const { parts } of shareCosts(toInput(table)).recipients) parts.forEach(expectHonest);
      }),
    );
  });

  it("shares the forest fee of Guangyuan 20 : 30 : 50 with every row and column a neighbour", () => {
    // The office's table gives 昭化 198.61 of 198.615 and the district column 364.12 of 364.125.
    const ratios = [
      { party: "省", ratio: "0.2" },
      { party: "市", ratio: "0.3" },
      { party: "县区", ratio: "0.5" },
    ];
    const shared = shareCosts({
      parties: [{ id: "省" }, { id: "市" }, { id: "县区" }],
      recipients: [
        { id: "利州", amount: "262.30", ratios },
        { id: "昭化", amount: "397.23", ratios },
        { id: "朝天", amount: "68.72", ratios },
      ],
    });
    expect(shared.recipients.map(({ parts }) => parts.map(({ amount }) => amount))).toEqual([
      ["52.46", "78.69", "131.15"],
      ["79.45", "119.17", "198.61"],
      ["13.74", "20.62", "34.36"],
    ]);
    expect(shared.parties.map(({ amount }) => amount)).toEqual(["145.65", "218.48", "364.12"]);
  });

  it("shares exactly far beyond what a float can hold", () => {
    const ratios = [
      { party: "市级", ratio: "1/3" },
      { party: "区级", ratio: { numerator: "2", denominator: "3" } },
    ];
    const { recipients } = shareCosts({
      parties: [{ id: "市级" }, { id: "区级" }],
      recipients: [{ id: "甲", amount: "100000000000000000000000000.01", ratios }],
    });
    expect(recipients[0]?.parts.map(({ amount }) => amount)).toEqual([
      "33333333333333333333333333.34",
      "66666666666666666666666666.67",
    ]);
  });

  it("leaves its input as it was", () => {
    const input = toInput({
      amounts: [100, 50],
      weights: [
        [1, 2],
        [2, 1],
      ],
      caps: [10, undefined],
    });
    const before = JSON.stringify(input);
    shareCosts(input);
    expect(JSON.stringify(input)).toBe(before);
  });

  it("refuses what it cannot share, before it computes", () => {
    const parties = [{ id: "市级" }, { id: "区级" }];
    const ratios = [
      { party: "市级", ratio: 0.5 },
      { party: "区级", ratio: 0.5 },
    ];
    const one = { id: "甲", amount: 1, ratios };
    const bad: readonly (readonly [refusal: string, given: unknown])[] = [
      ["value-missing at $.input", undefined],
      ["type-invalid at $.input", null],
      ["type-invalid at $.input", []],
      ["value-missing at $.input.recipients", { parties }],
      ["type-invalid at $.input.recipients", { parties, recipients: "甲" }],
      ["type-invalid at $.input.recipients[0]", { parties, recipients: [null] }],
      ["list-empty at $.input.recipients", { parties, recipients: [] }],
      ["list-empty at $.input.parties", { parties: [], recipients: [one] }],
      ["id-duplicate at $.input.parties[2].id", { parties: [...parties, { id: "市级" }], recipients: [one] }],
      ["id-duplicate at $.input.recipients[1].id", { parties, recipients: [one, one] }],
      [
        "id-duplicate at $.input.recipients[0].ratios[1].party",
        { parties, recipients: [{ ...one, ratios: [ratios[0], ratios[0]] }] },
      ],
      ["id-invalid at $.input.recipients[0].id", { parties, recipients: [{ ...one, id: "" }] }],
      ["id-invalid at $.input.parties[0].id", { parties: [{ id: 7 }], recipients: [one] }],
      [
        "id-like-identity-number at $.input.recipients[0].id",
        { parties, recipients: [{ ...one, id: "110108199912301234" }] },
      ],
      [
        "reference-dangling at $.input.recipients[0].ratios[0].party",
        { parties, recipients: [{ ...one, ratios: [{ party: "省级", ratio: 1 }] }] },
      ],
      ["weights-not-one at $.input.recipients[0].ratios", { parties, recipients: [{ ...one, ratios: [] }] }],
      [
        "weights-not-one at $.input.recipients[0].ratios",
        {
          parties,
          recipients: [
            {
              ...one,
              ratios: [
                { party: "市级", ratio: "0.333" },
                { party: "区级", ratio: "2/3" },
              ],
            },
          ],
        },
      ],
      [
        "weight-negative at $.input.recipients[0].ratios[0].ratio",
        {
          parties,
          recipients: [
            {
              ...one,
              ratios: [
                { party: "市级", ratio: "-1/2" },
                { party: "区级", ratio: "3/2" },
              ],
            },
          ],
        },
      ],
      ["decimal-invalid at $.input.recipients[0].amount", { parties, recipients: [{ ...one, amount: NaN }] }],
      ["decimal-invalid at $.input.recipients[0].amount", { parties, recipients: [{ ...one, amount: Infinity }] }],
      [
        "decimal-invalid at $.input.recipients[0].ratios[0].ratio",
        { parties, recipients: [{ ...one, ratios: [{ party: "市级", ratio: "1/0" }] }] },
      ],
      ["amount-not-multiple at $.input.recipients[0].amount", { parties, recipients: [{ ...one, amount: "0.001" }] }],
      ["out-of-range at $.input.unit", { parties, recipients: [one], unit: 0 }],
      ["out-of-range at $.input.unit", { parties, recipients: [one], unit: "-0.01" }],
      [
        "out-of-range at $.input.parties[0].cap",
        { parties: [{ id: "市级", cap: -1 }, { id: "区级" }], recipients: [one] },
      ],
      [
        "out-of-range at $.input.recipients[1].amount",
        { parties: [{ id: "市级", cap: 1 }, { id: "区级" }], recipients: [one, { ...one, id: "乙", amount: -1 }] },
      ],
    ];
    for (const [refusal, input] of bad)
      expect([thrownFault(() => shareCosts(input as ShareCostsInput)), input]).toEqual([refusal, input]);
  });

  it("refuses a cap whose exact parts would not fit in memory, and shares the same table without the cap", () => {
    const parties = [{ id: "市级" }, { id: "区级" }];
    const recipients = Array.from({ length: 6000 }, (_, index) => ({
      id: `站${index}`,
      amount: 1000,
      ratios: [
        { party: "市级", ratio: `${index + 1}/${50_001 + index}` },
        { party: "区级", ratio: `50000/${50_001 + index}` },
      ],
    }));
    expect(thrownFault(() => shareCosts({ parties: [{ id: "市级", cap: 1 }, { id: "区级" }], recipients }))).toBe(
      "decimal-too-long at $.input.parties[0].cap",
    );
    expect(fen(shareCosts({ parties, recipients }).amount)).toBe(600_000_000n);
  });

  it("says where the ratios do not add to one, and to what they add", () => {
    const wrong = { id: "乙", amount: 1, ratios: [{ party: "市级", ratio: "0.3" }] };
    try {
      shareCosts({
        parties: [{ id: "市级" }],
        recipients: [{ id: "甲", amount: 1, ratios: [{ party: "市级", ratio: 1 }] }, wrong],
      });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ path: ["input", "recipients", 1, "ratios"], values: { sum: "3/10" } });
    }
  });
});

function choices(options: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  return options.reduce<readonly (readonly number[])[]>(
    (lists, pair) => lists.flatMap((list) => [...new Set(pair)].map((value) => [...list, value])),
    [[]],
  );
}

function deviation(cells: readonly number[], exact: readonly number[]): number {
  return cells.reduce((total, cell, index) => total + Math.abs(cell - (exact[index] ?? 0)), 0);
}

function expectHonest({ amount, exactAmount, rounded }: CostPart): void {
  const exact = 100n * BigInt(exactAmount.numerator);
  const excess = fen(amount) * BigInt(exactAmount.denominator) - exact;
  expect(rounded).toBe(excess === 0n ? "none" : excess > 0n === exact > 0n ? "up" : "down");
}
