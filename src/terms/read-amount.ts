import { formatScaled } from "../ratio/index.js";
import { checkKeys, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { halfWidth } from "./normal-form.js";

/** How amounts are read. */
export interface AmountOptions {
  /** The unit that the column's header names, for cells that carry none; by default 元. */
  readonly unit?: AmountUnit | undefined;
}

/** What a cell says about money: yuan and fen as decimal text, or unknown. */
export type AmountReading = { readonly status: "known"; readonly yuan: string } | { readonly status: "unknown" };

const UNKNOWN: AmountReading = Object.freeze({ status: "unknown" });

/** Longer texts are no amounts; the limit also keeps every result within what `exact` computes with. */
const LONGEST_AMOUNT = 40;

const AMOUNT =
  /^(-?)(¥|人民币|rmb|cny)? ?(-?)(0|[1-9]\d*|[1-9]\d{0,2}([, ])\d{3}(?:\5\d{3})*)(?:\.(\d+))? ?(千|万|百万|千万|亿)?([元圆]整?)?$/;

/**
 * Reads an amount of money as rosters and budgets write it, exactly, to the fen.
 *
 * @param text digits, plain or in groups of three by commas or spaces, with at most a sign, ¥ or 人民币 before and
 *   元, 千元, 万元, 百万元, 千万元 or 亿元 (also without 元) behind; full-width characters as half-width ones
 * @param options the unit of cells that carry none
 * @returns yuan with two decimals, or `unknown`: for anything else, for parts of a fen, and for inexact amounts
 *   (4200余万元, 近15亿元)
 * @throws RuleInputError `type-invalid` for what is no text; `value-invalid`, `key-unknown` for wrong options
 *
 * @example
 * ```ts
 * import { readAmount } from "social-work-station-rules/terms";
 * readAmount("12.5万元"); //=> { status: "known", yuan: "125000.00" }
 * readAmount("1,234.50元"); //=> { status: "known", yuan: "1234.50" }
 * readAmount("262.30", { unit: "万元" }); //=> { status: "known", yuan: "2623000.00" }
 * readAmount("¥125,000", { unit: "万元" }); //=> { status: "known", yuan: "125000.00" }
 * readAmount("4200余万元"); //=> { status: "unknown" }
 * ```
 */
export function readAmount(text: string, options: AmountOptions = {}): AmountReading {
  const headerUnit = checkUnit(options);
  if (typeof text !== "string") return throwInputError("type-invalid", ["text"], { expected: "text" });
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_AMOUNT) return UNKNOWN;
  const match = AMOUNT.exec(halfWidth(trimmed).toLowerCase());
  if (match === null) return UNKNOWN;
  const [, before = "", currency, behind = "", whole = "", , fraction = "", multiple = "", yuan] = match;
  if (before !== "" && behind !== "") return UNKNOWN;
  const hasUnit = currency !== undefined || yuan !== undefined || multiple !== "";
  const ownUnit = hasUnit ? (`${multiple}元` as AmountUnit) : undefined;
  const decimals = AMOUNT_UNITS[ownUnit ?? headerUnit] + 2;
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > decimals) return UNKNOWN;
  const fen = BigInt(before + behind + whole.replace(/[, ]/g, "") + significant.padEnd(decimals, "0"));
  return { status: "known", yuan: formatScaled(fen, 2) };
}

function checkUnit(options: AmountOptions): AmountUnit {
  checkKeys(options, ["unit"], ["options"]);
  const { unit = "元" } = options;
  if (typeof unit === "string" && Object.hasOwn(AMOUNT_UNITS, unit)) return unit;
  return throwInputError("value-invalid", ["options", "unit"], {
    expected: "listed-value",
    accepted: Object.keys(AMOUNT_UNITS),
  });
}

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
  if (typeof input !== "string") return throwInputError("type-invalid", path, { expected: "text" });
  const reading = readAmount(input, options);
  return reading.status === "known" ? reading.yuan : throwInputError("decimal-invalid", path, { expected: "decimal" });
}

/** The units of money that rosters and budgets use, each as a power of ten of a yuan. */
export const AMOUNT_UNITS = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 } as const;

/** A unit of money as a column's header names it. */
export type AmountUnit = keyof typeof AMOUNT_UNITS;
