import type { ReadLimits } from "./limits.js";
import { problem } from "./problems.js";
import { checkJsonText } from "./check-json-text.js";

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a body as JSON in UTF-8, strictly; a byte order mark, which office programs write, is left out. Numbers that a
 * double does not keep and keys that are given twice are problems, as they would silently become something else.
 */
export function readJson(bytes: Uint8Array, limits: Pick<ReadLimits, "depth" | "values">): unknown {
  const text = decode(bytes);
  checkJsonText(text, limits);
  const value = parse(text);
  // Only a text that names one, plainly or by escapes, can have a forbidden key or half a character.
  if (/__proto__|constructor|prototype|\\u/.test(text)) checkWords(value);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw problem("utf8-invalid");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, so it goes nowhere.
    throw problem("json-invalid");
  }
}

function checkWords(root: unknown): void {
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string" && !isWellFormed(value)) throw problem("json-invalid");
    if (typeof value !== "object" || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key)) throw problem("json-key-forbidden");
      if (!isWellFormed(key)) throw problem("json-invalid");
      open.push(member);
    }
  }
}

/** Whether no half of a surrogate pair is alone: it could not be written as UTF-8 again. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
