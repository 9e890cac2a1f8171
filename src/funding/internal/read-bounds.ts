import { type RoundingMode, roundDivision } from "../../ratio/index.js";
import { type DecimalInput, type ScaledInteger, parseDecimal } from "../../exact/index.js";
import { throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";

export interface WholeBounds {
  readonly floors: readonly bigint[] | null;
  readonly caps: readonly (bigint | null)[] | null;
}

/** Who may have a floor and a cap. */
export interface Bounded {
  readonly floor?: DecimalInput;
  readonly cap?: DecimalInput;
}

/** Reads floors, counted in whole units rounded up, and caps, rounded down. */
export function readBounds(claims: readonly Bounded[], unit: ScaledInteger, path: FaultPath): WholeBounds {
  let floors: bigint[] | null = null;
  let caps: (bigint | null)[] | null = null;
  claims.forEach((claim, index) => {
    if (claim.floor === undefined && claim.cap === undefined) return;
    const floor = readBound(claim.floor, [...path, index, "floor"]);
    const cap = readBound(claim.cap, [...path, index, "cap"]);
    if (floor !== null && cap !== null && exceeds(floor, cap)) throwInputError("bounds-reversed", [...path, index]);
    if (floor !== null) (floors ??= claims.map(() => 0n))[index] = countUnits(floor, unit, "up");
    if (cap !== null) (caps ??= claims.map(() => null))[index] = countUnits(cap, unit, "down");
  });
  return { floors, caps };
}

/** Those between whose floor and cap there is no whole unit. */
export function findGaps(ids: readonly string[], { floors, caps }: WholeBounds): readonly string[] {
  if (floors === null || caps === null) return [];
  return ids.filter((_, index) => {
    const cap = caps[index];
    return cap != null && cap < (floors[index] as bigint);
  });
}

function readBound(bound: DecimalInput | undefined, path: FaultPath): ScaledInteger | null {
  if (bound === undefined) return null;
  const read = parseDecimal(bound, path);
  return read.digits < 0n
    ? throwInputError("out-of-range", path, { expected: "non-negative-decimal", least: 0 })
    : read;
}

function exceeds(first: ScaledInteger, second: ScaledInteger): boolean {
  return first.digits * 10n ** BigInt(second.scale) > second.digits * 10n ** BigInt(first.scale);
}

function countUnits(amount: ScaledInteger, unit: ScaledInteger, mode: RoundingMode): bigint {
  return roundDivision(amount.digits * 10n ** BigInt(unit.scale), unit.digits * 10n ** BigInt(amount.scale), mode);
}
