import fc from "fast-check";
import type {
  ApportionInput,
  Apportionment,
  ApportionResult,
  Claim,
  DivisorMethod,
  Share,
} from "social-work-station-rules/funding";

export const divisorMethods = [
  "sainte-lague",
  "dhondt",
  "adams",
  "dean",
  "huntington-hill",
] as const satisfies readonly DivisorMethod[];

/** Ids in an order that is neither that of the list nor that of a locale. */
const ids = ["b", "__proto__", "丙", "a10", "a9", "É", "Z"];

export interface Small<Weight extends number | string = number> {
  readonly total: number;
  readonly claims: readonly (Claim & { readonly weight: Weight })[];
}

/** Totals in whole units; weights that tie often; `bounded` adds floors and caps, contradictory ones left out. */
export function smallProblems(bounds: "free" | "bounded", mostClaims = 6, mostTotal = 25): fc.Arbitrary<Small> {
  const weight = fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 5000 }).map((value) => value / 100),
  );
  const bound =
    bounds === "free"
      ? fc.constant(undefined)
      : fc.option(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.option(fc.integer({ min: 0, max: 9 }))), {
          nil: undefined,
        });
  return fc.record({
    total: fc.integer({ min: 0, max: mostTotal }),
    claims: fc.array(fc.tuple(weight, bound), { minLength: 1, maxLength: mostClaims }).map((entries) =>
      entries.map(([value, limits], index) => ({
        id: ids[index] ?? String(index),
        weight: value,
        ...(limits === undefined
          ? {}
          : { floor: limits[0], ...(limits[1] === null ? {} : { cap: limits[0] + limits[1] }) }),
      })),
    ),
  });
}

/** The same with a last digit in the 25th place, too fine for any double, that alone tells equal weights apart. */
export function closeProblems(bounds: "free" | "bounded", mostClaims = 6, mostTotal = 25): fc.Arbitrary<Small<string>> {
  return fc
    .tuple(
      smallProblems(bounds, mostClaims, mostTotal),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: mostClaims, maxLength: mostClaims }),
    )
    .map(([small, tails]) => ({
      total: small.total,
      claims: small.claims.map((claim, index) => ({
        ...claim,
        weight: claim.weight === 0 ? "0" : `${Math.ceil(claim.weight / 10)}.${"0".repeat(24)}${tails[index] ?? 0}`,
      })),
    }));
}

/** The apportionment, or nothing where there is none. */
export function apportioned<S extends Share>(result: ApportionResult<S>): Apportionment<S> | undefined {
  return result.status === "apportioned" ? result : undefined;
}

export function amountsOf(result: ApportionResult<Share>): readonly number[] | undefined {
  return apportioned(result)?.shares.map(({ amount }) => Number(amount));
}

export function inUnits(
  small: Small<number | string>,
  more: Omit<Partial<ApportionInput>, "detail"> = {},
): Omit<ApportionInput, "detail"> {
  return { ...small, unit: 1, ...more };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
