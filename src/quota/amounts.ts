import { formatScaled } from "../ratio/index.js";

/** Writes `digits` × 10^-scale as the shortest decimal text. */
export function formatShortest(digits: bigint, scale: number): string {
  const text = formatScaled(digits, scale);
  return scale === 0 ? text : text.replace(/\.?0+$/, "");
}

/** Multiplies by 10 as often as `places` says. */
export function shiftDigits(digits: bigint, places: number): bigint {
  return places === 0 ? digits : digits * 10n ** BigInt(places);
}
