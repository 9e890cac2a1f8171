import fc from "fast-check";
import type {
  ApportionInput,
  ApportionMethod,
  FloorMeaning,
  InfeasibleApportionment,
} from "social-work-station-rules/funding";
import { divisorMethods, sum } from "./apportion-arbitraries.js";
import { idealByTrial } from "./ideal-shares.js";

/** A claim in whole units, as it counts: a floor already rounded up, a cap down, so that one may lie above the other. */
interface CountedClaim {
  readonly id: string;
  readonly weight: number;
  readonly floor: number;
  readonly cap?: number;
}

/** A problem on absolute amounts in whole units. */
export interface CountedProblem {
  readonly total: number;
  readonly claims: readonly CountedClaim[];
  readonly method: ApportionMethod;
  readonly floorMeaning: FloorMeaning;
}

/** A problem and what `apportion` is given for it: bounds between whole units, money of either sign. */
export interface PosedProblem {
  readonly counted: CountedProblem;
  readonly input: Omit<ApportionInput, "detail">;
}

const claimIds = ["乙", "__proto__", "甲", "a"];
const roundings = ["half-up", "half-even", "up", "down"] as const;

/** What is drawn: bounds tight enough, weights of nothing often enough that not all can be met. */
interface Draw {
  readonly mostTotal: number;
  readonly claims: readonly [least: number, most: number];
  readonly weight: fc.Arbitrary<number>;
  readonly bound: fc.Arbitrary<number | undefined>;
  readonly gaps: number;
}

const halfOf = (most: number): fc.Arbitrary<number | undefined> =>
  fc.option(fc.integer({ min: 0, max: most }), { nil: undefined, freq: 2 });

/** Problems that fail for any reason, and those where what is rounded away from the rest leaves one claim too little or too much. */
export const posedProblems: fc.Arbitrary<PosedProblem> = fc.oneof(
  posed({
    mostTotal: 12,
    claims: [1, 3],
    weight: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 })),
    bound: halfOf(4),
    gaps: 1,
  }),
  posed({
    mostTotal: 5,
    claims: [2, 4],
    weight: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    bound: fc.oneof(fc.constant(undefined), halfOf(1)),
    gaps: 0,
  }),
);

function posed({ mostTotal, claims: [fewest, mostClaims], weight, bound, gaps }: Draw): fc.Arbitrary<PosedProblem> {
  const drawn = fc.record({
    total: fc.integer({ min: 0, max: mostTotal }),
    sign: fc.constantFrom(1, -1),
    floorMeaning: fc.constantFrom<FloorMeaning[]>("at-least", "base-plus"),
    claims: fc.array(
      fc.record({
        weight,
        floor: bound,
        room: bound,
        hasGap: fc.nat(9).map((value) => value < gaps),
        beside: fc.constantFrom(0, 0.25, 0.5, 0.75),
      }),
      { minLength: fewest, maxLength: mostClaims },
    ),
    named: fc.constantFrom("largest-remainder", ...divisorMethods),
    residual: fc.option(fc.tuple(fc.nat(), fc.constantFrom(...roundings)), { freq: 4 }),
  });
  return drawn.map(({ total, sign, floorMeaning, claims, named, residual }) => {
    const each = claims.map(({ weight, floor, room, hasGap, beside }, index) => {
      const id = claimIds[index] as string;
      if (hasGap)
        return {
          counted: { id, weight, floor: (floor ?? 0) + 1, cap: floor ?? 0 },
          given: { id, weight, floor: (floor ?? 0) + 0.3, cap: (floor ?? 0) + 0.7 },
        };
      const cap = room === undefined ? undefined : (floor ?? 0) + room;
      return {
        counted: { id, weight, floor: floor ?? 0, ...(cap !== undefined && { cap }) },
        given: {
          id,
          weight,
          ...(floor !== undefined && { floor: floor === 0 ? 0 : floor - beside }),
          ...(cap !== undefined && { cap: cap + beside }),
        },
      };
    });
    const method: ApportionMethod =
      residual === null
        ? named
        : { residualTo: each[residual[0] % each.length]?.given.id ?? "", rounding: residual[1] };
    return {
      counted: { total, floorMeaning, method, claims: each.map(({ counted }) => counted) },
      input: { total: sign * total, unit: 1, floorMeaning, method, claims: each.map(({ given }) => given) },
    };
  });
}

