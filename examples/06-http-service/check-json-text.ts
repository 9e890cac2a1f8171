import type { Limits } from "./limits.js";
import { Problem } from "./problem.js";

const [QUOTE, BACKSLASH, MINUS, COMMA] = [0x22, 0x5c, 0x2d, 0x2c];
const [ZERO, NINE, SMALL_E, LARGE_E] = [0x30, 0x39, 0x65, 0x45];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];
/** By byte: 1 for digits, signs, a point, an exponent, which can stand in a number. */
const IN_NUMBERS = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9.eE+-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
/** What a double surely keeps, digit by digit. */
const EXACT_DIGITS = 15;

/**
 * Bounds what a JSON text asks of its reader, in one pass over its bytes and before anything is built from it: how
 * deep, how many values, and no number that would silently become another one. Whether it is JSON is not asked.
 */
export function checkJsonText(
  bytes: Uint8Array,
  { depth: deepest, values: most }: Pick<Limits, "depth" | "values">,
): void {
  let depth = 0;
  let values = 1;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    if (byte === QUOTE) index = endOfText(bytes, index);
    else if (byte === COMMA) values += 1;
    else if (byte === LIST_END || byte === OBJECT_END) depth -= 1;
    else if (byte === LIST || byte === OBJECT) {
      depth += 1;
      values += 1;
      if (depth > deepest) throw new Problem("json-too-deep");
    } else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
      const end = endOfNumber(bytes, index);
      if (!isExact(bytes.subarray(index, end))) throw new Problem("json-number-inexact");
      index = end - 1;
    }
    if (values > most) throw new Problem("body-too-large");
  }
}

function endOfText(bytes: Uint8Array, start: number): number {
  for (let index = start + 1; index < bytes.length; index += 1) {
    if (bytes[index] === BACKSLASH) index += 1;
    else if (bytes[index] === QUOTE) return index;
  }
  return bytes.length;
}

function endOfNumber(bytes: Uint8Array, start: number): number {
  let end = start + 1;
  while (end < bytes.length && IN_NUMBERS[bytes[end] as number] === 1) end += 1;
  return end;
}

function isExact(token: Uint8Array): boolean {
  // A short one without an exponent has too few digits to lose any.
  if (token.length <= EXACT_DIGITS && !token.includes(SMALL_E) && !token.includes(LARGE_E)) return true;
  if (token.length > 400) return false;
  const text = new TextDecoder().decode(token);
  const [mantissa = ""] = text.split(/e/i);
  const digits = mantissa.replace(/[^0-9]/g, "").replace(/^0+|0+$/g, "");
  const value = Number(text);
  if (digits === "" || Number.isNaN(value)) return true;
  return (
    Math.abs(value) >= 1e-300 &&
    Math.abs(value) <= 1e300 &&
    (digits.length <= EXACT_DIGITS || Number.isSafeInteger(value))
  );
}
