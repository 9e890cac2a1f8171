export { amountsOf, amountsOfFinding } from "./amounts-of-finding.js";
export { attributeChanges, type AnswersUnder } from "./attribute-changes.js";
export { toAssessed } from "./assessed-finding.js";
export { addVerdicts, indicate, indicateProvision, startTally } from "./indicators.js";
export { compareFindings, indexFindings, sameAnswer, sameData } from "./compare-findings.js";
export { registerAge, statusAtHome } from "./run-context.js";
export { requireSameWords, type OwnWordsAt } from "./own-words.js";
export { runOneByOne, runProvision, type Question } from "./run-provision.js";

export type { FindingChange } from "../results/index.js";
