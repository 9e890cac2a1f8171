import type { Small } from "./apportion-arbitraries.js";

/** Weights as numbers or as text. */
export type AnySmall = Small<number | string>;

/** Weights as whole numbers: in hundredths, or in the 25th decimal where they are text. */
export function wholeWeights({ claims }: AnySmall): readonly bigint[] {
  return claims.map(({ weight }) =>
    typeof weight === "string" ? BigInt(weight.replace(".", "").padEnd(26, "0")) : BigInt(Math.round(weight * 100)),
  );
}

/** The ideal shares in fractions of `scale`, by trying every choice of who stands at a floor, at a cap, or between. */
export function idealByTrial(
  small: AnySmall,
): { readonly shares: readonly bigint[]; readonly scale: bigint } | undefined {
  const weights = wholeWeights(small);
  const floors = small.claims.map(({ floor }) => BigInt(Number(floor ?? 0)));
  const caps = small.claims.map(({ cap }, index) =>
    weights[index] === 0n ? floors[index] : cap === undefined ? undefined : BigInt(Number(cap)),
  );
  const total = BigInt(small.total);
  const count = weights.length;
  for (let choice = 0; choice < 3 ** count; choice += 1) {
    const states = weights.map((_, index) => Math.floor(choice / 3 ** index) % 3);
    if (states.some((state, index) => state === 1 && caps[index] === undefined)) continue;
    let fixed = 0n;
    let growing = 0n;
    states.forEach((state, index) => {
      if (state === 2) growing += weights[index] as bigint;
      else fixed += (state === 0 ? floors[index] : caps[index]) as bigint;
    });
    if (growing === 0n) continue;
    const numerator = total - fixed;
    const shares = states.map((state, index) =>
      state === 2
        ? (weights[index] as bigint) * numerator
        : ((state === 0 ? floors[index] : caps[index]) as bigint) * growing,
    );
    const fits = shares.every((share, index) => {
      const free = (weights[index] as bigint) * numerator;
      const cap = caps[index];
      const clipped =
        free < (floors[index] as bigint) * growing
          ? (floors[index] as bigint) * growing
          : cap !== undefined && free > cap * growing
            ? cap * growing
            : free;
      return share === clipped;
    });
    if (fits) return { shares, scale: growing };
  }
  return undefined;
}
