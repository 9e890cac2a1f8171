import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocateSources,
  type AllocateSourcesInput,
  type EarmarkedSource,
  type LedgerLine,
  type NeedKey,
  type SourceAllocation,
} from "social-work-station-rules/funding";
import { thrownFault } from "../thrown-fault.js";
import {
  asked,
  classes,
  compare,
  mayPay,
  openTo,
  problems,
  read,
  subsets,
  times,
  whole,
} from "./allocate-sources-oracle.js";

interface WholeLine extends NeedKey {
  readonly source: string;
  readonly amount: bigint;
}

function linesOf({ ledger }: SourceAllocation): readonly WholeLine[] {
  return ledger.map(({ source, recipient, purpose, amount }) => ({
    source,
    recipient,
    purpose,
    amount: BigInt(amount),
  }));
}

function total(lines: readonly { readonly amount: bigint }[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n);
}

const byClasses = { priorityClasses: [...classes] };
const fairnesses = fc.constantFrom("max-min-share" as const, byClasses);

function shuffle<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((entry, index) => [keys[index] ?? 0, entry] as const)
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}

describe("allocateSources: the ledger", () => {
  it("adds up by source, by need, by recipient, by purpose and in total", () => {
    fc.assert(
      fc.property(problems(5, 8, 50), fairnesses, (input, fairness) => {
        const result = allocateSources({ ...input, fairness });
        const lines = linesOf(result);
        for (const { id, amount, spent } of result.sources) {
          const left = result.unspent.find(({ source }) => source === id)?.amount ?? "0";
          expect(total(lines.filter(({ source }) => source === id))).toBe(BigInt(spent));
          expect(BigInt(spent) + BigInt(left)).toBe(BigInt(amount));
        }
        for (const { recipient, purpose, amount, unmet, needed } of result.needs) {
          expect(total(lines.filter((line) => line.recipient === recipient && line.purpose === purpose))).toBe(
            BigInt(amount),
          );
          expect(BigInt(amount) + BigInt(unmet)).toBe(BigInt(needed));
        }
        for (const { id, amount } of result.recipients)
          expect(total(lines.filter(({ recipient }) => recipient === id))).toBe(BigInt(amount));
        for (const { id, amount } of result.purposes)
          expect(total(lines.filter(({ purpose }) => purpose === id))).toBe(BigInt(amount));
        expect(total(lines)).toBe(BigInt(result.amount));
        expect(BigInt(result.amount) + BigInt(result.shortfall)).toBe(BigInt(result.needed));
      }),
      { numRuns: 200 },
    );
  });

  it("has only lines above zero that the source may pay, one for each source and need", () => {
    fc.assert(
      fc.property(problems(5, 8, 50), fairnesses, (input, fairness) => {
        const lines = linesOf(allocateSources({ ...input, fairness }));
        for (const { source, recipient, purpose, amount } of lines) {
          const pot = input.sources.find(({ id }) => id === source);
          const need = input.needs.find((entry) => entry.recipient === recipient && entry.purpose === purpose);
          expect(pot !== undefined && need !== undefined && mayPay(pot, need)).toBe(true);
          expect(amount > 0n).toBe(true);
        }
        expect(
          new Set(lines.map(({ source, recipient, purpose }) => JSON.stringify([source, recipient, purpose]))).size,
        ).toBe(lines.length);
      }),
    );
  });

  it("pays every need a neighbouring unit of its exact amount, and the full amount where the share is one", () => {
    fc.assert(
      fc.property(problems(5, 8, 50), fairnesses, (input, fairness) => {
        allocateSources({ ...input, fairness }).needs.forEach(({ amount, share, exactAmount, rounded }, need) => {
          const exact = times(read(share), asked(input, [need]));
          expect(compare(read(exactAmount), exact)).toBe(0);
          const floor = exact.numerator / exact.denominator;
          const isWhole = floor * exact.denominator === exact.numerator;
          expect([floor, isWhole ? floor : floor + 1n]).toContain(BigInt(amount));
          expect(rounded).toBe(isWhole ? "none" : BigInt(amount) > floor ? "up" : "down");
        });
      }),
      { numRuns: 200 },
    );
  });

  it("gives the units that rounding leaves to the largest remainders as far as the earmarks allow", () => {
    const needs = [1, 2, 4].map((amount, index) => ({ recipient: `站${index}`, purpose: "人员", amount }));
    const { needs: paid } = allocateSources({ sources: [{ id: "财政", amount: 5 }], needs, unit: 1 });
    // The exact amounts are 5/7, 10/7 and 20/7.
    expect(paid.map(({ amount }) => amount)).toEqual(["1", "1", "3"]);
    const apart = allocateSources({
      sources: [
        { id: "甲款", amount: 2, recipients: ["站0", "站2"] },
        { id: "乙款", amount: 3, recipients: ["站1", "站2"] },
      ],
      needs,
      unit: 1,
    });
    expect(apart.needs.map(({ amount }) => amount)).toEqual(["1", "1", "3"]);
  });

  it("says of every source with money left that it had no eligible need or that all of those are met", () => {
    fc.assert(
      fc.property(problems(5, 6, 20), fairnesses, (input, fairness) => {
        const { unspent, needs } = allocateSources({ ...input, fairness });
        for (const { source, reason } of unspent) {
          const pot = input.sources.find(({ id }) => id === source) as EarmarkedSource;
          const eligible = input.needs.flatMap((need, index) => (mayPay(pot, need) ? [index] : []));
          expect(reason).toBe(eligible.length === 0 ? "no-eligible-need" : "needs-met");
          expect(eligible.every((need) => needs[need]?.unmet === "0")).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("lets the first sources in the order give as much as any ledger could let them give together", () => {
    fc.assert(
      fc.property(
        problems(4, 6, 20),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (input, keys, isGiven) => {
          const given = isGiven
            ? {
                sourceOrder: shuffle(
                  input.sources.map(({ id }) => id),
                  keys,
                ),
              }
            : {};
          const { needs, sources, sourceOrder } = allocateSources({ ...input, ...given });
          if (isGiven) expect(sourceOrder).toEqual(given.sourceOrder);
          const paid = needs.map(({ amount }) => BigInt(amount));
          sourceOrder.forEach((_, last) => {
            const first = sourceOrder.slice(0, last + 1);
            const some = { ...input, sources: input.sources.filter(({ id }) => first.includes(id)) };
            // The most that they can give to what is paid: over all sets, what is open to the set and what the rest gets.
            const most = subsets(needs.length)
              .map(
                (members) =>
                  openTo(some, members) +
                  paid.reduce((sum, amount, need) => (members.includes(need) ? sum : sum + amount), 0n),
              )
              .reduce((least, value) => (value < least ? value : least));
            const spent = sources
              .filter(({ id }) => first.includes(id))
              .reduce((sum, source) => sum + BigInt(source.spent), 0n);
            expect(spent).toBe(most);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("reroutes over other sources so that an earlier one is used up before a later one is touched", () => {
    const sources = [
      ["甲款", ["站1", "站2"]],
      ["乙款", ["站1", "站3"]],
      ["丙款", ["站3"]],
      ["丁款", ["站1"]],
    ] as const;
    const result = allocateSources({
      sources: sources.map(([id, recipients]) => ({ id, amount: 5, recipients })),
      needs: ["站1", "站2", "站3"].map((recipient) => ({ recipient, purpose: "人员", amount: 5 })),
      sourceOrder: sources.map(([id]) => id),
    });
    expect(result.sources.map(({ spent }) => spent)).toEqual(["5.00", "5.00", "5.00", "0.00"]);
    expect(result.ledger.map(({ source, recipient }) => [source, recipient])).toEqual([
      ["甲款", "站2"],
      ["乙款", "站1"],
      ["丙款", "站3"],
    ]);
  });

  it("uses restricted sources before general ones, and equally restricted ones by id", () => {
    fc.assert(
      fc.property(problems(5, 8, 20), (input) => {
        const keyed = input.sources.map((source) => ({
          id: source.id,
          count: input.needs.filter((need) => mayPay(source, need)).length,
        }));
        const expected = keyed.sort((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
        expect(allocateSources(input).sourceOrder).toEqual(expected);
      }),
    );
  });

  it("stands by source in the order of use, then by recipient and purpose, and so do the needs of a binding set and its sources", () => {
    const byNeed = (a: NeedKey, b: NeedKey): number =>
      compareText(a.recipient, b.recipient) || compareText(a.purpose, b.purpose);
    fc.assert(
      fc.property(problems(5, 8, 50), (input) => {
        const { ledger, sourceOrder, bindings } = allocateSources(input);
        const place = (line: LedgerLine): number => sourceOrder.indexOf(line.source);
        expect([...ledger].sort((a, b) => place(a) - place(b) || byNeed(a, b))).toEqual(ledger);
        for (const { needs, sources } of bindings) {
          expect([...needs].sort(byNeed)).toEqual(needs);
          expect(sourceOrder.filter((id) => sources.includes(id))).toEqual(sources);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gives the unit for which two needs have equal right to the first by recipient, whichever sources may pay the other", () => {
    for (const richer of ["a", "b"]) {
      const { needs } = allocateSources({
        sources: [
          { id: "for both", amount: 1 },
          { id: "for one, and empty", amount: 0, recipients: [richer] },
        ],
        needs: ["b", "a"].map((recipient) => ({ recipient, purpose: "wages", amount: 1 })),
        unit: 1,
      });
      expect(needs.map(({ recipient, amount }) => [recipient, amount])).toEqual([
        ["b", "0"],
        ["a", "1"],
      ]);
    }
  });

  it("is the same ledger whatever the order of sources, needs and earmarks", () => {
    fc.assert(
      fc.property(
        problems(5, 8, 50),
        fairnesses,
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        (input, fairness, keys) => {
          const shuffled: AllocateSourcesInput = {
            ...input,
            fairness,
            sources: shuffle(input.sources, keys).map((source) => ({
              ...source,
              ...(source.purposes === undefined ? {} : { purposes: shuffle(source.purposes, keys) }),
            })),
            needs: shuffle(input.needs, keys),
          };
          const { needs, sources, ...rest } = allocateSources({ ...input, fairness });
          const other = allocateSources(shuffled);
          expect(other).toEqual({ ...rest, needs: shuffle(needs, keys), sources: shuffle(sources, keys) });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("reads an absent list as no restriction and an empty one as nothing to pay for", () => {
    const needs = [
      { recipient: "甲站", purpose: "养老", area: "东区", amount: 5 },
      { recipient: "甲站", purpose: "救助", amount: 5 },
    ];
    const spentBy = (source: Partial<EarmarkedSource>): string | undefined =>
      allocateSources({ sources: [{ id: "源", amount: 20, ...source }], needs }).sources[0]?.spent;
    expect(spentBy({})).toBe("10.00");
    expect(spentBy({ purposes: [] })).toBe("0.00");
    expect(spentBy({ areas: [] })).toBe("0.00");
    expect(spentBy({ recipients: [] })).toBe("0.00");
    expect(spentBy({ areas: ["东区"] })).toBe("5.00");
    expect(spentBy({ purposes: ["养老"], recipients: ["乙站"] })).toBe("0.00");
  });

  it("answers where there is no money and where nothing is needed", () => {
    const none = allocateSources({ sources: [], needs: [{ recipient: "甲站", purpose: "养老", amount: 5 }] });
    expect(none).toMatchObject({
      status: "short",
      amount: "0.00",
      shortfall: "5.00",
      bindings: [{ sources: [], available: "0.00" }],
    });
    const idle = allocateSources({
      sources: [{ id: "财政", amount: 5 }],
      needs: [{ recipient: "甲站", purpose: "养老", amount: 0 }],
    });
    expect(idle).toMatchObject({
      status: "all-met",
      needs: [{ share: null, amount: "0.00" }],
      ledger: [],
      unspent: [{ reason: "needs-met" }],
    });
  });

  it("leaves its input as it was", () => {
    fc.assert(
      fc.property(problems(3, 5, 9), (input) => {
        const before = JSON.stringify(input);
        allocateSources(input);
        expect(JSON.stringify(input)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it("refuses what it cannot allocate, before it computes", () => {
    const source = { id: "财政", amount: 5 };
    const need = { recipient: "甲站", purpose: "养老", amount: 5 };
    const good = { sources: [source], needs: [need] };
    const bad: readonly (readonly [refusal: string, given: unknown])[] = [
      ["value-missing at $.input", undefined],
      ["type-invalid at $.input", null],
      ["value-missing at $.input.needs", { sources: [source] }],
      ["value-missing at $.input.sources", { needs: [need] }],
      ["type-invalid at $.input.sources", { ...good, sources: {} }],
      ["type-invalid at $.input.needs[0]", { ...good, needs: [7] }],
      ["list-empty at $.input.needs", { ...good, needs: [] }],
      ["id-duplicate at $.input.sources[1].id", { ...good, sources: [source, source] }],
      ["id-duplicate at $.input.needs[1]", { ...good, needs: [need, { ...need, area: "东区" }] }],
      ["id-invalid at $.input.needs[0].recipient", { ...good, needs: [{ ...need, recipient: "" }] }],
      ["id-invalid at $.input.needs[0].purpose", { ...good, needs: [{ ...need, purpose: undefined }] }],
      ["id-invalid at $.input.needs[0].area", { ...good, needs: [{ ...need, area: 7 }] }],
      [
        "id-like-identity-number at $.input.needs[0].recipient",
        { ...good, needs: [{ ...need, recipient: "110108199912301234" }] },
      ],
      ["id-invalid at $.input.sources[0].purposes[0]", { ...good, sources: [{ ...source, purposes: [7] }] }],
      ["type-invalid at $.input.sources[0].purposes", { ...good, sources: [{ ...source, purposes: "养老" }] }],
      ["type-invalid at $.input.sources[0].areas", { ...good, sources: [{ ...source, areas: null }] }],
      ["value-missing at $.input.sources[0].amount", { ...good, sources: [{ id: "财政" }] }],
      ["decimal-invalid at $.input.sources[0].amount", { ...good, sources: [{ ...source, amount: NaN }] }],
      ["out-of-range at $.input.sources[0].amount", { ...good, sources: [{ ...source, amount: -1 }] }],
      ["out-of-range at $.input.needs[0].amount", { ...good, needs: [{ ...need, amount: "-0.01" }] }],
      ["amount-not-multiple at $.input.needs[0].amount", { ...good, needs: [{ ...need, amount: 0.001 }] }],
      ["out-of-range at $.input.unit", { ...good, unit: 0 }],
      ["variant-unknown at $.input.fairness", { ...good, fairness: "equal" }],
      ["variant-unknown at $.input.fairness", { ...good, fairness: null }],
      ["list-empty at $.input.fairness.priorityClasses", { ...good, fairness: { priorityClasses: [] } }],
      ["type-invalid at $.input.fairness.priorityClasses", { ...good, fairness: { priorityClasses: "兜底" } }],
      [
        "id-duplicate at $.input.fairness.priorityClasses[1]",
        { ...good, fairness: { priorityClasses: ["兜底", "兜底"] } },
      ],
      ["value-missing at $.input.needs[0].priority", { ...good, fairness: { priorityClasses: ["兜底"] } }],
      [
        "reference-dangling at $.input.needs[0].priority",
        { ...good, needs: [{ ...need, priority: "一般" }], fairness: { priorityClasses: ["兜底"] } },
      ],
      ["value-missing at $.input.sourceOrder", { ...good, sourceOrder: [] }],
      ["id-duplicate at $.input.sourceOrder[1]", { ...good, sourceOrder: ["财政", "财政"] }],
      ["reference-dangling at $.input.sourceOrder[1]", { ...good, sourceOrder: ["财政", "慈善"] }],
      ["type-invalid at $.input.sourceOrder", { ...good, sourceOrder: "财政" }],
    ];
    for (const [refusal, input] of bad)
      expect([thrownFault(() => allocateSources(input as AllocateSourcesInput)), input]).toEqual([refusal, input]);
  });

  it("pays hundreds of chained pots exactly, without recursion", () => {
    const count = 400;
    const id = (index: number): string => String(index).padStart(5, "0");
    const result = allocateSources({
      sources: Array.from({ length: count }, (_, index) => ({
        id: `源${id(index)}`,
        amount: 10,
        recipients: [`站${id(index)}`, `站${id(index + 1)}`],
      })),
      needs: Array.from({ length: count + 1 }, (_, index) => ({
        recipient: `站${id(index)}`,
        purpose: "人员",
        amount: 10,
      })),
    });
    expect(result.bindings.map(({ shortfall }) => shortfall)).toEqual(["10.00"]);
    expect(result.needs.every(({ share }) => compare(read(share), { numerator: 400n, denominator: 401n }) === 0)).toBe(
      true,
    );
    expect(compare(whole(BigInt(result.amount.replace(".", ""))), whole(400_000n))).toBe(0);
  });
});

function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
