import type { CoverageByDivision } from "../results/index.js";
import { requireParsed } from "../parsed/index.js";
import { parsePlainDate, type PlainDate } from "../calendar/index.js";
import { checkKeys, requireId, throwInputError } from "../checks/index.js";
import type { Division, Station } from "../model/index.js";
import {
  isComplete,
  stationMatchesTier,
  stationOpenOn,
  type Certainty,
  type PreparedRegister,
} from "../register/index.js";
import type { CommitteeType, DivisionKind, DivisionLevel } from "../terms/index.js";
import { DIVISION_LEVELS } from "../terms/index.js";
import { belongsToBase, checkBase, checkLevel, checkWithin, measureByArea } from "./coverage-by-area.js";
import type { CoverageDisplay } from "./types.js";

/** Which stations are counted, in which areas, and on which day. */
export interface StationCoverageOptions {
  /** A tier (`beijing:township`), or a level (`township`), for which stations of any tier count. */
  readonly tier: string;
  /** Level of the areas for which there is a row each. */
  readonly by: DivisionLevel;
  /** The day of the count, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the division of which rows and total are measured; everything when left out. */
  readonly within?: string | undefined;
  /** Kinds of division that form the base; all divisions of the tier's levels when left out. */
  readonly base?: readonly (DivisionKind | CommitteeType)[] | undefined;
  readonly display?: CoverageDisplay | undefined;
}

/**
 * Measures which share of the divisions has a station open on a day, by area and in all.
 *
 * Counts divisions, not stations: two stations in one subdistrict cover one subdistrict. A division belongs to the area
 * that administers it, whatever its code. A division without a recorded station is uncovered where the register
 * declares its stations complete, and unknown elsewhere. A division of unrecorded kind or committee is not counted when
 * `base` lists kinds, and makes the base incomplete. The total is complete where the divisions are declared complete
 * for `within`, or everywhere: rows that are complete do not show that no area is missing.
 *
 * @param prepared a register from `prepareRegister`
 * @param options tier, level of the rows, day, the division to measure, kinds of the base
 * @returns a row for each area with a division of the base, in the order of their ids, and the total
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `term-unknown`, `tier-unknown`, `list-empty`,
 *   `reference-dangling`
 * @see 《北京市社会工作站建设进展报告》 (2023), 二: 街乡覆盖率
 *
 * @example
 * ```ts
 * import { measureCoverageByDivision } from "social-work-station-rules/coverage";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   divisions: [
 *     { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
 *     { id: "110101002", name: "景山街道", level: "township", kind: "subdistrict" },
 *   ],
 *   tierSystems: [{ id: "own", name: { zh: "体系", en: "system" }, tiers: [{ id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] }] }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "own:centre", from: "2021-09" }],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const { rows } = measureCoverageByDivision(prepareRegister(register), { tier: "own:centre", by: "county", asOf: "2023-05-31" });
 * rows[0]?.text; //=> "50.0% (1/2)"
 * ```
 */
export function measureCoverageByDivision(
  prepared: PreparedRegister,
  options: StationCoverageOptions,
): CoverageByDivision {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  checkKeys(options, ["tier", "by", "asOf", "within", "base", "display"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const within = checkWithin(prepared, options.within, ["options", "within"]);
  const by = checkLevel(options.by, ["options", "by"]);
  const levels = levelsOf(prepared, options.tier);
  const base = checkBase(options.base, ["options", "base"]);
  const matches = (station: Station): boolean => stationMatchesTier(prepared, station, options.tier);
  const complete = completenessByDivision(prepared, asOf);
  return measureByArea(prepared, {
    levels,
    by,
    asOf,
    within,
    display: options.display,
    belongs: (division) => belongsToBase(division, base),
    covered: (division) => {
      let covered: Certainty = "no";
      for (const station of prepared.stationsByDivision.get(division.id) ?? []) {
        if (!matches(station)) continue;
        const open = stationOpenOn(prepared, station, asOf);
        if (open === "yes") return "yes";
        if (open === "unknown") covered = "unknown";
      }
      return covered === "no" && !complete(division) ? "unknown" : covered;
    },
  });
}

/** Where the stations of a whole level are declared complete, its divisions need not be looked up one by one. */
function completenessByDivision(prepared: PreparedRegister, asOf: PlainDate): (division: Division) => boolean {
  const everywhere = new Map(
    DIVISION_LEVELS.map((level) => [level, isComplete(prepared, { collection: "stations", level, period: asOf })]),
  );
  return (division) =>
    everywhere.get(division.level) === true ||
    isComplete(prepared, { collection: "stations", division: division.id, level: division.level, period: asOf });
}

function levelsOf(prepared: PreparedRegister, tier: unknown): readonly DivisionLevel[] {
  const level = DIVISION_LEVELS.find((value) => value === tier);
  if (level !== undefined) return [level];
  if (typeof tier !== "string") return throwInputError("type-invalid", ["options", "tier"], { expected: "text" });
  return (
    prepared.tiers.get(tier)?.levels ??
    throwInputError("tier-unknown", ["options", "tier"], { id: requireId(tier, ["options", "tier"]) })
  );
}
