import { type Ratio, formatScaled } from "../../ratio/index.js";

/** Writes a fraction of powers of two and five as the shortest decimal text; amounts of cases and hours always are. */
export function writeAmount({ numerator, denominator }: Ratio): string {
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
export function writeScaled(digits: bigint, scale: number): string {
  const text = formatScaled(digits, scale);
  return scale === 0 ? text : text.replace(/\.?0+$/, "");
}
