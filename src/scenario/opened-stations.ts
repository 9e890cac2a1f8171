import { isByStages, valuesIn } from "../measure-form/index.js";
import type { CoverageTarget, Provision, Staffing } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { DIVISION_LEVELS } from "../terms/index.js";
import type { Baseline, OwedStations, ProvisionSummary } from "./baseline.js";
import { type Bounds, addBounds, addNeeds } from "./needs.js";
import type { ScenarioNeeds } from "./types.js";

/** Stations of one tier, or of one level of division, that are to be opened. */
export interface OpenedStations {
  readonly tier: string;
  readonly stations: Bounds;
}

/**
 * Returns what all provisions of a policy need together: also the stations that newly opened centres will owe by share
 * quotas, and the staff that all newly opened stations will owe.
 */
export function needsOfPolicy({ register }: Baseline, all: readonly ProvisionSummary[]): ScenarioNeeds {
  const own = addNeeds(all.map(({ needs }) => needs));
  const stations = followingStations(register, all).reduce((sum, one) => addBounds(sum, one.stations), NONE);
  const opened = openedStations(register, all);
  const staff = all.reduce((sum, one) => addBounds(sum, staffOf(register, one, opened)), NONE);
  return {
    ...own,
    stations: addBounds(own.stations, stations),
    staff: addBounds(own.staff, staff),
    following: { stations, staff },
  };
}

/** Returns the stations to open by tier, with those that newly opened centres will owe. */
export function openedStations(
  register: PreparedRegister,
  all: readonly ProvisionSummary[],
): readonly OpenedStations[] {
  const sums = new Map<string, Bounds>();
  const add = ({ tier, stations }: OpenedStations): void => {
    if (stations.most > 0) sums.set(tier, addBounds(sums.get(tier) ?? NONE, stations));
  };
  for (const { provision, needs } of all) {
    const tier = tierOf(provision);
    if (tier !== null) add({ tier, stations: needs.stations });
  }
  followingStations(register, all).forEach(add);
  return Array.from(sums, ([tier, stations]) => ({ tier, stations })).toSorted((one, other) =>
    one.tier < other.tier ? -1 : 1,
  );
}

const NONE: Bounds = { least: 0, most: 0 };

/** Staff that a staffing minimum lacks: at stations there are, and at those of some tiers that are to be opened. */
export interface StaffToHire {
  readonly provision: Staffing;
  readonly staff: Bounds;
  readonly tiers: readonly string[];
}

/** What is to be opened, and who is to be hired. */
export interface ToOpen {
  readonly stations: readonly OpenedStations[];
  readonly staff: readonly StaffToHire[];
}

/** Returns the stations to open and the staff to hire by all provisions of a policy together. */
export function toOpen({ register }: Baseline, all: readonly ProvisionSummary[]): ToOpen {
  const stations = openedStations(register, all);
  const staff = all.flatMap((one): readonly StaffToHire[] => {
    if (one.provision.kind !== "staffing") return [];
    const owing = stations.filter((opened) => staffOf(register, one, [opened]).most > 0);
    const count = addBounds(one.needs.staff, staffOf(register, one, stations));
    const tiers = owing.flatMap(({ tier }) => recordedTier(register.tiers, tier) ?? []);
    return count.most === 0 ? [] : [{ provision: one.provision, staff: count, tiers }];
  });
  return { stations, staff };
}

/** The tier of the stations that a provision has opened: of a coverage target, its tier or its level. */
function tierOf(provision: Provision): string | null {
  if (provision.kind === "share-quota") return provision.stationTier;
  return provision.kind === "coverage-target" ? (provision.appliesTo.tier ?? provision.level) : null;
}

/**
 * The stations that new centres will owe, by share quota. Where fewer centres are needed than there are divisions without
 * one, it is open which divisions get one: the bounds are those of the divisions that owe least, and of those that owe most.
 */
function followingStations(register: PreparedRegister, all: readonly ProvisionSummary[]): readonly OpenedStations[] {
  const targets = all
    .filter(({ needs }) => needs.stations.most > 0)
    .toSorted((one, other) => other.needs.stations.most - one.needs.stations.most);
  return all.flatMap(({ provision, owed }): readonly OpenedStations[] => {
    if (provision.kind !== "share-quota") return [];
    let left: readonly OwedStations[] | null = null;
    let stations = NONE;
    for (const { provision: target, needs } of targets) {
      if (target.kind !== "coverage-target" || !isOfTier(register, tierOf(target), provision.centreTier)) continue;
      const open: readonly OwedStations[] = left ?? owed();
      const own = open.filter(({ division }) => isInBase(register, target, division));
      left = open.filter((one) => !own.includes(one));
      stations = addBounds(
        stations,
        boundOwed(
          own.map((one) => one.stations),
          needs.stations,
        ),
      );
    }
    return stations.most === 0 ? [] : [{ tier: provision.stationTier, stations }];
  });
}

/** What some of the opened owe: the least that so many of them can owe, and the most. */
function boundOwed(owed: readonly Bounds[], opened: Bounds): Bounds {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const least = owed.map((one) => one.least).toSorted((one, other) => one - other);
  const most = owed.map((one) => one.most).toSorted((one, other) => other - one);
  return { least: sum(least.slice(0, opened.least)), most: sum(most.slice(0, opened.most)) };
}

/** Whether a division is one of the kinds that a coverage target counts for some class of area, in its last stage where it has stages. */
function isInBase({ divisions }: PreparedRegister, { parameters }: CoverageTarget, division: string): boolean {
  const base = parameters.base?.value;
  const kind = divisions.get(division)?.kind;
  if (base === undefined || kind === undefined) return true;
  const last = isByStages(base) ? base.stages.at(-1)?.is : base;
  return last === undefined || valuesIn<readonly string[]>(last).some(({ value }) => value.includes(kind));
}

/** The staff that newly opened stations owe by a staffing minimum. */
function staffOf(
  { tiers }: PreparedRegister,
  { owedStaff }: ProvisionSummary,
  opened: readonly OpenedStations[],
): Bounds {
  return opened.reduce((sum, { tier, stations }) => {
    const own = recordedTier(tiers, tier);
    return own === null ? sum : addBounds(sum, boundOwed(owedStaff(own), stations));
  }, NONE);
}

/** The tier itself; of a level, the first tier of that level; null where there is none. */
export function recordedTier(tiers: PreparedRegister["tiers"], tier: string): string | null {
  if (tiers.has(tier)) return tier;
  return [...tiers.values()].find(({ levels }) => levels.some((level) => level === tier))?.id ?? null;
}

/** Whether stations of a tier, or of a level, are of a tier, a level, or any. */
function isOfTier({ tiers }: PreparedRegister, tier: string | null, wanted: string | undefined): boolean {
  if (tier === null) return false;
  if (wanted === undefined || tier === wanted) return true;
  const levels = (one: string): readonly string[] => (isLevel(one) ? [one] : (tiers.get(one)?.levels ?? []));
  return (isLevel(tier) || isLevel(wanted)) && levels(tier).some((level) => levels(wanted).includes(level));
}

function isLevel(tier: string): boolean {
  return DIVISION_LEVELS.some((level) => level === tier);
}
