import { DUE_CONVENTIONS, parsePlainDate, type PlainDate } from "../../calendar/index.js";
import { checkKeys, refuse, requireId, requireList, type FaultPath } from "../../fault/index.js";
import type { Deadline, Policy } from "../../policy/index.js";
import { requirePolicy } from "../../policy/time.js";
import type { DeadlineOptions } from "../deadline-types.js";
import { requireParameters } from "./require-parameters.js";

/** The deadlines of a policy and what is asked of them, checked. */
export interface DeadlineQuestion {
  readonly deadlines: readonly Deadline[];
  readonly asOf: PlainDate;
  /** Ids in order; absent: not known. */
  readonly obliged: readonly string[] | undefined;
  readonly holidays: ReadonlySet<string>;
  readonly closeOfBusiness: string | undefined;
}

/** Reads them; whatever cannot be is refused before anything is computed. */
export function readDeadlineQuestion(policy: Policy, options: DeadlineOptions): DeadlineQuestion {
  if (typeof policy !== "object" || policy === null) return refuse("type-invalid", ["policy"], { expected: "object" });
  const provisions = requireList(policy.provisions, ["policy", "provisions"]);
  checkKeys(options, ["asOf", "obliged", "holidays", "closeOfBusiness"], ["options"]);
  const { obliged, holidays = [], closeOfBusiness } = options;
  const question: DeadlineQuestion = {
    deadlines: provisions.flatMap((provision, index) => {
      if (provision?.kind !== "deadline") return [];
      checkDeadline(provision, ["policy", "provisions", index]);
      return [provision];
    }),
    asOf: parsePlainDate(options.asOf, ["options", "asOf"]),
    obliged: obliged === undefined ? undefined : readObliged(obliged),
    holidays: new Set(
      requireList(holidays, ["options", "holidays"]).map((day, index) =>
        parsePlainDate(day, ["options", "holidays", index]),
      ),
    ),
    closeOfBusiness:
      closeOfBusiness === undefined || isHour(closeOfBusiness)
        ? closeOfBusiness
        : refuse("text-invalid", ["options", "closeOfBusiness"], { expected: "date-time" }),
  };
  requirePolicy(policy);
  return question;
}

function checkDeadline({ id, parameters }: Deadline, path: FaultPath): void {
  requireId(id, [...path, "id"]);
  requireParameters(parameters, { dueConvention: DUE_CONVENTIONS, dueTime: ["end-of-day", "close-of-business"] }, path);
  parsePlainDate(parameters.dueOn?.value, [...path, "parameters", "dueOn", "value"]);
}

function readObliged(obliged: readonly string[]): readonly string[] {
  const path = ["options", "obliged"];
  const seen = new Set<string>();
  requireList(obliged, path).forEach((id, index) => {
    if (seen.has(requireId(id, [...path, index]))) refuse("id-duplicate", [...path, index], { id });
    seen.add(id);
  });
  return obliged.toSorted();
}

function isHour(text: unknown): text is string {
  return typeof text === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
