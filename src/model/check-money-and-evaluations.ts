import type { FaultPath } from "../fault/index.js";
import { compareRatios } from "../ratio/index.js";
import { toRatio } from "../exact/index.js";
import type { CheckWord } from "../fields/index.js";
import { type Report, checkTime } from "./check-record.js";
import type { Allocation, Client, FigureSubject, HeldEvaluation, Spending } from "./types.js";

/** Faults of money received or spent: its time, and parts of a fen. */
export function checkMoney(record: Allocation | Spending, path: FaultPath, fault: Report): void {
  checkTime(record, path, fault);
}

/** Faults of an evaluation: a score above full marks. */
export function checkHeldEvaluation({ score, fullMarks }: HeldEvaluation, path: FaultPath, fault: Report): void {
  if (score !== undefined && fullMarks !== undefined && compareRatios(toRatio(score), toRatio(fullMarks)) > 0)
    fault("out-of-range", [...path, "score"], { most: String(fullMarks) });
}

/** The records of a register that these checks read; those that did not parse are holes. */
export interface MoneyAndEvaluations {
  readonly allocations: readonly (Allocation | undefined)[];
  readonly spending: readonly (Spending | undefined)[];
  readonly evaluations: readonly (HeldEvaluation | undefined)[];
  readonly clients: readonly (Client | undefined)[];
}

/** What records may refer to. */
export interface KnownRecords {
  readonly isKnown: (subject: FigureSubject) => boolean;
  readonly isFundingSource: (id: string) => boolean;
  readonly checkWord: CheckWord;
}

/** Faults of money, evaluations and clients: what they refer to and is not in the register. */
export function checkMoneyAndEvaluations(
  register: MoneyAndEvaluations,
  { isKnown, isFundingSource, checkWord }: KnownRecords,
  fault: Report,
): void {
  const checkSubject = (subject: FigureSubject, path: FaultPath): void => {
    if (!isKnown(subject)) fault("reference-dangling", path, { id: subject.id });
  };
  for (const collection of ["allocations", "spending"] as const)
    register[collection].forEach((record, position) => {
      if (record === undefined) return;
      const path = [collection, position];
      checkMoney(record, path, fault);
      checkSubject(record.subject, [...path, "subject", "id"]);
      if (record.source !== undefined && !isFundingSource(record.source))
        fault("reference-dangling", [...path, "source"], { id: record.source });
      checkWord("fundingSourceKinds", record.sourceKind, [...path, "sourceKind"]);
      checkWord("purposes", record.purpose, [...path, "purpose"]);
    });
  register.allocations.forEach((record, position) => {
    if (record?.payer !== undefined)
      checkSubject({ kind: "division", id: record.payer }, ["allocations", position, "payer"]);
  });
  register.evaluations.forEach((record, position) => {
    if (record === undefined) return;
    checkHeldEvaluation(record, ["evaluations", position], fault);
    checkSubject(record.subject, ["evaluations", position, "subject", "id"]);
  });
  register.clients.forEach((client, position) => {
    if (client === undefined) return;
    const path = ["clients", position];
    client.groups?.forEach((group, at) => {
      checkWord("clientGroups", group, [...path, "groups", at]);
    });
    if (client.division !== undefined) checkSubject({ kind: "division", id: client.division }, [...path, "division"]);
    if (client.station !== undefined) checkSubject({ kind: "station", id: client.station }, [...path, "station"]);
  });
}
