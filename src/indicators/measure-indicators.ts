import {
  type Period,
  type PeriodInput,
  type PlainDate,
  calendarYear,
  parsePeriod,
  parsePlainDate,
} from "../calendar/index.js";
import { checkKeys, requireId, requireList, requireListed, requireObjects, throwInputError } from "../checks/index.js";
import { takeMeasure } from "../measure/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Indicator } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { IndicatorPeriod, IndicatorRow, IndicatorTable } from "../results/index.js";
import { registerAge } from "../run/index.js";
import { commonIndicators } from "./common-indicators.js";
import { PLACES, type TablePlace, subjectsOf } from "./subjects-of-table.js";

/** Options of `measureIndicators`. */
export interface IndicatorOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** For each station, township-level division or county-level division of the register, or for the whole of it. */
  readonly by: TablePlace;
  /** Periods side by side, such as a quarter and the last one, both days included; absent: the calendar year of the day. */
  readonly periods?: readonly PeriodInput[] | undefined;
  /** Indicators from `parseIndicators`, or some of `commonIndicators`; absent: all of these. */
  readonly indicators?: readonly Indicator[] | undefined;
}

/**
 * Measures indicators for places and periods: each a number with the least and the most that it can be over what the
 * register lacks. What happens over time is counted in each period up to the day of the question; what there is, on the
 * last of these days.
 *
 * @param prepared a register from `prepareRegister`
 * @param options the day, the places, the periods in the order in which they are read, the indicators
 * @returns a row for each indicator, each place that exists on the day of a period, and each period
 * @throws RuleInputError `not-parsed`, `key-unknown`, `value-invalid`, `date-invalid`, `interval-reversed`, `list-empty`,
 *   `id-duplicate`, `type-invalid`; `out-of-range` for a period that begins after the day
 *
 * @example
 * ```ts
 * import { commonIndicators, measureIndicators } from "social-work-station-rules/indicators";
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2026-06-30",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-01-01" }],
 *   personnel: [{ id: "p-1", assignments: [{ station: "centre-1", role: "social-worker", from: "2021-01-01" }] }],
 *   activities: ["2026-02-01", "2026-05-01", "2026-06-01"].map((completedOn, index) => ({
 *     id: `case-${index + 1}`,
 *     station: "centre-1",
 *     kind: "case-work",
 *     completedOn,
 *   })),
 *   completeness: [{ collection: "activities" }, { collection: "personnel" }],
 * });
 * const table = measureIndicators(prepareRegister(register), {
 *   asOf: "2026-06-30",
 *   by: "station",
 *   periods: [{ from: "2026-04-01", to: "2026-06-30" }, { from: "2026-01-01", to: "2026-03-31" }],
 *   indicators: commonIndicators.filter(({ id }) => id === "common/cases-per-worker"),
 * });
 * table.rows.map(({ least, most }) => [least, most]); //=> [["2", "2"], ["1", "1"]]
 * ```
 */
export function measureIndicators(prepared: PreparedRegister, options: IndicatorOptions): IndicatorTable {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  checkKeys(options, ["asOf", "by", "periods", "indicators"], ["options"]);
  const { indicators: given = commonIndicators } = options;
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const by = requireListed(options.by, PLACES, ["options", "by"]);
  const periods = readPeriods(options.periods, asOf);
  const indicators = readIndicators(given);
  const subjects = subjectsOf(prepared, by);
  const rows = indicators.flatMap(({ id, measure }) =>
    subjects.flatMap(({ kind, id: own, isThere }) =>
      periods.flatMap(({ period, asOf: day }, index): readonly IndicatorRow[] => {
        if (!isThere(day)) return [];
        const subject = { kind, id: own };
        const { least, most, missing, exact } = takeMeasure(prepared, measure, { subject, asOf: day, period });
        return [{ indicator: id, subject, period: index, least, most, missing, exact }];
      }),
    ),
  );
  return {
    kind: "indicator-table",
    version: 1,
    asOf,
    ...registerAge(prepared, asOf),
    by,
    periods,
    indicators: indicators.map(({ id, title, unit, format = "number", decimals = 1 }) => ({
      id,
      title,
      unit,
      format,
      decimals,
    })),
    rows,
  };
}

/** More periods than anybody puts side by side: the quarters of ten years. */
const MOST_PERIODS = 40;

function readPeriods(given: IndicatorOptions["periods"], asOf: PlainDate): readonly IndicatorPeriod[] {
  const path = ["options", "periods"];
  if (given === undefined) return [periodOn(calendarYear(Number(asOf.slice(0, 4))), asOf)];
  const list = requireList(given, path, MOST_PERIODS);
  if (list.length === 0) throwInputError("list-empty", path, { least: 1 });
  return list.map((period, index) => {
    const read = parsePeriod(period, [...path, index]);
    if (read.from > asOf) throwInputError("out-of-range", [...path, index, "from"], { most: asOf });
    return periodOn(read, asOf);
  });
}

function periodOn(period: Period, asOf: PlainDate): IndicatorPeriod {
  return { period, asOf: period.to < asOf ? period.to : asOf };
}

function readIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  const path = ["options", "indicators"];
  const list = requireObjects(indicators, path, 1000);
  if (list.length === 0) throwInputError("list-empty", path, { least: 1 });
  const seen = new Set<string>();
  list.forEach(({ id, measure }, index) => {
    requireId(id, [...path, index, "id"]);
    requireParsed(measure, "measure", [...path, index, "measure"]);
    if (seen.has(id)) throwInputError("id-duplicate", [...path, index, "id"], { id });
    seen.add(id);
  });
  return list;
}
