import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { roundRatio, sumDecimals, toRatio } from "social-work-station-rules/exact";
import {
  apportion,
  verifyApportionment,
  type ApportionMethod,
  type DivisorMethod,
  type ResidualMethod,
} from "social-work-station-rules/funding";
import { amountsOf, apportioned } from "./apportion-arbitraries.js";

interface Published {
  readonly name: string;
  readonly source: string;
  readonly total: number;
  readonly claims: readonly (readonly [id: string, weight: number])[];
  readonly results: Readonly<Partial<Record<"largest-remainder" | DivisorMethod, readonly number[]>>>;
  /** Quotas as printed; null where none is. */
  readonly quotas?: readonly (string | null)[];
}

interface ResidualTable {
  readonly unit: string;
  readonly method: ResidualMethod;
  readonly weights: Readonly<Record<Party, number>>;
  readonly rows: readonly Readonly<Record<Party | "total" | "place", string>>[];
  readonly sums: Readonly<Record<Party | "total", string>>;
}
type Party = (typeof parties)[number];
const parties = ["province", "city", "district"] as const;

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../vectors/${file}`, import.meta.url), "utf8"));
}

const published = read("apportionment-published.json") as readonly Published[];

describe("published apportionments", () => {
  for (const { name, total, claims, results, quotas } of published) {
    for (const [method, expected] of Object.entries(results)) {
      it(`${name}, by ${method}`, () => {
        const input = {
          total,
          unit: 1,
          method: method as ApportionMethod,
          claims: claims.map(([id, weight]) => ({ id, weight })),
        };
        const result = apportion(input);
        expect(amountsOf(result)).toEqual(expected);
        expect(verifyApportionment(input, result)).toEqual({ kind: "verification", valid: true });
        quotas?.forEach((quota, index) => {
          if (quota === null) return;
          const share = apportioned(result)?.shares[index];
          expect(share && roundRatio(toRatio(share.exactShare), quota.split(".")[1]?.length ?? 0, "half-up")).toBe(
            quota,
          );
        });
      });
    }
  }

  it("of the US House of 2020 hold as well with the constitutional seat as a floor", () => {
    const house = published.find(({ name }) => name.startsWith("US House of Representatives after"));
    const claims = house?.claims.map(([id, weight]) => ({ id, weight, floor: 1 })) ?? [];
    expect(claims.reduce((sum, { weight }) => sum + weight, 0)).toBe(331_108_434);
    expect(amountsOf(apportion({ total: 435, unit: 1, method: "huntington-hill", claims }))).toEqual(
      house?.results["huntington-hill"],
    );
  });
});

describe("the table of Guangyuan", () => {
  const { unit, method, weights, rows, sums } = read("apportionment-residual.json") as ResidualTable;
  const claims = parties.map((id) => ({ id, weight: weights[id] }));
  for (const row of rows) {
    it(`${row.place}: each share rounded by itself, the last party takes the rest`, () => {
      const shares = apportioned(apportion({ total: row.total, unit, method, claims }))?.shares;
      expect(shares?.map(({ amount }) => amount)).toEqual(parties.map((party) => row[party]));
    });
  }

  it("sums what is rounded", () => {
    for (const column of [...parties, "total"] as const)
      expect(
        sumDecimals(
          rows.map((row) => row[column]),
          2,
        ),
      ).toBe(sums[column]);
  });
});
