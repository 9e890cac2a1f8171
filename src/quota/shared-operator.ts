import type { PlainDate } from "../calendar/index.js";
import type { Contract, Operator, SubjectRef } from "../model/index.js";
import { type Certainty, type PreparedRegister, isComplete, spanHoldsOn } from "../register/index.js";
import { allOf, anyOf } from "./certainty.js";

/** Returns whether the operator of a station, or the operator that is itself the subject, runs several stations. */
export function sharesOperator(prepared: PreparedRegister, subject: SubjectRef, asOf: PlainDate): Certainty {
  if (subject.kind !== "station" && subject.kind !== "operator") return "no";
  const isInForce = (contract: Contract): Certainty => spanHoldsOn(contract, asOf, prepared.register.recordedOn);
  const answer = anyOf(
    subject.kind === "station"
      ? (prepared.contractsByStation.get(subject.id) ?? []).map(({ operator, contract }) =>
          allOf([isInForce(contract), runsSeveral(operator, isInForce)]),
        )
      : operatorsOf(prepared, subject.id).map((operator) => runsSeveral(operator, isInForce)),
  );
  if (answer !== "no") return answer;
  const division = prepared.stations.get(subject.id)?.division;
  const level = division === undefined ? undefined : prepared.divisions.get(division)?.level;
  return isComplete(prepared, { collection: "operators", division, level, period: asOf }) ? "no" : "unknown";
}

function operatorsOf(prepared: PreparedRegister, id: string): readonly Operator[] {
  const operator = prepared.operators.get(id);
  return operator === undefined ? [] : [operator];
}

function runsSeveral({ contracts }: Operator, isInForce: (contract: Contract) => Certainty): Certainty {
  const countStations = (counts: (certain: Certainty) => boolean): number =>
    new Set(contracts.filter((contract) => counts(isInForce(contract))).flatMap((contract) => contract.stations)).size;
  if (countStations((certain) => certain === "yes") > 1) return "yes";
  return countStations((certain) => certain !== "no") > 1 ? "unknown" : "no";
}
