import { roundDivision, type RoundingMode } from "../../ratio/index.js";
import type { ImpliedTotals } from "../types.js";
import type { PrintedPercent } from "./printed-percent.js";

const LARGEST_COUNT = BigInt(Number.MAX_SAFE_INTEGER);

/** An end of the unrounded percentage, in half units of the last printed decimal. */
interface End {
  readonly halves: bigint;
  readonly kind: "closed" | "open";
}

/** Inverts the rounding: which totals print `covered` of them as this percentage. */
export function totalsAllowed(covered: number, printed: PrintedPercent, rounding: RoundingMode): ImpliedTotals | null {
  if (covered === 0) return printed.units === 0n ? { least: 1, most: null } : null;
  const { lower, upper } = ENDS[rounding](printed.units);
  if (upper.halves <= 0n) return null;
  const halves = 2n * BigInt(covered) * 10n ** BigInt(printed.decimals + 2);
  const fromUpper = leastTotal(halves, upper);
  const least = fromUpper > BigInt(covered) ? fromUpper : BigInt(covered);
  const most = lower.halves > 0n ? mostTotal(halves, lower) : null;
  if (least > LARGEST_COUNT || (most !== null && most < least)) return null;
  return { least: Number(least), most: most === null || most > LARGEST_COUNT ? null : Number(most) };
}

/** What each mode rounds to `units`: half-even takes both ties of an even unit, none of an odd one. */
const ENDS: Readonly<Record<RoundingMode, (units: bigint) => { readonly lower: End; readonly upper: End }>> = {
  "half-up": (units) => ({ lower: closed(2n * units - 1n), upper: open(2n * units + 1n) }),
  "half-even": (units) => {
    const end = units % 2n === 0n ? closed : open;
    return { lower: end(2n * units - 1n), upper: end(2n * units + 1n) };
  },
  up: (units) => ({ lower: open(2n * units - 2n), upper: closed(2n * units) }),
  down: (units) => ({ lower: closed(2n * units), upper: open(2n * units + 2n) }),
};

function closed(halves: bigint): End {
  return { halves, kind: "closed" };
}

function open(halves: bigint): End {
  return { halves, kind: "open" };
}

/** The least total with halves / total ≤ (closed) or < (open) the upper end. */
function leastTotal(halves: bigint, upper: End): bigint {
  return upper.kind === "closed" ? roundDivision(halves, upper.halves, "up") : halves / upper.halves + 1n;
}

/** The largest total with halves / total ≥ (closed) or > (open) the lower end. */
function mostTotal(halves: bigint, lower: End): bigint {
  return lower.kind === "closed" ? halves / lower.halves : roundDivision(halves, lower.halves, "up") - 1n;
}
