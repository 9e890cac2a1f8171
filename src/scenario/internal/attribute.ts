import type { FindingChange } from "../../assessment/index.js";
import type { AttributedChange, Attribution, Cause } from "../types.js";
import { subjectKey, type ProvisionStudy } from "./study-provisions.js";

/** What the change's provision gives under a subset of the amendments that touch it; null: there is no such provision. */
export type Outcome = (subset: ReadonlySet<string>) => ProvisionStudy | null;

/**
 * Says which amendments cause a change. Rules do not know one another, so only amendments of the finding's own
 * provision can: with one there is nothing to ask, with several each is tried alone and left out.
 */
export function attribute(change: FindingChange, touching: readonly string[], outcome: Outcome): AttributedChange {
  const [only] = touching;
  if (only !== undefined && touching.length === 1) {
    return { ...change, attribution: "single", causes: [{ amendment: only, sufficient: "sufficient", necessary: "necessary" }] };
  }
  const answer = (subset: readonly string[]): string => fingerprint(change, outcome(new Set(subset)));
  const target = answer(touching);
  const causes = touching.map((amendment): Cause => ({
    amendment,
    sufficient: answer([amendment]) === target ? "sufficient" : "not-sufficient",
    necessary: answer(touching.filter((other) => other !== amendment)) === target ? "not-necessary" : "necessary",
  }));
  const bearing = causes.filter(({ sufficient, necessary }) => sufficient === "sufficient" || necessary === "necessary");
  return { ...change, attribution: classify(bearing), causes: bearing.length > 0 ? bearing : causes };
}

function classify(causes: readonly Cause[]): Attribution {
  const sufficient = causes.filter((cause) => cause.sufficient === "sufficient");
  const necessary = causes.filter((cause) => cause.necessary === "necessary");
  if (sufficient.length === 1 && necessary.length === 1 && sufficient[0] === necessary[0]) return "single";
  if (sufficient.length === 0) return necessary.length > 1 ? "joint" : "unresolved";
  if (necessary.length === 0 && sufficient.length > 1) return "overdetermined";
  return "partial";
}

/** What of an answer is compared: its verdict where that changed, else its detail. */
function fingerprint(change: FindingChange, study: ProvisionStudy | null): string {
  const subject = subjectKey(change);
  if (study === null) return "none";
  return change.effect === "detail" ? study.answerOf(subject) : (study.bySubject.get(subject)?.verdict ?? "none");
}
