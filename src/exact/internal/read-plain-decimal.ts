import type { ScaledInteger } from "../types.js";

/** So many digits a number holds exactly. */
const MOST_CHARACTERS = 15;
const [POINT, ZERO, NINE] = [46, 48, 57];

/** Reads short text of plain digits, as most amounts and weights are, without a pattern or text for its parts; null where it is anything else. */
export function readPlainDecimal(text: string): ScaledInteger | null {
  if (text.length > MOST_CHARACTERS) return null;
  let digits = 0;
  let point = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO);
    else if (code === POINT && point === text.length && index > 0) point = index;
    else return null;
  }
  if (text.length === 0 || point === text.length - 1) return null;
  let scale = Math.max(text.length - point - 1, 0);
  while (scale > 0 && digits % 10 === 0) {
    digits /= 10;
    scale -= 1;
  }
  return { digits: BigInt(digits), scale };
}
