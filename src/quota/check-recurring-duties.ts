import { parsePeriod, parsePlainDate, type Period } from "../calendar/index.js";
import { checkKeys } from "../fault/index.js";
import { basisOf, type Finding } from "../finding/index.js";
import type { Station } from "../model/index.js";
import type { RecurringDuty } from "../policy/index.js";
import { isComplete, type PreparedRegister } from "../register/index.js";
import { checkInput } from "./internal/check-input.js";
import { openStations } from "./internal/open-stations.js";
import { stationFinding } from "./internal/station-finding.js";
import { stationSpan } from "./internal/station-span.js";
import { windowsWithin } from "./internal/windows.js";
import type { RecurringDutyDetail } from "./types.js";

const MOST_MISSED = 12;

/** What is asked of a recurring duty. */
export interface RecurringDutyOptions {
  readonly period: Period;
  /** `YYYY-MM-DD`; windows that end later are still open. */
  readonly asOf: string;
  readonly station?: string;
}

/**
 * Checks whether each station did something as often as it recurs: every day, week (from Monday), month, quarter
 * or year that lies wholly in the period and in which the station was open throughout.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `recurring-duty`
 * @param options the period, the day, one station or all
 * @returns a finding for each station that is or may be open on the day, by station id
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `interval-reversed`, `reference-dangling`
 * @see 《林芝市巴宜区社工站建设现状及优化对策》 (2024), 3.3.2: “五个学”
 */
export function checkRecurringDuties(
  prepared: PreparedRegister,
  provision: RecurringDuty,
  options: RecurringDutyOptions,
): readonly Finding<RecurringDutyDetail>[] {
  checkInput(prepared, provision, "recurring-duty");
  checkKeys(options, ["period", "asOf", "station"], ["options"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const basis = basisOf(provision);
  const every = provision.parameters.every.value;
  const windows = windowsWithin(period, every);
  return openStations(prepared, provision, asOf, options.station).map((open) => {
    const states = windows.map((window) => ({ window, state: standing(prepared, open.station, provision, window, asOf) }));
    const count = (state: string): number => states.filter((entry) => entry.state === state).length;
    const counts = { done: count("done"), missed: count("missed"), unknown: count("unknown"), open: count("open") };
    const missed = states.filter(({ state }) => state === "missed").map(({ window }) => window);
    const asked = counts.done + counts.missed + counts.unknown + counts.open;
    const finding = stationFinding<RecurringDutyDetail>(open, basis, asOf, {
      verdict: asked === 0 ? "not-applicable" : counts.missed > 0 ? "unmet" : counts.unknown > 0 ? "undetermined" : counts.open > 0 ? "unmet" : "met",
      detail: { every, times: provision.parameters.times.value, windows: counts, missed: missed.slice(0, MOST_MISSED) },
      missing: counts.unknown > 0 ? [{ subject: { kind: "station", id: open.station.id }, fact: "activities", detail: provision.activity }] : [],
    });
    return { ...finding, timing: asOf > period.to || counts.missed > 0 ? ("closed" as const) : ("open" as const) };
  });
}

type State = "done" | "missed" | "unknown" | "open" | "not-asked";

function standing(prepared: PreparedRegister, station: Station, provision: RecurringDuty, window: Period, asOf: string): State {
  const { surely, perhaps } = stationSpan(station, window, prepared.register.recordedOn);
  const whole = (span: Period | null): boolean => span !== null && span.from === window.from && span.to === window.to;
  if (!whole(perhaps)) return "not-asked";
  const done = (prepared.activitiesByStation.get(station.id) ?? []).filter(
    ({ kind, completedOn }) => kind === provision.activity && completedOn !== undefined && completedOn >= window.from && completedOn <= window.to && completedOn <= asOf,
  ).length;
  if (done >= provision.parameters.times.value) return "done";
  if (asOf <= window.to) return "open";
  const logged = isComplete(prepared, { collection: "activities", division: station.division, level: prepared.divisions.get(station.division)?.level, period: window });
  return whole(surely) && logged ? "missed" : "unknown";
}
