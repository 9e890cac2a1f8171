import type { Period, PlainDate } from "../../calendar/index.js";
import type { Station } from "../../model/index.js";
import type { ActivityQuota } from "../../policy/index.js";
import type { PreparedRegister } from "../../register/index.js";
import { stationLogs, wayOfCounting } from "./station-logs.js";
import { readStationYear, type StationYear } from "./station-year.js";

/** Stations' years by how they are counted, on the day and for the period last asked. */
interface YearsRead {
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly ways: Map<string, Map<string, StationYear | null>>;
}

/** What was last read of a register: another amount is another question about the same years. */
const lastRead = new WeakMap<PreparedRegister, YearsRead>();

/** The years of stations as a quota counts them, each read once for all amounts. */
export function stationYears(
  prepared: PreparedRegister,
  quota: ActivityQuota,
  period: Period,
  asOf: PlainDate,
): (station: Station) => StationYear | null {
  const question = { yearBasis: quota.parameters.yearBasis.value, period, asOf };
  const years = yearsFor(prepared, quota, period, asOf);
  const logOf = stationLogs(prepared, quota);
  return (station) => {
    const known = years.get(station.id);
    if (known !== undefined) return known;
    const year = readStationYear(prepared, station, logOf(station.id), question);
    years.set(station.id, year);
    return year;
  };
}

function yearsFor(
  prepared: PreparedRegister,
  quota: ActivityQuota,
  period: Period,
  asOf: PlainDate,
): Map<string, StationYear | null> {
  const last = lastRead.get(prepared);
  const isSame = last?.asOf === asOf && last.period.from === period.from && last.period.to === period.to;
  const { ways } = isSame ? last : { ways: new Map<string, Map<string, StationYear | null>>() };
  if (!isSame) lastRead.set(prepared, { period, asOf, ways });
  const way = `${quota.parameters.yearBasis.value} ${wayOfCounting(quota)}`;
  const years = ways.get(way) ?? new Map<string, StationYear | null>();
  ways.set(way, years);
  return years;
}
