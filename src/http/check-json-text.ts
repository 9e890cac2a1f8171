import type { ReadLimits } from "./limits.js";
import { problem } from "./problems.js";

const [QUOTE, BACKSLASH, MINUS, COMMA, COLON] = [0x22, 0x5c, 0x2d, 0x2c, 0x3a];
const [ZERO, NINE] = [0x30, 0x39];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];
/** What a double keeps of any number, digit by digit. */
const EXACT_DIGITS = 15;
/** More characters than a number needs. */
const LONGEST_NUMBER = 400;

/**
 * Checks a JSON text in one pass before anything is built from it: how deep it is, how many values it has, that no number
 * becomes another one, and that no object has a key twice. Whether it is JSON is not checked.
 */
export function checkJsonText(
  text: string,
  { depth: deepest, values: most }: Pick<ReadLimits, "depth" | "values">,
): void {
  /** The keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfText(text, at);
      const keys = open.at(-1);
      if (keys instanceof Set && isBeforeColon(text, end)) noteKey(keys, text.slice(at, end + 1));
      at = end;
    } else if (code === COMMA) values += 1;
    else if (code === LIST_END || code === OBJECT_END) open.pop();
    else if (code === LIST || code === OBJECT) {
      open.push(code === OBJECT ? new Set() : null);
      values += 1;
      if (open.length > deepest) throw problem("json-too-deep");
    } else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      const end = endOfNumber(text, at);
      if (!isExact(text.slice(at, end))) throw problem("json-number-inexact");
      at = end - 1;
    }
    if (values > most) throw problem("body-too-large");
  }
}

/** Keys that are written in two ways, one with escapes, are one key. */
function noteKey(keys: Set<string>, written: string): void {
  const key = written.includes("\\") ? unescape(written) : written;
  if (keys.has(key)) throw problem("json-key-duplicate");
  keys.add(key);
}

function unescape(written: string): string {
  try {
    return JSON.stringify(JSON.parse(written));
  } catch {
    throw problem("json-invalid");
  }
}

function isBeforeColon(text: string, end: number): boolean {
  let at = end + 1;
  while (/\s/.test(text.charAt(at))) at += 1;
  return text.charCodeAt(at) === COLON;
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (/[0-9.eE+-]/.test(text.charAt(end))) end += 1;
  return end;
}

function isExact(token: string): boolean {
  // A short one without an exponent has too few digits to lose any.
  if (token.length <= EXACT_DIGITS && !/e/i.test(token)) return true;
  if (token.length > LONGEST_NUMBER) return false;
  const [mantissa = ""] = token.split(/e/i);
  const digits = mantissa.replace(/[^0-9]/g, "").replace(/^0+|0+$/g, "");
  const value = Number(token);
  if (digits === "" || Number.isNaN(value)) return true;
  return (
    Math.abs(value) >= 1e-300 &&
    Math.abs(value) <= 1e300 &&
    (digits.length <= EXACT_DIGITS || Number.isSafeInteger(value))
  );
}
