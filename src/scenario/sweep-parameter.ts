import type { ProvisionIndicator } from "../assessment/index.js";
import { type RunMemory, assessWith } from "../run/index.js";
import { type Period, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireList, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { markPolicy, requireParsed } from "../parsed/index.js";
import { type ParameterAmendment, type Policy, amendPolicy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { moveFaults } from "./internal/move-faults.js";
import { needsOf } from "./internal/needs.js";
import type { Needs } from "./types.js";

/** Which parameter takes which values. */
export interface SweepQuestion {
  readonly provision: string;
  readonly parameter: string;
  /** In the order of the series. */
  readonly values: readonly ParameterAmendment["value"][];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly period: Period;
}

/** One parameter of a provision over several values. */
export interface Sweep {
  readonly kind: "sweep";
  readonly provision: string;
  readonly parameter: string;
  /** One for each value, in the order given. */
  readonly points: readonly SweepPoint[];
}

/** One point of a sweep. */
export interface SweepPoint {
  readonly value: unknown;
  readonly indicator: ProvisionIndicator;
  readonly needs: Needs;
}

const MOST_VALUES = 1000;

/**
 * Runs one provision with one parameter at each of several values: a series for a chart.
 *
 * @param prepared a register from `prepareRegister`
 * @param policy the policy that holds the provision
 * @param question provision id, parameter name, 1 to 1,000 values, day and period
 * @returns the series, with a point for each value in the order given
 * @throws RuleInputError `not-parsed`, `list-empty`, `list-too-long`, `provision-unknown`, `parameter-unknown`, and for a value
 *   that breaks the schema
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * import { sweepParameter } from "social-work-station-rules/scenario";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [
 *     { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" },
 *     ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `11010100100${n}`, name: `社区${n}`, level: "village", committee: "residential-community" })),
 *   ],
 *   stations: [
 *     { id: "centre", division: "110101001", tier: "beijing:township", from: "2022" },
 *     ...[1, 2].map((n) => ({ id: `station-${n}`, division: `11010100100${n}`, tier: "beijing:community", from: "2022" })),
 *   ],
 *   completeness: [{ collection: "divisions" }, { collection: "stations" }],
 * });
 * const { points } = sweepParameter(prepareRegister(register), beijingSystem2022, {
 *   provision: "beijing-system-2022/community-stations",
 *   parameter: "share",
 *   values: ["0.2", "0.3", "0.5"],
 *   asOf: "2023-05-31",
 *   period: calendarYear(2023),
 * });
 * points.map(({ value, needs }) => [value, needs.stations.most]); //=> [["0.2", 0], ["0.3", 1], ["0.5", 2]]
 * ```
 */
export function sweepParameter(prepared: PreparedRegister, policy: Policy, question: SweepQuestion): Sweep {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireParsed(policy, "policy", ["policy"]);
  checkKeys(question, ["provision", "parameter", "values", "asOf", "period"], ["question"]);
  const { provision, parameter, values } = question;
  requireList(values, ["question", "values"]);
  if (values.length === 0) return throwInputError("list-empty", ["question", "values"], { least: 1 });
  if (values.length > MOST_VALUES)
    return throwInputError("list-too-long", ["question", "values"], { most: MOST_VALUES });
  const options = {
    asOf: parsePlainDate(question.asOf, ["question", "asOf"]),
    period: parsePeriod(question.period, ["question", "period"]),
  };
  const runs: NonNullable<RunMemory["runs"]> = new Map();
  const memory: RunMemory = { runs, parts: new Map() };
  const points = values.map((value, index) => {
    const amended = moveFaults(
      (path) => placeInQuestion(path, index),
      () => amendPolicy(policy, [{ id: "sweep", kind: "set-parameter", provision, parameter, value }]),
    );
    const only = markPolicy({ ...amended, provisions: amended.provisions.filter(({ id }) => id === provision) });
    const { indicators } = assessWith(prepared, only, options, memory);
    const [indicator] = indicators.provisions;
    const [own] = only.provisions;
    if (indicator === undefined || own === undefined)
      return throwInputError("provision-unknown", ["question", "provision"], { id: provision });
    return { value, indicator, needs: needsOf(runs.get(own)?.findings ?? []) };
  });
  return { kind: "sweep", provision, parameter, points };
}

/** Where in the question stands what the amendment made of one of its values holds. */
function placeInQuestion(path: FaultPath, index: number): FaultPath {
  const [list, , field, ...rest] = path;
  if (list !== "amendments" || field === undefined) return path;
  return field === "value" ? ["question", "values", index, ...rest] : ["question", field, ...rest];
}