/** Why a problem has no apportionment, from the meaning of its words; undefined where it has one. */
export function whyInfeasible({
  total,
  claims,
  method,
  floorMeaning,
}: CountedProblem): InfeasibleApportionment | undefined {
  const ids = claims.filter(({ floor, cap }) => cap !== undefined && floor > cap).map(({ id }) => id);
  if (ids.length > 0) return { kind: "infeasible", status: "infeasible", reason: "no-unit-between-bounds", ids };
  const floors = sum(claims.map(({ floor }) => floor));
  if (floors > total)
    return {
      kind: "infeasible",
      status: "infeasible",
      reason: "floors-exceed-total",
      floors: String(floors),
      shortfall: String(floors - total),
    };
  if (claims.every(({ weight }) => weight === 0))
    return floors === total
      ? undefined
      : { kind: "infeasible", status: "infeasible", reason: "no-positive-weight", remaining: String(total - floors) };
  if (typeof method === "string") return undefined;

  const base = (claim: CountedClaim): number => (floorMeaning === "base-plus" ? claim.floor : 0);
  const limits = claims.map((claim) => {
    const most = claim.weight === 0 ? claim.floor : claim.cap;
    return {
      id: claim.id,
      weight: claim.weight,
      floor: claim.floor - base(claim),
      ...(most !== undefined && { cap: most - base(claim) }),
    };
  });
  const rest = total - sum(claims.map(base));
  if (limits.every(({ cap }) => cap !== undefined) && sum(limits.map(({ cap }) => cap ?? 0)) < rest) return undefined;
  const ideal = idealByTrial({ total: rest, claims: limits });
  if (ideal === undefined) throw new Error("somebody has a weight, so there is an ideal");
  const index = claims.findIndex(({ id }) => id === method.residualTo);
  const others = ideal.shares.map((share, place) =>
    place === index ? 0 : roundedQuotient(Number(share), Number(ideal.scale), method.rounding),
  );
  const own = limits[index];
  const residual = rest - sum(others);
  if (own === undefined || (residual >= own.floor && residual <= (own.cap ?? residual))) return undefined;
  const beneath = base(claims[index] as CountedClaim);
  const named = { id: own.id, residual: String(residual + beneath) };
  if (residual + beneath < 0)
    return { kind: "infeasible", status: "infeasible", reason: "residual-sign-turned", ...named };
  return {
    kind: "infeasible",
    status: "infeasible",
    reason: "residual-out-of-bounds",
    ...named,
    floor: String(own.floor + beneath),
    cap: own.cap === undefined ? null : String(own.cap + beneath),
  };
}

function roundedQuotient(dividend: number, divisor: number, mode: (typeof roundings)[number]): number {
  const whole = Math.floor(dividend / divisor);
  const twice = 2 * (dividend - whole * divisor);
  if (mode === "down" || twice === 0) return whole;
  if (mode === "up" || twice > divisor) return whole + 1;
  return twice === divisor && (mode === "half-up" || whole % 2 === 1) ? whole + 1 : whole;
}

/** Every reason with every amount that stands near to a true one: what somebody in error, or in bad faith, might claim. */
export function claimedReasons({ total, claims }: CountedProblem): readonly InfeasibleApportionment[] {
  const floors = sum(claims.map(({ floor }) => floor));
  const near = (value: number): readonly string[] => [value - 1, value, value + 1].map(String);
  const ids = claims.map(({ id }) => id);
  const lists = [
    [],
    ids,
    ids.toReversed(),
    ...ids.map((id) => [id]),
    ...ids.map((id) => ids.filter((other) => other !== id)),
  ];
  const residuals = Array.from({ length: total + 12 }, (_, index) => String(index - 8));
  return [
    ...lists.map(
      (list) => ({ kind: "infeasible", status: "infeasible", reason: "no-unit-between-bounds", ids: list }) as const,
    ),
    ...near(floors).flatMap((amount) =>
      near(floors - total).map(
        (shortfall) =>
          ({
            kind: "infeasible",
            status: "infeasible",
            reason: "floors-exceed-total",
            floors: amount,
            shortfall,
          }) as const,
      ),
    ),
    ...near(total - floors).map(
      (remaining) => ({ kind: "infeasible", status: "infeasible", reason: "no-positive-weight", remaining }) as const,
    ),
    ...ids.flatMap((id) =>
      residuals.map(
        (residual) =>
          ({ kind: "infeasible", status: "infeasible", reason: "residual-sign-turned", id, residual }) as const,
      ),
    ),
    ...claims.flatMap(({ id, weight, floor, cap }) =>
      residuals.flatMap((residual) =>
        [floor, floor + 1, 0].flatMap((least) =>
          [cap, weight === 0 ? floor : undefined, (cap ?? 0) + 1].map(
            (most) =>
              ({
                kind: "infeasible",
                status: "infeasible",
                reason: "residual-out-of-bounds",
                id,
                residual,
                floor: String(least),
                cap: most === undefined ? null : String(most),
              }) as const,
          ),
        ),
      ),
    ),
  ];
}
