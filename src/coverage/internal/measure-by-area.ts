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
  readonly display: CoverageDisplay;
  /** Whether a division belongs to the base. */
  readonly belongs: (division: Division) => Certainty;
  readonly covered: (division: Division) => Certainty;
}

interface Tally {
  covered: number;
  unknown: number;
  total: number;
  complete: "complete" | "incomplete";
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
    const tally = tallies.get(area) ?? begin(prepared, area, measurement);
    tallies.set(area, tally);
    if (belongs === "unknown") {
      tally.complete = "incomplete";
      continue;
    }
    const covered = measurement.covered(division);
    tally.total += 1;
    if (covered === "yes") tally.covered += 1;
    if (covered === "unknown") tally.unknown += 1;
  }
  const areas = [...tallies].toSorted(([first], [second]) => order(first, second));
  return {
    rows: areas.map(([area, tally]) => ({
      division: area,
      name: area === null ? null : (prepared.divisions.get(area)?.name ?? null),
      ...measured(tally, display),
    })),
    total: measured(sum(areas.map(([, tally]) => tally), everywhereComplete(prepared, measurement)), display),
  };
}

function begin(prepared: PreparedRegister, area: string | null, { levels, asOf }: AreaMeasurement): Tally {
  const complete = area !== null && levels.every((level) => isComplete(prepared, { collection: "divisions", division: area, level, period: asOf }));
  return { covered: 0, unknown: 0, total: 0, complete: complete ? "complete" : "incomplete" };
}

/** The total's list is complete where the whole register's is, or where every area that occurs is. */
function everywhereComplete(prepared: PreparedRegister, { levels, asOf }: AreaMeasurement): boolean {
  return levels.every((level) => isComplete(prepared, { collection: "divisions", level, period: asOf }));
}

function sum(tallies: readonly Tally[], everywhere: boolean): Tally {
  const total: Tally = { covered: 0, unknown: 0, total: 0, complete: "complete" };
  for (const tally of tallies) {
    total.covered += tally.covered;
    total.unknown += tally.unknown;
    total.total += tally.total;
    if (tally.complete === "incomplete" && !everywhere) total.complete = "incomplete";
  }
  return total;
}

function measured({ covered, unknown, total, complete }: Tally, display: CoverageDisplay): MeasuredCoverage {
  return { ...measureCoverage({ covered, total, unknown }, display), base: complete };
}

function order(first: string | null, second: string | null): number {
  if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1;
  return first < second ? -1 : 1;
}
