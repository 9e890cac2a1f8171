import { refuse, type FaultPath } from "../fault/index.js";
import { readPlainDecimal } from "./internal/read-plain-decimal.js";
import type { DecimalInput, ScaledInteger } from "./types.js";

const GRAMMAR = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;
type Parts = readonly [text: string, sign: string, whole: string, fraction?: string, exponent?: string];
const LONGEST_TEXT = 200;
const MOST_DIGITS = 60;
const LARGEST_EXPONENT = 60;

/**
 * Reads a decimal without losing a digit. Numbers are read by their shortest decimal (0.1 is one tenth).
 *
 * @param input decimal text (`-12.50`, `1e-30`), a finite number, or a `Decimal`
 * @param path where the input stands, for the fault
 * @returns an integer and a scale: `digits / 10 ** scale`
 * @throws RuleInputError `decimal-invalid`; `decimal-too-long` beyond 60 significant digits or an exponent beyond ±60
 *
 * @example
 * ```ts
 * import { parseDecimal } from "social-work-station-rules/exact";
 * parseDecimal("12.50"); //=> { digits: 125n, scale: 1 }
 * ```
 */
export function parseDecimal(input: DecimalInput, path: FaultPath = []): ScaledInteger {
  if (typeof input === "number" && Number.isSafeInteger(input)) return { digits: BigInt(input), scale: 0 };
  const text = readText(input, path);
  const plain = readPlainDecimal(text);
  if (plain !== null) return plain;
  if (text.length > LONGEST_TEXT) return refuse("decimal-too-long", path, { expected: "decimal" });
  const match = GRAMMAR.exec(text);
  if (match === null) return refuse("decimal-invalid", path, { expected: "decimal" });
  const [, sign, whole, fraction = "", exponent = "0"] = match as readonly (string | undefined)[] as Parts;
  return normalise(sign, whole + fraction, fraction.length - Number(exponent), path);
}

function normalise(sign: string, allDigits: string, scale: number, path: FaultPath): ScaledInteger {
  const leadless = allDigits.replace(/^0+/, "");
  const significant = leadless.replace(/0+$/, "");
  if (significant === "") return { digits: 0n, scale: 0 };
  const exponent = leadless.length - 1 - scale;
  if (significant.length > MOST_DIGITS || Math.abs(exponent) > LARGEST_EXPONENT) {
    return refuse("decimal-too-long", path, { expected: "decimal" });
  }
  const digits = BigInt(sign + significant);
  const remainingScale = scale - (leadless.length - significant.length);
  return { digits: digits * 10n ** BigInt(Math.max(-remainingScale, 0)), scale: Math.max(remainingScale, 0) };
}

function readText(input: DecimalInput, path: FaultPath): string {
  if (typeof input === "string") return input;
  if (typeof input === "number") return String(input);
  const text: unknown = isDecimal(input) ? input.toExponential() : undefined;
  if (typeof text === "string") return text;
  return refuse("decimal-invalid", path, { expected: "decimal" });
}

/** Across module copies `instanceof` fails; decimal.js marks its instances with this tag. */
function isDecimal(value: unknown): value is { toExponential(): unknown } {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as { readonly toStringTag?: unknown }).toStringTag === "[object Decimal]" &&
    typeof (value as { readonly toExponential?: unknown }).toExponential === "function"
  );
}
