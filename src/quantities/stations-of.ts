import type { Period } from "../calendar/index.js";
import type { Contract, Station } from "../model/index.js";
import { type PreparedRegister, divisionAbove } from "../register/index.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { type Formula, anyOf } from "./formula.js";
import { addTo, contractsById, divisionsByArea, stationsByArea } from "./indexes.js";
import { heldIn, runsIn } from "./spans.js";

/** Where the stations of a subject are. */

/** Returns the stations of a subject, each once, whether open on the day or not. */
export function stationsOf(
  subject: MeasureSubject,
  { prepared }: Pick<MeasureContext, "prepared">,
): readonly Station[] {
  switch (subject.kind) {
    case "jurisdiction":
      return [...prepared.stations.values()];
    case "division":
      return prepared.indexes.get(stationsByArea).get(subject.id) ?? [];
    case "station":
      return listOf([subject.id], prepared);
    case "operator":
      return listOf(
        (prepared.operators.get(subject.id)?.contracts ?? []).flatMap(({ stations }) => stations),
        prepared,
      );
    case "contract":
      return listOf(prepared.indexes.get(contractsById).get(subject.id)?.contract.stations ?? [], prepared);
    case "person":
      return listOf(
        (prepared.people.get(subject.id)?.assignments ?? []).map(({ station }) => station),
        prepared,
      );
  }
}

/**
 * Returns a function that tests whether a station belongs to a subject in a period: that of an operator while a contract
 * for it runs, that of a person while a post there is held. Elsewhere it always does.
 */
export function belongsTo(
  subject: MeasureSubject,
  prepared: PreparedRegister,
): (station: string, period: Period) => Formula {
  if (subject.kind === "operator") {
    const operator = prepared.operators.get(subject.id);
    const contracts = new Map<string, Contract[]>();
    for (const contract of operator?.contracts ?? [])
      for (const station of contract.stations) addTo(contracts, station, contract);
    return (station, period) =>
      operator !== undefined &&
      anyOf((contracts.get(station) ?? []).map((contract) => runsIn(operator, contract, period, prepared)));
  }
  if (subject.kind === "person") {
    const person = prepared.people.get(subject.id);
    return (station, period) =>
      person !== undefined &&
      anyOf(
        (person.assignments ?? [])
          .filter((assignment) => assignment.station === station)
          .map((assignment) => heldIn(person, assignment, period, prepared)),
      );
  }
  return () => true;
}

/** An operator may have several contracts for one station, a person several posts at it. */
function listOf(ids: readonly string[], { stations }: PreparedRegister): readonly Station[] {
  return [...new Set(ids)].flatMap((id) => stations.get(id) ?? []);
}

/** Returns the divisions in which a subject lies or that it is, those above these, and those below. */
export function placesAround(
  subject: MeasureSubject,
  stations: readonly { readonly record: Station }[],
  context: MeasureContext,
): Places {
  const { prepared } = context;
  const { whole } = prepared;
  const areasAbove = (id: string): readonly string[] => divisionsAbove(whole, id);
  if (subject.kind === "jurisdiction")
    return { above: areasAbove(subject.id), own: prepared.register.divisions.map(({ id }) => id), below: [] };
  const own = subject.kind === "division" ? [subject.id] : stations.map(({ record }) => record.division);
  const below = own.flatMap((id) => prepared.indexes.get(divisionsByArea).get(id) ?? []);
  return { above: own.flatMap(areasAbove), own, below: below.map(({ id }) => id) };
}

/** Returns the divisions in which a division lies, from the nearest outwards. */
export function divisionsAbove(prepared: PreparedRegister, id: string): readonly string[] {
  const above: string[] = [];
  for (let area = divisionAbove(prepared, id); area !== null; area = divisionAbove(prepared, area)) above.push(area);
  return above;
}

interface Places {
  readonly above: readonly string[];
  readonly own: readonly string[];
  readonly below: readonly string[];
}
