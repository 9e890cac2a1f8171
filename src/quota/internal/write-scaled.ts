import { formatScaled } from "../../exact/index.js";

/** Writes `digits` × 10^-scale as the shortest decimal text. */
export function writeScaled(digits: bigint, scale: number): string {
  const text = formatScaled(digits, scale);
  return scale === 0 ? text : text.replace(/\.?0+$/, "");
}
