export { explain, type Explainable } from "./explain.js";
export type { Answers } from "./internal/answers.js";
export { explainFault } from "./explain-fault.js";
export type { AlternativeOutcome, ExplainOptions, Explanation, Reason, ReasonTopic } from "./explanation.js";
export { toHtml } from "./to-html.js";
export { toMarkdown } from "./to-markdown.js";
export { toText } from "./to-text.js";
