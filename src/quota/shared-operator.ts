import type { PlainDate } from "../calendar/index.js";
import type { Contract, Operator, SubjectRef } from "../model/index.js";
import { type Certainty, type PreparedRegister, isComplete, spanHoldsOn, stationOpenOn } from "../register/index.js";
import type { MissingFact } from "../results/index.js";
import { allOf, anyOf } from "./certainty.js";

/** Returns whether the operator of a station, or the operator that is itself the subject, runs several open stations. */
export function sharesOperator(prepared: PreparedRegister, subject: SubjectRef, asOf: PlainDate): Certainty {
  return sharesIf(prepared, subject, asOf, "unknown");
}

/**
 * Returns the facts that leave it open whether an operator runs several stations: the dates of its stations where these
 * decide, and the list of operators with their contracts where it is open whatever these dates are.
 */
export function factsOfSharing(
  prepared: PreparedRegister,
  subject: SubjectRef,
  asOf: PlainDate,
): readonly Pick<MissingFact, "subject" | "fact">[] {
  const [ifOpen, ifClosed] = [sharesIf(prepared, subject, asOf, "yes"), sharesIf(prepared, subject, asOf, "no")];
  const undated = ifOpen === ifClosed ? [] : undatedStations(prepared, subject, asOf);
  return [
    ...undated.map((id) => ({ subject: { kind: "station", id } as const, fact: "station-date" as const })),
    ...(ifOpen === "unknown" || ifClosed === "unknown" ? [{ subject, fact: "operators" as const }] : []),
  ];
}

/** @param undated whether a station counts as open where it is not known whether it is */
function sharesIf(prepared: PreparedRegister, subject: SubjectRef, asOf: PlainDate, undated: Certainty): Certainty {
  if (subject.kind !== "station" && subject.kind !== "operator") return "no";
  const isInForce = (contract: Contract): Certainty => spanHoldsOn(contract, asOf, prepared.register.recordedOn);
  const runs = (contract: Contract, id: string): Certainty => {
    const open = openOn(prepared, id, asOf);
    return allOf([isInForce(contract), open === "unknown" ? undated : open]);
  };
  const answer = anyOf(
    subject.kind === "station"
      ? (prepared.contractsByStation.get(subject.id) ?? []).map(({ operator, contract }) =>
          allOf([isInForce(contract), runsSeveral(operator, runs)]),
        )
      : operatorsOf(prepared, subject.id).map((operator) => runsSeveral(operator, runs)),
  );
  if (answer !== "no") return answer;
  const division = prepared.stations.get(subject.id)?.division;
  const level = division === undefined ? undefined : prepared.divisions.get(division)?.level;
  return isComplete(prepared, { collection: "operators", division, level, period: asOf }) ? "no" : "unknown";
}

function openOn(prepared: PreparedRegister, id: string, asOf: PlainDate): Certainty {
  const station = prepared.stations.get(id);
  return station === undefined ? "unknown" : stationOpenOn(prepared, station, asOf);
}

function operatorsOf(prepared: PreparedRegister, id: string): readonly Operator[] {
  const operator = prepared.operators.get(id);
  return operator === undefined ? [] : [operator];
}

function runsSeveral({ contracts }: Operator, runs: (contract: Contract, station: string) => Certainty): Certainty {
  const countStations = (counts: (certain: Certainty) => boolean): number =>
    new Set(contracts.flatMap((contract) => contract.stations.filter((station) => counts(runs(contract, station)))))
      .size;
  if (countStations((certain) => certain === "yes") > 1) return "yes";
  return countStations((certain) => certain !== "no") > 1 ? "unknown" : "no";
}

/** Returns the ids of the stations of the operators in question of which it is not known whether they are open. */
function undatedStations(prepared: PreparedRegister, subject: SubjectRef, asOf: PlainDate): readonly string[] {
  const operators =
    subject.kind === "station"
      ? (prepared.contractsByStation.get(subject.id) ?? []).map(({ operator }) => operator)
      : operatorsOf(prepared, subject.id);
  const stations = new Set(operators.flatMap(({ contracts }) => contracts.flatMap((contract) => contract.stations)));
  return [...stations].filter((id) => id !== subject.id && openOn(prepared, id, asOf) === "unknown").toSorted();
}
