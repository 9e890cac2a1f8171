import { type Ratio, formatScaled } from "../ratio/index.js";

/** Writes a fraction whose denominator has no factors but 2 and 5 as the shortest decimal text. */
export function formatAmount({ numerator, denominator }: Ratio): string {
  let scale = 0;
  let digits = numerator;
  for (let rest = denominator; rest !== 1n; scale += 1) {
    const step = rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : 2n;
    digits *= 10n / step;
    rest /= step;
  }
  return formatScaled(digits, scale);
}

/** Writes `digits` × 10^-scale as the shortest decimal text. */
export function formatShortest(digits: bigint, scale: number): string {
  const text = formatScaled(digits, scale);
  return scale === 0 ? text : text.replace(/\.?0+$/, "");
}

/** Multiplies by 10 as often as `places` says. */
export function shiftDigits(digits: bigint, places: number): bigint {
  return places === 0 ? digits : digits * 10n ** BigInt(places);
}
