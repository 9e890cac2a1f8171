import type { FaultPath } from "../fault/index.js";
import { compareRatios } from "../ratio/index.js";
import { toRatio } from "../exact/index.js";
import type { CheckWord } from "../fields/index.js";
import { type WithRecords, checkEach } from "./check-each.js";
import { type Report, checkTime } from "./check-record.js";
import type { Allocation, FigureSubject, HeldEvaluation, Spending } from "./types.js";

/** Faults of money received or spent: its time, and parts of a fen. */
export function checkMoney(record: Allocation | Spending, fault: Report): void {
  checkTime(record, fault);
}

/** Faults of an evaluation: a score above full marks. */
export function checkHeldEvaluation({ score, fullMarks }: HeldEvaluation, fault: Report): void {
  if (score !== undefined && fullMarks !== undefined && compareRatios(toRatio(score), toRatio(fullMarks)) > 0)
    fault("out-of-range", ["score"], { most: String(fullMarks) });
}

/** What records may refer to. */
export interface KnownRecords {
  readonly isKnown: (subject: FigureSubject) => boolean;
  readonly isFundingSource: (id: string) => boolean;
  readonly checkWord: CheckWord;
}

/** Faults of money, evaluations and clients: what they refer to and is not in the register. */
export function checkMoneyAndEvaluations(
  register: WithRecords<"allocations" | "spending" | "evaluations" | "clients">,
  { isKnown, isFundingSource, checkWord }: KnownRecords,
  report: Report,
): void {
  const checkSubject = (subject: FigureSubject, path: FaultPath, fault: Report): void => {
    if (!isKnown(subject)) fault("reference-dangling", path, { id: subject.id });
  };
  const checkMoneyInRegister = (record: Allocation | Spending, fault: Report): void => {
    checkMoney(record, fault);
    checkSubject(record.subject, ["subject", "id"], fault);
    if (record.source !== undefined && !isFundingSource(record.source))
      fault("reference-dangling", ["source"], { id: record.source });
    checkWord("fundingSourceKinds", record.sourceKind, ["sourceKind"], fault);
    checkWord("purposes", record.purpose, ["purpose"], fault);
  };
  checkEach(register, "allocations", report, (record, fault) => {
    checkMoneyInRegister(record, fault);
    if (record.payer !== undefined) checkSubject({ kind: "division", id: record.payer }, ["payer"], fault);
  });
  checkEach(register, "spending", report, checkMoneyInRegister);
  checkEach(register, "evaluations", report, (record, fault) => {
    checkHeldEvaluation(record, fault);
    checkSubject(record.subject, ["subject", "id"], fault);
  });
  checkEach(register, "clients", report, (client, fault) => {
    client.groups?.forEach((group, at) => {
      checkWord("clientGroups", group, ["groups", at], fault);
    });
    if (client.division !== undefined) checkSubject({ kind: "division", id: client.division }, ["division"], fault);
    if (client.station !== undefined) checkSubject({ kind: "station", id: client.station }, ["station"], fault);
  });
}
