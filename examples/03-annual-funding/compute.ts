import { sumDecimals, toRatio, subtractRatios, roundRatio } from "social-work-station-rules/exact";
import {
  allocateSources,
  apportion,
  apportionByFactors,
  shareCosts,
  verifyApportionment,
} from "social-work-station-rules/funding";
import { cityRatio, FLOOR, METHODS, need, PURPOSES, readDistricts, sources, TOTAL, WEIGHTS } from "./plan.js";

/** The year's funding, step by step; every step adds up to the fen. */
export function computeFunding() {
  const districts = readDistricts();
  const byFactors = apportionByFactors({
    total: TOTAL,
    recipients: districts.map(({ id }) => ({ id, floor: FLOOR })),
    factors: [
      { id: "tasks", weight: WEIGHTS.tasks, indicators: districts.map(({ id, units }) => ({ id, value: units })) },
      {
        id: "services",
        weight: WEIGHTS.services,
        factors: [
          {
            id: "communities",
            weight: WEIGHTS.communities,
            indicators: districts.map(({ id, communities }) => ({ id, value: communities })),
          },
          {
            id: "villages",
            weight: WEIGHTS.villages,
            indicators: districts.map(({ id, villages }) => ({ id, value: villages })),
          },
        ],
      },
    ],
  });
  if (byFactors.status !== "apportioned") throw new Error(`infeasible: ${byFactors.reason}`);
  const amounts = new Map(byFactors.recipients.map(({ id, amount }) => [id, amount]));

  const stations = districts.flatMap(({ id, units }) => splitOverStations(id, units, amounts.get(id) ?? "0.00"));
  const shared = shareCosts({
    recipients: stations.map(({ id, district, amount }) => {
      const city = cityRatio(district);
      return {
        id,
        amount,
        ratios: [
          { party: "city", ratio: city },
          { party: "district", ratio: complement(city) },
        ],
      };
    }),
    parties: [{ id: "city" }, { id: "district" }],
  });

  const cityByDistrict = districts.map(({ id }) => ({
    id,
    amount: sumDecimals(
      shared.recipients
        .filter((recipient) => districtOf(recipient.id) === id)
        .flatMap(({ parts }) => parts.filter(({ party }) => party === "city").map(({ amount }) => amount)),
      2,
    ),
  }));
  const needs = cityByDistrict.flatMap(({ id, amount }) => splitOverPurposes(id, amount));
  const allocation = allocateSources({ sources: sources(), needs });
  return {
    districts,
    byFactors,
    stations,
    shared,
    cityByDistrict,
    allocation,
    methods: compareMethods(districts.map(({ id, units }) => ({ id, weight: units }))),
  };
}

/** A district's money over its stations, one a township-level unit, in equal parts; the left-over fen go by id. */
function splitOverStations(district: string, units: number, amount: string) {
  const claims = Array.from({ length: units }, (_, index) => ({
    id: `${district}-${String(index + 1).padStart(2, "0")}`,
    weight: 1,
  }));
  const result = apportion({ total: amount, claims });
  if (result.status !== "apportioned") throw new Error(`infeasible: ${result.reason}`);
  return result.shares.map(({ id, amount: share }) => ({ id, district, amount: share }));
}

function splitOverPurposes(recipient: string, amount: string) {
  const result = apportion({ total: amount, claims: [...PURPOSES] });
  if (result.status !== "apportioned") throw new Error(`infeasible: ${result.reason}`);
  return result.shares.map(({ id, amount: share }) => need(recipient, id, share));
}

/** The total in whole 万元 by the number of units, by three methods side by side. */
function compareMethods(claims: readonly { readonly id: string; readonly weight: number }[]) {
  return METHODS.map((method) => {
    const input = { total: "36000000", unit: "10000", method, claims } as const;
    const result = apportion(input);
    if (result.status !== "apportioned") throw new Error(`infeasible: ${result.reason}`);
    return { method, shares: result.shares, ties: result.ties, verified: verifyApportionment(input, result) };
  });
}

export function districtOf(station: string): string {
  return station.replace(/-\d+$/, "");
}

function complement(ratio: string): string {
  return roundRatio(subtractRatios(toRatio(1), toRatio(ratio)), 1, "half-up");
}
