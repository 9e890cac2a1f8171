import type { PlainDate } from "../../calendar/index.js";
import type { Division } from "../../model/index.js";
import { areaOf, divisionExistsOn, isComplete, type Certainty, type PreparedRegister } from "../../register/index.js";
import type { DivisionLevel } from "../../terms/index.js";
import { measureCoverage } from "../measure-coverage.js";
import type { CoverageByDivision, CoverageDisplay, MeasuredCoverage } from "../types.js";

/** What is measured: which divisions form the base, and of each whether it is covered. */
export interface AreaMeasurement {
  readonly levels: readonly DivisionLevel[];
  readonly by: DivisionLevel;
  readonly asOf: PlainDate;
  readonly display: CoverageDisplay | undefined;
  /** Whether a division belongs to the base. */
  readonly belongs: (division: Division) => Certainty;
  readonly covered: (division: Division) => Certainty;
}

interface Tally {
  covered: number;
  unknown: number;
  total: number;
  /** Whether of some division it is not recorded whether it belongs to the base. */
  doubtful: boolean;
}

/** Counts the base by the areas of a level, and in all. */
export function measureByArea(prepared: PreparedRegister, measurement: AreaMeasurement): CoverageByDivision {
  const { levels, by, asOf, display } = measurement;
  const tallies = new Map<string | null, Tally>();
  for (const division of prepared.register.divisions) {
    if (!levels.includes(division.level) || !divisionExistsOn(division, asOf)) continue;
    const belongs = measurement.belongs(division);
    if (belongs === "no") continue;
    const area = areaOf(prepared, division.id, by);
    const tally = tallies.get(area) ?? { covered: 0, unknown: 0, total: 0, doubtful: false };
    tallies.set(area, tally);
    if (belongs === "unknown") {
      tally.doubtful = true;
      continue;
    }
    const covered = measurement.covered(division);
    tally.total += 1;
    if (covered === "yes") tally.covered += 1;
    if (covered === "unknown") tally.unknown += 1;
  }
  const rows = Array.from(tallies, ([area, tally]) => ({
    area,
    tally,
    listed: area !== null && isListed(prepared, measurement, area),
  })).toSorted(byArea);
  const everywhere = isListed(prepared, measurement, undefined);
  return {
    rows: rows.map(({ area, tally, listed }) => ({
      division: area,
      name: area === null ? null : (prepared.divisions.get(area)?.name ?? null),
      ...measured(tally, display, listed),
    })),
    total: measured(
      sum(rows.map(({ tally }) => tally)),
      display,
      everywhere || (rows.length > 0 && rows.every(({ listed }) => listed)),
    ),
  };
}

/** Whether the list of divisions is complete in an area, or everywhere. */
function isListed(
  prepared: PreparedRegister,
  { levels, asOf }: AreaMeasurement,
  division: string | undefined,
): boolean {
  return levels.every((level) => isComplete(prepared, { collection: "divisions", division, level, period: asOf }));
}

function sum(tallies: readonly Tally[]): Tally {
  const total: Tally = { covered: 0, unknown: 0, total: 0, doubtful: false };
  for (const tally of tallies) {
    total.covered += tally.covered;
    total.unknown += tally.unknown;
    total.total += tally.total;
    total.doubtful ||= tally.doubtful;
  }
  return total;
}

function measured(
  { covered, unknown, total, doubtful }: Tally,
  display: CoverageDisplay | undefined,
  listed: boolean,
): MeasuredCoverage {
  return {
    ...measureCoverage({ covered, total, unknown }, display),
    base: listed && !doubtful ? "complete" : "incomplete",
  };
}

function byArea(
  { area: first }: { readonly area: string | null },
  { area: second }: { readonly area: string | null },
): number {
  if (first === null || second === null) return first === null ? 1 : -1;
  return first < second ? -1 : 1;
}
