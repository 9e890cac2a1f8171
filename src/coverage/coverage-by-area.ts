import { compareValues } from "../ratio/index.js";
import type { CoverageByDivision, MeasuredCoverage } from "../results/index.js";
import type { PlainDate } from "../calendar/index.js";
import { requireId, requireList, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import type { Division } from "../model/index.js";
import {
  areaOf,
  divisionExistsOn,
  isComplete,
  liesWithin,
  type Certainty,
  type PreparedRegister,
} from "../register/index.js";
import type { DivisionLevel } from "../terms/index.js";
import { COMMITTEE_TYPES, DIVISION_KINDS, DIVISION_LEVELS, isDivisionCode } from "../terms/index.js";
import { measureCoverage } from "./measure-coverage.js";
import type { CoverageDisplay } from "./types.js";

/** Which divisions form the base, and whether each of them is covered. */
export interface AreaMeasurement {
  /** Levels of the divisions that can belong to the base. */
  readonly levels: readonly DivisionLevel[];
  /** Level of the areas for which there is a row each. */
  readonly by: DivisionLevel;
  readonly asOf: PlainDate;
  /** The division whose divisions are measured; undefined for all. */
  readonly within: string | undefined;
  readonly display: CoverageDisplay | undefined;
  /** Whether a division belongs to the base. */
  readonly belongs: (division: Division) => Certainty;
  /** Whether a division of the base is covered. */
  readonly covered: (division: Division) => Certainty;
}

/** Measures a coverage rate for each area of a level, and in all. */
export function measureByArea(prepared: PreparedRegister, measurement: AreaMeasurement): CoverageByDivision {
  const { display, within } = measurement;
  const rows = Array.from(tallyByArea(prepared, measurement), ([area, tally]) => {
    return { area, tally, listed: isListed(prepared, measurement, area ?? within) };
  }).toSorted((first, second) => compareAreas(first.area, second.area));
  return {
    kind: "coverage-by-division",
    rows: rows.map(({ area, tally, listed }) => ({
      division: area,
      name: area === null ? null : (prepared.divisions.get(area)?.name ?? null),
      ...measureTally(tally, display, listed),
    })),
    total: measureTally(
      rows.map(({ tally }) => tally).reduce(addTallies, EMPTY),
      display,
      isListed(prepared, measurement, within),
    ),
  };
}

interface Tally {
  readonly covered: number;
  readonly unknown: number;
  readonly total: number;
  /** Divisions of which the register does not say whether they belong to the base. */
  readonly doubtful: number;
}

const EMPTY: Tally = { covered: 0, unknown: 0, total: 0, doubtful: 0 };

/** Counts the divisions of the base by area; `null` for those that lie in no area of the level. */
function tallyByArea(
  prepared: PreparedRegister,
  { levels, by, asOf, within, belongs, covered }: AreaMeasurement,
): ReadonlyMap<string | null, Tally> {
  const tallies = new Map<string | null, Tally>();
  const isInside = (id: string): boolean => within === undefined || liesWithin(prepared, id, within);
  for (const division of prepared.register.divisions) {
    if (!levels.includes(division.level) || !divisionExistsOn(division, asOf)) continue;
    const belonging = belongs(division);
    if (belonging === "no" || !isInside(division.id)) continue;
    const area = areaInside(areaOf(prepared, division.id, by), isInside);
    const counted = belonging === "yes" ? TALLY_OF[covered(division)] : DOUBTFUL;
    tallies.set(area, addTallies(tallies.get(area) ?? EMPTY, counted));
  }
  return tallies;
}

/** Returns the area, or null for one that is larger than what is measured: its row would count a part for the whole. */
function areaInside(area: string | null, isInside: (id: string) => boolean): string | null {
  return area !== null && isInside(area) ? area : null;
}

const DOUBTFUL: Tally = { ...EMPTY, doubtful: 1 };

/** What one division adds to the counts. */
const TALLY_OF: Readonly<Record<Certainty, Tally>> = {
  yes: { ...EMPTY, total: 1, covered: 1 },
  no: { ...EMPTY, total: 1 },
  unknown: { ...EMPTY, total: 1, unknown: 1 },
};

function addTallies(first: Tally, second: Tally): Tally {
  return {
    covered: first.covered + second.covered,
    unknown: first.unknown + second.unknown,
    total: first.total + second.total,
    doubtful: first.doubtful + second.doubtful,
  };
}

function measureTally(
  { covered, unknown, total, doubtful }: Tally,
  display: CoverageDisplay | undefined,
  listed: boolean,
): MeasuredCoverage {
  const base = listed && doubtful === 0 ? "complete" : "incomplete";
  return { ...measureCoverage({ covered, total, unknown }, display), base };
}

/** Whether the register lists all divisions of an area, or of everywhere. */
function isListed(
  prepared: PreparedRegister,
  { levels, asOf }: AreaMeasurement,
  division: string | undefined,
): boolean {
  return levels.every((level) => isComplete(prepared, { collection: "divisions", division, level, period: asOf }));
}

/** Orders areas by id, and what lies in no area last. */
function compareAreas(first: string | null, second: string | null): number {
  if (first === null || second === null) return first === null ? 1 : -1;
  return compareValues(first, second);
}

/** Returns the id of a division, undefined for all; throws unless the register lists it or it has the form of a code. */
export function checkWithin(prepared: PreparedRegister, within: unknown, path: FaultPath): string | undefined {
  if (within === undefined) return undefined;
  const id = requireId(within, path);
  return prepared.divisions.has(id) || isDivisionCode(id) ? id : throwInputError("reference-dangling", path, { id });
}

/** Returns a level of division, or throws if there is no such level. */
export function checkLevel(input: unknown, path: FaultPath): DivisionLevel {
  const level = DIVISION_LEVELS.find((value) => value === input);
  return level ?? throwInputError("term-unknown", path, { expected: "listed-value", accepted: DIVISION_LEVELS });
}

const KINDS: readonly string[] = [...DIVISION_KINDS, ...COMMITTEE_TYPES];

/** Returns the kinds of division that form the base, `null` for all, or throws for a kind that does not exist. */
export function checkBase(base: unknown, path: FaultPath): ReadonlySet<string> | null {
  if (base === undefined) return null;
  const kinds = requireList(base as readonly unknown[], path);
  if (kinds.length === 0) return throwInputError("list-empty", path, { least: 1 });
  for (const [index, kind] of kinds.entries()) {
    if (!KINDS.some((known) => known === kind)) {
      throwInputError("term-unknown", [...path, index], { expected: "listed-value", accepted: KINDS });
    }
  }
  return new Set(kinds as readonly string[]);
}

/** Whether a division is of a kind that belongs to the base; a village is of the kind of its committee. */
export function belongsToBase(division: Division, base: ReadonlySet<string> | null): Certainty {
  if (base === null) return "yes";
  const kind = division.level === "village" ? division.committee : division.kind;
  return kind === undefined ? "unknown" : base.has(kind) ? "yes" : "no";
}
