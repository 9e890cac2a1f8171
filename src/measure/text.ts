import { type Ratio, formatScaled } from "../ratio/index.js";

/** Writes a ratio as the shortest decimal where it has one, else as a fraction: "0.6", "2/3". */
export function numberText({ numerator, denominator }: Ratio): string {
  let [scale, digits, rest] = [0, numerator, denominator];
  while (rest !== 1n) {
    const step = rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : rest % 2n === 0n ? 2n : null;
    if (step === null) return `${numerator}/${denominator}`;
    digits *= 10n / step;
    rest /= step;
    scale += 1;
  }
  return formatScaled(digits, scale);
}
