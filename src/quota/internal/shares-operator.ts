import type { PlainDate } from "../../calendar/index.js";
import type { Contract, Operator, SubjectRef } from "../../model/index.js";
import { isComplete, spanHoldsOn, type Certainty, type PreparedRegister } from "../../register/index.js";

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
