import { type FaultPath, type FaultValues, isIdText, looksLikeIdentityNumber, refuse } from "../../fault/index.js";
import type { Contract, Division, Operator, Station, SubjectRef } from "../../model/index.js";
import type { Provision } from "../../policy/index.js";
import {
  type Certainty,
  type PreparedRegister,
  isComplete,
  spanHoldsOn,
  stationMatchesTier,
  stationOpenOn,
} from "../../register/index.js";
import type { PlainDate } from "../../calendar/index.js";
import { type Basis, type Finding, type JudgementUse, type MissingFact, findingId } from "../../finding/index.js";
import type { Verdict } from "../../terms/index.js";

/** What every check of stations is asked. */
export interface StationOptions {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the one station to check; absent: all on the provision's tier. */
  readonly station?: string;
}

/** The stations to which a provision applies, in the order of their ids, or the one asked for. */
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
      : [prepared.stations.get(only) ?? refuse("reference-dangling", path, nameOf(only))];
  return tier === undefined ? stations : stations.filter((station) => stationMatchesTier(prepared, station, tier));
}

/** A fault names the id that was not found where it is one. */
function nameOf(only: unknown): FaultValues {
  return isIdText(only) && !looksLikeIdentityNumber(only) ? { id: only } : { expected: "id" };
}

/** A station to which a provision applies, for sure or perhaps. */
interface OpenStation {
  readonly station: Station;
  /** The station as findings name it: one object for all of them. */
  readonly subject: SubjectRef;
  readonly open: Exclude<Certainty, "no">;
}

/** Who is open on the day that was last asked of a register: all its provisions ask of one day. */
const lastAsked = new WeakMap<PreparedRegister, { readonly asOf: PlainDate; readonly open: readonly OpenStation[] }>();

/** The stations on a provision's tier that are, or may be, open on a day, by id. */
export function openStations(
  prepared: PreparedRegister,
  provision: Provision,
  asOf: PlainDate,
  only: string | undefined,
  path: FaultPath = ["options", "station"],
): readonly OpenStation[] {
  if (only !== undefined) return openAmong(prepared, selectStations(prepared, provision, only, path), asOf);
  const { tier } = provision.appliesTo;
  const all = allOpen(prepared, asOf);
  return tier === undefined ? all : all.filter(({ station }) => stationMatchesTier(prepared, station, tier));
}

function allOpen(prepared: PreparedRegister, asOf: PlainDate): readonly OpenStation[] {
  const last = lastAsked.get(prepared);
  if (last?.asOf === asOf) return last.open;
  const open = openAmong(prepared, prepared.stations.values(), asOf);
  lastAsked.set(prepared, { asOf, open });
  return open;
}

function openAmong(prepared: PreparedRegister, stations: Iterable<Station>, asOf: PlainDate): readonly OpenStation[] {
  const found: OpenStation[] = [];
  for (const station of stations) {
    const open = stationOpenOn(prepared, station, asOf);
    if (open !== "no") found.push({ station, subject: { kind: "station", id: station.id }, open });
  }
  return found;
}

/** Whether a station stands in a division, and what leaves it open. */
export interface Standing {
  readonly certain: Certainty;
  /** Dates of recorded stations; nothing where it is certain. */
  readonly dates: readonly MissingFact[];
  /** Whether all stations in the division are recorded, as far as that still matters. */
  readonly stations: "listed" | "not-listed";
}

/** Whether a station of a tier is open in a division on a day; without one recorded, "no" only where stations are complete. */
export function stationStands(
  prepared: PreparedRegister,
  { id, level }: Division,
  tier: string,
  asOf: PlainDate,
): Standing {
  const dates: MissingFact[] = [];
  for (const station of prepared.stationsByDivision.get(id) ?? []) {
    if (station.tier !== tier) continue;
    const open = stationOpenOn(prepared, station, asOf);
    if (open === "yes") return { certain: "yes", dates: [], stations: "listed" };
    if (open === "unknown") dates.push({ subject: { kind: "station", id: station.id }, fact: "station-date" });
  }
  const stations = isComplete(prepared, { collection: "stations", division: id, level, period: asOf })
    ? "listed"
    : "not-listed";
  return { certain: dates.length === 0 && stations === "listed" ? "no" : "unknown", dates, stations };
}

/** Whether the operator of a station, or the operator that is itself the subject, runs several stations on a day. */
export function sharesOperator(prepared: PreparedRegister, subject: SubjectRef, asOf: PlainDate): Certainty {
  if (subject.kind !== "station" && subject.kind !== "operator") return "no";
  const holds = (contract: Contract): Certainty => spanHoldsOn(contract, asOf, prepared.register.recordedOn);
  const answers =
    subject.kind === "station"
      ? (prepared.contractsByStation.get(subject.id) ?? []).map(({ operator, contract }) =>
          weaker(holds(contract), runsSeveral(operator, holds)),
        )
      : prepared.register.operators
          .filter(({ id }) => id === subject.id)
          .map((operator) => runsSeveral(operator, holds));
  if (answers.includes("yes")) return "yes";
  if (answers.includes("unknown")) return "unknown";
  const division = prepared.stations.get(subject.id)?.division;
  const level = division === undefined ? undefined : prepared.divisions.get(division)?.level;
  return isComplete(prepared, { collection: "operators", division, level, period: asOf }) ? "no" : "unknown";
}

function runsSeveral({ contracts }: Operator, holds: (contract: Contract) => Certainty): Certainty {
  const stations = (counts: (certain: Certainty) => boolean): number =>
    new Set(contracts.filter((contract) => counts(holds(contract))).flatMap((contract) => contract.stations)).size;
  if (stations((certain) => certain === "yes") > 1) return "yes";
  return stations((certain) => certain !== "no") > 1 ? "unknown" : "no";
}

function weaker(first: Certainty, second: Certainty): Certainty {
  if (first === "no" || second === "no") return "no";
  return first === "yes" ? second : first;
}

/** What a rule says of a station if it is open. */
interface StationAnswer<Detail> {
  readonly verdict: Verdict;
  readonly detail: Detail;
  /** What leaves it undetermined; not read where it is settled. */
  readonly missing: readonly MissingFact[];
  readonly judgements?: readonly JudgementUse[];
}

/** A finding about a station on a day; where it is not known whether the station is open, nothing is settled. */
export function stationFinding<Detail>(
  { subject, open }: OpenStation,
  basis: Basis,
  asOf: PlainDate,
  answer: StationAnswer<Detail>,
): Finding<Detail> {
  const applies = open === "yes" || answer.verdict === "not-applicable";
  const missing = answer.verdict === "undetermined" ? distinct(answer.missing) : NOTHING_MISSING;
  return {
    id: findingId(basis.provision, subject),
    provision: basis.provision,
    subject,
    asOf,
    verdict: applies ? answer.verdict : "undetermined",
    timing: null,
    detail: answer.detail,
    missing: applies ? missing : [{ subject, fact: "station-date" }, ...missing],
    judgements: answer.judgements ?? NO_JUDGEMENTS,
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
