import type { CoverageTargetDetail } from "../../coverage/index.js";
import {
  formatScaled,
  roundDivision,
  toRatio,
  addRatios,
  multiplyRatios,
  makeRatio,
  type Ratio,
} from "../../exact/index.js";
import type { Finding } from "../../finding/index.js";
import type { ShareQuotaDetail, StaffingDetail } from "../../quota/index.js";
import type { MoneyNeeded, Needs, UnitCosts } from "../types.js";

const NONE: Needs = {
  stations: { least: 0, most: 0 },
  staff: { least: 0, most: 0 },
  unqualified: { least: 0, most: 0 },
};

/** What the findings of one provision need. A coverage target counts once, for its whole jurisdiction. */
export function needsOf(findings: readonly Finding[]): Needs {
  const [first] = findings;
  if (first === undefined) return NONE;
  switch (first.basis.kind) {
    case "coverage-target":
      return {
        ...NONE,
        stations:
          (first.detail as CoverageTargetDetail).measure === "stations"
            ? (first.detail as CoverageTargetDetail).shortfall
            : NONE.stations,
      };
    case "share-quota":
      return {
        ...NONE,
        stations: sum(
          findings.map(({ verdict, detail }) =>
            verdict === "not-applicable" ? NONE.stations : (detail as ShareQuotaDetail).shortfall,
          ),
        ),
      };
    case "staffing":
      return { ...NONE, staff: sum(findings.map(({ detail }) => whole((detail as StaffingDetail).shortfall))) };
    case "qualification":
      return {
        ...NONE,
        unqualified: {
          least: count(findings, ["unmet"]),
          most: count(findings, ["unmet", "undetermined", "discretionary"]),
        },
      };
    default:
      return NONE;
  }
}

/** Needs of several provisions together. */
export function addNeeds(all: readonly Needs[]): Needs {
  return {
    stations: sum(all.map(({ stations }) => stations)),
    staff: sum(all.map(({ staff }) => staff)),
    unqualified: sum(all.map(({ unqualified }) => unqualified)),
  };
}

/** Money for stations and staff at unit costs, exact to the fen. */
export function priceOf({ stations, staff }: Needs, costs: UnitCosts): { readonly least: Ratio; readonly most: Ratio } {
  const price = (count: number, cost: UnitCosts["station"]): Ratio =>
    cost === undefined ? makeRatio(0n) : multiplyRatios(makeRatio(BigInt(count)), toRatio(cost));
  return {
    least: addRatios(price(stations.least, costs.station), price(staff.least, costs.staff)),
    most: addRatios(price(stations.most, costs.station), price(staff.most, costs.staff)),
  };
}

/** Writes money to the fen. */
export function writeMoney({ least, most }: { readonly least: Ratio; readonly most: Ratio }): MoneyNeeded {
  const text = ({ numerator, denominator }: Ratio): string =>
    formatScaled(roundDivision(numerator * 100n, denominator, "half-up"), 2);
  return { least: text(least), most: text(most) };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function sum(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce((total, { least, most }) => ({ least: total.least + least, most: total.most + most }), {
    least: 0,
    most: 0,
  });
}

function whole({ least, most }: StaffingDetail["shortfall"]): Bounds {
  const up = (text: string): number => {
    const { numerator, denominator } = toRatio(text);
    return Number(roundDivision(numerator, denominator, "up"));
  };
  return { least: up(least), most: up(most) };
}

function count(findings: readonly Finding[], verdicts: readonly string[]): number {
  return findings.filter(({ verdict }) => verdicts.includes(verdict)).length;
}
