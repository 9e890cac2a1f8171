import type { ProvisionIndicator } from "../../assessment/index.js";
import type { Question } from "../../assessment/parts.js";
import type { CoverageByDivision } from "../../coverage/index.js";
import type { Provision } from "../../policy/index.js";
import { registerWithin, type PreparedRegister } from "../../register/index.js";
import type { Needs } from "../types.js";

/** What the findings of one provision come to. */
export interface ProvisionSummary {
  readonly indicator: ProvisionIndicator;
  readonly coverage: CoverageByDivision | null;
  readonly needs: Needs;
}

/** What was studied of a register for one question; small beside the register, as it holds no findings. */
export interface StudyMemory {
  /** What of the register belongs to the jurisdiction. */
  readonly part: PreparedRegister;
  readonly recall: (provision: Provision) => ProvisionSummary | undefined;
  readonly keep: (provision: Provision, summary: ProvisionSummary) => void;
}

interface LastAsked {
  readonly question: string;
  readonly memory: StudyMemory;
}

const lastAsked = new WeakMap<PreparedRegister, LastAsked>();

/**
 * What is known of a register from the last comparison, if that asked of the same day, period and jurisdiction: who
 * tries one scenario after another need not wait for the baseline each time. Provisions are told apart by all that
 * they say, not by being the same object, since a caller may have changed one.
 */
export function rememberStudies(
  prepared: PreparedRegister,
  { asOf, period, jurisdiction }: Omit<Question, "submissions">,
): StudyMemory {
  const question = JSON.stringify([asOf, period.from, period.to, jurisdiction]);
  const last = lastAsked.get(prepared);
  if (last?.question === question) return last.memory;
  const summaries = new Map<string, ProvisionSummary>();
  const memory: StudyMemory = {
    part: jurisdiction === "CN" ? prepared : registerWithin(prepared, jurisdiction),
    recall: (provision) => summaries.get(JSON.stringify(provision)),
    keep: (provision, summary) => void summaries.set(JSON.stringify(provision), summary),
  };
  lastAsked.set(prepared, { question, memory });
  return memory;
}
