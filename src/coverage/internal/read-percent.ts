import { formatScaled } from "../../ratio/index.js";
import { parseDecimal, type DecimalInput } from "../../exact/index.js";
import { refuse, type FaultPath } from "../../fault/index.js";
import { checkDecimals } from "./check-decimals.js";
import type { PrintedPercent } from "./printed-percent.js";

const PRINTED = /^-?\d+(?:\.(\d+))?$/;

/**
 * Reads a printed percentage. Text shows its own decimals ("50.0" has one); a number does not (50.0 is 50),
 * so it needs them told.
 */
export function readPercent(
  percent: DecimalInput,
  decimals: number | undefined,
  path: FaultPath,
  decimalsPath: FaultPath,
): PrintedPercent {
  if (percent === undefined) return refuse("value-missing", path, { expected: "percentage" });
  const match = typeof percent === "string" ? PRINTED.exec(percent) : null;
  if (typeof percent === "string" && match === null) return refuse("decimal-invalid", path, { expected: "percentage" });
  const { digits, scale } = parseDecimal(percent, path);
  if (digits < 0n) return refuse("out-of-range", path, { least: 0 });
  if (match === null && decimals === undefined) return refuse("value-missing", decimalsPath, { expected: "count" });
  const shown = match === null ? scale : (match[1] ?? "").length;
  const places = decimals === undefined ? checkDecimals(shown, path) : checkDecimals(decimals, decimalsPath);
  if (shown > places) return refuse("value-invalid", path, { expected: "percentage", decimals: places });
  const units = digits * 10n ** BigInt(places - scale);
  return { text: typeof percent === "string" ? percent : formatScaled(units, places), units, decimals: places };
}
