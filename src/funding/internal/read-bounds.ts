import { parseDecimal, roundDivision, type DecimalInput, type RoundingMode, type ScaledInteger } from "../../exact/index.js";
import { refuse, type FaultPath } from "../../fault/index.js";

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
  const floors: bigint[] = [];
  const caps: (bigint | null)[] = [];
  let hasFloor = false;
  let hasCap = false;
  claims.forEach((claim, index) => {
    const floor = readBound(claim.floor, [...path, index, "floor"]);
    const cap = readBound(claim.cap, [...path, index, "cap"]);
    if (floor !== null && cap !== null && exceeds(floor, cap)) refuse("bounds-reversed", [...path, index]);
    hasFloor ||= floor !== null;
    hasCap ||= cap !== null;
    floors.push(floor === null ? 0n : countUnits(floor, unit, "up"));
    caps.push(cap === null ? null : countUnits(cap, unit, "down"));
  });
  return { floors: hasFloor ? floors : null, caps: hasCap ? caps : null };
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
  return read.digits < 0n ? refuse("out-of-range", path, { expected: "non-negative-decimal", least: 0 }) : read;
}

function exceeds(first: ScaledInteger, second: ScaledInteger): boolean {
  return first.digits * 10n ** BigInt(second.scale) > second.digits * 10n ** BigInt(first.scale);
}

function countUnits(amount: ScaledInteger, unit: ScaledInteger, mode: RoundingMode): bigint {
  return roundDivision(amount.digits * 10n ** BigInt(unit.scale), unit.digits * 10n ** BigInt(amount.scale), mode);
}
