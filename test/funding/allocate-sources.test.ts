import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocateSources,
  type AllocateSourcesInput,
  type FundingNeed,
  type SourceAllocation,
} from "social-work-station-rules/funding";
import {
  addUp,
  asked,
  classes,
  compare,
  fairShares,
  isPayable,
  openTo,
  problems,
  read,
  subsets,
  times,
  whole,
} from "./allocate-sources-oracle.js";

function sharesOf({ needs }: SourceAllocation) {
  return needs.map(({ share }) => read(share));
}

function everyNeed({ needs }: AllocateSourcesInput): readonly number[] {
  return needs.map((_, index) => index);
}

/** The places of needs named by a result. */
function placesOf(
  { needs }: AllocateSourcesInput,
  keys: readonly { readonly recipient: string; readonly purpose: string }[],
): readonly number[] {
  return keys.map(({ recipient, purpose }) =>
    needs.findIndex((need) => need.recipient === recipient && need.purpose === purpose),
  );
}

/** By how much each set of needs exceeds what is open to it. */
function excesses(input: AllocateSourcesInput) {
  return subsets(input.needs.length).map((members) => ({
    members,
    excess: asked(input, members) - openTo(input, members),
  }));
}

describe("allocateSources: can all be met, and if not, why", () => {
  it("falls short by exactly what the worst set of needs asks beyond the sources open to it", () => {
    fc.assert(
      fc.property(problems(4, 7, 12), (input) => {
        const worst = excesses(input).reduce((most, { excess }) => (excess > most ? excess : most), 0n);
        const { status, shortfall, bindings, amount, needed } = allocateSources(input);
        expect(BigInt(shortfall)).toBe(worst);
        expect(status).toBe(worst === 0n ? "all-met" : "short");
        expect(bindings.reduce((sum, binding) => sum + BigInt(binding.shortfall), 0n)).toBe(worst);
        expect(BigInt(needed) - BigInt(amount)).toBe(worst);
      }),
      { numRuns: 300 },
    );
  });

  it("names the smallest set of needs that proves the shortfall, and all sources open to it", () => {
    fc.assert(
      fc.property(problems(4, 6, 8), (input) => {
        const sets = excesses(input);
        const worst = sets.reduce((most, { excess }) => (excess > most ? excess : most), 0n);
        const smallest = sets
          .filter(({ excess }) => excess === worst)
          .reduce((least, set) => (set.members.length < least.members.length ? set : least));
        const { bindings } = allocateSources(input);
        const named = bindings.flatMap(({ needs }) => placesOf(input, needs));
        expect([...named].sort()).toEqual(worst === 0n ? [] : smallest.members);
      }),
      { numRuns: 200 },
    );
  });

  it("gives a cut whose capacity is what flows: the named sources and all needs outside the set", () => {
    fc.assert(
      fc.property(problems(4, 6, 12), (input) => {
        const { bindings, amount } = allocateSources(input);
        const inside = bindings.flatMap(({ needs }) => placesOf(input, needs));
        const pots = new Set(bindings.flatMap(({ sources }) => sources));
        const outside = asked(
          input,
          everyNeed(input).filter((need) => !inside.includes(need)),
        );
        const held = input.sources
          .filter(({ id }) => pots.has(id))
          .reduce((sum, source) => sum + BigInt(source.amount as number), 0n);
        expect(held + outside).toBe(BigInt(amount));
        for (const binding of bindings) {
          const members = placesOf(input, binding.needs);
          expect(BigInt(binding.needed)).toBe(asked(input, members));
          expect(BigInt(binding.available)).toBe(openTo(input, members));
          expect(BigInt(binding.shortfall)).toBe(BigInt(binding.needed) - BigInt(binding.available));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("names apart what competes for different sources, and leaves out what is just met", () => {
    const { bindings } = allocateSources({
      sources: [
        { id: "妇联", amount: 10, purposes: ["妇女儿童"] },
        { id: "残联", amount: 5, purposes: ["残疾人"] },
        { id: "彩票公益金", amount: 7, purposes: ["养老"] },
      ],
      needs: [
        { recipient: "甲站", purpose: "妇女儿童", amount: 12 },
        { recipient: "甲站", purpose: "残疾人", amount: 8 },
        { recipient: "乙站", purpose: "残疾人", amount: 1 },
        { recipient: "乙站", purpose: "养老", amount: 7 },
        { recipient: "乙站", purpose: "禁毒", amount: 2 },
      ],
    });
    expect(bindings).toEqual([
      {
        needs: [
          { recipient: "乙站", purpose: "残疾人" },
          { recipient: "甲站", purpose: "残疾人" },
        ],
        sources: ["残联"],
        needed: "9.00",
        available: "5.00",
        shortfall: "4.00",
      },
      {
        needs: [{ recipient: "乙站", purpose: "禁毒" }],
        sources: [],
        needed: "2.00",
        available: "0.00",
        shortfall: "2.00",
      },
      {
        needs: [{ recipient: "甲站", purpose: "妇女儿童" }],
        sources: ["妇联"],
        needed: "12.00",
        available: "10.00",
        shortfall: "2.00",
      },
    ]);
  });
});

describe("allocateSources: the exact division", () => {
  it("gives the max–min fair shares that the definition gives, set by set", () => {
    fc.assert(
      fc.property(problems(4, 6, 12), (input) => {
        const expected = fairShares(
          input,
          input.needs.map(() => 0),
        );
        sharesOf(allocateSources(input)).forEach((share, need) =>
          expect(compare(share, expected[need] ?? whole(-1n))).toBe(0),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("serves priority classes in turn, fairly inside each, and no lower class takes from a higher one", () => {
    fc.assert(
      fc.property(
        problems(4, 6, 12),
        fc.shuffledSubarray([...classes], { minLength: classes.length }),
        (input, order) => {
          const ranks = input.needs.map(({ priority }) => order.findIndex((name) => name === priority));
          const expected = fairShares(input, ranks);
          const shares = sharesOf(allocateSources({ ...input, fairness: { priorityClasses: order } }));
          shares.forEach((share, need) => expect(compare(share, expected[need] ?? whole(-1n))).toBe(0));

          const highest = input.needs.filter((_, need) => ranks[need] === 0);
          if (highest.length === 0) return;
          const alone = sharesOf(allocateSources({ ...input, needs: highest }));
          expect(shares.filter((_, need) => ranks[need] === 0)).toEqual(alone);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("can raise no need without lowering one that has no larger share", () => {
    fc.assert(
      fc.property(problems(6, 8, 1000), (input) => {
        const shares = sharesOf(allocateSources(input));
        const amounts = shares.map((share, need) => times(share, asked(input, [need])));
        expect(isPayable(input, amounts)).toBe(true);
        const sets = subsets(input.needs.length).filter(
          (members) =>
            compare(addUp(members.map((member) => amounts[member] ?? whole(0n))), whole(openTo(input, members))) === 0,
        );
        shares.forEach((share, need) => {
          if (asked(input, [need]) === 0n || compare(share, whole(1n)) === 0) return;
          // A set that uses up all sources open to it, in which nobody has a larger share: the bottleneck.
          const bottleneck = sets.some(
            (members) =>
              members.includes(need) &&
              members.every(
                (member) => compare(shares[member] ?? whole(0n), share) <= 0 || asked(input, [member]) === 0n,
              ),
          );
          expect(bottleneck).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("is at least as fair as every division into whole units", () => {
    fc.assert(
      fc.property(problems(3, 4, 4), (input) => {
        const positive = everyNeed(input).filter((need) => asked(input, [need]) > 0n);
        const fairest = sortShares(positive.map((need) => sharesOf(allocateSources(input))[need] ?? whole(0n)));
        for (const amounts of wholeDivisions(input.needs.map((need) => Number(need.amount)))) {
          if (
            !isPayable(
              input,
              amounts.map((amount) => whole(BigInt(amount))),
            )
          )
            continue;
          const other = sortShares(
            positive.map((need) => ({ numerator: BigInt(amounts[need] ?? 0), denominator: asked(input, [need]) })),
          );
          expect(compareLists(other, fairest)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has the same shares when all amounts grow alike", () => {
    fc.assert(
      fc.property(problems(4, 6, 12), fc.constantFrom(3, 1000, 1e12), (input, factor) => {
        const grown = {
          ...input,
          sources: input.sources.map((source) => ({ ...source, amount: Number(source.amount) * factor })),
          needs: input.needs.map((need) => ({ ...need, amount: Number(need.amount) * factor })),
        };
        expect(allocateSources(grown).needs.map(({ share }) => share)).toEqual(
          allocateSources(input).needs.map(({ share }) => share),
        );
      }),
    );
  });

  it("counts what a higher class takes from a pot in full when a lower class shares the rest", () => {
    const { needs } = allocateSources({
      sources: [
        { id: "财政", amount: 8, recipients: ["甲站", "乙站"] },
        { id: "慈善", amount: 3, recipients: ["丙站"] },
      ],
      needs: [
        { recipient: "甲站", purpose: "救助", amount: 6, priority: "兜底" },
        { recipient: "乙站", purpose: "养老", amount: 4, priority: "一般" },
        { recipient: "丙站", purpose: "养老", amount: 4, priority: "一般" },
      ],
      fairness: { priorityClasses: ["兜底", "一般"] },
    });
    expect(needs.map(({ amount }) => amount)).toEqual(["6.00", "2.00", "3.00"]);
  });

  it("keeps a higher class whole although the lower one could use the same pot better", () => {
    const needs: FundingNeed[] = [
      { recipient: "甲站", purpose: "救助", amount: 6, priority: "兜底" },
      { recipient: "乙站", purpose: "养老", amount: 6, priority: "一般" },
    ];
    const sources = [
      { id: "财政", amount: 6 },
      { id: "救助经费", amount: 4, purposes: ["救助"] },
    ];
    const result = allocateSources({ sources, needs, fairness: { priorityClasses: ["兜底", "一般"] } });
    expect(result.needs.map(({ amount }) => amount)).toEqual(["6.00", "4.00"]);
    expect(result.fairness).toEqual({ priorityClasses: ["兜底", "一般"] });
    expect(allocateSources({ sources, needs }).needs.map(({ amount }) => amount)).toEqual(["5.00", "5.00"]);
  });
});

function wholeDivisions(limits: readonly number[]): readonly (readonly number[])[] {
  return limits.reduce<readonly (readonly number[])[]>(
    (lists, limit) => lists.flatMap((list) => Array.from({ length: limit + 1 }, (_, amount) => [...list, amount])),
    [[]],
  );
}

type Shares = readonly ReturnType<typeof whole>[];

function sortShares(shares: Shares): Shares {
  return [...shares].sort(compare);
}

function compareLists(first: Shares, second: Shares): number {
  return first.reduce((order, share, index) => order || compare(share, second[index] ?? whole(0n)), 0);
}
