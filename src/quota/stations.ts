import type { Basis, Finding, JudgementUse, MissingFact, FindingDetail } from "../results/index.js";
import type { Period, PlainDate } from "../calendar/index.js";
import { isIdText, throwInputError } from "../checks/index.js";
import { looksLikeIdentityNumber, type FaultPath, type FaultValues } from "../fault/index.js";
import { findingId } from "../finding/index.js";
import type { Station, SubjectRef } from "../model/index.js";
import type { Provision } from "../policy/index.js";
import {
  type Certainty,
  type PreparedRegister,
  isComplete,
  stationMatchesTier,
  stationOpenOn,
} from "../register/index.js";
import type { Collection, Verdict } from "../terms/index.js";

/** Options of the checks of stations on a day. */
export interface StationOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the one station to check; all stations on the provision's tier when left out. */
  readonly station?: string | undefined;
}

/** Returns the stations to which a provision applies, in the order of their ids, or the one in question. */
export function selectStations(
  prepared: PreparedRegister,
  provision: Provision,
  only: string | undefined,
  path: FaultPath,
): readonly Station[] {
  const { tier } = provision.appliesTo;
  const stations =
    only === undefined
      ? [...prepared.stations.values()]
      : [prepared.stations.get(only) ?? throwInputError("reference-dangling", path, danglingId(only))];
  return tier === undefined ? stations : stations.filter((station) => stationMatchesTier(prepared, station, tier));
}

/** Returns the values of a fault about an id that is not in the register: the id itself only where it is one. */
export function danglingId(id: unknown): FaultValues {
  return isIdText(id) && !looksLikeIdentityNumber(id) ? { id } : { expected: "id" };
}

/** A station to which a provision applies and that is or may be open on a day. */
interface OpenStation {
  readonly station: Station;
  /** One object for all findings about the station. */
  readonly subject: SubjectRef;
  readonly open: Exclude<Certainty, "no">;
}

/** Returns the stations on a provision's tier that are or may be open on a day, in the order of their ids. */
export function openStations(
  prepared: PreparedRegister,
  provision: Provision,
  asOf: PlainDate,
  only: string | undefined,
  path: FaultPath = ["options", "station"],
): readonly OpenStation[] {
  if (only !== undefined) return listOpen(prepared, selectStations(prepared, provision, only, path), asOf);
  const { tier } = provision.appliesTo;
  const open = openOn(prepared, asOf);
  const known = open.get(tier);
  if (known !== undefined) return known;
  const all = open.get(undefined) ?? listOpen(prepared, prepared.stations.values(), asOf);
  open.set(undefined, all);
  if (tier === undefined) return all;
  const onTier = all.filter(({ station }) => stationMatchesTier(prepared, station, tier));
  open.set(tier, onTier);
  return onTier;
}

/**
 * Returns the open stations of the day of the last question by tier, without a tier all of them. Those of other days are
 * not kept: a register has many days.
 */
function openOn(prepared: PreparedRegister, asOf: PlainDate): Map<string | undefined, readonly OpenStation[]> {
  const byDay = prepared.indexes.get(openStationIndex);
  const known = byDay.get(asOf);
  if (known !== undefined) return known;
  const open = new Map<string | undefined, readonly OpenStation[]>();
  byDay.clear();
  byDay.set(asOf, open);
  return open;
}

function openStationIndex(): Map<PlainDate, Map<string | undefined, readonly OpenStation[]>> {
  return new Map();
}

function listOpen(prepared: PreparedRegister, stations: Iterable<Station>, asOf: PlainDate): readonly OpenStation[] {
  const found: OpenStation[] = [];
  for (const station of stations) {
    const open = stationOpenOn(prepared, station, asOf);
    if (open !== "no") found.push({ station, subject: { kind: "station", id: station.id }, open });
  }
  return found;
}

/** Returns whether the register declares a collection complete for a station, on a day or over a period. */
export function isCompleteAt(
  prepared: PreparedRegister,
  { division }: Station,
  collection: Collection,
  period: Period | PlainDate,
): boolean {
  // The division is looked up only where a claim is made for some levels: a nation has 40,000 stations.
  const isOfLevels = prepared.indexes.get(collectionsClaimedByLevel).has(collection);
  const level = isOfLevels ? prepared.divisions.get(division)?.level : undefined;
  return isComplete(prepared, { collection, division, level, period });
}

function collectionsClaimedByLevel({ register }: PreparedRegister): ReadonlySet<Collection> {
  return new Set(register.completeness.flatMap(({ collection, levels }) => (levels === undefined ? [] : collection)));
}

/** What a rule answers about a station if it is open. */
interface StationAnswer<Detail extends FindingDetail> {
  readonly verdict: Verdict;
  readonly detail: Detail;
  /** What leaves it undetermined; not read where it is settled. */
  readonly missing: readonly MissingFact[];
}

/** Makes a finding about a station on a day. Nothing is settled where it is not known whether the station is open. */
export function stationFinding<Detail extends FindingDetail>(
  { subject, open }: OpenStation,
  basis: Basis,
  asOf: PlainDate,
  answer: StationAnswer<Detail>,
): Finding<Detail> {
  const applies = open === "yes" || answer.verdict === "not-applicable";
  const missing = answer.verdict === "undetermined" ? distinct(answer.missing) : NOTHING_MISSING;
  return {
    kind: "finding",
    id: findingId(basis.provision, subject),
    provision: basis.provision,
    subject,
    asOf,
    verdict: applies ? answer.verdict : "undetermined",
    timing: null,
    detail: answer.detail,
    missing: applies ? missing : [{ subject, fact: "station-date" }, ...missing],
    judgements: NO_JUDGEMENTS,
    basis,
  };
}

const NOTHING_MISSING: readonly MissingFact[] = [];

const NO_JUDGEMENTS: readonly JudgementUse[] = [];

/** One person may lack one fact for several assignments. */
function distinct(facts: readonly MissingFact[]): readonly MissingFact[] {
  if (facts.length < 2) return facts;
  return [
    ...new Map(
      facts.map((fact) => [JSON.stringify([fact.subject.kind, fact.subject.id, fact.fact, fact.detail]), fact]),
    ).values(),
  ];
}
