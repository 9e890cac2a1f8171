import { refuse, type FaultPath } from "../fault/index.js";
import { readAmount, type AmountOptions } from "./read-amount.js";

/**
 * Reads an amount of money as `readAmount` does, and refuses what it cannot read.
 *
 * @param input anything
 * @param options the unit of cells that carry none, by default 元
 * @param path where the input stands, for the fault
 * @returns yuan as decimal text with two decimals
 * @throws RuleInputError `decimal-invalid`; `type-invalid` for what is no text; `value-invalid`, `key-unknown` for wrong options
 *
 * @example
 * ```ts
 * import { parseAmount } from "social-work-station-rules/terms";
 * parseAmount("15亿元"); //=> "1500000000.00"
 * parseAmount("150 000元"); //=> "150000.00"
 * parseAmount("若干"); //=> throws decimal-invalid
 * ```
 */
export function parseAmount(input: unknown, options: AmountOptions = {}, path: FaultPath = []): string {
  if (typeof input !== "string") return refuse("type-invalid", path, { expected: "text" });
  const reading = readAmount(input, options);
  return reading.status === "known" ? reading.yuan : refuse("decimal-invalid", path, { expected: "decimal" });
}
