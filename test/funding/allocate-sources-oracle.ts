import fc from "fast-check";
import type { AllocateSourcesInput, FundingNeed, EarmarkedSource } from "social-work-station-rules/funding";

/** A small problem in whole yuan, and the oracles that solve it by listing every set of needs. */

export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const purposes = ["养老", "救助", "__proto__"] as const;
export const areas = ["东区", "西区"] as const;
export const recipients = ["甲站", "乙站", "丙站"] as const;
export const classes = ["兜底", "一般", "提升"] as const;

/** Mostly none or a true restriction, seldom one that lets the source pay for nothing. */
function restriction<T>(values: readonly T[]): fc.Arbitrary<T[] | undefined> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 5, arbitrary: fc.subarray([...values], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant<T[]>([]) },
  );
}

function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

/** Sources with earmarks of every kind, needs of distinct recipient and purpose, amounts up to `most`. */
export function problems(mostSources: number, mostNeeds: number, most: number): fc.Arbitrary<AllocateSourcesInput> {
  const source = fc.record({
    amount: fc.integer({ min: 0, max: most }),
    purposes: restriction(purposes),
    areas: restriction(areas),
    recipients: restriction(recipients),
  });
  const need = fc.record({
    recipient: fc.constantFrom(...recipients),
    purpose: fc.constantFrom(...purposes),
    area: fc.option(fc.constantFrom(...areas), { nil: undefined, freq: 4 }),
    amount: fc.integer({ min: 0, max: most }),
    priority: fc.constantFrom(...classes),
  });
  return fc.record({
    sources: fc
      .array(source, { minLength: 0, maxLength: mostSources })
      .map((list) => list.map((entry, index) => without({ id: `源${index}`, ...entry }) as EarmarkedSource)),
    needs: fc
      .uniqueArray(need, {
        minLength: 1,
        maxLength: mostNeeds,
        selector: (entry) => JSON.stringify([entry.recipient, entry.purpose]),
      })
      .map((list) => list.map((entry) => without(entry) as FundingNeed)),
    unit: fc.constant(1),
  });
}

export function mayPay(source: EarmarkedSource, need: FundingNeed): boolean {
  if (source.purposes !== undefined && !source.purposes.includes(need.purpose)) return false;
  if (source.areas !== undefined && (need.area === undefined || !source.areas.includes(need.area))) return false;
  return source.recipients === undefined || source.recipients.includes(need.recipient);
}

/** Every set of indices below `count`. */
export function subsets(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (__, index) => index).filter((index) => (mask >> index) % 2 === 1),
  );
}

/** What all sources hold together that may pay at least one of these needs. */
export function openTo({ sources, needs }: AllocateSourcesInput, members: readonly number[]): bigint {
  return sources
    .filter((source) => members.some((member) => mayPay(source, needs[member] as FundingNeed)))
    .reduce((sum, { amount }) => sum + BigInt(amount as number), 0n);
}

export function asked({ needs }: AllocateSourcesInput, members: readonly number[]): bigint {
  return members.reduce((sum, member) => sum + BigInt((needs[member] as FundingNeed).amount as number), 0n);
}

/** Amounts per need can be paid exactly if no set of needs gets more than the sources open to it hold. */
export function isPayable(input: AllocateSourcesInput, amounts: readonly Fraction[]): boolean {
  return subsets(input.needs.length).every(
    (members) =>
      compare(addUp(members.map((member) => amounts[member] as Fraction)), whole(openTo(input, members))) <= 0,
  );
}

/** Max–min fair shares by definition: fix the tightest sets of needs, then the next, over all sets; class by class. */
export function fairShares(input: AllocateSourcesInput, ranks: readonly number[]): readonly Fraction[] {
  const shares: (Fraction | undefined)[] = input.needs.map(() => undefined);
  const amountOf = (need: number): Fraction => times(shares[need] ?? whole(1n), asked(input, [need]));
  for (const rank of [...new Set(ranks)].sort()) {
    const positive = ranks.flatMap((own, need) => (own === rank && asked(input, [need]) > 0n ? [need] : []));
    for (let free = positive; free.length > 0; free = free.filter((need) => shares[need] === undefined)) {
      const fixed = input.needs.flatMap((_, need) => (shares[need] === undefined ? [] : [need]));
      const candidates = subsets(free.length)
        .slice(1)
        .map((places) => {
          const members = places.map((place) => free[place] as number);
          const rests = subsets(fixed.length).map((others) => {
            const paid = others.map((place) => fixed[place] as number);
            return subtract(whole(openTo(input, [...members, ...paid])), addUp(paid.map(amountOf)));
          });
          const least = rests.reduce((low, rest) => (compare(rest, low) < 0 ? rest : low));
          return {
            members,
            level: { numerator: least.numerator, denominator: least.denominator * asked(input, members) },
          };
        });
      const level = candidates.reduce(
        (low, candidate) => (compare(candidate.level, low) < 0 ? candidate.level : low),
        whole(1n),
      );
      const tight =
        compare(level, whole(1n)) === 0
          ? free
          : candidates.filter((candidate) => compare(candidate.level, level) === 0).flatMap(({ members }) => members);
      for (const need of tight) shares[need] = level;
    }
  }
  return shares.map((share) => share ?? whole(0n));
}

export function whole(value: bigint): Fraction {
  return { numerator: value, denominator: 1n };
}

export function compare(first: Fraction, second: Fraction): number {
  const left = first.numerator * second.denominator;
  const right = second.numerator * first.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function times({ numerator, denominator }: Fraction, factor: bigint): Fraction {
  return { numerator: numerator * factor, denominator };
}

export function subtract(first: Fraction, second: Fraction): Fraction {
  return {
    numerator: first.numerator * second.denominator - second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
  };
}

export function addUp(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => subtract(sum, times(value, -1n)), whole(0n));
}

/** A ratio from a result. */
export function read(ratio: { readonly numerator: string; readonly denominator: string } | null): Fraction {
  return ratio === null ? whole(0n) : { numerator: BigInt(ratio.numerator), denominator: BigInt(ratio.denominator) };
}
