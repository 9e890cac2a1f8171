import type { Certainty } from "../register/index.js";

/** Returns "yes" if one of the answers is yes, "no" if none may be. */
export function anyOf(answers: readonly Certainty[]): Certainty {
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

/** Returns "yes" if all of the answers are yes, "no" if one of them is no. */
export function allOf(answers: readonly Certainty[]): Certainty {
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}
